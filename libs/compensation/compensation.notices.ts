import { Injectable } from '@nestjs/common';
import type { AccountId } from '@sanad/kernel';
import type { NoticeTemplate } from '@sanad/messages';
import { Notifications, type Op } from '@sanad/platform';
import type { Compensation } from './compensation';

/** Tells whoever was harmed, on the means agreed, and the staff whose turn it is. Parameters hold the reference alone: no amount leaves by a message. */
@Injectable()
export class CompensationNotices {
  constructor(private readonly notifications: Notifications) {}

  /** `generation` tells a second notice of one kind from the first. */
  async give(
    op: Op,
    { id, claimantId, replyChannel, reference, version }: Compensation,
    template: NoticeTemplate,
    generation = version,
  ): Promise<void> {
    await this.notifications.add(op, [
      {
        ...{ subject: { type: 'compensation', id }, stage: template, template, generation },
        ...{ recipient: { kind: 'beneficiary', id: claimantId } as const, channel: replyChannel },
        params: { reference },
      },
    ]);
  }

  async tellStaff(
    op: Op,
    { id, reference, version }: Compensation,
    template: NoticeTemplate,
    accounts: readonly AccountId[],
  ): Promise<void> {
    await this.notifications.add(
      op,
      accounts.map((account) => ({
        ...{ subject: { type: 'compensation', id }, stage: template, template, generation: version, channel: 'inbox' },
        ...{ recipient: { kind: 'staff', id: account } as const, params: { reference } },
      })),
    );
  }
}
