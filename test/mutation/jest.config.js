const all = require('../../jest.config.js');

/** The tests that need neither database nor browser: each change to the source is tried against these alone. */
module.exports = {
  ...all,
  rootDir: '../..',
  globalSetup: undefined,
  globalTeardown: undefined,
  testMatch: ['**/*.states.spec.ts', '**/committee/tally.spec.ts', '**/committee/sitting.spec.ts'],
};
