import { Injectable } from '@nestjs/common';
import { callInWords, placeInWords, type NoticeTemplate } from '@sanad/messages';
import { Notifications, type NoticeParams, type Op } from '@sanad/platform';
import { Committees } from './committees.service';
import { dayOf } from './days';
import { daysAfter } from './notice';
import type { Agenda } from './sitting.log';
import type { Plan } from './sittings.store';

/** Tells the members in office on the day of a sitting that it is called, or called off. What was said in words stands on its page alone. */
@Injectable()
export class Invitations {
  constructor(
    private readonly committees: Committees,
    private readonly notifications: Notifications,
  ) {}

  async call(op: Op, plan: Plan, agenda: Agenda): Promise<void> {
    const { urgency, noticeDays, noticeWaived, recallOf, place, platform, link } = plan;
    const calledOn = dayOf(op.now);
    const notice = callInWords({
      ...{ urgency, noticeDays, calledOn, earliest: daysAfter(calledOn, noticeDays ?? 0) },
      ...{ isWaived: noticeWaived !== null, isRecall: recallOf !== null },
    });
    const where = placeInWords(place, platform, link);
    await this.tell(op, plan, 'committee.called', {
      ...{ noticeAr: notice.ar, noticeEn: notice.en, whereAr: where.ar, whereEn: where.en },
      agenda: agenda.map(({ reference }) => reference).join(' · '),
    });
  }

  callOff(op: Op, plan: Plan): Promise<void> {
    return this.tell(op, plan, 'committee.called_off', {});
  }

  private async tell(op: Op, plan: Plan, template: NoticeTemplate, more: NoticeParams): Promise<void> {
    const { id, committeeId, committeeName: committee, number, at } = plan;
    const members = await this.committees.inOffice(op, committeeId, dayOf(at));
    await this.notifications.add(
      op,
      members.map(({ account }) => ({
        ...{ subject: { type: 'sitting', id }, stage: template, template, channel: 'inbox' },
        recipient: { kind: 'staff', id: account } as const,
        params: { number, committee, at: at.toISOString(), ...more },
      })),
    );
  }
}
