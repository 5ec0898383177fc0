import { listInWords, quoted } from '@sanad/messages';
import type { PolicyDocument } from '../schema/document';
import { mayNameOneBody } from '../same-body';
import { finding, type LintRule } from './rule';

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
