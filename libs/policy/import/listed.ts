import { foldArabic } from '@sanad/kernel';
import { letters } from '../linter/words';
import type { SectionKind } from '../schema/vocabulary';
import { BEFORE_NAME, BEHIND, BEHIND_JOINED, BETWEEN, SAYS } from './listed.lexicon';
import { OPENS_LIST } from './headings.lexicon';
import { label, type Reading, type Said } from './reading';

/** One name that a section lists, as written. */
export interface Entry {
  said: Said;
  text: string;
}

/** What a section lists, and what in it says something that nothing is made of. */
export interface Listed {
  entries: Entry[];
  unread: Said[];
}

/** How the names of a kind of list are known, and how one line of it may hold several. */
export interface Names {
  isKnown(key: string): boolean;
  /** The names in one item, in most lists itself. */
  inItem(text: string): string[];
  /** Where in a sentence without a word such as «عبر» its names begin; a first name at least must be known. */
  inSentence(text: string): string | undefined;
}

/** Longer than any name, and longer than one that nobody knows may be. */
const MOST_WORDS = 6;
const MOST_UNKNOWN = 4;

/** The names in sections of a kind: its items, the lines of a list without marks, and those a sentence lists. */
export function listedIn(reading: Reading, kind: SectionKind, names: Names): Listed {
  const entries: Entry[] = [];
  const unread: Said[] = [];
  for (const said of reading.in(kind)) {
    const isItem = said.clause.kind === 'item' && !said.clause.joined;
    const { found, isWhole } = isItem ? { found: names.inItem(said.clause.text), isWhole: true } : namesIn(said, names);
    entries.push(...found.map((text) => ({ said, text })));
    if (!isWhole && !introduces(said)) unread.push(said);
  }
  return { entries, unread };
}

/** A sentence that opens the list below it says no more than that. */
export function introduces({ clause }: Pick<Said, 'clause'>): boolean {
  return /:\s*-?$/.test(clause.text) || OPENS_LIST.test(letters(clause.text));
}

interface Found {
  found: string[];
  /** Whether all of the sentence went into them. */
  isWhole: boolean;
}

function namesIn({ clause, key }: Said, names: Names): Found {
  const words = wordCount(clause.text);
  const isName = words > 0 && !SAYS.test(`${key} `) && words <= (names.isKnown(key) ? MOST_WORDS : MOST_UNKNOWN);
  const listed = behindWords(clause.text, names);
  if (listed !== undefined && (!isName || partsOf(listed).length > 1)) return parted(listed, names);
  return isName && !clause.joined && !introduces({ clause })
    ? { found: names.inItem(clause.text), isWhole: true }
    : { found: [], isWhole: false };
}

/** The part of a sentence that lists. */
function behindWords(text: string, names: Names): string | undefined {
  const intro = BEHIND.exec(text);
  const behind = intro ? text.slice(intro.index + intro[0].length) : undefined;
  const listed = behind === undefined || behind === '' ? names.inSentence(text) : behind;
  return listed !== undefined && partsOf(listed).some((part) => isNameOf(part, names)) ? listed : undefined;
}

/** Known names, and short ones beside them that nobody knows; where the sentence goes on to say something, it is not read to its end. */
function parted(listed: string, names: Names): Found {
  const parts = partsOf(listed);
  const found = parts.filter((part) => isNameOf(part, names) || isShort(part));
  return { found, isWhole: found.length === parts.length };
}

function partsOf(listed: string): string[] {
  return label(listed)
    .split(BETWEEN)
    .map((part) => label(part.replace(BEFORE_NAME, '').trim()))
    .filter((part) => /\p{L}/u.test(part));
}

function isNameOf(part: string, names: Names): boolean {
  const key = foldArabic(part);
  return names.isKnown(key) && !SAYS.test(`${key} `) && wordCount(part) <= MOST_WORDS;
}

function isShort(part: string): boolean {
  return wordCount(part) <= MOST_UNKNOWN && !SAYS.test(`${foldArabic(part)} `);
}

function wordCount(text: string): number {
  return letters(text).split(' ').filter(Boolean).length;
}

/** Two known names at least behind a preposition joined to the first: «بالهاتف أو البريد». */
export function joinedNames(text: string, isKnown: Names['isKnown']): string | undefined {
  const intro = BEHIND_JOINED.exec(text);
  const listed = intro ? text.slice(intro.index + intro[0].length) : undefined;
  const known = listed === undefined ? [] : partsOf(listed).filter((part) => isKnown(foldArabic(part)));
  return known.length > 1 ? listed : undefined;
}
