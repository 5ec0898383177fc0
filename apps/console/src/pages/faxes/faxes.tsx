import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { useRef, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useFaxes, type Fax } from '../../api/faxes';
import { useSession } from '../../api/session';
import { useTexts } from '../../language/texts';
import { Bdi, Count, Day } from '../../parts/bdi';
import { Cards, Cell, HeadCell } from '../../parts/cards';
import { Dialog } from '../../parts/dialog';
import { More } from '../../parts/more';
import { Page } from '../../parts/page';
import { Empty, Failed, Loading } from '../../parts/states';
import { useRowKeys } from '../../shell/rows';
import { Area } from '../complaints/area';
import { LogForm } from './log-form';
import { CaseForm, ComplaintForm } from './register-forms';

/** What came and left by fax, the latest first; what came is registered from its line. */
export function Component(): ReactNode {
  const { say } = useTexts();
  const found = useFaxes();
  const [logging, setLogging] = useState(false);
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title={say('faxes.title')}>
      <Area />
      <Text>{say('faxes.about')}</Text>
      <Group>
        <Button onClick={() => setLogging(true)}>{say('faxes.log')}</Button>
      </Group>
      <Dialog title={say('faxes.log')} opened={logging} close={() => setLogging(false)}>
        <LogForm close={() => setLogging(false)} />
      </Dialog>
      {found.isPending && <Loading />}
      {found.error && <Failed error={found.error} retry={() => void found.refetch()} />}
      {found.isSuccess && items.length === 0 && <Empty title={say('faxes.none')} />}
      {items.length > 0 && <List items={items} />}
      <More of={found} />
    </Page>
  );
}

function List({ items }: { items: readonly Fax[] }): ReactNode {
  const { say } = useTexts();
  const list = useRef<HTMLDivElement>(null);
  useRowKeys(list);
  const heads = (['number', 'party', 'direction', 'at', 'pages', 'result', 'became'] as const).map((head) =>
    say(`faxes.${head}`),
  );
  return (
    <div ref={list}>
      <Cards label={say('faxes.title')} heads={heads}>
        {items.map((fax) => (
          <Line key={fax.id} fax={fax} />
        ))}
      </Cards>
    </div>
  );
}

function Line({ fax }: { fax: Fax }): ReactNode {
  const { say } = useTexts();
  const { number, party, direction, at, pages, result } = fax;
  return (
    <tr role="row">
      <HeadCell>
        <Bdi>{number}</Bdi>
      </HeadCell>
      <Cell head={say('faxes.party')}>{party ? <bdi>{party}</bdi> : '—'}</Cell>
      <Cell head={say('faxes.direction')}>
        <span className="whole">{say(`faxes.${direction}`)}</span>
      </Cell>
      <Cell head={say('faxes.at')}>
        <Day at={at} withTime />
      </Cell>
      <Cell head={say('faxes.pages')}>
        <Count of={pages} />
      </Cell>
      <Cell head={say('faxes.result')}>{say(`faxes.${result}`)}</Cell>
      <Cell head={say('faxes.became')}>
        <Became fax={fax} />
      </Cell>
    </tr>
  );
}

/** The complaint or the request it was registered as, or the ways to do that. */
function Became({ fax }: { fax: Fax }): ReactNode {
  const { say } = useTexts();
  const { may } = useSession();
  const { complaintId, caseId, acts } = fax;
  if (complaintId) {
    const said = say('faxes.becameComplaint');
    if (!may.includes('complaints.read')) return said;
    return (
      <Anchor component={Link} to={`/complaints/${complaintId}`}>
        {said}
      </Anchor>
    );
  }
  if (caseId) {
    const said = say('faxes.becameCase');
    if (!may.includes('intake.read')) return said;
    return (
      <Anchor component={Link} to={`/cases/${caseId}`}>
        {said}
      </Anchor>
    );
  }
  return (
    <Stack gap="xs" align="start">
      {say('faxes.becameNothing')}
      {acts.map((act) => (
        <Act key={act} act={act} fax={fax} />
      ))}
    </Stack>
  );
}

const FORMS = { complaint: ComplaintForm, case: CaseForm };

function Act({ act, fax }: { act: Fax['acts'][number]; fax: Fax }): ReactNode {
  const { say } = useTexts();
  const [asking, ask] = useState(false);
  const said = say(act === 'complaint' ? 'faxes.asComplaint' : 'faxes.asCase');
  const Form = FORMS[act];
  return (
    <>
      <Button
        variant="default"
        onClick={() => ask(true)}
        aria-label={say('faxes.asNamed', { act: said, number: fax.number })}
      >
        {said}
      </Button>
      <Dialog title={said} opened={asking} close={() => ask(false)} isWide>
        <Form fax={fax} verb={said} close={() => ask(false)} />
      </Dialog>
    </>
  );
}
