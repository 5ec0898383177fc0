import { Inject, Injectable, Optional } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { isUuid } from '@sanad/kernel';
import { Refusal } from '@sanad/messages';
import type { DataSource, EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../clock';
import { OVERSIGHT_SOURCE } from '../db/connections';
import { AT_SETTING, BODY_SETTING } from '../db/tables';
import { inTransaction } from '../db/transaction';

/** What a supervising body reads: figures of the associations it oversees at this moment, and the register. */
export interface OversightOp {
  /** The supervising body. */
  readonly body: string;
  readonly now: Date;
  readonly db: EntityManager;
}

/** The third door, which only reads: for one supervising body, under a role that reaches aggregates and the register alone. */
@Injectable()
export class OversightOps {
  constructor(
    @InjectDataSource(OVERSIGHT_SOURCE) private readonly source: DataSource,
    @Optional() @Inject(CLOCK) private readonly clock?: Clock,
  ) {}

  async read<T>(body: string, work: (op: OversightOp) => Promise<T>): Promise<T> {
    if (!isUuid(body)) throw new Refusal('request.not_found', {}, 'not an id of a body');
    return inTransaction(this.source, async ({ client, manager, endOfWork }) => {
      const told = this.clock?.().toISOString();
      const at = told === undefined ? `date_trunc('milliseconds', now())` : `'${told}'::timestamptz`;
      // One message takes no parameters: what is put in has been checked, or is a date of our own.
      const results = (await client.query(
        `BEGIN READ ONLY; SELECT set_config('${BODY_SETTING}', '${body}', true), set_config('${AT_SETTING}', (${at})::text, true); SELECT ${at} AS now`,
      )) as unknown as { rows: [{ now: Date }] }[];
      const result = await work({ body, now: results.at(-1)!.rows[0].now, db: manager });
      endOfWork();
      await client.query('COMMIT');
      return result;
    });
  }
}
