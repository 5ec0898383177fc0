import type { ComplaintPortalAction, PortalComplaintView } from '@sanad/complaints';
import type { PortalKey } from '@sanad/messages';
import type { JSX } from 'react';
import { TICKED } from '../form/field';
import type { FieldError, Page } from '../page';
import { OwnForm } from '../parts/fields';
import { lay, Ltr, Typed } from '../parts/text';
import type { Site } from '../site';

export interface ComplaintActing {
  readonly site: Site;
  readonly found: PortalComplaintView;
  readonly token: string;
  readonly typed?: Readonly<Record<'yes' | 'words', string>>;
  readonly errors?: readonly FieldError[];
}

const TITLES = {
  answerOffer: 'complaint.answerOffer',
  respond: 'complaint.respondQuestion',
  escalate: 'complaint.escalate',
  reopen: 'complaint.reopen',
  withdraw: 'complaint.withdraw',
} as const satisfies Record<ComplaintPortalAction, PortalKey>;

/** One page for each of what whoever complained can do. */
export function actPage(acting: ComplaintActing, action: ComplaintPortalAction): Page {
  const { site, found, token, errors = [] } = acting;
  const title = site.say(TITLES[action]);
  const back = site.path('complaint/standing');
  return {
    ...{ title, back, errors },
    content: (
      <>
        {action !== 'respond' && <h1>{title}</h1>}
        <p>{lay(site, `complaint.title.${found.kind}`, { reference: <Ltr>{found.reference}</Ltr> })}</p>
        <OwnForm token={token}>{FORMS[action](acting)}</OwnForm>
        <p className="apart">
          <a href={back}>{site.say('complaint.keepIt')}</a>
        </p>
      </>
    ),
  };
}

const FORMS: Readonly<Record<ComplaintPortalAction, (acting: ComplaintActing) => JSX.Element>> = {
  answerOffer: OfferForm,
  respond: ResponseForm,
  escalate: (acting) => <ReasonForm {...acting} lead="complaint.escalateLead" />,
  reopen: (acting) => <ReasonForm {...acting} lead="complaint.reopenLead" />,
  withdraw: ({ site }) => (
    <>
      <p>{site.say('complaint.withdrawLead')}</p>
      <button className="button grave">{site.say('withdraw.confirm')}</button>
    </>
  ),
};

function OfferForm(acting: ComplaintActing): JSX.Element {
  const { site, found } = acting;
  const offer = found.settlement.log.findLast(({ step }) => step === 'offer');
  return (
    <>
      {offer && (
        <blockquote>
          <Typed>{offer.words}</Typed>
        </blockquote>
      )}
      <p>{site.say('complaint.offerHint')}</p>
      <Words acting={acting} label="complaint.offerWords" />
      <div className="actions">
        <button className="button" name="yes" value={TICKED}>
          {site.say('complaint.offerYes')}
        </button>
        <button className="button second" name="yes" value="no">
          {site.say('complaint.offerNo')}
        </button>
      </div>
    </>
  );
}

function ResponseForm(acting: ComplaintActing): JSX.Element {
  const { site, typed, errors = [] } = acting;
  const error = errors.find(({ field }) => field === 'yes')?.text;
  return (
    <>
      <fieldset className={error ? 'wrong' : undefined} aria-describedby={error && 'yes-error'}>
        <legend>
          <h1>{site.say('complaint.respondQuestion')}</h1>
        </legend>
        {error && (
          <span className="error" id="yes-error">
            {error}
          </span>
        )}
        {([TICKED, 'no'] as const).map((value) => (
          <div className="choice" key={value}>
            <input
              type="radio"
              name="yes"
              id={value === TICKED ? 'yes' : 'yes-no'}
              value={value}
              defaultChecked={typed?.yes === value}
            />
            <label htmlFor={value === TICKED ? 'yes' : 'yes-no'}>
              {site.say(value === TICKED ? 'complaint.respondYes' : 'complaint.respondNo')}
            </label>
          </div>
        ))}
      </fieldset>
      <Words acting={acting} label="complaint.respondWhy" />
      <button className="button">{site.say('complaint.confirm')}</button>
    </>
  );
}

function ReasonForm(acting: ComplaintActing & { readonly lead: PortalKey }): JSX.Element {
  const { site, lead } = acting;
  return (
    <>
      <p>{site.say(lead)}</p>
      <Words acting={acting} label="complaint.why" />
      <button className="button">{site.say('complaint.confirm')}</button>
    </>
  );
}

function Words({ acting, label }: { acting: ComplaintActing; label: PortalKey }): JSX.Element {
  const { site, typed, errors = [] } = acting;
  const error = errors.find(({ field }) => field === 'words')?.text;
  return (
    <div className={error ? 'field wrong' : 'field'}>
      <label htmlFor="words">{site.say(label)}</label>
      {error && (
        <span className="error" id="words-error">
          {error}
        </span>
      )}
      <textarea
        id="words"
        name="words"
        rows={4}
        dir="auto"
        defaultValue={typed?.words}
        aria-invalid={error ? true : undefined}
        aria-describedby={error && 'words-error'}
      />
    </div>
  );
}
