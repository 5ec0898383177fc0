import { Alert, Button, Group, List, Stack, Text } from '@mantine/core';
import { IconListCheck } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useFreshCase, useKeepCase, type Case } from '../../api/cases';
import { isWrittenInto, runSteps, undoSteps, type NotUndone, type Ran } from '../../api/macro-run';
import { Refused } from '../../api/problem';
import { useCaseMacros, type CaseMacro } from '../../api/templates';
import { useWork } from '../../api/work';
import { useTexts } from '../../language/texts';
import { Dialog } from '../../parts/dialog';
import { FaultSummary } from '../../parts/fault';
import { Failed, Loading } from '../../parts/states';
import { WorkShown } from '../../parts/work';
import { useShortcut } from '../../shell/shortcuts';
import { openAct, useAct } from './acts';
import { StepLine, StepName, StepsAhead } from './macro-steps';
import { useCaseParam } from './case-param';

/** What came of a macro, until it is undone or the page is left. */
interface Outcome {
  readonly name: string;
  readonly ran: Ran;
}

/** Series of acts that the office has ready: seen step by step before they are run, and undone together. */
export function CaseMacros({ one }: { one: Case }): ReactNode {
  const { say } = useTexts();
  const [asked, ask] = useCaseParam('macro');
  const [outcome, setOutcome] = useState<Outcome>();
  const arranges = one.may.includes('intake.handle');
  useShortcut('KeyM', say('templates.runTitle'), arranges ? () => ask('') : undefined);
  if (!arranges) return null;
  const ran = (name: string, came: Ran): void => {
    ask(undefined);
    setOutcome({ name, ran: came });
  };
  return (
    <>
      <Group>
        <Button
          variant="subtle"
          leftSection={<IconListCheck size={18} aria-hidden />}
          aria-haspopup="dialog"
          onClick={() => ask('')}
        >
          {say('templates.runTitle')}
        </Button>
      </Group>
      {outcome && <OutcomeShown key={outcome.name} one={one} {...outcome} over={() => setOutcome(undefined)} />}
      <Dialog opened={asked !== undefined} close={() => ask(undefined)} title={say('templates.runTitle')}>
        <Choice one={one} asked={asked ?? ''} ran={ran} />
      </Dialog>
    </>
  );
}

interface ChoiceProps {
  readonly one: Case;
  readonly asked: string;
  readonly ran: (name: string, came: Ran) => void;
}

function Choice({ one, asked, ran }: ChoiceProps): ReactNode {
  const { say } = useTexts();
  const { data, isPending, error, refetch } = useCaseMacros(one.id, true);
  const [chosen, choose] = useState(asked);
  if (isPending) return <Loading />;
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  const macro = data.items.find(({ id }) => id === chosen) ?? data.items[0];
  if (!macro) return <Text role="status">{say('templates.noneToRun')}</Text>;
  return (
    <Stack>
      {data.items.length > 1 && (
        <div role="radiogroup" aria-label={say('templates.runTitle')} className="choices">
          {data.items.map(({ id, name }) => (
            <label key={id} className="choice">
              <input type="radio" name="macro" value={id} checked={id === macro.id} onChange={() => choose(id)} />
              <bdi>{name}</bdi>
            </label>
          ))}
        </div>
      )}
      {data.items.length === 1 && (
        <Text fw={600}>
          <bdi>{macro.name}</bdi>
        </Text>
      )}
      <Run key={macro.id} one={one} macro={macro} ran={ran} />
    </Stack>
  );
}

function Run({ one, macro: { name, steps }, ran }: Pick<ChoiceProps, 'one' | 'ran'> & { macro: CaseMacro }): ReactNode {
  const { say } = useTexts();
  const [keep, fresh] = [useKeepCase(), useFreshCase()];
  const running = useWork(
    async (working) => {
      // Upon the case as it is now: what was foreseen may be a while ago.
      const came = await runSteps(await fresh(one.id), steps, working);
      await keep(one.id, came.after);
      ran(name, came);
    },
    { goesOn: true },
  );
  const isShut = steps.some(({ open, needless }) => !open && !needless);
  const isSo = steps.every(({ needless }) => needless);
  return (
    <Stack>
      <FaultSummary fault={running.fault} />
      <StepsAhead steps={steps} />
      {isShut && <Text role="status">{say('templates.isShut')}</Text>}
      <WorkShown of={running} label={say('templates.running')} stopping={say('templates.stopping')} />
      <Group>
        <Button disabled={isShut || isSo} loading={running.busy} onClick={() => void running.submit()}>
          {say('templates.run')}
        </Button>
      </Group>
    </Stack>
  );
}

