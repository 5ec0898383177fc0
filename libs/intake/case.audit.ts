import { Injectable } from '@nestjs/common';
import { caseAuditWords, caseEvents, type Bilingual } from '@sanad/messages';
import { rows, Staff, type Op } from '@sanad/platform';

export interface AuditLine {
  readonly id: string;
  readonly at: Date;
  readonly action: string;
  readonly words: Bilingual;
  readonly by: { readonly kind: string; readonly id: string; readonly name?: string };
  readonly detail: Readonly<Record<string, unknown>>;
}

/** What was done to a case, and who read what of it: the rows that the chain of the audit vouches for. */
@Injectable()
export class CaseAudit {
  constructor(private readonly staff: Staff) {}

  /** Newest first, one more than the limit so that the end is known. */
  async of(op: Op, id: string, limit: number, before?: string): Promise<AuditLine[]> {
    const [lines, members] = await Promise.all([
      rows<AuditRow>(op.db, LINES, [op.association, id, before ?? null, limit + 1]),
      this.staff.list(op),
    ]);
    const names = new Map<string, string>(members.map(({ account, name }) => [account, name]));
    return lines.map(({ byKind, byId, ...line }) => {
      const name = names.get(byId);
      return { ...line, words: wordsOf(line.action), by: { kind: byKind, id: byId, ...(name && { name }) } };
    });
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

const LINES = `
  SELECT id, at, action, actor_kind AS "byKind", actor_id AS "byId", detail FROM audit
  WHERE association_id = $1 AND subject_type = 'case' AND subject_id = $2::text AND ($3::uuid IS NULL OR id < $3::uuid)
  ORDER BY id DESC LIMIT $4`;
