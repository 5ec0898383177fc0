import { OFFICER_WORD, SIGNING_WORD } from '../linter/lexicon';
import { quote, wordsOf } from '../linter/words';
import type { StepRule } from '../schema/rules';
import type { StepKind } from '../schema/vocabulary';
import { Ids, kebab, type Reading, type Said } from './reading';
import { subjectOf } from './subjects';
import {
  SIGNS,
  SINCE,
  EXCEPT,
  STAFF,
  PEOPLE,
  OFFICER,
  GENERAL,
  UPDATES,
  ATTESTS,
  APPLICANT,
  REFERS,
  CLITIC,
  REFERRED,
  ARTICLE,
  LAM_OF_OFFICER,
} from './steps.lexicon';

/** The steps that sentences of the handling sections hold, in their order. */
export function stepsOf(reading: Reading): StepRule[] {
  const ids = new Ids();
  return reading.in('handling').flatMap((said) => {
    const kinds = kindsIn(said);
    return kinds.map((kind) => ({
      id: ids.next(`step-${kebab(kind)}`),
      clause: said.clause.id,
      kind,
      ...facts(kind, said),
    }));
  });
}

function kindsIn({ key }: Said): StepKind[] {
  const checked = key.replace(SINCE, '');
  const kinds = SIGNS.filter(([kind, signs]) => {
    const said = kind === 'completeness' ? checked : key;
    return signs.every((sign) => sign.test(said)) && !EXCEPT[kind]?.test(said);
  });
  return kinds.map(([kind]) => kind).filter((kind) => kind !== 'referral' || officerIn(key));
}

function facts(kind: StepKind, { clause, key }: Said): Partial<StepRule> {
  if (kind === 'attestation') return signer(key);
  if (kind === 'referral') return referral(clause.text);
  return kind === 'committeeNotice' && UPDATES.test(key) ? { updates: true } : {};
}

/** Who signs, where the word behind the signature says it. */
function signer(key: string): Partial<StepRule> {
  const words = wordsOf(key).map(({ folded }) => folded);
  const at = words.findIndex((word) => SIGNING_WORD.test(word) || ATTESTS.test(word));
  const next = words.slice(at + 1, at + 3).join(' ');
  if (at < 0) return {};
  if (PEOPLE.test(words[at + 1] ?? '') || APPLICANT.test(next)) return { signer: 'applicant' };
  return STAFF.test(words[at + 1] ?? '') ? { signer: 'officer' } : {};
}

function officerIn(key: string): boolean {
  return wordsOf(key).some(({ folded }) => OFFICER.test(folded) || OFFICER_WORD.test(folded));
}

/** To whom: the officer with the work named behind the title, without what is joined before. */
function referral(text: string): Partial<StepRule> {
  const words = wordsOf(text);
  const from = words.findIndex(({ folded }) => REFERS.test(folded.replace(CLITIC, '')) || REFERRED.test(folded));
  const at = words.findIndex(({ folded }, place) => place > from && OFFICER.test(folded));
  if (at < 0) return {};
  let end = at;
  while (ARTICLE.test(words[end + 1]?.folded ?? '') && end - at < 3) end++;
  if (GENERAL.test(words[end]?.folded ?? '') && end === at) return {};
  const refersTo = quote(text, words, at, end).replace(LAM_OF_OFFICER, '');
  const subject = subjectOf(
    wordsOf(refersTo)
      .map(({ folded }) => folded)
      .join(' '),
  );
  return { refersTo, ...(subject !== 'other' && { subject }) };
}
