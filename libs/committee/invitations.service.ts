import { Injectable } from '@nestjs/common';
import type { AccountId } from '@sanad/kernel';
import { callInWords, placeInWords, type NoticeTemplate } from '@sanad/messages';
import { Notifications, type NoticeParams, type Op } from '@sanad/platform';
import { Committees } from './committees.service';
import { dayOf } from './days';
import { daysAfter } from './notice';
import type { Agenda, Sitting } from './sitting.log';
import type { Plan } from './sittings.store';

/** Tells the members in office on the day of a sitting that it is called, moved or called off. What was said in words stands on its page alone. */
@Injectable()
export class Invitations {
  constructor(
    private readonly committees: Committees,
    private readonly notifications: Notifications,
  ) {}

  async call(op: Op, plan: Plan, agenda: Agenda): Promise<void> {
    await this.tell(op, plan, 'committee.called', {
      ...inWords(op, plan),
      agenda: agenda.map(({ reference }) => reference).join(' · '),
    });
  }

  /** Whoever would have come at the old time is told as well, and whoever had sent word that it is asked for anew. */
  async move(op: Op, plan: Plan, from: Date, excused: Sitting['excused']): Promise<void> {
    const [before, now] = await Promise.all([this.members(op, plan, from), this.members(op, plan, plan.at)]);
    const told = [...new Set([...before, ...now])];
    const had = (account: string): boolean => excused.some((one) => one.account === account);
    const params = { ...inWords(op, plan), from: from.toISOString() };
    await this.send(
      op,
      plan,
      'committee.moved',
      params,
      told.filter((account) => !had(account)),
    );
    await this.send(op, plan, 'committee.moved_excused', params, told.filter(had));
  }

  callOff(op: Op, plan: Plan): Promise<void> {
    return this.tell(op, plan, 'committee.called_off', {});
  }

  private async tell(op: Op, plan: Plan, template: NoticeTemplate, more: NoticeParams): Promise<void> {
    await this.send(op, plan, template, more, await this.members(op, plan, plan.at));
  }

  private async members(op: Op, { committeeId }: Plan, at: Date): Promise<AccountId[]> {
    return (await this.committees.inOffice(op, committeeId, dayOf(at))).map(({ account }) => account);
  }

  private async send(
    op: Op,
    plan: Plan,
    template: NoticeTemplate,
    more: NoticeParams,
    accounts: readonly AccountId[],
  ): Promise<void> {
    const { id, committeeName: committee, number, at } = plan;
    await this.notifications.add(
      op,
      accounts.map((account) => ({
        ...{ subject: { type: 'sitting', id }, stage: template, template, channel: 'inbox' },
        recipient: { kind: 'staff', id: account } as const,
        params: { number, committee, at: at.toISOString(), ...more },
      })),
    );
  }
}

/** Where it is held, and the reckoning of its notice. */
function inWords(op: Op, plan: Plan): NoticeParams {
  const { urgency, noticeDays, noticeWaived, recallOf, place, platform, link } = plan;
  const calledOn = dayOf(op.now);
  const notice = callInWords({
    ...{ urgency, noticeDays, calledOn, earliest: daysAfter(calledOn, noticeDays ?? 0) },
    ...{ isWaived: noticeWaived !== null, isRecall: recallOf !== null },
  });
  const where = placeInWords(place, platform, link);
  return { noticeAr: notice.ar, noticeEn: notice.en, whereAr: where.ar, whereEn: where.en };
}
