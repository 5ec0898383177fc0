import { listInWords, quoted } from '@sanad/messages';
import type { PolicyDocument } from '../schema/document';
import type { CommitteeRule } from '../schema/rules';
import { COMMITTEE_WORD, GENERIC_COMMITTEE_WORD, JOINING_DEFINITE } from './lexicon';
import { finding, type LintRule } from './rule';
import { wordsOf } from './words';

type Named = Pick<CommitteeRule, 'name'>;

/** Names that may mean one body. */
export const severalCommitteeNames: LintRule = ({ rules }) => {
  const open = rules.committees.filter((committee) => committee.sameAs === undefined);
  const doubtful = open.filter((committee) => open.some((other) => mayNameOneBody(committee, other)));
  if (doubtful.length === 0) return [];
  const names = listInWords(doubtful.map(({ name }) => quoted(name)));
  return [
    finding(
      'committee.several_names',
      'warning',
      doubtful.map(({ clause }) => clause),
      { names },
    ),
  ];
};

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

/** A committee studies requests, yet no body is charged with the answer. */
export const deciderUnnamed: LintRule = (document) => {
  const studying = document.rules.committees.filter(({ duties }) => duties.includes('study'));
  if (studying.length === 0 || someoneDecides(document)) return [];
  const committee = listInWords(studying.map(({ name }) => quoted(name)));
  return [
    finding(
      'committee.decider_unnamed',
      'warning',
      studying.map(({ clause }) => clause),
      { committee },
      { subject: studying[0]?.id },
    ),
  ];
};

function someoneDecides({ rules }: PolicyDocument): boolean {
  return rules.committees.some(({ duties, power }) => power === 'decides' || duties.includes('reply'));
}
