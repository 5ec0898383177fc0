import { performance } from 'node:perf_hooks';
import { node } from './run.mjs';
import { root } from './say.mjs';

const modules = `${root}/node_modules`;
// The longest first, since two run side by side.
const stages = {
  format: [`${modules}/prettier/bin/prettier.cjs`, '--check', '--log-level=warn', '.'],
  lint: [`${modules}/eslint/bin/eslint.js`, '.'],
  arrows: [
    `${modules}/dependency-cruiser/bin/dependency-cruise.mjs`,
    '--config',
    '.dependency-cruiser.cjs',
    'apps',
    'libs',
    'config',
    'test',
  ],
  client: ['apps/local/bin/client.mjs', '--check'],
  types: [`${modules}/typescript-native/bin/tsc`, '--noEmit', '-p', 'tsconfig.json'],
  'types of the console': [`${modules}/typescript-native/bin/tsc`, '--noEmit', '-p', 'apps/console/tsconfig.json'],
  messages: ['apps/local/bin/texts.mjs'],
  lockfile: ['apps/local/bin/lockfile.mjs', '--check'],
};
const AT_ONCE = 2;

/** Runs every check, or those named, and tells each one's time; answers with 1 if one of them failed. */
export async function check(named = []) {
  const chosen = Object.entries(stages).filter(([name]) => !named.length || named.includes(name));
  const failed = [];
  const waiting = [...chosen];
  const lane = async () => {
    for (let stage = waiting.shift(); stage; stage = waiting.shift()) {
      const [name, args] = stage;
      const began = performance.now();
      if ((await node(args)) !== 0) failed.push(name);
      console.log(`${failed.includes(name) ? '✗' : '✓'} ${name} ${((performance.now() - began) / 1000).toFixed(1)} s`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  if (failed.length) console.log(`check failed: ${failed.join(', ')}`);
  return failed.length || !chosen.length ? 1 : 0;
}
