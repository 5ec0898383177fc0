// Downwards by call, upwards by event. Each lib may know those that stand before it in this list.
const ORDER =
  'kernel messages business-time platform policy deadlines circulation people intake committee replay board complaints appeals compensation satisfaction proof oversight'.split(
    ' ',
  );
const LIB = '^libs/([^/]+)/';
const DOOR = '^libs/[^/]+/(index|pure)\\.ts$';
const PURE = '^libs/((kernel|messages|business-time)/|[^/]+/pure\\.ts$)';
const SERVER = '^node_modules/(@nestjs|typeorm|pg|bullmq|ioredis)/';
const SPEC = '\\.spec\\.ts$';

const forbid = (name, from, to) => ({ name, severity: 'error', from, to });
const from = (path) => ({ path, pathNot: SPEC });

const upwards = ORDER.map((lib, place) => {
  const below = ORDER.slice(0, place + 1).join('|');
  return forbid(`no-way-up-from-${lib}`, from(`^libs/${lib}/`), { path: LIB, pathNot: `^libs/(${below})/` });
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...upwards,
    forbid('lib-has-a-place', { path: LIB, pathNot: `^libs/(${ORDER.join('|')})/` }, {}),
    forbid('lib-by-its-door', { path: LIB }, { path: LIB, pathNot: ['^libs/$1/', DOOR] }),
    forbid('lib-by-its-door-from-outside', { path: '^(apps|config|test)/' }, { path: LIB, pathNot: DOOR }),
    forbid('no-app-from-below', { path: '^(libs|config)/' }, { path: '^apps/' }),
    forbid('no-config-from-libs', from('^libs/'), { path: '^config/' }),
    forbid('no-app-from-app', from('^apps/([^/]+)/'), { path: '^apps/', pathNot: '^apps/$1/' }),
    forbid('no-test-from-code', from('^(apps|libs|config)/'), { path: '^test/' }),
    forbid('no-circle', {}, { circular: true }),
    forbid('console-knows-pure-parts-alone', { path: '^apps/console/' }, { path: LIB, pathNot: PURE }),
    forbid('console-knows-no-server', { path: '^apps/console/' }, { path: SERVER, reachable: true }),
    forbid('no-config-from-console', { path: '^apps/console/' }, { path: '^config/' }),
    forbid('pure-knows-no-server', from(PURE), { path: SERVER, reachable: true }),
    forbid('pure-knows-no-platform', from('^libs/(?!platform/)[^/]+/pure\\.ts$'), {
      path: '^libs/platform/',
      reachable: true,
    }),
    forbid('resolvable', {}, { couldNotResolve: true }),
    forbid(
      'no-dev-package',
      { path: '^(apps|libs|config)/', pathNot: [SPEC, '^apps/local/bin/', '^apps/console/'] },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
