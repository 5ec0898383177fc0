import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTenantTable, dropTables, letDispatcherList } from '../db/tables';
import { NOTIFICATION_STATES, RECIPIENT_KINDS } from './notification';

const oneOf = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');

/** What people are to be told. A row waits as long as it has a lease that can run out. */
export class Notifications1760001000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTenantTable(
      runner,
      'notification',
      `id uuid NOT NULL,
       deadline_id uuid,
       subject_type text NOT NULL,
       subject_id uuid NOT NULL,
       stage text NOT NULL,
       generation int NOT NULL DEFAULT 0,
       recipient_kind text NOT NULL CHECK (recipient_kind IN (${oneOf(RECIPIENT_KINDS)})),
       recipient_id uuid NOT NULL,
       channel text NOT NULL,
       template text NOT NULL,
       params jsonb NOT NULL,
       state text NOT NULL CHECK (state IN (${oneOf(NOTIFICATION_STATES)})),
       attempts int NOT NULL DEFAULT 0,
       lease_until timestamptz CHECK ((lease_until IS NOT NULL) = (state IN ('pending', 'leased'))),
       provider_id text,
       created_at timestamptz NOT NULL,
       settled_at timestamptz,
       UNIQUE (association_id, deadline_id, stage, generation, recipient_id, channel)`,
    );
    await runner.query(
      'CREATE INDEX notification_waiting ON notification (association_id, lease_until) WHERE lease_until IS NOT NULL',
    );
    await runner.query('CREATE INDEX notification_subject ON notification (association_id, subject_id)');
    await letDispatcherList(runner, 'notification', ['association_id', 'lease_until']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'notification');
  }
}
