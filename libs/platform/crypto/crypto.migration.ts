import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTenantTable, dropTables } from '../db/tables';

/** A key for each data subject, wrapped. A destroyed key leaves its row, so that it is not made again by mistake. */
export class SubjectKeys1760000200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTenantTable(
      runner,
      'subject_key',
      `subject_id uuid NOT NULL,
       wrapped text,
       created_at timestamptz NOT NULL,
       erased_at timestamptz,
       CHECK ((wrapped IS NULL) = (erased_at IS NOT NULL))`,
      { primaryKey: ['subject_id'] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'subject_key');
  }
}
