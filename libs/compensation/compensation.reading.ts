import { Injectable } from '@nestjs/common';
import { UpheldComplaints, type ComplaintName } from '@sanad/complaints';
import { originOf } from '@sanad/deadlines';
import { dayInRiyadh } from '@sanad/kernel';
import {
  admitterNames,
  approvalVerdicts,
  compensationEvents,
  compensationOverlaps,
  memberStands,
  offerStepNames,
  paymentMeansNames,
  paymentSteps,
  proofKindNames,
  proofLackNames,
  proofStandings,
  Refusal,
  settlingParties,
  signingMethods,
} from '@sanad/messages';
import { People } from '@sanad/people';
import { AccessTable, ReportingLines, rows, type Op } from '@sanad/platform';
import { factsOf, hashOfSettlement, type CompensationDossier, type Proof } from './compensation';
import { CompensationStore } from './compensation.store';
import type { CompensationTimelineView, CompensationView } from './compensation.views';
import {
  actionsOf,
  bodyOf,
  coded,
  codedOrNull,
  conditionsOf,
  locksOf,
  readingOf,
  summaryOf,
  type CompensationRights,
} from './compensation.words';
import { lettersOf } from './letters';
import { CompensationNext } from './next.service';
import { answererOf } from './offer.states';
import { overlapsOf } from './overlaps';
import { paidOf } from './payment.states';
import { CompensationProofs } from './proofs.service';

type Names = ReadonlyMap<string, string>;

/** Files as people look at them. */
@Injectable()
export class CompensationReading {
  constructor(
    private readonly store: CompensationStore,
    private readonly proofs: CompensationProofs,
    private readonly people: People,
    private readonly access: AccessTable,
    private readonly complaints: UpheldComplaints,
    private readonly lines: ReportingLines,
    private readonly next: CompensationNext,
  ) {}

  /** @throws Refusal `compensation.not_found` */
  async view(op: Op, id: string): Promise<CompensationView> {
    const dossier = await this.store.get(op, id);
    const { file, rules, policy, ledger } = dossier;
    const [people, staff, seated] = await Promise.all([
      this.people.names(op, [file.claimantId]),
      namesOf(op, accountsIn(dossier)),
      this.proofs.seated(op, dossier, dayInRiyadh(op.now)),
    ]);
    const { complaintId, caseId, about, harm, replyChannel, terms, scanId, refusedReason } = file;
    const { refusedAt, settledAt, paidAt, closedAt } = file;
    return {
      complaint: await this.complaintOf(op, complaintId),
      warnings: await this.warnings(op, dossier, seated),
      ...{ ...summaryOf(file, people), complaintId, caseId, harm, replyChannel, terms, scanId, refusedReason },
      ...{ refusedAt, settledAt, paidAt, closedAt, ...readingOf(rules), from: originOf(rules.from) },
      about: about ? { id: about, name: staff.get(about) ?? '' } : null,
      conditions: conditionsOf(policy.effective, rules),
      body: bodyOf(policy.effective, rules),
      seated: seated.map(({ account, name }) => ({ account, name })),
      locks: locksOf(dossier),
      proofs: await this.proofViews(op, dossier, staff),
      ...settlingOf(dossier, staff),
      ledger: ledger.map(({ attempt, step, amount, means, ibanTail, reference, reason, at, by }) => ({
        ...{ attempt, step: coded(step, paymentSteps), amount, payBy: codedOrNull(means, paymentMeansNames) },
        ...{ ibanTail, reference, reason, at, by: staff.get(by) ?? '' },
      })),
      paid: paidOf(ledger).toString(),
      refusedBy: codedOrNull(file.refusedBy, settlingParties),
      letters: lettersOf(dossier),
      openActions: actionsOf(dossier, this.rightsOf(op)),
    };
  }

  /** @throws Refusal `compensation.not_found` */
  async timeline(op: Op, id: string): Promise<CompensationTimelineView> {
    await this.store.get(op, id);
    const lines = await this.store.history(op, id);
    const staff = lines.filter(({ byKind }) => byKind === 'staff').map(({ byId }) => byId);
    const names = await namesOf(op, staff);
    return {
      items: lines.map(({ name, at, byId }) => ({
        ...coded(name, compensationEvents),
        at,
        by: names.get(byId) ?? null,
      })),
    };
  }

  /** As far as whoever asks may look at complaints, and at this one. */
  private async complaintOf(op: Op, id: string | null): Promise<CompensationView['complaint']> {
    if (id === null || !this.rightsOf(op).may('complaints.read')) return null;
    try {
      return complaintNamed(await this.complaints.name(op, id));
    } catch (error) {
      if (error instanceof Refusal && error.code === 'complaints.not_found') return null;
      throw error;
    }
  }

  private async warnings(
    op: Op,
    dossier: CompensationDossier,
    seated: readonly { readonly account: string }[],
  ): Promise<CompensationView['warnings']> {
    const { file, proofs, approvals, rules } = dossier;
    if (file.state === 'CLOSED') return [];
    const able = rules.approvals ? await this.next.able(op, dossier, 'approve') : [];
    const given = approvals.filter(({ verdict }) => verdict === 'approve');
    const found = overlapsOf({
      seated: seated.map(({ account }) => account),
      minuted: proofs.flatMap(({ withdrawnAt, members }) => (withdrawnAt === null ? members : [])),
      about: file.about,
      lines: await this.lines.all(op),
      approvers: [...able, ...given].map(({ account }) => account),
    });
    const names = await namesOf(
      op,
      found.flatMap(({ accounts }) => accounts),
    );
    return found.map(({ code, accounts }) => ({
      ...coded(code, compensationOverlaps),
      people: accounts.map((id) => ({ id, name: names.get(id) ?? '' })),
    }));
  }

