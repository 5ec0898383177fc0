import { Injectable } from '@nestjs/common';
import { Refusal } from '@sanad/messages';
import { People } from '@sanad/people';
import { rows, type Op } from '@sanad/platform';
import type { Dossier } from '../case-file';
import { dateOf } from '../times';
import { assertFillable, filled, type Filling } from './placeholders';
import { Shelf, type Shelved, type ShelfRef } from './shelf';

export interface Template extends Shelved {
  readonly text: string;
}

export type TemplateWords = Pick<Template, 'name' | 'text'>;

const shelf = new Shelf<Template>({
  table: 'reply_template',
  type: 'template',
  columns: { text: 'text' },
  missing: 'templates.not_found',
  taken: 'templates.name_taken',
});

/** Texts for what the office writes to people, with places that are filled for one case. Nothing here writes to anybody. */
@Injectable()
export class Templates {
  constructor(private readonly people: People) {}

  list = (op: Op): Promise<Template[]> => shelf.list(op);
  inUse = (op: Op): Promise<Template[]> => shelf.inUse(op);

  /** @throws Refusal `templates.not_found` */
  get = (op: Op, id: string): Promise<Template> => shelf.get(op, id);

  /** @throws Refusal `templates.placeholder_unknown`, `templates.brace_alone`, `templates.name_taken` */
  async add(op: Op, { name, text }: TemplateWords): Promise<Template> {
    assertFillable(text);
    return shelf.add(op, name, { text });
  }

  /** @throws Refusal those of `add`, and `templates.not_found`, `templates.changed_meanwhile` */
  async change(op: Op, ref: ShelfRef, { name, text }: TemplateWords): Promise<Template> {
    assertFillable(text);
    return shelf.change(op, ref, name, { text });
  }

  archive = (op: Op, ref: ShelfRef): Promise<Template> => shelf.archive(op, ref);
  restore = (op: Op, id: string): Promise<Template> => shelf.restore(op, id);

  /** @throws Refusal `templates.not_found`, `templates.archived` */
  async assertInUse(op: Op, id: string): Promise<void> {
    const { archivedAt, name } = await this.get(op, id);
    if (archivedAt) throw new Refusal('templates.archived', { name });
  }

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
