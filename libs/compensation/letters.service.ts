import { Injectable } from '@nestjs/common';
import { compensationLetterWords, Refusal } from '@sanad/messages';
import { People } from '@sanad/people';
import { Print, rows, type Op, type Printable } from '@sanad/platform';
import type { CompensationLetter } from './compensation.kinds';
import { CompensationStore } from './compensation.store';
import { compensationLetter, lettersOf } from './letters';
import { CompensationPayments } from './payments.service';

/** What a letter is made of, read in one piece of work and set outside of it. */
export interface ComposedLetter {
  readonly name: string;
  readonly said: Printable;
}

/** Letters are made when asked for, and not kept: they say what the file says. */
@Injectable()
export class CompensationLetters {
  constructor(
    private readonly store: CompensationStore,
    private readonly people: People,
    private readonly payments: CompensationPayments,
    private readonly print: Print,
  ) {}

  /** @throws Refusal `compensation.not_found`, `compensation.letter_not_yet` */
  async compose(op: Op, id: string, letter: CompensationLetter): Promise<ComposedLetter> {
    const dossier = await this.store.get(op, id);
    if (!lettersOf(dossier).includes(letter)) throw new Refusal('compensation.letter_not_yet');
    const { claimantId, reference } = dossier.file;
    const claimant = (await this.people.names(op, [claimantId])).get(claimantId) ?? '';
    const accounts = [...dossier.approvals.map(({ account }) => account), ...dossier.ledger.map(({ by }) => by)];
    const names = new Map(
      (await rows<{ id: string; name: string }>(op.db, NAMES, [op.association, accounts])).map(
        (one) => [one.id, one.name] as const,
      ),
    );
    const iban = letter === 'order' ? await this.payments.iban(op, dossier) : undefined;
    op.record({ action: 'compensation.letter_read', subject: { type: 'compensation', id }, detail: { letter } });
    return {
      name: `${compensationLetterWords[letter].title} ${reference}.pdf`,
      said: compensationLetter(letter, { dossier, claimant, names, iban }),
    };
  }

  /** Set in a process of its own, while no connection is held. @throws Refusal as `Print.pdf` */
  set({ said }: ComposedLetter): Promise<Buffer> {
    return this.print.pdf('compensation/letter', said);
  }
}

const NAMES = `
  SELECT a.id, a.name FROM membership m JOIN account a ON a.id = m.account_id
  WHERE m.association_id = $1 AND m.account_id = ANY($2::uuid[])`;
