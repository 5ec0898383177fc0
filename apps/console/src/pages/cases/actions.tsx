import { Button, Group, Text } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';
import { isAct, type ActName } from '../../api/case-acts';
import type { Case, CaseAction } from '../../api/cases';
import { useTexts } from '../../language/texts';
import { Others, ShutActs } from '../../parts/acts';
import { Section } from '../../parts/section';
import { useShortcut } from '../../shell/shortcuts';
import { NOTE, openAct, useAct, WRITING } from './acts';
import type { Chosen } from './act-dialog';
import { useCaseParam } from './case-param';
import { CaseMacros } from './macros';

/** These are about one item or one service, and stand beside it. */
const ELSEWHERE: readonly string[] = ['bringItem', 'ruleItem', 'recordDelivery', 'assign', 'attest'];
/** What takes a case further stands first; the others stay in the API's order. */
const ONWARDS: readonly string[] = [
  'ruleComplete',
  'putToCommittee',
  'notifyDecision',
  'attestReply',
  'register',
  'promiseDelivery',
  'answer',
  'close',
];
/** Criteria may be given again, as often as somebody asks for them; once they were, that is nobody's next step. */
const onwards = ({ code }: CaseAction, { criteriaGivenAt }: Case): number =>
  ONWARDS.includes(code) ? 1 : code === 'giveCriteria' && criteriaGivenAt ? -1 : 0;
const GRAVE: readonly string[] = ['withdraw', 'close'];

/** What answers the applicant, each at its own time. */
const REPLIES = ['answer', 'notifyDecision', 'attestReply'] as const satisfies ActName[];

/** The key of an act is there while the act is open, and bears its name. */
function useActKey(key: string, one: Case, codes: readonly ActName[]): void {
  const { pick } = useTexts();
  const act = useAct();
  const [action] = codes.flatMap((code) => openAct(one, code) ?? []);
  const run = action && ((): void => act(chosenOf(action, one)));
  useShortcut(key, action ? pick(action) : '', run);
}

/** A note is no step of the case: it may be written in whatever state that is. */
function useNoteKey({ may }: Case): void {
  const { say } = useTexts();
  const act = useAct();
  useShortcut('KeyN', say('cases.writeNote'), may.includes('intake.handle') ? () => act(NOTE) : undefined);
}

/** A template that was chosen in the palette: the form that answers the applicant is opened with it, or the first in which something is written. */
function useAskedText(one: Case): void {
  const act = useAct();
  const [template, ask] = useCaseParam('template');
  useEffect(() => {
    if (template === undefined) return;
    ask(undefined);
    const [action] = WRITING.flatMap((code) => openAct(one, code) ?? []);
    if (action) act({ ...chosenOf(action, one), template });
  }, [template]);
}

/** What can be done now, what waits and for what, and what others can do: as the API says, and nothing else. */
export function Actions({ one }: { one: Case }): ReactNode {
  const { say } = useTexts();
  useActKey('KeyR', one, REPLIES);
  useActKey('KeyF', one, ['refer']);
  useNoteKey(one);
  useAskedText(one);
  const own = one.openActions.filter(({ yours, code }) => yours && isAct(code));
  const open = own
    .filter((action) => action.open && !ELSEWHERE.includes(action.code))
    .sort((a, b) => onwards(b, one) - onwards(a, one));
  const shut = own.filter((action) => !action.open);
  const others = one.openActions.filter((action) => action.open && !action.yours);
  return (
    <Section title={say('cases.actions')}>
      {open.length > 0 && (
        <Group gap="xs">
          {open.map((action, nth) => (
            <Act key={action.code} action={action} one={one} isFirst={nth === 0 && onwards(action, one) > 0} />
          ))}
        </Group>
      )}
      {!own.some((action) => action.open) && <Text c="dimmed">{say('cases.noActions')}</Text>}
      <ShutActs actions={shut} />
      {others.length > 0 && <Others actions={others} />}
      <CaseMacros one={one} />
    </Section>
  );
}

/** What the form begins with: what the case says now. */
const BEGINS: Partial<Record<ActName, (one: Case) => Chosen['typed']>> = {
  correct: ({ subject, capacity, beneficiary, channel, replyChannel, letterNumber, letterDate }) => ({
    ...{ subject, capacity, replyChannel, by: '' },
    beneficiary: capacity === 'self' ? '' : beneficiary.id,
    ...((letterNumber !== null || channel.code === 'LETTER') && {
      ...{ letterNumber: letterNumber ?? '', letterDate: letterDate ?? '' },
    }),
  }),
  agreeReplyChannel: ({ replyChannel }) => ({ replyChannel }),
};

function chosenOf(action: CaseAction, one: Case): Chosen {
  const act = action.code as ActName;
  const typed = BEGINS[act]?.(one);
  return { act, title: action, ...(typed && { typed }) };
}

function Act({ action, one, isFirst }: { action: CaseAction; one: Case; isFirst: boolean }): ReactNode {
  const { pick } = useTexts();
  const act = useAct();
  const isGrave = GRAVE.includes(action.code);
  return (
    <Button
      variant={isFirst ? 'filled' : 'default'}
      color={isGrave ? 'red' : undefined}
      onClick={() => act(chosenOf(action, one))}
    >
      {pick(action)}
    </Button>
  );
}
