import { Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { clauseKindNames, listStyleNames, sectionNames } from '@sanad/messages/pure';
import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { answered, api } from '../../../api/client';
import type { Clause, Version } from '../../../api/policy';
import type { EditedVersion } from '../../../api/policy-edits';
import type { components } from '../../../api/schema.gen';
import { keyed } from '../../../api/submission';
import { useTexts } from '../../../language/texts';
import { newId } from '../typed-overlay';
import { clauseOption, optionsOf, partOf, type OptionContext, type PartField, type Typed } from './fields';
import { PartForm } from './part-form';

type ClauseBody = components['schemas']['Clause'];

export const clausesOf = ({ sections }: Pick<Version, 'sections'>): Clause[] =>
  sections.flatMap(({ clauses }) => clauses);
export const homeOf = ({ sections }: Version, id: string): Version['sections'][number] | undefined =>
  sections.find(({ clauses }) => clauses.some((clause) => clause.id === id));

const MAIN: readonly PartField[] = [
  { name: 'text', label: 'policyEdit.text', hint: 'policyEdit.textHint', kind: 'text', verbatim: true },
  { name: 'kind', label: 'policyEdit.kind', kind: 'choice', options: optionsOf(clauseKindNames) },
  {
    ...{ name: 'effect', label: 'policy.effect', kind: 'choice' },
    options: ({ say }) =>
      (['enforced', 'evidenced', 'declaratory'] as const).map((value) => ({ value, label: say(`policy.${value}`) })),
  },
];

/** How it stands on paper. */
const layoutOf = (id: string): readonly PartField[] => [
  {
    name: 'style',
    label: 'policyEdit.style',
    kind: 'choice',
    unset: 'common.notSet',
    options: optionsOf(listStyleNames),
  },
  { name: 'mark', label: 'policyEdit.mark', kind: 'line', verbatim: true },
  {
    ...{ name: 'parent', label: 'policyEdit.parent', kind: 'choice', unset: 'common.notSet' },
    options: ({ version, pick }: OptionContext) =>
      (homeOf(version, id)?.clauses ?? []).filter((one) => one.id !== id).map(clauseOption(pick)),
  },
  { name: 'blankBefore', label: 'policyEdit.blankBefore', kind: 'number' },
  { name: 'joined', label: 'policyEdit.joined', kind: 'flag' },
];

/** The words of a clause and what they are. The id stays, since rules and findings name it. */
export function ClauseForm({ version, clause }: { version: Version; clause: Clause }): ReactNode {
  const { say } = useTexts();
  const { id, template, text } = clause;
  const fields = [...MAIN, ...layoutOf(id)];
  const send = (typed: Typed, contentHash: string, key: string): Promise<EditedVersion> => {
    const params = { ...keyed(key).params, path: { id: version.id, clause: id } };
    // Other words are no longer the template's.
    const isTheirs = template !== undefined && typed['text'] === text;
    const body = { id, ...partOf(fields, typed), ...(isTheirs && { template }) } as ClauseBody;
    return answered(
      api.PUT('/api/policy/versions/{id}/clauses/{clause}', { params, body: { contentHash, clause: body } }),
    );
  };
  return (
    <PartForm
      {...{ version, send, fields }}
      name={`clause:${id}`}
      part={clausesOf(version).find((one) => one.id === id)}
      path="clause"
      verb={say('common.save')}
    />
  );
}

/** Another clause behind this one, in the same chapter. */
export function NewClause({ version, after }: { version: Version; after: string }): ReactNode {
  const { say } = useTexts();
  const navigate = useNavigate();
  const [isOpen, { open, close }] = useDisclosure();
  const [id] = useState(() => newId('added'));
  const section = homeOf(version, after)?.id ?? '';
  const send = (typed: Typed, contentHash: string, key: string): Promise<EditedVersion> => {
    const params = { ...keyed(key).params, path: { id: version.id } };
    const clause = { id, ...partOf(MAIN, typed) } as ClauseBody;
    const body = { contentHash, clause, section, after };
    return answered(api.POST('/api/policy/versions/{id}/clauses', { params, body }));
  };
  if (!isOpen) {
    return (
      <Group>
        <Button variant="default" onClick={open}>
          {say('policyEdit.addAfter')}
        </Button>
      </Group>
    );
  }
  return (
    <PartForm
      isNew
      {...{ version, send }}
      name={`new-clause:${after}`}
      fields={MAIN}
      part={undefined}
      path="clause"
      verb={say('policyEdit.addAfter')}
      cancel={close}
      done={() => void navigate(`/policy/versions/${version.id}/clauses/${id}`)}
    />
  );
}

/** To another place of the text, with what is bound to it. */
export function MoveClause({ version, clause: { id } }: { version: Version; clause: Clause }): ReactNode {
  const { say } = useTexts();
  const [isOpen, { toggle, close }] = useDisclosure();
  const home = homeOf(version, id);
  const clausesIn = (section: string | undefined): Clause[] =>
    version.sections.find((one) => one.id === section)?.clauses ?? [];
  const before = home?.clauses[home.clauses.findIndex((one) => one.id === id) - 1];
  const fields: readonly PartField[] = [
    {
      ...{ name: 'section', label: 'policyEdit.section', kind: 'choice' },
      options: ({ pick }) =>
        version.sections.map((section) => ({ value: section.id, label: pick(sectionNames[section.kind]) })),
    },
    {
      ...{ name: 'after', label: 'policyEdit.behind', kind: 'choice', unset: 'policyEdit.atStart' },
      options: ({ typed, pick }) =>
        clausesIn(typed['section'])
          .filter((one) => one.id !== id)
          .map(clauseOption(pick)),
    },
  ];
  const send = (typed: Typed, contentHash: string, key: string): Promise<EditedVersion> => {
    const params = { ...keyed(key).params, path: { id: version.id, clause: id } };
    const { section = '', after } = typed;
    const isThere = clausesIn(section).some((one) => one.id === after);
    const body = { contentHash, section, ...(after && isThere && { after }) };
    return answered(api.POST('/api/policy/versions/{id}/clauses/{clause}/move', { params, body }));
  };
  return (
    <Stack gap="sm">
      <Group>
        <Button variant="default" onClick={toggle} aria-expanded={isOpen}>
          {say('policyEdit.move')}
        </Button>
      </Group>
      {isOpen && (
        <>
          <Text size="sm">{say('policyEdit.moveLead')}</Text>
          <PartForm
            {...{ version, fields, send }}
            name={`move:${id}`}
            part={{ section: home?.id, after: before?.id }}
            path=""
            verb={say('policyEdit.move')}
            done={close}
          />
        </>
      )}
    </Stack>
  );
}
