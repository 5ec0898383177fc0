import { Injectable, Logger } from '@nestjs/common';
import { Dispatcher, system } from '../db/dispatcher';
import { describeError } from '../http/faults';
import type { Op } from '../op';
import { Ops } from '../ops.service';

/** In the place of a table, for work that every association has. */
export const EVERY_ASSOCIATION = '(SELECT id AS association_id FROM association) AS everyone';

/** Work that goes from association to association, in one Op for each that has something waiting. */
@Injectable()
export class Rounds {
  private readonly logger = new Logger('rounds');

  constructor(
    private readonly dispatcher: Dispatcher,
    private readonly ops: Ops,
  ) {}

  /**
   * One round. `from` is what `Dispatcher.associations` takes; `work` answers with how much it found, and the sum is
   * returned. An association whose Op fails is logged and costs the others nothing; its turn comes again. `committed`
   * is called after each commit, for what must not happen inside an Op.
   */
  async each(
    job: string,
    from: string,
    work: (op: Op) => Promise<number>,
    committed?: () => Promise<void>,
  ): Promise<number> {
    let found = 0;
    for (const association of await this.dispatcher.associations(from)) {
      try {
        found += await this.ops.run(system(association, job), work);
        await committed?.();
      } catch (error) {
        this.logger.error({ message: 'association skipped', job, association, error: describeError(error) });
      }
    }
    return found;
  }
}
