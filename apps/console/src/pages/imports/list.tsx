import { Anchor, Badge, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useImports, type ImportSummary } from '../../api/imports';
import { useTexts } from '../../language/texts';
import { Day } from '../../parts/bdi';
import { More } from '../../parts/more';
import { Page } from '../../parts/page';
import { Said } from '../../parts/said';
import { Section } from '../../parts/section';
import { Failed, Loading } from '../../parts/states';
import { ImportFile } from './file';
import { ImportState } from './state';

/** A file is handed in, and what was handed in before is gone on with. */
export function Component(): ReactNode {
  const { say } = useTexts();
  const imports = useImports();
  const { data, isPending, error, refetch } = imports;
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title={say('imports.title')}>
      <Section title={say('imports.file')}>
        <Text maw={720}>{say('imports.lead')}</Text>
        <ImportFile />
      </Section>
      {isPending && <Loading />}
      {error && <Failed error={error} retry={() => void refetch()} />}
      {items.length > 0 && (
        <Section title={say('imports.under')}>
          <div className="row-list">
            {items.map((one) => (
              <Line key={one.id} one={one} />
            ))}
          </div>
          <More of={imports} />
        </Section>
      )}
    </Page>
  );
}

function Line({ one }: { one: ImportSummary }): ReactNode {
  const { say } = useTexts();
  const { id, file, state, createdAt, doubtsLeft } = one;
  return (
    <Stack gap={4} align="start">
      <Group gap="xs">
        <Anchor component={Link} to={`/policy/imports/${id}`} fw={600}>
          <bdi>{file.name}</bdi>
        </Anchor>
        <ImportState of={state} />
        {state.code === 'read' && (
          <Badge variant="light" color={doubtsLeft > 0 ? 'yellow' : 'green'}>
            {say('imports.doubtsLeft', { count: doubtsLeft })}
          </Badge>
        )}
      </Group>
      <Text size="sm" c="dimmed">
        <Said text="imports.uploadedOn" with={{ date: <Day at={createdAt} withTime /> }} />
      </Text>
    </Stack>
  );
}
