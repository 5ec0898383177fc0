import {
  useInfiniteQuery,
  useQuery,
  useQueryClient,
  type InfiniteData,
  type UseInfiniteQueryResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { answered, api } from './client';
import { isRefused } from './problem';
import type { components } from './schema.gen';

type Schemas = components['schemas'];
export type Version = Schemas['PolicyVersionDetail'];
export type VersionSummary = Schemas['PolicyVersionView'];
export type Finding = Schemas['FindingView'];
export type Clause = Schemas['ClauseView'];
export type Overlay = Schemas['OverlayView'];
export type Limit = Schemas['LimitView'];
export type Differences = Schemas['DifferencesView'];
export type Difference = Schemas['DifferenceView'];
export type ComparedChapter = Schemas['ComparedChapterView'];
export type ClausePair = Schemas['ClausePairView'];

export const POLICY_KEY = ['policy'] as const;
const PAGE = 30;

/** After a change of a version, whatever shows one is read again: the policy's pages, and the way that leads to it. */
export function useKeepPolicy(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await client.invalidateQueries({ queryKey: ['onboarding'] });
    await client.invalidateQueries({ queryKey: POLICY_KEY });
  };
}

/** Waits for a change of a version. What others changed meanwhile is read again, so that the next try is made upon that. */
export function useChangedVersion(): (changing: Promise<VersionSummary>, done: () => Promise<void>) => Promise<void> {
  const keep = useKeepPolicy();
  return async (changing, done) => {
    try {
      await changing;
    } catch (error) {
      if (isRefused(error, 'policy.changed_meanwhile')) await keep();
      throw error;
    }
    await done();
    await keep();
  };
}

interface VersionPage {
  readonly items: VersionSummary[];
  readonly next: string | null;
}

export function useVersions(): UseInfiniteQueryResult<InfiniteData<VersionPage>> {
  return useInfiniteQuery({
    queryKey: [...POLICY_KEY, 'versions'],
    queryFn: ({ pageParam }) => {
      const query = { limit: PAGE, ...(pageParam !== null && { cursor: pageParam }) };
      return answered(api.GET('/api/policy/versions', { params: { query } }));
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
}

/** The version that gives way to this one, now or from a moment to come; it is read again for every moment. */
export function useReplaced(id: string, startsAt: string | undefined): UseQueryResult<VersionSummary | null> {
  const params = { path: { id }, query: { ...(startsAt !== undefined && { startsAt }) } };
  return useQuery({
    queryKey: [...POLICY_KEY, 'version', id, 'succession', startsAt ?? ''],
    queryFn: async () => (await answered(api.GET('/api/policy/versions/{id}/succession', { params }))).replaces,
  });
}

/** The papers that were prepared of a version for the board. */
export function useBoardPapers(id: string): UseQueryResult<Schemas['BoardPapersView']> {
  const params = { path: { id } };
  return useQuery({
    queryKey: [...POLICY_KEY, 'version', id, 'board-papers'],
    queryFn: () => answered(api.GET('/api/policy/versions/{id}/board-papers', { params })),
  });
}

/** What a version changes of another; where none is named, of the one it replaced or would replace. */
export function useDifferences(to: string, from: string): UseQueryResult<Differences> {
  const params = { path: { id: to }, query: { ...(from && { from }) } };
  return useQuery({
    queryKey: [...POLICY_KEY, 'version', to, 'differences', from],
    queryFn: () => answered(api.GET('/api/policy/versions/{id}/differences', { params })),
    enabled: to !== '',
  });
}

export function useVersion(id: string): UseQueryResult<Version> {
  const params = { path: { id } };
  return useQuery({
    queryKey: [...POLICY_KEY, 'version', id],
    queryFn: () => answered(api.GET('/api/policy/versions/{id}', { params })),
  });
}

export function usePublication(id: string): UseQueryResult<Schemas['PublicationView']> {
  const params = { path: { id } };
  return useQuery({
    queryKey: [...POLICY_KEY, 'version', id, 'publication'],
    queryFn: () => answered(api.GET('/api/policy/versions/{id}/publication', { params })),
  });
}

export function useMinutesFiles(id: string): UseQueryResult<Schemas['MinutesFilesView']> {
  const params = { path: { id } };
  return useQuery({
    queryKey: [...POLICY_KEY, 'version', id, 'minutes-files'],
    queryFn: () => answered(api.GET('/api/policy/versions/{id}/minutes-files', { params })),
  });
}

export function useFindings(id: string): UseQueryResult<{ items: Finding[] }> {
  const params = { path: { id } };
  return useQuery({
    queryKey: [...POLICY_KEY, 'version', id, 'findings'],
    queryFn: () => answered(api.GET('/api/policy/versions/{id}/findings', { params })),
  });
}

export function usePolicyInForce(): UseQueryResult<Version> {
  return useQuery({
    queryKey: [...POLICY_KEY, 'in-force'],
    queryFn: () => answered(api.GET('/api/policy/in-force')),
  });
}
