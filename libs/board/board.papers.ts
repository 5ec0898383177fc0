import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { newId } from '@sanad/kernel';
import { boardPaperName, Refusal } from '@sanad/messages';
import { Documents, Print, rows, type KeptDocument, type Op, type Printable } from '@sanad/platform';
import { earlierVersion, policyVersion, type PolicyVersion } from '@sanad/policy';
import { BoardReplays } from '@sanad/replay';
import { boardPaper } from './paper';

/** A paper that was prepared for a meeting. */
export interface KeptPaper extends KeptDocument {
  /** Of the file. */
  readonly sha256: string;
  /** Of the version as the paper has it. */
  readonly contentHash: string;
  /** The version still reads like that. */
  readonly isCurrent: boolean;
}

/** What a paper is made of, read in one piece of work and set outside of it. */
export interface Composed {
  readonly version: PolicyVersion;
  readonly earlier: string | null;
  readonly said: Printable;
}

/** More papers of one draft than there are meetings is a mistake. */
const MOST = 30;

/** The papers by which the board votes on a draft. */
@Injectable()
export class BoardPapers {
  constructor(
    private readonly documents: Documents,
    private readonly print: Print,
    private readonly replays: BoardReplays,
  ) {}

  /** @throws Refusal `policy.version_not_found`, `board.decided_already` */
  async compose(op: Op, id: string): Promise<Composed> {
    const version = await policyVersion(op, id);
    refuseDecided(version);
    const earlier = (await earlierVersion(op, version)) ?? null;
    const said = boardPaper({ version, earlier, replay: await this.replays.of(op, id), now: op.now });
    return { version, earlier: earlier?.id ?? null, said };
  }

  /** Set in a process of its own, while no connection is held. @throws Refusal as `Print.pdf` */
  set({ said }: Composed): Promise<Buffer> {
    return this.print.pdf('board/paper', said);
  }

  /**
   * Keeps a paper with its version. The same paper once more is the one that is kept.
   * @throws Refusal `policy.changed_meanwhile`, `board.decided_already`, `board.papers_many`
   */
  async keep(op: Op, { version: composed, earlier }: Composed, bytes: Buffer): Promise<KeptPaper[]> {
    const version = await policyVersion(op, composed.id);
    refuseDecided(version);
    const { id, number, contentHash } = version;
    if (contentHash !== composed.contentHash) throw new Refusal('policy.changed_meanwhile', { number });
    const before = await this.list(op, id);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (before.some((paper) => paper.sha256 === sha256)) return before;
    if (before.length >= MOST) throw new Refusal('board.papers_many', { most: MOST });
    const name = boardPaperName(version.document.title, number);
    // A subject of its own: how many documents one may have is meant for people.
    const document = await this.documents.keep(op, { name, mediaType: 'application/pdf', bytes }, newId());
    const row = [op.association, id, document, contentHash, earlier, sha256, op.actor.id];
    await rows(op.db, INSERT, row);
    op.record({
      action: 'board.paper_prepared',
      subject: { type: 'policy_version', id },
      detail: { number, hash: contentHash, document, sha256 },
    });
    return this.list(op, id);
  }

  /** The oldest first. @throws Refusal `policy.version_not_found` */
  async list(op: Op, version: string): Promise<KeptPaper[]> {
    const { contentHash: current } = await policyVersion(op, version);
    const found = await rows<{ id: string; sha256: string; contentHash: string }>(op.db, OF_VERSION, [
      op.association,
      version,
    ]);
    const papers = new Map(found.map((paper) => [paper.id, paper]));
    return (await this.documents.of(op, [...papers.keys()])).map((document) => {
      const { sha256, contentHash } = papers.get(document.id)!;
      return { ...document, sha256, contentHash, isCurrent: contentHash === current };
    });
  }

  /** @throws Refusal `policy.version_not_found`, `document.not_found`, and as `Documents.read` */
  async read(op: Op, version: string, id: string): Promise<KeptDocument & { readonly bytes: Buffer }> {
    const papers = await this.list(op, version);
    if (!papers.some((paper) => paper.id === id)) throw new Refusal('document.not_found');
    return this.documents.read(op, id);
  }
}

function refuseDecided({ approvedAt, number }: PolicyVersion): void {
  if (approvedAt) throw new Refusal('board.decided_already', { number });
}

const OF_VERSION = `
  SELECT id, sha256, content_hash AS "contentHash" FROM board_paper
  WHERE association_id = $1 AND version_id = $2 ORDER BY id`;

const INSERT = `
  INSERT INTO board_paper (association_id, version_id, id, content_hash, earlier_version_id, sha256, prepared_by)
  VALUES ($1, $2, $3, $4, $5, $6, $7)`;
