import { policiesFolder } from '@config/paths';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renamed } from '../../../test/imports/by-hand';
import { importPolicy } from '.';
import { lint } from '../linter';
import { wordsOf } from '../linter/words';
import { loadPolicy } from '../load';
import { renderText } from '../render';
import type { PolicyDocument } from '../schema/document';
import { MODULES, type ModuleName } from '../schema/vocabulary';

const SLUGS = ['natiq', 'mabarra', 'basmat', 'ghimar', 'awj'] as const;
type Slug = (typeof SLUGS)[number];

const file = (name: string) => readFileSync(join(policiesFolder, name), 'utf8');
const byHand = (slug: Slug) => loadPolicy(file(`${slug}.yaml`), slug);
const imported = (slug: Slug) => importPolicy(file(`${slug}.txt`)).document;
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** The part of the rules that belongs to a module, and what the module says of itself. */
function moduleOf(document: PolicyDocument, name: ModuleName): unknown {
  const rules = { handling: document.rules.steps, ...document.rules }[name as 'channels'];
  return { module: document.modules.find((module) => module.name === name), rules };
}

describe.each(SLUGS)('%s, imported from its text', (slug) => {
  const [own, hand] = [imported(slug), byHand(slug)];

  test.each(MODULES)('%s as the data written by hand', (name) => {
    expect(plain(moduleOf(own, name))).toEqual(renamed(moduleOf(hand, name)));
  });

  test('title, names, licences and terms', () => {
    const identity = ({ title, names, licences, terms }: PolicyDocument) => plain({ title, names, licences, terms });
    expect(identity(own)).toEqual(identity(hand));
  });

  test('contacts and what is superseded', () => {
    const others = ({ rules }: PolicyDocument) => plain([rules.contacts, rules.supersedes]);
    expect(others(own)).toEqual(others(hand));
  });

  test('every clause: its words, mark, place and effect', () =>
    expect(plain(own.sections)).toEqual(plain(hand.sections)));

  test('the text, rendered again, is the source', () => {
    const trimmed = (text: string) => text.replace(/ +$/gm, '').trimEnd();
    expect(trimmed(renderText(own))).toBe(trimmed(file(`${slug}.txt`)));
  });

  test('the linter finds in it what it finds in the data written by hand', () => {
    expect(importPolicy(file(`${slug}.txt`)).findings).toEqual(lint(hand));
  });

  test('nothing is in doubt', () => expect(importPolicy(file(`${slug}.txt`)).doubts).toEqual([]));
});

describe('by general rules', () => {
  const files = readdirSync(__dirname, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'));

  test.each(files)('%s knows no association and no sentence of a source', (name) => {
    const code = readFileSync(join(__dirname, name), 'utf8');
    const words = wordsOf(code).map(({ folded }) => folded);
    expect(['ناطق', 'مبره', 'بسمات', 'غمار', 'عمار', 'اوج', ...SLUGS].filter((name) => words.includes(name))).toEqual(
      [],
    );
    const runs = (all: readonly string[]) => all.slice(5).map((_, at) => all.slice(at, at + 6).join(' '));
    const copied = new Set(runs(words));
    const sentences = SLUGS.flatMap((slug) => runs(wordsOf(file(`${slug}.txt`)).map(({ folded }) => folded)));
    expect(sentences.filter((sentence) => copied.has(sentence))).toEqual([]);
  });

  const RENAMED: Readonly<Record<Slug, readonly (readonly [string, string])[]>> = {
    natiq: [
      ['ناطق', 'ماهر'],
      ['للناطق', 'للماهر'],
      ['للنطق', 'للمهر'],
    ],
    mabarra: [
      ['مبرة', 'واحة'],
      ['مَبْرَّة', 'وَاحَة'],
    ],
    basmat: [['بسمات', 'نسائم']],
    ghimar: [
      ['غمار', 'غصون'],
      ['عمار', 'عصون'],
    ],
    awj: [['أوج', 'ذرى']],
  };

  test.each(SLUGS)('%s: another name, the same structure and findings', (slug) => {
    const source = file(`${slug}.txt`);
    const other = RENAMED[slug].reduce(
      (text, [from, to]) => text.replace(new RegExp(`(?<![\\p{L}\\p{M}])${from}(?![\\p{L}\\p{M}])`, 'gu'), to),
      source,
    );
    expect(other).not.toBe(source);
    const brief = (text: string) => {
      const { document, findings } = importPolicy(text);
      const clauses = document.sections.flatMap((section) =>
        section.clauses.map(({ id, kind, effect }) => `${id} ${kind} ${effect}`),
      );
      return [
        clauses,
        document.names.mentions.map(({ clause, form }) => [clause, form]),
        findings.map(({ code, clause }) => [code, clause]),
      ];
    };
    expect(brief(other)).toEqual(brief(source));
  });
});
