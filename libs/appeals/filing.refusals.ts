import type { RefusalCode } from '@sanad/messages';
import type { FilingGate } from './appeal.states';

/** The refusal behind each gate; a screen shows it in place of the way in. */
export const FILING_REFUSALS = {
  policy: 'appeals.gate_policy',
  decision: 'appeals.gate_decision',
  once: 'appeals.gate_once',
  window: 'appeals.gate_window',
} as const satisfies Record<FilingGate, RefusalCode>;
