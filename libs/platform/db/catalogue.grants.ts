import type { CatalogueRule } from './catalogue.rule';
import {
  DISPATCHER_COLUMN_LIST,
  GLOBAL_GRANTS_LIST,
  GLOBAL_LIST,
  notOfAnExtension,
  OVERSIGHT_LIST,
  TENANT_TABLES,
} from './catalogue.lists';
import { LOGIN_ROLES, OWNER_ROLE } from './roles';

const LOGINS = LOGIN_ROLES.map((role) => `'${role}'`).join(', ');
const APPEND_ONLY = `'audit', 'audit_seal', 'platform_audit'`;

/** Every grant on a table or one of its columns, spelt out. */
const GRANTS = `
  granted AS (
    SELECT c.relname::text AS name, coalesce(r.rolname, 'PUBLIC') AS role, a.privilege_type AS privilege, NULL::text AS col,
      NULL::oid AS col_type
    FROM pg_class c, LATERAL aclexplode(c.relacl) a LEFT JOIN pg_roles r ON r.oid = a.grantee
    WHERE c.relnamespace = 'public'::regnamespace
    UNION ALL
    SELECT c.relname::text, coalesce(r.rolname, 'PUBLIC'), a.privilege_type, t.attname::text, t.atttypid
    FROM pg_class c JOIN pg_attribute t ON t.attrelid = c.oid, LATERAL aclexplode(t.attacl) a LEFT JOIN pg_roles r ON r.oid = a.grantee
    WHERE c.relnamespace = 'public'::regnamespace
  )`;

const rule = (name: string, sql: string): CatalogueRule => ({
  rule: name,
  sql: `WITH ${TENANT_TABLES}, ${GRANTS} ${sql}`,
});

export const roleMissing: CatalogueRule = {
  rule: 'role_missing',
  sql: `SELECT name AS object, 'does not exist' AS detail FROM unnest(ARRAY[${LOGINS}, '${OWNER_ROLE}']) AS r (name)
      WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name)`,
};

const grants: CatalogueRule[] = [
  rule(
    'grant_public',
    `SELECT name AS object, privilege || ' to everyone' AS detail FROM granted WHERE role = 'PUBLIC'
     UNION ALL
     SELECT 'schema public', a.privilege_type || ' to everyone' FROM pg_namespace n, aclexplode(coalesce(n.nspacl, acldefault('n', n.nspowner))) a
     WHERE n.nspname = 'public' AND a.grantee = 0
     UNION ALL
     SELECT 'database', a.privilege_type || ' to everyone' FROM pg_database d, aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) a
     WHERE d.datname = current_database() AND a.grantee = 0
     UNION ALL
     SELECT f.oid::regprocedure::text, 'EXECUTE to everyone' FROM pg_proc f, aclexplode(coalesce(f.proacl, acldefault('f', f.proowner))) a
     WHERE f.pronamespace = 'public'::regnamespace AND a.grantee = 0 AND f.prorettype <> 'trigger'::regtype AND ${notOfAnExtension('pg_proc', 'f.oid')}`,
  ),
  rule(
    'grant_global',
    `SELECT DISTINCT name AS object, format('%s to %s', privilege, role) AS detail FROM granted
     WHERE name IN (${GLOBAL_LIST}) AND role NOT IN ('${OWNER_ROLE}', 'sanad_platform', 'sanad_backup', 'sanad_oversight')
       AND name || ':' || role || ':' || privilege NOT IN (${GLOBAL_GRANTS_LIST})`,
  ),
  rule(
    'grant_tenant_table',
    `SELECT g.name AS object, format('%s to %s', privilege, role) AS detail FROM granted g JOIN tenant_table t USING (name)
     WHERE role IN ('sanad_platform', 'sanad_migrator')`,
  ),
  rule(
    'grant_oversight',
    `SELECT name AS object, format('%s on %s: aggregates and the register are all it reads', privilege, coalesce(col, 'the whole table')) AS detail
     FROM granted WHERE role = 'sanad_oversight' AND (privilege <> 'SELECT' OR name NOT IN (${OVERSIGHT_LIST}))`,
  ),
  rule(
    'grant_dispatcher',
    `SELECT g.name AS object, format('%s on %s: association and instants are all it may list', privilege, coalesce(col, 'the whole table')) AS detail
     FROM granted g JOIN tenant_table t USING (name)
     WHERE role = 'sanad_dispatcher'
       AND (privilege <> 'SELECT' OR col IS NULL OR (col <> 'association_id' AND col_type <> 'timestamptz'::regtype
         AND name || '.' || col NOT IN (${DISPATCHER_COLUMN_LIST})))`,
  ),
  rule(
    'grant_backup',
    `SELECT c.relname::text AS object, 'a backup cannot read it' AS detail FROM pg_class c
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT has_table_privilege('sanad_backup', c.oid, 'SELECT')
     UNION ALL
     SELECT name, privilege || ' to sanad_backup, which writes nothing' FROM granted WHERE role = 'sanad_backup' AND privilege <> 'SELECT'`,
  ),
  rule(
    'grant_append_only',
    `SELECT name AS object, format('%s to %s: the audit is only added to', privilege, role) AS detail FROM granted
     WHERE name IN (${APPEND_ONLY}) AND role <> '${OWNER_ROLE}' AND privilege NOT IN ('SELECT', 'INSERT')`,
  ),
  rule(
    'grant_beyond_rows',
    `SELECT name AS object, format('%s to %s', privilege, role) AS detail FROM granted
     WHERE role <> '${OWNER_ROLE}' AND privilege NOT IN ('SELECT', 'INSERT', 'UPDATE', 'DELETE', 'USAGE')`,
  ),
  rule(
    'grant_onward',
    `SELECT c.relname::text AS object, format('%s with grant option to %s', a.privilege_type, a.grantee::regrole) AS detail
     FROM pg_class c, aclexplode(c.relacl) a WHERE c.relnamespace = 'public'::regnamespace AND a.is_grantable AND a.grantee <> c.relowner`,
  ),
];

