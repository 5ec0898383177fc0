import type { FindingCode } from '@sanad/messages';
import type { Severity } from '../../finding';
import type { Change } from './a-policy';

/** Changes that make a finding appear, and changes close to them that must not. */
export interface Case {
  fires: readonly { when: string; change: Change; severity: Severity; clauses?: readonly string[]; says?: string }[];
  silent: readonly { when: string; change: Change }[];
}

export type Cases<Prefix extends string> = Record<Extract<FindingCode, `${Prefix}.${string}`>, Case>;
