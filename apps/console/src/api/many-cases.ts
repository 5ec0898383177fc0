import { Refused, Unreachable, type Fault } from './problem';
import type { Working } from './work';

interface Refusal {
  readonly id: string;
  readonly why: { readonly ar: string; readonly en: string };
}

interface Told<One> {
  readonly done: readonly One[];
  readonly refused: readonly Refusal[];
}

/** Something that is done to many cases in one request, and what is wanted of a case to take it back. */
export interface Many<Wanted, One> {
  readonly send: (cases: readonly Wanted[]) => Promise<Told<One>>;
  readonly back: (one: One) => Wanted;
}

interface OfCase {
  readonly case: string;
}
interface Done {
  readonly id: string;
}

/** What came of it, case by case. */
export interface Came {
  /** To how many it was done, and was not taken back. */
  readonly done: number;
  readonly refused: readonly Refusal[];
  /** Those it was not known of, since no answer came. */
  readonly unanswered: readonly string[];
  /** Those that were not tried, since the work was stopped or broke off. */
  readonly left: readonly string[];
  /** What could not be taken back is done still, and can be tried again. */
  readonly undo: (working: Working) => Promise<Came>;
}

/**
 * Does it to many cases, a batch after the other. Stopped, the batch under way comes to its end, since nobody could say otherwise what was done of it.
 * @throws the fault where nothing at all was done
 */
export async function doToMany<Wanted extends OfCase, One extends Done>(
  many: Many<Wanted, One>,
  wanted: readonly Wanted[],
  working: Working,
): Promise<Came> {
  return cameOf(many, await inBatches(many, wanted, working));
}

function cameOf<Wanted extends OfCase, One extends Done>(many: Many<Wanted, One>, outcome: Outcome<One>): Came {
  const undo = async (working: Working): Promise<Came> => {
    const undone = await inBatches(many, outcome.done.map(many.back), working);
    const over = new Set([...undone.done, ...undone.refused].map(({ id }) => id));
    return cameOf(many, { ...undone, done: outcome.done.filter(({ id }) => !over.has(id)), left: [] });
  };
  return { ...outcome, done: outcome.done.length, undo };
}

interface Outcome<One> extends Told<One>, Pick<Came, 'unanswered' | 'left'> {}

/** Small enough that stopping between two is soon, and that a slow line shows how far it is. */
const AT_ONCE = 10;

async function inBatches<Wanted extends OfCase, One>(
  { send }: Many<Wanted, One>,
  wanted: readonly Wanted[],
  { signal, report }: Working,
): Promise<Outcome<One>> {
  const [done, refused]: [One[], Refusal[]] = [[], []];
  const attempt = attempting(send, (told) => {
    done.push(...told.done);
    refused.push(...told.refused);
  });
  const idsFrom = (nth: number): string[] => wanted.slice(nth).map((one) => one.case);
  let nth = 0;
  report({ done: 0, total: wanted.length });
  for (; nth < wanted.length && !signal.aborted; nth += AT_ONCE) {
    const batch = wanted.slice(nth, nth + AT_ONCE);
    const fault = await attempt(batch);
    if (fault && done.length + refused.length === 0) throw fault;
    if (fault instanceof Unreachable)
      return { done, refused, unanswered: batch.map((one) => one.case), left: idsFrom(nth + AT_ONCE) };
    if (fault) return { done, refused, unanswered: [], left: idsFrom(nth) };
    report({ done: Math.min(nth + AT_ONCE, wanted.length), total: wanted.length });
  }
  return { done, refused, unanswered: [], left: idsFrom(nth) };
}

type Attempt<Wanted> = (batch: readonly Wanted[]) => Promise<Fault | undefined>;

/** Where nothing of a batch can be done, the API says why for the first; each is then asked for by itself. */
function attempting<Wanted extends OfCase, One>(
  send: Many<Wanted, One>['send'],
  tell: (told: Told<One>) => void,
): Attempt<Wanted> {
  const attempt: Attempt<Wanted> = async (batch) => {
    try {
      tell(await send(batch));
      return undefined;
    } catch (error) {
      if (!(error instanceof Refused && isOfCase(error))) return faultOf(error);
      if (batch.length > 1) return attemptEach(batch);
      tell({ done: [], refused: batch.map((one) => ({ id: one.case, why: error.problem })) });
      return undefined;
    }
  };
  const attemptEach: Attempt<Wanted> = async (batch) => {
    for (const one of batch) {
      const fault = await attempt([one]);
      if (fault) return fault;
    }
    return undefined;
  };
  return attempt;
}

/** A time that has passed has passed for all of them. */
const OF_ALL: readonly string[] = ['intake.snooze_past'];

/** About a case, and not about whoever asks, whoever is to have them, or what is wanted of all. */
const isOfCase = ({ problem }: Refused): boolean =>
  problem.code.startsWith('intake.') && !OF_ALL.includes(problem.code);

function faultOf(error: unknown): Fault {
  if (error instanceof Refused) return ofOne(error);
  if (error instanceof Unreachable) return error;
  throw error;
}

/** The same is wanted of each case: a field that is wrong is told once, by its name in the form. */
export function ofOne(fault: Refused): Refused {
  const errors = new Map<string, Refused['problem']['errors'][number]>();
  for (const error of fault.problem.errors) {
    const path = error.path.replace(/^cases\.\d+\.(\w+).*$/, '$1');
    if (!errors.has(path)) errors.set(path, { ...error, path });
  }
  return new Refused({ ...fault.problem, errors: [...errors.values()] });
}
