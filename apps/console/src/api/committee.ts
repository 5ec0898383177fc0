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

export type Committees = components['schemas']['CommitteesView'];
export type CommitteeSummary = Committees['items'][number];
export type Committee = components['schemas']['CommitteeView'];
export type Member = Committee['members'][number];
export type WaitingCase = components['schemas']['WaitingCaseView'];
export type SittingSummary = components['schemas']['SittingSummaryView'];
export type Sitting = components['schemas']['SittingView'];
export type AgendaItem = Sitting['agenda'][number];
export type Seat = Sitting['roll'][number];
export type Quorum = Sitting['quorum'];
export type Tally = AgendaItem['tally'];
/** Something to be done: open, or why not, or whose it is. */
export type Offer = Sitting['actions'][number];
export type Minutes = components['schemas']['MinutesView'];
export type CaseBefore = components['schemas']['CaseView'];
/** What the list is asked for; the address of the page keeps it. */
export type SittingsAsked = Omit<NonNullable<paths['/api/sittings']['get']['parameters']['query']>, 'cursor' | 'limit'>;

const LIMIT = 30;
/** How often a page looks for what others have done: votes and arrivals while a sitting is open, its opening before. */
const OPEN_MS = 4_000;
const PLANNED_MS = 15_000;

const COMMITTEES_KEY = ['committees'] as const;
const SITTINGS_KEY = ['sittings'] as const;
const sittingKey = (id: string): readonly string[] => ['sitting', id];

export const offerOf = (offers: readonly Offer[], code: string): Offer | undefined =>
  offers.find((offer) => offer.code === code);

export const isOpen = (offers: readonly Offer[], code: string): boolean => offerOf(offers, code)?.open ?? false;

export function useCommittees(): UseQueryResult<Committees> {
  return useQuery({ queryKey: [...COMMITTEES_KEY, 'all'], queryFn: () => answered(api.GET('/api/committees')) });
}

export function useCommittee(id: string): UseQueryResult<Committee> {
  const params = { path: { id } };
  return useQuery({
    queryKey: [...COMMITTEES_KEY, id],
    queryFn: () => answered(api.GET('/api/committees/{id}', { params })),
    enabled: id !== '',
  });
}

export function useWaiting(id: string): UseQueryResult<{ items: WaitingCase[] }> {
  const params = { path: { id } };
  return useQuery({
    queryKey: [...COMMITTEES_KEY, id, 'waiting'],
    queryFn: () => answered(api.GET('/api/committees/{id}/waiting', { params })),
    enabled: id !== '',
  });
}

export function useSittings(asked: SittingsAsked): UseInfiniteQueryResult<InfiniteData<{ items: SittingSummary[] }>> {
  return useInfiniteQuery({
    queryKey: [...SITTINGS_KEY, asked],
    queryFn: ({ pageParam: cursor }) => {
      const query = { ...asked, limit: LIMIT, ...(cursor && { cursor }) };
      return answered<{ items: SittingSummary[]; next: string | null }>(
        api.GET('/api/sittings', { params: { query } }),
      );
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
}

/** A sitting, looked at again and again while others may change it. */
export function useSitting(id: string): UseQueryResult<Sitting> {
  const params = { path: { id } };
  return useQuery({
    queryKey: sittingKey(id),
    queryFn: () => answered(api.GET('/api/sittings/{id}', { params })),
    refetchInterval: ({ state: { data } }) => intervalOf(data),
    refetchOnWindowFocus: true,
  });
}

function intervalOf(sitting: Sitting | undefined): number | false {
  if (sitting?.state.code === 'OPEN') return OPEN_MS;
  return sitting?.state.code === 'PLANNED' ? PLANNED_MS : false;
}

/** Keeps what the API answered to a change of a sitting; lists are asked for anew. */
export function useKeepSitting(): (sitting: Sitting) => Promise<void> {
  const client = useQueryClient();
  return async (sitting) => {
    // An answer on its way may be of before the change.
    await client.cancelQueries({ queryKey: sittingKey(sitting.id) });
    client.setQueryData(sittingKey(sitting.id), sitting);
    await Promise.all([SITTINGS_KEY, COMMITTEES_KEY].map((queryKey) => client.invalidateQueries({ queryKey })));
  };
}

/** Looks at a sitting again, after a refusal that says it has changed. */
export function useLookAgain(id: string): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: sittingKey(id) });
}

export function useKeepCommittees(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: COMMITTEES_KEY });
}

export function useKeepMinutes(id: string): (minutes: Minutes) => Promise<void> {
  const client = useQueryClient();
  return async (minutes) => {
    await client.cancelQueries({ queryKey: ['minutes', id] });
    client.setQueryData(['minutes', id], minutes);
  };
}

export function useMinutes(id: string): UseQueryResult<Minutes> {
  const params = { path: { id } };
  return useQuery({
    queryKey: ['minutes', id],
    queryFn: () => answered(api.GET('/api/sittings/{id}/minutes', { params })),
  });
}

/** The request behind an item, as whoever decides on it may read it. */
export function useCaseBefore(id: string): UseQueryResult<CaseBefore> {
  const params = { path: { id } };
  return useQuery({
    queryKey: ['cases', id, 'before-committee'],
    queryFn: () => answered(api.GET('/api/cases/{id}', { params })),
  });
}

export function useReferrals(id: string): UseQueryResult<components['schemas']['ReferralsView']> {
  const params = { path: { id } };
  return useQuery({
    queryKey: ['cases', id, 'referrals-before-committee'],
    queryFn: () => answered(api.GET('/api/cases/{id}/referrals', { params })),
  });
}

/** Asked for by hand alone: every listing is audited. */
export function useDocuments(id: string, enabled: boolean): UseQueryResult<components['schemas']['CaseDocumentsView']> {
  const params = { path: { id } };
  return useQuery({
    queryKey: ['documents', id],
    queryFn: () => answered(api.GET('/api/cases/{id}/documents', { params })),
    enabled,
    staleTime: Infinity,
  });
}
