import type { DeadlineRule } from '../schema/rules';
import type { Bound, CaseMoment, DurationUnit, Obligation } from '../schema/vocabulary';
import { durationsIn, type Duration } from './durations';
import { Ids, kebab, type Reading, type Said } from './reading';
import {
  AT_LEAST,
  AT_MOST,
  OTHER_USE,
  OBLIGATIONS,
  NO_CLOCK,
  STARTS,
  FROM,
  BOTH,
  AT_LEAST_BEHIND,
  AT_MOST_BEHIND,
} from './deadlines.lexicon';

/** A limit that the sentence states, yet not so that it can become a rule. */
export interface Unread {
  clause: string;
  words: string;
  why: 'bound' | 'unit' | 'obligation';
}

/** The limits in the text: each with its bound, its length, what it obliges, and the start where the sentence says one. */
export function deadlinesOf(reading: Reading): { deadlines: DeadlineRule[]; unread: Unread[] } {
  const ids = new Ids();
  const read = reading.rules
    .filter(({ section }) => section.kind !== 'approval' && section.kind !== 'satisfaction')
    .flatMap((said) => durationsIn(said.key).map((duration, at, all) => limit(said, duration, all[at - 1], ids)));
  const known = read.filter((one) => one !== undefined);
  return {
    deadlines: known.filter((one): one is DeadlineRule => 'id' in one),
    unread: known.filter((one): one is Unread => 'why' in one),
  };
}

function limit(
  said: Said,
  duration: Duration,
  above: Duration | undefined,
  ids: Ids,
): DeadlineRule | Unread | undefined {
  const before = said.key.slice(above?.end ?? 0, duration.start);
  const behind = said.key.slice(duration.end);
  if (OTHER_USE.test(before)) return undefined;
  const bound = boundOf(before, behind) ?? (above ? undefined : boundOf(said.key.slice(0, duration.start), ''));
  const unread = (why: Unread['why']): Unread => ({ clause: said.clause.id, words: duration.words, why });
  const about = obligationOf(said);
  if (!about) return NO_CLOCK.test(said.key) || bound ? unread('obligation') : undefined;
  if (!bound) return unread('bound');
  if (!isUnit(duration.unit)) return unread('unit');
  const startsOn = startOf(behind.replace(BOTH, ''));
  return {
    id: ids.next(`${nameOf(about.obligation)}-${bound === 'AT_LEAST' ? 'floor' : 'ceiling'}`),
    clause: said.clause.id,
    obligation: about.obligation,
    bound,
    amount: duration.amount,
    unit: duration.unit,
    ...(startsOn && { startsOn }),
    stopsOn: about.stopsOn,
  };
}

function isUnit(unit: Duration['unit']): unit is DurationUnit {
  return unit === 'workingDay' || unit === 'calendarDay' || unit === 'week';
}

/** «No less» is asked for first: «within a period of no less than» is a floor. The word nearest to the number decides. */
function boundOf(before: string, behind: string): Bound | undefined {
  const near = behind.slice(0, 24);
  if (AT_LEAST.test(before) || AT_LEAST_BEHIND.test(near)) return 'AT_LEAST';
  if (AT_MOST.test(before) || AT_MOST_BEHIND.test(near)) return 'AT_MOST';
  return undefined;
}

function obligationOf({ key, section }: Said): { obligation: Obligation; stopsOn: CaseMoment } | undefined {
  if (NO_CLOCK.test(key)) return undefined;
  const found = OBLIGATIONS.find(([, , says]) => says.test(key));
  if (found) return { obligation: found[0], stopsOn: found[1] };
  return section.kind === 'complaints' ? { obligation: 'complaintResolution', stopsOn: 'closure' } : undefined;
}

function nameOf(obligation: Obligation): string {
  return obligation === 'requestResponse' ? 'reply' : kebab(obligation);
}

function startOf(behind: string): CaseMoment | undefined {
  const event = FROM.exec(behind)?.groups?.['event'];
  return event === undefined ? undefined : STARTS.find(([, says]) => says.test(event))?.[0];
}
