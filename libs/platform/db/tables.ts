import type { QueryRunner } from 'typeorm';
import type { LoginRole } from './roles';

type Privilege = 'select' | 'insert' | 'update' | 'delete';
export type Grants = Partial<Record<LoginRole, readonly Privilege[]>>;

const NAME = /^[a-z][a-z_]*$/;

/** Row-level security speaks of this setting. Casting it without a default makes a forgotten tenant an error instead of an empty list. */
export const TENANT_SETTING = 'app.association';
export const TENANT_PREDICATE = `association_id = current_setting('${TENANT_SETTING}')::uuid`;

/** Whoever reads aggregates says for which supervising body, and as of when. */
export const BODY_SETTING = 'app.body';
export const AT_SETTING = 'app.at';

/** The associations that the body of the settings oversees at that moment; a forgotten setting is an error here too. */
export const OVERSEEN_PREDICATE = `association_id IN (
  SELECT s.association_id FROM supervision s WHERE s.body_id = current_setting('${BODY_SETTING}')::uuid
    AND s.starts_at <= current_setting('${AT_SETTING}')::timestamptz
    AND (s.ends_at IS NULL OR s.ends_at > current_setting('${AT_SETTING}')::timestamptz))`;

/**
 * Makes a table whose rows belong to one association: the tenant column, a primary key that starts with it, and forced
 * row-level security for `sanad_app`, all in one. `columns` are the other columns and constraints; `primaryKey` names
 * what follows the tenant in the key.
 */
export async function createTenantTable(
  runner: QueryRunner,
  table: string,
  columns: string,
  options: { primaryKey?: readonly string[]; grants?: Grants } = {},
): Promise<void> {
  if (!NAME.test(table)) throw new Error(`not a table name: ${table}`);
  const key = ['association_id', ...(options.primaryKey ?? ['id'])].join(', ');
  await runner.query(`
    CREATE TABLE ${table} (
      association_id uuid NOT NULL REFERENCES association (id),
      ${columns},
      PRIMARY KEY (${key})
    )`);
  await runner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
  await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
  await runner.query(
    `CREATE POLICY tenant ON ${table} TO sanad_app USING (${TENANT_PREDICATE}) WITH CHECK (${TENANT_PREDICATE})`,
  );
  await grant(runner, table, options.grants ?? { sanad_app: ['select', 'insert', 'update'] });
  await grant(runner, table, { sanad_backup: ['select'] });
  await runner.query(`CREATE POLICY backup ON ${table} FOR SELECT TO sanad_backup USING (true)`);
}

/** Makes a table without a tenant. The list of such tables is short and written down in `catalogue.ts`. */
export async function createGlobalTable(
  runner: QueryRunner,
  table: string,
  body: string,
  grants: Grants,
): Promise<void> {
  if (!NAME.test(table)) throw new Error(`not a table name: ${table}`);
  await runner.query(`CREATE TABLE ${table} (${body})`);
  await grant(runner, table, grants);
  await grant(runner, table, { sanad_backup: ['select'] });
}

/** Lets the dispatcher list which associations have such rows, by a policy of its own, and only the named columns. */
export async function letDispatcherList(runner: QueryRunner, table: string, columns: readonly string[]): Promise<void> {
  await runner.query(`CREATE POLICY dispatcher ON ${table} FOR SELECT TO sanad_dispatcher USING (true)`);
  await runner.query(`GRANT SELECT (${columns.join(', ')}) ON ${table} TO sanad_dispatcher`);
}

/** Lets supervising bodies read an aggregate table, each the rows of the associations it oversees. */
export async function letOversightRead(runner: QueryRunner, table: string): Promise<void> {
  await runner.query(`CREATE POLICY oversight ON ${table} FOR SELECT TO sanad_oversight USING (${OVERSEEN_PREDICATE})`);
  await grant(runner, table, { sanad_oversight: ['select'] });
}

/** What the portal's role may do with a table: its grants, with columns where not all, and the predicates beside the tenant's. */
export interface PortalWindow {
  readonly grants: readonly string[];
  /** Of rows that are read, changed or deleted; beside the tenant. */
  readonly sees?: string;
  /** Of rows that are written; beside the tenant. As `sees`, where it is left out. */
  readonly writes?: string;
}

/** Opens a window for the portal's role, by a policy of its own; `catalogue.portal.ts` lists every one of them. */
export async function letPortal(runner: QueryRunner, table: string, window: PortalWindow): Promise<void> {
  const { grants, sees, writes = sees } = window;
  const with_ = (more: string | undefined): string => (more ? `${TENANT_PREDICATE} AND ${more}` : TENANT_PREDICATE);
  const reads = grants.some((grant) => !grant.startsWith('INSERT'));
  const adds = grants.some((grant) => !grant.startsWith('SELECT'));
  const command = reads && adds ? 'ALL' : reads ? 'SELECT' : 'INSERT';
  const parts = [reads && `USING (${with_(sees)})`, adds && `WITH CHECK (${with_(writes)})`].filter(Boolean);
  await runner.query(`CREATE POLICY portal ON ${table} FOR ${command} TO sanad_portal ${parts.join(' ')}`);
  for (const one of grants) await runner.query(`GRANT ${one} ON ${table} TO sanad_portal`);
}

export async function shutPortal(runner: QueryRunner, ...tables: string[]): Promise<void> {
  for (const table of tables) {
    await runner.query(`DROP POLICY portal ON ${table}`);
    await runner.query(`REVOKE ALL ON ${table} FROM sanad_portal`);
  }
}

async function grant(runner: QueryRunner, table: string, grants: Grants): Promise<void> {
  for (const [role, privileges] of Object.entries(grants)) {
    await runner.query(`GRANT ${privileges.join(', ')} ON ${table} TO ${role}`);
  }
}

export async function dropTables(runner: QueryRunner, ...tables: string[]): Promise<void> {
  for (const table of tables) await runner.query(`DROP TABLE ${table}`);
}
