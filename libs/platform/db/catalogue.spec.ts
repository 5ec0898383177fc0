import { DataSource, type QueryRunner } from 'typeorm';
import { cloneDatabase, type TestDatabase } from '../../../test/world/postgres';
import { asOwner, probeTable } from '../../../test/world/platform';
import { catalogueRules, lintCatalogue } from './catalogue';

let database: TestDatabase;
let source: DataSource;

beforeAll(async () => {
  database = await cloneDatabase();
  source = await new DataSource({ type: 'postgres', url: database.url }).initialize();
});
afterAll(async () => {
  await source.destroy();
  await database.drop();
});

test('G3: the real schema has no finding', async () => {
  expect(await lintCatalogue(source)).toEqual([]);
});

test('a table made by the helper for migrations has none either', async () => {
  const clone = await cloneDatabase();
  await asOwner(clone.url, async (runner: QueryRunner) => {
    await probeTable(runner);
    expect(await lintCatalogue(runner.manager)).toEqual([]);
  });
  await clone.drop();
});

const TENANT = `current_setting('app.association')::uuid`;
const policy = (rest: string): string => `DROP POLICY tenant ON outbox; CREATE POLICY tenant ON outbox ${rest}`;
const table = (columns: string): string => `CREATE TABLE planted (${columns})`;

