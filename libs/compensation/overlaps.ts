import { barredBy, type Bar, type Concerned } from '@sanad/complaints';
import type { Lines } from '@sanad/platform';
import type { MinutesMember } from './proof.states';

/** Where people stand on two sides of a file: whoever looks at it is told. Whom it concerns completes no minutes by their approval. */
export const OVERLAPS = ['memberAbout', 'memberBelow', 'memberClaims', 'memberApproves'] as const;
export type Overlap = (typeof OVERLAPS)[number];

export interface OverlapFacts {
  /** Whoever sits in the body that looks into it today. */
  readonly seated: readonly string[];
  /** Of the minutes that stand, with how they stood to them. */
  readonly minuted: readonly MinutesMember[];
  readonly concerned: Concerned;
  readonly lines: Lines;
  /** Whoever has approved the payment, or could; nobody where none is asked for. */
  readonly approvers: readonly string[];
}

/** Members of the investigation who are complained of, who answer to whoever is, who claim, or who approve what it leads to. */
export function overlapsOf(facts: OverlapFacts): { readonly code: Overlap; readonly accounts: string[] }[] {
  const { seated, minuted, concerned, lines, approvers } = facts;
  const found = minuted.length > 0 ? minuted.map(({ account }) => account) : seated;
  const members = [...new Set(found)];
  // Whoever stepped back took no part: they may approve.
  const took = members.filter((account) => !minuted.some((one) => one.account === account && one.stand === 'recused'));
  const barred = (bar: Bar): string[] => members.filter((account) => barredBy(account, concerned, lines) === bar);
  const sides: Readonly<Record<Overlap, string[]>> = {
    memberAbout: barred('about'),
    memberBelow: barred('subordinate'),
    memberClaims: barred('complainant'),
    memberApproves: took.filter((account) => approvers.includes(account)),
  };
  return OVERLAPS.flatMap((code) => (sides[code].length > 0 ? [{ code, accounts: sides[code] }] : []));
}
