import { Injectable } from '@nestjs/common';
import { Deadlines } from '@sanad/deadlines';
import { newId, type AccountId } from '@sanad/kernel';
import { Refusal, type NoticeTemplate } from '@sanad/messages';
import { AccessTable, Notifications, rows, Staff, type Op } from '@sanad/platform';
import type { Dossier } from './case-file';
import { Cases, type CaseRef } from './cases.store';
import { ofOwnCases } from './own';

/** A question on an unclear procedure. It is not the research into eligibility. */
export interface Referral {
  readonly id: string;
  readonly caseId: string;
  readonly question: string;
  readonly askedAt: Date;
  readonly officer: AccountId | null;
  readonly acceptedAt: Date | null;
  readonly answer: string | null;
  readonly source: string | null;
  readonly answeredAt: Date | null;
}

/** One that waits for its answer, with the reference of its case. */
export interface WaitingReferral extends Referral {
  readonly reference: string;
}

/** Unclear procedures go to the social-research officer: asked, accepted, answered. Unanswered ones age in sight. */
@Injectable()
export class Referrals {
  constructor(
    private readonly cases: Cases,
    private readonly deadlines: Deadlines,
    private readonly staff: Staff,
    private readonly access: AccessTable,
    private readonly notifications: Notifications,
  ) {}

  async refer(op: Op, ref: CaseRef, question: string): Promise<Referral> {
    const dossier = await this.cases.lock(op, ref, 'refer');
    const id = newId();
    await op.db.query(ASK, [op.association, id, dossier.file.id, question, op.actor.id, op.now]);
    await this.deadlines.open(op, {
      subject: { type: 'referral', id },
      obligation: 'referralAnswer',
      policy: dossier.policy,
      moment: 'submission',
      at: op.now,
      responsible: dossier.file.assigneeId,
    });
    await this.cases.change(op, dossier, {}, { name: 'referred', detail: { referral: id } });
    await this.tell(op, id, 'intake.referral_asked', dossier, await this.officers(op));
    return this.get(op, id);
  }

  /** The case has ended: nobody waits for the answers any more, and nobody is reminded of them. */
  async end(op: Op, caseId: string): Promise<void> {
    const open = (await this.of(op, caseId)).filter(({ answeredAt }) => !answeredAt);
    await Promise.all(open.map(({ id }) => this.deadlines.close(op, { type: 'referral', id })));
  }

  /** @throws Refusal `intake.referral_not_found`, `intake.referral_ended`, `intake.referral_taken` */
  async accept(op: Op, id: string): Promise<Referral> {
    const { referral, dossier } = await this.lock(op, id);
    if (referral.officer) throw new Refusal('intake.referral_taken');
    await op.db.query(ACCEPT, [op.association, id, op.actor.id, op.now]);
    await this.deadlines.assign(op, { type: 'referral', id }, op.actor.id as AccountId);
    await this.note(op, dossier, id, 'referralAccepted');
    return this.get(op, id);
  }

  /** @throws Refusal `intake.referral_not_found`, `intake.referral_ended`, `intake.referral_not_yours` */
  async answer(op: Op, id: string, { answer, source }: { answer: string; source: string }): Promise<Referral> {
    const { referral, dossier } = await this.lock(op, id);
    if (referral.officer !== op.actor.id || referral.answeredAt) throw new Refusal('intake.referral_not_yours');
    await op.db.query(ANSWER, [op.association, id, answer, source, op.now]);
    await this.deadlines.meet(op, { type: 'referral', id }, 'referralAnswer');
    await this.note(op, dossier, id, 'referralAnswered');
    await this.tell(op, id, 'intake.referral_answered', dossier, await this.asker(op, id));
    return this.get(op, id);
  }

  /** Those of open cases without an answer, the oldest first. */
  waiting(op: Op, limit: number, after: string | null = null): Promise<WaitingReferral[]> {
    const own = ofOwnCases(op, 'case_id', 4);
    const sql = `${SELECT_WAITING}${own.sql} AND answered_at IS NULL AND ${OF_OPEN_CASE} AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3`;
    return rows<WaitingReferral>(op.db, sql, [op.association, after, limit, ...own.parameters]);
  }

