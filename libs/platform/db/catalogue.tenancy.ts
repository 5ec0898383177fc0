import type { CatalogueRule } from './catalogue.rule';
import {
  AGGREGATE_LIST,
  DISPATCHER_INDEX_LIST,
  GLOBAL_LIST,
  notOfAnExtension,
  OVERSIGHT_PREDICATE,
  PREDICATE,
  quote,
  TENANT_TABLES,
  WINDOW_ROWS,
} from './catalogue.lists';

const quoted = quote(PREDICATE);

// Roles whose policies do not speak of one tenant, and may only read.
const LISTERS = `'sanad_dispatcher', 'sanad_backup'`;

const policies = `
  policy AS (
    SELECT t.name, p.polname, p.polpermissive, p.polcmd, r.role,
      pg_get_expr(p.polqual, p.polrelid) AS qual, pg_get_expr(p.polwithcheck, p.polrelid) AS checked
    FROM tenant_table t JOIN pg_policy p ON p.polrelid = t.oid,
      LATERAL (SELECT coalesce(rolname, 'public') AS role FROM unnest(p.polroles) AS oid LEFT JOIN pg_roles USING (oid)) r
  )`;

const columns = `
  tenant_column AS (
    SELECT t.oid AS table_oid, t.name, a.attnum, a.attname, a.atttypid, y.typtype, y.typname
    FROM tenant_table t JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
    JOIN pg_type y ON y.oid = a.atttypid
  )`;

const rule = (name: string, sql: string, ...parts: string[]): CatalogueRule => ({
  rule: name,
  sql: `WITH ${[TENANT_TABLES, ...parts].join(', ')} ${sql}`,
});

const rowSecurity: CatalogueRule[] = [
  rule(
    'rls_off',
    `SELECT name AS object, 'row-level security is off' AS detail FROM tenant_table WHERE NOT relrowsecurity`,
  ),
  rule(
    'rls_not_forced',
    `SELECT name AS object, 'row-level security does not bind the owner' AS detail FROM tenant_table WHERE NOT relforcerowsecurity`,
  ),
  rule(
    'policy_missing',
    `SELECT t.name AS object, 'no permissive policy for all commands to sanad_app' AS detail FROM tenant_table t
     WHERE has_table_privilege('sanad_app', t.oid, 'SELECT, INSERT, UPDATE, DELETE') AND NOT EXISTS (
       SELECT FROM policy p WHERE p.name = t.name AND p.role = 'sanad_app' AND p.polpermissive AND p.polcmd = '*')`,
    policies,
  ),
  rule(
    'policy_twice',
    `SELECT name AS object, format('%s permissive policies for %s: %s', count(*), role, string_agg(polname, ', ')) AS detail
     FROM policy WHERE polpermissive GROUP BY name, role HAVING count(*) > 1`,
    policies,
  ),
  rule('policy_for_all', `SELECT name AS object, polname AS detail FROM policy WHERE role = 'public'`, policies),
  rule(
    'policy_predicate',
    `SELECT name AS object, format('%s for %s: USING %s CHECK %s', polname, role, qual, checked) AS detail FROM policy
     WHERE polpermissive AND role NOT IN (${LISTERS}, 'sanad_oversight', 'sanad_portal')
       AND (coalesce(qual, ${quoted}) <> ${quoted} OR coalesce(checked, ${quoted}) <> ${quoted})`,
    policies,
  ),
  rule(
    'policy_lister',
    `SELECT name AS object, format('%s for %s: not «FOR SELECT USING (true)»', polname, role) AS detail FROM policy
     WHERE role IN (${LISTERS}) AND polpermissive AND (polcmd <> 'r' OR qual <> 'true')`,
    policies,
  ),
  rule(
    'policy_oversight',
    `SELECT name AS object, format('%s: FOR %s USING %s', polname, polcmd, qual) AS detail FROM policy
     WHERE role = 'sanad_oversight' AND polpermissive AND (polcmd <> 'r' OR qual <> ${quote(OVERSIGHT_PREDICATE)} OR name NOT IN (${AGGREGATE_LIST}))
     UNION ALL
     SELECT t.name, 'sanad_oversight reads it without its policy' FROM tenant_table t
     WHERE has_any_column_privilege('sanad_oversight', t.oid, 'SELECT')
       AND NOT EXISTS (SELECT FROM policy p WHERE p.name = t.name AND p.role = 'sanad_oversight')`,
    policies,
  ),
  rule(
    // A missing policy shows no rows and no error: a backup without them, a reminder never sent.
    'policy_lister_missing',
    `SELECT t.name AS object, format('no policy for %s, which may read it', r.role) AS detail
     FROM tenant_table t, unnest(ARRAY[${LISTERS}]) AS r (role)
     WHERE has_any_column_privilege(r.role, t.oid, 'SELECT')
       AND NOT EXISTS (SELECT FROM policy p WHERE p.name = t.name AND p.role = r.role)`,
    policies,
  ),
];

