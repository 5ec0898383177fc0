import { performance } from 'node:perf_hooks';
import { node } from './run.mjs';
import { root } from './say.mjs';

const modules = `${root}/node_modules`;
const stages = {
  lockfile: ['apps/local/bin/lockfile.mjs', '--check'],
  messages: ['apps/local/bin/texts.mjs'],
  format: [`${modules}/prettier/bin/prettier.cjs`, '--check', '--log-level=warn', '.'],
  client: ['apps/local/bin/client.mjs', '--check'],
  types: [`${modules}/typescript-native/bin/tsc`, '--noEmit', '-p', 'tsconfig.json'],
  'types of the console': [`${modules}/typescript-native/bin/tsc`, '--noEmit', '-p', 'apps/console/tsconfig.json'],
  arrows: [
    `${modules}/dependency-cruiser/bin/dependency-cruise.mjs`,
    '--config',
    '.dependency-cruiser.cjs',
    'apps',
    'libs',
    'config',
    'test',
  ],
  lint: [`${modules}/eslint/bin/eslint.js`, '.'],
};

/** Runs every check, or those named, and tells each one's time; answers with 1 if one of them failed. */
export async function check(named = []) {
  const chosen = Object.entries(stages).filter(([name]) => !named.length || named.includes(name));
  const failed = [];
  for (const [name, args] of chosen) {
    const began = performance.now();
    if ((await node(args)) !== 0) failed.push(name);
    console.log(`${failed.includes(name) ? '✗' : '✓'} ${name} ${((performance.now() - began) / 1000).toFixed(1)} s`);
  }
  if (failed.length) console.log(`check failed: ${failed.join(', ')}`);
  return failed.length || !chosen.length ? 1 : 0;
}
