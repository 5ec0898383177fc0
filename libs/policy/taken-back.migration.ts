import type { MigrationInterface, QueryRunner } from 'typeorm';
import { KEPT } from './policy.migration';

/**
 * What was recorded of a version that still lies ahead may be taken back: its start, and its approval as long as it has none. When that
 * was, its row says; the version that would have given way then stays. Whatever has begun is kept as before.
 */
export class PolicyTakenBack1760028300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE policy_version ADD COLUMN taken_back_at timestamptz');
    await runner.query(replacing(LETTING));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(replacing(KEPT));
    await runner.query('ALTER TABLE policy_version DROP COLUMN taken_back_at');
  }
}

const replacing = (body: string): string =>
  `CREATE OR REPLACE FUNCTION policy_version_keep() RETURNS trigger LANGUAGE plpgsql AS $$${body}$$`;

const NOW_SAID = 'NEW.taken_back_at IS DISTINCT FROM OLD.taken_back_at';

const LETTING = `
  BEGIN
    IF (NEW.association_id, NEW.id, NEW.number, NEW.created_at, NEW.created_by)
         IS DISTINCT FROM (OLD.association_id, OLD.id, OLD.number, OLD.created_at, OLD.created_by)
      OR OLD.approved_at IS NOT NULL AND (NEW.document, NEW.minutes, NEW.approved_at)
         IS DISTINCT FROM (OLD.document, OLD.minutes, OLD.approved_at)
         AND (NEW.taken_back_at >= OLD.approved_at AND OLD.in_force_from IS NULL AND NEW.approved_at IS NULL
           AND NEW.document = OLD.document) IS NOT TRUE
      OR OLD.in_force_from IS NOT NULL AND (NEW.answers, NEW.content_hash, NEW.in_force_from)
         IS DISTINCT FROM (OLD.answers, OLD.content_hash, OLD.in_force_from)
         AND (${NOW_SAID} AND NEW.taken_back_at < OLD.in_force_from AND NEW.in_force_from IS NULL
           AND (NEW.answers, NEW.content_hash) IS NOT DISTINCT FROM (OLD.answers, OLD.content_hash)) IS NOT TRUE
      OR OLD.in_force_until IS NOT NULL AND (NEW.in_force_until IS NULL OR NEW.in_force_until > OLD.in_force_until)
         AND (${NOW_SAID} AND NEW.taken_back_at < OLD.in_force_until) IS NOT TRUE
    THEN
      RAISE EXCEPTION 'policy version % is kept as it is', OLD.id
        USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'policy_version_kept';
    END IF;
    RETURN NEW;
  END `;
