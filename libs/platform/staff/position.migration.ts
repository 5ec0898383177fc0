import type { MigrationInterface, QueryRunner } from 'typeorm';
import { POSITION_KINDS } from './position';

/** Where somebody works in the association and on what terms: unset until somebody has said so. */
export class Positions1760016300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const kinds = POSITION_KINDS.map((kind) => `'${kind}'`).join(', ');
    await runner.query(`
      ALTER TABLE membership
        ADD COLUMN department text CHECK (department = btrim(department) AND length(department) BETWEEN 1 AND 80),
        ADD COLUMN position_kind text CHECK (position_kind IN (${kinds}))`);
    await runner.query('GRANT SELECT (department, position_kind) ON membership TO sanad_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE membership DROP COLUMN department, DROP COLUMN position_kind');
  }
}
