import { Anchor, Group, Text } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useAppeal } from '../../api/appeals';
import { useTexts } from '../../language/texts';
import { Bdi } from '../../parts/bdi';
import { Lookers } from '../../parts/lookers';
import { Page } from '../../parts/page';
import { Said } from '../../parts/said';
import { Section } from '../../parts/section';
import { Failed, Loading } from '../../parts/states';
import { useShortcut } from '../../shell/shortcuts';
import { Standing } from '../cases/appeal';

/** An appeal by itself, for whoever comes to it from their list; its request is a step away. */
export function Component(): ReactNode {
  const { say } = useTexts();
  const { id = '' } = useParams();
  const navigate = useNavigate();
  const { data: appeal, isPending, error, refetch } = useAppeal(id);
  useShortcut('KeyU', say('appeals.backToList'), () => void navigate('/appeals'));
  if (isPending) return <Loading />;
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  return (
    <Page title={say('appeals.numbered', { reference: `\u2068${appeal.reference}\u2069` })}>
      <Anchor component={Link} to="/appeals" className="back">
        <Group gap={4} component="span">
          <IconArrowLeft size={18} aria-hidden className="turns" />
          {say('appeals.backToList')}
        </Group>
      </Anchor>
      <Text>
        <bdi>{appeal.subject}</bdi> ·{' '}
        <Anchor component={Link} to={`/cases/${appeal.caseId}`}>
          <Said text="appeals.toRequest" with={{ reference: <Bdi>{appeal.reference}</Bdi> }} />
        </Anchor>
      </Text>
      <Lookers subject={`appeal:${id}`} version={appeal.version} reload={() => void refetch()} />
      <Section title={say('appeals.title')}>
        <Standing caseId={appeal.caseId} appeal={appeal} />
      </Section>
    </Page>
  );
}
