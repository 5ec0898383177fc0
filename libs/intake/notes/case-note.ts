import type { CivilDate } from '@sanad/business-time';
import { Refusal, type CaseEventName } from '@sanad/messages';
import { dateOf } from '../times';

export const NOTE_KINDS = ['internal', 'incomingCall', 'outgoingCall'] as const;
/** Of the staff among themselves, or of a call about the case. None of them is shown outside the office. */
export type NoteKind = (typeof NOTE_KINDS)[number];

export const CALLER_CHECKS = ['notChecked', 'registeredNumber', 'askedFacts', 'referenceAndCode'] as const;
/** How it was made sure who was on the line. Whatever was said there is no signature: see `ATTESTATION_METHODS`. */
export type CallerCheck = (typeof CALLER_CHECKS)[number];

export interface NewNote {
  readonly kind: NoteKind;
  readonly text: string;
  /** Of calls: who was on the line, and how that was made sure. */
  readonly spokenWith?: string;
  readonly callerCheck?: CallerCheck;
  /** Of calls: the day for which another call was promised. */
  readonly callBackOn?: CivilDate;
}

/** What the history of the case says of each. */
export const EVENT_OF = {
  internal: 'noted',
  incomingCall: 'callReceived',
  outgoingCall: 'callMade',
} as const satisfies Record<NoteKind, CaseEventName>;

/** @throws Refusal `intake.note_of_call`, `intake.call_unnamed`, `intake.call_unchecked`, `intake.call_back_past` */
export function assertNote({ kind, spokenWith, callerCheck, callBackOn }: NewNote, now: Date): void {
  if (kind === 'internal') {
    if (spokenWith !== undefined || callerCheck || callBackOn) throw new Refusal('intake.note_of_call');
    return;
  }
  if (!spokenWith?.trim()) throw new Refusal('intake.call_unnamed');
  if (!callerCheck) throw new Refusal('intake.call_unchecked');
  if (callBackOn && callBackOn < dateOf(now)) throw new Refusal('intake.call_back_past');
}
