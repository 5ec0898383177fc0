import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTenantTable, dropTables } from '../db/tables';

/** Who is looking at what at this moment. Unlogged: after a crash nobody is looking any more, and nothing of it is worth a write-ahead. */
export class Looking1760015300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTenantTable(
      runner,
      'looking',
      `id uuid NOT NULL,
       subject_type text NOT NULL,
       subject_id uuid NOT NULL,
       account_id uuid NOT NULL,
       session_id uuid NOT NULL,
       since timestamptz NOT NULL,
       seen_at timestamptz NOT NULL`,
      { grants: { sanad_app: ['select', 'insert', 'update', 'delete'] } },
    );
    await runner.query('ALTER TABLE looking SET UNLOGGED');
    await runner.query('CREATE INDEX looking_at ON looking (association_id, subject_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'looking');
  }
}
