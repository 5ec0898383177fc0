import { useSearchParams } from 'react-router';
import type { Clause, Overlay, Version } from '../../api/policy';

export const WHICH = ['withFindings', 'withOpenFindings', 'withOverlays'] as const;
export const EFFECTS = ['enforced', 'evidenced', 'declaratory'] as const;

/** Which clauses are asked for; it stands in the address, so that it can be kept and sent. */
export interface Asked {
  readonly which?: string;
  readonly effect?: string;
  readonly section?: string;
}

export function useAsked(): [Asked, (asked: Asked) => void] {
  const [params, setParams] = useSearchParams();
  const asked = Object.fromEntries(params) as Asked;
  const ask = (wanted: Asked): void =>
    setParams(
      Object.entries(wanted).filter(([, value]) => Boolean(value)),
      { replace: true, preventScrollReset: true, flushSync: true },
    );
  return [asked, ask];
}

/** A clause with what stands beside it. */
export interface Read {
  readonly clause: Clause;
  readonly overlays: readonly Overlay[];
  /** Clauses at which findings stand that concern this one too. */
  readonly elsewhere: readonly Clause[];
}

export type ReadSection = Version['sections'][number] & { readonly read: readonly Read[] };

/** The sections with what stands beside each of their clauses. */
export function readSections({ sections, overlays }: Version): ReadSection[] {
  const all = sections.flatMap(({ clauses }) => clauses);
  const elsewhere = (id: string): Clause[] =>
    all.filter((other) => other.id !== id && other.findings.some(({ clauses }) => clauses.includes(id)));
  return sections.map((section) => ({
    ...section,
    read: section.clauses.map((clause) => ({
      clause,
      overlays: overlays.filter(({ clauses }) => clauses.includes(clause.id)),
      elsewhere: elsewhere(clause.id),
    })),
  }));
}

/** The sections with the clauses asked for; what the address leads to is always among them. */
export function filtered(sections: readonly ReadSection[], asked: Asked, target: string): ReadSection[] {
  return sections
    .map((section) => ({
      ...section,
      read: section.read.filter((one) => one.clause.id === target || fits(one, section.kind, asked)),
    }))
    .filter(({ read }) => read.length > 0);
}

function fits({ clause, overlays, elsewhere }: Read, kind: string, { which, effect, section }: Asked): boolean {
  if (section && section !== kind) return false;
  if (effect && (effect !== clause.effect || clause.kind === 'heading')) return false;
  if (which === 'withFindings') return clause.findings.length > 0 || elsewhere.length > 0;
  if (which === 'withOpenFindings') return clause.findings.some(({ open }) => open);
  return which !== 'withOverlays' || overlays.length > 0;
}
