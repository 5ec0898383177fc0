import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTenantTable, dropTables } from '../db/tables';
import { DOCUMENT_STATES } from './document.kinds';

/** Documents as rows; their content is a sealed file. The hash is that of the file, so that it tells nothing of the content once its key is gone. */
export class Documents1760013000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTenantTable(
      runner,
      'document',
      `id uuid NOT NULL,
       subject_id uuid NOT NULL,
       file text NOT NULL CHECK (file ~ '^[0-9a-f]{32}$'),
       sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
       size int NOT NULL CHECK (size > 0),
       media_type text NOT NULL,
       state text NOT NULL CHECK (state IN (${DOCUMENT_STATES.map((state) => `'${state}'`).join(', ')})),
       name text NOT NULL,
       key_id text NOT NULL,
       kept_at timestamptz NOT NULL,
       kept_by text NOT NULL,
       UNIQUE (association_id, file)`,
    );
    await runner.query('CREATE INDEX document_of_subject ON document (association_id, subject_id, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'document');
  }
}
