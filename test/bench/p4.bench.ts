import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Calendar, DAY, type Holiday } from '@sanad/business-time';
import { loadHolidays } from '@config/holidays';
import { addBusinessDays } from 'date-fns';
import dayjs from 'dayjs';
import moment from 'moment';
import { TRICKY } from './p4.cases';
import { casesRight, dateFns, dayjsBusiness, momentBusinessTime, ours, type Peer } from './p4.peers';

export interface Figure {
  figure: string;
  name: string;
  value: number;
  unit: string;
  /** Value divided by that of `against`, measured in the same run. */
  ratio?: number;
  against?: string;
}

type Report = (figure: Figure) => void;
/** Answers one question for each of the instants between two positions; the sum keeps the work from being optimised away. */
type Work = (from: number, to: number) => number;

// Powers of two: to divide by another number would take as long as the answer.
const SAMPLES = 4_096;
const TENANTS = 1_024;
/** How many questions one calendar is asked before the next, where it is done as the sweeps do it, association by association. */
const AT_A_TIME = 64;
const TURNS = TENANTS * AT_A_TIME;
const HOURS = [{ from: '08:00', to: '16:00' }];

/** P4, business time: operations per second beside what npm offers, cases right, memory, a thousand tenants. About half a minute. */
export async function run(report: Report): Promise<void> {
  reportCases(report);
  const table = loadHolidays();
  const holidays = table.holidays.filter(({ date }) => date >= '2024').slice(0, 60);
  const calendar = new Calendar({ ...table, holidays });
  const setting = { hours: HOURS, holidays: holidays.map(({ date }) => date) };
  [momentBusinessTime, dayjsBusiness].forEach((peer) => peer.configure(setting));
  compare(report, '15 working days ahead with 60 holidays', ahead([calendar], ALONE), {
    'moment-business-time': (at) => moment(at).addWorkingTime(15, 'days').valueOf(),
    'dayjs-business-time': (at) => dayjs(at).addBusinessDays(15).valueOf(),
    'date-fns, no holidays': (at) => addBusinessDays(at, 15).getTime(),
  });
  for (const days of [1, 30, 365]) {
    compare(report, `working time over ${days} days`, elapsed([calendar], ALONE, days), {
      'moment-business-time': (at) => moment(at + days * DAY).workingDiff(moment(at), 'milliseconds'),
      'dayjs-business-time': (at) => dayjs(at + days * DAY).businessMinutesDiff(dayjs(at)),
    });
  }
  reportTenants(report, calendar, table);
}

/** Whose turn it is, by position in the list of calendars. */
type Turns = Uint16Array;
const ALONE: Turns = new Uint16Array(TURNS);
const ONE_BY_ONE: Turns = Uint16Array.from({ length: TURNS }, (_, i) => i / AT_A_TIME);
/** Another calendar for each question: how much of them the processor's cache holds then decides. */
const SCATTERED: Turns = Uint16Array.from({ length: TURNS }, (_, i) => (i * 389) % TENANTS);

// Each of ours is a loop of its own, written out: behind a shared callback the cost of the call would be most of what is measured.
const ahead =
  (calendars: readonly Calendar[], turns: Turns): Work =>
  (from, to) => {
    let sum = 0;
    for (let i = from; i < to; i++) {
      const calendar = calendars[turns[i % TURNS]!]!;
      sum += calendar.startOf(calendar.addWorkingDays(calendar.dayOf(instants[i % SAMPLES]!), 15) + 1);
    }
    return sum;
  };
const elapsed =
  (calendars: readonly Calendar[], turns: Turns, days: number): Work =>
  (from, to) => {
    let sum = 0;
    for (let i = from; i < to; i++) {
      const at = instants[i % SAMPLES]!;
      sum += calendars[turns[i % TURNS]!]!.workingTimeBetween(at, at + days * DAY);
    }
    return sum;
  };
const each =
  (one: (instant: number) => number): Work =>
  (from, to) => {
    let sum = 0;
    for (let i = from; i < to; i++) sum += one(instants[i % SAMPLES]!);
    return sum;
  };

function reportCases(report: Report): void {
  const peers: Peer[] = [ours(), momentBusinessTime, dayjsBusiness, dateFns];
  for (const peer of peers) {
    const value = casesRight(peer, TRICKY);
    report({
      figure: 'P4',
      name: `cases right, ${peer.name}`,
      value,
      unit: `of ${TRICKY.length}`,
      ratio: value / TRICKY.length,
    });
  }
}

/** Ours with its ratio to the fastest of the others, then each of the others. */
function compare(report: Report, name: string, own: Work, others: Record<string, (instant: number) => number>): void {
  const rates = Object.entries(others).map(([peer, work]) => ({ peer, value: rate(each(work)) }));
  const best = rates.reduce((a, b) => (b.value > a.value ? b : a));
  const value = rate(own);
  report({ figure: 'P4', name, value, unit: 'ops/s', ratio: value / best.value, against: best.peer });
  rates.forEach((one) => report({ figure: 'P4', name: `${name}, ${one.peer}`, value: one.value, unit: 'ops/s' }));
}

function reportTenants(report: Report, single: Calendar, table: ReturnType<typeof loadHolidays>): void {
  const before = memory();
  const tenants = Array.from(
    { length: TENANTS },
    (_, i) => new Calendar({ ...table, holidays: [...table.holidays, ownHoliday(i)] }),
  );
  const value = (memory() - before) / TENANTS / 1_000;
  report({ figure: 'P4', name: 'memory of a calendar', value, unit: 'kB' });
  const works: [string, (calendars: readonly Calendar[], turns: Turns) => Work][] = [
    ['15 working days ahead', ahead],
    ['working time over 365 days', (calendars, turns) => elapsed(calendars, turns, 365)],
  ];
  for (const [name, work] of works) {
    const alone = rate(work([single], ALONE));
    for (const [how, turns] of [
      ['one by one', ONE_BY_ONE],
      ['scattered', SCATTERED],
    ] as const) {
      const value = rate(work(tenants, turns));
      const said = `${TENANTS} tenants ${how}, ${name}`;
      report({ figure: 'P4', name: said, value, unit: 'ops/s', ratio: value / alone, against: 'one calendar' });
    }
  }
}

/** A day of the association's own in 2026, another one for each of them as far as the year goes. */
function ownHoliday(tenant: number): Holiday {
  const date = new Date(Date.UTC(2026, 0, 1) + (tenant % 365) * DAY).toISOString().slice(0, 10);
  return { date, name: { ar: '-', en: '-' }, source: `tenant ${tenant}` };
}

const instants = Float64Array.from(
  { length: SAMPLES },
  (_, i) => Date.UTC(2026, 0, 1) + ((i * 2_654_435_761) % (365 * DAY)),
);

/** Answers per second of processor time, which a busy machine changes least: the middle of five rounds of a fifth of a second, after a warm-up. */
function rate(work: Work): number {
  round(work, 400);
  const rounds = Array.from({ length: 5 }, () => round(work, 200)).sort((a, b) => a - b);
  return Math.round(rounds[2]!);
}

function round(work: Work, milliseconds: number): number {
  const start = process.cpuUsage();
  let done = 0;
  let spent = 0;
  let sum = 0;
  for (let batch = 1; spent < milliseconds; batch = Math.min(SAMPLES, batch * 2)) {
    sum += work(done, done + batch);
    done += batch;
    const { user, system } = process.cpuUsage(start);
    spent = (user + system) / 1_000;
  }
  if (Number.isNaN(sum)) throw new Error('a question had no answer');
  return (done / spent) * 1_000;
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

function memory(): number {
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
