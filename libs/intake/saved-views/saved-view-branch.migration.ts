import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A view may keep the branch at which its cases were received. */
export class SavedViewBranch1760027570000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE saved_view ADD COLUMN branch text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE saved_view DROP COLUMN branch');
  }
}
