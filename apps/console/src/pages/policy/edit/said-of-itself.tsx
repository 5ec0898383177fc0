import { Text, VisuallyHidden } from '@mantine/core';
import { differenceFields, differenceValues, termParams } from '@sanad/messages/pure';
import type { ReactNode } from 'react';
import { answered, api } from '../../../api/client';
import type { Version } from '../../../api/policy';
import type { EditedVersion } from '../../../api/policy-edits';
import type { components } from '../../../api/schema.gen';
import { keyed } from '../../../api/submission';
import { useTexts } from '../../../language/texts';
import { Bdi } from '../../../parts/bdi';
import { Section } from '../../../parts/section';
import { clausesOf } from './clause-form';
import { optionsOf, partOf, type PartField, type Typed } from './fields';
import { One } from './one';
import { PartForm } from './part-form';

type Schemas = components['schemas'];

const TERM_FIELDS: readonly PartField[] = [
  {
    ...{ name: 'beneficiary', label: 'policyEdit.term', kind: 'choice' },
    options: ({ say }) =>
      (['beneficiary', 'user', 'member', 'shareholder', 'other'] as const).map((value) => ({
        value,
        label: say(`policyEdit.${value}`),
      })),
  },
  { name: 'forms.singular', label: 'policyEdit.singular', kind: 'line', verbatim: true },
  { name: 'forms.plural', label: 'policyEdit.plural', kind: 'line', verbatim: true },
  { name: 'forms.pluralOblique', label: 'policyEdit.pluralOblique', kind: 'line', verbatim: true },
  {
    ...{ name: 'forms.gender', label: 'policyEdit.gender', kind: 'choice' },
    options: ({ say }) =>
      (['masculine', 'feminine'] as const).map((value) => ({ value, label: say(`policyEdit.${value}`) })),
  },
  { name: 'officerTitle', label: 'policyEdit.officerTitle', kind: 'line', verbatim: true },
];

/** The word for the people served, with its forms. */
export function Terms({ version }: { version: Version }): ReactNode {
  const { say } = useTexts();
  const { terms } = version;
  const send = (typed: Typed, contentHash: string, key: string): Promise<EditedVersion> => {
    const params = { ...keyed(key).params, path: { id: version.id } };
    const body = { contentHash, terms: partOf(TERM_FIELDS, typed) as unknown as Schemas['Terms'] };
    return answered(api.PUT('/api/policy/versions/{id}/terms', { params, body }));
  };
  return (
    <Section title={say('policyEdit.terms')}>
      <Text c="dimmed">{say('policyEdit.termsLead')}</Text>
      <One
        version={version}
        title={terms.forms.singular}
        form={(close, saved) => (
          <PartForm
            {...{ version, send }}
            name="terms"
            fields={TERM_FIELDS}
            part={terms}
            path="terms"
            verb={say('common.save')}
            cancel={close}
            done={(edited) => {
              saved(edited);
              close();
            }}
          >
            {(typed) => <FormsShown typed={typed} />}
          </PartForm>
        )}
      >
        <FormsShown
          typed={{
            'forms.singular': terms.forms.singular,
            'forms.plural': terms.forms.plural,
            'forms.pluralOblique': terms.forms.pluralOblique ?? '',
          }}
        />
        {terms.officerTitle && (
          <Text size="sm">
            <bdi>{terms.officerTitle}</bdi>
          </Text>
        )}
      </One>
    </Section>
  );
}

/** With the article, and after «ل»: as the sentences of letters and screens have them. */
function FormsShown({ typed }: { typed: Typed }): ReactNode {
  const { say } = useTexts();
  const { 'forms.singular': singular = '', 'forms.plural': plural = '', 'forms.pluralOblique': oblique } = typed;
  if (!singular.trim() || !plural.trim()) return null;
  const forms = { singular, plural, ...(oblique?.trim() && { pluralOblique: oblique }) };
  const params = termParams({ beneficiary: 'other', forms }, 'ar');
  return (
    <Text size="sm" lang="ar" dir="rtl">
      <VisuallyHidden>{say('policyEdit.formsShown')} </VisuallyHidden>
      {(['thePerson', 'toThePerson', 'thePeople', 'toThePeople'] as const).map((form) => params[form]).join(' · ')}
    </Text>
  );
}

/** The clause it stands in; names and numbers stand in headings and around the text as well. */
const WHERE: PartField = { name: 'clause', label: 'policyEdit.clause', kind: 'clause', anyKind: true };

/** Where nothing is typed as its number the document names no edition, whichever clause was chosen for it before. */
const isNumbered = (typed: Typed): boolean => (typed['edition.number'] ?? '').trim() !== '';

