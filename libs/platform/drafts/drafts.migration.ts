import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTenantTable, dropTables } from '../db/tables';

/** What staff have begun to type, each for themselves. Sealed: it may be about anybody. */
export class Drafts1760015400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTenantTable(
      runner,
      'draft',
      `account_id uuid NOT NULL,
       key text NOT NULL,
       sealed text NOT NULL,
       saved_at timestamptz NOT NULL,
       FOREIGN KEY (association_id, account_id) REFERENCES membership (association_id, account_id)`,
      { primaryKey: ['account_id', 'key'], grants: { sanad_app: ['select', 'insert', 'update', 'delete'] } },
    );
    await runner.query('CREATE INDEX draft_by_age ON draft (association_id, saved_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'draft');
  }
}
