import { useLocation, useSearchParams } from 'react-router';
import type { ComplaintsAsked } from '../../api/complaints';

/** What the list shows where the address says nothing. */
const FIRST_VIEW = 'open';

/** Complaints, or reports of violations, which are looked at apart. */
export interface Scope {
  readonly path: '/complaints' | '/violation-reports';
  readonly reports: 'yes' | 'no';
}

export function useScope(): Scope {
  const { pathname } = useLocation();
  return pathname.startsWith('/violation-reports')
    ? { path: '/violation-reports', reports: 'yes' }
    : { path: '/complaints', reports: 'no' };
}

interface InAddress {
  /** As the address has it. */
  readonly asked: ComplaintsAsked;
  /** As the API is asked. */
  readonly query: ComplaintsAsked & Pick<Scope, 'reports'>;
  /** The address's own, to be carried along to a complaint and back. */
  readonly search: string;
  readonly ask: (wanted: ComplaintsAsked) => void;
}

const NARROWED_BY = ['kind', 'state', 'severity', 'rung', 'sensitive', 'overdue', 'reference'] as const;
const NAMES: readonly string[] = ['view', ...NARROWED_BY];

/** What is asked for stands in the address, so that it can be kept and sent. */
export function useAsked(): InAddress {
  const [params, setParams] = useSearchParams();
  const { search } = useLocation();
  const { reports } = useScope();
  const asked = Object.fromEntries([...params].filter(([name]) => NAMES.includes(name))) as ComplaintsAsked;
  const ask = (wanted: ComplaintsAsked): void =>
    setParams((before) => [
      ...[...before].filter(([name]) => !NAMES.includes(name)),
      ...Object.entries(wanted).flatMap(([name, value]) => (value ? [[name, value] as [string, string]] : [])),
    ]);
  return { asked, query: { ...asked, view: viewOf(asked), reports }, search, ask };
}

export const viewOf = ({ view = FIRST_VIEW }: ComplaintsAsked): NonNullable<ComplaintsAsked['view']> => view;

export const isNarrowed = (asked: ComplaintsAsked): boolean => NARROWED_BY.some((name) => asked[name]);
