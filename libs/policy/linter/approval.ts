import { approvalFacts, listInWords } from '@sanad/messages';
import type { ApprovalStatement } from '../schema/rules';
import type { Subject } from '../schema/vocabulary';
import { finding, type LintRule } from './rule';
import { clausesIn } from './words';

/** What every policy of this schema is about. */
const OWN_SUBJECT: Subject = 'beneficiaryRelations';

/** Nothing shows an approval: no statement, or one without any date or number that minutes could be found by. */
export const approvalMissing: LintRule = (document) => {
  const { approval } = document.rules;
  if (approval && hasEvidence(approval)) return [];
  const clause = approval?.clause ?? clausesIn(document, 'approval')[0]?.id;
  return [finding('approval.missing', 'blocksForce', [clause])];
};

function hasEvidence({ dateAsWritten, gregorianDate, meetingNumber, resolutionNumber }: ApprovalStatement): boolean {
  return Boolean(dateAsWritten ?? gregorianDate ?? meetingNumber ?? resolutionNumber);
}

/** A resolution is found by its own number, a meeting or its minutes by theirs. */
export const meetingNumberMissing: LintRule = ({ rules: { approval } }) => {
  if (!approval || !hasEvidence(approval) || (approval.meetingNumber ?? approval.resolutionNumber)) return [];
  return [finding('approval.meeting_number_missing', 'warning', [approval.clause])];
};

/** Unknown stays unset; it is only said what is unknown. */
export const approvalFactsMissing: LintRule = ({ rules: { approval } }) => {
  if (!approval || !hasEvidence(approval)) return [];
  const facts = [
    (approval.dateAsWritten ?? approval.gregorianDate) ? undefined : approvalFacts.date,
    approval.boardTerm ? undefined : approvalFacts.boardTerm,
    approval.chair ? undefined : approvalFacts.chair,
    approval.effectiveDate ? undefined : approvalFacts.effectiveDate,
  ].filter((fact) => fact !== undefined);
  if (facts.length === 0) return [];
  return [finding('approval.facts_missing', 'information', [approval.clause], { facts: listInWords(facts) })];
};

/** A policy that does away with policies on another subject, without their names. */
export const supersessionOfOtherType: LintRule = ({ rules }) =>
  rules.supersedes
    .filter(({ subject, targets }) => subject !== OWN_SUBJECT && targets.length === 0)
    .map(({ id, clause, asWritten }) =>
      finding('supersession.other_type', 'blocksForce', [clause], { written: asWritten }, { subject: id }),
    );

/** A review is promised, «continually» perhaps, and no date or interval set. */
export const reviewWithoutDate: LintRule = ({ rules: { review } }) =>
  review && !review.nextDate && !review.interval ? [finding('review.no_date', 'warning', [review.clause])] : [];
