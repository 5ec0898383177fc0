import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createGlobalTable, dropTables } from '../db/tables';

/** Who was asked to join, and who asked for a new password. Neither table holds a secret: those of links are derived. */
export class Invitations1760011100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createGlobalTable(
      runner,
      'invitation',
      `id uuid PRIMARY KEY,
       association_id uuid REFERENCES association (id),
       email text NOT NULL CHECK (email = lower(email)),
       name text NOT NULL,
       roles text[] NOT NULL CHECK (cardinality(roles) > 0),
       ends_at timestamptz,
       generation int NOT NULL DEFAULT 1,
       invited_by text NOT NULL,
       created_at timestamptz NOT NULL,
       expires_at timestamptz NOT NULL,
       accepted_at timestamptz,
       account_id uuid REFERENCES account (id),
       withdrawn_at timestamptz,
       request_key text,
       request_hash text,
       UNIQUE (association_id, request_key),
       CHECK ((accepted_at IS NULL) = (account_id IS NULL)),
       CHECK (num_nonnulls(accepted_at, withdrawn_at) < 2)`,
      { sanad_platform: ['select', 'insert', 'update', 'delete'] },
    );
    await runner.query(
      `CREATE UNIQUE INDEX invitation_open ON invitation (association_id, email) NULLS NOT DISTINCT
       WHERE accepted_at IS NULL AND withdrawn_at IS NULL`,
    );
    await createGlobalTable(
      runner,
      'password_reset',
      `id uuid PRIMARY KEY,
       address text,
       account_id uuid REFERENCES account (id),
       requested_at timestamptz NOT NULL,
       expires_at timestamptz,
       used_at timestamptz,
       CHECK (num_nonnulls(address, account_id) = 1),
       CHECK ((account_id IS NULL) = (expires_at IS NULL))`,
      { sanad_platform: ['select', 'insert', 'update', 'delete'] },
    );
    await runner.query('CREATE INDEX password_reset_asked ON password_reset (requested_at) WHERE address IS NOT NULL');
    await runner.query(
      'CREATE INDEX password_reset_account ON password_reset (account_id) WHERE account_id IS NOT NULL',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'password_reset', 'invitation');
  }
}
