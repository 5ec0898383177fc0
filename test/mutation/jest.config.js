const all = require('../../jest.config.js');

/** The tests that need neither database nor browser: each change to the source is tried against these alone. */
module.exports = {
  ...all,
  rootDir: '../..',
  // Stryker reads the name as it stands; and pages, of which the other environment tells, are none of these.
  testEnvironment: 'node',
  globalSetup: undefined,
  globalTeardown: undefined,
  testMatch: [
    '**/*.states.spec.ts',
    '**/committee/tally.spec.ts',
    '**/committee/sitting.spec.ts',
    '**/committee/notice.spec.ts',
  ],
};
