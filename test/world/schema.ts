import type { Client } from 'pg';

/** Everything a migration can make in the schema `public`, one sorted line for each: two databases with the same lines are alike. */
export async function schemaLines(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ line: string }>(LINES);
  return rows.map(({ line }) => line);
}

const OURS = `'public'::regnamespace`;
const notOfAnExtension = (catalogue: string, oid: string): string =>
  `NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = '${catalogue}'::regclass AND e.objid = ${oid} AND e.deptype = 'e')`;

const LINES = `
  SELECT line FROM (
    SELECT concat_ws(' ', 'relation', c.relkind, c.relname, pg_get_userbyid(c.relowner), c.relrowsecurity, c.relforcerowsecurity, c.reloptions,
      CASE WHEN c.relkind IN ('v', 'm') THEN pg_get_viewdef(c.oid) END) AS line
    FROM pg_class c WHERE c.relnamespace = ${OURS} AND c.relkind <> 'i'
    UNION ALL
    SELECT concat_ws(' ', 'column', c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity, a.attgenerated,
      pg_get_expr(d.adbin, d.adrelid))
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
    WHERE c.relnamespace = ${OURS} AND c.relkind IN ('r', 'p', 'v', 'm')
    UNION ALL
    SELECT concat_ws(' ', 'constraint', conrelid::regclass, conname, pg_get_constraintdef(oid), convalidated)
    FROM pg_constraint WHERE connamespace = ${OURS}
    UNION ALL
    SELECT concat_ws(' ', 'index', indrelid::regclass, pg_get_indexdef(indexrelid), indisvalid)
    FROM pg_index WHERE indrelid IN (SELECT oid FROM pg_class WHERE relnamespace = ${OURS})
    UNION ALL
    SELECT concat_ws(' ', 'policy', polrelid::regclass, polname, polcmd, polpermissive, polroles::regrole[],
      pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid))
    FROM pg_policy
    UNION ALL
    SELECT concat_ws(' ', 'grant', c.relname, a.grantee::regrole, a.privilege_type, a.is_grantable)
    FROM pg_class c, aclexplode(c.relacl) a WHERE c.relnamespace = ${OURS}
    UNION ALL
    SELECT concat_ws(' ', 'grant', c.relname, t.attname, a.grantee::regrole, a.privilege_type)
    FROM pg_class c JOIN pg_attribute t ON t.attrelid = c.oid, aclexplode(t.attacl) a WHERE c.relnamespace = ${OURS}
    UNION ALL
    SELECT concat_ws(' ', 'function', pg_get_functiondef(p.oid), p.proacl)
    FROM pg_proc p WHERE p.pronamespace = ${OURS} AND p.prokind IN ('f', 'p') AND ${notOfAnExtension('pg_proc', 'p.oid')}
    UNION ALL
    SELECT concat_ws(' ', 'trigger', tgrelid::regclass, pg_get_triggerdef(oid)) FROM pg_trigger WHERE NOT tgisinternal
    UNION ALL
    SELECT concat_ws(' ', 'type', typname, typtype) FROM pg_type t
    WHERE typnamespace = ${OURS} AND typtype IN ('e', 'd') AND ${notOfAnExtension('pg_type', 't.oid')}
    UNION ALL
    SELECT concat_ws(' ', 'comment', objoid::regclass, objsubid, description) FROM pg_description
    WHERE classoid = 'pg_class'::regclass AND objoid IN (SELECT oid FROM pg_class WHERE relnamespace = ${OURS})
    UNION ALL
    SELECT concat_ws(' ', 'extension', extname) FROM pg_extension
  ) AS all_lines ORDER BY line`;
