import { Injectable } from '@nestjs/common';
import { Committees, goesBy } from '@sanad/committee';
import { barredBy } from '@sanad/complaints';
import { dayInRiyadh, newId } from '@sanad/kernel';
import { listInWords, proofLackNames, Refusal } from '@sanad/messages';
import { Documents, ReportingLines, type CheckedFile, type Op } from '@sanad/platform';
import { concernedIn, paperOf, type CompensationDossier, type Proof } from './compensation';
import { documentAdded, proofAdded, proofValidated, proofWithdrawn } from './compensation.changes';
import type { Admitter, ProofKind } from './compensation.kinds';
import { CompensationStore, type CompensationRef } from './compensation.store';
import { CompensationNext } from './next.service';
import { halalasOf, inRiyals, MOST_HALALAS } from './money.states';
import { assertPerson } from './persons';
import { lacksOf, type MinutesMember, type ProofCircumstances, type ProofLack } from './proof.states';
import { refuseUnknown } from './unknown';

export interface NewProof {
  readonly kind: ProofKind;
  readonly dated?: string;
  readonly number?: string;
  readonly issuer?: string;
  readonly harm?: string;
  readonly extent?: string;
  readonly causes?: string;
  readonly isFinal?: boolean;
  readonly members?: readonly MinutesMember[];
  readonly admittedBy?: string;
  readonly admittedAs?: Admitter;
  readonly authority?: string;
  /** Halalas, of a judgment or a ruling. */
  readonly awarded?: string;
}

/** A member of the body on the day of the minutes. */
export interface Seated {
  readonly account: string;
  readonly name: string;
}

/** More papers of one file than there are conditions is a mistake. */
const MOST_PROOFS = 30;

/** The papers by which the conditions are proven: entered by one person, validated by another. */
@Injectable()
export class CompensationProofs {
  constructor(
    private readonly store: CompensationStore,
    private readonly committees: Committees,
    private readonly documents: Documents,
    private readonly next: CompensationNext,
    private readonly lines: ReportingLines,
  ) {}

  /** @throws Refusal `compensation.proofs_many`, `compensation.member_twice`, `compensation.awards_nothing`, `staff.not_found` */
  async add(op: Op, ref: CompensationRef, { members = [], ...proof }: NewProof): Promise<void> {
    const dossier = await this.store.lock(op, ref, 'addProof');
    if (dossier.proofs.length >= MOST_PROOFS) throw new Refusal('compensation.proofs_many', { most: MOST_PROOFS });
    if (new Set(members.map(({ account }) => account)).size < members.length)
      throw new Refusal('compensation.member_twice');
    assertAwarded(proof);
    const id = newId();
    const key = [op.association, dossier.file.id, id];
    const { kind, dated, number, issuer, harm, extent, causes, isFinal, admittedBy, admittedAs, authority, awarded } =
      proof;
    const said = [
      dated,
      number,
      issuer,
      harm,
      extent,
      causes,
      isFinal ?? false,
      admittedBy,
      admittedAs,
      authority,
      awarded,
    ];
    const values = said.map((value) => value ?? null);
    await op.db.query(ADD, [...key, kind, ...values, op.now, op.actor.id]);
    if (members.length > 0) await op.db.query(ADD_MEMBERS, [...key, JSON.stringify(members)]).catch(refuseUnknown);
    await this.store.change(op, dossier, proofAdded(kind, id));
  }

  /** Whether a document may be brought at all; looked at before it is read. @throws Refusal as `attach` */
  async attachable(op: Op, id: string, proof: string): Promise<void> {
    waitingProof(await this.store.get(op, id), proof);
  }

  /** @throws Refusal `compensation.proof_not_found`, `compensation.proof_settled`, and as `Documents.keep` */
  async attach(op: Op, ref: CompensationRef, proof: string, file: CheckedFile): Promise<void> {
    const dossier = await this.store.lock(op, ref, 'addProof');
    const before = waitingProof(dossier, proof);
    const documentId = await this.documents.keep(op, file, dossier.file.claimantId);
    await op.db.query(ATTACH, [op.association, dossier.file.id, proof, documentId]);
    const after = await this.store.change(op, dossier, documentAdded(proof, documentId));
    const lacks = await this.lacks(op, after, { ...before, documentId });
    if (lacks.length === 0) await this.next.tellValidators(op, after, before);
  }

