import { listInWords, quoted } from '@sanad/messages';
import type { NameMention } from '../schema/document';
import { BODY_WORD, LEADING_QUALIFIER_WORD, PLACE_WORD, QUALIFIER_WORD } from './lexicon';
import { finding, type LintRule } from './rule';
import { wordsOf } from './words';

/** A mention of the name as compared: what makes it this name («proper»), then what it says the association is for. */
interface Name {
  mention: NameMention;
  proper: readonly string[];
  qualifier: readonly string[];
}

/** Spellings that no short form explains: a letter, a word or the whole name differs. */
export const namesDiffer: LintRule = ({ names }) => {
  const main = distinct(mainNames(names.mentions));
  const spellings = main.filter((name) => main.some((other) => contradicts(name, other)));
  if (spellings.length === 0) return [];
  const shown = listInWords(spellings.map(({ mention }) => quoted(mention.text)));
  const clauses = spellings.map(({ mention }) => mention.clause);
  return [finding('names.differ', 'blocksForce', clauses, { names: shown })];
};

/** A short form on purpose. Said once, and only where the full name itself is beyond doubt. */
export const shortForm: LintRule = ({ names }) => {
  const [full, ...others] = distinct(mainNames(names.mentions));
  if (!full || others.length > 0) return [];
  const shorts = readable(names.mentions).filter((name) => name.proper.length > 0 && isShortOf(name, full));
  if (shorts.length === 0) return [];
  const clauses = shorts.map(({ mention }) => mention.clause);
  const params = {
    short: listInWords(distinct(shorts).map(({ mention }) => quoted(mention.text))),
    full: quoted(full.mention.text),
  };
  return [finding('names.short_form', 'information', clauses, params)];
};

/** Every name that is not a short form of another one in the document. */
function mainNames(mentions: readonly NameMention[]): Name[] {
  const names = readable(mentions);
  return names.filter((name) => !names.some((other) => isShortOf(name, other)));
}

function readable(mentions: readonly NameMention[]): Name[] {
  return mentions.map(parse).filter(({ proper, qualifier }) => proper.length + qualifier.length > 0);
}

/** Vowels, punctuation, the kind of body, the place and names in another script are left out of the comparison. */
function parse(mention: NameMention): Name {
  const arabic = wordsOf(mention.text)
    .map((word) => word.folded)
    .filter((word) => /\p{Script=Arabic}/u.test(word));
  const place = arabic.findIndex((word) => PLACE_WORD.test(word));
  const words = (place < 0 ? arabic : arabic.slice(0, place)).filter((word) => !BODY_WORD.test(word));
  const start = words.findIndex((word, index) => (index === 0 ? LEADING_QUALIFIER_WORD : QUALIFIER_WORD).test(word));
  const split = start < 0 ? words.length : start;
  return { mention, proper: words.slice(0, split), qualifier: words.slice(split) };
}

/** The two lines of a logo do not contradict each other: what one lacks, the other has. */
function contradicts(left: Name, right: Name): boolean {
  if (same(wordsIn(left), wordsIn(right))) return false;
  return left.proper.length + right.qualifier.length > 0 && left.qualifier.length + right.proper.length > 0;
}

/** One whole part of the name without the other, or words left out that the data call a short form. */
function isShortOf(name: Name, full: Name): boolean {
  const [words, all] = [wordsIn(name), wordsIn(full)];
  if (words.length >= all.length) return false;
  if (same(words, full.proper) || same(words, full.qualifier)) return true;
  return name.mention.form === 'short' && inOrder(words, all);
}

function wordsIn({ proper, qualifier }: Name): readonly string[] {
  return [...proper, ...qualifier];
}

function same(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && inOrder(left, right);
}

function inOrder(some: readonly string[], all: readonly string[]): boolean {
  let next = 0;
  for (const word of all) if (word === some[next]) next++;
  return next === some.length;
}

function distinct(names: readonly Name[]): Name[] {
  return [...new Map(names.map((name) => [wordsIn(name).join(' '), name] as const).reverse()).values()].reverse();
}
