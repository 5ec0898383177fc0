import { Group, Radio, Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '../../language/texts';
import type { CaseFieldsProps, CaseTyped } from './typed-case';

const KINDS = ['supportRequest', 'enquiry', 'suggestion'] as const satisfies CaseTyped['kind'][];

export function ContentFields({ typed, change, errorOf }: CaseFieldsProps): ReactNode {
  const { say } = useTexts();
  return (
    <>
      <Radio.Group
        label={say('receive.kind')}
        value={typed.kind}
        onChange={(kind) => change({ kind: kind as CaseTyped['kind'] })}
        error={errorOf('kind')}
      >
        <Group mt="xs">
          {KINDS.map((kind) => (
            <Radio key={kind} value={kind} size="md" label={say(`receive.kind_${kind}`)} />
          ))}
        </Group>
      </Radio.Group>
      <Textarea
        id="subject"
        dir="auto"
        rows={3}
        label={say('receive.subject')}
        description={say('receive.subjectHint')}
        value={typed.subject}
        onChange={(event) => change({ subject: event.currentTarget.value })}
        error={errorOf('subject')}
      />
    </>
  );
}
