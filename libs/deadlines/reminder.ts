import { dayFrom } from '@sanad/business-time';
import type { AccountId } from '@sanad/kernel';
import type { Notice, NoticeParams } from '@sanad/platform';
import type { Calendars, Stamped } from './calendars';
import type { Deadline } from './deadline';

type Calendar = Awaited<ReturnType<Calendars['of']>>;

/** What a stage says to one person. The days are counted on the day it fires, which may be later than it was laid for. */
export function reminder(deadline: Deadline, stage: number, to: AccountId, { calendar }: Stamped, now: Date): Notice {
  const { template, params } = wording(deadline, calendar, now);
  return {
    deadlineId: deadline.id,
    subject: deadline.subject,
    stage: `${stage} ${deadline.ladder[stage]!.name}`,
    generation: deadline.generation,
    recipient: { kind: 'staff', id: to },
    channel: 'inbox',
    template,
    params,
  };
}

function wording({ kind, obligation, dueDate }: Deadline, calendar: Calendar, now: Date): Wording {
  const due = dayFrom(dueDate!);
  const today = calendar.dayOf(now.getTime());
  const params = { obligation, due: dueDate! };
  const prefix = kind === 'target' ? 'target' : 'deadline';
  if (today === due) return { template: `${prefix}.today`, params };
  const days = Math.max(1, Math.abs(calendar.workingDaysBetween(today, due)));
  if (today < due) return { template: `${prefix}.left`, params: { ...params, days } };
  return { template: kind === 'target' ? 'target.passed' : 'deadline.late', params: { ...params, days } };
}

interface Wording {
  readonly template: string;
  readonly params: NoticeParams;
}