interface OutcomeShownProps extends Outcome {
  readonly one: Case;
  readonly over: () => void;
}

function OutcomeShown({ one, name, ran, over }: OutcomeShownProps): ReactNode {
  const { say } = useTexts();
  const whyOf = useWhy();
  const [keep, fresh] = [useKeepCase(), useFreshCase()];
  const [kept, setKept] = useState<readonly NotUndone[]>();
  const undoing = useWork(
    async () => {
      const undone = await undoSteps(await fresh(one.id), ran.done);
      await keep(one.id, undone.after);
      setKept(undone.kept);
    },
    { goesOn: true },
  );
  if (kept) return <UndoneShown name={name} kept={kept} whyOf={whyOf} over={over} />;
  const { done, refused, left } = ran;
  const isWhole = !refused && left.length === 0;
  return (
    <Alert
      role="status"
      color={isWhole ? 'green' : 'yellow'}
      title={say(isWhole ? 'templates.ran' : 'templates.ranPartly', { name })}
      withCloseButton
      closeButtonLabel={say('common.close')}
      onClose={over}
    >
      <Stack gap="sm">
        <FaultSummary fault={undoing.fault} />
        <StepsRan ran={ran} whyOf={whyOf} />
        <WorkShown of={undoing} label={say('templates.undoing')} isPastStopping />
        <Group>
          <OpenForm one={one} ran={ran} />
          {done.length > 0 && (
            <Button variant="default" loading={undoing.busy} onClick={() => void undoing.submit()}>
              {say('templates.undo')}
            </Button>
          )}
        </Group>
      </Stack>
    </Alert>
  );
}

type WhyOf = (why: NotUndone['why']) => string;

function useWhy(): WhyOf {
  const { say, pick } = useTexts();
  return (why) => {
    if (why === 'editedSince') return say('templates.editedSince');
    return why instanceof Refused ? pick(why.problem) : say('work.unanswered');
  };
}

function StepsRan({ ran: { done, refused, left }, whyOf }: { ran: Ran; whyOf: WhyOf }): ReactNode {
  const { say } = useTexts();
  return (
    <List spacing={4} listStyleType="none">
      {done.map(({ step }) => (
        <StepLine key={step.act} step={step} state="done" told={say('templates.stepDone')} />
      ))}
      {refused && (
        <StepLine
          step={refused.step}
          state="refused"
          told={say('templates.stepRefused', { why: whyOf(refused.fault) })}
        />
      )}
      {left.map((step) => (
        <StepLine key={step.act} step={step} state="left" told={say('templates.stepLeft')} />
      ))}
    </List>
  );
}

/** The text waits in a form: it is read through there, and sent by hand. */
function OpenForm({ one, ran: { done } }: { one: Case; ran: Ran }): ReactNode {
  const { say } = useTexts();
  const act = useAct();
  const into = done.find(({ step }) => step.act === 'write')?.step.into?.code ?? '';
  const action = isWrittenInto(into) ? openAct(one, into) : undefined;
  if (!action || !isWrittenInto(into)) return null;
  return <Button onClick={() => act({ act: into, title: action })}>{say('templates.openForm')}</Button>;
}

interface UndoneShownProps {
  readonly name: string;
  readonly kept: readonly NotUndone[];
  readonly whyOf: WhyOf;
  readonly over: () => void;
}

function UndoneShown({ name, kept, whyOf, over }: UndoneShownProps): ReactNode {
  const { say } = useTexts();
  return (
    <Alert
      role="status"
      color={kept.length > 0 ? 'yellow' : 'green'}
      withCloseButton
      closeButtonLabel={say('common.close')}
      onClose={over}
    >
      <Text>{say(kept.length > 0 ? 'templates.notUndone' : 'templates.undone', { name })}</Text>
      <List size="sm">
        {kept.map(({ step, why }) => (
          <List.Item key={step.act}>
            <StepName step={step} />: {whyOf(why)}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
