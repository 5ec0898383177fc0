import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTenantTable, dropTables } from '../db/tables';

/** Who answers to whom in an association. Somebody without a row answers to nobody that was named. */
export class Reporting1760017000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTenantTable(
      runner,
      'reporting_line',
      `account_id uuid NOT NULL,
       reports_to uuid CHECK (reports_to <> account_id),
       stated_at timestamptz NOT NULL,
       stated_by text NOT NULL,
       CONSTRAINT reporting_line_account FOREIGN KEY (association_id, account_id) REFERENCES membership (association_id, account_id),
       CONSTRAINT reporting_line_superior FOREIGN KEY (association_id, reports_to) REFERENCES membership (association_id, account_id)`,
      { primaryKey: ['account_id'] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'reporting_line');
  }
}
