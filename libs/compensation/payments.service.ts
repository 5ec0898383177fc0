import { Injectable } from '@nestjs/common';
import { foldDigits, newId } from '@sanad/kernel';
import { Refusal } from '@sanad/messages';
import { rows, seal, SubjectKeys, unseal, type Cell, type Op } from '@sanad/platform';
import type { CompensationDossier } from './compensation';
import { paymentMade } from './compensation.changes';
import type { PaymentMeans, PaymentStep } from './compensation.kinds';
import { CompensationNotices } from './compensation.notices';
import { CompensationStore, type CompensationRef } from './compensation.store';
import type { CompensationAction } from './compensation.states';
import { isIban } from './iban';
import { CompensationNext } from './next.service';
import { attemptOf } from './payment.states';
import { assertPerson } from './persons';

const ACTION_OF: Readonly<Record<PaymentStep, CompensationAction>> = {
  ordered: 'orderPayment',
  paid: 'recordPaid',
  failed: 'recordFailed',
  reversed: 'reverse',
};

export interface PaymentWords {
  readonly means?: PaymentMeans;
  readonly iban?: string;
  readonly reference?: string;
  readonly reason?: string;
}

/** What is ordered, paid, failed and brought back: each entry follows the one before it, and the keys of the table hold it to that. */
@Injectable()
export class CompensationPayments {
  constructor(
    private readonly store: CompensationStore,
    private readonly keys: SubjectKeys,
    private readonly notices: CompensationNotices,
    private readonly next: CompensationNext,
  ) {}

  /** @throws Refusal `compensation.person_needed`, `compensation.iban_invalid`, `compensation.iban_missing` */
  order(
    op: Op,
    ref: CompensationRef,
    { means, iban }: Required<Pick<PaymentWords, 'means'>> & PaymentWords,
  ): Promise<void> {
    const account = iban === undefined ? undefined : foldDigits(iban).replace(/\s/g, '').toUpperCase();
    if (means === 'transfer' && account === undefined) throw new Refusal('compensation.iban_missing');
    if (account !== undefined && !isIban(account)) throw new Refusal('compensation.iban_invalid');
    return this.write(op, ref, 'ordered', { means, iban: account });
  }

  /** Whoever ordered it does not attest it. @throws Refusal `compensation.person_needed`, `compensation.own_order` */
  pay(op: Op, ref: CompensationRef, reference: string): Promise<void> {
    return this.write(op, ref, 'paid', { reference });
  }

  fail(op: Op, ref: CompensationRef, reason: string): Promise<void> {
    return this.write(op, ref, 'failed', { reason });
  }

  reverse(op: Op, ref: CompensationRef, reason: string): Promise<void> {
    return this.write(op, ref, 'reversed', { reason });
  }

  /** The account of the present order, for its letter; whoever asks for it is recorded. */
  async iban(op: Op, { file, ledger }: CompensationDossier): Promise<string | undefined> {
    const order = ledger.findLast(({ step }) => step === 'ordered');
    if (!order?.ibanTail) return undefined;
    const [found] = await rows<{ iban: string }>(op.db, IBAN, [op.association, file.id, order.id]);
    const key = await this.keys.get(op, file.claimantId);
    op.record({ action: 'compensation.iban_read', subject: { type: 'compensation', id: file.id } });
    return unseal(() => key, cellOf(op, order.id), found!.iban);
  }

  private async write(op: Op, ref: CompensationRef, step: PaymentStep, words: PaymentWords): Promise<void> {
    const { id: account } = assertPerson(op);
    const dossier = await this.store.lock(op, ref, ACTION_OF[step]);
    const { file, ledger } = dossier;
    const last = ledger.at(-1) ?? FIRST;
    if (step === 'paid' && last.by === account) throw new Refusal('compensation.own_order');
    const [attempt, id] = [attemptOf(step, ledger), newId()];
    const sealed = words.iban === undefined ? null : await this.seal(op, file.claimantId, id, words.iban);
    await op.db.query(ENTER, [
      ...[op.association, file.id, id, attempt, step, last.attempt, last.step, file.amount],
      ...[words.means ?? null, sealed, words.iban?.slice(-4) ?? null, words.reference ?? null, words.reason ?? null],
      ...[op.now, account],
    ]);
    await this.store.change(op, dossier, paymentMade(step, attempt, op.now));
    if (step === 'paid') await this.notices.give(op, file, 'compensation.paid', attempt);
    await this.next.tell(op, dossier);
  }

  private async seal(op: Op, claimant: string, row: string, iban: string): Promise<string> {
    return seal(await this.keys.ensure(op, claimant), cellOf(op, row), iban);
  }
}

/** Before the first entry: it follows nothing. */
const FIRST = { attempt: null, step: null, by: null };

const cellOf = (op: Op, row: string): Cell => ({
  association: op.association,
  table: 'compensation_payment',
  column: 'iban',
  row,
});

const ENTER = `
  INSERT INTO compensation_payment (association_id, compensation_id, id, attempt, step, follows_attempt, follows_step, amount,
    means, iban, iban_tail, reference, reason, at, by_id)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`;

const IBAN = `
  SELECT iban FROM compensation_payment WHERE association_id = $1 AND compensation_id = $2 AND id = $3`;
