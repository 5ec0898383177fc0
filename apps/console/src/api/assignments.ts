import { answered, api } from './client';
import { Refused, Unreachable, type Fault } from './problem';
import type { components } from './schema.gen';
import { keyed } from './submission';
import type { Working } from './work';

type Schemas = components['schemas'];
export type WantedAssignment = Schemas['AssignCases']['cases'][number];
type Outcome = Schemas['AssignedCasesView'];

export interface Given {
  readonly assigned: Outcome['assigned'];
  readonly refused: readonly { readonly id: string; readonly why: { readonly ar: string; readonly en: string } }[];
  /** Those it was not known of, since no answer came. */
  readonly unanswered: readonly string[];
  /** Those that were not tried, since the work was stopped or broke off. */
  readonly left: readonly WantedAssignment[];
}

/** Small enough that stopping between two is soon, and that a slow line shows how far it is. */
const AT_ONCE = 10;

/**
 * Gives many cases, a batch after the other. Stopped, the batch under way comes to its end, since nobody could say otherwise what was done of it.
 * @throws the fault where nothing at all was done
 */
export async function giveCases(wanted: readonly WantedAssignment[], { signal, report }: Working): Promise<Given> {
  const done: Mutable = { assigned: [], refused: [], unanswered: [] };
  let nth = 0;
  report({ done: 0, total: wanted.length });
  for (; nth < wanted.length && !signal.aborted; nth += AT_ONCE) {
    const batch = wanted.slice(nth, nth + AT_ONCE);
    const fault = await giveBatch(batch, done);
    if (fault && isNothing(done)) throw fault;
    if (fault instanceof Unreachable) done.unanswered.push(...batch.map((one) => one.case));
    if (fault) return { ...done, left: wanted.slice(fault instanceof Unreachable ? nth + AT_ONCE : nth) };
    report({ done: Math.min(nth + AT_ONCE, wanted.length), total: wanted.length });
  }
  return { ...done, left: wanted.slice(nth) };
}

interface Mutable {
  readonly assigned: Outcome['assigned'];
  readonly refused: Outcome['refused'];
  readonly unanswered: string[];
}

const isNothing = ({ assigned, refused }: Mutable): boolean => assigned.length + refused.length === 0;

/** Where none of a batch can be given, the API says why for the first; each is then asked for by itself. */
async function giveBatch(batch: readonly WantedAssignment[], done: Mutable): Promise<Fault | undefined> {
  try {
    const { assigned, refused } = await send(batch);
    done.assigned.push(...assigned);
    done.refused.push(...refused);
    return undefined;
  } catch (error) {
    if (!(error instanceof Refused && isOfCase(error))) return faultOf(error);
    if (batch.length > 1) return giveEach(batch, done);
    const { code, ar, en } = error.problem;
    done.refused.push(...batch.map((one) => ({ id: one.case, why: { code, ar, en } })));
    return undefined;
  }
}

async function giveEach(batch: readonly WantedAssignment[], done: Mutable): Promise<Fault | undefined> {
  for (const one of batch) {
    const fault = await giveBatch([one], done);
    if (fault) return fault;
  }
  return undefined;
}

/** About a case, and not about whoever asks or whoever is to have them. */
const isOfCase = ({ problem }: Refused): boolean => problem.code.startsWith('intake.');

function faultOf(error: unknown): Fault {
  if (error instanceof Refused || error instanceof Unreachable) return error;
  throw error;
}

const send = (cases: readonly WantedAssignment[]): Promise<Outcome> =>
  answered(api.POST('/api/case-assignments', { ...keyed(crypto.randomUUID()), body: { cases: [...cases] } }));
