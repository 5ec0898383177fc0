import { Injectable } from '@nestjs/common';
import { deepFreeze } from '@sanad/kernel';
import { Refusal } from '@sanad/messages';
import type { Op } from '@sanad/platform';
import { blocking } from './answers';
import { effectivePolicy, type EffectivePolicy } from './effective';
import { lint } from './linter';
import { contentHash } from './policy.content';
import { findHeadInForce, getContent, getHead, type VersionHead } from './policy.store';
import { isDemo } from './policy.version';
import type { PolicyDocument } from './schema/document';
import type { ModuleName } from './schema/vocabulary';

/** What a version says, for ever the same: frozen, and shared by every piece of work. */
interface Content {
  readonly document: PolicyDocument;
  readonly effective: EffectivePolicy;
  /** Modules that a finding nobody has answered keeps from running: no notice of a decision, no payment. */
  readonly stoppedModules: readonly ModuleName[];
  /** Something in it was invented for the demonstration, and has to be shown as such. */
  readonly demo: boolean;
}

/** A version as a case is bound to it. */
export interface PinnedPolicy extends Content {
  readonly versionId: string;
  readonly number: number;
  readonly contentHash: string;
}

// About 300 kB each once parsed; far more than one process of a deployment meets at a time.
const REMEMBERED = 256;

/**
 * The policy a piece of work goes by. A case asks for the version it was opened under (`of`), a new case for the one in
 * force (`inForce`). One small statement each; content is read once per process and hash.
 */
@Injectable()
export class Policies {
  // By content alone: whoever knows the hash has read it from a row of their own, and equal hashes mean equal words.
  private readonly contents = new Map<string, Content>();

  /** The version in force at `op.now`. @throws Refusal `policy.none_in_force` */
  async inForce(op: Op): Promise<PinnedPolicy> {
    const found = await this.findInForce(op);
    if (!found) throw new Refusal('policy.none_in_force');
    return found;
  }

  /** The same, for what can be read also where none is. */
  async findInForce(op: Op): Promise<PinnedPolicy | undefined> {
    const head = await findHeadInForce(op);
    return head && this.pinned(op, head);
  }

  /** This version and no other, whatever is in force by now. @throws Refusal `policy.version_not_found` */
  async of(op: Op, versionId: string): Promise<PinnedPolicy> {
    return this.pinned(op, await getHead(op, versionId));
  }

  private async pinned(op: Op, { id, number, contentHash: hash, demoMinutes }: VersionHead): Promise<PinnedPolicy> {
    const content = this.recall(hash) ?? this.remember(hash, await load(op, id, hash));
    return { ...content, versionId: id, number, contentHash: hash, demo: content.demo || demoMinutes };
  }

  private recall(hash: string): Content | undefined {
    const content = this.contents.get(hash);
    if (!content) return undefined;
    this.contents.delete(hash);
    this.contents.set(hash, content);
    return content;
  }

  /** The one longest unused makes room. */
  private remember(hash: string, content: Content): Content {
    const [oldest] = this.contents.keys();
    if (this.contents.size >= REMEMBERED && oldest !== undefined) this.contents.delete(oldest);
    this.contents.set(hash, content);
    return content;
  }
}

/** @throws Error when the row is not what its hash says: what is shared by hash must be what the hash stands for. */
async function load(op: Op, id: string, hash: string): Promise<Content> {
  const { document, answers } = await getContent(op, id);
  if (contentHash(document, answers) !== hash) throw new Error(`policy version ${id} does not match its hash`);
  const stopped = blocking(lint(document), answers).flatMap(({ severity, module }) =>
    severity === 'blocksModule' && module ? [module] : [],
  );
  return deepFreeze({
    document,
    effective: effectivePolicy(document, answers),
    stoppedModules: [...new Set(stopped)],
    demo: isDemo(answers),
  });
}
