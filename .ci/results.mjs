// What Jest wrote down of its runs, the last one last: which specs of browsers to run once more, and the figures of all of them.
import { existsSync, readFileSync } from 'node:fs';

const [verb, ...files] = process.argv.slice(2);
const read = (file) => (existsSync(file) && readFileSync(file, 'utf8')) || '{ "numRuntimeErrorTestSuites": 1 }';
const runs = files.map((file) => JSON.parse(read(file)));

/** Where more specs than these fail, it is no accident of a busy machine. */
const MOST = 2;
const BROWSER = /test\/browser\/[\w-]+\.spec\.ts/;

const failedOf = ({ testResults = [] }) =>
  testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName }) => ({ spec: BROWSER.exec(`${fullName} ${name}`)?.[0], fullName })),
  );

/** A suite that could not even be loaded counts as one failed test. */
const countOf = ({ numPassedTests = 0, numFailedTests = 0, numRuntimeErrorTestSuites = 0 }) => ({
  passed: numPassedTests,
  failed: numFailedTests + numRuntimeErrorTestSuites,
});

const say = (line) => void process.stdout.write(`${line}\n`);

const verbs = {
  /** The specs to run again; nothing where anything else failed as well. */
  again([first]) {
    const failed = failedOf(first);
    const specs = [...new Set(failed.map(({ spec }) => spec))];
    const areBrowsers = countOf(first).failed === failed.length && specs.every(Boolean);
    if (areBrowsers && specs.length <= MOST) say(specs.join(' '));
  },
  /** A second run takes the place of what failed in the first, and is named. */
  count([first, second]) {
    const { passed, failed } = countOf(first);
    if (second === undefined) return say(`${passed} passed, ${failed} failed`);
    const still = countOf(second).failed;
    for (const { fullName } of failedOf(first)) say(`failed the first time: ${fullName}`);
    say(`${passed + Math.max(failed - still, 0)} passed, ${still} failed`);
  },
};

verbs[verb](runs);
