import { ensureBuilt } from './build.mjs';
import { check } from './check.mjs';
import { ensureInstalled } from './install.mjs';
import { node } from './run.mjs';
import { root, say } from './say.mjs';
import { screenshots } from './screenshots.mjs';
import { test } from './test.mjs';

const app = (name, ...args) => node([`${root}/dist/apps/${name}/main.js`, ...args], { leash: name === 'local' });
const typescript = (script, ...args) => node(['--require', `${root}/apps/local/bin/typescript.cjs`, script, ...args]);
const measure = (kind, args) => typescript(`${root}/apps/local/bin/measure.cjs`, kind, ...args);

const commands = {
  start: { built: true, run: (args) => app('local', 'start', ...args) },
  migrate: { built: true, run: (args) => app('local', 'migrate', ...args) },
  keys: { built: true, run: () => app('local', 'keys') },
  policy: { built: true, run: (args) => app('cli', 'policy', ...args) },
  admin: { built: true, run: (args) => app('local', 'admin', ...args) },
  build: { built: true, run: () => 0 },
  test: { built: true, run: test },
  screenshots: { built: true, run: screenshots },
  bench: { built: true, run: (args) => measure('bench', args) },
  faults: { built: true, run: (args) => measure('faults', args) },
  mutate: {
    built: false,
    run: (args) =>
      node([
        `${root}/node_modules/@stryker-mutator/core/bin/stryker.js`,
        'run',
        `${root}/test/mutation/stryker.config.mjs`,
        ...args,
      ]),
  },
  check: { built: false, run: check },
};

/** Runs one of the npm scripts: packages first, then the build where it needs one; answers with the exit code. */
export async function run(name, args) {
  const command = Object.hasOwn(commands, name ?? '') ? commands[name] : undefined;
  if (!command) {
    say('unknown_command', { command: name, known: Object.keys(commands).join(' ') });
    return 2;
  }
  const ready = (await ensureInstalled()) || (command.built && (await ensureBuilt()));
  return ready || command.run(args);
}
