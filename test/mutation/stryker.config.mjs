/**
 * What decides about people and money is changed in every way that a slip of the hand could change it; a change that no test
 * notices is a test that is missing. Run by `npm run mutate`, outside of `.ci/run`.
 *
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  mutate: ['libs/*/*.states.ts', 'libs/committee/{tally,sitting,sitting.log,notice}.ts'],
  testRunner: 'jest',
  jest: { projectType: 'custom', configFile: 'test/mutation/jest.config.js' },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  tempDirName: 'dist/mutation',
  ignorePatterns: ['.data', 'dist', 'docs'],
  reporters: ['clear-text', 'progress-append-only'],
  clearTextReporter: { allowColor: false, logTests: false, reportMutants: true },
  thresholds: { high: 90, low: 80, break: 80 },
};
