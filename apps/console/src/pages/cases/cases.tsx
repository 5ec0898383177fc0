import { Anchor, Group, Stack } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Suspense, type ReactNode } from 'react';
import { Link, Outlet, useNavigate, useOutletContext, useParams } from 'react-router';
import { useCases } from '../../api/cases';
import { useTexts } from '../../language/texts';
import { Page } from '../../parts/page';
import { useNeighbours, type Beside } from '../../parts/neighbours';
import { Loading } from '../../parts/states';
import { useShortcut } from '../../shell/shortcuts';
import { useAsked } from './asked';
import { CaseList } from './list';
import { ViewSelect, Views } from './views';

export const useBeside = (): Beside => useOutletContext<Beside>();

/** The list and the case side by side; on a phone the list, and then the case. */
export function Component(): ReactNode {
  const { say } = useTexts();
  const { id } = useParams();
  const { asked, query, search } = useAsked();
  const found = useCases(query);
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  const beside = useNeighbours(items, id);
  const navigate = useNavigate();
  const toList = { pathname: '/cases', search };
  useShortcut('KeyU', say('cases.backToList'), id ? () => void navigate(toList) : undefined);
  return (
    <Page title={say('cases.title')}>
      {id && (
        <Anchor component={Link} to={toList} className="back">
          <Group gap={4} component="span">
            <IconArrowLeft size={18} aria-hidden className="turns" />
            {say('cases.backToList')}
          </Group>
        </Anchor>
      )}
      <div className="split" data-open={id ? true : undefined}>
        {!id && <Views asked={asked} />}
        <div className="split-list">
          <Stack gap="sm">
            <ViewSelect asked={asked} isBeside={Boolean(id)} />
            <CaseList found={found} items={items} openId={id} />
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