/** Each is planted in a transaction that is rolled back; `rule` has to find `object` in it. */
const plants: readonly [rule: string, object: string, sql: string][] = [
  ['rls_off', 'outbox', 'ALTER TABLE outbox DISABLE ROW LEVEL SECURITY'],
  ['rls_off', 'planted', table('association_id uuid NOT NULL, id uuid')],
  ['rls_not_forced', 'outbox', 'ALTER TABLE outbox NO FORCE ROW LEVEL SECURITY'],
  ['policy_missing', 'outbox', 'DROP POLICY tenant ON outbox'],
  ['policy_missing', 'outbox', policy(`FOR SELECT TO sanad_app USING (association_id = ${TENANT})`)],
  ['policy_missing', 'outbox', policy(`AS RESTRICTIVE TO sanad_app USING (association_id = ${TENANT})`)],
  ['policy_twice', 'outbox', `CREATE POLICY more ON outbox TO sanad_app USING (association_id = ${TENANT})`],
  ['policy_twice', 'outbox', `CREATE POLICY more ON outbox FOR SELECT TO sanad_app USING (true)`],
  ['policy_for_all', 'outbox', `CREATE POLICY more ON outbox USING (association_id = ${TENANT})`],
  ['policy_predicate', 'outbox', policy('TO sanad_app USING (true)')],
  [
    'policy_predicate',
    'outbox',
    policy(`TO sanad_app USING (association_id = current_setting('app.association', true)::uuid)`),
  ],
  [
    'policy_predicate',
    'outbox',
    policy(`TO sanad_app USING (association_id = nullif(current_setting('app.association'), '')::uuid)`),
  ],
  ['policy_predicate', 'outbox', policy(`TO sanad_app USING (association_id = ${TENANT}) WITH CHECK (true)`)],
  ['policy_predicate', 'outbox', policy(`TO sanad_app USING (association_id = ${TENANT} OR name = 'all')`)],
  [
    'policy_lister',
    'outbox',
    'DROP POLICY backup ON outbox; CREATE POLICY backup ON outbox TO sanad_backup USING (true)',
  ],
  [
    'policy_lister',
    'outbox',
    `DROP POLICY dispatcher ON outbox; CREATE POLICY dispatcher ON outbox FOR SELECT TO sanad_dispatcher USING (queued_at IS NULL)`,
  ],
  ['policy_lister_missing', 'outbox', 'DROP POLICY dispatcher ON outbox'],
  ['policy_lister_missing', 'outbox', 'DROP POLICY backup ON outbox'],
  ['tenant_missing', 'planted', table('id uuid PRIMARY KEY')],
  ['tenant_missing', 'planted', table('association_id uuid, id uuid')],
  ['tenant_missing', 'planted', table('association_id text NOT NULL, id uuid')],
  ['key_without_tenant', 'planted.planted_pkey', table('association_id uuid NOT NULL, id uuid PRIMARY KEY')],
  [
    'key_without_tenant',
    'planted.planted_pkey',
    table('association_id uuid NOT NULL, id uuid, PRIMARY KEY (id, association_id)'),
  ],
  ['key_without_tenant', 'outbox.alone', 'ALTER TABLE outbox ADD CONSTRAINT alone UNIQUE (name)'],
  [
    'key_without_tenant',
    'outbox.alone',
    'ALTER TABLE outbox ADD CONSTRAINT alone EXCLUDE USING gist (id WITH =, association_id WITH =)',
  ],
  [
    'foreign_key_without_tenant',
    'delivery.alone',
    'ALTER TABLE outbox ADD UNIQUE (id); ALTER TABLE delivery ADD CONSTRAINT alone FOREIGN KEY (event_id) REFERENCES outbox (id)',
  ],
  [
    'foreign_key_without_tenant',
    'delivery.alone',
    `ALTER TABLE outbox ADD UNIQUE (id, association_id);
     ALTER TABLE delivery ADD CONSTRAINT alone FOREIGN KEY (event_id, association_id) REFERENCES outbox (id, association_id)`,
  ],
  [
    'foreign_key_without_tenant',
    'delivery.alone',
    'ALTER TABLE delivery ADD CONSTRAINT alone FOREIGN KEY (event_id) REFERENCES association (id)',
  ],
  [
    'foreign_key_without_tenant',
    'delivery.alone',
    'ALTER TABLE delivery ADD CONSTRAINT alone FOREIGN KEY (event_id) REFERENCES platform_audit (id)',
  ],
  [
    'foreign_key_from_global',
    'platform_audit.alone',
    `ALTER TABLE platform_audit ADD tenant uuid; ALTER TABLE platform_audit ADD CONSTRAINT alone FOREIGN KEY (tenant, id) REFERENCES outbox (association_id, id)`,
  ],
  [
    'foreign_key_sets_tenant',
    'delivery.alone',
    `ALTER TABLE delivery ADD CONSTRAINT alone FOREIGN KEY (association_id, event_id) REFERENCES outbox (association_id, id) ON DELETE SET NULL`,
  ],
  ['index_without_tenant', 'outbox.alone', 'CREATE INDEX alone ON outbox (created_at)'],
  ['index_without_tenant', 'outbox.alone', 'CREATE UNIQUE INDEX alone ON outbox (id)'],
  ['index_without_tenant', 'outbox.alone', `CREATE INDEX alone ON outbox (coalesce(association_id, id), id)`],
  ['index_leaky', 'outbox.alone', 'CREATE INDEX alone ON outbox (association_id, payload)'],
  ['index_leaky', 'outbox.alone', `CREATE INDEX alone ON outbox (association_id, ((payload->>'n')::numeric))`],
  ['column_type', 'outbox.kind', `CREATE TYPE kind AS ENUM ('a'); ALTER TABLE outbox ADD kind kind`],
  ['column_type', 'outbox.amount', 'ALTER TABLE outbox ADD amount numeric(12, 2)'],
  ['column_instant', 'outbox.seen_at', 'ALTER TABLE outbox ADD seen_at timestamp'],
  ['column_counted', 'outbox.number', 'ALTER TABLE outbox ADD number bigint GENERATED ALWAYS AS IDENTITY'],
  ['column_counted', 'outbox.number', 'ALTER TABLE outbox ADD number bigserial'],
  ['view_definer', 'planted', 'CREATE VIEW planted AS SELECT * FROM outbox'],
  ['view_definer', 'planted', 'CREATE MATERIALIZED VIEW planted AS SELECT * FROM outbox'],
  [
    'function_definer',
    'planted()',
    `CREATE FUNCTION planted() RETURNS bigint LANGUAGE sql SECURITY DEFINER AS 'SELECT count(*) FROM outbox'`,
  ],
  ['window', 'session', 'CREATE POLICY p ON session TO sanad_platform USING (true)'],
  ['window', 'membership', 'ALTER TABLE membership DISABLE ROW LEVEL SECURITY'],
  ['window', 'membership', 'ALTER TABLE membership NO FORCE ROW LEVEL SECURITY'],
  ['window', 'membership', 'CREATE POLICY more ON membership TO sanad_app USING (true)'],
  [
    'window',
    'account',
    'DROP POLICY staff ON account; CREATE POLICY staff ON account FOR SELECT TO sanad_app USING (true)',
  ],
  ['grant_public', 'outbox', 'GRANT SELECT ON outbox TO PUBLIC'],
  ['grant_public', 'outbox', 'GRANT SELECT (name) ON outbox TO PUBLIC'],
  ['grant_public', 'schema public', 'GRANT USAGE ON SCHEMA public TO PUBLIC'],
  ['grant_public', 'planted()', `CREATE FUNCTION planted() RETURNS int LANGUAGE sql AS 'SELECT 1'`],
  ['grant_global', 'session', 'GRANT SELECT ON session TO sanad_app'],
  ['grant_global', 'association', 'GRANT UPDATE ON association TO sanad_app'],
  ['grant_global', 'account', 'GRANT SELECT (email) ON account TO sanad_portal'],
  ['grant_tenant_table', 'outbox', 'GRANT SELECT ON outbox TO sanad_platform'],
  ['grant_oversight', 'outbox', 'GRANT SELECT (id) ON outbox TO sanad_oversight'],
  ['grant_oversight', 'account', 'GRANT SELECT (name) ON account TO sanad_oversight'],
  ['grant_oversight', 'association_figures', 'GRANT UPDATE ON association_figures TO sanad_oversight'],
  ['policy_oversight', 'association_figures', 'DROP POLICY oversight ON association_figures'],
  [
    'policy_oversight',
    'association_figures',
    'DROP POLICY oversight ON association_figures; CREATE POLICY oversight ON association_figures FOR SELECT TO sanad_oversight USING (true)',
  ],
  ['policy_oversight', 'outbox', 'CREATE POLICY oversight ON outbox FOR SELECT TO sanad_oversight USING (true)'],
  ['column_aggregate', 'association_figures.note', 'ALTER TABLE association_figures ADD note text'],
  ['column_aggregate', 'association_figures.note', `ALTER TABLE association_figures ADD note text CHECK (note <> '')`],
  ['column_aggregate', 'association_figures.more', 'ALTER TABLE association_figures ADD more jsonb'],
  ['column_aggregate', 'association_figures.who', 'ALTER TABLE association_figures ADD who uuid'],
  ['grant_dispatcher', 'outbox', 'GRANT SELECT ON outbox TO sanad_dispatcher'],
  ['grant_dispatcher', 'outbox', 'GRANT SELECT (name) ON outbox TO sanad_dispatcher'],
  ['grant_dispatcher', 'outbox', 'GRANT UPDATE (created_at) ON outbox TO sanad_dispatcher'],
  ['grant_backup', 'outbox', 'REVOKE SELECT ON outbox FROM sanad_backup'],
  ['grant_backup', 'outbox', 'GRANT DELETE ON outbox TO sanad_backup'],
  ['grant_append_only', 'audit', 'GRANT UPDATE ON audit TO sanad_app'],
  ['grant_append_only', 'audit_seal', 'GRANT DELETE ON audit_seal TO sanad_app'],
  ['grant_append_only', 'platform_audit', 'GRANT UPDATE (detail) ON platform_audit TO sanad_platform'],
  ['grant_beyond_rows', 'outbox', 'GRANT TRUNCATE ON outbox TO sanad_app'],
  ['grant_onward', 'outbox', 'GRANT SELECT ON outbox TO sanad_app WITH GRANT OPTION'],
  ['owner', 'outbox', 'ALTER TABLE outbox OWNER TO postgres'],
  ['owner', 'schema public', 'ALTER SCHEMA public OWNER TO postgres'],
  ['role_owns', 'sanad_app', 'CREATE SCHEMA planted AUTHORIZATION sanad_app'],
  ['role_powerful', 'sanad_backup', 'ALTER ROLE sanad_backup BYPASSRLS'],
  ['role_powerful', 'sanad_app', 'ALTER ROLE sanad_app SUPERUSER'],
  ['role_powerful', 'sanad_owner', 'ALTER ROLE sanad_owner CREATEROLE'],
  ['role_owner_logs_in', 'sanad_owner', 'ALTER ROLE sanad_owner LOGIN'],
  ['role_member', 'sanad_app', 'GRANT sanad_owner TO sanad_app'],
  ['role_member', 'sanad_portal', 'GRANT sanad_platform TO sanad_portal'],
  ['policy_portal', 'delivery', 'CREATE POLICY portal ON delivery TO sanad_portal USING (true)'],
  ['policy_portal', 'person', `CREATE POLICY portal ON person TO sanad_portal USING (association_id = ${TENANT})`],
  [
    'policy_portal',
    'case_file',
    `DROP POLICY portal ON case_file; CREATE POLICY portal ON case_file FOR SELECT TO sanad_portal USING (association_id = ${TENANT})`,
  ],
  [
    'policy_portal',
    'case_access',
    `DROP POLICY portal ON case_access; CREATE POLICY portal ON case_access FOR SELECT TO sanad_portal
     USING (association_id = ${TENANT} AND (secret_hash = current_setting('app.secret', true) OR code_hash = current_setting('app.secret', true)))`,
  ],
  ['policy_portal', 'outbox', 'DROP POLICY portal ON outbox'],
  ['policy_twice', 'case_item', 'CREATE POLICY more ON case_item TO sanad_portal USING (true)'],
  ['grant_portal', 'person', 'GRANT SELECT ON person TO sanad_portal'],
  ['grant_portal', 'case_access', 'GRANT SELECT (secret_hash) ON case_access TO sanad_portal'],
  ['grant_portal', 'case_access', 'GRANT INSERT ON case_access TO sanad_portal'],
  ['grant_portal', 'case_file', 'GRANT UPDATE (state) ON case_file TO sanad_portal'],
  ['role_missing', 'sanad_oversight', 'ALTER ROLE sanad_oversight RENAME TO sanad_elsewhere'],
  ['role_creates', 'sanad_app', 'GRANT CREATE ON SCHEMA public TO sanad_app'],
];

test.each(plants)('%s is found on %s: %s', async (rule, object, sql) => {
  const runner = source.createQueryRunner();
  await runner.startTransaction();
  try {
    await runner.query(sql);
    const asked = catalogueRules.filter((candidate) => candidate.rule === rule);
    const findings = await lintCatalogue(runner.manager, asked);
    expect(findings.map((finding) => finding.object)).toContain(object);
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
});

test('every rule has a plant', () => {
  const planted = new Set(plants.map(([rule]) => rule));
  expect(catalogueRules.map(({ rule }) => rule).filter((rule) => !planted.has(rule))).toEqual([]);
});
