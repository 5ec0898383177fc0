import type { KeptDocument } from '@sanad/platform';
import type { EffectiveTool } from '../effective';

/** Forms that a tool may be instead of a file: what in Sanad does it. */
export const TOOL_FORMS = [
  'intake',
  'publicRequest',
  'receipt',
  'attestation',
  'complaint',
  'publicComplaint',
] as const;
export type ToolForm = (typeof TOOL_FORMS)[number];

export const TOOL_STATES = ['missing', 'expired', 'ready'] as const;
export type ToolState = (typeof TOOL_STATES)[number];

/** What a tool was given at one time: a file, or the form in Sanad that does its work. A later one takes its place and leaves it as it is. */
export interface ToolEdition {
  readonly tool: string;
  /** Counted within the tool of one version, from 1. */
  readonly number: number;
  readonly file: KeptDocument | null;
  /** Of the file as it was sent. */
  readonly sha256: string | null;
  readonly form: ToolForm | null;
  /** Who keeps it up to date. */
  readonly keeper: string | null;
  /** The last day on which it holds; null where nobody set one. */
  readonly validUntil: string | null;
  /** The number of the version that had it before. */
  readonly takenFrom: number | null;
  readonly setAt: Date;
  readonly setBy: string | null;
}

/** A tool of one version, with all it was ever given under it, the newest first. */
export interface StaffTool extends EffectiveTool {
  readonly state: ToolState;
  readonly editions: readonly ToolEdition[];
}

/** On its last day it still holds. `today` is the civil day in Riyadh. */
export function toolState(newest: Pick<ToolEdition, 'validUntil'> | undefined, today: string): ToolState {
  if (!newest) return 'missing';
  return newest.validUntil !== null && newest.validUntil < today ? 'expired' : 'ready';
}
