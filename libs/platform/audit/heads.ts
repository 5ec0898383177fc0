import { Injectable, Logger } from '@nestjs/common';
import { rows } from '../db/sql';
import { EVERY_ASSOCIATION, Rounds } from '../jobs/rounds';
import type { ChainHead } from './verify';

/**
 * Sends each chain's newest seal out of the database, into the log: whoever can rewrite the tables cannot rewrite that
 * as well. `verifyAuditChain` takes such a head and finds a tail that was cut.
 */
@Injectable()
export class AuditHeads {
  private readonly logger = new Logger('audit.head');

  constructor(private readonly rounds: Rounds) {}

  /** @returns 0, for the loop: there is nothing to come back for at once. */
  async export(): Promise<number> {
    return this.rounds.each('audit.heads', EVERY_ASSOCIATION, async ({ association, db }) => {
      const [head] = await rows<ChainHead>(db, HEAD, [association]);
      if (head) this.logger.log({ message: 'newest seal', association, ...head });
      return 0;
    });
  }
}

const HEAD = `
  SELECT sequence, encode(hash, 'hex') AS hash FROM audit_seal WHERE association_id = $1 ORDER BY sequence DESC LIMIT 1`;
