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
export type PolicyImport = Schemas['PolicyImportDetail'];
export type ImportSummary = Schemas['PolicyImportView'];
export type Proposal = Schemas['ProposalView'];
export type Doubt = Proposal['doubts'][number];
export type ProposedSection = Proposal['sections'][number];
export type ProposedClause = ProposedSection['clauses'][number];
export type SourceLine = Proposal['source'][number];

const KEY = ['policy-imports'] as const;
const PAGE = 10;
/** How soon a reading is asked after: most take a second or two. */
const ASK_AGAIN_MS = 1_000;

interface ImportPage {
  readonly items: ImportSummary[];
  readonly next: string | null;
}

export function useImports(): UseInfiniteQueryResult<InfiniteData<ImportPage>> {
  return useInfiniteQuery({
    queryKey: [...KEY, 'list'],
    queryFn: ({ pageParam }) => {
      const query = { limit: PAGE, ...(pageParam !== null && { cursor: pageParam }) };
      return answered(api.GET('/api/policy-imports', { params: { query } }));
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
}

/** Asked after again and again while its file is being read. */
export function useImport(id: string): UseQueryResult<PolicyImport> {
  return useQuery({
    queryKey: [...KEY, 'one', id],
    queryFn: () => answered(api.GET('/api/policy-imports/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data?.state.code === 'reading' ? ASK_AGAIN_MS : false),
  });
}

/** Keeps an answer that shows the whole import; without one it is read again. */
export function useKeepImport(): (told?: PolicyImport) => Promise<void> {
  const client = useQueryClient();
  return async (told) => {
    if (told) client.setQueryData([...KEY, 'one', told.id], told);
    else await client.invalidateQueries({ queryKey: [...KEY, 'one'] });
    await client.invalidateQueries({ queryKey: [...KEY, 'list'] });
  };
}

/** Waits for a change of an import. What somebody else has done to it meanwhile is read again, so that the next try is made upon that. */
export function useChangedImport(): <Told>(changing: Promise<Told>) => Promise<Told> {
  const keep = useKeepImport();
  return async (changing) => {
    try {
      return await changing;
    } catch (error) {
      if (isRefused(error, 'policy.import_changed', 'policy.import_closed', 'policy.import_doubts_open')) await keep();
      throw error;
    }
  };
}

/** A page of a PDF, drawn by the API: the file itself is opened by no parser here. */
export const pageOf = (id: string, page: number): string => `/api/policy-imports/${id}/pages/${page}`;

export const fileOf = (id: string): string => `/api/policy-imports/${id}/file`;
