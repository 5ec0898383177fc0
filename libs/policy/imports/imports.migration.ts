import { createTenantTable, dropTables, letDispatcherList } from '@sanad/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATES = ['reading', 'read', 'refused', 'confirmed', 'withdrawn'];

/** Policies that were handed in as files, from the upload to the draft that a person made of them; and the file that a version began from. */
export class PolicyImports1760018100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTenantTable(
      runner,
      'policy_import',
      `id uuid NOT NULL,
       document_id uuid NOT NULL,
       file_name text NOT NULL,
       sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
       media_type text NOT NULL,
       size int NOT NULL CHECK (size > 0),
       state text NOT NULL CHECK (state IN (${STATES.map((state) => `'${state}'`).join(', ')})),
       attempts int NOT NULL DEFAULT 0,
       lease_until timestamptz,
       refusal text,
       proposal jsonb,
       answers jsonb NOT NULL DEFAULT '[]',
       version_id uuid,
       created_at timestamptz NOT NULL,
       created_by text NOT NULL,
       FOREIGN KEY (association_id, document_id) REFERENCES document (association_id, id),
       FOREIGN KEY (association_id, version_id) REFERENCES policy_version (association_id, id),
       CONSTRAINT policy_import_waits_for_reading CHECK ((lease_until IS NOT NULL) = (state = 'reading')),
       CONSTRAINT policy_import_tells_why CHECK ((refusal IS NOT NULL) = (state = 'refused')),
       CONSTRAINT policy_import_proposes CHECK ((proposal IS NOT NULL) = (state IN ('read', 'confirmed'))),
       CONSTRAINT policy_import_became_a_version CHECK ((version_id IS NOT NULL) = (state = 'confirmed'))`,
    );
    await runner.query(
      'CREATE INDEX policy_import_waiting ON policy_import (association_id, lease_until) WHERE lease_until IS NOT NULL',
    );
    await runner.query('CREATE INDEX policy_import_document ON policy_import (association_id, document_id)');
    await runner.query('CREATE INDEX policy_import_version ON policy_import (association_id, version_id)');
    await letDispatcherList(runner, 'policy_import', ['association_id', 'lease_until']);
    await runner.query('ALTER TABLE policy_version ADD COLUMN source jsonb');
    // What a version began from is told once, when it is made.
    await runner.query(`
      CREATE FUNCTION policy_version_keep_source() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.source IS DISTINCT FROM OLD.source THEN
          RAISE EXCEPTION 'the source of policy version % is kept as it is', OLD.id
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'policy_version_kept';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query('REVOKE EXECUTE ON FUNCTION policy_version_keep_source() FROM PUBLIC');
    await runner.query(
      'CREATE TRIGGER policy_version_source_kept BEFORE UPDATE ON policy_version FOR EACH ROW EXECUTE FUNCTION policy_version_keep_source()',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER policy_version_source_kept ON policy_version');
    await runner.query('DROP FUNCTION policy_version_keep_source()');
    await runner.query('ALTER TABLE policy_version DROP COLUMN source');
    await dropTables(runner, 'policy_import');
  }
}
