import { Button, Checkbox, Group } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { GIVING } from '../../api/arranging';
import { CASES_KEY, type CaseSummary } from '../../api/cases';
import { doToMany, type Came } from '../../api/many-cases';
import { useSession } from '../../api/session';
import { useWork, type Work, type Working } from '../../api/work';
import { useTexts } from '../../language/texts';
import { Dialog } from '../../parts/dialog';
import { FaultSummary } from '../../parts/fault';
import { Loading } from '../../parts/states';
import { WorkShown } from '../../parts/work';
import { Colleague } from './act-field';
import { DoneShown, type BulkAct, type Done } from './bulk-done';

const LabelMany = lazy(() => import('./bulk-forms').then(({ LabelMany: of }) => ({ default: of })));
const SnoozeMany = lazy(() => import('./bulk-forms').then(({ SnoozeMany: of }) => ({ default: of })));
const FORMS = { tags: LabelMany, snooze: SnoozeMany } as const;
const FORM_NAMES = ['tags', 'snooze'] as const;
type FormName = (typeof FORM_NAMES)[number];

interface BulkProps {
  readonly chosen: readonly CaseSummary[];
  readonly all: readonly CaseSummary[];
  readonly choose: (chosen: readonly string[]) => void;
}

const WORKING = { give: 'giving', label: 'tagging', snooze: 'snoozing', wake: 'waking' } as const;

/** Several cases given to somebody, labelled or put off at once, and taken back again. Nothing is decided or sent for many at once. */
export function Bulk({ chosen, all, choose }: BulkProps): ReactNode {
  const { say } = useTexts();
  const [form, open] = useState<FormName>();
  const { act, doing, undo, done } = useBulk(chosen, choose, () => open(undefined));
  const isBusy = doing.busy || undo.busy;
  const shown = <WorkShown of={doing} label={say(`work.${WORKING[act]}`)} stopping={say('work.stopping')} />;
  const Form = form && FORMS[form];
  return (
    <>
      <FaultSummary fault={undo.fault ?? (form ? undefined : doing.fault)} />
      {!form && shown}
      <WorkShown of={undo} label={say('work.undoing')} stopping={say('work.stopping')} />
      {done && !isBusy && <DoneShown done={done} undo={() => void undo.submit(done)} />}
      {all.length > 0 && (
        <Group gap="md" align="end" className="bulk">
          <Choice {...{ chosen, all, choose }} />
          {chosen.length > 0 && (
            <Offered
              chosen={chosen}
              isBusy={isBusy}
              run={doing.submit}
              open={(name) => {
                doing.clear();
                open(name);
              }}
            />
          )}
        </Group>
      )}
      {Form && (
        <Dialog title={say(`cases.${form}`)} opened close={() => open(undefined)}>
          <Suspense fallback={<Loading />}>
            <Form chosen={chosen} fault={doing.fault} busy={doing.busy} run={doing.submit}>
              {shown}
            </Form>
          </Suspense>
        </Dialog>
      )}
    </>
  );
}

type DoMany = (act: BulkAct, work: (working: Working) => Promise<Came>) => Promise<void>;

interface BulkState {
  /** What was begun last. */
  readonly act: BulkAct;
  readonly doing: Work<Parameters<DoMany>>;
  readonly undo: Work<[Done]>;
  readonly done: Done | undefined;
}

function useBulk(chosen: BulkProps['chosen'], choose: BulkProps['choose'], close: () => void): BulkState {
  const client = useQueryClient();
  const [done, setDone] = useState<Done>();
  const [act, setAct] = useState<BulkAct>('give');
  const reread = (): Promise<void> => client.invalidateQueries({ queryKey: CASES_KEY });
  const doing = useWork<Parameters<DoMany>>(
    async (working, _key, wanted, work) => {
      setAct(wanted);
      const references = new Map(chosen.map(({ id, reference }) => [id, reference]));
      const came = await work(working);
      setDone({ act: wanted, came, references });
      close();
      choose(came.left);
      await reread();
    },
    { goesOn: true },
  );
  const undo = useWork<[Done]>(
    async (working, _key, { came, ...before }) => {
      const now = await came.undo(working);
      // What was not taken back is done still, and can be tried again.
      setDone(now.done + now.refused.length > 0 ? { ...before, came: now } : undefined);
      await reread();
    },
    { goesOn: true },
  );
  return { act, doing, undo, done };
}

function Choice({ chosen, all, choose }: BulkProps): ReactNode {
  const { say } = useTexts();
  const isWhole = chosen.length === all.length;
  return (
    <Checkbox
      label={chosen.length > 0 ? say('cases.chosen', { count: chosen.length }) : say('cases.chooseAll')}
      checked={isWhole}
      indeterminate={chosen.length > 0 && !isWhole}
      onChange={() => choose(isWhole ? [] : all.map(({ id }) => id))}
    />
  );
}

interface OfferedProps {
  readonly chosen: readonly CaseSummary[];
  readonly isBusy: boolean;
  readonly run: DoMany;
  readonly open: (form: FormName) => void;
}

/** What the person may do to those that are chosen. */
function Offered({ chosen, isBusy, run, open }: OfferedProps): ReactNode {
  const { say } = useTexts();
  const { may } = useSession();
  const [assignee, setAssignee] = useState('');
  const give = (): Promise<void> => {
    const wanted = chosen.map(({ id, version }) => ({ case: id, version, assignee }));
    return run('give', (working) => doToMany(GIVING, wanted, working));
  };
  return (
    <>
      {may.includes('intake.assign') && (
        <>
          <Colleague id="bulk-assignee" label={say('cases.giveTo')} value={assignee} change={setAssignee} />
          <Button disabled={assignee === '' || isBusy} onClick={() => void give()}>
            {say('cases.give')}
          </Button>
        </>
      )}
      {may.includes('intake.handle') && (
        <Group gap="xs">
          {FORM_NAMES.map((name) => (
            <Button key={name} variant="default" disabled={isBusy} onClick={() => open(name)}>
              {say(`cases.${name}`)}
            </Button>
          ))}
        </Group>
      )}
    </>
  );
}
