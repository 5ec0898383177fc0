import { Text, VisuallyHidden } from '@mantine/core';
import { termParams } from '@sanad/messages/pure';
import type { ReactNode } from 'react';
import { answered, api } from '../../../api/client';
import type { Version } from '../../../api/policy';
import type { EditedVersion } from '../../../api/policy-edits';
import type { components } from '../../../api/schema.gen';
import { keyed } from '../../../api/submission';
import { useTexts } from '../../../language/texts';
import { Section } from '../../../parts/section';
import { clausesOf } from './clause-form';
import { partOf, type PartField, type Typed } from './fields';
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

/** Title and names, as the document states them. */
export function Identity({ version }: { version: Version }): ReactNode {
  const { say, pick } = useTexts();
  const { title, names, licences } = version;
  const cited = (id: string): string => {
    const clause = clausesOf(version).find((one) => one.id === id);
    return clause ? pick(clause.citation) : id;
  };
  const fields: readonly PartField[] = [
    { name: 'title', label: 'policyEdit.policyTitle', kind: 'line', verbatim: true },
    { name: 'names.legalName', label: 'policyEdit.legalName', kind: 'line', verbatim: true },
  ];
  const send = (typed: Typed, contentHash: string, key: string): Promise<EditedVersion> => {
    const params = { ...keyed(key).params, path: { id: version.id } };
    const { legalName } = (partOf(fields, typed)['names'] ?? {}) as { legalName?: string };
    const kept = { mentions: names.mentions, ...(legalName !== undefined && { legalName }) };
    const body = { contentHash, title: typed['title'] ?? '', names: kept, licences };
    return answered(api.PUT('/api/policy/versions/{id}/identity', { params, body }));
  };
  return (
    <Section title={say('policyEdit.identity')}>
      <One
        version={version}
        title={title}
        form={(close, saved) => (
          <PartForm
            {...{ version, fields, send }}
            name="identity"
            part={{ title, names }}
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
        {names.mentions.map(({ clause, text }) => (
          <Text key={`${clause} ${text}`} size="sm">
            {say('policyEdit.mentions', { clause: cited(clause) })}: <bdi>{text}</bdi>
          </Text>
        ))}
      </One>
    </Section>
  );
}
