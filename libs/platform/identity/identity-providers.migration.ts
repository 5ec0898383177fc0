import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createGlobalTable, dropTables } from '../db/tables';

/** Where the staff of an association may sign in: its own OpenID Connect provider. Read before anybody is signed in. */
export class IdentityProviders1760010000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createGlobalTable(
      runner,
      'identity_provider',
      `association_id uuid PRIMARY KEY REFERENCES association (id),
       name text NOT NULL,
       issuer text NOT NULL,
       client_id text NOT NULL,
       client_secret text NOT NULL,
       accepted_factors text[] NOT NULL DEFAULT '{}',
       updated_at timestamptz NOT NULL`,
      { sanad_platform: ['select', 'insert', 'update', 'delete'] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'identity_provider');
  }
}
