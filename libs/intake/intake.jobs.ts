import { Injectable } from '@nestjs/common';
import { DECLARED_FACTS_CHANGED, type DeclaredFactsChanged } from '@sanad/people';
import { Listens, NOTIFICATION_DELIVERED, rows, type Op, type StoredEvent } from '@sanad/platform';
import { Corrections } from './corrections.service';
import { DECISION_TEMPLATES, Replies } from './replies.service';

interface DeliveredPayload extends Readonly<Record<string, unknown>> {
  readonly subjectType: string;
  readonly subjectId: string;
  readonly template: string;
  readonly notice: string | null;
  readonly state: 'sent' | 'simulated';
}

/** What intake hears of: messages that reached somebody, and people who are no longer what was signed for. */
@Injectable()
export class IntakeListeners {
  constructor(
    private readonly replies: Replies,
    private readonly corrections: Corrections,
  ) {}

  /** The notice of a decision arrived. One that was only written to the log arrived nowhere, except in the demonstration. */
  @Listens(NOTIFICATION_DELIVERED, 'intake.reply_delivered')
  async delivered(op: Op, event: StoredEvent): Promise<void> {
    const { subjectType, subjectId, template, notice, state } = event.payload as DeliveredPayload;
    if (subjectType !== 'supportRequest' || !DECISION_TEMPLATES.includes(template)) return;
    if (state === 'simulated' && !(await isDemo(op))) return;
    await this.replies.delivered(op, subjectId, { notice, at: event.createdAt });
  }

  @Listens(DECLARED_FACTS_CHANGED, 'intake.declared_facts')
  personChanged(op: Op, event: StoredEvent): Promise<void> {
    return this.corrections.followPerson(op, event.payload as unknown as DeclaredFactsChanged);
  }
}

async function isDemo(op: Op): Promise<boolean> {
  const sql = 'SELECT demo FROM association WHERE id = $1';
  const [association] = await rows<{ demo: boolean }>(op.db, sql, [op.association]);
  return association?.demo ?? false;
}
