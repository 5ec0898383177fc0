import { createTenantTable, dropTables } from '@sanad/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The scans of a version's minutes: each a document, with the hash of what was sent. Nothing of it is changed or taken away. */
export class MinutesFiles1760016650000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTenantTable(
      runner,
      'policy_minutes_file',
      `version_id uuid NOT NULL,
       id uuid NOT NULL,
       sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
       attached_by text NOT NULL,
       FOREIGN KEY (association_id, version_id) REFERENCES policy_version (association_id, id),
       FOREIGN KEY (association_id, id) REFERENCES document (association_id, id)`,
      { primaryKey: ['version_id', 'id'], grants: { sanad_app: ['select', 'insert'] } },
    );
    await runner.query('CREATE INDEX policy_minutes_file_document ON policy_minutes_file (association_id, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'policy_minutes_file');
  }
}
