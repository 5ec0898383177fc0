import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createGlobalTable, dropTables } from '../db/tables';

/** Whose national id opens which account, as a blind index alone; and what is being asked of Nafath at the moment. */
export class Nafath1760010000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createGlobalTable(
      runner,
      'nafath_link',
      `account_id uuid PRIMARY KEY REFERENCES account (id),
       national_id_index bytea NOT NULL UNIQUE,
       linked_at timestamptz NOT NULL`,
      { sanad_platform: ['select', 'insert', 'update', 'delete'] },
    );
    await createGlobalTable(
      runner,
      'nafath_request',
      `id uuid PRIMARY KEY,
       purpose text NOT NULL CHECK (purpose IN ('link', 'signIn')),
       secret_hash bytea NOT NULL,
       account_id uuid REFERENCES account (id),
       association text,
       transaction_id text,
       expires_at timestamptz NOT NULL,
       CHECK ((account_id IS NULL) = (transaction_id IS NULL))`,
      { sanad_platform: ['select', 'insert', 'delete'] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'nafath_request', 'nafath_link');
  }
}