const keys: CatalogueRule[] = [
  rule(
    'tenant_missing',
    `SELECT name AS object, 'no column «association_id uuid NOT NULL», and not in the list of global tables' AS detail FROM tenant_table WHERE tenant IS NULL`,
  ),
  rule(
    'key_without_tenant',
    `SELECT t.name || '.' || c.conname AS object, pg_get_constraintdef(c.oid) AS detail
     FROM tenant_table t JOIN pg_constraint c ON c.conrelid = t.oid
     WHERE c.contype IN ('p', 'u', 'x') AND c.conkey[1] IS DISTINCT FROM t.tenant`,
  ),
  rule(
    'foreign_key_without_tenant',
    `SELECT t.name || '.' || c.conname AS object, pg_get_constraintdef(c.oid) AS detail
     FROM tenant_table t JOIN pg_constraint c ON c.conrelid = t.oid AND c.contype = 'f'
     JOIN pg_attribute f ON f.attrelid = c.confrelid AND f.attnum = c.confkey[1]
     WHERE (c.confrelid <> 'association'::regclass OR c.conkey <> ARRAY[t.tenant])
       AND (c.conkey[1] IS DISTINCT FROM t.tenant OR f.attname <> 'association_id')`,
  ),
  rule(
    'foreign_key_from_global',
    `SELECT c.conrelid::regclass || '.' || c.conname AS object, pg_get_constraintdef(c.oid) AS detail
     FROM pg_constraint c JOIN tenant_table f ON f.oid = c.confrelid
     WHERE c.contype = 'f' AND c.conrelid NOT IN (SELECT oid FROM tenant_table)`,
  ),
  rule(
    'foreign_key_sets_tenant',
    `SELECT t.name || '.' || c.conname AS object, pg_get_constraintdef(c.oid) AS detail
     FROM tenant_table t JOIN pg_constraint c ON c.conrelid = t.oid AND c.contype = 'f'
     WHERE (c.confdeltype IN ('n', 'd') AND (c.confdelsetcols IS NULL OR t.tenant = ANY (c.confdelsetcols)))
        OR c.confupdtype IN ('n', 'd')`,
  ),
  rule(
    'index_without_tenant',
    `SELECT t.name || '.' || x.relname AS object, pg_get_indexdef(i.indexrelid) AS detail
     FROM tenant_table t JOIN pg_index i ON i.indrelid = t.oid JOIN pg_class x ON x.oid = i.indexrelid
     WHERE i.indkey[0] IS DISTINCT FROM t.tenant AND (i.indisunique OR x.relname NOT IN (${DISPATCHER_INDEX_LIST}))`,
  ),
];

