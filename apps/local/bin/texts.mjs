// The product's Arabic lives in catalogues, and every refusal of the catalogue is one somebody can meet.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const ARABIC = /[\u0620-\u064a\u066e-\u06d3]/;
const CATALOGUES = /^libs\/messages\/|lexicon\.ts$|\.spec\.ts$|\/cases\/|^test\/|^config\/policies\//;
// The folding of letters is made of letters.
const LETTERS = ['libs/kernel/text.ts'];
const CODE = /\.(tsx?|mjs|cjs|js)$/;

const parse = (name, text) =>
  ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true, /x$/.test(name) ? ts.ScriptKind.TSX : undefined);
const line = (source, node) => source.getLineAndCharacterOfPosition(node.getStart()).line + 1;

function* nodes(node) {
  yield node;
  for (const child of node.getChildren()) if (!ts.isJSDoc(child)) yield* nodes(child);
}

/** Where code (not comments) holds Arabic letters, as `file:line`. */
export function strayArabic(name, text) {
  if (!ARABIC.test(text) || CATALOGUES.test(name) || LETTERS.includes(name)) return [];
  const source = parse(name, text);
  const found = [...nodes(source)].filter((node) => node.getChildCount() === 0 && ARABIC.test(node.getText()));
  return [...new Set(found.map((node) => `${name}:${line(source, node)}: Arabic outside a catalogue`))];
}

const property = (object, name) => object.properties.find((candidate) => candidate.name?.text === name)?.initializer;
const braces = (text) =>
  [...text.matchAll(/\{(\w+)\}/g)]
    .map(([, name]) => name)
    .sort()
    .join();

/** The refusals that a catalogue file defines: code, where, and its texts. */
export function refusalsOf(name, text) {
  const source = parse(name, text);
  return [...nodes(source)]
    .filter(
      (node) =>
        ts.isPropertyAssignment(node) &&
        ts.isObjectLiteralExpression(node.initializer) &&
        property(node.initializer, 'kind'),
    )
    .map((node) => ({
      code: node.name.text,
      place: `${name}:${line(source, node)}`,
      ar: property(node.initializer, 'ar')?.text ?? '',
      en: property(node.initializer, 'en')?.text ?? '',
    }));
}

/** What is wrong with the refusals, given all code that could meet them. */
export function refusalProblems(refusals, code) {
  const seen = new Map();
  return refusals.flatMap(({ code: name, place, ar, en }) => {
    const twin = seen.get(name);
    seen.set(name, place);
    return [
      ...(twin ? [`${place}: ${name} stands already at ${twin}`] : []),
      ...(code.includes(`'${name}'`) ? [] : [`${place}: nobody refuses with ${name}`]),
      ...(ARABIC.test(ar) && en && !ARABIC.test(en) ? [] : [`${place}: ${name} needs an Arabic and an English text`]),
      ...(braces(ar) === braces(en)
        ? []
        : [`${place}: ${name} fills other braces in Arabic (${braces(ar)}) than in English (${braces(en)})`]),
    ];
  });
}

function read(root) {
  return ['apps', 'config', 'libs', 'test']
    .filter((folder) => existsSync(`${root}/${folder}`))
    .flatMap((folder) =>
      readdirSync(`${root}/${folder}`, { recursive: true })
        .map((name) => `${folder}/${name}`)
        .filter((name) => CODE.test(name))
        .map((name) => ({ name, text: readFileSync(`${root}/${name}`, 'utf8') })),
    );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const files = read(process.argv[2] ?? fileURLToPath(new URL('../../..', import.meta.url)));
  const isCatalogue = ({ name }) => name.startsWith('libs/messages/refusals/');
  const refusals = files.filter(isCatalogue).flatMap(({ name, text }) => refusalsOf(name, text));
  const code = files
    .filter((file) => !isCatalogue(file) && !/\.spec\.ts$/.test(file.name))
    .map(({ text }) => text)
    .join('\n');
  const problems = [...files.flatMap(({ name, text }) => strayArabic(name, text)), ...refusalProblems(refusals, code)];
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length ? 1 : 0;
}
