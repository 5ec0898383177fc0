import { Text } from '@mantine/core';
import { moduleNames, moduleStateNames } from '@sanad/messages/pure';
import type { ReactNode } from 'react';
import { answered, api } from '../../../api/client';
import type { Version } from '../../../api/policy';
import type { EditedVersion } from '../../../api/policy-edits';
import type { components } from '../../../api/schema.gen';
import { keyed } from '../../../api/submission';
import { useTexts } from '../../../language/texts';
import { Section } from '../../../parts/section';
import { clausesOf } from './clause-form';
import { clauseOption, optionsOf, partOf, type PartField, type Typed } from './fields';
import { One } from './one';
import { PartForm } from './part-form';

type Schemas = components['schemas'];

const MODULE_FIELDS: readonly PartField[] = [
  { name: 'status', label: 'policyEdit.status', kind: 'choice', options: optionsOf(moduleStateNames) },
  {
    ...{ name: 'clauses', label: 'policyEdit.clauses', kind: 'chosen' },
    options: ({ version, pick }) => clausesOf(version).map(clauseOption(pick)),
  },
  {
    ...{ name: 'refersTo', label: 'policyEdit.referredTo', kind: 'line', verbatim: true },
    when: ({ status }) => status === 'referred',
  },
];

/** Whether the text decides each of its chapters. */
export function Modules({ version }: { version: Version }): ReactNode {
  const { say, pick } = useTexts();
  return (
    <Section title={say('policyEdit.modules')}>
      {version.modules.map((module) => {
        const send = (typed: Typed, contentHash: string, key: string): Promise<EditedVersion> => {
          const params = { ...keyed(key).params, path: { id: version.id, module: module.name } };
          const body = {
            contentHash,
            module: { name: module.name, ...partOf(MODULE_FIELDS, typed) } as unknown as Schemas['Module'],
          };
          return answered(api.PUT('/api/policy/versions/{id}/modules/{module}', { params, body }));
        };
        return (
          <One
            key={module.name}
            version={version}
            title={pick(moduleNames[module.name])}
            form={(close, saved) => (
              <PartForm
                {...{ version, send }}
                name={`module:${module.name}`}
                fields={MODULE_FIELDS}
                part={module}
                path="module"
                verb={say('common.save')}
                cancel={close}
                done={(edited) => {
                  saved(edited);
                  close();
                }}
              />
            )}
          >
            <Text size="sm">
              <bdi>{pick(module.words)}</bdi>
            </Text>
          </One>
        );
      })}
    </Section>
  );
}
