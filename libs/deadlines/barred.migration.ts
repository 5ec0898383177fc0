import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A clock may be kept from people who are named one by one. */
export class Barred1760028200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE deadline ADD COLUMN barred_ids uuid[] NOT NULL DEFAULT '{}'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE deadline DROP COLUMN barred_ids');
  }
}
