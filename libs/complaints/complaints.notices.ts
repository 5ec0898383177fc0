import { Injectable } from '@nestjs/common';
import type { AccountId } from '@sanad/kernel';
import type { NoticeTemplate } from '@sanad/messages';
import { Notifications, type NoticeParams, type Op } from '@sanad/platform';
import { clockOf, type Complaint } from './complaint';

/** Tells whoever complained, on the means agreed, and those it was put to. Parameters hold references, names of offices and codes alone. */
@Injectable()
export class ComplaintNotices {
  constructor(private readonly notifications: Notifications) {}

  /** Whoever stays unnamed has no address: they follow it by its reference. */
  async give(op: Op, complaint: Complaint, template: NoticeTemplate, params: NoticeParams = {}): Promise<void> {
    const { complainantId, replyChannel, reference } = complaint;
    if (!complainantId || !replyChannel) return;
    await this.notifications.add(op, [
      {
        subject: clockOf(complaint),
        stage: template,
        recipient: { kind: 'beneficiary', id: complainantId },
        channel: replyChannel,
        template,
        params: { reference, ...params },
      },
    ]);
  }

  /** That nobody heard of it has to be found again. */
  async tellUnattended(op: Op, complaint: Complaint, accounts: readonly AccountId[]): Promise<void> {
    op.record({
      action: 'complaints.board_unattended',
      subject: { type: 'complaint', id: complaint.id },
      detail: { told: accounts },
    });
    await this.tellStaff(op, complaint, accounts, 'complaints.board_unattended');
  }

  async tellStaff(
    op: Op,
    complaint: Complaint,
    accounts: readonly AccountId[],
    template: NoticeTemplate = 'complaints.put_to_you',
  ): Promise<void> {
    await this.notifications.add(
      op,
      accounts.map((id) => ({
        ...{ subject: clockOf(complaint), stage: template, template, channel: 'inbox' },
        recipient: { kind: 'staff', id } as const,
        params: { reference: complaint.reference },
      })),
    );
  }
}
