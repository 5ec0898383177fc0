import { Anchor, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Sitting } from '../../api/committee';
import { useSession } from '../../api/session';
import { useTexts } from '../../language/texts';
import { Section } from '../../parts/section';

/** The invitations that one may print: all of them where one calls sittings, one's own as a member. */
export function Letters({ sitting: { id, letters } }: { sitting: Sitting }): ReactNode {
  const { say } = useTexts();
  const { account: own } = useSession();
  if (letters.length === 0) return null;
  return (
    <Section title={say('sittings.letters')}>
      <Text c="dimmed">{say('sittings.lettersLead')}</Text>
      <Stack gap="xs" align="start">
        {letters.map(({ account, name }) => (
          <Anchor key={account} href={`/api/sittings/${id}/invitations/${account}`} download>
            {say('sittings.letterOf', { name })}
            {own.id === account && ` (${say('sittings.you')})`}
          </Anchor>
        ))}
      </Stack>
    </Section>
  );
}
