import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createGlobalTable, dropTables } from '../db/tables';

/** Second factors, and how far a session has come. Sessions of before proved no factor: whoever holds one signs in again. */
export class SecondFactors1760010000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM session');
    await runner.query(
      `ALTER TABLE session
         ADD COLUMN stage text NOT NULL CHECK (stage IN ('enrolment', 'factor', 'complete')),
         ADD COLUMN confirmed_at timestamptz,
         ADD COLUMN bound boolean NOT NULL DEFAULT false CHECK (NOT bound OR association_id IS NOT NULL),
         ADD COLUMN agent text NOT NULL DEFAULT '' CHECK (length(agent) <= 200)`,
    );
    await this.factors(runner);
    await createGlobalTable(
      runner,
      'passkey_challenge',
      `session_id uuid NOT NULL REFERENCES session (id) ON DELETE CASCADE,
       purpose text NOT NULL CHECK (purpose IN ('creation', 'request')),
       challenge text NOT NULL,
       created_at timestamptz NOT NULL,
       PRIMARY KEY (session_id, purpose)`,
      { sanad_platform: ['select', 'insert', 'update', 'delete'] },
    );
  }

  private async factors(runner: QueryRunner): Promise<void> {
    await createGlobalTable(
      runner,
      'factor',
      `id uuid PRIMARY KEY,
       account_id uuid NOT NULL REFERENCES account (id),
       kind text NOT NULL CHECK (kind IN ('totp', 'passkey')),
       name text NOT NULL,
       secret text,
       last_step bigint,
       credential_id text UNIQUE,
       public_key bytea,
       counter bigint,
       transports text[],
       created_at timestamptz NOT NULL,
       confirmed_at timestamptz,
       used_at timestamptz,
       CHECK (CASE kind WHEN 'totp' THEN secret IS NOT NULL AND credential_id IS NULL
         ELSE secret IS NULL AND num_nulls(credential_id, public_key, counter, transports) = 0 END)`,
      { sanad_platform: ['select', 'insert', 'update', 'delete'] },
    );
    await runner.query('CREATE INDEX factor_account ON factor (account_id)');
    await createGlobalTable(
      runner,
      'recovery_code',
      `account_id uuid NOT NULL REFERENCES account (id),
       code_hash bytea NOT NULL,
       created_at timestamptz NOT NULL,
       PRIMARY KEY (account_id, code_hash)`,
      { sanad_platform: ['select', 'insert', 'delete'] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'passkey_challenge', 'recovery_code', 'factor');
    await runner.query(
      'ALTER TABLE session DROP COLUMN stage, DROP COLUMN confirmed_at, DROP COLUMN bound, DROP COLUMN agent',
    );
  }
}
