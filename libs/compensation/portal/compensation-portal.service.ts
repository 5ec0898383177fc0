import { Injectable } from '@nestjs/common';
import { findOpenedComplaint } from '@sanad/complaints';
import { PortalDoor, type PortalAccess } from '@sanad/intake';
import type { AssociationId } from '@sanad/kernel';
import {
  compensationMeanings,
  compensationStandings,
  executedMeanings,
  executedStandings,
  paymentMeansNames,
  paymentSteps,
  type Bilingual,
} from '@sanad/messages';
import { rows, type Op } from '@sanad/platform';
import type {
  CompensationBasis,
  CompensationState,
  OfferStep,
  PaymentMeans,
  PaymentStep,
  SettlingParty,
} from '../compensation.kinds';
import { inRiyals } from '../money.states';

export interface PortalOfferLine {
  readonly step: OfferStep;
  readonly party: SettlingParty;
  /** Riyals, of an offer. */
  readonly amount: string | null;
  readonly words: string;
  readonly at: Date;
}

/** What whoever was harmed sees of what their complaint led to. Amounts are riyals, as people read them. */
export interface PortalCompensation {
  readonly reference: string;
  readonly state: CompensationState;
  readonly standing: Bilingual & { readonly meaning: Bilingual };
  readonly harm: string;
  readonly offers: readonly PortalOfferLine[];
  /** Once something was agreed on. */
  readonly agreed: {
    readonly amount: string;
    readonly terms: string | null;
    /** When each of the two signed; null where a judgment is executed, which nobody signs. */
    readonly signed: Readonly<Record<SettlingParty, Date | null>> | null;
  } | null;
  /** What the ledger says last. */
  readonly payment:
    | (Bilingual & {
        readonly at: Date;
        readonly amount: string;
        readonly means: Bilingual | null;
        /** The last characters of the account. */
        readonly account: string | null;
        readonly reference: string | null;
      })
    | null;
  readonly refusal: { readonly by: SettlingParty; readonly reason: string; readonly at: Date } | null;
}

/** Compensation over the public site, under the database role `sanad_portal`, by the reference and the secret of the complaint. */
@Injectable()
export class CompensationPortal {
  constructor(private readonly door: PortalDoor) {}

  /** Undefined where the complaint led to none. @throws Refusal `portal.not_opened`, `portal.too_many_tries` */
  of(association: AssociationId, access: PortalAccess): Promise<PortalCompensation | undefined> {
    return this.door.visit(association, access, findOpenedComplaint, ({ op }) => look(op));
  }
}

async function look(op: Op): Promise<PortalCompensation | undefined> {
  const [file] = await rows<FileRow>(op.db, FILE, [op.association]);
  if (!file) return undefined;
  const of = [op.association, file.id];
  const [offers, signatures, ledger] = await Promise.all([
    rows<PortalOfferLine>(op.db, OFFERS, of),
    rows<{ party: SettlingParty; at: Date }>(op.db, SIGNATURES, [...of, file.round]),
    rows<PaymentRow>(op.db, LEDGER, of),
  ]);
  const { reference, state, harm, amount, terms, refusedBy, refusedReason, refusedAt } = file;
  const signedAt = (party: SettlingParty): Date | null => signatures.find((one) => one.party === party)?.at ?? null;
  const isExecuted = file.basis === 'proof';
  const [standings, meanings] = isExecuted
    ? [
        { ...compensationStandings, ...executedStandings },
        { ...compensationMeanings, ...executedMeanings },
      ]
    : [compensationStandings, compensationMeanings];
  const isRefused = state === 'REFUSED' && refusedBy !== null && refusedAt !== null;
  return {
    ...{ reference, state, harm, standing: { ...standings[state], meaning: meanings[state] } },
    offers: offers.map((line) => ({ ...line, amount: line.amount === null ? null : riyals(line.amount) })),
    agreed:
      amount === null || isRefused
        ? null
        : {
            ...{ amount: riyals(amount), terms },
            signed: isExecuted ? null : { claimant: signedAt('claimant'), association: signedAt('association') },
          },
    payment: paymentOf(ledger),
    refusal: isRefused ? { by: refusedBy, reason: refusedReason ?? '', at: refusedAt } : null,
  };
}

/** By what it was ordered stands with the order, under which number it was paid with the payment. */
function paymentOf(ledger: readonly PaymentRow[]): PortalCompensation['payment'] {
  const last = ledger.at(-1);
  if (!last) return null;
  const { means, account } = ledger.findLast(({ step }) => step === 'ordered') ?? last;
  return {
    ...{ ...paymentSteps[last.step], at: last.at, amount: riyals(last.amount), account, reference: last.reference },
    means: means && paymentMeansNames[means],
  };
}

const riyals = (halalas: string): string => inRiyals(BigInt(halalas));

interface FileRow {
  readonly id: string;
  readonly reference: string;
  readonly state: CompensationState;
  readonly basis: CompensationBasis | null;
  readonly harm: string;
  readonly amount: string | null;
  readonly terms: string | null;
  readonly round: number;
  readonly refusedBy: SettlingParty | null;
  readonly refusedReason: string | null;
  readonly refusedAt: Date | null;
}

interface PaymentRow {
  readonly step: PaymentStep;
  readonly amount: string;
  readonly means: PaymentMeans | null;
  readonly account: string | null;
  readonly reference: string | null;
  readonly at: Date;
}

/** One that was given up may have been followed by another. */
const FILE = `
  SELECT id, reference, state, basis, harm, amount::text, terms, round, refused_by AS "refusedBy", refused_reason AS "refusedReason",
    refused_at AS "refusedAt"
  FROM compensation WHERE association_id = $1 ORDER BY closed_at IS NULL DESC, opened_at DESC LIMIT 1`;

const OFFERS = `
  SELECT step, party, amount::text, words, at FROM compensation_offer
  WHERE association_id = $1 AND compensation_id = $2 ORDER BY id`;

const SIGNATURES = `
  SELECT party, at FROM compensation_signature WHERE association_id = $1 AND compensation_id = $2 AND round = $3`;

const LEDGER = `
  SELECT step, amount::text, means, iban_tail AS account, reference, at FROM compensation_payment
  WHERE association_id = $1 AND compensation_id = $2 ORDER BY id`;
