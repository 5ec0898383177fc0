import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { planted, root, script } from './plant';

interface Rule {
  name: string;
}
interface Violation {
  rule: Rule;
  from: string;
}

const config = join(root, '.dependency-cruiser.cjs');
const rules = (jest.requireActual(config) as { forbidden: Rule[] }).forbidden.map(({ name }) => name);
const libs = rules
  .filter((name) => name.startsWith('no-way-up-from-'))
  .map((name) => name.slice('no-way-up-from-'.length));

const uses = (...modules: string[]): string =>
  modules.map((module, n) => `import * as m${n} from '${module}';\nm${n};\n`).join('');

/** Each lib knows its upper neighbour (the last one a lib without a place), which is the arrow the wrong way round. */
const upwards = Object.fromEntries(
  libs.map((lib, place) => [`libs/${lib}/index.ts`, uses(`../${libs[place + 1] ?? 'stray'}`)]),
);

const tree = {
  ...upwards,
  'tsconfig.json': readFileSync(join(root, 'tsconfig.json'), 'utf8'),
  'package.json': '{ "name": "planted", "devDependencies": { "only-dev": "1" } }',
  'node_modules/only-dev/package.json': '{ "name": "only-dev", "main": "index.js" }',
  'node_modules/only-dev/index.js': '',
  'node_modules/pg/package.json': '{ "name": "pg", "main": "index.js" }',
  'node_modules/pg/index.js': '',
  'libs/stray/index.ts': uses('../kernel'),
  'libs/kernel/inside.ts': uses('../../config/roles', 'only-dev', 'not-there'),
  'libs/messages/text.ts': uses('../kernel/inside', 'pg'),
  'libs/policy/pure.ts': uses('../platform'),
  'libs/people/code.ts': uses('../../test/world'),
  'libs/people/one.ts': uses('./two'),
  'libs/people/two.ts': uses('./one'),
  'config/roles.ts': uses('../apps/api/main'),
  'apps/api/main.ts': uses('../worker/main', '../../libs/kernel/inside'),
  'apps/console/src/main.tsx': uses('../../../libs/people', '../../../config/roles', '../../../libs/messages/text'),
  'apps/worker/main.ts': 'export {};',
  'test/world.ts': 'export {};',
};

/** Which files break which rule, as the checked configuration sees it. */
function violations(files: Readonly<Record<string, string>>): Record<string, string[]> {
  const plant = planted(files);
  copyFileSync(config, join(plant.folder, 'rules.cjs'));
  const args = ['--config', 'rules.cjs', '--output-type', 'json', 'apps', 'libs', 'config', 'test'];
  const { stdout } = script(plant.folder, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs', ...args);
  plant.remove();
  const found = (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations;
  return Object.fromEntries(
    rules.map((name) => [name, found.filter(({ rule }) => rule.name === name).map(({ from }) => from)]),
  );
}

describe('a tree with every arrow the wrong way round', () => {
  const found = violations(tree);

  test.each(libs)('%s may not know what stands above it', (lib) => {
    expect(found[`no-way-up-from-${lib}`]).toContain(`libs/${lib}/index.ts`);
  });

  test.each([
    ['lib-has-a-place', 'libs/stray/index.ts'],
    ['lib-by-its-door', 'libs/messages/text.ts'],
    ['lib-by-its-door-from-outside', 'apps/api/main.ts'],
    ['no-app-from-below', 'config/roles.ts'],
    ['no-config-from-libs', 'libs/kernel/inside.ts'],
    ['no-app-from-app', 'apps/api/main.ts'],
    ['no-test-from-code', 'libs/people/code.ts'],
    ['no-circle', 'libs/people/one.ts'],
    ['pure-knows-no-server', 'libs/messages/text.ts'],
    ['pure-knows-no-platform', 'libs/policy/pure.ts'],
    ['console-knows-pure-parts-alone', 'apps/console/src/main.tsx'],
    ['console-knows-no-server', 'apps/console/src/main.tsx'],
    ['no-config-from-console', 'apps/console/src/main.tsx'],
    ['resolvable', 'libs/kernel/inside.ts'],
    ['no-dev-package', 'libs/kernel/inside.ts'],
  ])('%s', (rule, file) => {
    expect(found[rule]).toContain(file);
  });

  test('no rule is without a planted breach', () => {
    expect(rules.filter((name) => !found[name]?.length)).toEqual([]);
  });
});

test('a tree with the arrows as they should be breaks no rule', () => {
  const downwards = Object.fromEntries(
    libs.map((lib, place) => [`libs/${lib}/index.ts`, place ? uses(`../${libs[place - 1]}`) : 'export {};']),
  );
  const { 'tsconfig.json': tsconfig, 'package.json': manifest } = tree;
  const found = violations({
    ...downwards,
    'tsconfig.json': tsconfig,
    'package.json': manifest,
    'config/roles.ts': uses('@sanad/oversight'),
    'apps/api/main.ts': uses('@sanad/oversight', '../../config/roles'),
    'test/world.ts': uses('../apps/api/main'),
  });
  expect(Object.values(found).flat()).toEqual([]);
});
