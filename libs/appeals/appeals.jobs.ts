import { Injectable } from '@nestjs/common';
import { portalOf } from '@sanad/intake';
import { Refusal } from '@sanad/messages';
import { Listens, NOTIFICATION_DELIVERED, rows, SubjectKeys, unseal, type Op, type StoredEvent } from '@sanad/platform';
import { appealPermission } from './appeal.states';
import { APPEAL_SENT, type AppealSentPayload } from './appeals.events';
import { AppealsStore, factsOf } from './appeals.store';
import { Filing } from './filing.service';
import { sentCell, type SentAppeal } from './portal/sent';
import { Reviewing } from './reviewing.service';

interface Delivered extends Readonly<Record<string, unknown>> {
  readonly subjectId: string;
  readonly template: string;
  readonly state: 'sent' | 'simulated';
}

interface SentRow {
  readonly id: string;
  readonly caseId: string;
  readonly sealed: string;
  readonly sentAt: Date;
  readonly subject: string;
}

/** What appeals hear of. */
@Injectable()
export class AppealJobs {
  constructor(
    private readonly store: AppealsStore,
    private readonly filing: Filing,
    private readonly reviewing: Reviewing,
    private readonly keys: SubjectKeys,
  ) {}

  /** An answer that arrived is told. One only written to the log arrived nowhere, except in the demonstration. */
  @Listens(NOTIFICATION_DELIVERED, 'appeals.delivered')
  async delivered(op: Op, event: StoredEvent): Promise<void> {
    const { subjectId, template, state } = event.payload as Delivered;
    if (template !== 'appeals.answered' || (state === 'simulated' && !(await isDemo(op)))) return;
    const dossier = await this.store.ofCase(op, subjectId);
    if (!dossier || !appealPermission('attestAnswer', factsOf(op, dossier)).open) return;
    await this.reviewing.attestAnswer(op, { id: dossier.appeal.id }, event.createdAt);
  }

  /** Filed as of the instant it was sent, so that no window closes because nobody was there to enter it. */
  @Listens(APPEAL_SENT, 'appeals.reception')
  async sent(op: Op, { payload }: StoredEvent): Promise<void> {
    const [row] = await rows<SentRow>(op.db, SENT, [op.association, (payload as AppealSentPayload).sentId]);
    if (!row) return;
    const key = await this.keys.get(op, row.subject);
    const { grounds } = JSON.parse(unseal(() => key, sentCell(op, row.id), row.sealed)) as SentAppeal;
    const asSender = { ...op, actor: portalOf(op.association).actor };
    const refused = await this.file(asSender, row, grounds);
    await op.db.query(SETTLE, [op.association, row.id, op.now, refused ?? null]);
    if (refused) op.record({ action: 'appeals.portal_refused', subject: { type: 'case', id: row.caseId } });
  }

  /** A gate refuses before anything is written: trying again would not change it. */
  private async file(op: Op, { caseId, sentAt }: SentRow, grounds: string): Promise<string | undefined> {
    try {
      await this.filing.file(op, caseId, { grounds, channel: 'WEBSITE', filedAt: sentAt });
      return undefined;
    } catch (error) {
      if (error instanceof Refusal) return error.code;
      throw error;
    }
  }
}

async function isDemo(op: Op): Promise<boolean> {
  const sql = 'SELECT demo FROM association WHERE id = $1';
  return (await rows<{ demo: boolean }>(op.db, sql, [op.association]))[0]?.demo ?? false;
}

const SENT = `
  SELECT p.id, p.case_id AS "caseId", p.sealed, p.sent_at AS "sentAt", c.subject_id AS subject
  FROM portal_appeal p JOIN case_access c ON c.association_id = p.association_id AND c.case_id = p.case_id
  WHERE p.association_id = $1 AND p.id = $2 AND p.settled_at IS NULL FOR UPDATE OF p`;

const SETTLE = 'UPDATE portal_appeal SET settled_at = $3, refused_as = $4 WHERE association_id = $1 AND id = $2';
