import { editDistance } from '@sanad/kernel';
import { BODY_WORD, PLACE_WORD } from '../linter/lexicon';
import { quote, touching, wordsOf, type Word } from '../linter/words';
import type { NameMention } from '../schema/document';
import type { Reading, Said } from './reading';
import {
  INDEFINITE,
  NOT_BEFORE,
  NOT_AFTER,
  GOES_ON,
  NOT_IN_NAME,
  BEHIND_NAME,
  CLITIC,
  DEFINITE_NOUN,
} from './names.lexicon';
const LONGEST_LINE = 10;

interface Found {
  said: Said;
  text: string;
  words: readonly string[];
}

/** Every way in which the document writes the name of the association, once for each clause. */
export function namesOf(reading: Reading): NameMention[] {
  const whole = reading.all.filter(isLine).flatMap(lineName);
  const running = reading.all
    .filter(({ section, clause }) => section.kind !== 'contents' && !whole.some(({ said }) => said.clause === clause))
    .flatMap((said) => runningName(said, whole));
  const full = [...whole, ...running];
  const logos = reading.furniture
    .filter(({ clause }) => !full.some(({ said }) => said.clause === clause))
    .flatMap((said) => logo(said, full));
  const order = new Map(reading.all.map(({ clause }, at) => [clause.id, at]));
  return [...full, ...logos.map((found) => ({ ...found, isLogo: true }))]
    .sort((left, right) => order.get(left.said.clause.id)! - order.get(right.said.clause.id)!)
    .map((found) => ({
      text: found.text,
      clause: found.said.clause.id,
      form:
        'isLogo' in found || full.some((other) => isPart(found.words, other.words))
          ? ('short' as const)
          : ('full' as const),
    }));
}

/** A line of furniture or of the title that ends with the name. */
function isLine({ section, clause }: Said): boolean {
  return (clause.kind === 'furniture' && section.kind !== 'contents') || section.kind === 'title';
}

function lineName(said: Said): Found[] {
  const { text } = said.clause;
  const words = wordsOf(text);
  const at = words.findIndex(({ folded }) => INDEFINITE.test(folded));
  const rest = words.slice(at + 1);
  if (at < 0 || rest.length === 0 || rest.length > LONGEST_LINE || NOT_AFTER.test(rest[0]!.folded)) return [];
  if (!touching(text, words[at]!, rest[0]!)) return [];
  const end = words.findIndex(({ folded }, place) => place > at && BEHIND_NAME.test(folded));
  return [found(said, words, at, end < 0 ? words.length - 1 : end - 1)];
}

function runningName(said: Said, known: readonly Found[]): Found[] {
  const { text } = said.clause;
  const words = wordsOf(text);
  return words
    .flatMap((word, at) => {
      if (!INDEFINITE.test(word.folded) || NOT_BEFORE.test(words[at - 1]?.folded ?? '')) return [];
      const end = endOf(text, words, at, known);
      return end === at ? [] : [found(said, words, at, end)];
    })
    .slice(0, 1);
}

/** The word behind «جمعية», and on through what a name is made of, or as far as a name known from a line goes along. */
function endOf(text: string, words: readonly Word[], at: number, known: readonly Found[]): number {
  const first = words[at + 1];
  if (!first || NOT_AFTER.test(first.folded) || NOT_IN_NAME.test(first.folded) || !touching(text, words[at]!, first))
    return at;
  const along = Math.max(0, ...known.map(({ words: name }) => commonLength(words.slice(at + 1), name)));
  let end = at + (along || (isSecondNoun(text, first, words[at + 2]) ? 2 : 1));
  while (goesOn(text, words, end)) end++;
  return end;
}

/** «إنسان الجبل»: a first word without the article and its genitive, where no line of the document tells the name. */
function isSecondNoun(text: string, first: Word, second: Word | undefined): boolean {
  if (!second || DEFINITE_NOUN.test(first.folded) || !touching(text, first, second)) return false;
  return DEFINITE_NOUN.test(second.folded) && !NOT_IN_NAME.test(second.folded);
}

function goesOn(text: string, words: readonly Word[], end: number): boolean {
  const [here, next] = [words[end]!, words[end + 1]];
  return Boolean(
    next &&
    touching(text, here, next) &&
    GOES_ON.test(next.folded) &&
    !NOT_IN_NAME.test(next.folded) &&
    !PLACE_WORD.test(next.folded),
  );
}

function commonLength(words: readonly Word[], name: readonly string[]): number {
  const differs = name.findIndex((word, at) => words[at]?.folded !== word);
  return differs < 0 ? name.length : differs;
}

function found(said: Said, words: readonly Word[], at: number, end: number): Found {
  const written = quote(said.clause.text, words, at, end);
  const text = words[at]!.folded.length > words[at]!.folded.replace(CLITIC, '').length ? written.slice(1) : written;
  return { said, text, words: nameWords(words.slice(at, end + 1)) };
}

function nameWords(words: readonly Word[]): string[] {
  const folded = words.map((word) => word.folded).filter((word) => !BODY_WORD.test(word));
  const place = folded.findIndex((word) => PLACE_WORD.test(word));
  return place < 0 ? folded : folded.slice(0, place);
}

/** A line of the cover or the edge that is made of words of the name, a letter apart perhaps. */
function logo(said: Said, full: readonly Found[]): Found[] {
  const words = wordsOf(said.clause.text).map(({ folded }) => folded);
  const known = full.flatMap((name) => name.words);
  const isOfName =
    words.length > 0 && words.length <= 6 && words.every((word) => known.some((other) => alike(word, other)));
  return isOfName ? [{ said, text: said.clause.text, words }] : [];
}

function alike(left: string, right: string): boolean {
  return left === right || (Math.min(left.length, right.length) >= 4 && editDistance(left, right) <= 1);
}

/** The words of one name in those of a longer one, in order. */
function isPart(words: readonly string[], other: readonly string[]): boolean {
  if (words.length >= other.length) return false;
  let next = 0;
  for (const word of other) if (word === words[next]) next++;
  return next === words.length;
}
