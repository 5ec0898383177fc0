const { dirname } = require('node:path');

/** Nest's own configuration, without the type checker it adds when it finds one: `npm run check` does that in a second. */
module.exports = (options, { CopyRspackPlugin, IgnorePlugin }) => ({
  ...options,
  stats: 'errors-warnings',
  // An `import()` names the file as Node will find it.
  resolve: { ...options.resolve, extensionAlias: { '.js': ['.ts', '.tsx', '.js'] } },
  module: { rules: options.module.rules.flatMap((rule) => [{ ...rule, test: /\.ts$/ }, withJsx(rule)]) },
  plugins: [
    ...options.plugins.filter((plugin) => plugin instanceof IgnorePlugin),
    // A stylesheet goes where the program goes that stands beside it.
    new CopyRspackPlugin({ patterns: [{ from: `${dirname(options.output.filename)}/*.css`, noErrorOnMissing: true }] }),
  ],
});

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
