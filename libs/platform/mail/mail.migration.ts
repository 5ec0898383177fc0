import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createGlobalTable, dropTables } from '../db/tables';
import { MAIL_STATES } from './mail';

/** Letters to accounts and to people who have none yet. One waits as long as it has a lease that can run out, and an address as long as it waits. */
export class Mail1760011000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createGlobalTable(
      runner,
      'mail',
      `id uuid PRIMARY KEY,
       account_id uuid REFERENCES account (id),
       address text,
       template text NOT NULL,
       language text NOT NULL CHECK (language IN ('ar', 'en')),
       params jsonb NOT NULL,
       link_purpose text,
       link_id uuid,
       link_generation int,
       state text NOT NULL CHECK (state IN (${MAIL_STATES.map((state) => `'${state}'`).join(', ')})),
       attempts int NOT NULL DEFAULT 0,
       lease_until timestamptz,
       provider_id text,
       created_at timestamptz NOT NULL,
       settled_at timestamptz,
       CHECK ((lease_until IS NOT NULL) = (state IN ('pending', 'leased'))),
       CHECK ((address IS NOT NULL) = (state IN ('pending', 'leased'))),
       CHECK ((settled_at IS NULL) = (state IN ('pending', 'leased'))),
       CHECK (num_nonnulls(link_purpose, link_id, link_generation) IN (0, 3))`,
      { sanad_platform: ['select', 'insert', 'update', 'delete'] },
    );
    await runner.query('CREATE INDEX mail_waiting ON mail (lease_until) WHERE lease_until IS NOT NULL');
    await runner.query('CREATE INDEX mail_link ON mail (link_id) WHERE link_id IS NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'mail');
  }
}
