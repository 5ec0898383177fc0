import {
  useInfiniteQuery,
  useQuery,
  type InfiniteData,
  type UseInfiniteQueryResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { answered, api } from './client';
import type { components } from './schema.gen';

export type Body = components['schemas']['BodyView'];
export type Seat = components['schemas']['SupervisorView'];
export type Supervised = components['schemas']['SupervisionView'];
export type Other = components['schemas']['OtherAssociationView'];

interface PageOf<One> {
  readonly items: One[];
  readonly next: string | null;
}
type Pages<One> = UseInfiniteQueryResult<InfiniteData<PageOf<One>>>;

const LIMIT = 50;
/** Everything of bodies: what changes one of them changes what the others show. */
export const BODIES_KEY = ['bodies'] as const;

function usePages<One>(key: readonly string[], ask: (cursor: object) => Promise<PageOf<One>>): Pages<One> {
  return useInfiniteQuery({
    queryKey: [...BODIES_KEY, ...key],
    queryFn: ({ pageParam: cursor }) => ask({ limit: LIMIT, ...(cursor && { cursor }) }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
}

export const useBodies = (): Pages<Body> =>
  usePages<Body>(['list'], (query) => answered(api.GET('/api/supervising-bodies', { params: { query } })));

export function useBody(id: string): UseQueryResult<Body> {
  const params = { path: { id } };
  return useQuery({
    queryKey: [...BODIES_KEY, 'one', id],
    queryFn: () => answered(api.GET('/api/supervising-bodies/{id}', { params })),
  });
}

export const useSupervisions = (id: string): Pages<Supervised> =>
  usePages<Supervised>(['supervisions', id], (query) =>
    answered(api.GET('/api/supervising-bodies/{id}/supervisions', { params: { path: { id }, query } })),
  );

export const useSeats = (id: string): Pages<Seat> =>
  usePages<Seat>(['seats', id], (query) =>
    answered(api.GET('/api/supervising-bodies/{id}/supervisors', { params: { path: { id }, query } })),
  );

/** The associations a body may be given, by name. */
export function useOthers(id: string, words: string): UseQueryResult<PageOf<Other>> {
  const params = { path: { id }, query: { limit: LIMIT, ...(words && { q: words }) } };
  return useQuery({
    queryKey: [...BODIES_KEY, 'others', id, words],
    queryFn: () => answered(api.GET('/api/supervising-bodies/{id}/others', { params })),
    placeholderData: (before) => before,
  });
}
