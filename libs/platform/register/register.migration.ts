import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createGlobalTable, dropTables } from '../db/tables';
import { ASSOCIATION_KINDS, REGIONS } from './facts';

const oneOf = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');

const COLUMNS = [
  `kind text CHECK (kind IN (${oneOf(ASSOCIATION_KINDS)}))`,
  `region text CHECK (region IN (${oneOf(REGIONS)}))`,
  'authority text',
  // The authority as compared: one spelling of its name must not let the same number in twice.
  'authority_key text',
  'licence_number text',
  'registration_number text',
  'unified_number text',
  'licence_issued_on date',
  'licence_expires_on date',
  'board_term_from date',
  'board_term_to date',
  'suspended_at timestamptz',
  // By whom, in words: whoever is turned away at the door has to know whom to ask.
  'suspended_by text',
  'portal_opened_at timestamptz',
];

/** What is known of each association, and the answers that platform-wide requests are replayed with. */
export class Register1760012000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE association ${COLUMNS.map((column) => `ADD ${column}`).join(', ')}`);
    await runner.query(`
      ALTER TABLE association
        ADD CONSTRAINT association_licence_days CHECK (licence_expires_on >= licence_issued_on),
        ADD CONSTRAINT association_board_days CHECK (board_term_to >= board_term_from),
        ADD CONSTRAINT association_authority CHECK ((authority IS NULL) = (authority_key IS NULL)),
        ADD CONSTRAINT association_suspension CHECK ((suspended_at IS NULL) = (suspended_by IS NULL))`);
    for (const number of ['licence_number', 'registration_number']) {
      await runner.query(
        `CREATE UNIQUE INDEX association_${number} ON association (coalesce(authority_key, ''), ${number}) WHERE ${number} IS NOT NULL`,
      );
    }
    await runner.query(
      'CREATE UNIQUE INDEX association_unified_number ON association (unified_number) WHERE unified_number IS NOT NULL',
    );
    await createGlobalTable(
      runner,
      'platform_idempotency',
      `actor_id text NOT NULL,
       key text NOT NULL,
       request_hash text NOT NULL,
       answer jsonb NOT NULL,
       created_at timestamptz NOT NULL,
       PRIMARY KEY (actor_id, key)`,
      { sanad_platform: ['select', 'insert', 'delete'] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'platform_idempotency');
    const names = COLUMNS.map((column) => column.split(' ')[0]!);
    await runner.query(`ALTER TABLE association ${names.map((name) => `DROP ${name}`).join(', ')}`);
  }
}
