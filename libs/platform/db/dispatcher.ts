import { Inject, Injectable, Optional } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { AssociationId } from '@sanad/kernel';
import type { DataSource } from 'typeorm';
import { CLOCK, type Clock } from '../clock';
import type { Who } from '../op';
import { DISPATCHER_SOURCE } from './connections';
import { rows } from './sql';

/** Knows which associations have something waiting, and nothing of what it is. */
@Injectable()
export class Dispatcher {
  constructor(
    @InjectDataSource(DISPATCHER_SOURCE) private readonly source: DataSource,
    @Optional() @Inject(CLOCK) private readonly clock?: Clock,
  ) {}

  /** `from` names a table and its condition, where `:now` stands for the instant of the Ops that will follow. At most 200. */
  async associations(from: string): Promise<AssociationId[]> {
    const sql = `SELECT DISTINCT association_id FROM ${from.replaceAll(':now', 'coalesce($1::timestamptz, now())')} LIMIT 200`;
    const found = await rows<{ association_id: AssociationId }>(
      this.source,
      sql,
      from.includes(':now') ? [this.clock?.() ?? null] : [],
    );
    return found.map((row) => row.association_id);
  }
}

/** The system at work for an association, under the name of its job. */
export const system = (association: AssociationId, job: string): Who => ({
  association,
  actor: { kind: 'system', id: job },
});
