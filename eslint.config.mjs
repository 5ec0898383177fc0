import tseslint from 'typescript-eslint';

const sizes = {
  complexity: ['error', 14],
  'max-depth': ['error', 3],
  'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
  'max-params': ['error', 6],
};

const habits = {
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'no-console': 'error',
  'no-duplicate-imports': 'off',
  'no-else-return': 'error',
  'no-eval': 'error',
  'no-fallthrough': 'error',
  'no-implicit-coercion': ['error', { boolean: false }],
  'no-param-reassign': 'error',
  'no-self-compare': 'error',
  'no-unreachable-loop': 'error',
  'no-useless-rename': 'error',
  'no-useless-return': 'error',
  'no-var': 'error',
  'object-shorthand': 'error',
  'prefer-const': 'error',
  'prefer-template': 'error',
};

const typescript = {
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
  '@typescript-eslint/explicit-module-boundary-types': 'error',
  '@typescript-eslint/no-explicit-any': 'error',
  // A decorated property tells its type at run time only where it is written.
  '@typescript-eslint/no-inferrable-types': ['error', { ignoreProperties: true }],
  // Nest's modules are classes without members, and a noun with one verb is a class too.
  '@typescript-eslint/no-extraneous-class': 'off',
  // `noUncheckedIndexedAccess` is on: an index that was just checked is said so by `!`.
  '@typescript-eslint/no-non-null-assertion': 'off',
  '@typescript-eslint/no-unused-vars': [
    'error',
    { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
  ],
};

// What a decorated class asks for by type has to be imported as a value; the rule on type imports needs to know that.
const languageOptions = { parserOptions: { emitDecoratorMetadata: true, experimentalDecorators: true } };

const forbid = (selector, message) => ({ selector, message });
const environment = forbid(
  "MemberExpression[object.name='process'][property.name='env']",
  'Settings come from config/env.ts.',
);
const clock = [
  forbid("NewExpression[callee.name='Date'][arguments.length=0]", 'The time is op.now, or the injected clock.'),
  forbid(
    "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    'The time is op.now, or the injected clock.',
  ),
];
const chance = forbid(
  "CallExpression[callee.object.name='Math'][callee.property.name='random']",
  'Chance comes from node:crypto.',
);
const door = forbid(
  "CallExpression[callee.property.name='createQueryRunner']",
  'The one door to the database is ops.run.',
);

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', '.data/', '.tmp/', '**/*.gen.ts'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  { rules: { ...habits, ...sizes } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strict, tseslint.configs.stylistic],
    languageOptions,
    rules: typescript,
  },
  {
    files: ['libs/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: { 'no-restricted-syntax': ['error', environment, chance, door, ...clock] },
  },
  // Platform is where the clock is read and the door is made.
  {
    files: ['libs/platform/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: { 'no-restricted-syntax': ['error', environment, chance] },
  },
  // A process that cannot start says so before it has a log; these others speak to a terminal.
  { files: ['apps/*/main.ts'], rules: { 'no-console': ['error', { allow: ['error'] }] } },
  { files: ['apps/{local,cli}/**', 'test/{bench,faults}/**'], rules: { 'no-console': 'off' } },
  // Nothing of it is injected by type: what is only a type is imported as such.
  {
    files: ['apps/console/src/**'],
    languageOptions: {
      parserOptions: { emitDecoratorMetadata: false, experimentalDecorators: false, ecmaFeatures: { jsx: true } },
    },
  },
  { files: ['**/*.spec.ts', 'test/**'], rules: { 'max-lines-per-function': 'off', 'max-lines': 'off' } },
);
