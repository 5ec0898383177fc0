import type { MigrationInterface, QueryRunner } from 'typeorm';
import { POSITION_KINDS } from '../staff/position';

/** Where somebody who is invited is going to work, and on what terms. */
export class InvitedPositions1760022100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const kinds = POSITION_KINDS.map((kind) => `'${kind}'`).join(', ');
    await runner.query(`
      ALTER TABLE invitation
        ADD COLUMN department text CHECK (department = btrim(department) AND length(department) BETWEEN 1 AND 80),
        ADD COLUMN position_kind text CHECK (position_kind IN (${kinds}))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE invitation DROP COLUMN department, DROP COLUMN position_kind');
  }
}
