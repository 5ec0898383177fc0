import { rows } from '../db/sql';
import type { Op } from '../op';
import type { Standing } from './looking.subjects';

/** Rows that have a version, and a history that names them. */
interface Historied {
  readonly table: string;
  /** By what conditions on the rows call them. */
  readonly alias: string;
  readonly history: string;
  /** The column of the history that holds the id of a row. */
  readonly of: string;
  /** SQL for the lines `e` of the history that a version came of; all of them, where it is left out. */
  readonly makesVersion?: string;
  /** SQL for what stands beside a row and makes no version of it. */
  readonly beside?: string;
}

/** A condition on the rows as far as somebody reaches them; its parameters begin with the third. */
interface Reach {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** Where rows of a chapter stand, and who changed each of them last. */
export function standingsOf({ table, alias, history, of, makesVersion = 'true', beside = 'NULL' }: Historied) {
  const sql = `
    SELECT ${alias}.id, ${alias}.version, (SELECT e.by_id FROM ${history} e WHERE e.association_id = $1 AND e.${of} = ${alias}.id
      AND ${makesVersion} ORDER BY e.id DESC LIMIT 1) AS "changedBy", ${beside} AS beside
    FROM ${table} ${alias} WHERE ${alias}.association_id = $1 AND ${alias}.id = ANY($2::uuid[])`;
  return async (op: Op, ids: readonly string[], reach: Reach): Promise<ReadonlyMap<string, Standing>> => {
    const parameters = [op.association, ids, ...reach.parameters];
    const found = await rows<Standing & { id: string }>(op.db, sql + reach.sql, parameters);
    return new Map(found.map(({ id, ...standing }) => [id, standing]));
  };
}
