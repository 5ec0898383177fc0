// Projects are told apart by where the file lives: a spec beside its source is pure or runs one verb, `test/` holds what crosses chapters.
const swc = [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true },
      target: 'es2022',
      keepClassNames: true,
    },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  },
];

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/libs', '<rootDir>/apps', '<rootDir>/config', '<rootDir>/test'],
  testMatch: ['**/*.spec.ts'],
  transform: { '\\.(ts|js|mjs)$': swc },
  transformIgnorePatterns: ['/node_modules/(?!(@nestjs|uuid)/)'],
  moduleNameMapper: {
    '^@sanad/([^/]+)/pure$': '<rootDir>/libs/$1/pure.ts',
    '^@sanad/([^/]+)$': '<rootDir>/libs/$1/index.ts',
    '^@config/(.*)$': '<rootDir>/config/$1',
  },
  maxWorkers: 2,
};
