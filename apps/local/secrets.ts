import type { LocalEnv } from '@config/env';
import { LOGIN_ROLES, type LoginRole, type RolePasswords } from '@sanad/platform/pure';
import { randomBytes } from 'node:crypto';
import { chmodSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface LocalSecrets {
  /** Of the embedded server's superuser. */
  superuser: string;
  roles: RolePasswords;
}

const password = (): string => randomBytes(24).toString('base64url');

/** The address of a database as another role. */
export function roleUrl(adminUrl: string, role: LoginRole, passwords: RolePasswords): string {
  const url = new URL(adminUrl);
  url.username = role;
  url.password = passwords[role];
  return url.toString();
}

/** The folder for what one machine keeps. Others may pass through it (the database's user must), but not list it. */
export function dataFolder(folder: string): string {
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o711);
  return folder;
}

/** The roles' passwords that the environment's addresses already name. */
export function namedPasswords(env: LocalEnv): Partial<RolePasswords> {
  const addresses: [LoginRole, string | undefined][] = [
    ['sanad_app', env.APP_DATABASE_URL],
    ['sanad_platform', env.PLATFORM_DATABASE_URL],
    ['sanad_dispatcher', env.DISPATCHER_DATABASE_URL],
    ['sanad_oversight', env.OVERSIGHT_DATABASE_URL],
    ['sanad_portal', env.PORTAL_DATABASE_URL],
  ];
  const named = addresses.flatMap(([role, url]) =>
    url ? [[role, decodeURIComponent(new URL(url).password)] as const] : [],
  );
  return Object.fromEntries(named.filter(([, known]) => known));
}

/** Reads the generated passwords, made on the first start; two first starts at once agree on one set. */
export function localSecrets(folder: string): LocalSecrets {
  const file = join(folder, 'secrets.json');
  writeNew(file, { superuser: password(), roles: {} });
  const kept = JSON.parse(readFileSync(file, 'utf8')) as { superuser: string; roles: Partial<RolePasswords> };
  const roles = Object.fromEntries(LOGIN_ROLES.map((role) => [role, kept.roles[role] ?? password()])) as Record<
    LoginRole,
    string
  >;
  const secrets = { superuser: kept.superuser, roles };
  if (LOGIN_ROLES.some((role) => !kept.roles[role])) replace(file, secrets);
  return secrets;
}

/** The one password of the demonstration's invented staff: made on the first start, and kept where the tour reads it. */
export function demoPassword(folder: string): string {
  const file = join(folder, 'demo-password');
  try {
    writeFileSync(file, `demo-${randomBytes(9).toString('base64url')}`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8');
}

function draftOf(file: string, content: object): string {
  const draft = `${file}.new-${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  return draft;
}

function writeNew(file: string, content: object): void {
  const draft = draftOf(file, content);
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function replace(file: string, content: object): void {
  renameSync(draftOf(file, content), file);
}
