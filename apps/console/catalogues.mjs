// Texts come with the code that says them: what a lazy import brings along is read from the sources, and it waits for the
// catalogues of those areas in the language of the page. No page has to name what it says.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';

const STATIC = /^(?:import|export)\s(?!type\s)(?:[^;']*?\sfrom\s)?'(\.[^']+)'/gm;
const LAZY = /\bimport\('(\.[^']+)'\)/g;
/** `cases.title`, and `cases.part_` before what is only known at run time. */
const KEY = /['"`]([a-z]\w*)\.(\w*)(['"`]|\$\{)/gi;
const FORM = /_(zero|one|two|few|many|other)$/;

/** The sources of the console, as far as their texts concern, and the catalogue of one language, area by area. */
export class Sources {
  #read = new Map();

  constructor(catalogue) {
    this.catalogue = catalogue;
  }

  forget() {
    this.#read.clear();
  }

  /** The keys of all that these modules say, and what comes along with them. */
  saidFrom(...files) {
    const [seen, waiting] = [new Set(), [...files]];
    for (let file = waiting.pop(); file; file = waiting.pop()) {
      if (seen.has(file)) continue;
      seen.add(file);
      waiting.push(...this.#of(file).imports);
    }
    return new Set([...seen].flatMap((file) => this.#of(file).says));
  }

  #of(file) {
    const known = this.#read.get(file);
    if (known) return known;
    const code = readFileSync(file, 'utf8');
    const imports = [...code.matchAll(STATIC)].map(([, path]) => moduleAt(file, path)).filter(Boolean);
    const says = [...code.matchAll(KEY)].flatMap(([, area, name, end]) => this.#keys(area, name, end === '${'));
    const read = { imports, says };
    this.#read.set(file, read);
    return read;
  }

  #keys(area, name, isBegun) {
    const names = Object.keys(this.catalogue[area] ?? {});
    const isMeant = (one) => (isBegun ? one.startsWith(name) : one === name || one.replace(FORM, '') === name);
    return names.filter(isMeant).map((one) => `${area}.${one}`);
  }
}

/** Where a relative import leads; to nothing where it is no module of ours: a style, a picture. */
function moduleAt(from, path) {
  const stem = resolve(dirname(from), path);
  return ['.ts', '.tsx'].map((ending) => stem + ending).find((file) => existsSync(file));
}

/** The code of a module with each lazy import of ours waiting for the areas it needs beyond the first texts; nothing where there is none. */
export function waiting(code, file, sources, first) {
  const told = code.replace(LAZY, (lazy, path) => {
    const target = moduleAt(file, path);
    if (!target) return lazy;
    const keys = [...sources.saidFrom(target)].filter((key) => !first.has(key));
    const areas = [...new Set(keys.map((key) => key.split('.')[0]))].sort();
    return `withTexts(${JSON.stringify(areas)}, ${lazy})`;
  });
  return told === code ? undefined : told;
}

const CATALOGUE = /^\0texts:(ar|en)\/(\w+)$/;
const FIRST = 'first';

/** @param {string} root the folder of the console's sources */
export function catalogues(root) {
  const load = createRequire(import.meta.url);
  load('../local/bin/typescript.cjs');
  const { consoleResources } = load('../../libs/messages/pure.ts');
  const texts = { ar: consoleResources('ar'), en: consoleResources('en') };
  // Arabic has every form of a counted text, so that its keys are those of both.
  const sources = new Sources(texts.ar);
  const first = () => sources.saidFrom(`${root}/main.tsx`, `${root}/shell/shell.tsx`, ...partsIn(`${root}/parts`));
  const [shelf, door] = [`${root}/language/shelf.ts`, `${root}/language/catalogues.ts`];
  return {
    name: 'catalogues',
    enforce: 'pre',
    buildStart: () => sources.forget(),
    watchChange: () => sources.forget(),
    resolveId: (id) => (id.startsWith('texts:') ? `\0${id}` : undefined),
    load(file) {
      if (file === shelf) return shelfOf(Object.keys(texts.ar));
      const [, language, part] = CATALOGUE.exec(file) ?? [];
      if (!part) return undefined;
      const words = part === FIRST ? chosen(texts[language], first()) : { [part]: texts[language][part] };
      return `export default ${JSON.stringify(words)}`;
    },
    transform(code, file) {
      if (!file.startsWith(`${root}/`) || file === shelf) return undefined;
      const told = waiting(code, file, sources, first());
      return told && { code: `import { withTexts } from ${JSON.stringify(door)};\n${told}`, map: null };
    },
  };
}

/**
 * What pages are put together from. The first texts are what is there from the start, what the frame says around every page,
 * and these: an area would come along with every page for the sake of a word or two.
 */
function partsIn(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.tsx'))
    .map((name) => `${folder}/${name}`);
}

/** Those texts of a catalogue that are among the keys. */
function chosen(catalogue, keys) {
  const of = ([area, words]) => [
    area,
    Object.fromEntries(Object.entries(words).filter(([name]) => keys.has(`${area}.${name}`))),
  ];
  return Object.fromEntries(Object.entries(catalogue).map(of));
}

/** By language the first texts, and the catalogue of each area. */
function shelfOf(areas) {
  const load = (language, part) => `${part}: () => import('texts:${language}/${part}')`;
  const of = (language) => `${language}: { ${[FIRST, ...areas].map((part) => load(language, part)).join(', ')} }`;
  return `export const shelf = { ${of('ar')}, ${of('en')} };`;
}

/** What the name of a catalogue's file begins with. */
export function textsIn(file) {
  const [, language] = CATALOGUE.exec(file) ?? [];
  return language ? `texts-${language}-` : '';
}
