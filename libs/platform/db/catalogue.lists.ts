import { AT_SETTING, BODY_SETTING, TENANT_SETTING } from './tables';

/**
 * The tables without a tenant, and what `sanad_app` and `sanad_portal` may do with each: nothing, unless it says so.
 * They belong to `sanad_platform`. A table that is not here belongs to tenants, and is checked as such.
 */
export const GLOBAL_TABLES: Readonly<Record<string, readonly string[]>> = {
  association: ['sanad_app:SELECT', 'sanad_portal:SELECT', 'sanad_dispatcher:SELECT'],
  supervising_body: [],
  supervision: [],
  supervisor: [],
  suspension: [],
  account: ['sanad_app:SELECT'],
  credential: [],
  membership: ['sanad_app:SELECT'],
  session: [],
  factor: [],
  recovery_code: [],
  passkey_challenge: [],
  identity_provider: [],
  nafath_link: [],
  nafath_request: [],
  attempt: [],
  device: [],
  api_token: [],
  invitation: [],
  password_reset: [],
  mail: [],
  holiday: ['sanad_app:SELECT', 'sanad_portal:SELECT', 'sanad_dispatcher:SELECT'],
  holiday_cover: ['sanad_app:SELECT', 'sanad_portal:SELECT', 'sanad_dispatcher:SELECT'],
  platform_audit: [],
  platform_outbox: [],
  platform_idempotency: [],
  migration: ['sanad_app:SELECT', 'sanad_dispatcher:SELECT', 'sanad_portal:SELECT'],
};

/** `TENANT_PREDICATE` as PostgreSQL prints it back: a strict cast, without `missing_ok` and without `nullif`. */
export const PREDICATE = `(association_id = (current_setting('${TENANT_SETTING}'::text))::uuid)`;

/** `OVERSEEN_PREDICATE` as PostgreSQL prints it back. */
export const OVERSIGHT_PREDICATE = `(association_id IN ( SELECT s.association_id
   FROM supervision s
  WHERE ((s.body_id = (current_setting('${BODY_SETTING}'::text))::uuid) AND (s.starts_at <= (current_setting('${AT_SETTING}'::text))::timestamp with time zone) AND ((s.ends_at IS NULL) OR (s.ends_at > (current_setting('${AT_SETTING}'::text))::timestamp with time zone)))))`;

/** Tables of tenants that supervising bodies read: sums without a person, each body those of the associations it oversees. */
export const AGGREGATE_TABLES: readonly string[] = ['association_figures'];

/** All that `sanad_oversight` may read, and it may do nothing else. */
export const OVERSIGHT_TABLES: readonly string[] = ['association', 'supervision', ...AGGREGATE_TABLES];

/** Global tables of which an association sees its own part: the one policy that `sanad_app` has there, for reading. */
export const WINDOWS: Readonly<Record<string, string>> = {
  membership: PREDICATE,
  account: '(id IN ( SELECT membership.account_id\n   FROM membership))',
};

/** Indexes that need not start with the tenant: the dispatcher's, which finds what is due over all of them. */
export const DISPATCHER_INDEXES: readonly string[] = ['deadline_due'];

/** Beside the tenant and instants, the dispatcher may list these: counters that tell which association is behind. */
export const DISPATCHER_COLUMNS: readonly string[] = [
  'association_calendar.revision',
  'association_calendar.applied_revision',
  'association_calendar.applied_cover',
];

export const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const list = (names: readonly string[]): string => names.map(quote).join(', ');

export const GLOBAL_LIST = list(Object.keys(GLOBAL_TABLES));
export const GLOBAL_GRANTS_LIST = list(
  Object.entries(GLOBAL_TABLES).flatMap(([table, grants]) => grants.map((grant) => `${table}:${grant}`)),
);
export const WINDOW_ROWS = Object.entries(WINDOWS)
  .map(([table, qual]) => `(${quote(table)}, ${quote(qual)})`)
  .join(', ');
export const AGGREGATE_LIST = list(AGGREGATE_TABLES);
export const OVERSIGHT_LIST = list(OVERSIGHT_TABLES);
export const DISPATCHER_COLUMN_LIST = list(DISPATCHER_COLUMNS);
export const DISPATCHER_INDEX_LIST = list(DISPATCHER_INDEXES);

/** The tables whose rows belong to associations. */
export const TENANT_TABLES = `
  tenant_table AS (
    SELECT c.oid, c.relname::text AS name, c.relrowsecurity, c.relforcerowsecurity, c.relacl, c.relowner, t.attnum AS tenant
    FROM pg_class c
    LEFT JOIN pg_attribute t ON t.attrelid = c.oid AND t.attname = 'association_id' AND t.atttypid = 'uuid'::regtype
      AND t.attnotnull AND NOT t.attisdropped
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'f') AND c.relname NOT IN (${GLOBAL_LIST})
  )`;

/** Objects that an extension brought along are none of ours. */
export const notOfAnExtension = (catalogue: string, oid: string): string =>
  `NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = '${catalogue}'::regclass AND e.objid = ${oid} AND e.deptype = 'e')`;
