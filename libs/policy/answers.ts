import { Refusal, type FindingCode } from '@sanad/messages';
import type { Finding } from './finding';
import { lint } from './linter';
import { isEvidence, type ApprovalMinutes } from './policy.minutes';
import { ANSWER_KINDS, type Decision, type PolicyAnswers } from './schema/decisions';
import type { PolicyDocument } from './schema/document';

type AnswerKind = (typeof ANSWER_KINDS)[number];

/** What an answer to a finding must hold. Whatever is not listed is answered by `confirmed`: somebody has seen it. */
interface Asked {
  answer: AnswerKind;
  /** The minutes that record the choice must be named. */
  minuted?: true;
  /** Minutes recorded with the approval are as good an answer. */
  orMinutes?: true;
}

const ASKED: Partial<Record<FindingCode, Asked | 'amendment'>> = {
  'names.differ': { answer: 'legalName' },
  'approval.missing': { answer: 'date', minuted: true, orMinutes: true },
  'approval.date_month_day': { answer: 'date' },
  'approval.date_ambiguous': { answer: 'date' },
  'approval.date_unreadable': { answer: 'date' },
  'approval.hijri_pair_differs': { answer: 'date' },
  'supersession.other_type': { answer: 'supersedes' },
  'floor.as_response_time': { answer: 'floorReading' },
  'deadline.start_unstated': { answer: 'startsOn', minuted: true },
  'compensation.no_connective': { answer: 'compensationReading', minuted: true },
  'committee.decider_unnamed': { answer: 'committeePower' },
  // No answer helps here: the text itself must change.
  'deadline.floor_above_ceiling': 'amendment',
  'text.unfilled_template': 'amendment',
  'text.unreadable': 'amendment',
};

/** What an answer to this finding has to be: one field of a decision, or a new text. */
export function askedBy(code: FindingCode): {
  answer: AnswerKind | 'amendment';
  minuted: boolean;
  orMinutes: boolean;
} {
  const asked = ASKED[code] ?? { answer: 'confirmed' };
  const unasked = { minuted: false, orMinutes: false };
  return asked === 'amendment' ? { answer: asked, ...unasked } : { ...unasked, ...asked };
}

/** The findings that still keep the version, or one of its modules, from coming into force. An answer that does not fit is none. */
export function blocking(findings: readonly Finding[], answers: PolicyAnswers): Finding[] {
  return findings
    .filter(({ severity }) => severity === 'blocksForce' || severity === 'blocksModule')
    .filter((finding) => !answerTo(finding, answers));
}

/** What was said of a text since: people's answers, and the minutes recorded with its approval. */
export interface Said {
  readonly answers: PolicyAnswers;
  readonly minutes: ApprovalMinutes | null;
}

/** The findings that still wait, whatever they stop. */
export function openFindings(document: PolicyDocument, said: Said): Finding[] {
  return lint(document).filter((finding) => isOpen(finding, said));
}

/** Neither a decision answers it nor, where they may, the minutes recorded with the approval. */
export function isOpen(finding: Finding, { answers, minutes }: Said): boolean {
  const isShown = askedBy(finding.code).orMinutes && minutes !== null && isEvidence(minutes);
  return !isShown && !answerTo(finding, answers);
}

/** The decision that answers a finding, the latest of several; one that does not fit answers nothing. */
export function answerTo(finding: Finding, { decisions }: PolicyAnswers): Decision | undefined {
  return decisions.findLast((decision) => concerns(decision, finding) && !misfit(decision, finding));
}

/** Why a decision cannot answer this policy; nothing where it can. */
export function checkDecision(decision: Decision, document: PolicyDocument): Refusal | undefined {
  const concerned = lint(document).filter((finding) => concerns(decision, finding));
  if (concerned.length === 0) {
    const of = decision.subject === undefined ? decision.finding : `${decision.finding} (${decision.subject})`;
    return new Refusal('policy.decision_without_finding', { finding: of });
  }
  return concerned.map((finding) => misfit(decision, finding)).find((refusal) => refusal !== undefined);
}

/** A subject names the rule or a clause; without one the decision is on every finding of its code. */
function concerns(decision: Decision, { code, subject, clauses }: Finding): boolean {
  if (decision.finding !== code) return false;
  return decision.subject === undefined || decision.subject === subject || clauses.includes(decision.subject);
}

function misfit(decision: Decision, finding: Finding): Refusal | undefined {
  const asked = ASKED[finding.code] ?? { answer: 'confirmed' };
  if (asked === 'amendment') return new Refusal('policy.decision_needs_amendment', { finding: finding.code });
  return (
    wrongKind(decision, asked, finding) ??
    withoutMinutes(decision, asked, finding) ??
    wrongValue(decision, asked, finding)
  );
}

function wrongKind(decision: Decision, { answer }: Asked, { code }: Finding): Refusal | undefined {
  const given = ANSWER_KINDS.filter((kind) => decision[kind] !== undefined && decision[kind] !== '');
  if (given.length === 1 && given[0] === answer) return undefined;
  return new Refusal('policy.decision_wrong_kind', { finding: code, field: answer, given: given.join(', ') || '–' });
}

function withoutMinutes(decision: Decision, { minuted }: Asked, { code }: Finding): Refusal | undefined {
  if (!minuted || decision.minutes?.trim()) return undefined;
  return new Refusal('policy.decision_minutes_missing', { finding: code });
}

/** Among the readings the text allows; a date of approval not after the day on which it was declared. */
function wrongValue(decision: Decision, { answer }: Asked, { code, candidates }: Finding): Refusal | undefined {
  const value = String(decision[answer]);
  if (candidates && !candidates.includes(value)) {
    return new Refusal('policy.decision_not_candidate', { finding: code, value, candidates: candidates.join(', ') });
  }
  if (answer !== 'date' || value <= decision.on) return undefined;
  return new Refusal('policy.decision_date_ahead', { finding: code, value, on: decision.on });
}
