import {
  useInfiniteQuery,
  useQuery,
  useQueryClient,
  type InfiniteData,
  type UseInfiniteQueryResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { answered, api } from './client';
import type { components } from './schema.gen';

type Schemas = components['schemas'];
export type ReplayDesk = Schemas['ReplayDeskView'];
export type Replay = Schemas['ReplayView'];
export type ReplayResult = Schemas['ReplayResultView'];
export type Compared = Schemas['ReplayComparedView'];
export type ReplayedCase = Schemas['ReplayedCaseView'];
export type ReplayChange = Schemas['ReplayChangeView'];
export type ReplayOutcome = Schemas['ReplayOutcomeView'];
export type Span = Replay['over'];

const KEY = ['replay'] as const;
const PAGE = 20;
/** So often is asked how far it is. */
const LOOK_MS = 1_000;

export const isUnderWay = ({ state }: Replay): boolean => state.code === 'waiting' || state.code === 'running';

/** The last replay of a version, and what may be asked for; read again while one is under way. */
export function useReplayDesk(version: string): UseQueryResult<ReplayDesk> {
  const params = { path: { id: version } };
  return useQuery({
    queryKey: [...KEY, 'desk', version],
    queryFn: () => answered(api.GET('/api/policy/versions/{id}/replay', { params })),
    refetchInterval: ({ state: { data } }) => (data?.latest && isUnderWay(data.latest) ? LOOK_MS : false),
  });
}

/** Asks for one, or cancels one; then the desk is read again. */
export function useReplays(version: string): {
  readonly start: (key: string, over: Span) => Promise<void>;
  readonly cancel: (key: string, id: string) => Promise<void>;
} {
  const client = useQueryClient();
  // Whatever came of it: somebody else may have been faster.
  const thenRead = (changing: Promise<unknown>): Promise<void> =>
    changing.then(() => undefined).finally(() => client.invalidateQueries({ queryKey: [...KEY, 'desk', version] }));
  return {
    start: (key, over) => {
      const params = { path: { id: version }, header: { 'Idempotency-Key': key } };
      return thenRead(answered(api.POST('/api/policy/versions/{id}/replays', { params, body: { over } })));
    },
    cancel: (key, id) => {
      const params = { path: { id }, header: { 'Idempotency-Key': key } };
      return thenRead(answered(api.POST('/api/replays/{id}/cancellation', { params })));
    },
  };
}

interface ChangePage {
  readonly items: ReplayChange[];
  readonly next: string | null;
}

export function useReplayChanges(replay: string): UseInfiniteQueryResult<InfiniteData<ChangePage>> {
  return useInfiniteQuery({
    queryKey: [...KEY, replay, 'cases'],
    queryFn: ({ pageParam }) => {
      const query = { limit: PAGE, ...(pageParam !== null && { cursor: pageParam }) };
      return answered(api.GET('/api/replays/{id}/cases', { params: { path: { id: replay }, query } }));
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
}

export function useReplayedCase(replay: string, id: string): UseQueryResult<ReplayedCase> {
  const params = { path: { id: replay, case: id } };
  return useQuery({
    queryKey: [...KEY, replay, 'cases', id],
    queryFn: () => answered(api.GET('/api/replays/{id}/cases/{case}', { params })),
  });
}