  of(op: Op, caseId: string): Promise<Referral[]> {
    return rows<Referral>(op.db, `${SELECT} AND case_id = $2 ORDER BY id`, [op.association, caseId]);
  }

  /** A question is put to the office of social research: any of those who answer may take it on. */
  private async officers(op: Op): Promise<AccountId[]> {
    const able = (await this.staff.list(op)).filter(({ roles }) => this.access.allows(roles, 'intake.answerReferral'));
    return able.map(({ account }) => account);
  }

  /** Whoever asked, as long as they work here: a connected system reads the answer by itself. */
  private async asker(op: Op, id: string): Promise<AccountId[]> {
    const [found] = await rows<{ asker: string }>(op.db, ASKER, [op.association, id]);
    return (await this.staff.list(op)).flatMap(({ account }) => (account === found?.asker ? [account] : []));
  }

  private async tell(
    op: Op,
    id: string,
    template: NoticeTemplate,
    { file: { reference } }: Dossier,
    accounts: readonly AccountId[],
  ): Promise<void> {
    const told = {
      subject: { type: 'referral', id },
      stage: template,
      template,
      channel: 'inbox',
      params: { reference },
    };
    await this.notifications.add(
      op,
      accounts
        .filter((account) => account !== op.actor.id)
        .map((account) => ({ ...told, recipient: { kind: 'staff', id: account } })),
    );
  }

  private async get(op: Op, id: string, lock = ''): Promise<Referral> {
    const own = ofOwnCases(op, 'case_id', 3);
    const sql = `${SELECT} AND id = $2${own.sql} ${lock}`;
    const [referral] = await rows<Referral>(op.db, sql, [op.association, id, ...own.parameters]);
    if (!referral) throw new Refusal('intake.referral_not_found');
    return referral;
  }

  /** The case first and then its referral, in the order in which an end of the case takes them. */
  private async lock(op: Op, id: string): Promise<{ referral: Referral; dossier: Dossier }> {
    const { caseId } = await this.get(op, id);
    const dossier = await this.cases.take(op, caseId);
    if (dossier.file.closedAt) throw new Refusal('intake.referral_ended');
    return { dossier, referral: await this.get(op, id, 'FOR UPDATE') };
  }

  private async note(
    op: Op,
    dossier: Dossier,
    referral: string,
    name: 'referralAccepted' | 'referralAnswered',
  ): Promise<void> {
    await this.cases.change(op, dossier, {}, { name, detail: { referral } });
  }
}

const COLUMNS = `id, case_id AS "caseId", question, asked_at AS "askedAt", officer_id AS officer, accepted_at AS "acceptedAt",
    answer, source, answered_at AS "answeredAt"`;

const SELECT = `SELECT ${COLUMNS} FROM referral WHERE association_id = $1`;

const SELECT_WAITING = `
  SELECT ${COLUMNS}, (SELECT c.reference FROM case_file c WHERE c.association_id = $1 AND c.id = referral.case_id) AS reference
  FROM referral WHERE association_id = $1`;

const ASKER = 'SELECT asked_by AS asker FROM referral WHERE association_id = $1 AND id = $2';

const OF_OPEN_CASE = `EXISTS (
  SELECT FROM case_file c WHERE c.association_id = $1 AND c.id = referral.case_id AND c.closed_at IS NULL)`;

const ASK = `
  INSERT INTO referral (association_id, id, case_id, question, asked_by, asked_at) VALUES ($1, $2, $3, $4, $5, $6)`;

const ACCEPT = `UPDATE referral SET officer_id = $3, accepted_at = $4 WHERE association_id = $1 AND id = $2`;

const ANSWER = `UPDATE referral SET answer = $3, source = $4, answered_at = $5 WHERE association_id = $1 AND id = $2`;
