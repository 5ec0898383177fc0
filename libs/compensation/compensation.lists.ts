import { Injectable } from '@nestjs/common';
import { compensationStates } from '@sanad/messages';
import { People } from '@sanad/people';
import { rows, type Op } from '@sanad/platform';
import type { Compensation } from './compensation';
import { COMPENSATION_STATES, type CompensationOrigin, type CompensationState } from './compensation.kinds';
import { COMPENSATION_COLUMNS } from './compensation.columns';
import { CompensationSights, seenBy } from './compensation.sight';
import type { CompensationSummaryView } from './compensation.views';
import type { CompensationTotalsView } from './compensation.rules.views';
import { coded, summaryOf } from './compensation.words';

export interface CompensationFilter {
  readonly state?: CompensationState;
  readonly origin?: CompensationOrigin;
}

/** Files as far as whoever asks sees them: one by one, and summed up. */
@Injectable()
export class CompensationLists {
  constructor(
    private readonly sights: CompensationSights,
    private readonly people: People,
  ) {}

  /** Newest first. */
  async page(op: Op, limit: number, filter: CompensationFilter, before?: string): Promise<CompensationSummaryView[]> {
    const seen = seenBy(await this.sights.of(op), 6);
    const { state = null, origin = null } = filter;
    const found = await rows<Compensation>(op.db, `${PAGE}${seen.sql} ORDER BY f.id DESC LIMIT $2`, [
      ...[op.association, limit, before ?? null, state, origin],
      ...seen.parameters,
    ]);
    const names = await this.people.names(
      op,
      found.map(({ claimantId }) => claimantId),
    );
    return found.map((file) => summaryOf(file, names));
  }

  /** The one that stands, or else the last that was given up; undefined also where whoever asks may not see it. */
  async fromComplaint(op: Op, complaint: string): Promise<{ id: string; reference: string } | undefined> {
    const seen = seenBy(await this.sights.of(op), 3);
    const sql = `${FROM_COMPLAINT}${seen.sql} ORDER BY f.id DESC LIMIT 1`;
    const parameters = [op.association, complaint, ...seen.parameters];
    const [found] = await rows<{ id: string; reference: string }>(op.db, sql, parameters);
    return found;
  }

  async totals(op: Op): Promise<CompensationTotalsView> {
    const seen = seenBy(await this.sights.of(op), 2);
    const parameters = [op.association, ...seen.parameters];
    const [counts, [owed], [moved]] = await Promise.all([
      rows<{ state: CompensationState; count: number }>(op.db, `${COUNTS}${seen.sql} GROUP BY f.state`, parameters),
      rows<{ sum: string }>(op.db, `${OWED}${seen.sql}`, parameters),
      rows<{ paid: string; reversed: string }>(op.db, `${MOVED}${seen.sql}`, parameters),
    ]);
    const of = new Map(counts.map(({ state, count }) => [state, count]));
    return {
      states: COMPENSATION_STATES.map((state) => ({ ...coded(state, compensationStates), count: of.get(state) ?? 0 })),
      owed: owed!.sum,
      paid: (BigInt(moved!.paid) - BigInt(moved!.reversed)).toString(),
      reversed: moved!.reversed,
    };
  }
}

const PAGE = `
  SELECT ${COMPENSATION_COLUMNS} FROM compensation f WHERE f.association_id = $1 AND ($3::uuid IS NULL OR f.id < $3)
    AND ($4::text IS NULL OR f.state = $4) AND ($5::text IS NULL OR f.origin = $5)`;

const FROM_COMPLAINT = `
  SELECT f.id, f.reference FROM compensation f WHERE f.association_id = $1 AND f.complaint_id = $2`;

const COUNTS = 'SELECT f.state, count(*)::int AS count FROM compensation f WHERE f.association_id = $1';

// A sum of bigints is numeric: exact, and read as text.
const OWED = `
  SELECT COALESCE(sum(f.amount), 0)::text AS sum FROM compensation f
  WHERE f.association_id = $1 AND f.state IN ('SETTLED', 'ORDERED')`;

const MOVED = `
  SELECT COALESCE(sum(p.amount) FILTER (WHERE p.step = 'paid'), 0)::text AS paid,
    COALESCE(sum(p.amount) FILTER (WHERE p.step = 'reversed'), 0)::text AS reversed
  FROM compensation_payment p JOIN compensation f ON f.association_id = p.association_id AND f.id = p.compensation_id
  WHERE p.association_id = $1 AND f.association_id = $1`;
