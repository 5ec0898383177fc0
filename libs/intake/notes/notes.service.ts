import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@sanad/business-time';
import { newId } from '@sanad/kernel';
import { AccessTable, rows, seal, SubjectKeys, unseal, type Cell, type Op, type Position } from '@sanad/platform';
import { Cases } from '../cases.store';
import { CASE_NOTED, caseEvent } from '../intake.events';
import { assertNote, EVENT_OF, type CallerCheck, type NewNote, type NoteKind } from './case-note';

export interface CaseNote {
  readonly id: string;
  readonly kind: NoteKind;
  /** Null once the applicant's data were erased; so is the name. */
  readonly text: string | null;
  readonly spokenWith: string | null;
  readonly callerCheck: CallerCheck | null;
  readonly callBackOn: CivilDate | null;
  /** The call that was promised has not been made. */
  readonly waits: boolean;
  readonly writtenBy: string;
  readonly writtenAt: Date;
}

/** A call that was promised, and nobody has made. */
export interface CallBack extends Pick<CaseNote, 'id' | 'spokenWith'> {
  readonly caseId: string;
  readonly reference: string;
  readonly callBackOn: CivilDate;
  /** Nobody has the case. */
  readonly isNobodys: boolean;
}

type Sealed<Row> = Row & { readonly applicantId: string };

/**
 * What the office writes down of a case for itself, and of calls about it: added, never changed. Applicants are told nothing of it, so it makes
 * no version of the case and goes into no letter. What is written is sealed under the applicant's key, and gone with it.
 */
@Injectable()
export class CaseNotes {
  constructor(
    private readonly cases: Cases,
    private readonly keys: SubjectKeys,
    private readonly access: AccessTable,
  ) {}

  /** Whatever the state of the case. @throws Refusal `intake.not_found`, `subject.erased`, and as `assertNote` */
  async write(op: Op, caseId: string, note: NewNote): Promise<string> {
    assertNote(note, op.now);
    const dossier = await this.cases.get(op, caseId);
    const { id: file, applicantId } = dossier.file;
    const id = newId();
    const key = await this.keys.ensure(op, applicantId);
    const sealed = (column: 'text' | 'spoken_with', value: string | undefined): string | null =>
      value === undefined ? null : seal(key, cellOf(op, id, column), value);
    const { kind, text, spokenWith, callerCheck = null, callBackOn = null } = note;
    const said = [sealed('text', text), sealed('spoken_with', spokenWith), callerCheck, callBackOn];
    await op.db.query(WRITE, [op.association, file, id, kind, ...said, op.actor.id, op.now]);
    await this.cases.tell(op, dossier, {
      name: EVENT_OF[kind],
      detail: { note: id, ...(callBackOn && { callBackOn }) },
    });
    op.emit(caseEvent(CASE_NOTED, dossier.file, { note: id }));
    return id;
  }

  /** Newest first. */
  async of(op: Op, caseId: string): Promise<CaseNote[]> {
    const found = await rows<Sealed<CaseNote>>(op.db, NOTES, [op.association, caseId]);
    const opened = await this.opener(op, found);
    return found.map(({ applicantId, ...note }) => ({
      ...note,
      text: opened(applicantId, note.id, 'text', note.text),
      spokenWith: opened(applicantId, note.id, 'spoken_with', note.spokenWith),
    }));
  }

  /**
   * Calls that were promised in the cases of whoever asks, by their day; for whoever gives cases out also in those that nobody has. A later
   * call of the office to whomever it was settles them.
   */
  async waiting(op: Op, limit: number, after?: Position): Promise<CallBack[]> {
    const roles = 'roles' in op.actor ? op.actor.roles : [];
    const gives = op.reach !== 'own' && this.access.allows(roles, 'intake.assign');
    const [day, id] = after ?? [];
    const parameters = [op.association, op.actor.id, gives, day ?? null, id ?? null, limit];
    const found = await rows<Sealed<CallBack>>(op.db, WAITING, parameters);
    const opened = await this.opener(op, found);
    return found.map(({ applicantId, ...one }) => ({
      ...one,
      spokenWith: opened(applicantId, one.id, 'spoken_with', one.spokenWith),
    }));
  }

  private async opener(op: Op, of: readonly { readonly applicantId: string }[]) {
    const keys = await this.keys.find(op, [...new Set(of.map(({ applicantId }) => applicantId))]);
    return (applicant: string, row: string, column: 'text' | 'spoken_with', value: string | null): string | null => {
      const key = keys.get(applicant);
      return key && value !== null ? unseal(() => key, cellOf(op, row, column), value) : null;
    };
  }
}

const cellOf = (op: Op, row: string, column: string): Cell => ({
  ...{ association: op.association, table: 'case_note', column, row },
});

const WRITE = `
  INSERT INTO case_note (association_id, case_id, id, kind, text, spoken_with, caller_check, call_back_on, written_by, written_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;

/** Of the note `n`. */
const WAITS = `n.call_back_on IS NOT NULL AND NOT EXISTS (
  SELECT FROM case_note made WHERE made.association_id = $1 AND made.case_id = n.case_id AND made.kind = 'outgoingCall' AND made.id > n.id)`;

const NOTES = `
  SELECT n.id, n.kind, n.text, n.spoken_with AS "spokenWith", n.caller_check AS "callerCheck", n.call_back_on::text AS "callBackOn",
    ${WAITS} AS waits, n.written_by AS "writtenBy", n.written_at AS "writtenAt", c.applicant_id AS "applicantId"
  FROM case_note n JOIN case_file c ON c.association_id = $1 AND c.id = n.case_id
  WHERE n.association_id = $1 AND n.case_id = $2 ORDER BY n.id DESC`;

const WAITING = `
  SELECT n.id, n.spoken_with AS "spokenWith", n.case_id AS "caseId", c.reference, n.call_back_on::text AS "callBackOn",
    c.assignee_id IS NULL AS "isNobodys", c.applicant_id AS "applicantId"
  FROM case_note n JOIN case_file c ON c.association_id = $1 AND c.id = n.case_id
  WHERE n.association_id = $1 AND (c.assignee_id = $2::uuid OR ($3 AND c.assignee_id IS NULL)) AND ${WAITS}
    AND ($4::timestamptz IS NULL OR (n.call_back_on, n.id) > (($4::timestamptz AT TIME ZONE 'UTC')::date, $5::uuid))
  ORDER BY n.call_back_on, n.id LIMIT $6`;
