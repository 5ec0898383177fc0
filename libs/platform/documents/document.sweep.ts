import { Inject, Injectable } from '@nestjs/common';
import { rows } from '../db/sql';
import { EVERY_ASSOCIATION, Rounds } from '../jobs/rounds';
import type { Op } from '../op';
import { DOCUMENTS_SHELF } from './documents';
import type { Shelf } from './shelf';

/** Longer than any transaction that may still bring the row of a file. */
const ORPHAN_AFTER_MS = 3_600_000;

/** Removes files that no row names, because a commit failed, and those whose document was destroyed. */
@Injectable()
export class DocumentSweep {
  constructor(
    private readonly rounds: Rounds,
    @Inject(DOCUMENTS_SHELF) private readonly shelf: Shelf,
  ) {}

  /** @returns how many files went. */
  sweep(): Promise<number> {
    return this.rounds.each('documents', EVERY_ASSOCIATION, (op) => this.sweepOne(op));
  }

  private async sweepOne(op: Op): Promise<number> {
    const old = await this.shelf.olderThan(op.association, new Date(op.now.getTime() - ORPHAN_AFTER_MS));
    if (old.length === 0) return 0;
    const named = await rows<{ file: string }>(op.db, NAMED, [op.association, old]);
    const kept = new Set(named.map(({ file }) => file));
    const gone = old.filter((file) => !kept.has(file));
    for (const file of gone) await this.shelf.discard(op.association, file);
    return gone.length;
  }
}

const NAMED = `
  SELECT file FROM document WHERE association_id = $1 AND file = ANY($2::text[]) AND state <> 'destroyed'`;
