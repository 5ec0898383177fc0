import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { catalogues, Sources, waiting } from '../../apps/console/catalogues.mjs';

const CATALOGUE = {
  cases: { title: 'Cases', part_work: 'Work', part_history: 'History', count_one: 'One', count_other: 'Many' },
  home: { late: 'Late' },
  policy: { title: 'Policy' },
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sanad-catalogues-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const put = (name: string, ...lines: string[]): string => {
  const file = join(folder, name);
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
};

test('what a module says, it and all that comes with it: whole keys, beginnings of keys, counted ones', () => {
  put(
    'words.tsx',
    "import type { Never } from './never';",
    "import './words.css';",
    "export const a = say('cases.count', { count });",
  );
  put('never.ts', "export const n = 'home.late';");
  const page = put(
    'page.tsx',
    'import {',
    '  a,',
    "} from './words';",
    'say(`cases.part_${name}`);',
    "const may = 'policy.read';",
    "const Later = lazy(() => import('./never'));",
  );
  expect([...new Sources(CATALOGUE).saidFrom(page)].sort()).toEqual(
    ['cases.count_one', 'cases.count_other', 'cases.part_history', 'cases.part_work'].sort(),
  );
});

test('a lazy import waits for the areas that are not there from the start; packages stay as they are', () => {
  put('page.tsx', "import { w } from './words';", "say('cases.title');");
  put('words.ts', "export const w = 'home.late';");
  const file = join(folder, 'routes.tsx');
  const code = "lazy(() => import('./page').then(({ A }) => A)); import('echarts/core');";
  const sources = new Sources(CATALOGUE);
  expect(waiting(code, file, sources, new Set())).toBe(
    `lazy(() => withTexts(["cases","home"], import('./page')).then(({ A }) => A)); import('echarts/core');`,
  );
  expect(waiting(code, file, sources, new Set(['cases.title']))).toContain(`withTexts(["home"], import('./page'))`);
  expect(waiting("import('echarts/core')", file, sources, new Set())).toBeUndefined();
});

const root = join(process.cwd(), 'apps/console/src');

test('the first texts are those of the frame and of what pages are put together from, in both languages, and no page’s', () => {
  const plugin = catalogues(root);
  const load = (part: string): Record<string, Record<string, string>> =>
    JSON.parse(String(plugin.load(`\0texts:${part}`)).replace('export default ', '')) as never;
  for (const language of ['ar', 'en']) {
    expect(Object.keys(load(`${language}/first`)['shell']!)).toContain('signOut');
    expect(Object.keys(load(`${language}/first`)['sittings']!)).toContain('whose');
    expect(Object.keys(load(`${language}/first`)['cases']!)).toContain('title');
    expect(Object.keys(load(`${language}/first`)['cases']!).length).toBeLessThan(40);
    expect(Object.keys(load(`${language}/cases`)['cases']!).length).toBeGreaterThan(100);
  }
});

test('every lazy import of the console names its file, and every key its area', () => {
  const odd = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?<!\.gen|\.spec|\.d)\.tsx?$/.test(name))
    .flatMap((name) => {
      const code = readFileSync(join(root, name), 'utf8');
      const found = code.match(/\bimport\((?!'[^']+'\))|\b(?:say|written)\((?:`\$\{|[^)`']*\+)/g) ?? [];
      return found.map((one) => `${name}: ${one}`);
    });
  expect(odd).toEqual([]);
});
