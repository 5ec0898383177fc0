import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The names of holidays that are none any more, until open deadlines have followed: whoever's date moves is told by which. */
export class Withdrawn1760015570000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE association_calendar ADD COLUMN withdrawn jsonb NOT NULL DEFAULT '[]'`);
    await runner.query(`ALTER TABLE holiday_cover ADD COLUMN withdrawn jsonb NOT NULL DEFAULT '[]'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE holiday_cover DROP COLUMN withdrawn');
    await runner.query('ALTER TABLE association_calendar DROP COLUMN withdrawn');
  }
}
