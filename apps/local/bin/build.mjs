import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { node } from './run.mjs';
import { root, say } from './say.mjs';
import { inTurn } from './turn.mjs';

const STAMP = `${root}/dist/.stamp`;
const FOLDERS = ['apps', 'config', 'libs'];
const FILES = ['apps/local/bin/console.mjs', 'nest-cli.json', 'package-lock.json', 'rspack.config.js', 'tsconfig.json'];
const BUILT = /(?<!\.spec)\.tsx?$|\.(css|html|json|svg)$|(vite\.config|catalogues)\.mjs$/;

/** A hash over the names and contents of all that a build reads. */
function sources() {
  const names = FOLDERS.flatMap((folder) =>
    readdirSync(`${root}/${folder}`, { recursive: true })
      .map((name) => `${folder}/${name}`)
      .filter((name) => BUILT.test(name)),
  );
  const hash = createHash('sha256');
  for (const name of [...names, ...FILES].sort())
    hash
      .update(`${name}\0`)
      .update(readFileSync(`${root}/${name}`))
      .update('\0');
  return hash.digest('hex');
}

const isCurrent = (stamp) => existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp;

async function build(stamp) {
  say('building');
  rmSync(STAMP, { force: true });
  // Both at once: there are two cores, and neither fills one.
  const codes = await Promise.all([
    node([`${root}/node_modules/@nestjs/cli/bin/nest.js`, 'build'], { quiet: true }),
    node([`${root}/apps/local/bin/console.mjs`], { quiet: true }),
  ]);
  const code = Math.max(...codes);
  if (code === 0) writeFileSync(STAMP, stamp);
  else say('build_failed');
  return code;
}

/** Builds every application unless `dist` already holds these sources; answers with an exit code. */
export async function ensureBuilt() {
  const stamp = sources();
  return isCurrent(stamp) ? 0 : inTurn('build', () => (isCurrent(stamp) ? 0 : build(stamp)));
}
