import { Injectable } from '@nestjs/common';
import { newId } from '@sanad/kernel';
import { Refusal } from '@sanad/messages';
import { Documents, rows, seal, SubjectKeys, type Cell, type CheckedFile, type Op } from '@sanad/platform';
import { broughtAbout, hashOfSettlement, isExecutable, type CompensationDossier } from './compensation';
import {
  accepted,
  adopted,
  approved,
  closed,
  declined,
  offered,
  refused,
  resumed,
  scanAdded,
  sentBack,
  signed,
  toldApart,
} from './compensation.changes';
import type { ApprovalVerdict, OfferStep, SettlingParty, SigningMethod } from './compensation.kinds';
import { CompensationNotices } from './compensation.notices';
import { CompensationStore, type CompensationRef } from './compensation.store';
import { approversOf, halalasOf, inRiyals, MOST_HALALAS, mostApproved } from './money.states';
import { CompensationNext } from './next.service';
import { answererOf, lastOffer } from './offer.states';
import { assertPerson } from './persons';

export interface PartySignature {
  readonly method: SigningMethod;
  /** The name as it was typed, or whose hand it is on the scan. */
  readonly signedAs: string;
  /** The strokes of a drawn signature, as a path. */
  readonly drawing?: string;
  /** Of what the signer was shown. */
  readonly contentHash: string;
}

/** A paper whose amount is taken. */
export interface Adoption {
  readonly proof: string;
  /** Halalas, of a paper that awards none. */
  readonly amount?: string;
  readonly words: string;
}

/** Offers and answers, the settlement, and who approves it. */
@Injectable()
export class CompensationSettling {
  constructor(
    private readonly store: CompensationStore,
    private readonly documents: Documents,
    private readonly keys: SubjectKeys,
    private readonly notices: CompensationNotices,
    private readonly next: CompensationNext,
  ) {}

  /** The association offers nothing that nobody could approve; what whoever was harmed asks for is written down as it is. @throws Refusal `compensation.amount_beyond`, `compensation.steps_beyond` */
  async offer(op: Op, ref: CompensationRef, party: SettlingParty, amount: string, words: string): Promise<void> {
    assertAmount(amount);
    const dossier = await this.store.lock(op, ref, 'makeOffer');
    if (party === 'association') await this.assertApprovable(op, dossier, amount);
    await this.append(op, dossier, 'offer', party, words, amount);
    await this.store.change(op, dossier, offered(party));
    if (party === 'association') await this.notices.give(op, dossier.file, 'compensation.offered');
  }

  /** An offer is answered by the other party. @throws Refusal `compensation.own_offer`, `compensation.steps_beyond` */
  async answer(op: Op, ref: CompensationRef, party: SettlingParty, accepts: boolean, words: string): Promise<void> {
    const dossier = await this.store.lock(op, ref, 'answerOffer');
    const { offers, file } = dossier;
    if (answererOf(offers) !== party) throw new Refusal('compensation.own_offer');
    await this.append(op, dossier, accepts ? 'accept' : 'decline', party, words, null);
    const offer = lastOffer(offers)!;
    if (accepts) await this.assertApprovable(op, dossier, offer.amount!);
    const change = accepts ? accepted(offer, party, file.round) : declined(party);
    await this.store.change(op, dossier, change);
    await this.next.tell(op, dossier);
  }

  /** Whether a scan may be brought at all; looked at before it is read. */
  async scannable(op: Op, id: string): Promise<void> {
    assertAgreed(await this.store.get(op, id));
  }

  /** The sheet that both signed by hand. */
  async scan(op: Op, { id, version }: CompensationRef, file: CheckedFile): Promise<void> {
    const dossier = await this.store.lock(op, { id, version }, 'addProof');
    assertAgreed(dossier);
    const document = await this.documents.keep(op, file, dossier.file.claimantId);
    await this.store.change(op, dossier, scanAdded(document));
  }

  /**
   * Whoever signs for the association does it in person; what the other party signed is entered by the office.
   * @throws Refusal `compensation.person_needed`, `compensation.content_changed`, `compensation.scan_missing`, `compensation.drawing_unasked`
   */
  async sign(op: Op, ref: CompensationRef, party: SettlingParty, signature: PartySignature): Promise<void> {
    if (party === 'association') assertPerson(op);
    const dossier = await this.store.lock(op, ref, party === 'claimant' ? 'signClaimant' : 'signAssociation');
    const { file, signatures } = dossier;
    const { method, signedAs, drawing, contentHash } = signature;
    if (contentHash !== hashOfSettlement(dossier)) throw new Refusal('compensation.content_changed');
    if (method === 'inkScan' && file.scanId === null) throw new Refusal('compensation.scan_missing');
    if ((drawing !== undefined) !== (method === 'drawnSignature')) throw new Refusal('compensation.drawing_unasked');
    const id = newId();
    const sealed = drawing === undefined ? null : await this.seal(op, file.claimantId, id, drawing);
    await op.db.query(SIGN, [
      ...[op.association, file.id, file.round, party, id, method, signedAs, contentHash],
      ...[sealed, op.now, op.actor.id],
    ]);
    const both = signatures.length === 1;
    await this.store.change(op, dossier, signed(party, both, op.now));
    if (both) await this.notices.give(op, file, 'compensation.settled');
    await this.next.tell(op, dossier);
  }

