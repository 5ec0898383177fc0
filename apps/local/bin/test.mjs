import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { node } from './run.mjs';
import { root } from './say.mjs';

const jest = (args) => node([join(root, 'node_modules/jest/bin/jest.js'), ...args]);

/** Browsers, whole processes and guards; each is long enough to stand alone. */
const LONG = 'test';
/** Within it, what is as short as the specs beside the code. */
const SHORT = ['checks', 'fixtures', 'imports', 'journeys', 'sweeps', 'world'];
const AT_ONCE = 10;

/** Runs Jest: on what the arguments name, or on everything. Answers with its exit code. */
export function test(args) {
  if (args.some((arg) => !arg.startsWith('-'))) return jest(args);
  const apart = ['--testPathIgnorePatterns', `<rootDir>/${LONG}/(${SHORT.join('|')})/`];
  return jest([...args, '--roots', together(), join(root, LONG), ...apart]);
}

/**
 * Jest reads every module anew for every file, two seconds of a processor with the API among them. Short specs are
 * therefore required from one file, each within a `describe` of its own. Answers with the folder of those files.
 */
function together() {
  const folder = join(root, '.tmp/together');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const specs = ['apps', 'config', 'libs', ...SHORT.map((part) => join(LONG, part))].flatMap(specsIn);
  for (let first = 0; first < specs.length; first += AT_ONCE) {
    const said = specs.slice(first, first + AT_ONCE).map((spec) => {
      const [name, file] = [spec, join(root, spec)].map((text) => JSON.stringify(text));
      return `describe(${name}, () => void require(${file}));\n`;
    });
    writeFileSync(join(folder, specs[first].replaceAll('/', '.')), said.join(''));
  }
  return folder;
}

const specsIn = (folder) =>
  readdirSync(join(root, folder), { recursive: true })
    .filter((name) => name.endsWith('.spec.ts'))
    .sort()
    .map((name) => join(folder, name));
