import { Injectable } from '@nestjs/common';
import { Refusal } from '@sanad/messages';
import { Staff, type Op } from '@sanad/platform';
import { Shelf, type Shelved, type ShelfRef } from './shelf';
import { Templates } from './templates.service';

/** The acts in whose forms something is written to people. */
export const WRITTEN_INTO = ['answer', 'requestItems', 'refer'] as const;
export type WrittenInto = (typeof WRITTEN_INTO)[number];

export interface Macro extends Shelved {
  readonly templateId: string | null;
  readonly into: WrittenInto | null;
  readonly tags: readonly string[];
  readonly takeOver: boolean;
  readonly assigneeId: string | null;
  readonly putOffDays: number | null;
}

export interface MacroWords {
  readonly name: string;
  readonly template?: string;
  readonly into?: WrittenInto;
  readonly tags?: readonly string[];
  readonly takeOver?: boolean;
  readonly assignee?: string;
  readonly putOffDays?: number;
}

const shelf = new Shelf<Macro>({
  table: 'macro',
  type: 'macro',
  columns: {
    ...{ template_id: 'templateId', into_act: 'into', tags: 'tags', take_over: 'takeOver' },
    ...{ assignee_id: 'assigneeId', put_off_days: 'putOffDays' },
  },
  missing: 'macros.not_found',
  taken: 'macros.name_taken',
});

/** Named series of acts that can be taken back: a text into a form, labels, somebody to have the case, putting it off. */
@Injectable()
export class Macros {
  constructor(
    private readonly templates: Templates,
    private readonly staff: Staff,
  ) {}

  list = (op: Op): Promise<Macro[]> => shelf.list(op);
  inUse = (op: Op): Promise<Macro[]> => shelf.inUse(op);

  /** @throws Refusal `macros.empty`, `macros.text_incomplete`, `macros.assigned_twice`, `templates.not_found`, `templates.archived`, `staff.not_found` */
  async add(op: Op, words: MacroWords): Promise<Macro> {
    await this.assertWhole(op, words);
    return shelf.add(op, words.name, columnsOf(words));
  }

  /** @throws Refusal those of `add`, and `macros.not_found`, `templates.changed_meanwhile` */
  async change(op: Op, ref: ShelfRef, words: MacroWords): Promise<Macro> {
    await this.assertWhole(op, words);
    return shelf.change(op, ref, words.name, columnsOf(words));
  }

  archive = (op: Op, ref: ShelfRef): Promise<Macro> => shelf.archive(op, ref);
  restore = (op: Op, id: string): Promise<Macro> => shelf.restore(op, id);

  private async assertWhole(
    op: Op,
    { template, into, tags = [], takeOver, assignee, putOffDays }: MacroWords,
  ): Promise<void> {
    if ((template === undefined) !== (into === undefined)) throw new Refusal('macros.text_incomplete');
    if (takeOver && assignee !== undefined) throw new Refusal('macros.assigned_twice');
    const hasStep = template !== undefined || tags.length > 0 || takeOver || assignee !== undefined || putOffDays;
    if (!hasStep) throw new Refusal('macros.empty');
    if (template !== undefined) await this.templates.assertInUse(op, template);
    if (assignee !== undefined) await this.staff.get(op, assignee);
  }
}

function columnsOf({
  template,
  into,
  tags = [],
  takeOver = false,
  assignee,
  putOffDays,
}: MacroWords): Readonly<Record<string, unknown>> {
  return {
    ...{ template_id: template ?? null, into_act: into ?? null, tags: [...new Set(tags)], take_over: takeOver },
    ...{ assignee_id: assignee ?? null, put_off_days: putOffDays ?? null },
  };
}