  /**
   * The amount of a paper is paid without a settlement: what a court awarded, or, where by the reading one condition is enough, what is said of it.
   * @throws Refusal `compensation.person_needed`, `compensation.proof_not_found`, `compensation.paper_not_executed`, `compensation.amount_…`,
   * `compensation.steps_beyond`
   */
  async adopt(op: Op, ref: CompensationRef, { proof, amount, words }: Adoption): Promise<void> {
    const { id: by } = assertPerson(op);
    const dossier = await this.store.lock(op, ref, 'adopt');
    const taken = amountOf(dossier, proof, amount);
    await this.assertApprovable(op, dossier, taken);
    const { round } = dossier.file;
    await this.store.change(op, dossier, adopted({ paper: proof, amount: taken, terms: words, by }, round, op.now));
    await this.notices.give(op, dossier.file, 'compensation.adopted');
    await this.next.tell(op, dossier);
  }

  /** Whoever refuses goes on where they like: the courts stay open, and the letter says so. */
  async refuse(op: Op, ref: CompensationRef, by: SettlingParty, reason: string): Promise<void> {
    const dossier = await this.store.lock(op, ref, 'refuse');
    await this.store.change(op, dossier, refused(by, reason, op.now));
    await this.notices.give(op, dossier.file, 'compensation.refused');
  }

  async resume(op: Op, ref: CompensationRef): Promise<void> {
    const dossier = await this.store.lock(op, ref, 'resume');
    await this.store.change(op, dossier, resumed());
  }

  /**
   * Nobody approves or sends back twice, nor what they brought about themselves; whom it is about does not see it at all.
   * @throws Refusal `compensation.person_needed`, `compensation.approved_already`, `compensation.own_entry`, `compensation.reason_missing`
   */
  async approve(op: Op, ref: CompensationRef, verdict: ApprovalVerdict, reason: string | null): Promise<void> {
    const { id: account } = assertPerson(op);
    if (verdict === 'decline' && reason === null) throw new Refusal('compensation.reason_missing');
    const dossier = await this.store.lock(op, ref, verdict === 'approve' ? 'approve' : 'sendBack');
    if (dossier.approvals.some((one) => one.account === account)) throw new Refusal('compensation.approved_already');
    if (broughtAbout(dossier, account)) throw new Refusal('compensation.own_entry');
    const { id, round } = dossier.file;
    await op.db.query(APPROVE, [op.association, id, round, account, verdict, reason, op.now]);
    await this.store.change(op, dossier, verdict === 'approve' ? approved(account) : sentBack(account));
    await this.next.tell(op, dossier);
  }

  /** It is another harm than that of a file that looks like it. @throws Refusal `compensation.person_needed` */
  async tellApart(op: Op, ref: CompensationRef, reason: string): Promise<void> {
    assertPerson(op);
    const dossier = await this.store.lock(op, ref, 'tellApart');
    await this.store.change(op, dossier, toldApart(reason, op.actor.id, op.now));
    await this.next.tell(op, dossier);
  }

  async close(op: Op, ref: CompensationRef): Promise<void> {
    const dossier = await this.store.lock(op, ref, 'close');
    await this.store.change(op, dossier, closed(op.now));
  }

  private async assertApprovable(op: Op, { policy }: CompensationDossier, amount: string): Promise<void> {
    const tiers = (await this.store.rulesOf(op, policy, amount)).approvals?.value;
    if (tiers && approversOf(tiers, BigInt(amount)) === 'beyond')
      throw new Refusal('compensation.steps_beyond', { most: inRiyals(mostApproved(tiers)) });
  }

  private async append(
    op: Op,
    { file }: CompensationDossier,
    step: OfferStep,
    party: SettlingParty,
    words: string,
    amount: string | null,
  ): Promise<void> {
    await rows(op.db, APPEND, [op.association, file.id, newId(), step, party, amount, words, op.now, op.actor.id]);
  }

  /** Strokes are a part of a person: sealed, and gone with the key of whoever was harmed. */
  private async seal(op: Op, claimant: string, row: string, path: string): Promise<string> {
    const cell: Cell = { association: op.association, table: 'compensation_signature', column: 'drawing', row };
    return seal(await this.keys.ensure(op, claimant), cell, path);
  }
}

function assertAgreed({ file }: CompensationDossier): void {
  if (file.state !== 'AGREED') throw new Refusal('compensation.gate_state');
}

/** What was awarded is what is paid. */
function amountOf(dossier: CompensationDossier, id: string, said: string | undefined): string {
  const proof = dossier.proofs.find((one) => one.id === id);
  if (!proof) throw new Refusal('compensation.proof_not_found');
  if (!isExecutable(proof, dossier)) throw new Refusal('compensation.paper_not_executed');
  const { kind, awarded } = proof;
  const isDecided = kind === 'judgment' || kind === 'ruling';
  if (isDecided && awarded === null) throw new Refusal('compensation.amount_not_awarded');
  if (isDecided && said !== undefined && said !== awarded)
    throw new Refusal('compensation.amount_other', { awarded: inRiyals(BigInt(awarded!)) });
  const amount = awarded ?? said;
  if (amount === undefined) throw new Refusal('compensation.amount_missing');
  assertAmount(amount);
  return amount;
}

function assertAmount(amount: string): void {
  if (halalasOf(amount) === undefined)
    throw new Refusal('compensation.amount_beyond', { most: inRiyals(MOST_HALALAS) });
}

const APPEND = `
  INSERT INTO compensation_offer (association_id, compensation_id, id, step, party, amount, words, at, entered_by)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id`;

const SIGN = `
  INSERT INTO compensation_signature (association_id, compensation_id, round, party, id, method, signed_as, content_hash,
    drawing, at, entered_by)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`;

const APPROVE = `
  INSERT INTO compensation_approval (association_id, compensation_id, round, account_id, verdict, reason, at)
  VALUES ($1, $2, $3, $4, $5, $6, $7)`;
