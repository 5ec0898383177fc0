import { Injectable } from '@nestjs/common';
import { Documents, EVERY_ASSOCIATION, Rounds, rows, SubjectKeys, type Op } from '@sanad/platform';
import { DRAFT_HOURS } from './portal.drafts';
import { windowStart } from './portal.tries';

const BATCH = 200;

/** Forgets what the portal does not need any more. */
@Injectable()
export class PortalChores {
  constructor(
    private readonly rounds: Rounds,
    private readonly documents: Documents,
    private readonly keys: SubjectKeys,
  ) {}

  /** Drafts of more than a day, with their documents and the key these were sealed with. @returns how many */
  forgetDrafts(): Promise<number> {
    return this.rounds.each('portal', EVERY_ASSOCIATION, async (op) => {
      const before = new Date(op.now.getTime() - DRAFT_HOURS * 3_600_000);
      const old = await rows<{ subject: string }>(op.db, FORGET, [op.association, before, BATCH]);
      for (const { subject } of old) await this.forget(op, subject);
      return old.length;
    });
  }

  /** Tries that count no longer. @returns how many rows went */
  forgetTries(): Promise<number> {
    return this.rounds.each('portal', EVERY_ASSOCIATION, async (op) => {
      return (await rows(op.db, FORGET_TRIES, [op.association, windowStart(op.now)])).length;
    });
  }

  private async forget(op: Op, subject: string): Promise<void> {
    await this.documents.destroy(op, subject);
    if ((await this.keys.find(op, [subject])).size > 0) await this.keys.erase(op, subject);
  }
}

const FORGET = `
  DELETE FROM portal_draft WHERE association_id = $1 AND id IN (
    SELECT id FROM portal_draft WHERE association_id = $1 AND saved_at <= $2 ORDER BY saved_at LIMIT $3
  ) RETURNING subject_id AS subject`;

const FORGET_TRIES = 'DELETE FROM portal_attempt WHERE association_id = $1 AND tried_at[1] <= $2 RETURNING key';
