import type { TestDatabase } from '../world/postgres';
import { behind, type Tenant } from './cases.world';

/** How many cases each association is to have beside those it has. */
export type Filling = readonly { readonly tenant: Tenant; readonly cases: number }[];

/**
 * Multiplies the newest case of each association, its clock beside it. References and ids are new, the ids in the order of
 * time; foreign keys are not looked at, since the rows they lead to are those of the case that stood there.
 */
export async function fillCases(database: TestDatabase, filling: Filling): Promise<void> {
  await behind(database, async (admin) => {
    await admin.query('SET session_replication_role = replica');
    for (const { tenant, cases } of filling) await admin.query(MULTIPLY, [tenant.association, cases]);
    await admin.query('VACUUM ANALYZE');
  });
}

const MULTIPLY = `
  WITH pattern AS (
    SELECT c AS file, d AS clock
    FROM case_file c JOIN deadline d ON d.association_id = c.association_id AND d.subject_id = c.id
    WHERE c.association_id = $1 ORDER BY c.id DESC LIMIT 1
  ), made AS MATERIALIZED (
    SELECT n, uuidv7(-interval '1 minute' - n * interval '1 second') AS id FROM generate_series(1, $2::int) AS n
  ), files AS (
    INSERT INTO case_file SELECT r.*
    FROM pattern, made,
      jsonb_populate_record(pattern.file, jsonb_build_object('id', made.id, 'reference', lpad(n::text, 9, '0'))) AS r
  )
  INSERT INTO deadline SELECT r.*
  FROM pattern, made,
    jsonb_populate_record(pattern.clock, jsonb_build_object('id', gen_random_uuid(), 'subject_id', made.id)) AS r`;
