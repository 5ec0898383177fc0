import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RolePasswords } from '@sanad/platform/pure';
import { escapeIdentifier, escapeLiteral } from 'pg';
import { DATABASE, query } from './database';
import type { SignIns } from './prepare';

/** What was last prepared in the embedded database. It is noted as the database's own comment, and so goes where its data go. */
interface Prepared {
  readonly build: string;
  readonly signIns: readonly SignIns[];
}

/** Names what a preparation depends on; undefined where what runs was not built by `npm run build`. */
export function buildOf(root: string, roles: RolePasswords): string | undefined {
  const stamp = join(root, 'dist/.stamp');
  if (!existsSync(stamp)) return undefined;
  return createHash('sha256').update(readFileSync(stamp, 'utf8')).update(JSON.stringify(roles)).digest('hex');
}

/** The sign-ins that this build has prepared, if it has: reading every module to find nothing to do would cost each start two seconds. */
export async function preparedBy(
  build: string | undefined,
  adminUrl: string,
): Promise<Prepared['signIns'] | undefined> {
  const sql = `SELECT shobj_description(oid, 'pg_database') AS note FROM pg_database WHERE datname = current_database()`;
  const [{ note } = { note: null }] = await query<{ note: string | null }>(adminUrl, sql);
  const prepared = note === null ? undefined : (JSON.parse(note) as Prepared);
  return prepared && prepared.build === build ? prepared.signIns : undefined;
}

export async function notePrepared(build: string, signIns: readonly SignIns[], adminUrl: string): Promise<void> {
  const prepared: Prepared = { build, signIns };
  await query(
    adminUrl,
    `COMMENT ON DATABASE ${escapeIdentifier(DATABASE)} IS ${escapeLiteral(JSON.stringify(prepared))}`,
  );
}
