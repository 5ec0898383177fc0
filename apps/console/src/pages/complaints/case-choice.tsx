import { Button, Group, Input, TextInput } from '@mantine/core';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { answered, api } from '../../api/client';
import { useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { Bdi } from '../../parts/bdi';

interface Found {
  readonly id: string;
  readonly reference: string;
}

interface CaseChoiceProps {
  readonly chosen: Found | '';
  readonly choose: (found: Found | undefined) => void;
  readonly error: string | undefined;
}

/** The case a complaint concerns, by the number that whoever complains has of it. */
export function CaseChoice({ chosen, choose, error }: CaseChoiceProps): ReactNode {
  const { say } = useTexts();
  const [typed, setTyped] = useState('');
  const [isMissing, setMissing] = useState(false);
  const { submit, busy } = useSubmission(async () => {
    const query = { reference: typed, limit: 1 };
    const { items } = await answered(api.GET('/api/cases', { params: { query } }));
    const [one] = items as readonly Found[];
    setMissing(!one);
    if (one) choose({ id: one.id, reference: one.reference });
  });
  const find = (): void => {
    if (typed.trim() !== '') void submit();
  };
  if (chosen) {
    return (
      <Input.Wrapper label={say('complaints.case')} labelElement="div" description={say('complaints.caseHint')}>
        <Group justify="space-between">
          <Bdi>{chosen.reference}</Bdi>
          <Button variant="subtle" onClick={() => choose(undefined)}>
            {say('complaints.dropCase')}
          </Button>
        </Group>
      </Input.Wrapper>
    );
  }
  return (
    <Group align="end" gap="sm" wrap="nowrap">
      <TextInput
        id="case"
        dir="ltr"
        flex={1}
        label={say('common.optional', { label: say('complaints.case') })}
        description={say('complaints.caseHint')}
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event: KeyboardEvent) => {
          if (event.key !== 'Enter') return;
          // The Enter key finds it, and sends nothing else.
          event.preventDefault();
          find();
        }}
        error={error ?? (isMissing && say('complaints.caseNotFound'))}
      />
      <Button variant="default" loading={busy} onClick={find}>
        {say('complaints.findCase')}
      </Button>
    </Group>
  );
}
