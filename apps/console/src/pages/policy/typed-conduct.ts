import { modelBylaw } from '@sanad/messages/pure';

export const CONDUCT_NUMBERS = [
  ...(['noticeDays', 'urgentNoticeDays', 'recallWithinDays', 'absencesAllowed'] as const),
  ...(['fewestMembers', 'mostMembers'] as const),
] as const;
export const CONDUCT_SWITCHES = ['headBreaksTies', 'secretBallot', 'noticeWaivable', 'absenceExcusable'] as const;

export const BLANK_CONDUCT = {
  ...{ noticeDays: '', urgentNoticeDays: '', recallWithinDays: '', absencesAllowed: '' },
  ...{ fewestMembers: '', mostMembers: '' },
  ...{ headBreaksTies: false, secretBallot: false, noticeWaivable: false, absenceExcusable: false },
};
export type ConductTyped = typeof BLANK_CONDUCT;

const { headBreaksTies, ...numbers } = modelBylaw;
/** As it is typed. */
export const MODEL_BYLAW: Partial<ConductTyped> = {
  ...Object.fromEntries(Object.entries(numbers).map(([rule, days]) => [rule, String(days)])),
  headBreaksTies,
};

/** As the API takes it: what was left empty stays unsaid. */
export function conductIn(typed: ConductTyped): object {
  const counts = CONDUCT_NUMBERS.filter((rule) => typed[rule].trim() !== '').map((rule) => [rule, Number(typed[rule])]);
  const switched = CONDUCT_SWITCHES.filter((rule) => typed[rule]).map((rule) => [rule, true]);
  return Object.fromEntries([...counts, ...switched]) as object;
}
