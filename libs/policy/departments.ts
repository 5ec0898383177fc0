import {
  DEFINITE,
  DEPARTMENT_CLITICS,
  DEPARTMENT_WORD,
  JOINED,
  NO_DEPARTMENT_BEFORE,
  OPENS_NAME,
  WHOLE_HOUSE,
} from './departments.lexicon';
import { touching, wordsOf, type Word } from './linter/words';
import type { PolicyDocument } from './schema/document';

/** Words of a name behind its first: more would run on into the sentence. */
const MOST = 2;

/** Departments that a policy speaks of, as it spells them, each once; to be offered, not to be taken for granted. */
export function departmentsOf({ sections }: Pick<PolicyDocument, 'sections'>): string[] {
  const texts = sections.flatMap(({ clauses }) => clauses).filter(({ kind }) => kind !== 'furniture');
  return [...new Set(texts.flatMap(({ text }) => departmentsIn(text)))];
}

function departmentsIn(text: string): string[] {
  const words = wordsOf(text);
  return words.flatMap((head, at) => {
    if (!DEPARTMENT_WORD.test(head.folded)) return [];
    const before = words[at - 1];
    if (before && NO_DEPARTMENT_BEFORE.test(before.folded)) return [];
    const name = nameBehind(text, words.slice(at));
    if (name.length === 0 || WHOLE_HOUSE.test(name[0]!.folded)) return [];
    return [[head.raw.replace(DEPARTMENT_CLITICS, ''), ...name.map(({ raw }) => raw)].join(' ')];
  });
}

/** The definite words behind the first one: «الموارد البشرية», «العلاقات العامة والإعلام», «شؤون المراجعين». */
function nameBehind(text: string, [head, ...rest]: readonly Word[]): Word[] {
  const name: Word[] = [];
  let [last, definite, mayJoin] = [head!, 0, true];
  for (const word of rest) {
    const opens = name.length === 0 && OPENS_NAME.test(word.folded);
    const joins = mayJoin && definite > 0 && JOINED.test(word.folded);
    if (!touching(text, last, word) || !(opens || joins || (DEFINITE.test(word.folded) && definite < MOST))) break;
    if (!opens) definite++;
    if (joins) mayJoin = false;
    name.push(word);
    last = word;
  }
  return definite > 0 ? name : [];
}
