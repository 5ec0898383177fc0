import { Injectable } from '@nestjs/common';
import { Deadlines } from '@sanad/deadlines';
import type { AccountId } from '@sanad/kernel';
import { Refusal } from '@sanad/messages';
import { rows, type Op } from '@sanad/platform';
import type { Outcome, RequestState } from './case.kinds';
import { clockOf, type CaseFile, type Dossier } from './case-file';
import { CASE_COLUMNS } from './case-file.columns';
import { Cases, type CaseChange, type Fact, type CaseRef } from './cases.store';
import { Completeness, type Asked } from './completeness.service';
import { Expectations } from './expectations.service';
import { CASE_DECIDED, caseEvent, PUT_TO_COMMITTEE } from './intake.events';
import { Kinship } from './kinship';

/** What a committee said of one request. */
export interface CommitteeDecision {
  readonly caseId: string;
  /** The committee's own decision, where reasons and votes are kept. */
  readonly decisionId: string;
  readonly outcome: Outcome;
  /** Needed for everything but an acceptance. */
  readonly reason?: string;
  /** What is asked for, with `INFO_REQUESTED`. */
  readonly items?: readonly Asked[];
}

export interface BeforeCommittee {
  /** The staff accounts of those the request is about: none of them sits on it. */
  readonly parties: readonly AccountId[];
  /** When it was put there as it stands now. */
  readonly putAt: Date;
}

/** The same with what an agenda says of a request. */
export interface OnAgenda extends BeforeCommittee {
  readonly subject: string;
  readonly state: RequestState;
  readonly policyVersionId: string;
}

/** Support requests on their way to a committee and back: the part of intake that the committee's chapter calls. */
@Injectable()
export class Requests {
  constructor(
    private readonly cases: Cases,
    private readonly completeness: Completeness,
    private readonly deadlines: Deadlines,
    private readonly expectations: Expectations,
    private readonly kinship: Kinship,
  ) {}

  /** Puts a request to its committee, which starts a floor, and tells the applicant what to expect. */
  async putToCommittee(op: Op, ref: CaseRef): Promise<Dossier> {
    const dossier = await this.cases.lock(op, ref, 'putToCommittee');
    await this.deadlines.reach(op, clockOf(dossier.file), 'requestResponse', 'committeeReferral', op.now);
    await this.deadlines.meet(op, clockOf(dossier.file), 'deferredRequest');
    const set = { state: 'UNDER_STUDY', putToCommitteeAt: op.now } as const;
    const put = await this.cases.change(op, dossier, set, { name: 'putToCommittee' });
    await this.expectations.onReferral(op, put);
    op.emit(caseEvent(PUT_TO_COMMITTEE, put.file));
    return put;
  }

  /** Requests that have been put to a committee and have no decision, the one that waits longest first. */
  waitingForCommittee(op: Op): Promise<CaseFile[]> {
    return rows<CaseFile>(op.db, WAITING, [op.association]);
  }

  /** A request that can be decided on now, under its lock. @throws Refusal `intake.not_found`, `intake.gate_state` */
  lock(op: Op, caseId: string): Promise<Dossier> {
    return this.cases.lock(op, { id: caseId }, 'decide');
  }

  /** How a request stands before its committee. */
  async standingOf(op: Op, caseId: string): Promise<BeforeCommittee> {
    const { file } = await this.cases.get(op, caseId);
    return { parties: await this.kinship.accountsOf(op, file), putAt: file.putToCommitteeAt ?? op.now };
  }

  /** How many stand at once, by their ids, for whoever looks at an agenda. */
  async standings(op: Op, caseIds: readonly string[]): Promise<ReadonlyMap<string, OnAgenda>> {
    const files = await rows<CaseFile>(op.db, NAMED, [op.association, caseIds]);
    const accounts = await this.kinship.accountsOfAll(op, files);
    return new Map(
      files.map((file) => {
        const { id, subject, state, policyVersionId } = file;
        return [
          id,
          {
            subject,
            state: state as RequestState,
            policyVersionId,
            parties: accounts(file),
            putAt: file.putToCommitteeAt ?? op.now,
          },
        ];
      }),
    );
  }

