import { Refusal } from '@sanad/messages';
import {
  FACTS_SELECTED,
  rows,
  today,
  type OversightOp,
  type Position,
  type Region,
  type RegisterFacts,
} from '@sanad/platform';
import type { PolicyStandingState } from '@sanad/policy';
import { CELL_COLUMNS, type Grid, type Shown } from './figures';

export const SORTS = ['attention', 'late', 'licence', 'name'] as const;
export type Sort = (typeof SORTS)[number];

export const LICENCE_STATES = ['unknown', 'valid', 'ending', 'expired'] as const;
export type LicenceState = (typeof LICENCE_STATES)[number];

export interface Asked {
  readonly sort: Sort;
  readonly state?: PolicyStandingState;
  readonly region?: Region;
}

/** An association as the body that oversees it sees it. */
export interface Overseen extends RegisterFacts {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly demo: boolean;
  readonly suspendedAt: Date | null;
  readonly suspendedBy: string | null;
  readonly portalOpenedAt: Date | null;
  readonly licenceState: LicenceState;
  readonly policyState: PolicyStandingState;
  readonly policyNext: string | null;
  readonly inForceFrom: Date | null;
  readonly reviewDueOn: string | null;
  readonly blocksForce: number;
  readonly blocksModule: number;
  readonly warnings: number;
  readonly informations: number;
  readonly lateAtLeast: number;
  /** When the figures were taken; null before the first time. */
  readonly countedAt: Date | null;
  /** What the list was ordered by. */
  readonly key: string;
  readonly grid: Grid;
}

/** Half the licence's last two months go by before people look. */
const ENDING_DAYS = 60;

const STATE = `coalesce(f.policy_state, 'none')`;
const LATE = 'coalesce(f.late_at_least, 0)';
const EXPIRED = 'coalesce(a.licence_expires_on < $3::date, false)';
const ENDING = `coalesce(a.licence_expires_on BETWEEN $3::date AND $3::date + ${ENDING_DAYS}, false)`;

/** Late cases first, then a policy that is not in force, then a licence that has ended or is about to. */
const ATTENTION = `(${LATE} > 0)::int * 8 + (${STATE} <> 'inForce')::int * 4 + ${EXPIRED}::int * 2 + ${ENDING}::int`;

interface Order {
  readonly key: string;
  readonly cast: string;
  readonly direction: 'ASC' | 'DESC';
}

/** Every order is total: the key, then the id. */
const ORDERS: Readonly<Record<Sort, Order>> = {
  attention: { key: `(${ATTENTION})::bigint * 1000000 + least(${LATE}, 999999)`, cast: 'bigint', direction: 'DESC' },
  late: { key: `${LATE}::bigint`, cast: 'bigint', direction: 'DESC' },
  licence: {
    key: `coalesce(a.licence_expires_on - DATE '2000-01-01', 999999)::bigint`,
    cast: 'bigint',
    direction: 'ASC',
  },
  name: { key: 'a.name COLLATE "ar-x-icu"', cast: 'text COLLATE "ar-x-icu"', direction: 'ASC' },
};

/** Whole numbers, or the name itself. */
export const cursorColumn = (sort: Sort): 'whole' | 'text' => (sort === 'name' ? 'text' : 'whole');

/** One statement: the order is made of narrow indexes, and only the rows of the page are read. */
export async function listOverseen(
  op: OversightOp,
  asked: Asked,
  limit: number,
  after?: Position,
): Promise<Overseen[]> {
  const { key, cast, direction } = ORDERS[asked.sort];
  const past = direction === 'DESC' ? '<' : '>';
  const [seen, id] = after ?? [null, null];
  const sql = `
    WITH page AS (
      SELECT a.id, ${key} AS key
      FROM supervision s JOIN association a ON a.id = s.association_id
      LEFT JOIN association_figures f ON f.association_id = a.id
      WHERE ${OVERSEEN} AND ($4::text IS NULL OR ${STATE} = $4) AND ($5::text IS NULL OR a.region = $5)
        AND ($6::${cast.split(' ')[0]} IS NULL OR ${key} ${past} $6::${cast} OR (${key} = $6::${cast} AND a.id > $7::uuid))
      ORDER BY 2 ${direction}, a.id LIMIT $8
    )
    SELECT ${SELECTED}, page.key::text AS key FROM page JOIN association a ON a.id = page.id
    LEFT JOIN association_figures f ON f.association_id = page.id ORDER BY page.key ${direction}, page.id`;
  const parameters = [op.body, op.now, today(op.now), asked.state ?? null, asked.region ?? null, seen, id, limit];
  return (await rows<Row>(op.db, sql, parameters)).map(toOverseen);
}

/** @throws Refusal `request.not_found` for an association that the body does not oversee now */
export async function getOverseen(op: OversightOp, association: string): Promise<Overseen> {
  const sql = `
    SELECT ${SELECTED}, '' AS key FROM supervision s JOIN association a ON a.id = s.association_id
    LEFT JOIN association_figures f ON f.association_id = a.id WHERE ${OVERSEEN} AND a.id = $4`;
  const [found] = await rows<Row>(op.db, sql, [op.body, op.now, today(op.now), association]);
  if (!found) throw new Refusal('request.not_found');
  return toOverseen(found);
}

type Row = Omit<Overseen, 'grid'> & Readonly<Record<string, unknown>>;

function toOverseen(row: Row): Overseen {
  const grid: Record<string, Record<string, Shown>> = {};
  // Before the first count there is nothing: no cases are known, and none are claimed to be few.
  for (const { kind, cell, column } of CELL_COLUMNS) {
    (grid[kind] ??= {})[cell] = row.countedAt ? (row[column] as Shown) : 0;
  }
  return { ...row, grid: grid as Grid };
}

const OVERSEEN = 's.body_id = $1 AND s.starts_at <= $2 AND (s.ends_at IS NULL OR s.ends_at > $2)';

const SELECTED = `a.id, a.slug, a.name, a.demo, ${FACTS_SELECTED}, a.suspended_at AS "suspendedAt", a.suspended_by AS "suspendedBy",
  a.portal_opened_at AS "portalOpenedAt", ${STATE} AS "policyState", f.policy_next AS "policyNext", f.in_force_from AS "inForceFrom",
  f.review_due_on::text AS "reviewDueOn", coalesce(f.blocks_force, 0) AS "blocksForce", coalesce(f.blocks_module, 0) AS "blocksModule",
  coalesce(f.warnings, 0) AS warnings, coalesce(f.informations, 0) AS informations, ${LATE} AS "lateAtLeast",
  f.counted_at AS "countedAt", ${CELL_COLUMNS.map(({ column }) => `f.${column}`).join(', ')},
  CASE WHEN a.licence_expires_on IS NULL THEN 'unknown' WHEN ${EXPIRED} THEN 'expired' WHEN ${ENDING} THEN 'ending' ELSE 'valid' END
    AS "licenceState"`;
