import { createTenantTable, dropTables } from '@sanad/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const INDEXES: Readonly<Record<string, string>> = {
  case_file_open: '(association_id, id) WHERE closed_at IS NULL',
  case_file_open_of_assignee: '(association_id, assignee_id, id) WHERE closed_at IS NULL',
  case_file_of_delegate: '(association_id, delegate_id, id) WHERE delegate_id IS NOT NULL',
  case_file_incomplete: `(association_id, id) WHERE state = 'AWAITING_ITEMS' AND awaits_ruling_since IS NULL`,
  case_file_to_committee: `(association_id, id) WHERE state IN ('COMPLETE', 'DEFERRED')`,
  case_file_to_tell: '(association_id, id) WHERE decided_at IS NOT NULL AND replied_at IS NULL AND closed_at IS NULL',
  case_file_unbounded: '(association_id, id) WHERE unbounded AND closed_at IS NULL',
  case_file_closed: '(association_id, closed_at, id) WHERE closed_at IS NOT NULL',
};

const ofCase = 'FOREIGN KEY (association_id, case_id) REFERENCES case_file (association_id, id)';
const change = { grants: { sanad_app: ['select', 'insert', 'update', 'delete'] } } as const;

/** What the views of the list read, and how staff arrange their cases: labels for all, and what each puts off. */
export class DeskViews1760015100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE case_file ADD COLUMN unbounded boolean NOT NULL DEFAULT false');
    await markUnbounded(runner);
    for (const [name, on] of Object.entries(INDEXES)) await runner.query(`CREATE INDEX ${name} ON case_file ${on}`);
    await createTenantTable(runner, 'tag', 'name text NOT NULL', {
      primaryKey: ['name'],
      grants: { sanad_app: ['select', 'insert'] },
    });
    await createTenantTable(
      runner,
      'case_tag',
      `case_id uuid NOT NULL,
       tag text NOT NULL,
       by_id text NOT NULL,
       at timestamptz NOT NULL,
       FOREIGN KEY (association_id, tag) REFERENCES tag (association_id, name),
       ${ofCase}`,
      { primaryKey: ['case_id', 'tag'], grants: { sanad_app: ['select', 'insert', 'delete'] } },
    );
    await runner.query('CREATE INDEX case_tag_of ON case_tag (association_id, tag, case_id)');
    await createTenantTable(
      runner,
      'case_snooze',
      `by_id uuid NOT NULL,
       case_id uuid NOT NULL,
       until timestamptz NOT NULL,
       version int NOT NULL,
       ${ofCase}`,
      { primaryKey: ['by_id', 'case_id'], ...change },
    );
    await runner.query('CREATE INDEX case_snooze_until ON case_snooze (association_id, by_id, until, case_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'case_snooze', 'case_tag', 'tag');
    for (const name of Object.keys(INDEXES)) await runner.query(`DROP INDEX ${name}`);
    await runner.query('ALTER TABLE case_file DROP COLUMN unbounded');
  }
}

/** The owner of the tables sees no association's rows while the lock is forced on it too. */
async function markUnbounded(runner: QueryRunner): Promise<void> {
  const tables = ['case_file', 'deadline'];
  for (const table of tables) await runner.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
  await runner.query(`
    UPDATE case_file c SET unbounded = true WHERE NOT EXISTS (
      SELECT 1 FROM deadline d WHERE d.association_id = c.association_id AND d.subject_id = c.id AND d.kind = 'ceiling'
        AND d.obligation = CASE c.kind WHEN 'supportRequest' THEN 'requestResponse' ELSE 'enquiryAnswer' END)`);
  for (const table of tables) await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
}
