import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people said the clauses of a proposal are, in place of what was read. */
export class ImportCorrections1760018200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE policy_import ADD COLUMN corrections jsonb NOT NULL DEFAULT '[]'");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE policy_import DROP COLUMN corrections');
  }
}
