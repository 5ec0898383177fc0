import { Injectable } from '@nestjs/common';
import { DeadlineReading } from '@sanad/deadlines';
import { Cases } from '@sanad/intake';
import { Refusal } from '@sanad/messages';
import { People } from '@sanad/people';
import { Print, type Account, type Op } from '@sanad/platform';
import { getPublished } from '@sanad/policy';
import { clockOf } from './appeal';
import type { AppealLetter } from './appeal.kinds';
import { AppealsStore } from './appeals.store';
import { appealLetter, lettersOf } from './letters';

/** Read in one piece of work, and set outside of it. */
export interface ComposedAppealLetter {
  readonly name: string;
  readonly said: Account;
}

/** Letters are made when asked for, and not kept: they say what the appeal says. */
@Injectable()
export class AppealLetters {
  constructor(
    private readonly store: AppealsStore,
    private readonly cases: Cases,
    private readonly people: People,
    private readonly clocks: DeadlineReading,
    private readonly print: Print,
  ) {}

  /** @throws Refusal `appeals.not_found`, `appeals.letter_not_yet` */
  async compose(op: Op, id: string, letter: AppealLetter): Promise<ComposedAppealLetter> {
    const { appeal } = await this.store.get(op, id);
    if (!lettersOf(appeal).includes(letter)) throw new Refusal('appeals.letter_not_yet');
    const dossier = await this.cases.get(op, appeal.caseId);
    const { applicantId, reference } = dossier.file;
    const [names, published, clocks] = await Promise.all([
      this.people.names(op, [applicantId]),
      getPublished(op, dossier.policy.number),
      this.clocks.of(op, clockOf(appeal), 'appealDecision'),
    ]);
    op.record({ action: 'appeals.letter_made', subject: { type: 'appeal', id }, detail: { letter } });
    const applicant = names.get(applicantId) ?? '';
    return {
      name: `${reference}-appeal-${letter}.pdf`,
      said: appealLetter(letter, { appeal, dossier, published, clocks, applicant }),
    };
  }

  /** Set while no connection is held. @throws Refusal as `Print.pdf` */
  set({ said }: ComposedAppealLetter): Promise<Buffer> {
    return this.print.pdf('platform/print/account', said);
  }
}
