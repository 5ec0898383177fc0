import type { DeadlineRule } from '../schema/rules';
import type { Bound, CaseMoment, DurationUnit, Obligation, SectionKind } from '../schema/vocabulary';
import { partyOf } from './duties';
import { durationsIn, type Duration } from './durations';
import { Ids, kebab, type Reading, type Said } from './reading';
import {
  AT_LEAST,
  AT_MOST,
  OTHER_USE,
  OBLIGATIONS,
  NO_CLOCK,
  RECEIPT,
  SETTLES,
  STARTS,
  FROM,
  BOTH,
  AT_LEAST_BEHIND,
  AT_MOST_BEHIND,
  FROM_TO,
  RANGE,
  SUBJECT,
} from './deadlines.lexicon';

/** A limit that the sentence states, yet not so that it can become a rule. */
export interface Unread {
  clause: string;
  words: string;
  why: 'bound' | 'unit' | 'obligation' | 'party';
}

/** The limits in the text: each with its bound, its length, what it obliges, and the start where the sentence says one. */
export function deadlinesOf(reading: Reading): { deadlines: DeadlineRule[]; unread: Unread[] } {
  const ids = new Ids();
  const read = reading.rules
    .filter(({ section }) => section.kind !== 'approval' && section.kind !== 'satisfaction')
    .flatMap((said) =>
      durationsIn(said.key).map((duration, at, all) => {
        const from = Math.max(0, duration.start - NEAR);
        const near = { ...said, key: said.key.slice(from, duration.end + NEAR) };
        return limit(near, moved(duration, from), Math.max(0, (all[at - 1]?.end ?? 0) - from), ids);
      }),
    );
  const known = read.filter((one) => one !== undefined);
  return {
    deadlines: known.filter((one): one is DeadlineRule => 'id' in one),
    unread: known.filter((one): one is Unread => 'why' in one),
  };
}

/** Further away from a number no word says what it is about; a sentence may be as long as a book. */
const NEAR = 1_000;

function moved(duration: Duration, by: number): Duration {
  return { ...duration, start: duration.start - by, end: duration.end - by };
}

/** A length of time as a rule, a question or neither; `above` is where the one before it ends. */
function limit(said: Said, duration: Duration, above: number, ids: Ids): DeadlineRule | Unread | undefined {
  const before = said.key.slice(above, duration.start);
  const behind = said.key.slice(duration.end);
  if (OTHER_USE.test(before)) return undefined;
  const { unit, words } = duration;
  const unread = (why: Unread['why']): Unread => ({ clause: said.clause.id, words, why });
  const bound = RANGE.test(before) ? undefined : boundOf(before, behind);
  const party = partyOf(said.key.slice(0, duration.start), behind);
  if (party === 'beneficiary') return unread('party');
  const about = party === 'other' ? undefined : obligationOf(said, phraseAround(said.key, duration));
  if (!about && !bound && !isAsked(said)) return undefined;
  if (!about || !bound || !isUnit(unit)) return unread(whyNot(about, bound));
  const id = ids.next(`${nameOf(about.obligation)}-${bound === 'AT_LEAST' ? 'floor' : 'ceiling'}`);
  return ruleOf({ id, clause: said.clause.id, bound, amount: duration.amount, unit }, about, startOf(before, behind));
}

/** Chapters in which a length of time is hardly anything but a limit. */
const ASKED: readonly SectionKind[] = ['handling', 'complaints', 'compensation'];

function isAsked({ key, section }: Said): boolean {
  return NO_CLOCK.test(key) || ASKED.includes(section.kind);
}

function ruleOf(
  limit: Pick<DeadlineRule, 'id' | 'clause' | 'bound' | 'amount' | 'unit'>,
  { obligation, stopsOn }: About,
  startsOn: CaseMoment | undefined,
): DeadlineRule {
  return { ...limit, obligation, stopsOn, ...(startsOn && { startsOn }) };
}

function whyNot(about: About | undefined, bound: Bound | undefined): Unread['why'] {
  if (!about) return 'obligation';
  return bound ? 'unit' : 'bound';
}

/** The part of a sentence between commas that the length of time stands in, up to its end and behind it. */
function phraseAround(key: string, { start, end }: Duration): [before: string, behind: string] {
  const from = Math.max(key.lastIndexOf('،', start), key.lastIndexOf('؛', start)) + 1;
  const to = key.slice(end).search(/[،؛]/);
  return [key.slice(from, end), key.slice(end, to < 0 ? undefined : end + to)];
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

interface About {
  obligation: Obligation;
  stopsOn: CaseMoment;
}

/** By the phrase the number stands in, else by the sentence, else by the section. */
function obligationOf({ key, section }: Said, [before, behind]: [string, string]): About | undefined {
  // What the clock starts on is not what it is about: «… من إبلاغه بالقبول».
  const phrase = before + behind.replace(FROM, '');
  if (NO_CLOCK.test(phrase) || RECEIPT.test(before + behind)) return undefined;
  const by = (text: string) => OBLIGATIONS.find(([, , says]) => says.test(text));
  const subject = SUBJECT.exec(key)?.[0] ?? '';
  const found = by(phrase) ?? (NO_CLOCK.test(key) ? undefined : (by(`${subject} ${phrase}`) ?? by(key)));
  if (found) return { obligation: found[0], stopsOn: found[1] };
  return section.kind === 'complaints' && SETTLES.test(phrase)
    ? { obligation: 'complaintResolution', stopsOn: 'closure' }
    : undefined;
}

function nameOf(obligation: Obligation): string {
  return obligation === 'requestResponse' ? 'reply' : kebab(obligation);
}

/** What the clock starts on: said behind the number, or before it as «from … until …». */
function startOf(before: string, behind: string): CaseMoment | undefined {
  const events = [behind.replace(BOTH, ''), FROM_TO.exec(before)?.[0] ?? ''].map(
    (said) => FROM.exec(said)?.groups?.['event'],
  );
  const event = events.find((one) => one !== undefined);
  return event === undefined ? undefined : STARTS.find(([, says]) => says.test(event))?.[0];
}
