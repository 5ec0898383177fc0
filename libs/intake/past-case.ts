import type { Happening } from '@sanad/deadlines/pure';
import { pauseReasons, type CaseEventName } from '@sanad/messages';
import type { CaseKind } from './case.kinds';

/** What befell a case: what its clocks hear of, and when its applicant was told. */
export type CaseHappening =
  | Happening
  /** The notice of the decision went out. */
  | { readonly kind: 'notice'; readonly at: Date }
  /** A hardship: from now on a floor that is known lets the notice out. */
  | { readonly kind: 'hardship'; readonly at: Date };

/** A case as it went, whatever version it went by: nothing in it is reckoned. */
export interface PastCase {
  readonly id: string;
  readonly kind: CaseKind;
  readonly reference: string;
  readonly channel: string;
  /** The version it was opened under; null for a case that was invented. */
  readonly policyVersionId: string | null;
  readonly receivedAt: Date;
  readonly receivedDateOnly: boolean;
  readonly delegateReceivedAt: Date | null;
  /** In the order in which they became known. */
  readonly happenings: readonly CaseHappening[];
}

/** A line of a case's history, with what of its detail matters to clocks. */
export interface RecordedEvent {
  readonly name: CaseEventName;
  readonly at: Date;
  readonly by?: string | null;
  readonly fields?: readonly string[] | null;
}

export type RecordedCase = Omit<PastCase, 'happenings'> & { readonly events: readonly RecordedEvent[] };

/** The lines that anything follows from. */
export const TOLD: readonly CaseEventName[] = [
  ...(['completed', 'itemsRequested', 'corrected', 'putToCommittee', 'decided', 'floorOverridden'] as const),
  ...(['decisionNotified', 'bounced', 'replied', 'answered', 'closed', 'withdrawn'] as const),
];

/** How far a request has come, as the desk kept it while these things happened. */
interface Progress {
  complete: boolean;
  awaiting: boolean;
  paused: boolean;
  restarts: boolean;
  replied: boolean;
}

/** `signs`: its own version asks for a signature, so that a change of what was signed sends the request back. */
export function toPastCase({ events, ...facts }: RecordedCase, signs: boolean): PastCase {
  const progress = { complete: false, awaiting: true, paused: false, restarts: false, replied: false };
  const happenings = events.flatMap((event) => toldBy(event, progress, facts, signs) ?? []);
  return { ...facts, happenings };
}

function toldBy(
  event: RecordedEvent,
  progress: Progress,
  facts: Omit<PastCase, 'happenings'>,
  signs: boolean,
): CaseHappening | undefined {
  const { at } = event;
  switch (event.name) {
    case 'completed':
      return completion(at, progress, facts);
    case 'itemsRequested':
      Object.assign(progress, { awaiting: true, paused: true });
      return { kind: 'pause', at, reason: pauseReasons.itemsRequested.ar };
    case 'corrected':
      return correction(event, progress, signs);
    case 'putToCommittee':
      return { kind: 'reach', moment: 'committeeReferral', at };
    case 'decided':
      return { kind: 'reach', moment: 'decision', at };
    case 'floorOverridden':
      return { kind: 'hardship', at };
    case 'decisionNotified':
      return { kind: 'notice', at };
    case 'bounced':
      return bounce(at, progress);
    case 'replied':
      progress.replied = true;
      return { kind: 'reach', moment: 'reply', at };
    case 'answered':
      return { kind: 'meet', at };
    case 'closed':
    case 'withdrawn':
      return { kind: 'close', at };
    default:
      return undefined;
  }
}

/** The first one begins what begins with completeness; a later one goes on, or begins anew, where the clock was stopped. */
function completion(
  at: Date,
  progress: Progress,
  { receivedAt, receivedDateOnly }: Pick<PastCase, 'receivedAt' | 'receivedDateOnly'>,
): CaseHappening | undefined {
  const { complete, paused, restarts } = progress;
  Object.assign(progress, { complete: true, awaiting: false, paused: false, restarts: false });
  if (complete) return restarts ? { kind: 'restart', at } : paused ? { kind: 'resume', at } : undefined;
  const dateOnly = receivedDateOnly && at.getTime() === receivedAt.getTime();
  return { kind: 'reach', moment: 'completeness', at, ...(dateOnly && { dateOnly }) };
}

/** The applicant's own change of what was declared costs the office its days; what the office wrote down wrongly does not. */
function correction({ at, by, fields }: RecordedEvent, progress: Progress, signs: boolean): CaseHappening | undefined {
  const declared = fields?.some((field) => field !== 'replyChannel') ?? false;
  if (!declared || !progress.complete) return undefined;
  if (by !== 'applicant') {
    progress.awaiting ||= signs;
    return undefined;
  }
  if (!progress.awaiting && !signs) return { kind: 'restart', at };
  const isStopped = progress.paused;
  Object.assign(progress, { awaiting: true, paused: true, restarts: true });
  return isStopped ? undefined : { kind: 'pause', at, reason: pauseReasons.signatureAwaited.ar };
}

function bounce(at: Date, progress: Progress): CaseHappening | undefined {
  if (!progress.replied) return undefined;
  progress.replied = false;
  return { kind: 'reopen', moment: 'reply', at };
}
