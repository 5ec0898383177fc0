import { useQuery } from '@tanstack/react-query';
import { Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { accountQuery } from '../../api/account';
import { useSession } from '../../api/session';
import { useSignInOptions } from '../../api/sign-in-options';
import { useTexts } from '../../language/texts';
import { Page } from '../../parts/page';
import { Section } from '../../parts/section';
import { Failed, Loading } from '../../parts/states';
import { LanguageButton } from '../../shell/language-button';
import { OwnAbsence } from './absence';
import { Factors } from './factors';
import { Nafath } from './nafath';
import { Password } from './password';
import { Sessions } from './sessions';

/** One's own account: how one signs in, and where one is signed in. */
export function Component(): ReactNode {
  const { say } = useTexts();
  const { may } = useSession();
  const { nafath } = useSignInOptions();
  const { data: own, isPending, error, refetch } = useQuery(accountQuery);
  return (
    <Page title={say('account.title')}>
      {isPending && <Loading />}
      {error && <Failed error={error} retry={() => void refetch()} />}
      {own && (
        <Stack gap="lg">
          <Section title={say('account.who')}>
            <Text>{own.name}</Text>
            {/* Longer than a line of a phone, it breaks wherever it has to. */}
            <Text>
              <bdi dir="ltr">{own.email}</bdi>
            </Text>
          </Section>
          {may.includes('staff.read') && <OwnAbsence />}
          <Factors own={own} />
          {(nafath || own.nafath) && <Nafath isLinked={own.nafath} />}
          <Password />
          <Sessions />
          <Section title={say('account.language')}>
            <Group>
              <LanguageButton />
            </Group>
          </Section>
        </Stack>
      )}
    </Page>
  );
}
