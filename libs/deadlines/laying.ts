import type { Deadline } from './deadline';
import type { Stamped } from './calendars';
import { climb, relay } from './ladder';
import { reckon, type Turn } from './reckoning';

/**
 * The deadline with its dates told anew from its history under a calendar, and its ladder laid for them. What has fired stays fired.
 * @throws Refusal as `reckon`
 */
export function lay(deadline: Deadline, turns: readonly Turn[], { calendar, stamp }: Stamped, now: Date): Deadline {
  const { due, ...reckoned } = reckon(deadline.rule, turns, calendar);
  const laid: Deadline = {
    ...deadline,
    startedAt: undefined,
    notBefore: undefined,
    metAt: undefined,
    closedAt: undefined,
    ...reckoned,
    calendarStamp: stamp,
    turns,
    dueDate: due?.date,
    dueAt: due?.endsAt,
    fireAt: undefined,
  };
  if (reckoned.state !== 'running' || !due || !reckoned.startedAt) return laid;
  const schedule = { ladder: deadline.ladder, startedAt: reckoned.startedAt, dueDate: due.date, calendar };
  const { generation, stage, fireAt } = relay(schedule, deadline, now);
  return { ...laid, generation, stage, fireAt, laidFor: due.date };
}

/** The deadline after the stages before `stage` have fired. */
export function advance(deadline: Deadline, stage: number, { calendar }: Stamped): Deadline {
  if (!deadline.dueDate || !deadline.startedAt) return { ...deadline, stage, fireAt: undefined };
  const schedule = { ...deadline, startedAt: deadline.startedAt, dueDate: deadline.dueDate, calendar };
  return { ...deadline, ...climb(schedule, { generation: deadline.generation, stage }) };
}
