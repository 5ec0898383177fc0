import { foldDigits } from '@sanad/kernel';
import { attestationWording, fill } from '@sanad/messages';
import type { JSX, ReactNode } from 'react';
import { capacityOf } from '../form/application';
import { classOf } from '../form/complaint';
import { isIdKind } from '../form/checks';
import { typedIn, type Draft } from '../form/draft';
import { TICKED } from '../form/field';
import type { Question } from '../form/question';
import { replyOptions } from '../form/questions';
import { stepsOf, type Step, type Wanted } from '../form/steps';
import type { FieldError, Page } from '../page';
import { OwnForm } from '../parts/fields';
import { Arabic, Ltr, Typed } from '../parts/text';
import type { Site } from '../site';
import type { Asking } from './question';

/** Whether this is signed: a request, under a policy whose steps ask for it. */
export const isSigned = (site: Site, { kind }: Draft): boolean =>
  kind === 'supportRequest' && site.policy.effective.hasStep('attestation');

/** Everything that was answered, each with the way to change it; then the declaration and the name under it. */
export function checkPage(asking: Asking): Page {
  const { site, draft, token, back, errors = [] } = asking;
  const title = site.say('check.title');
  return {
    ...{ title, back, errors },
    content: (
      <>
        <h1>{title}</h1>
        <dl className="rows">
          {stepsOf(site, draft).map((step) => (
            <Row key={step.at} site={site} draft={draft} step={step} />
          ))}
        </dl>
        <OwnForm token={token} to={site.path('form/check')}>
          {isSigned(site, draft) && <Attestation site={site} draft={draft} errors={errors} />}
          <div className="actions">
            <button className="button" id="send">
              {site.say('check.send')}
            </button>
          </div>
        </OwnForm>
        <OwnForm token={token} to={site.path('form/discard')}>
          <button className="plain">{site.say('check.discard')}</button>
        </OwnForm>
      </>
    ),
  };
}

function Row({ site, draft, step }: { site: Site; draft: Draft; step: Step }): JSX.Element {
  const label = step.item ? <ItemLabel site={site} item={step.item} /> : site.say(step.question.row);
  const name = step.item ? step.item.label : site.say(step.question.row);
  return (
    <div>
      <dt>{label}</dt>
      <dd>{step.item ? documentValue(site, draft, step.item) : valueOf(site, draft, step.question)}</dd>
      <dd className="do">
        <a href={`${site.path(step.at)}?from=check`} aria-label={site.say('check.changeWhat', { label: name })}>
          {site.say('check.change')}
        </a>
      </dd>
    </div>
  );
}

/** Of the checklist in the words of the policy, otherwise in ours. */
function ItemLabel({ site, item: { label, nth } }: { site: Site; item: Wanted }): JSX.Element {
  return nth === undefined ? <Arabic site={site}>{label}</Arabic> : <>{label}</>;
}

function documentValue(site: Site, draft: Draft, { id, nth }: Wanted): ReactNode {
  const kept = draft.items[id];
  return kept && kept !== 'later' ? (
    <bdi dir="auto">{kept.name}</bdi>
  ) : (
    site.say(nth === undefined ? 'f.later' : 'f.noDocument')
  );
}

function valueOf(site: Site, draft: Draft, { id }: Question): ReactNode {
  const said = (name: string): string => typedIn(draft, name);
  switch (id) {
    case 'capacity':
      return site.say(`q.capacity.${capacityOf(draft)}`);
    case 'identity':
      return <Identity site={site} kind={said('idKind')} number={said('idNumber')} />;
    case 'beneficiary-identity':
      return <Identity site={site} kind={said('beneficiaryIdKind')} number={said('beneficiaryIdNumber')} />;
    case 'beneficiary':
      return <Typed>{said('beneficiaryName')}</Typed>;
    case 'mobile':
    case 'email':
      return said(id) ? <Ltr>{foldDigits(said(id))}</Ltr> : site.say('f.none');
    case 'reply':
      return <Reply site={site} value={said('reply')} />;
    case 'consent':
      return site.say(said('consentMessages') === TICKED ? 'f.consentGivenMessages' : 'f.consentGiven');
    default:
      return ofComplaint(site, draft, id) ?? (said(id) ? <Typed>{said(id)}</Typed> : site.say('f.none'));
  }
}

/** What is asked of complaints and reports alone. */
function ofComplaint(site: Site, draft: Draft, id: string): ReactNode {
  const said = (name: string): string => typedIn(draft, name);
  switch (id) {
    case 'class':
      return site.say(`q.class.${classOf(draft)}`);
    case 'naming':
      return site.say(said('naming') === 'nameless' ? 'q.naming.nameless' : 'q.naming.named');
    case 'about-request':
      return site.say(said('aboutRequest') === 'yes' ? 'q.aboutRequest.yes' : 'q.aboutRequest.no');
    case 'request':
      return <Ltr>{foldDigits(said('requestReference'))}</Ltr>;
    default:
      return undefined;
  }
}

function Identity({ site, kind, number }: { site: Site; kind: string; number: string }): JSX.Element {
  return (
    <>
      {isIdKind(kind) && site.say(`f.idKind.${kind}`)} <Ltr>{foldDigits(number)}</Ltr>
    </>
  );
}

function Reply({ site, value }: { site: Site; value: string }): JSX.Element {
  const label = replyOptions(site).find((option) => option.value === value)?.label ?? '';
  return <Arabic site={site}>{label}</Arabic>;
}

function Attestation({
  site,
  draft,
  errors,
}: {
  site: Site;
  draft: Draft;
  errors: readonly FieldError[];
}): JSX.Element {
  const wording = fill(site.of(attestationWording[capacityOf(draft)]), { name: typedIn(draft, 'beneficiaryName') });
  return (
    <section aria-labelledby="attestation">
      <h2 id="attestation">{site.say('check.attestation')}</h2>
      <SigningFields site={site} wording={wording} errors={errors} typed={draft.typed} />
    </section>
  );
}

/** The words of a declaration, the box to agree to them, and the name that stands for the signature. */
export function SigningFields(props: {
  site: Site;
  wording: string;
  errors: readonly FieldError[];
  typed: Readonly<Record<string, string>>;
}): JSX.Element {
  const { site, wording, errors, typed } = props;
  const [unticked, unsigned] = ['attested', 'signedAs'].map((name) => errors.find(({ field }) => field === name)?.text);
  return (
    <>
      <blockquote>{wording}</blockquote>
      <div className={unticked ? 'field wrong' : 'field'}>
        {unticked && (
          <span className="error" id="attested-error">
            {unticked}
          </span>
        )}
        <div className="choice">
          <input
            type="checkbox"
            id="attested"
            name="attested"
            value={TICKED}
            defaultChecked={typed['attested'] === TICKED}
            aria-describedby={unticked && 'attested-error'}
          />
          <label htmlFor="attested">{site.say('check.agree')}</label>
        </div>
      </div>
      <div className={unsigned ? 'field wrong' : 'field'}>
        <label htmlFor="signedAs">{site.say('check.signedAs')}</label>
        {unsigned && (
          <span className="error" id="signedAs-error">
            {unsigned}
          </span>
        )}
        <input
          type="text"
          id="signedAs"
          name="signedAs"
          autoComplete="name"
          dir="auto"
          defaultValue={typed['signedAs']}
          aria-invalid={unsigned ? true : undefined}
          aria-describedby={unsigned && 'signedAs-error'}
        />
      </div>
    </>
  );
}
