import { createTenantTable, dropTables } from '@sanad/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The papers that went to the board: each a document, with what the version read like and what it was compared with. Nothing of it is changed or taken away. */
export class BoardPapers1760016900000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTenantTable(
      runner,
      'board_paper',
      `version_id uuid NOT NULL,
       id uuid NOT NULL,
       content_hash text NOT NULL CHECK (content_hash ~ '^[0-9a-f]{64}$'),
       earlier_version_id uuid,
       sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
       prepared_by text NOT NULL,
       UNIQUE (association_id, version_id, sha256),
       FOREIGN KEY (association_id, version_id) REFERENCES policy_version (association_id, id),
       FOREIGN KEY (association_id, earlier_version_id) REFERENCES policy_version (association_id, id),
       FOREIGN KEY (association_id, id) REFERENCES document (association_id, id)`,
      { primaryKey: ['version_id', 'id'], grants: { sanad_app: ['select', 'insert'] } },
    );
    await runner.query('CREATE INDEX board_paper_document ON board_paper (association_id, id)');
    await runner.query('CREATE INDEX board_paper_earlier ON board_paper (association_id, earlier_version_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'board_paper');
  }
}
