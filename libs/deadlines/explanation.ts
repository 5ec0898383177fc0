import { type Calendar, type ExplainedDay, explainDue, explainFloor, type Segment } from '@sanad/business-time';
import { type Bilingual, boundNames, dayInWords, durationAfterPreposition } from '@sanad/messages';
import type { Deadline } from './deadline';
import { demoOf, type Origin, originOf } from './origin';
import { floorStart, isClock, type Turn } from './reckoning';
import type { KeptRule } from './rule';

export interface DayExplained {
  readonly date: string;
  readonly counted: boolean;
  readonly reason: ExplainedDay['reason']['code'];
  readonly words: Bilingual;
}

/** Why a clock stands where it stands: the rule with its source, and every day from its start, counted or skipped. */
export interface Explanation {
  readonly rule: Bilingual;
  /** Stands beside what is not policy text. */
  readonly label: Bilingual | undefined;
  /** Who chose the moment it starts on, and how a floor is to be read; unset while nobody has. */
  readonly startFrom: Origin | undefined;
  readonly readingFrom: Origin | undefined;
  readonly demo: Bilingual | null;
  readonly days: readonly DayExplained[];
}

/** @throws Refusal `time.outside_calendar` */
export function explain({ rule, turns }: Pick<Deadline, 'rule' | 'turns'>, calendar: Calendar): Explanation {
  return {
    rule: ruleInWords(rule),
    label: originOf(rule.from).label,
    startFrom: rule.startFrom && originOf(rule.startFrom),
    readingFrom: rule.readingFrom && originOf(rule.readingFrom),
    demo: demoOf(rule),
    days: daysOf(rule, turns, calendar).map(({ date, counted, reason }) => ({
      ...{ date, counted, reason: reason.code },
      words: dayInWords(reason),
    })),
  };
}

/** «لا تزيد على 15 يوم عمل» */
export function ruleInWords({ bound, amount, unit }: Pick<KeptRule, 'bound' | 'amount' | 'unit'>): Bilingual {
  const [limit, length] = [boundNames[bound], durationAfterPreposition(amount, unit)];
  return { ar: `${limit.ar} ${length.ar}`, en: `${limit.en} ${length.en}` };
}

function daysOf(rule: KeptRule, turns: readonly Turn[], calendar: Calendar): ExplainedDay[] {
  const clock = turns.filter(isClock);
  const [start] = clock;
  if (!start) return [];
  if (rule.bound === 'AT_LEAST') return explainFloor(rule, floorStart(start, calendar), calendar).days;
  return explainDue(rule, clock satisfies Segment[], calendar).days;
}
