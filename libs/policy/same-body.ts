import { COMMITTEE_WORD, GENERIC_COMMITTEE_WORD, JOINING_DEFINITE } from './linter/lexicon';
import { wordsOf } from './linter/words';
import type { CommitteeRule } from './schema/rules';

type Named = Pick<CommitteeRule, 'name'>;

/** Whether two names may mean one body: they share a word, or one of them says only «the competent committee». */
export function mayNameOneBody(left: Named, right: Named): boolean {
  const [some, others] = [keyWords(left), keyWords(right)];
  if (some.join(' ') === others.join(' ')) return false;
  const generic = [some, others].some((words) => words.every((word) => GENERIC_COMMITTEE_WORD.test(word)));
  return generic || some.some((word) => others.includes(word));
}

/** The words of the name behind «لجنة», without a joining «و». */
function keyWords({ name }: Named): string[] {
  const words = wordsOf(name).map((word) => word.folded.replace(JOINING_DEFINITE, ''));
  return words.filter((word) => !COMMITTEE_WORD.test(word));
}
