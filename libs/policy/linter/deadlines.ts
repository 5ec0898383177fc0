import { foldArabic } from '@sanad/kernel';
import { durationInWords, listInWords } from '@sanad/messages';
import { durationsIn, type Duration } from '../import/durations';
import type { PolicyDocument } from '../schema/document';
import type { DeadlineRule } from '../schema/rules';
import { DURATION_UNITS, type CaseMoment, type DurationUnit } from '../schema/vocabulary';
import { SPEED_WORD } from './lexicon';
import { finding, type LintRule } from './rule';
import { clausesIn, quote, textOf, wordsOf } from './words';

/** The moments a period of reply may start on; the sentence itself is nearest to the last. */
const POSSIBLE_STARTS: readonly CaseMoment[] = ['submission', 'completeness', 'committeeReferral'];

/** The clause tells another time than the rule that is bound to it: one of the two was changed and the other was not. */
export const differsFromText: LintRule = (document) =>
  document.rules.deadlines.flatMap((deadline) => {
    const { id, clause, amount, unit } = deadline;
    const told = durationsIn(foldArabic(textOf(document, clause))).filter(isLimit);
    if (told.length === 0 || told.some((one) => one.amount === amount && one.unit === unit)) return [];
    const said = listInWords(told.map(inWords));
    return [
      finding(
        'deadline.differs_from_text',
        'warning',
        [clause],
        { said, duration: inWords(deadline) },
        { subject: id },
      ),
    ];
  });

const isLimit = (told: Duration): told is Duration & { unit: DurationUnit } =>
  (DURATION_UNITS as readonly string[]).includes(told.unit);

/** Calendar days of a unit, on average; a working week has five days. For comparing two limits only. */
const DAYS = { workingDay: 7 / 5, calendarDay: 1, week: 7 } as const;

/** «No less than» where the reader looks for «no more than»: a period of reply with a floor and no ceiling. */
export const floorAsResponseTime: LintRule = (document) =>
  unboundedFloors(document)
    .filter((floor) => floor.reading === undefined)
    .map((floor) =>
      finding('floor.as_response_time', 'warning', [floor.clause], { duration: inWords(floor) }, { subject: floor.id }),
    );

export const startUnstated: LintRule = ({ rules }) =>
  rules.deadlines
    .filter((deadline) => deadline.startsOn === undefined)
    .map((deadline) => {
      const candidates = POSSIBLE_STARTS.filter((moment) => moment !== deadline.stopsOn);
      const details = { module: 'deadlines', subject: deadline.id, candidates } as const;
      return finding(
        'deadline.start_unstated',
        'blocksModule',
        [deadline.clause],
        { duration: inWords(deadline) },
        details,
      );
    });

export const floorAboveCeiling: LintRule = ({ rules }) =>
  floorsOf(rules.deadlines).flatMap((floor) =>
    ceilingsFor(floor, rules.deadlines)
      .filter((ceiling) => runTogether(floor, ceiling))
      .filter((ceiling) => floor.amount * DAYS[floor.unit] > ceiling.amount * DAYS[ceiling.unit])
      .map((ceiling) => {
        const params = { floor: inWords(floor), ceiling: inWords(ceiling) };
        return finding('deadline.floor_above_ceiling', 'blocksForce', [floor.clause, ceiling.clause], params, {
          subject: floor.id,
        });
      }),
  );

/** A goal of speed beside a reply that may only come late. Said once, at the first goal. */
export const speedAgainstFloor: LintRule = (document) => {
  const [floor] = unboundedFloors(document);
  const goals = clausesIn(document, 'generalObjective', 'specificObjectives')
    .map((clause) => ({ clause, words: wordsOf(clause.text) }))
    .map((goal) => ({ ...goal, at: goal.words.findIndex((word) => SPEED_WORD.test(word.folded)) }))
    .filter((goal) => goal.at >= 0);
  const [first] = goals;
  if (!floor || !first) return [];
  const params = { quote: quote(first.clause.text, first.words, first.at - 1, first.at), duration: inWords(floor) };
  return [finding('speed.against_floor', 'warning', [...goals.map((goal) => goal.clause.id), floor.clause], params)];
};

/** A limit that starts on the decision comes after one that leads to it, and cannot contradict it. */
function runTogether(floor: DeadlineRule, ceiling: DeadlineRule): boolean {
  return (floor.startsOn === 'decision') === (ceiling.startsOn === 'decision');
}

function unboundedFloors({ rules }: PolicyDocument): DeadlineRule[] {
  return floorsOf(rules.deadlines).filter((floor) => ceilingsFor(floor, rules.deadlines).length === 0);
}

function floorsOf(deadlines: readonly DeadlineRule[]): DeadlineRule[] {
  return deadlines.filter((deadline) => deadline.bound === 'AT_LEAST');
}

function ceilingsFor(floor: DeadlineRule, deadlines: readonly DeadlineRule[]): DeadlineRule[] {
  return deadlines.filter((other) => other.bound === 'AT_MOST' && other.obligation === floor.obligation);
}

function inWords({ amount, unit }: Pick<DeadlineRule, 'amount' | 'unit'>) {
  return durationInWords(amount, unit);
}
