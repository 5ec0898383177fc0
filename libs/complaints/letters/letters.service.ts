import { Injectable } from '@nestjs/common';
import { DeadlineReading } from '@sanad/deadlines';
import { Refusal } from '@sanad/messages';
import { People } from '@sanad/people';
import { Print, type Op } from '@sanad/platform';
import { getPublished } from '@sanad/policy';
import { clockOf } from '../complaint';
import { ComplaintsStore } from '../complaints.store';
import { COMPLAINT_LETTERS, type ComplaintLetter } from '../complaint.kinds';
import { complaintLetter, escalatedAtOf, lettersOf } from './letters';

type Composed = ReturnType<typeof complaintLetter>;

/** @throws Refusal `request.not_found` */
export function letterNamed(name: string): ComplaintLetter {
  const found = COMPLAINT_LETTERS.find((one) => one === name);
  if (!found) throw new Refusal('request.not_found');
  return found;
}

/** Letters of a complaint, for those who may see it. They are made when asked for: everything they say stands in its rows. */
@Injectable()
export class ComplaintLetters {
  constructor(
    private readonly store: ComplaintsStore,
    private readonly people: People,
    private readonly clocks: DeadlineReading,
    private readonly print: Print,
  ) {}

  /** @throws Refusal `complaints.not_found`, `complaints.letter_not_yet` */
  async compose(
    op: Op,
    id: string,
    name: ComplaintLetter,
  ): Promise<{ readonly reference: string; readonly said: Composed }> {
    const { complaint, settlement, policy } = await this.store.get(op, id);
    const { complainantId, reference } = complaint;
    const escalatedAt = escalatedAtOf(await this.store.history(op, id));
    if (!lettersOf({ complaint, settlement, escalatedAt }).includes(name))
      throw new Refusal('complaints.letter_not_yet');
    const [names, published, clocks] = await Promise.all([
      this.people.names(op, complainantId ? [complainantId] : []),
      getPublished(op, policy.number),
      this.clocks.of(op, clockOf({ id }), 'complaintResolution'),
    ]);
    op.record({ action: 'complaints.letter_made', subject: { type: 'complaint', id }, detail: { letter: name } });
    const complainant = complainantId ? (names.get(complainantId) ?? null) : null;
    const said = complaintLetter(name, { complaint, settlement, policy, published, clocks, escalatedAt, complainant });
    return { reference, said };
  }

  /** Set while no connection is held. @throws Refusal as `Print.pdf` */
  set({ said }: { readonly said: Composed }): Promise<Buffer> {
    return this.print.pdf('platform/print/account', said);
  }
}
