import type { BilingualName, Holiday } from './working-week';
import type { Segment } from './clock';
import type { CivilDate } from './civil';

/** The deadlines that were agreed with people, as a table; specs and the benchmark read it. Fifteen working days, Sunday to Thursday. */
export interface DueVector {
  readonly name: string;
  readonly complete: string;
  readonly holidays: readonly CivilDate[];
  readonly turns?: readonly Segment[];
  readonly due: CivilDate;
}

const EID = ['2026-03-19', '2026-03-20', '2026-03-21', '2026-03-22'];
const NAME: BilingualName = { ar: '-', en: '-' };

export const FIFTEEN_DAYS: readonly DueVector[] = [
  { name: 'a plain Thursday', complete: '2026-01-08', holidays: [], due: '2026-01-29' },
  { name: 'a plain Sunday', complete: '2026-01-04', holidays: [], due: '2026-01-25' },
  { name: 'Eid al-Fitr on the way', complete: '2026-03-05', holidays: EID, due: '2026-03-30' },
  {
    name: 'Eid with substitutes',
    complete: '2026-03-05',
    holidays: [...EID, '2026-03-23', '2026-03-24'],
    due: '2026-04-01',
  },
  { name: 'National Day on the way', complete: '2026-09-10', holidays: ['2026-09-23'], due: '2026-10-04' },
  {
    name: 'complete on a Friday, Founding Day on the way',
    complete: '2026-02-06',
    holidays: ['2026-02-22'],
    due: '2026-03-01',
  },
  { name: 'before National Day is announced', complete: '2026-09-02', holidays: [], due: '2026-09-23' },
  { name: 'due on a day that became a holiday', complete: '2026-09-02', holidays: ['2026-09-23'], due: '2026-09-24' },
  { name: 'complete on a holiday', complete: '2026-03-19', holidays: EID, due: '2026-04-12' },
  { name: 'complete on a rest day', complete: '2026-01-09', holidays: [], due: '2026-01-29' },
  { name: 'Founding Day on the way', complete: '2026-02-08', holidays: ['2026-02-22'], due: '2026-03-02' },
  { name: 'a holiday announced on the way', complete: '2026-01-08', holidays: ['2026-01-18'], due: '2026-02-01' },
  {
    name: 'a pause from Tuesday to Sunday',
    complete: '2026-01-08',
    holidays: [],
    turns: [
      { kind: 'pause', at: riyadh('2026-01-13'), reason: 'documents' },
      { kind: 'resume', at: riyadh('2026-01-18') },
    ],
    due: '2026-02-04',
  },
];

/** Ten in the morning on the wall clock of Riyadh. */
export function riyadh(date: CivilDate): Date {
  return new Date(`${date}T10:00:00+03:00`);
}

export function holidayRows(dates: readonly CivilDate[]): Holiday[] {
  return dates.map((date) => ({ date, name: NAME, source: 'vector' }));
}
