import { Injectable } from '@nestjs/common';
import { newId } from '@sanad/kernel';
import type { NoticeTemplate } from '@sanad/messages';
import { Notifications, rows, type NoticeParams, type Op } from '@sanad/platform';
import type { CaseFile } from './case-file';

/** What an applicant was told, with the dates, the clause, the version and the minutes it rests on. */
export interface CaseNotice {
  readonly id: string;
  readonly template: NoticeTemplate;
  readonly params: NoticeParams;
  readonly channel: string;
  readonly givenAt: Date;
}

/** Tells applicants, on the channel agreed, and keeps what was promised with the case. */
@Injectable()
export class CaseNotices {
  constructor(private readonly notifications: Notifications) {}

  /**
   * `params` hold codes and dates alone; the reference is added. `own` is what only the case may hold, such as the words of a
   * reason: the message on its way out names the notice instead, and whoever writes it reads them there.
   */
  async give(
    op: Op,
    file: Pick<CaseFile, 'id' | 'kind' | 'reference' | 'applicantId' | 'replyChannel'>,
    template: NoticeTemplate,
    params: NoticeParams = {},
    own: NoticeParams = {},
  ): Promise<void> {
    const id = newId();
    const told = { reference: file.reference, ...params };
    const channel = file.replyChannel;
    await Promise.all([
      op.db.query(INSERT, [op.association, file.id, id, template, { ...told, ...own }, channel, op.now, op.actor.id]),
      this.notifications.add(op, [
        {
          subject: { type: file.kind, id: file.id },
          stage: template,
          recipient: { kind: 'beneficiary', id: file.applicantId },
          channel,
          template,
          params: { ...told, notice: id },
        },
      ]),
    ]);
  }

  /** The last one of these kinds. */
  async latest(op: Op, caseId: string, templates: readonly string[]): Promise<CaseNotice | undefined> {
    return (await this.of(op, caseId)).findLast(({ template }) => templates.includes(template));
  }

  /** What fills the text of a notice, with the words that only the case holds. Unset when there is no such notice. */
  async words(op: Op, notice: string): Promise<NoticeParams | undefined> {
    const sql = 'SELECT params FROM case_notice WHERE association_id = $1 AND id = $2';
    return (await rows<{ params: NoticeParams }>(op.db, sql, [op.association, notice]))[0]?.params;
  }

  /** Oldest first. */
  async of(op: Op, caseId: string): Promise<CaseNotice[]> {
    return rows<CaseNotice>(op.db, OF, [op.association, caseId]);
  }
}

const INSERT = `
  INSERT INTO case_notice (association_id, case_id, id, template, params, channel, given_at, given_by)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`;

const OF = `
  SELECT id, template, params, channel, given_at AS "givenAt"
  FROM case_notice WHERE association_id = $1 AND case_id = $2 ORDER BY id`;
