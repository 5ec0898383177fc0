import type { FindingCode } from '@sanad/messages';
import type { Finding } from '../finding';
import type { PolicyDocument } from '../schema/document';
import { DAMAGE, PLACEHOLDER, UNREADABLE, type DamagePattern } from './damage-lexicon';
import { finding, type LintRule } from './rule';
import { placedClauses, quote, wordsOf, type Word } from './words';

/** One finding for each damaged place. The text itself is never corrected. */
export const textDamaged: LintRule = (document) =>
  placedClauses(document).flatMap(({ clause: { id, text } }) =>
    damagedPlaces(text).map((place) => finding('text.damaged', 'warning', [id], { quote: place }, { subject: id })),
  );

function damagedPlaces(text: string): string[] {
  const words = wordsOf(text);
  const places = words.flatMap((_, index) => {
    const hit = DAMAGE.find((pattern) => matches(pattern, words, index));
    return hit ? [withContext(text, words, index, hit.words.length)] : [];
  });
  return [...new Set(places)];
}

function matches(pattern: DamagePattern, words: readonly Word[], index: number): boolean {
  return (
    hasForms(pattern, words, index) &&
    fitsContext(pattern, words, words[index - 1], words[index + pattern.words.length])
  );
}

function hasForms({ words: expected, asWritten, same }: DamagePattern, words: readonly Word[], index: number): boolean {
  const formAt = (at: number): string => words[at]?.[asWritten ? 'raw' : 'folded'] ?? '';
  return expected.every(
    (form, offset) => form.test(formAt(index + offset)) && (!same || formAt(index + offset) === formAt(index)),
  );
}

function fitsContext({ near, notAfter, notBefore }: DamagePattern, all: readonly Word[], before?: Word, after?: Word) {
  if (near && !all.some((word) => near.test(word.folded))) return false;
  return !notAfter?.test(before?.folded ?? '') && !notBefore?.test(after?.folded ?? '');
}

/** A single word is shown between its neighbours, since it looks right alone. */
function withContext(text: string, words: readonly Word[], index: number, length: number): string {
  return length > 1 ? quote(text, words, index, index + length - 1) : quote(text, words, index - 1, index + 2);
}

export const unfilledTemplate: LintRule = (document) => findEverywhere(document, PLACEHOLDER, 'text.unfilled_template');

export const unreadableText: LintRule = (document) => findEverywhere(document, UNREADABLE, 'text.unreadable');

/** In every clause, and in the title, which has no clause of its own. */
function findEverywhere(document: PolicyDocument, pattern: RegExp, code: FindingCode): Finding[] {
  const inClauses = placedClauses(document).map(({ clause }) => ({ id: clause.id, text: clause.text }));
  const inTitle = inClauses.some(({ text }) => text.includes(document.title))
    ? []
    : [{ id: undefined, text: document.title }];
  return [...inTitle, ...inClauses].flatMap(({ id, text }) => {
    const [found] = pattern.exec(text) ?? [];
    return found === undefined ? [] : [finding(code, 'blocksForce', [id], { quote: found })];
  });
}
