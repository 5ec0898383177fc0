import { Injectable } from '@nestjs/common';
import { People } from '@sanad/people';
import { rows, type Op } from '@sanad/platform';
import type { Dossier } from '../case-file';
import { dateOf } from '../times';
import { filled, type Filling } from './placeholders';

/** What stands in the places of a text. It knows people by name, which keeping texts does not need. */
@Injectable()
export class TemplateFilling {
  constructor(private readonly people: People) {}

  /** How a text reads in this case, from whoever asks, today. */
  async filler(op: Op, { file, policy }: Dossier): Promise<(text: string) => string> {
    const [names, [own]] = await Promise.all([
      this.people.names(op, [...new Set([file.applicantId, file.beneficiaryId])]),
      rows<{ name: string }>(op.db, 'SELECT name FROM association WHERE id = $1', [op.association]),
    ]);
    const filling: Filling = {
      applicant: names.get(file.applicantId) ?? '',
      beneficiary: names.get(file.beneficiaryId) ?? '',
      ...{ reference: file.reference, subject: file.subject, association: own?.name ?? '' },
      officer: 'name' in op.actor ? op.actor.name : '',
      today: dateOf(op.now),
      terms: policy.effective.terms,
    };
    return (text) => filled(text, filling);
  }
}
