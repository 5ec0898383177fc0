import {
  useInfiniteQuery,
  useQuery,
  useQueryClient,
  type InfiniteData,
  type UseInfiniteQueryResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { answered, api } from './client';
import type { components, paths } from './schema.gen';
import { keyed } from './submission';

export type CompensationFile = components['schemas']['CompensationView'];
export type CompensationSummary = components['schemas']['CompensationSummaryView'];
export type CompensationRules = components['schemas']['CompensationRulesView'];
export type CompensationTotals = components['schemas']['CompensationTotalsView'];
export type CompensationProof = CompensationFile['proofs'][number];
export type CompensationAct = CompensationFile['openActions'][number];
export type CompensationOpening = components['schemas']['CompensationOpeningView'];
export type CompensationsAsked = Omit<
  NonNullable<paths['/api/compensations']['get']['parameters']['query']>,
  'cursor' | 'limit'
>;

const LIMIT = 30;
const KEY = ['compensations'] as const;
const keyOf = (id: string): readonly string[] => ['compensation', id];

export function useCompensations(
  asked: CompensationsAsked,
  enabled: boolean,
): UseInfiniteQueryResult<InfiniteData<{ items: CompensationSummary[] }>> {
  return useInfiniteQuery({
    queryKey: [...KEY, 'list', asked],
    queryFn: ({ pageParam: cursor }) => {
      const query = { ...asked, limit: LIMIT, ...(cursor && { cursor }) };
      return answered<{ items: CompensationSummary[]; next: string | null }>(
        api.GET('/api/compensations', { params: { query } }),
      );
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    enabled,
  });
}

export function useCompensationRules(): UseQueryResult<CompensationRules> {
  return useQuery({ queryKey: [...KEY, 'rules'], queryFn: () => answered(api.GET('/api/compensations/rules')) });
}

export function useCompensationTotals(): UseQueryResult<CompensationTotals> {
  return useQuery({ queryKey: [...KEY, 'totals'], queryFn: () => answered(api.GET('/api/compensations/totals')) });
}

export function useCompensation(id: string): UseQueryResult<CompensationFile> {
  const params = { path: { id } };
  return useQuery({
    queryKey: keyOf(id),
    queryFn: () => answered(api.GET('/api/compensations/{id}', { params })),
    refetchOnWindowFocus: true,
  });
}

/** Whether a file may be opened from a complaint, as it is at this version of it. */
export function useCompensationOpening(
  { id, version }: { readonly id: string; readonly version?: number },
  enabled: boolean,
): UseQueryResult<CompensationOpening> {
  const params = { path: { id } };
  return useQuery({
    queryKey: [...KEY, 'opening', id, version],
    queryFn: () => answered(api.GET('/api/complaints/{id}/compensation', { params })),
    enabled,
  });
}

export function useCompensationHistory(id: string): UseQueryResult<components['schemas']['CompensationTimelineView']> {
  const params = { path: { id } };
  return useQuery({
    queryKey: [...keyOf(id), 'timeline'],
    queryFn: () => answered(api.GET('/api/compensations/{id}/timeline', { params })),
  });
}

export type CompensationSeat = CompensationFile['seated'][number];

/** Whoever sat in the body whose minutes count on a day; those of today while none is named, or the answer is on its way. */
export function useCompensationSeats(
  { id, seated }: CompensationFile,
  day: string,
  enabled: boolean,
): readonly CompensationSeat[] {
  const { data } = useQuery({
    queryKey: [...keyOf(id), 'seats', day],
    queryFn: () => answered(api.GET('/api/compensations/{id}/seats', { params: { path: { id }, query: { day } } })),
    enabled: enabled && day !== '',
  });
  return data?.items ?? seated;
}

/** Keeps what the API answered to a change; lists, sums and the history are asked for anew. */
export function useKeepCompensation(): (file: CompensationFile) => Promise<void> {
  const client = useQueryClient();
  return async (file) => {
    await client.cancelQueries({ queryKey: keyOf(file.id) });
    client.setQueryData(keyOf(file.id), file);
    await Promise.all([
      client.invalidateQueries({ queryKey: KEY }),
      client.invalidateQueries({ queryKey: [...keyOf(file.id), 'timeline'] }),
    ]);
  };
}

/** Looks at a file again, after a refusal that says it has changed. */
export function useLookAgainAtCompensation(id: string): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: keyOf(id) });
}

/** What an act is sent to, beneath the file. */
export type ActPath =
  | 'proofs'
  | 'offers'
  | 'offer-answers'
  | 'claimant-signature'
  | 'association-signature'
  | 'adoption'
  | 'refusal'
  | 'resumption'
  | 'approvals'
  | 'payment-orders'
  | 'payment'
  | 'payment-failure'
  | 'payment-reversal'
  | 'another-harm'
  | 'closure'
  | `proofs/${string}/validation`
  | `proofs/${string}/withdrawal`;

/** All of them take a body and answer with the file; the rules of each form are the API's. */
export function actOn(id: string, path: ActPath, body: object, key: string): Promise<CompensationFile> {
  const url = `/api/compensations/{id}/${path}` as '/api/compensations/{id}/resumption';
  const params = { ...keyed(key).params, path: { id } };
  return answered(api.POST(url, { params, body }));
}
