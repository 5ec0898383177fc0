/** Where a version stands. None of them is stored: each follows from three moments and the time (docs/decisions/003). */
export const VERSION_STATES = ['draft', 'approved', 'scheduled', 'inForce', 'superseded'] as const;
export type VersionState = (typeof VERSION_STATES)[number];

/** The moments a version keeps; each is set in this order, and taken back only while what it leads to lies ahead. */
export interface VersionMoments {
  readonly approvedAt: Date | null;
  readonly inForceFrom: Date | null;
  /** Exclusive: at this moment the next version is in force. */
  readonly inForceUntil: Date | null;
}

export function versionState({ approvedAt, inForceFrom, inForceUntil }: VersionMoments, now: Date): VersionState {
  if (!approvedAt) return 'draft';
  if (!inForceFrom) return 'approved';
  if (inForceFrom > now) return 'scheduled';
  return inForceUntil && inForceUntil <= now ? 'superseded' : 'inForce';
}

export type VersionAction =
  | 'replaceContent'
  | 'answer'
  | 'addOverlay'
  | 'removeOverlay'
  | 'approve'
  | 'takeBackApproval'
  | 'putInForce'
  | 'takeBackStart'
  | 'attachMinutes';

const ANSWERING = ['answer', 'addOverlay', 'removeOverlay'] as const;

/** What may be done in each state. The text is closed by its approval, the answers beside it when the version is put in force. */
export const VERSION_ACTIONS: Readonly<Record<VersionState, readonly VersionAction[]>> = {
  draft: ['replaceContent', ...ANSWERING, 'approve'],
  // The scan of the minutes is added when somebody has it, and changes nothing of what was recorded.
  approved: [...ANSWERING, 'takeBackApproval', 'putInForce', 'attachMinutes'],
  scheduled: ['takeBackStart', 'attachMinutes'],
  inForce: ['attachMinutes'],
  superseded: ['attachMinutes'],
};
