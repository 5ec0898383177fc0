import { CLAUSE_END, OTHER_NOUNS, OTHERS, OUR_NOUNS, OURS, THEIR_NOUNS, THEIRS } from './duties.lexicon';

/** Whose a period is: the association's own duty, the beneficiary's time, or that of something else. */
export type Party = 'association' | 'beneficiary' | 'other';

interface Governor {
  end: number;
  party: Party | undefined;
  /** A noun: it gives way to whoever is under a duty in the same clause. */
  isNoun?: true;
}

const GOVERNORS: readonly (readonly [RegExp, Omit<Governor, 'end'>])[] = [
  [CLAUSE_END, { party: undefined }],
  [OTHER_NOUNS, { party: 'other', isNoun: true }],
  [OUR_NOUNS, { party: 'association', isNoun: true }],
  [THEIR_NOUNS, { party: 'beneficiary', isNoun: true }],
  [OTHERS, { party: 'other' }],
  [OURS, { party: 'association' }],
  [THEIRS, { party: 'beneficiary' }],
];

/**
 * Whose a period is, by what governs it: the last verb, person or deed before the number, else the first behind it. A person who may or
 * must do something keeps the period whatever they do: «يلتزم المستفيد بالرد خلال …». Unset where nothing tells.
 */
export function partyOf(before: string, behind: string): Party | undefined {
  let party: Party | undefined;
  let isBound = false;
  for (const governor of governorsIn(before)) {
    if (governor.party === undefined) isBound = false;
    else if (!governor.isNoun || !isBound) {
      party = governor.party;
      isBound = !governor.isNoun && party === 'beneficiary';
    }
  }
  return party ?? governorsIn(behind).find((one) => one.party !== undefined && !one.isNoun)?.party;
}

/** In the order of the text; of those that end at one place the last of the list holds. */
function governorsIn(key: string): Governor[] {
  return GOVERNORS.flatMap(([words, governor]) =>
    [...key.matchAll(words)].map((match) => ({ ...governor, end: match.index + match[0].length })),
  ).sort((left, right) => left.end - right.end);
}
