import { Injectable } from '@nestjs/common';
import { originOf } from '@sanad/deadlines';
import { dayInRiyadh } from '@sanad/kernel';
import {
  admitterNames,
  approvalVerdicts,
  compensationEvents,
  compensationLikenesses,
  compensationStates,
  memberStands,
  offerStepNames,
  paymentMeansNames,
  paymentSteps,
  proofKindNames,
  proofLackNames,
  proofStandings,
  settlingParties,
  signingMethods,
} from '@sanad/messages';
import { People } from '@sanad/people';
import { AccessTable, type Op } from '@sanad/platform';
import { factsOf, hashOfSettlement, isExecutable, type CompensationDossier, type Proof } from './compensation';
import { CompensationBeside, namesOf } from './beside.service';
import { CompensationStore } from './compensation.store';
import type { CompensationSeatsView, CompensationTimelineView, CompensationView } from './compensation.views';
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
import { answererOf } from './offer.states';
import { paidOf } from './payment.states';
import { CompensationProofs, type Seated } from './proofs.service';

type Names = ReadonlyMap<string, string>;

/** Files as people look at them. */
@Injectable()
export class CompensationReading {
  constructor(
    private readonly store: CompensationStore,
    private readonly proofs: CompensationProofs,
    private readonly people: People,
    private readonly access: AccessTable,
    private readonly beside: CompensationBeside,
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
    const { complaintId, caseId, about, harm, harmedOn, replyChannel, terms, scanId, refusedReason } = file;
    const { refusedAt, settledAt, paidAt, closedAt } = file;
    return {
      complaint: await this.beside.complaint(op, complaintId),
      warnings: await this.beside.warnings(op, dossier, seated),
      ...{
        ...summaryOf(file, people),
        complaintId,
        caseId,
        harm,
        harmedOn,
        ...alikeOf(dossier, staff),
        replyChannel,
        terms,
        scanId,
        refusedReason,
      },
      ...{ refusedAt, settledAt, paidAt, closedAt, ...readingOf(rules), from: originOf(rules.from) },
      about: about ? { id: about, name: staff.get(about) ?? '' } : null,
      conditions: conditionsOf(policy.effective, rules),
      body: bodyOf(policy.effective, rules),
      seated: seatsOf(seated).items,
      locks: locksOf(dossier),
      proofs: await this.proofViews(op, dossier, staff),
      ...settlingOf(dossier, staff),
      ledger: ledger.map(({ attempt, step, amount, means, ibanTail, reference, reason, at, by }) => ({
        ...{ attempt, step: coded(step, paymentSteps), amount, payBy: codedOrNull(means, paymentMeansNames) },
        ...{ ibanTail, reference, reason, at, by: staff.get(by) ?? '' },
      })),
      paid: paidOf(ledger).toString(),
      refusedBy: codedOrNull(file.refusedBy, settlingParties),
      restsOn: file.restsOn,
      adoptedBy: file.adoptedBy === null ? null : (staff.get(file.adoptedBy) ?? ''),
      letters: lettersOf(dossier),
      openActions: actionsOf(dossier, this.rightsOf(op)),
    };
  }

  /** @throws Refusal `compensation.not_found` */
  async seats(op: Op, id: string, day = dayInRiyadh(op.now)): Promise<CompensationSeatsView> {
    return seatsOf(await this.proofs.seated(op, await this.store.get(op, id), day));
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

  private async proofViews(op: Op, dossier: CompensationDossier, names: Names): Promise<CompensationView['proofs']> {
    const views: CompensationView['proofs'] = [];
    for (const proof of dossier.proofs) {
      const isWaiting = standingOf(proof) === 'waiting';
      const lacks = isWaiting ? await this.proofs.lacks(op, dossier, proof) : [];
      views.push({
        ...proofView(proof, names),
        executable: isExecutable(proof, dossier),
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

function standingOf({ withdrawnAt, validatedAt }: Proof): 'withdrawn' | 'valid' | 'waiting' {
  return withdrawnAt ? 'withdrawn' : validatedAt ? 'valid' : 'waiting';
}

const seatsOf = (seated: readonly Seated[]): CompensationSeatsView => ({
  items: seated.map(({ account, name }) => ({ account, name })),
});

type ProofView = CompensationView['proofs'][number];

function proofView(proof: Proof, names: Names): Omit<ProofView, 'lacks' | 'yours' | 'executable'> {
  const { id, dated, number, issuer: issuedBy, harm, extent, causes, isFinal, admittedBy, documentId } = proof;
  const { authority: entitledBy, awarded, validatedAt, withdrawnReason, validatedBy } = proof;
  return {
    ...{ id, dated, number, issuedBy, harm, extent, causes, isFinal, admittedBy, documentId, entitledBy },
    ...{ awarded, validatedAt, withdrawnReason, kind: coded(proof.kind, proofKindNames) },
    standing: coded(standingOf(proof), proofStandings),
    members: proof.members.map(({ account, stand, reason = null }) => ({
      ...{ account, name: names.get(account) ?? '', stand: coded(stand, memberStands), reason },
    })),
    admittedAs: codedOrNull(proof.admittedAs, admitterNames),
    enteredBy: names.get(proof.enteredBy) ?? '',
    validatedBy: validatedBy === null ? null : (names.get(validatedBy) ?? ''),
  };
}

function alikeOf(
  { file, alike }: CompensationDossier,
  names: Names,
): Pick<CompensationView, 'alike' | 'alikeUnseen' | 'apart'> {
  const { apartReason: reason, apartBy, apartAt: at } = file;
  return {
    alike: alike
      .filter(({ seen }) => seen)
      .map(({ id, reference, state, by }) => ({
        ...{ id, reference, state: coded(state, compensationStates), likeness: coded(by, compensationLikenesses) },
      })),
    alikeUnseen: alike.filter(({ seen }) => !seen).length,
    apart: reason !== null && at !== null ? { reason, by: names.get(apartBy ?? '') ?? '', at } : null,
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
    ...[file.about, file.apartBy, file.adoptedBy, ...proofs.flatMap((proof) => [proof.enteredBy, proof.validatedBy])],
    ...proofs.flatMap(({ members }) => members.map(({ account }) => account)),
    ...[...offers.map(({ enteredBy }) => enteredBy), ...approvals.map(({ account }) => account)],
    ...ledger.map(({ by }) => by),
  ].filter((account) => account !== null);
}
