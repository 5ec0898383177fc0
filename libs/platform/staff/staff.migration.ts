import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTenantTable, dropTables, TENANT_PREDICATE } from '../db/tables';

/**
 * An association sees who works for it: its memberships, and the names behind them. Both tables stay global, and the
 * platform's role keeps seeing all of them; `sanad_app` gets a window of its own tenant.
 */
export class Staff1760000300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['membership', 'account']) {
      await runner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
      await runner.query(`CREATE POLICY platform ON ${table} TO sanad_platform USING (true) WITH CHECK (true)`);
      await runner.query(`CREATE POLICY backup ON ${table} FOR SELECT TO sanad_backup USING (true)`);
    }
    await runner.query(`CREATE POLICY staff ON membership FOR SELECT TO sanad_app USING (${TENANT_PREDICATE})`);
    await runner.query(
      'CREATE POLICY staff ON account FOR SELECT TO sanad_app USING (id IN (SELECT account_id FROM membership))',
    );
    await runner.query(
      'GRANT SELECT (association_id, account_id, roles, starts_at, ends_at, version) ON membership TO sanad_app',
    );
    await runner.query('GRANT SELECT (id, name, disabled_at) ON account TO sanad_app');
    await createTenantTable(
      runner,
      'absence',
      `id uuid NOT NULL,
       account_id uuid NOT NULL,
       starts_at timestamptz NOT NULL,
       ends_at timestamptz NOT NULL CHECK (ends_at > starts_at),
       deputy_id uuid CHECK (deputy_id <> account_id),
       recorded_by text NOT NULL,
       ended_at timestamptz,
       ended_by text,
       CHECK ((ended_at IS NULL) = (ended_by IS NULL)),
       FOREIGN KEY (association_id, account_id) REFERENCES membership (association_id, account_id),
       FOREIGN KEY (association_id, deputy_id) REFERENCES membership (association_id, account_id)`,
    );
    await runner.query('CREATE INDEX absence_of ON absence (association_id, account_id, ends_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'absence');
    await runner.query('REVOKE ALL ON account, membership FROM sanad_app');
    for (const table of ['account', 'membership']) {
      for (const policy of ['staff', 'backup', 'platform']) await runner.query(`DROP POLICY ${policy} ON ${table}`);
      await runner.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
      await runner.query(`ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY`);
    }
  }
}
