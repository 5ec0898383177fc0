import { createTenantTable, dropTables } from '@sanad/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The versions of each association's policy. The database itself keeps two promises: one in force at a time, and nothing rewritten. */
export class PolicyVersions1760000300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTenantTable(
      runner,
      'policy_version',
      `id uuid NOT NULL,
       number int NOT NULL CHECK (number > 0),
       document jsonb NOT NULL,
       answers jsonb NOT NULL,
       content_hash text NOT NULL CHECK (content_hash ~ '^[0-9a-f]{64}$'),
       minutes jsonb,
       approved_at timestamptz,
       in_force_from timestamptz,
       in_force_until timestamptz,
       created_at timestamptz NOT NULL,
       created_by text NOT NULL,
       UNIQUE (association_id, number),
       CONSTRAINT policy_version_approved_with_minutes CHECK ((approved_at IS NULL) = (minutes IS NULL)),
       CONSTRAINT policy_version_in_force_once_approved
         CHECK (in_force_from IS NULL OR (approved_at IS NOT NULL AND in_force_from >= approved_at)),
       CONSTRAINT policy_version_ends_after_start
         CHECK (in_force_until IS NULL OR (in_force_from IS NOT NULL AND in_force_until > in_force_from)),
       CONSTRAINT policy_version_one_in_force EXCLUDE USING gist
         (association_id WITH =, tstzrange(in_force_from, in_force_until) WITH &&) WHERE (in_force_from IS NOT NULL)`,
    );
    // Range operators do not run inside an index under row-level security; order by time does.
    await runner.query(
      'CREATE INDEX policy_version_by_start ON policy_version (association_id, in_force_from) WHERE in_force_from IS NOT NULL',
    );
    await this.keep(runner);
  }

  /** The text is kept from its approval on, the answers from the moment the version is put in force; an end only moves nearer. */
  private async keep(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE FUNCTION policy_version_keep() RETURNS trigger LANGUAGE plpgsql AS $$${KEPT}$$`);
    // The trigger runs it; nobody else has to.
    await runner.query('REVOKE EXECUTE ON FUNCTION policy_version_keep() FROM PUBLIC');
    await runner.query(
      'CREATE TRIGGER policy_version_kept BEFORE UPDATE ON policy_version FOR EACH ROW EXECUTE FUNCTION policy_version_keep()',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'policy_version');
    await runner.query('DROP FUNCTION policy_version_keep()');
  }
}

/** Of the trigger, as it was first made. */
export const KEPT = `
      BEGIN
        IF (NEW.association_id, NEW.id, NEW.number, NEW.created_at, NEW.created_by)
             IS DISTINCT FROM (OLD.association_id, OLD.id, OLD.number, OLD.created_at, OLD.created_by)
          OR OLD.approved_at IS NOT NULL AND (NEW.document, NEW.minutes, NEW.approved_at)
             IS DISTINCT FROM (OLD.document, OLD.minutes, OLD.approved_at)
          OR OLD.in_force_from IS NOT NULL AND (NEW.answers, NEW.content_hash, NEW.in_force_from)
             IS DISTINCT FROM (OLD.answers, OLD.content_hash, OLD.in_force_from)
          OR OLD.in_force_until IS NOT NULL AND (NEW.in_force_until IS NULL OR NEW.in_force_until > OLD.in_force_until)
        THEN
          RAISE EXCEPTION 'policy version % is kept as it is', OLD.id
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'policy_version_kept';
        END IF;
        RETURN NEW;
      END `;
