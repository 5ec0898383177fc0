import type { RefusalParams } from '../refusal';

/** An association's word for the people it serves, as its policy has it. */
export interface TermSet {
  readonly beneficiary: 'beneficiary' | 'user' | 'member' | 'shareholder' | 'other';
  readonly forms: { readonly singular: string; readonly plural: string; readonly pluralOblique?: string };
}

const ENGLISH = {
  beneficiary: ['beneficiary', 'beneficiaries'],
  user: ['service user', 'service users'],
  member: ['member', 'members'],
  shareholder: ['shareholder', 'shareholders'],
  other: ['person served', 'people served'],
} as const;

/** With the article, and after «ل», where the article's alef is not written and two lams meet a third. */
const definite = (noun: string): string => `ال${noun}`;
const toDefinite = (noun: string): string => `لل${noun.startsWith('ل') ? noun.slice(1) : noun}`;

/**
 * What fills `{person}`, `{thePerson}`, `{toThePerson}`, `{people}`, `{thePeople}`, `{toThePeople}` and, as a second noun or after a preposition,
 * `{ofPeople}` and `{ofThePeople}`.
 */
export function termParams({ beneficiary, forms }: TermSet, language: 'ar' | 'en'): RefusalParams {
  if (language === 'en') {
    const [person, people] = ENGLISH[beneficiary];
    return {
      ...{ person, people, thePerson: `the ${person}`, thePeople: `the ${people}` },
      ...{ toThePerson: `for the ${person}`, toThePeople: `for ${people}` },
      ...{ ofPeople: people, ofThePeople: `the ${people}` },
    };
  }
  const { singular, plural, pluralOblique = plural } = forms;
  return {
    ...{ person: singular, thePerson: definite(singular), toThePerson: toDefinite(singular) },
    ...{ people: plural, thePeople: definite(plural), toThePeople: toDefinite(pluralOblique) },
    ...{ ofPeople: pluralOblique, ofThePeople: definite(pluralOblique) },
  };
}
