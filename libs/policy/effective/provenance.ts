import type { ANSWER_KINDS, Decision, Overlay, PolicyAnswers } from '../schema/decisions';
import type { FromDecision, FromOverlay, FromText, Sourced } from './types';

type AnswerKind = (typeof ANSWER_KINDS)[number];
type Answer<K extends AnswerKind> = NonNullable<Decision[K]>;

export function fromText(clause: string): FromText {
  return { source: 'text', clause };
}

export function fromOverlay({ id, addedBy, name, on, why, demo }: Overlay): FromOverlay {
  return { source: 'overlay', overlay: id, addedBy, name, on, why, demo: demo ?? false };
}

function fromDecision({ finding, by, on, minutes, demo }: Decision): FromDecision {
  return { source: 'decision', finding, by, on, ...(minutes !== undefined && { minutes }), demo: demo ?? false };
}

/** What a rule is known by in a decision: its own id, or its clause. */
export interface Subject {
  id?: string;
  clause?: string;
}

/** The answer of the given kind that concerns the subject; of several, the latest in the file. A decision without a subject concerns all. */
export function answerOf<K extends AnswerKind>(
  { decisions }: PolicyAnswers,
  kind: K,
  { id, clause }: Subject = {},
): Sourced<Answer<K>> | undefined {
  const decision = decisions.findLast(
    ({ subject, [kind]: answer }) =>
      answer !== undefined && (subject === undefined || subject === id || subject === clause),
  );
  return decision && { value: decision[kind] as Answer<K>, from: fromDecision(decision) };
}

/** A fact of the text, where it is stated there. */
export function stated<T>(value: T | undefined, clause: string): Sourced<T> | undefined {
  return value === undefined ? undefined : { value, from: fromText(clause) };
}
