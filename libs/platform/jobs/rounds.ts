import { Injectable, Logger } from '@nestjs/common';
import type { AssociationId } from '@sanad/kernel';
import { Dispatcher, system } from '../db/dispatcher';
import { describeError } from '../http/faults';
import type { Op } from '../op';
import { Ops } from '../ops.service';

/** In the place of a table, for work that every association has. */
export const EVERY_ASSOCIATION = '(SELECT id AS association_id FROM association) AS everyone';

// A round mostly waits for the database. It never takes more than a part of its process's connections.
const LANES = 3;

/** Work that goes from association to association, in one Op for each that has something waiting. */
@Injectable()
export class Rounds {
  private readonly logger = new Logger('rounds');

  constructor(
    private readonly dispatcher: Dispatcher,
    private readonly ops: Ops,
  ) {}

  /**
   * One round, a few associations at a time. `from` is what `Dispatcher.associations` takes; `work` answers with how much it found, and the sum is
   * returned. An association whose Op fails is logged and costs the others nothing; its turn comes again. `committed`
   * is called after each commit, for what must not happen inside an Op.
   */
  async each(
    job: string,
    from: string,
    work: (op: Op) => Promise<number>,
    committed?: (association: AssociationId) => Promise<void>,
  ): Promise<number> {
    const waiting = await this.dispatcher.associations(from);
    let found = 0;
    const lane = async (): Promise<void> => {
      for (let association = waiting.shift(); association; association = waiting.shift()) {
        try {
          const count = await this.ops.run(system(association, job), work);
          found += count;
          await committed?.(association);
        } catch (error) {
          this.logger.error({ message: 'association skipped', job, association, error: describeError(error) });
        }
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    return found;
  }
}
