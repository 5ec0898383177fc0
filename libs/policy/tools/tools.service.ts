import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { dayInRiyadh, newId } from '@sanad/kernel';
import { Refusal } from '@sanad/messages';
import { Documents, type CheckedFile, type KeptDocument, type Op } from '@sanad/platform';
import { Policies, type PinnedPolicy } from '../policies.service';
import { earlierVersion, getVersion, lockVersion } from '../policy.store';
import type { ToolForm } from './tool';
import { toolState, type StaffTool, type ToolEdition } from './tool';
import { insertEdition, listEditions, type NewEdition } from './tools.store';

/** Who keeps a tool, and how long it holds. */
export interface ToolTerms {
  readonly keeper?: string;
  /** `YYYY-MM-DD` */
  readonly validUntil?: string;
}

/** The tools of a version as they stand, and what the version before had of each. */
export interface ToolsOfVersion {
  readonly tools: readonly StaffTool[];
  readonly earlier: ReadonlyMap<string, { readonly version: number; readonly edition: ToolEdition }>;
}

/** More editions of one tool under one version are a mistake. */
const MOST = 30;

/**
 * The staff's tools, bound to a version of the policy: whoever works on a case opens those of the version that the case keeps. What
 * a tool is given under one version is nothing to another; it may be taken over, by somebody who looked.
 */
@Injectable()
export class PolicyTools {
  constructor(
    private readonly policies: Policies,
    private readonly documents: Documents,
  ) {}

  /** The tools of a version, in its order. */
  async of(op: Op, { versionId, effective }: Pick<PinnedPolicy, 'versionId' | 'effective'>): Promise<StaffTool[]> {
    const editions = await listEditions(op, this.documents, versionId);
    const today = dayInRiyadh(op.now);
    return effective.tools.map((tool) => {
      const own = editions.filter((edition) => edition.tool === tool.id);
      return { ...tool, state: toolState(own[0], today), editions: own };
    });
  }

  /** @throws Refusal `policy.version_not_found` */
  async list(op: Op, version: string): Promise<ToolsOfVersion> {
    const tools = await this.of(op, await this.policies.of(op, version));
    const before = await earlierVersion(op, await getVersion(op, version));
    if (!before || before.id === version) return { tools, earlier: new Map() };
    const { id, number } = before;
    const earlier = new Map<string, { version: number; edition: ToolEdition }>();
    // The newest of each comes first.
    for (const edition of await listEditions(op, this.documents, id)) {
      if (!earlier.has(edition.tool)) earlier.set(edition.tool, { version: number, edition });
    }
    return { tools, earlier };
  }

  /** @throws Refusal as `give`, and as `Documents.keep` */
  async attach(op: Op, version: string, tool: string, file: CheckedFile, terms: ToolTerms): Promise<void> {
    const sha256 = createHash('sha256').update(file.bytes).digest('hex');
    await this.give(op, version, tool, { sha256, ...termsOf(terms) }, async () => ({
      // A subject of its own: how many documents one may have is meant for people.
      document: await this.documents.keep(op, file, newId()),
    }));
  }

  /** The tool is a form of Sanad's from now on. @throws Refusal as `give` */
  async point(op: Op, version: string, tool: string, form: ToolForm, terms: ToolTerms): Promise<void> {
    await this.give(op, version, tool, { form, ...termsOf(terms) });
  }

  /** The tool goes on with what it had under the version before. @throws Refusal `policy.tool_not_before`, and as `give` */
  async takeOver(op: Op, version: string, tool: string): Promise<void> {
    const before = await earlierVersion(op, await getVersion(op, version));
    const had = before && (await listEditions(op, this.documents, before.id)).find((edition) => edition.tool === tool);
    if (!before || !had) throw new Refusal('policy.tool_not_before', { tool: tool.slice(0, 100) });
    const { sha256, form, keeper, validUntil, file } = had;
    await this.give(op, version, tool, { sha256, form, keeper, validUntil, takenFrom: before.id }, () =>
      Promise.resolve({ document: file?.id ?? null }),
    );
  }

  /**
   * The file that a tool of the version is, the newest where no other is asked for; the audit says who read it.
   * @throws Refusal `policy.tool_missing`, `policy.tool_empty`, and as `Documents.read`
   */
  async read(
    op: Op,
    policy: Pick<PinnedPolicy, 'versionId' | 'effective'>,
    tool: string,
    number?: number,
  ): Promise<KeptDocument & { readonly bytes: Buffer }> {
    const found = (await this.of(op, policy)).find(({ id }) => id === tool);
    if (!found) throw new Refusal('policy.tool_missing', { tool: tool.slice(0, 100) });
    const edition = found.editions.find((one) => number === undefined || one.number === number);
    if (!edition?.file) throw new Refusal('policy.tool_empty');
    return this.documents.read(op, edition.file.id);
  }

  /** @throws Refusal `policy.version_not_found`, `policy.tool_missing`, `policy.tool_same`, `policy.tool_many` */
  private async give(
    op: Op,
    version: string,
    tool: string,
    given: Partial<NewEdition>,
    keep: () => Promise<{ document: string | null }> = () => Promise.resolve({ document: null }),
  ): Promise<void> {
    // Editions of a version are numbered by one piece of work at a time.
    await lockVersion(op, version);
    const policy = await this.policies.of(op, version);
    if (!policy.effective.tools.some(({ id }) => id === tool)) {
      throw new Refusal('policy.tool_missing', { tool: tool.slice(0, 100) });
    }
    const [newest] = (await listEditions(op, this.documents, version)).filter((edition) => edition.tool === tool);
    const next = { ...NOTHING, ...given, tool, number: (newest?.number ?? 0) + 1 };
    if (newest && SAME.every((name) => newest[name] === next[name])) throw new Refusal('policy.tool_same');
    if (next.number > MOST) throw new Refusal('policy.tool_many', { most: MOST });
    const { document } = await keep();
    await insertEdition(op, version, { ...next, document });
    const { number, sha256, form, takenFrom } = next;
    op.record({
      action: 'policy.tool_given',
      subject: { type: 'policy_version', id: version },
      detail: { number: policy.number, tool, edition: number, document, sha256, form, takenFrom },
    });
  }
}

const NOTHING = { document: null, sha256: null, form: null, keeper: null, validUntil: null, takenFrom: null } as const;
const SAME = ['sha256', 'form', 'keeper', 'validUntil'] as const;

const termsOf = ({ keeper, validUntil }: ToolTerms): Pick<NewEdition, 'keeper' | 'validUntil'> => ({
  keeper: keeper ?? null,
  validUntil: validUntil ?? null,
});
