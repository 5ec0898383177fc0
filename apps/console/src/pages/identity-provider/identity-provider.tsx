import { Alert, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useProvider, type Provider } from '../../api/identity-provider';
import { useSession } from '../../api/session';
import { useTexts } from '../../language/texts';
import { Bdi, Day } from '../../parts/bdi';
import { Facts } from '../../parts/facts';
import { Page } from '../../parts/page';
import { Section } from '../../parts/section';
import { Failed, Loading } from '../../parts/states';
import { ToCopy } from '../../parts/to-copy';
import { RemoveProvider } from './remove';
import { ProviderSettings } from './settings';

/** The association's own sign-in: what the provider has to know, what Sanad has to know of it, and its end. */
export function Component(): ReactNode {
  const { say } = useTexts();
  const { data, isPending, error, refetch } = useProvider();
  const [isRemoved, setRemoved] = useState(false);
  if (isPending) return <Loading />;
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  const { provider, callbackUrl } = data;
  return (
    <Page title={say('identityProvider.title')}>
      <Text c="dimmed" maw={640}>
        {say('identityProvider.lead')}
      </Text>
      {isRemoved && !provider && <Alert role="status">{say('identityProvider.removed')}</Alert>}
      {provider ? (
        <InUse provider={provider} removed={() => setRemoved(true)} />
      ) : (
        !isRemoved && <Alert color="gray">{say('identityProvider.none')}</Alert>
      )}
      <Section title={say('identityProvider.atProvider')}>
        <Text>{say('identityProvider.atProviderLead')}</Text>
        <ToCopy label={say('identityProvider.callback')} text={callbackUrl} />
      </Section>
      <ProviderSettings provider={provider} />
    </Page>
  );
}

function InUse({ provider, removed }: { provider: Provider; removed: () => void }): ReactNode {
  const { say } = useTexts();
  const slug = useSession().association?.slug ?? '';
  return (
    <Section title={say('identityProvider.inUse')}>
      <Stack gap="sm">
        <Facts
          rows={[
            [say('common.name'), <bdi key="name">{provider.name}</bdi>],
            [say('identityProvider.issuer'), <Bdi key="issuer">{provider.issuer}</Bdi>],
            [say('identityProvider.updated'), <Day key="updated" at={provider.updatedAt} withTime />],
          ]}
        />
        <ToCopy
          label={say('identityProvider.link')}
          description={say('identityProvider.linkHint')}
          text={`${window.location.origin}/api/session/oidc/${slug}`}
        />
        <RemoveProvider name={provider.name} removed={removed} />
      </Stack>
    </Section>
  );
}
