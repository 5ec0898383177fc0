import { Injectable } from '@nestjs/common';
import { Refusal } from '@sanad/messages';
import type { Op } from '@sanad/platform';
import { assertFillable } from './placeholders';
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

/** Texts for what the office writes to people, with places that are filled for one case (`TemplateFilling`). Nothing here writes to anybody. */
@Injectable()
export class Templates {
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
}
