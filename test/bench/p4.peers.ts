import { Calendar, type CivilDate, type Hours } from '@sanad/business-time';
import { addBusinessDays, format, parseISO } from 'date-fns';
import dayjs from 'dayjs';
import dayjsBusinessTime from 'dayjs-business-time';
import moment from 'moment';
import 'moment-business-time';
import type { TrickyCase } from './p4.cases';

dayjs.extend(dayjsBusinessTime);

export type Setting = Pick<TrickyCase, 'hours' | 'holidays' | 'season'>;

/** What each library can be asked, in wall-clock times of the process; undefined is a question it has no way to put. */
export interface Peer {
  readonly name: string;
  /** Returns false when the library cannot express the setting. */
  configure(setting: Setting): boolean;
  addDays(from: string, days: number): CivilDate;
  addTime?(from: string, milliseconds: number): string;
  elapsed?(from: string, to: string): number;
}

const WALL = 'YYYY-MM-DDTHH:mm:ss.SSS';
const WORKING = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday'];
const COVERS = { from: '2025-01-01', to: '2027-12-31' };
const OFFSET = 3 * 3_600_000;

export function ours(): Peer {
  let calendar = new Calendar({ holidays: [], covers: COVERS });
  const at = (wall: string) => Date.parse(`${wall}+03:00`);
  const name = { ar: '-', en: '-' };
  return {
    name: 'sanad',
    configure({ hours, holidays, season }) {
      calendar = new Calendar({
        covers: COVERS,
        week: Object.fromEntries(WORKING.map((day) => [day, hours])),
        holidays: holidays.map((date) => ({ date, name, source: '-' })),
        seasons: season ? [{ ...season, name, source: '-' }] : [],
      });
      return true;
    },
    addDays: (from, days) => calendar.add(new Date(at(from) + OFFSET).toISOString().slice(0, 10), days, 'workingDay'),
    addTime: (from, ms) => new Date(calendar.addWorkingTime(at(from), ms) + OFFSET).toISOString().slice(0, -1),
    elapsed: (from, to) => calendar.workingTimeBetween(at(from), at(to)),
  };
}

/** The largest unit that holds the duration whole, since some libraries count in steps of it. */
function unitOf(ms: number): [number, 'minutes' | 'seconds' | 'milliseconds'] {
  if (ms % 60_000 === 0) return [ms / 60_000, 'minutes'];
  return ms % 1000 === 0 ? [ms / 1000, 'seconds'] : [ms, 'milliseconds'];
}

const seconds = ({ from, to }: Hours): [string, string] => [`${from}:00`, `${to}:00`];

export const momentBusinessTime: Peer = {
  name: 'moment-business-time',
  configure({ hours, holidays, season }) {
    const open = hours.flatMap(seconds);
    moment.updateLocale('en', {
      workinghours: { 0: open, 1: open, 2: open, 3: open, 4: open, 5: null, 6: null },
      holidays: [...holidays],
    });
    return !season;
  },
  addDays: (from, days) => moment(from).addWorkingTime(days, 'days').format('YYYY-MM-DD'),
  addTime: (from, ms) =>
    moment(from)
      .addWorkingTime(...unitOf(ms))
      .format(WALL),
  elapsed: (from, to) => moment(to).workingDiff(moment(from), 'milliseconds'),
};

export const dayjsBusiness: Peer = {
  name: 'dayjs-business-time',
  configure({ hours, holidays, season }) {
    const open = hours.map((one) => ({ start: seconds(one)[0], end: seconds(one)[1] }));
    dayjs.setBusinessTime({
      sunday: open,
      monday: open,
      tuesday: open,
      wednesday: open,
      thursday: open,
      friday: null,
      saturday: null,
    });
    dayjs.setHolidays([...holidays]);
    return !season;
  },
  addDays: (from, days) =>
    (days < 0 ? dayjs(from).subtractBusinessDays(-days) : dayjs(from).addBusinessDays(days)).format('YYYY-MM-DD'),
  addTime: (from, ms) => {
    if (ms % 60_000) throw new Error('counts in minutes');
    const start = dayjs(from);
    return (ms < 0 ? start.subtractBusinessMinutes(-ms / 60_000) : start.addBusinessMinutes(ms / 60_000)).format(WALL);
  },
  elapsed: (from, to) => dayjs(from).businessMinutesDiff(dayjs(to)) * 60_000,
};

export const dateFns: Peer = {
  name: 'date-fns',
  configure: ({ season }) => !season,
  addDays: (from, days) => format(addBusinessDays(parseISO(from), days), 'yyyy-MM-dd'),
};

/** How many of the cases a library answers as people would; one it cannot put, or that makes it throw, is not right. */
export function casesRight(peer: Peer, cases: readonly TrickyCase[]): number {
  return cases.filter((one) => isRight(peer, one)).length;
}

export function isRight(peer: Peer, { ask, ...setting }: TrickyCase): boolean {
  try {
    if (!peer.configure(setting)) return false;
    if (ask.kind === 'addDays') return peer.addDays(ask.from, ask.days) === ask.answer;
    if (ask.kind === 'addTime') return peer.addTime?.(ask.from, ask.milliseconds) === ask.answer;
    return peer.elapsed?.(ask.from, ask.to) === ask.answer;
  } catch {
    return false;
  }
}
