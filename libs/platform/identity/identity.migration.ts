import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createGlobalTable, dropTables } from '../db/tables';

/** Who may sign in, where they are members, and what they are signed in with. None of it belongs to one association. */
export class Identity1760000100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.accounts(runner);
    await this.signIn(runner);
    await this.tokens(runner);
  }

  private async accounts(runner: QueryRunner): Promise<void> {
    await createGlobalTable(
      runner,
      'account',
      `id uuid PRIMARY KEY,
       email text NOT NULL UNIQUE CHECK (email = lower(email)),
       name text NOT NULL,
       platform_roles text[] NOT NULL DEFAULT '{}',
       created_at timestamptz NOT NULL,
       disabled_at timestamptz`,
      { sanad_platform: ['select', 'insert', 'update'] },
    );
    await createGlobalTable(
      runner,
      'credential',
      `account_id uuid PRIMARY KEY REFERENCES account (id),
       password_hash text NOT NULL CHECK (password_hash LIKE '$argon2id$%'),
       changed_at timestamptz NOT NULL`,
      { sanad_platform: ['select', 'insert', 'update'] },
    );
    await createGlobalTable(
      runner,
      'membership',
      `association_id uuid NOT NULL REFERENCES association (id),
       account_id uuid NOT NULL REFERENCES account (id),
       roles text[] NOT NULL CHECK (cardinality(roles) > 0),
       starts_at timestamptz NOT NULL,
       ends_at timestamptz CHECK (ends_at > starts_at),
       version int NOT NULL DEFAULT 1,
       PRIMARY KEY (association_id, account_id)`,
      { sanad_platform: ['select', 'insert', 'update'] },
    );
    await runner.query('CREATE INDEX membership_account ON membership (account_id)');
  }

  private async signIn(runner: QueryRunner): Promise<void> {
    await createGlobalTable(
      runner,
      'session',
      `id uuid PRIMARY KEY,
       token_hash bytea NOT NULL UNIQUE,
       account_id uuid NOT NULL REFERENCES account (id),
       association_id uuid,
       created_at timestamptz NOT NULL,
       seen_at timestamptz NOT NULL,
       FOREIGN KEY (association_id, account_id) REFERENCES membership (association_id, account_id)`,
      { sanad_platform: ['select', 'insert', 'update', 'delete'] },
    );
    await runner.query('CREATE INDEX session_account ON session (account_id)');
    await createGlobalTable(
      runner,
      'attempt',
      `key bytea PRIMARY KEY,
       tried_at timestamptz[] NOT NULL`,
      { sanad_platform: ['select', 'insert', 'update', 'delete'] },
    );
  }

  private async tokens(runner: QueryRunner): Promise<void> {
    await createGlobalTable(
      runner,
      'api_token',
      `association_id uuid NOT NULL REFERENCES association (id),
       id uuid NOT NULL,
       name text NOT NULL,
       token_hash bytea NOT NULL UNIQUE,
       roles text[] NOT NULL CHECK (cardinality(roles) > 0),
       created_by uuid NOT NULL REFERENCES account (id),
       created_at timestamptz NOT NULL,
       expires_at timestamptz NOT NULL,
       revoked_at timestamptz,
       used_at timestamptz,
       request_key text,
       request_hash text,
       PRIMARY KEY (association_id, id),
       UNIQUE (association_id, request_key)`,
      { sanad_platform: ['select', 'insert', 'update'] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'api_token', 'attempt', 'session', 'membership', 'credential', 'account');
  }
}