  /**
   * Somebody else than whoever entered it looks at the paper and stands for it.
   * @throws Refusal `compensation.person_needed`, `compensation.own_proof`, `compensation.proof_lacks`, `compensation.proof_settled`
   */
  async validate(op: Op, ref: CompensationRef, id: string): Promise<void> {
    assertPerson(op);
    const dossier = await this.store.lock(op, ref, 'validateProof');
    const proof = waitingProof(dossier, id);
    if (proof.enteredBy === op.actor.id) throw new Refusal('compensation.own_proof');
    const lacks = await this.lacks(op, dossier, proof);
    if (lacks.length > 0)
      throw new Refusal('compensation.proof_lacks', { lacks: listInWords(lacks.map((lack) => proofLackNames[lack])) });
    await op.db.query(VALIDATE, [op.association, dossier.file.id, id, op.now, op.actor.id]);
    await this.store.change(op, dossier, proofValidated(proof.kind, id));
    await this.next.tell(op, dossier);
  }

  /** A paper that does not stand any more; what rested on it is locked again. @throws Refusal `compensation.proof_not_found` */
  async withdraw(op: Op, ref: CompensationRef, id: string, reason: string): Promise<void> {
    const dossier = await this.store.lock(op, ref, 'withdrawProof');
    const proof = proofOf(dossier, id);
    if (proof.withdrawnAt !== null) throw new Refusal('compensation.proof_withdrawn');
    await op.db.query(WITHDRAW, [op.association, dossier.file.id, id, op.now, op.actor.id, reason]);
    await this.store.change(op, dossier, proofWithdrawn(proof.kind, id));
  }

  async lacks(op: Op, dossier: CompensationDossier, proof: Proof): Promise<ProofLack[]> {
    return lacksOf(paperOf(proof), await this.circumstances(op, dossier, proof));
  }

  /** Whoever sat, on a day, in the body that the policy names in full; nobody where it was never set up. */
  async seated(op: Op, { rules }: Pick<CompensationDossier, 'rules'>, day: string): Promise<Seated[]> {
    if (rules.committee === undefined) return [];
    const body = (await this.committees.list(op)).find((one) => goesBy(one, rules.committee));
    return body ? this.committees.satOn(op, body.id, day) : [];
  }

  private async circumstances(
    op: Op,
    dossier: CompensationDossier,
    { kind, dated, members }: Proof,
  ): Promise<ProofCircumstances> {
    const today = dayInRiyadh(op.now);
    if (kind !== 'minutes') return { seated: [], concerned: [], today };
    const [seated, lines] = [await this.seated(op, dossier, dated ?? today), await this.lines.all(op)];
    const concerned = members.filter(
      ({ account }) => barredBy(account, concernedIn(dossier.file), lines) !== undefined,
    );
    return {
      ...{ seated: seated.map(({ account }) => account), today },
      concerned: concerned.map(({ account }) => account),
    };
  }
}

/** What a court or an authority awards has an amount; no other paper does. */
function assertAwarded({ kind, awarded }: NewProof): void {
  if (awarded === undefined) return;
  if (kind !== 'judgment' && kind !== 'ruling') throw new Refusal('compensation.awards_nothing');
  if (halalasOf(awarded) === undefined)
    throw new Refusal('compensation.amount_beyond', { most: inRiyals(MOST_HALALAS) });
}

function proofOf({ proofs }: CompensationDossier, id: string): Proof {
  const proof = proofs.find((one) => one.id === id);
  if (!proof) throw new Refusal('compensation.proof_not_found');
  return proof;
}

/** One that stands and that nobody has validated yet: what was validated is what was looked at. */
function waitingProof(dossier: CompensationDossier, id: string): Proof {
  const proof = proofOf(dossier, id);
  if (proof.withdrawnAt !== null) throw new Refusal('compensation.proof_withdrawn');
  if (proof.validatedAt !== null) throw new Refusal('compensation.proof_settled');
  return proof;
}

const ADD = `
  INSERT INTO compensation_proof (association_id, compensation_id, id, kind, dated, number, issuer, harm, extent, causes,
    is_final, admitted_by, admitted_as, authority, awarded, entered_at, entered_by)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`;

const ADD_MEMBERS = `
  INSERT INTO compensation_proof_member (association_id, compensation_id, proof_id, account_id, stand, reason)
  SELECT $1, $2, $3, m.account, m.stand, CASE WHEN m.stand = 'recused' THEN m.reason END
  FROM jsonb_to_recordset($4) AS m (account uuid, stand text, reason text)`;

const ATTACH = `
  UPDATE compensation_proof SET document_id = $4 WHERE association_id = $1 AND compensation_id = $2 AND id = $3`;

const VALIDATE = `
  UPDATE compensation_proof SET validated_at = $4, validated_by = $5
  WHERE association_id = $1 AND compensation_id = $2 AND id = $3`;

const WITHDRAW = `
  UPDATE compensation_proof SET withdrawn_at = $4, withdrawn_by = $5, withdrawn_reason = $6
  WHERE association_id = $1 AND compensation_id = $2 AND id = $3`;
