import { Injectable } from '@nestjs/common';
import { hijriText, toUmmAlQura } from '@sanad/business-time';
import { Explanations, type DeadlinesView } from '@sanad/deadlines';
import { caseAuditWords, caseEvents, dateInWords, type Bilingual, type CaseEventName } from '@sanad/messages';
import { rows, Staff, type Op } from '@sanad/platform';
import { OBLIGATION_OF } from './case.kinds';
import { clockOf } from './case-file';
import { Cases } from './cases.store';
import { dateOf } from './times';

/** Of the staff by name. */
export interface By {
  readonly kind: string;
  readonly id: string;
  readonly name?: string;
}

export interface TimelineEntry {
  readonly name: CaseEventName;
  readonly words: Bilingual;
  readonly at: Date;
  readonly enteredAt: Date;
  /** Of `at`, in words. */
  readonly gregorian: Bilingual;
  /** Of `at`, by Umm al-Qura. */
  readonly hijri: string;
  readonly by: By;
  readonly detail: Readonly<Record<string, unknown>>;
}

export interface AuditLine {
  readonly id: string;
  readonly at: Date;
  readonly action: string;
  readonly words: Bilingual;
  readonly by: By;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** What happened to a case, what was done to it and who read what of it, and why its dates are what they are. */
@Injectable()
export class CaseHistory {
  constructor(
    private readonly cases: Cases,
    private readonly explanations: Explanations,
    private readonly staff: Staff,
  ) {}

  /** Why its dates stand where they stand, or why it has none. @throws Refusal `intake.not_found` */
  async deadlinesOf(op: Op, id: string): Promise<DeadlinesView> {
    const { file, policy } = await this.cases.get(op, id);
    return { items: await this.explanations.under(op, clockOf(file), policy.effective, OBLIGATION_OF[file.kind]) };
  }

  /** What happened, oldest first, in both calendars. @throws Refusal `intake.not_found` */
  async timeline(op: Op, id: string): Promise<TimelineEntry[]> {
    await this.cases.get(op, id);
    const [events, named] = await Promise.all([rows<EventRow>(op.db, EVENTS, [op.association, id]), this.named(op)]);
    return events.map(({ name, at, enteredAt, byKind, byId, detail }) => {
      const date = dateOf(at);
      const days = { gregorian: dateInWords(date), hijri: hijriText(toUmmAlQura(date)) };
      return { name, words: caseEvents[name], at, enteredAt, ...days, by: named(byKind, byId), detail };
    });
  }

  /** The rows that the chain of the audit vouches for, newest first, one more than the limit so that the end is known. @throws Refusal `intake.not_found` */
  async audit(op: Op, id: string, limit: number, before?: string): Promise<AuditLine[]> {
    await this.cases.get(op, id);
    const [lines, named] = await Promise.all([
      rows<AuditRow>(op.db, LINES, [op.association, id, before ?? null, limit + 1]),
      this.named(op),
    ]);
    return lines.map(({ byKind, byId, ...line }) => ({
      ...line,
      words: wordsOf(line.action),
      by: named(byKind, byId),
    }));
  }

  private async named(op: Op): Promise<(kind: string, id: string) => By> {
    const names = new Map<string, string>((await this.staff.list(op)).map(({ account, name }) => [account, name]));
    return (kind, id) => ({ kind, id, ...(names.has(id) && { name: names.get(id)! }) });
  }
}

interface AuditRow {
  id: string;
  at: Date;
  action: string;
  byKind: string;
  byId: string;
  detail: Record<string, unknown>;
}

/** An act that has no words of its own is told by its code. */
function wordsOf(action: string): Bilingual {
  const event = action.replace('intake.', '');
  if (event in caseEvents) return caseEvents[event as keyof typeof caseEvents];
  return caseAuditWords[action as keyof typeof caseAuditWords] ?? { ar: action, en: action };
}

// What was done to the documents of a case is told by each of them.
const LINES = `
  SELECT id, at, action, actor_kind AS "byKind", actor_id AS "byId", detail FROM (
    SELECT * FROM audit WHERE association_id = $1 AND subject_type = 'case' AND subject_id = $2::text
    UNION ALL
    SELECT a.* FROM case_document d
      JOIN audit a ON a.association_id = $1 AND a.subject_type = 'document' AND a.subject_id = d.document_id::text
      WHERE d.association_id = $1 AND d.case_id = $2::uuid
  ) lines WHERE $3::uuid IS NULL OR id < $3::uuid ORDER BY id DESC LIMIT $4`;

interface EventRow {
  name: CaseEventName;
  at: Date;
  enteredAt: Date;
  byKind: string;
  byId: string;
  detail: Record<string, unknown>;
}

const EVENTS = `
  SELECT name, at, entered_at AS "enteredAt", by_kind AS "byKind", by_id AS "byId", detail
  FROM case_event WHERE association_id = $1 AND case_id = $2 ORDER BY id`;
