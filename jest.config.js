const { aliases, jsxOptions, options } = require('./apps/local/bin/swc.cjs');

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: '<rootDir>/test/world/environment.js',
  roots: ['<rootDir>/apps', '<rootDir>/config', '<rootDir>/libs', '<rootDir>/test'],
  testMatch: ['**/*.spec.ts'],
  transform: { '\\.(ts|js|mjs)$': ['@swc/jest', options], '\\.tsx$': ['@swc/jest', jsxOptions] },
  // These are ES modules only, and Jest's CommonJS runtime cannot load those untransformed.
  transformIgnorePatterns: [
    `/node_modules/(?!(${[
      ...['@nestjs', 'uuid', '@fastify/cookie', 'cookie', 'openid-client', 'oauth4webapi', 'jose'],
      ...['file-type', 'strtok3', 'token-types', '@tokenizer', 'uint8array-extras', '@borewit', 'unpdf'],
    ].join('|')})/)`,
  ],
  moduleNameMapper: {
    ...Object.fromEntries(aliases),
    // Its CommonJS file imports an ES module, which Jest's runtime cannot.
    '^unpdf$': '<rootDir>/node_modules/unpdf/dist/index.mjs',
    '^unpdf/pdfjs$': '<rootDir>/node_modules/unpdf/dist/pdfjs.mjs',
  },
  globalSetup: '<rootDir>/test/world/setup.ts',
  globalTeardown: '<rootDir>/test/world/teardown.ts',
  testSequencer: '<rootDir>/test/world/sequencer.js',
  // Only for what hangs: these machines are shared, and a test that is slow is not a test that fails.
  testTimeout: 300_000,
  // One more than the two cores: whole processes and browsers are waited for a third of the time.
  maxWorkers: 3,
};
