import { listInWords, quoted } from '@sanad/messages';
import type { PolicyDocument } from '../schema/document';
import type { SectionKind } from '../schema/vocabulary';
import { CLITICS, DEFINITE, GOVERNING_BODY, JOINING, PLAIN_DEFINITE, TERMS, type TermWords } from './lexicon';
import { finding, type LintRule } from './rule';
import { placedClauses, touching, wordsOf, type Word } from './words';

/** Where the text speaks of boards and signatures, a member is a member of the board. */
const ELSEWHERE: readonly SectionKind[] = ['approval', 'closing', 'responsibilities'];

/** Several words for the people served. Those who visit or apply are other roles, and no words of this list. */
export const severalTerms: LintRule = (document) => {
  const used = TERMS.map((term) => ({ term, clause: firstUse(document, term) })).filter(({ clause }) => clause);
  if (used.length < 2) return [];
  const terms = listInWords(used.map(({ term }) => quoted(term.shown)));
  return [
    finding(
      'terms.several',
      'warning',
      used.map(({ clause }) => clause),
      { terms },
    ),
  ];
};

function firstUse(document: PolicyDocument, term: TermWords): string | undefined {
  const form = new RegExp(`^${CLITICS}(?:${[...term.singular, ...term.plural].join('|')})$`);
  const plural = new RegExp(`^(?:${term.plural.join('|')})$`);
  return placedClauses(document).find(({ section, clause }) => {
    if (ELSEWHERE.includes(section.kind)) return false;
    const words = wordsOf(clause.text);
    return words.some(
      (word, index) => form.test(word.folded) && namesPeopleServed(clause.text, words, index, term, plural),
    );
  })?.clause.id;
}

function namesPeopleServed(
  text: string,
  words: readonly Word[],
  index: number,
  term: TermWords,
  plural: RegExp,
): boolean {
  const [before, word, after] = [words[index - 1], words[index], words[index + 1]];
  if (!word || (after && GOVERNING_BODY.test(after.folded))) return false;
  // «مستفيدين وداعمين» lists kinds of parties.
  const bare = word.folded.replace(JOINING, '');
  if (plural.test(bare) && !(after && DEFINITE.test(after.folded))) return false;
  const describes =
    before && touching(text, before, word) && DEFINITE.test(before.folded) && PLAIN_DEFINITE.test(word.folded);
  return !(term.participle && describes);
}
