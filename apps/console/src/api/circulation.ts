import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { answered, api } from './client';
import type { components } from './schema.gen';

type Schemas = components['schemas'];
export type Reading = Schemas['ReadingView'];
export type Circulation = Schemas['CirculationView'];
export type CirculationSummary = Schemas['CirculationSummaryView'];
export type CirculationTerms = Schemas['CirculationTermsView'];
export type Reader = Schemas['ReaderView'];
export type AwarenessSession = Schemas['AwarenessSessionView'];
export type PolicyReview = Schemas['PolicyReviewView'];

const READING = ['reading'] as const;
const CIRCULATIONS = ['circulations'] as const;
const SESSIONS = ['awareness-sessions'] as const;
const REVIEW = ['policy-review'] as const;

/** The time to sign may run out while a page is open. */
const ASK_AGAIN_MS = 300_000;

/** What one has to read and sign oneself. */
export function useReading(): UseQueryResult<Reading> {
  return useQuery({
    queryKey: READING,
    queryFn: () => answered(api.GET('/api/reading')),
    staleTime: ASK_AGAIN_MS / 5,
    refetchInterval: ASK_AGAIN_MS,
  });
}

/** After a signature everything may be open that was shut: whatever is shown is read again. */
export function useKeepReading(): (reading: Reading) => Promise<void> {
  const client = useQueryClient();
  return async (reading) => {
    client.setQueryData(READING, reading);
    await client.invalidateQueries({ predicate: ({ queryKey: [of] }) => of !== READING[0] && of !== 'session' });
  };
}

export function useCirculations(): UseQueryResult<{ items: CirculationSummary[] }> {
  return useQuery({
    queryKey: [...CIRCULATIONS, 'list'],
    queryFn: () => answered(api.GET('/api/circulations')),
  });
}

export function useCirculation(id: string): UseQueryResult<Circulation> {
  return useQuery({
    queryKey: [...CIRCULATIONS, id],
    queryFn: () => answered(api.GET('/api/circulations/{id}', { params: { path: { id } } })),
  });
}

export function useKeepCirculation(): (circulation: Circulation) => void {
  const client = useQueryClient();
  return (circulation) => client.setQueryData([...CIRCULATIONS, circulation.id], circulation);
}

/** The strokes of a signature, once somebody asks for them: every look at one stands in the audit. */
export function useSignatureDrawing(id: string, account: string, isAsked: boolean): UseQueryResult<{ path: string }> {
  const params = { path: { id, account } };
  return useQuery({
    queryKey: [...CIRCULATIONS, id, 'drawing', account],
    queryFn: () => answered(api.GET('/api/circulations/{id}/readers/{account}/drawing', { params })),
    enabled: isAsked,
  });
}

export function useAwarenessSessions(): UseQueryResult<Schemas['AwarenessSessionsView']> {
  return useQuery({ queryKey: SESSIONS, queryFn: () => answered(api.GET('/api/awareness-sessions')) });
}

export function useKeepSessions(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: SESSIONS });
}

export function usePolicyReview(): UseQueryResult<PolicyReview> {
  return useQuery({ queryKey: REVIEW, queryFn: () => answered(api.GET('/api/policy-review')) });
}

export function useKeepReview(): (review: PolicyReview) => void {
  const client = useQueryClient();
  return (review) => client.setQueryData(REVIEW, review);
}
