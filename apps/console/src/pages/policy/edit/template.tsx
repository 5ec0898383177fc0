import { Alert, Anchor, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { useVersion } from '../../../api/policy';
import { usePresets } from '../../../api/policy-edits';
import { useTexts } from '../../../language/texts';
import { Page } from '../../../parts/page';
import { Failed, Loading } from '../../../parts/states';
import { InsertForm } from './insert-form';

/** Chapters and clauses of the presets, for what a draft lacks. */
export function Component(): ReactNode {
  const { say } = useTexts();
  const { id = '' } = useParams();
  const { data: version, isPending, error, refetch } = useVersion(id);
  const presets = usePresets();
  if (isPending || presets.isPending) return <Loading />;
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (presets.error) return <Failed error={presets.error} retry={() => void presets.refetch()} />;
  return (
    <Page title={say('policyEdit.templateOf', { number: version.number })}>
      <Group gap="lg">
        <Anchor component={Link} to={`/policy/versions/${id}`}>
          {say('policyEdit.toVersion')}
        </Anchor>
        <Anchor component={Link} to={`/policy/versions/${id}/parts`}>
          {say('policyEdit.parts')}
        </Anchor>
      </Group>
      <Text>{say('policyEdit.templateLead')}</Text>
      {version.actions.includes('replaceContent') ? (
        <InsertForm version={version} presets={presets.data.items} />
      ) : (
        <Alert color="yellow">{say('policyEdit.closed')}</Alert>
      )}
    </Page>
  );
}