  private async proofViews(op: Op, dossier: CompensationDossier, names: Names): Promise<CompensationView['proofs']> {
    const views: CompensationView['proofs'] = [];
    for (const proof of dossier.proofs) {
      const isWaiting = standingOf(proof) === 'waiting';
      const lacks = isWaiting ? await this.proofs.lacks(op, dossier, proof) : [];
      views.push({
        ...proofView(proof, names),
        lacks: lacks.map((lack) => coded(lack, proofLackNames)),
        yours: isWaiting && proof.enteredBy !== op.actor.id,
      });
    }
    return views;
  }

  private rightsOf({ actor, held }: Op): CompensationRights {
    const roles = 'roles' in actor ? actor.roles : [];
    return {
      may: (action) => this.access.allows(roles, action),
      rolesOf: (action) => this.access.holders(action),
      ...(held && { held }),
    };
  }
}

export const complaintNamed = ({ id, reference, kind }: ComplaintName): NonNullable<CompensationView['complaint']> => ({
  ...{ id, reference, isReport: kind === 'violationReport' },
});

function standingOf({ withdrawnAt, validatedAt }: Proof): 'withdrawn' | 'valid' | 'waiting' {
  return withdrawnAt ? 'withdrawn' : validatedAt ? 'valid' : 'waiting';
}

function proofView(proof: Proof, names: Names): Omit<CompensationView['proofs'][number], 'lacks' | 'yours'> {
  const { id, dated, number, issuer: issuedBy, harm, extent, causes, isFinal, admittedBy, documentId } = proof;
  const { authority: entitledBy, validatedAt, withdrawnReason, validatedBy } = proof;
  return {
    ...{ id, dated, number, issuedBy, harm, extent, causes, isFinal, admittedBy, documentId, entitledBy },
    ...{ validatedAt, withdrawnReason, kind: coded(proof.kind, proofKindNames) },
    standing: coded(standingOf(proof), proofStandings),
    members: proof.members.map(({ account, stand }) => ({
      ...{ account, name: names.get(account) ?? '', stand: coded(stand, memberStands) },
    })),
    admittedAs: codedOrNull(proof.admittedAs, admitterNames),
    enteredBy: names.get(proof.enteredBy) ?? '',
    validatedBy: validatedBy === null ? null : (names.get(validatedBy) ?? ''),
  };
}

type Settling = Pick<CompensationView, 'offers' | 'answerer' | 'contentHash' | 'signatures' | 'approvals'>;

function settlingOf(dossier: CompensationDossier, names: Names): Settling {
  const { file, offers, signatures, approvals, rules } = dossier;
  const facts = factsOf(dossier);
  const { approvers } = facts;
  const isOpen = file.amount !== null;
  return {
    offers: offers.map(({ step, party, amount, words, at, enteredBy }) => ({
      ...{ step: coded(step, offerStepNames), party: coded(party, settlingParties), amount, words, at },
      enteredBy: names.get(enteredBy) ?? '',
    })),
    answerer: answererOf(offers) ?? null,
    contentHash: file.state === 'AGREED' ? hashOfSettlement(dossier) : null,
    signatures: isOpen
      ? signatures.map(({ party, method, signedAs, at }) => ({
          ...{ party: coded(party, settlingParties), method: coded(method, signingMethods), signedAs, at },
        }))
      : [],
    approvals: {
      needed: typeof approvers === 'number' && isOpen ? approvers : null,
      beyond: approvers === 'beyond',
      given: facts.approvals,
      from: rules.approvals ? originOf(rules.approvals.from) : null,
      items: approvals.map(({ account, verdict, reason, at }) => ({
        ...{ name: names.get(account) ?? '', verdict: coded(verdict, approvalVerdicts), reason, at },
      })),
    },
  };
}

function accountsIn({ file, proofs, offers, approvals, ledger }: CompensationDossier): string[] {
  return [
    ...[file.about, ...proofs.flatMap((proof) => [proof.enteredBy, proof.validatedBy])],
    ...proofs.flatMap(({ members }) => members.map(({ account }) => account)),
    ...[...offers.map(({ enteredBy }) => enteredBy), ...approvals.map(({ account }) => account)],
    ...ledger.map(({ by }) => by),
  ].filter((account) => account !== null);
}

const UUID = /^[0-9a-f-]{36}$/;

/** Of those who work here, and of those who did; what the system wrote has nobody's. */
async function namesOf(op: Op, accounts: readonly string[]): Promise<Names> {
  const known = [...new Set(accounts)].filter((account) => UUID.test(account));
  if (known.length === 0) return new Map();
  const found = await rows<{ id: string; name: string }>(op.db, NAMES, [op.association, known]);
  return new Map(found.map(({ id, name }) => [id, name]));
}

const NAMES = `
  SELECT a.id, a.name FROM membership m JOIN account a ON a.id = m.account_id
  WHERE m.association_id = $1 AND m.account_id = ANY($2::uuid[])`;
