import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { node } from './run.mjs';
import { root } from './say.mjs';

const jest = (args) => node([join(root, 'node_modules/jest/bin/jest.js'), ...args]);

/** Whole processes: each of these stands alone. */
const LONG = 'test';
/** Browsers and guards, minutes each. */
const LONGER = ['browser', 'guards'].map((part) => join(LONG, part));
/** As short as the specs beside the code. */
const SHORT = ['checks', 'fixtures', 'imports', 'journeys', 'sweeps', 'world'].map((part) => join(LONG, part));

/** Runs Jest: on what the arguments name, or on everything. Answers with its exit code. */
export function test(args) {
  if (args.some((arg) => !arg.startsWith('-'))) return jest(args);
  fetchLightBrowser();
  const apart = ['--testPathIgnorePatterns', `<rootDir>/${LONG}/.*/`];
  return jest([...args, '--roots', together(), join(root, LONG), ...apart]);
}

/**
 * Chromium's build for headless work takes a third off what browsers cost, and is fetched before the workers would do it side by side.
 * Where it cannot be had, the tests use whole Chromium.
 */
function fetchLightBrowser() {
  const name = 'chromium-headless-shell';
  const apt = (...args) => spawnSync('apt-get', ['-o', 'Acquire::http::Timeout=20', ...args], FETCHING).status === 0;
  if (spawnSync(name, ['--version']).error === undefined || process.getuid?.() !== 0) return;
  if (apt('update')) apt('install', '-y', '--no-install-recommends', name);
}

const FETCHING = { stdio: 'ignore', timeout: 180_000 };

/**
 * Jest reads every module anew for every file, three seconds of a processor with the API among them. Specs are therefore
 * required several from one file, each within a `describe` of its own. Answers with the folder of those files.
 */
function together() {
  const folder = join(root, '.tmp/together');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const bundle = (specs, atOnce) => {
    for (let first = 0; first < specs.length; first += atOnce) {
      const said = specs.slice(first, first + atOnce).map((spec) => {
        const [name, file] = [spec, join(root, spec)].map((text) => JSON.stringify(text));
        return `describe(${name}, () => void require(${file}));\n`;
      });
      writeFileSync(join(folder, specs[first].replaceAll('/', '.')), said.join(''));
    }
  };
  bundle(LONGER.flatMap(specsIn), 3);
  bundle(['apps', 'config', 'libs', ...SHORT].flatMap(specsIn), 15);
  return folder;
}

const specsIn = (folder) =>
  readdirSync(join(root, folder), { recursive: true })
    .filter((name) => name.endsWith('.spec.ts'))
    .sort()
    .map((name) => join(folder, name));
