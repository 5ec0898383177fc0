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

  /**
   * `from` names a table and its condition, where `:now` stands for the instant of the Ops that will follow.
   * Their order is drawn by lot, so that two workers do not walk in step.
   */
  async associations(from: string): Promise<AssociationId[]> {
    const found = await this.ask<{ association_id: AssociationId }>(
      `SELECT association_id FROM (SELECT DISTINCT association_id FROM ${from}) AS waiting ORDER BY random()`,
    );
    return found.map((row) => row.association_id);
  }

  /** One row of sums over all associations; `:now` as above. */
  async figures<Row>(sql: string): Promise<Row> {
    const [row] = await this.ask<Row>(sql);
    return row!;
  }

  private ask<Row>(sql: string): Promise<Row[]> {
    if (!sql.includes(':now')) return rows<Row>(this.source, sql);
    return rows<Row>(this.source, sql.replaceAll(':now', 'coalesce($1::timestamptz, now())'), [this.clock?.() ?? null]);
  }
}

/** The system at work for an association, under the name of its job. */
export const system = (association: AssociationId, job: string): Who => ({
  association,
  actor: { kind: 'system', id: job },
});
