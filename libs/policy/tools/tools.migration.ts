import { createTenantTable, dropTables } from '@sanad/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const FORMS = ['intake', 'publicRequest', 'receipt', 'attestation'];

/** What the tools of each version are: files or forms, one after the other. None is changed or taken away. */
export class PolicyTools1760022000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTenantTable(
      runner,
      'policy_tool_edition',
      `version_id uuid NOT NULL,
       tool text NOT NULL,
       number int NOT NULL CHECK (number > 0),
       document_id uuid,
       sha256 text CHECK (sha256 ~ '^[0-9a-f]{64}$'),
       form text CHECK (form IN (${FORMS.map((form) => `'${form}'`).join(', ')})),
       keeper text,
       valid_until date,
       taken_from uuid,
       set_at timestamptz NOT NULL,
       set_by text NOT NULL,
       FOREIGN KEY (association_id, version_id) REFERENCES policy_version (association_id, id),
       FOREIGN KEY (association_id, taken_from) REFERENCES policy_version (association_id, id),
       FOREIGN KEY (association_id, document_id) REFERENCES document (association_id, id),
       CONSTRAINT policy_tool_edition_hashed CHECK ((document_id IS NULL) = (sha256 IS NULL)),
       CONSTRAINT policy_tool_edition_file_or_form CHECK ((document_id IS NULL) <> (form IS NULL))`,
      { primaryKey: ['version_id', 'tool', 'number'], grants: { sanad_app: ['select', 'insert'] } },
    );
    await runner.query(
      'CREATE INDEX policy_tool_edition_document ON policy_tool_edition (association_id, document_id)',
    );
    await runner.query(
      'CREATE INDEX policy_tool_edition_taken_from ON policy_tool_edition (association_id, taken_from)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'policy_tool_edition');
  }
}
