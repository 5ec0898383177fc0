// How TypeScript is read where nothing is built: in Jest, in benchmarks and in fault runs.
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '../../..');

/** Options of @swc/core, with the decorator metadata that Nest's injection needs. */
const options = {
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
    target: 'es2022',
    keepClassNames: true,
  },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
};

/** The same for files that hold JSX, whose `<T>` would otherwise open an element. */
const jsxOptions = {
  ...options,
  jsc: {
    ...options.jsc,
    parser: { ...options.jsc.parser, tsx: true },
    transform: { ...options.jsc.transform, react: { runtime: 'automatic' } },
  },
};

/** The aliases of tsconfig.json as pairs of a pattern and its replacement, absolute, for `String.replace`. */
function aliases() {
  const { paths } = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8')).compilerOptions;
  return Object.entries(paths).map(([alias, [target]]) => [
    `^${alias.replace('*', '(.+)')}$`,
    join(root, target).replace('*', '$1'),
  ]);
}

module.exports = { options, jsxOptions, aliases: aliases() };
