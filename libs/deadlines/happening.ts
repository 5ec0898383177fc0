import type { CaseMoment } from '@sanad/policy/pure';
import type { Deadline } from './deadline';
import { endOf, isClock, type Turn } from './reckoning';
import type { KeptRule } from './rule';

/** What befalls a case, as its clocks hear of it: the same under every version, whatever turns come of it. */
export type Happening =
  /** `dateOnly`: nobody knows the hour. */
  | { readonly kind: 'reach'; readonly moment: CaseMoment; readonly at: Date; readonly dateOnly?: boolean }
  | { readonly kind: 'pause'; readonly at: Date; readonly reason: string }
  | { readonly kind: 'resume' | 'restart' | 'again' | 'meet' | 'close'; readonly at: Date }
  /** What had met the clocks that stop on this moment did not happen. */
  | { readonly kind: 'reopen'; readonly moment: CaseMoment; readonly at: Date };

/** What a happening has to know of a clock. */
export type Clock = Pick<Deadline, 'rule' | 'state' | 'turns'>;

type Of<Kind extends Happening['kind']> = Extract<Happening, { readonly kind: Kind }>;

const TURNS: { readonly [Kind in Happening['kind']]: (clock: Clock, happening: Of<Kind>) => Turn | undefined } = {
  reach: reached,
  pause: (clock, { reason, at }) =>
    clock.state === 'running' && pausable(clock) && !stopped(clock) ? { kind: 'pause', reason, at } : undefined,
  resume: (clock, { at }) => (isOpen(clock) && stopped(clock) ? { kind: 'resume', at } : undefined),
  restart: (clock, { at }) =>
    isOpen(clock) && clock.state !== 'waiting' && pausable(clock) ? { kind: 'restart', at } : undefined,
  again: anew,
  meet: (clock, { at }) => (isOpen(clock) ? { kind: 'met', at } : undefined),
  close: (clock, { at }) => (isOpen(clock) ? { kind: 'closed', at } : undefined),
  reopen: reopened,
};

/** The turn that a happening adds to a clock; undefined where it does not concern it. */
export function turnOf(clock: Clock, happening: Happening): Turn | undefined {
  const turn = TURNS[happening.kind] as (clock: Clock, happening: Happening) => Turn | undefined;
  return turn(clock, happening);
}

/** The history of a clock of which nothing is known but what befell its case, in that order. */
export function historyOf(rule: KeptRule, happenings: readonly Happening[]): Turn[] {
  const turns: Turn[] = [];
  for (const happening of happenings) {
    const turn = turnOf({ rule, turns, state: phaseOf(turns) }, happening);
    if (turn) turns.push(notBefore(turn, turns.at(-1)));
  }
  return turns;
}

/** The state without what only a calendar can tell: whether a pause came before the end. No turn follows from that. */
function phaseOf(turns: readonly Turn[]): 'waiting' | 'running' | 'met' | 'closed' {
  return endOf(turns)?.kind ?? (turns.some(isClock) ? 'running' : 'waiting');
}

/** Under another version a turn may precede what its own clocks had by then. */
const notBefore = (turn: Turn, last: Turn | undefined): Turn =>
  last && turn.at < last.at ? { ...turn, at: last.at } : turn;

function reached(clock: Clock, { moment, at, dateOnly }: Of<'reach'>): Turn | undefined {
  if (clock.state === 'waiting' && clock.rule.startsOn === moment) {
    return { kind: 'start', at, ...(dateOnly && { dateOnly }) };
  }
  return isOpen(clock) && clock.rule.stopsOn === moment ? { kind: 'met', at } : undefined;
}

/** A clock that waits starts; one that runs, stands still or was met begins anew. */
function anew({ state, turns }: Clock, { at }: { readonly at: Date }): Turn | undefined {
  if (state === 'closed') return undefined;
  const last = turns.at(-1)?.at;
  return { kind: state === 'waiting' ? 'start' : 'restart', at: last && last > at ? last : at };
}

function reopened({ state, rule, turns }: Clock, { moment, at }: Of<'reopen'>): Turn | undefined {
  if (state !== 'met' || rule.stopsOn !== moment) return undefined;
  const metAt = endOf(turns)?.at;
  // Recorded as of an hour before it was met, it still follows that in the history.
  return { kind: 'reopened', at: metAt && metAt > at ? metAt : at };
}

export const isOpen = ({ state }: Pick<Deadline, 'state'>): boolean => state !== 'met' && state !== 'closed';
const pausable = ({ rule }: Clock): boolean => rule.bound === 'AT_MOST';
const stopped = ({ turns }: Clock): boolean => turns.findLast(isClock)?.kind === 'pause';
