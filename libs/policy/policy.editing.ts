import { Inject, Injectable } from '@nestjs/common';
import { Refusal } from '@sanad/messages';
import { Ops, type IdempotentRequest, type Op, type Permits, type Who } from '@sanad/platform';
import type { Edit } from './edit';
import { storable } from './policy.dto';
import { toEditedView, type EditedVersionView } from './policy.edits.dto';
import { PolicyVersions, type ContentChanged, type Keeps } from './policy-versions.service';
import { toView } from './policy.views';
import { filledPreset, type PolicyPreset } from './presets';
import type { PolicyDocument } from './schema/document';

export const EDITING_PRESETS = Symbol('presets of which a draft takes over');
export const KEPT_BY_OTHERS = Symbol('what later chapters keep');

/** Who changes which version, and by which key. */
export interface Editor {
  readonly who: Who;
  readonly permits: Permits;
  readonly id: string;
  readonly key?: IdempotentRequest | undefined;
}

/** One change of a draft as one piece of work, answered with the draft as it is then. */
@Injectable()
export class Editing {
  constructor(
    private readonly ops: Ops,
    private readonly versions: PolicyVersions,
    @Inject(EDITING_PRESETS) private readonly presets: readonly PolicyPreset[],
    @Inject(KEPT_BY_OTHERS) private readonly keeps: readonly Keeps[],
  ) {}

  edit(editor: Editor, asRead: string, edit: Edit, reason?: string): Promise<EditedVersionView> {
    const storing: Edit = (document) => {
      const edited = edit(document);
      storable(edited.document);
      return { ...edited, change: { ...edited.change, ...(reason !== undefined && { reason }) } };
    };
    return this.change(editor, (op) => this.versions.edit(op, editor.id, storing, { asRead, keeps: this.kept }));
  }

  replace(editor: Editor, document: PolicyDocument, asRead: string | undefined): Promise<EditedVersionView> {
    const of = { asRead, keeps: this.kept };
    return this.change(editor, (op) => this.versions.replaceContent(op, editor.id, document, of));
  }

  /**
   * A preset as it is taken over. What only the association can say stays a blank, which keeps the version from coming into force.
   * @throws Refusal `preset.unknown`
   */
  source(preset: string): PolicyDocument {
    const found = this.presets.find(({ id }) => id === preset);
    if (!found) throw new Refusal('preset.unknown');
    return filledPreset(found, {});
  }

  private readonly kept: Keeps = async (op, before, after) => {
    for (const keeps of this.keeps) await keeps(op, before, after);
  };

  private change({ who, permits, key }: Editor, work: (op: Op) => Promise<ContentChanged>): Promise<EditedVersionView> {
    return this.ops.run(
      who,
      async (op) => {
        const changed = await work(op);
        return toEditedView(toView(changed.version, op.now, permits), changed);
      },
      { idempotency: key },
    );
  }
}
