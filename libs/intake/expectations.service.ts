import { Injectable } from '@nestjs/common';
import { dayFrom } from '@sanad/business-time';
import { Calendars, Deadlines } from '@sanad/deadlines';
import type { NoticeTemplate } from '@sanad/messages';
import type { NoticeParams, Op } from '@sanad/platform';
import type { EffectiveDeadline, PinnedPolicy } from '@sanad/policy';
import { clockOf, type CaseFile, type Dossier } from './case-file';
import { CaseNotices } from './notices.service';
import { dateOf } from './times';

/** The mandatory notice: that a committee will study the request, and when the answer can be expected, as its version has it. */
@Injectable()
export class Expectations {
  constructor(
    private readonly deadlines: Deadlines,
    private readonly calendars: Calendars,
    private readonly notices: CaseNotices,
  ) {}

  /** Under a ceiling the last day is known once the request is complete. Where there is none, nothing is promised. */
  async onCompleteness(op: Op, { file, policy }: Dossier): Promise<void> {
    const ceiling = policy.effective.ceilingOn('requestResponse');
    if (!ceiling || !file.completeAt) return;
    const { dueDate } = await this.deadlines.standing(op, clockOf(file), 'requestResponse');
    if (!dueDate) return;
    const calendar = await this.calendars.of(op);
    const completed = dateOf(file.completeAt);
    await this.notices.give(op, file, 'intake.completed', {
      ...groundsOf(policy, file, ceiling),
      ...{ completed, date: dueDate, days: calendar.workingDaysBetween(dayFrom(completed), dayFrom(dueDate)) },
    });
  }

  /** Under a floor the first day is known once its clock has started; a last day there is none. */
  async onReferral(op: Op, { file, policy }: Dossier): Promise<void> {
    const { effective } = policy;
    if (!effective.hasStep('committeeNotice')) return;
    const floor = effective.floorOn('requestResponse');
    const { notBefore } = await this.deadlines.standing(op, clockOf(file), 'requestResponse');
    const date = notBefore && dateOf(notBefore);
    const template: NoticeTemplate = !floor
      ? 'intake.put_to_committee'
      : date
        ? 'intake.put_under_floor'
        : 'intake.put_floor_unset';
    await this.notices.give(op, file, template, { ...groundsOf(policy, file, floor), ...(date && { date }) });
  }

  /** What else the text promises to tell of: every change, where it says so. */
  async onChange(op: Op, { file, policy }: Dossier, template: NoticeTemplate): Promise<void> {
    if (!tellsEveryChange(policy)) return;
    await this.notices.give(op, file, template, groundsOf(policy, file));
  }
}

const tellsEveryChange = ({ effective }: PinnedPolicy): boolean =>
  effective.stepsOf('committeeNotice').some(({ updates }) => updates);

/** What a promise rests on: the clause, the version, and the minutes where a person chose among readings. */
function groundsOf({ number, effective }: PinnedPolicy, file: CaseFile, rule?: EffectiveDeadline): NoticeParams {
  const chosen = rule?.startsOn?.from;
  const minutes = chosen?.source === 'decision' ? chosen.minutes : undefined;
  return {
    channel: file.replyChannel,
    committee: effective.committeeFor('study')?.name ?? '',
    version: number,
    ...(rule?.from.source === 'text' && {
      clause: rule.from.clause,
      citation: effective.citation(rule.from.clause)?.ar ?? '',
    }),
    ...(minutes !== undefined && { minutes }),
  };
}
