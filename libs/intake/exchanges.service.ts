import { Injectable } from '@nestjs/common';
import { Deadlines } from '@sanad/deadlines';
import { newId } from '@sanad/kernel';
import { rows, type Op } from '@sanad/platform';
import { clockOf, type Dossier } from './case-file';
import { Cases, type CaseRef } from './cases.store';
import { CASE_ANSWERED, caseEvent } from './intake.events';
import { CaseNotices } from './notices.service';

export interface Answer {
  readonly id: string;
  readonly answer: string;
  /** The version of the clause, guide or page that the answer rests on. */
  readonly source: string;
  readonly answeredBy: string;
  readonly answeredAt: Date;
}

/** Enquiries and suggestions: each is answered, and says on what the answer rests. */
@Injectable()
export class Exchanges {
  constructor(
    private readonly cases: Cases,
    private readonly deadlines: Deadlines,
    private readonly notices: CaseNotices,
  ) {}

  async answer(op: Op, ref: CaseRef, { answer, source }: { answer: string; source: string }): Promise<Dossier> {
    const dossier = await this.cases.lock(op, ref, 'answer');
    await op.db.query(ANSWER, [op.association, dossier.file.id, newId(), answer, source, op.actor.id, op.now]);
    await this.deadlines.meet(op, clockOf(dossier.file), 'enquiryAnswer');
    const set = { state: 'ANSWERED', repliedAt: op.now } as const;
    const answered = await this.cases.change(op, dossier, set, { name: 'answered' });
    await this.notices.give(op, answered.file, 'intake.answered');
    op.emit(caseEvent(CASE_ANSWERED, answered.file));
    return answered;
  }

  /** Oldest first. */
  answersOf(op: Op, caseId: string): Promise<Answer[]> {
    return rows<Answer>(op.db, ANSWERS, [op.association, caseId]);
  }
}

const ANSWER = `
  INSERT INTO case_answer (association_id, case_id, id, answer, source, answered_by, answered_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7)`;

const ANSWERS = `
  SELECT id, answer, source, answered_by AS "answeredBy", answered_at AS "answeredAt"
  FROM case_answer WHERE association_id = $1 AND case_id = $2 ORDER BY id`;
