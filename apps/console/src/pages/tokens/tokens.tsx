import { Badge, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { answered, api } from '../../api/client';
import { TOKENS_KEY, useTokenChoices, useTokens, type Token } from '../../api/tokens';
import { doneTo, listed } from '../../language/lists';
import { useTexts } from '../../language/texts';
import { Day } from '../../parts/bdi';
import { More } from '../../parts/more';
import { Page } from '../../parts/page';
import { roleName } from '../../parts/role-name';
import { Row } from '../../parts/row';
import { Said } from '../../parts/said';
import { Section } from '../../parts/section';
import { Failed, Loading } from '../../parts/states';
import { Sure } from '../../parts/sure';
import { NewToken } from './new-token';

/** With what machines of the association speak to the API: what each may do, until when, and its end. */
export function Component(): ReactNode {
  const { say } = useTexts();
  const tokens = useTokens();
  const choices = useTokenChoices();
  const found = tokens.data?.pages.flatMap(({ items }) => items);
  return (
    <Page title={say('tokens.title')}>
      <Text maw={640}>{say('tokens.lead')}</Text>
      {choices.data && <NewToken choices={choices.data} />}
      {choices.error && <Failed error={choices.error} retry={() => void choices.refetch()} />}
      <Section title={say('tokens.known')}>
        {tokens.isPending && <Loading />}
        {tokens.error && <Failed error={tokens.error} retry={() => void tokens.refetch()} />}
        {found?.length === 0 && <Text>{say('tokens.none')}</Text>}
        {found?.map((token) => (
          <TokenRow key={token.id} token={token} />
        ))}
        <More of={tokens} />
      </Section>
    </Page>
  );
}

function TokenRow({ token }: { token: Token }): ReactNode {
  const { say, language } = useTexts();
  const { name, roles, createdAt, expiresAt, usedAt } = token;
  const isOver = new Date(expiresAt) <= new Date();
  return (
    <Row title={<bdi>{name}</bdi>} action={<Revoke token={token} />}>
      <Stack gap={2}>
        <Text size="sm">
          <Said
            text="tokens.mayAs"
            with={{
              roles: (
                <bdi>
                  {listed(
                    roles.map((role) => roleName(role, say)),
                    language,
                  )}
                </bdi>
              ),
            }}
          />
        </Text>
        <Text size="sm">
          <Said text={isOver ? 'tokens.expired' : 'tokens.expires'} with={{ date: <Day at={expiresAt} withTime /> }} />{' '}
          {isOver && <Badge color="gray">{say('tokens.over')}</Badge>}
        </Text>
        <Text size="sm" c="dimmed">
          <Said text="tokens.created" with={{ date: <Day at={createdAt} withTime /> }} />
        </Text>
        <Text size="sm" c="dimmed">
          {usedAt ? <Said text="tokens.used" with={{ date: <Day at={usedAt} withTime /> }} /> : say('tokens.neverUsed')}
        </Text>
      </Stack>
    </Row>
  );
}

function Revoke({ token: { id, name } }: { token: Token }): ReactNode {
  const { say } = useTexts();
  const client = useQueryClient();
  const revoke = async (): Promise<void> => {
    await answered(api.DELETE('/api/tokens/{id}', { params: { path: { id } } }));
    await client.invalidateQueries({ queryKey: TOKENS_KEY });
  };
  return (
    <Sure act={say('tokens.revoke')} named={doneTo(say('tokens.revoke'), name)} work={revoke}>
      <Text>
        <Said text="tokens.revokeSure" with={{ name: <bdi>{name}</bdi> }} />
      </Text>
    </Sure>
  );
}