const IDENTITY_FIELDS: readonly PartField[] = [
  { name: 'title', label: 'policyEdit.policyTitle', kind: 'line', verbatim: true },
  { name: 'names.legalName', label: 'policyEdit.legalName', kind: 'line', verbatim: true },
  { name: 'edition.number', label: 'policyEdit.edition', kind: 'line', hint: 'policyEdit.editionHint', verbatim: true },
  {
    ...{ name: 'edition.clause', label: 'policyEdit.editionClause', kind: 'clause', anyKind: true },
    when: isNumbered,
  },
  {
    ...{ name: 'names.mentions', label: 'policyEdit.mentionsOf', kind: 'rows', hint: 'policyEdit.mentionsHint' },
    rows: {
      ...{ named: 'policyEdit.mention', add: 'policyEdit.addMention', isNamed: false },
      fields: [
        { name: 'text', label: 'policyEdit.mentionText', kind: 'line', verbatim: true },
        {
          ...{ name: 'form', label: 'policyEdit.mentionForm', kind: 'choice', unset: 'common.notSet' },
          options: optionsOf(differenceValues.form),
        },
        WHERE,
      ],
    },
  },
  {
    ...{ name: 'licences', label: 'policyEdit.licences', kind: 'rows', hint: 'policyEdit.licencesHint' },
    rows: {
      ...{ named: 'policyEdit.licence', add: 'policyEdit.addLicence', isNamed: false },
      fields: [
        {
          ...{ name: 'kind', label: 'policyEdit.ruleKindOf', kind: 'choice' },
          options: optionsOf(differenceValues['licences.kind']),
        },
        { name: 'number', label: differenceFields.number, kind: 'line' },
        { name: 'authority', label: 'policyEdit.licenceAuthority', kind: 'line', verbatim: true },
        WHERE,
      ],
    },
  },
];

/** Title, edition, names and licences, as the document states them. */
export function Identity({ version }: { version: Version }): ReactNode {
  const { say } = useTexts();
  const { title, edition, names, licences } = version;
  const send = (typed: Typed, contentHash: string, key: string): Promise<EditedVersion> => {
    const params = { ...keyed(key).params, path: { id: version.id } };
    const { edition, ...identity } = { title: '', edition: undefined, ...partOf(IDENTITY_FIELDS, typed) };
    const body = {
      contentHash,
      ...identity,
      ...(isNumbered(typed) && { edition }),
    } as unknown as Schemas['IdentityBody'];
    return answered(api.PUT('/api/policy/versions/{id}/identity', { params, body }));
  };
  return (
    <Section title={say('policyEdit.identity')}>
      <One
        version={version}
        title={title}
        form={(close, saved) => (
          <PartForm
            {...{ version, send }}
            fields={IDENTITY_FIELDS}
            name="identity"
            part={{ title, edition, names, licences }}
            path=""
            verb={say('common.save')}
            cancel={close}
            done={(edited) => {
              saved(edited);
              close();
            }}
          />
        )}
      >
        <IdentitySaid version={version} />
      </One>
    </Section>
  );
}

function IdentitySaid({ version: { sections, edition, names, licences } }: { version: Version }): ReactNode {
  const { say, pick } = useTexts();
  const cited = (id: string): string => {
    const clause = clausesOf({ sections }).find((one) => one.id === id);
    return clause ? pick(clause.citation) : id;
  };
  return (
    <>
      {edition && (
        <Text size="sm">
          {say('policyEdit.editionSaid')}: <bdi>{edition.number}</bdi> · <bdi>{cited(edition.clause)}</bdi>
        </Text>
      )}
      {names.legalName && (
        <Text size="sm">
          {say('policyEdit.legalName')}: <bdi>{names.legalName}</bdi>
        </Text>
      )}
      {names.mentions.map(({ clause, text }) => (
        <Text key={`${clause} ${text}`} size="sm">
          {say('policyEdit.mentions', { clause: cited(clause) })}: <bdi>{text}</bdi>
        </Text>
      ))}
      {licences.length === 0 && <Text size="sm">{say('policyEdit.noLicence')}</Text>}
      {licences.map(({ kind, number, authority, clause }) => (
        <Text key={`${clause} ${number}`} size="sm">
          {pick(differenceValues['licences.kind'][kind])} <Bdi>{number}</Bdi>
          {authority && (
            <>
              {' · '}
              <bdi>{authority}</bdi>
            </>
          )}
          {' · '}
          <bdi>{cited(clause)}</bdi>
        </Text>
      ))}
    </>
  );
}
