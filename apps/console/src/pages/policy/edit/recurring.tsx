import { Text } from '@mantine/core';
import { spanNames } from '@sanad/messages/pure';
import type { ReactNode } from 'react';
import { answered, api } from '../../../api/client';
import type { Version } from '../../../api/policy';
import type { EditedVersion } from '../../../api/policy-edits';
import type { components } from '../../../api/schema.gen';
import { keyed } from '../../../api/submission';
import { useTexts } from '../../../language/texts';
import { Section } from '../../../parts/section';
import { optionsOf, partOf, type PartField, type Typed } from './fields';
import { One } from './one';
import { PartForm } from './part-form';

type Schemas = components['schemas'];

const INTERVAL: readonly PartField[] = [
  { name: 'interval.amount', label: 'policy.amount', kind: 'number' },
  {
    ...{ name: 'interval.unit', label: 'policyEdit.span', kind: 'choice', unset: 'common.notSet' },
    options: optionsOf(spanNames),
  },
];

/** What the text promises to do again and again: how often. */
export function Intervals({ version }: { version: Version }): ReactNode {
  const { say, pick } = useTexts();
  const { satisfaction, review } = version.rules;
  const chapters = (['satisfaction', 'review'] as const).filter((name) => version.rules[name]);
  const send =
    (chapter: (typeof chapters)[number]) =>
    (typed: Typed, contentHash: string, key: string): Promise<EditedVersion> => {
      const params = { ...keyed(key).params, path: { id: version.id, chapter } };
      const { interval: _, ...rest } = (chapter === 'review' ? review : satisfaction) as { interval?: unknown };
      const body = { contentHash, [chapter]: { ...rest, ...partOf(INTERVAL, typed) } } as Schemas['ChapterBody'];
      return answered(api.PUT('/api/policy/versions/{id}/chapters/{chapter}', { params, body }));
    };
  if (chapters.length === 0) return null;
  return (
    <Section title={say('policyEdit.intervals')}>
      {chapters.map((chapter) => {
        const interval = version.rules[chapter]?.interval;
        return (
          <One
            key={chapter}
            version={version}
            title={say(`policyEdit.${chapter}`)}
            form={(close, saved) => (
              <PartForm
                version={version}
                send={send(chapter)}
                name={`chapter:${chapter}`}
                fields={INTERVAL}
                part={version.rules[chapter]}
                path={chapter}
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
              {interval ? `${interval.amount} ${pick(spanNames[interval.unit])}` : say('common.notSet')}
            </Text>
          </One>
        );
      })}
    </Section>
  );
}