const shapes: CatalogueRule[] = [
  rule(
    // Under row-level security an operator that is not leak-proof is kept out of the index.
    'index_leaky',
    `SELECT DISTINCT t.name || '.' || x.relname AS object, format('%s is not leak-proof', o.oprcode) AS detail
     FROM tenant_table t JOIN pg_index i ON i.indrelid = t.oid AND NOT i.indisexclusion
     JOIN pg_class x ON x.oid = i.indexrelid,
       LATERAL unnest(i.indclass) AS k (opclass)
     JOIN pg_opclass c ON c.oid = k.opclass
     JOIN pg_amop a ON a.amopfamily = c.opcfamily AND a.amoplefttype = c.opcintype AND a.amoprighttype = c.opcintype
     JOIN pg_operator o ON o.oid = a.amopopr JOIN pg_proc f ON f.oid = o.oprcode
     WHERE NOT f.proleakproof`,
  ),
  rule(
    'column_type',
    `SELECT name || '.' || attname AS object, CASE WHEN typtype = 'e' THEN 'an enum: use text with a CHECK'
       ELSE typname || ': money is bigint halalas, quantities are integers' END AS detail
     FROM tenant_column WHERE typtype = 'e' OR typname IN ('numeric', 'money', 'float4', 'float8')`,
    columns,
  ),
  rule(
    // Sums, dates and words of a list: there is no room for a name, nor for what somebody wrote.
    'column_aggregate',
    `SELECT name || '.' || attname AS object, format('%s may hold anything: aggregates are whole numbers, dates and words of a list', typname) AS detail
     FROM tenant_column c WHERE name IN (${AGGREGATE_LIST}) AND attname <> 'association_id'
       AND typname NOT IN ('int4', 'bool', 'date', 'timestamptz')
       AND NOT (typname = 'text' AND EXISTS (
         SELECT FROM pg_constraint k WHERE k.conrelid = c.table_oid AND k.contype = 'c' AND k.conkey = ARRAY[c.attnum]
           AND pg_get_constraintdef(k.oid) LIKE '%ANY (ARRAY[%'))`,
    columns,
  ),
  rule(
    'column_instant',
    `SELECT name || '.' || attname AS object, typname || ': an instant is timestamptz' AS detail
     FROM tenant_column WHERE typname IN ('timestamp', 'time', 'timetz')`,
    columns,
  ),
  rule(
    // A row that is numbered over all tenants tells one how much the others do.
    'column_counted',
    `SELECT t.name || '.' || a.attname AS object, 'counted over all tenants' AS detail
     FROM tenant_table t JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0
     WHERE a.attidentity <> '' OR EXISTS (
       SELECT FROM pg_attrdef d WHERE d.adrelid = t.oid AND d.adnum = a.attnum AND pg_get_expr(d.adbin, d.adrelid) LIKE '%nextval%')`,
  ),
  rule(
    'view_definer',
    `SELECT DISTINCT v.relname::text AS object, CASE v.relkind WHEN 'm' THEN 'a materialised view' ELSE 'a view without security_invoker' END
       || ' on ' || t.name AS detail
     FROM tenant_table t JOIN pg_depend d ON d.refobjid = t.oid AND d.classid = 'pg_rewrite'::regclass
     JOIN pg_rewrite w ON w.oid = d.objid JOIN pg_class v ON v.oid = w.ev_class AND v.relkind IN ('v', 'm')
     WHERE v.relkind = 'm' OR NOT coalesce('security_invoker=true' = ANY (v.reloptions) OR 'security_invoker=on' = ANY (v.reloptions), false)`,
  ),
  rule(
    'function_definer',
    `SELECT f.oid::regprocedure::text AS object, 'runs with the rights of its owner' AS detail FROM pg_proc f
     WHERE f.prosecdef AND f.pronamespace = 'public'::regnamespace AND ${notOfAnExtension('pg_proc', 'f.oid')}`,
  ),
  rule(
    'window',
    `SELECT c.relname::text AS object, 'not the one policy, forced, that its window has' AS detail
     FROM (VALUES ${WINDOW_ROWS}) AS w (name, qual) JOIN pg_class c ON c.oid = to_regclass(w.name)
     WHERE has_any_column_privilege('sanad_app', c.oid, 'SELECT, INSERT, UPDATE, REFERENCES')
       AND (NOT c.relrowsecurity OR NOT c.relforcerowsecurity OR 1 <> (
         SELECT count(*) FROM pg_policy p WHERE p.polrelid = c.oid AND 'sanad_app'::regrole = ANY (p.polroles)
           AND p.polcmd = 'r' AND pg_get_expr(p.polqual, p.polrelid) = w.qual)
         OR 1 <> (SELECT count(*) FROM pg_policy p WHERE p.polrelid = c.oid AND p.polroles && ARRAY['sanad_app'::regrole::oid, 0]))
     UNION ALL
     SELECT DISTINCT c.relname::text, 'a global table with policies: write down its window, or is it a tenant table after all?'
     FROM pg_class c JOIN pg_policy p ON p.polrelid = c.oid
     WHERE c.relnamespace = 'public'::regnamespace AND c.relname IN (${GLOBAL_LIST})
       AND c.relname NOT IN (SELECT name FROM (VALUES ${WINDOW_ROWS}) AS w (name, qual))`,
  ),
];

export const tenancyRules: readonly CatalogueRule[] = [...rowSecurity, ...keys, ...shapes];
