import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createGlobalTable, createTenantTable, dropTables, letDispatcherList } from './db/tables';

/** The tables that every piece of work touches: associations, the audit with its chain, the outbox, replayed answers. */
export class Platform1760000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createGlobalTable(
      runner,
      'association',
      `id uuid PRIMARY KEY,
       slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z][a-z0-9-]{1,40}$'),
       name text NOT NULL,
       demo boolean NOT NULL DEFAULT false,
       created_at timestamptz NOT NULL`,
      {
        sanad_platform: ['select', 'insert', 'update'],
        sanad_app: ['select'],
        sanad_dispatcher: ['select'],
        sanad_portal: ['select'],
      },
    );
    await this.audit(runner);
    await this.outbox(runner);
    await createTenantTable(
      runner,
      'idempotency',
      `actor_id text NOT NULL,
       key text NOT NULL,
       request_hash text NOT NULL,
       answer jsonb NOT NULL,
       created_at timestamptz NOT NULL`,
      { primaryKey: ['actor_id', 'key'], grants: { sanad_app: ['select', 'insert', 'delete'] } },
    );
  }

  private async audit(runner: QueryRunner): Promise<void> {
    const columns = `
      id uuid NOT NULL,
      at timestamptz NOT NULL,
      actor_kind text NOT NULL CHECK (actor_kind IN ('staff', 'machine', 'beneficiary', 'system')),
      actor_id text NOT NULL,
      action text NOT NULL,
      subject_type text NOT NULL,
      subject_id text NOT NULL,
      detail jsonb NOT NULL`;
    const appendOnly = { sanad_app: ['select', 'insert'] } as const;
    await createTenantTable(runner, 'audit', columns, { grants: appendOnly });
    await runner.query('CREATE INDEX audit_subject ON audit (association_id, subject_type, subject_id, id)');
    await createTenantTable(runner, 'audit_unsealed', 'audit_id uuid NOT NULL', {
      primaryKey: ['audit_id'],
      grants: { sanad_app: ['select', 'insert', 'delete'] },
    });
    await letDispatcherList(runner, 'audit_unsealed', ['association_id']);
    await createTenantTable(
      runner,
      'audit_seal',
      `sequence bigint NOT NULL,
       audit_id uuid NOT NULL,
       hash bytea NOT NULL,
       sealed_at timestamptz NOT NULL,
       UNIQUE (association_id, audit_id),
       FOREIGN KEY (association_id, audit_id) REFERENCES audit (association_id, id)`,
      { primaryKey: ['sequence'], grants: appendOnly },
    );
    await createGlobalTable(runner, 'platform_audit', `${columns}, PRIMARY KEY (id)`, {
      sanad_platform: ['select', 'insert'],
    });
  }

  private async outbox(runner: QueryRunner): Promise<void> {
    await createTenantTable(
      runner,
      'outbox',
      `id uuid NOT NULL,
       name text NOT NULL,
       version int NOT NULL,
       payload jsonb NOT NULL,
       created_at timestamptz NOT NULL,
       queued_at timestamptz`,
      { grants: { sanad_app: ['select', 'insert', 'update', 'delete'] } },
    );
    await runner.query('CREATE INDEX outbox_waiting ON outbox (association_id, id) WHERE queued_at IS NULL');
    await letDispatcherList(runner, 'outbox', ['association_id', 'queued_at', 'created_at']);
    // One row per event and listener that has not taken it yet; whoever settles it deletes it in the same commit.
    await createTenantTable(
      runner,
      'delivery',
      `id uuid NOT NULL,
       event_id uuid NOT NULL,
       listener text NOT NULL,
       attempts int NOT NULL DEFAULT 0,
       last_error text,
       next_at timestamptz NOT NULL,
       UNIQUE (association_id, event_id, listener),
       FOREIGN KEY (association_id, event_id) REFERENCES outbox (association_id, id)`,
      { grants: { sanad_app: ['select', 'insert', 'update', 'delete'] } },
    );
    await runner.query('CREATE INDEX delivery_due ON delivery (association_id, next_at)');
    await letDispatcherList(runner, 'delivery', ['association_id', 'next_at']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(
      runner,
      'delivery',
      'outbox',
      'platform_audit',
      'audit_seal',
      'audit_unsealed',
      'audit',
      'idempotency',
      'association',
    );
  }
}