  /**
   * Records what the committee said. A deferral and a request for more leave the request undecided.
   * @throws Refusal `intake.reason_missing`, `intake.nothing_asked`, `intake.gate_state`
   */
  async decide(op: Op, { caseId, decisionId, outcome, reason, items = [] }: CommitteeDecision): Promise<Dossier> {
    if (outcome !== 'ACCEPTED' && !reason?.trim()) throw new Refusal('intake.reason_missing');
    const dossier = await this.lock(op, caseId);
    const detail = { outcome, decision: decisionId };
    op.emit(caseEvent(CASE_DECIDED, dossier.file, { outcome, decisionId }));
    if (outcome === 'INFO_REQUESTED') {
      await this.owe(op, dossier, 'returnedRequest');
      return this.completeness.sendBack(op, dossier, items, { name: 'itemsRequested', detail }, reason!);
    }
    const set = { decisionId, decisionReason: reason ?? null };
    if (outcome === 'DEFERRED') return this.defer(op, dossier, set, detail);
    await this.deadlines.reach(op, clockOf(dossier.file), 'requestResponse', 'decision', op.now);
    const decided = { ...set, state: outcome, decidedAt: op.now } as const;
    return this.cases.change(op, dossier, decided, { name: 'decided', detail });
  }

  /**
   * What a review of a refusal settled: accepted after all, which is still to be told, or before its committee once more. Its own clock
   * begins anew in the second case alone: a review is no part of the time that the policy sets for the request.
   */
  async afterAppeal(op: Op, caseId: string, outcome: 'changed' | 'returned', reason: string): Promise<Dossier> {
    const dossier = await this.cases.take(op, caseId);
    const untold = { notifiedAt: null, bouncedAt: null, repliedAt: null, closedAt: null };
    if (outcome === 'changed') {
      const accepted = { ...untold, state: 'ACCEPTED', decidedAt: op.now, decisionReason: reason } as const;
      return this.cases.change(op, dossier, accepted, { name: 'changedByAppeal' });
    }
    await this.deadlines.again(op, clockOf(dossier.file), 'requestResponse');
    const undecided = { decidedAt: null, decisionId: null, decisionReason: null };
    const set = { ...untold, ...undecided, state: 'UNDER_STUDY', putToCommitteeAt: op.now } as const;
    const put = await this.cases.change(op, dossier, set, { name: 'returnedByAppeal' });
    op.emit(caseEvent(PUT_TO_COMMITTEE, put.file));
    return put;
  }

  private async defer(op: Op, dossier: Dossier, set: CaseChange, detail: Fact['detail']): Promise<Dossier> {
    const fact = { name: 'deferred', detail } as const;
    const deferred = await this.cases.change(op, dossier, { ...set, state: 'DEFERRED' }, fact);
    await this.owe(op, deferred, 'deferredRequest');
    await this.expectations.onChange(op, deferred, 'intake.deferred');
    return deferred;
  }

  /** What comes next has a clock of its own, where the version of the case sets one; once more, where it ran before. */
  private async owe(
    op: Op,
    { file, policy }: Dossier,
    obligation: 'deferredRequest' | 'returnedRequest',
  ): Promise<void> {
    const subject = clockOf(file);
    if ((await this.deadlines.again(op, subject, obligation)) > 0) return;
    const { assigneeId: responsible } = file;
    await this.deadlines.open(op, { subject, obligation, policy, moment: 'decision', at: op.now, responsible });
  }
}

const NAMED = `
  SELECT ${CASE_COLUMNS} FROM case_file c WHERE c.association_id = $1 AND c.id = ANY($2::uuid[])`;

const WAITING = `
  SELECT ${CASE_COLUMNS} FROM case_file c WHERE c.association_id = $1 AND c.state = 'UNDER_STUDY' ORDER BY c.put_to_committee_at, c.id`;
