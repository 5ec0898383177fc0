/** Nest's own configuration, without the type checker it adds when it finds one: `npm run check` does that in a second. */
module.exports = (options, { IgnorePlugin }) => ({
  ...options,
  stats: 'errors-warnings',
  plugins: options.plugins.filter((plugin) => plugin instanceof IgnorePlugin),
});
