import { Anchor, Group, Stack, Text } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Suspense, type ReactNode } from 'react';
import { Link, Outlet, useNavigate, useOutletContext, useParams } from 'react-router';
import { useComplaintRules, useComplaints } from '../../api/complaints';
import { useTexts } from '../../language/texts';
import { useNeighbours, type Beside } from '../../parts/neighbours';
import { Page } from '../../parts/page';
import { Loading } from '../../parts/states';
import { useShortcut } from '../../shell/shortcuts';
import { Area } from './area';
import { useAsked, useScope } from './asked';
import { Elsewhere } from './elsewhere';
import { ComplaintList } from './list';
import { ViewSelect, Views } from './views';

export const useBeside = (): Beside => useOutletContext<Beside>();

/** The list and one of it side by side; on a phone the list, and then the one. Of complaints, and apart from them of reports. */
export function Component(): ReactNode {
  const { say } = useTexts();
  const { id } = useParams();
  const { path, reports } = useScope();
  const { query, search } = useAsked();
  const found = useComplaints(query);
  const { data: rules } = useComplaintRules();
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  const beside = useNeighbours(items, id);
  const navigate = useNavigate();
  const toList = { pathname: path, search };
  useShortcut('KeyU', say('complaints.backToList'), id ? () => void navigate(toList) : undefined);
  return (
    <Page title={say(reports === 'yes' ? 'complaints.reports' : 'complaints.title')}>
      {!id && <Area />}
      {!id && reports === 'yes' && <Text>{say('complaints.reportsAbout')}</Text>}
      {!id && rules && <Elsewhere rules={rules} />}
      {id && (
        <Anchor component={Link} to={toList} className="back">
          <Group gap={4} component="span">
            <IconArrowLeft size={18} aria-hidden className="turns" />
            {say('complaints.backToList')}
          </Group>
        </Anchor>
      )}
      <div className="split" data-open={id ? true : undefined}>
        {!id && <Views />}
        <div className="split-list">
          <Stack gap="sm">
            <ViewSelect isBeside={Boolean(id)} />
            <ComplaintList found={found} items={items} openId={id} />
          </Stack>
        </div>
        {id && (
          <div className="split-case">
            <Suspense fallback={<Loading />}>
              <Outlet key={id} context={beside} />
            </Suspense>
          </div>
        )}
      </div>
    </Page>
  );
}