const roles: CatalogueRule[] = [
  {
    rule: 'owner',
    sql: `SELECT c.relname::text AS object, 'belongs to ' || pg_get_userbyid(c.relowner) AS detail FROM pg_class c
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f') AND c.relowner <> '${OWNER_ROLE}'::regrole
      UNION ALL
      SELECT f.oid::regprocedure::text, 'belongs to ' || pg_get_userbyid(f.proowner) FROM pg_proc f
      WHERE f.pronamespace = 'public'::regnamespace AND f.proowner <> '${OWNER_ROLE}'::regrole AND ${notOfAnExtension('pg_proc', 'f.oid')}
      UNION ALL
      SELECT 'schema public', 'belongs to ' || pg_get_userbyid(nspowner) FROM pg_namespace WHERE nspname = 'public' AND nspowner <> '${OWNER_ROLE}'::regrole`,
  },
  {
    rule: 'role_owns',
    sql: `SELECT refobjid::regrole::text AS object, format('owns %s', pg_describe_object(classid, objid, 0)) AS detail FROM pg_shdepend
      WHERE deptype = 'o' AND dbid IN (0, (SELECT oid FROM pg_database WHERE datname = current_database()))
        AND refclassid = 'pg_authid'::regclass AND refobjid::regrole::text IN (${LOGINS})`,
  },
  {
    rule: 'role_powerful',
    sql: `SELECT rolname::text AS object, concat_ws(', ', CASE WHEN rolsuper THEN 'superuser' END, CASE WHEN rolbypassrls THEN 'bypasses row-level security' END,
        CASE WHEN rolcreaterole THEN 'creates roles' END, CASE WHEN rolcreatedb THEN 'creates databases' END, CASE WHEN rolreplication THEN 'replicates' END) AS detail
      FROM pg_roles WHERE rolname IN (${LOGINS}, '${OWNER_ROLE}') AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication)`,
  },
  {
    rule: 'role_owner_logs_in',
    sql: `SELECT rolname::text AS object, 'can log in' AS detail FROM pg_roles WHERE rolname = '${OWNER_ROLE}' AND rolcanlogin`,
  },
  {
    rule: 'role_member',
    sql: `SELECT m.member::regrole::text AS object, 'may act as ' || m.roleid::regrole AS detail FROM pg_auth_members m
      WHERE m.member::regrole::text IN (${LOGINS}) AND (m.member::regrole::text, m.roleid::regrole::text) <> ('sanad_migrator', '${OWNER_ROLE}')`,
  },
  {
    rule: 'role_creates',
    sql: `SELECT name AS object, 'may create objects in schema public' AS detail FROM unnest(ARRAY[${LOGINS}]) AS r (name)
      WHERE name <> 'sanad_migrator' AND has_schema_privilege(name, 'public', 'CREATE')`,
  },
];

export const grantRules: readonly CatalogueRule[] = [...grants, ...roles];
