import { type Calendar, dayFrom, dueAt, notBefore, type Segment } from '@sanad/business-time';
import { instantOf } from '@sanad/kernel';
import { fieldProblem, Refusal } from '@sanad/messages';
import type { PreviewDeadline, PreviewView } from './deadlines.dto';
import { explain } from './explanation';
import { floorStart, type Turn } from './reckoning';
import type { KeptRule } from './rule';

const NOWHERE = { id: '', obligation: 'requestResponse', stopsOn: 'reply', policyVersion: '' } as const;

/** @throws Refusal `time.segments_invalid` for pauses out of order, `time.instant_invalid`, `time.date_invalid`, `time.outside_calendar` */
export function preview({ rule, start, pauses = [] }: PreviewDeadline, calendar: Calendar): PreviewView {
  const kept: KeptRule = { ...NOWHERE, ...rule, from: { source: 'text', clause: '' } };
  const first = { kind: 'start', at: instant('start', start, calendar), dateOnly: isDate(start) } as const;
  const turns: Turn[] = [first, ...pauses.flatMap((pause, place) => stretch(pause, `pauses.${place}`, calendar))];
  const { rule: words, days } = explain({ rule: kept, turns }, calendar);
  if (rule.bound === 'AT_LEAST') {
    return { rule: words, notBefore: notBefore(kept, floorStart(first, calendar), calendar).at, days: [...days] };
  }
  const due = dueAt(kept, turns as readonly Segment[], calendar);
  const dates = due.state === 'running' ? { dueDate: due.date, dueAt: due.endsAt } : {};
  return { rule: words, ...dates, days: [...days] };
}

type Pause = NonNullable<PreviewDeadline['pauses']>[number];

function stretch({ from, to, reason }: Pause, path: string, calendar: Calendar): Turn[] {
  const pause: Turn = { kind: 'pause', at: instant(`${path}.from`, from, calendar), reason };
  return to === undefined ? [pause] : [pause, { kind: 'resume', at: instant(`${path}.to`, to, calendar) }];
}

const isDate = (text: string): boolean => text.length === 10;

function instant(field: string, text: string, calendar: Calendar): Date {
  const at = isDate(text) ? new Date(calendar.startOf(dayFrom(text))) : instantOf(text);
  if (at && !Number.isNaN(at.getTime())) return at;
  throw new Refusal('time.instant_invalid', { field }, undefined, [fieldProblem(field, 'isInstant')]);
}
