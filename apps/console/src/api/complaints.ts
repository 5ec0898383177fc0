import {
  useInfiniteQuery,
  useQuery,
  useQueryClient,
  type InfiniteData,
  type UseInfiniteQueryResult,
  type UseQueryOptions,
  type UseQueryResult,
} from '@tanstack/react-query';
import { answered, api } from './client';
import type { components, paths } from './schema.gen';

type Schemas = components['schemas'];
export type Complaint = Schemas['ComplaintView'];
export type ComplaintSummary = Schemas['ComplaintSummaryView'];
export type ComplaintAction = Complaint['openActions'][number];
export type ComplaintRules = Schemas['ComplaintRulesView'];
export type ComplaintOverview = Schemas['ComplaintOverviewView'];
export type ComplaintClocks = Schemas['ComplaintClocksView'];
export type Candidates = Schemas['ComplaintCandidatesView'];
export type Reporter = Schemas['ReporterView'];
export type ComplaintAccess = Schemas['ComplaintAccessView'];
export type Received = Schemas['ComplaintReceivedView'];
export type NewComplaint = Schemas['LodgeComplaint'];

type Query = NonNullable<paths['/api/complaints']['get']['parameters']['query']>;
/** What the list is asked for; the address of the page keeps it. */
export type ComplaintsAsked = Pick<
  Query,
  'view' | 'kind' | 'state' | 'severity' | 'rung' | 'sensitive' | 'overdue' | 'reference'
>;
type YesOrNo = NonNullable<Query['reports']>;

interface ComplaintPage {
  items: ComplaintSummary[];
  next: string | null;
}

const LIMIT = 25;
/** A receipt or an answer that is on its way arrives by nobody's act here. */
const UNDER_WAY_MS = 4_000;

export const COMPLAINTS_KEY = ['complaints'] as const;
const complaintKey = (id: string): readonly string[] => ['complaint', id];

export function useComplaints(
  asked: ComplaintsAsked & { readonly reports: YesOrNo },
): UseInfiniteQueryResult<InfiniteData<ComplaintPage>> {
  return useInfiniteQuery({
    queryKey: [...COMPLAINTS_KEY, 'list', asked],
    queryFn: ({ pageParam: cursor }) => {
      const query = { ...asked, limit: LIMIT, ...(cursor && { cursor }) };
      return answered<ComplaintPage>(api.GET('/api/complaints', { params: { query } }));
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
}

export function useComplaintViews(reports: YesOrNo): UseQueryResult<Schemas['ComplaintViewsView']> {
  return useQuery({
    queryKey: [...COMPLAINTS_KEY, 'views', reports],
    queryFn: () => answered(api.GET('/api/complaints/views', { params: { query: { reports } } })),
  });
}

export function useComplaintRules(): UseQueryResult<ComplaintRules> {
  return useQuery({
    queryKey: [...COMPLAINTS_KEY, 'rules'],
    queryFn: () => answered(api.GET('/api/complaints/rules')),
  });
}

export function useComplaintOverview(): UseQueryResult<ComplaintOverview> {
  return useQuery({
    queryKey: [...COMPLAINTS_KEY, 'overview'],
    queryFn: () => answered(api.GET('/api/complaints/overview')),
  });
}

const at = (id: string): { params: { path: { id: string } } } => ({ params: { path: { id } } });

/** Every reading of a sensitive one stands in the audit: it is not read again by itself. */
export function useComplaint(id: string): UseQueryResult<Complaint> {
  return useQuery({
    queryKey: complaintKey(id),
    queryFn: () => answered(api.GET('/api/complaints/{id}', at(id))),
    refetchOnWindowFocus: ({ state: { data } }) => !data?.sensitive,
    refetchInterval: ({ state: { data } }) => data !== undefined && !data.sensitive && isUnderWay(data) && UNDER_WAY_MS,
  });
}

const isUnderWay = ({ state: { code }, toldAt }: Complaint): boolean =>
  code === 'RECEIVED' || (code === 'ANSWERED' && toldAt === null);

export function useComplaintTimeline(id: string): UseQueryResult<Schemas['ComplaintTimelineView']> {
  return useQuery({
    queryKey: [...complaintKey(id), 'timeline'],
    queryFn: () => answered(api.GET('/api/complaints/{id}/timeline', at(id))),
  });
}

/** Every listing stands in the audit: it is asked for by a button alone, and neither a change nor the window asks again. */
export function useComplaintDocuments(id: string): UseQueryResult<Schemas['ComplaintDocumentsView']> {
  return useQuery({
    queryKey: ['complaint documents', id],
    queryFn: () => answered(api.GET('/api/complaints/{id}/documents', at(id))),
    staleTime: Infinity,
  });
}

export const complaintClocks = (id: string): UseQueryOptions<ComplaintClocks> => ({
  queryKey: [...complaintKey(id), 'deadlines'],
  queryFn: () => answered(api.GET('/api/complaints/{id}/deadlines', at(id))),
});

/** Who may look at it; asked where somebody is to be chosen. */
export function useCandidates(id: string, isAsked: boolean): UseQueryResult<Candidates> {
  return useQuery({
    queryKey: [...complaintKey(id), 'candidates'],
    queryFn: () => answered(api.GET('/api/complaints/{id}/candidates', at(id))),
    enabled: isAsked,
  });
}

/** What is sealed. Each call is written into the audit, so nothing keeps the answer or asks by itself. */
export const openReporter = (id: string): Promise<Reporter> =>
  answered(api.GET('/api/complaints/{id}/reporter', at(id)));

/** Told once; the one before opens nothing from then on. */
export const renewComplaintAccess = (id: string): Promise<ComplaintAccess> =>
  answered(api.PUT('/api/complaints/{id}/access', at(id)));

/** Keeps the complaint that an answer told of, and reads again what hangs on it. */
export function useKeepComplaint(): (changed: Complaint) => Promise<void> {
  const client = useQueryClient();
  return async (changed) => {
    const key = complaintKey(changed.id);
    client.setQueryData(key, changed);
    const hangsOnIt = ({ queryKey }: { queryKey: readonly unknown[] }): boolean =>
      queryKey[0] === 'complaint' && queryKey[1] === changed.id && queryKey.length > 2;
    await Promise.all([
      client.invalidateQueries({ predicate: hangsOnIt }),
      client.invalidateQueries({ queryKey: COMPLAINTS_KEY }),
    ]);
  };
}

/** As it is now, whatever was read before. */
export function useFreshComplaint(): (id: string) => Promise<Complaint> {
  const client = useQueryClient();
  return (id) =>
    client.fetchQuery({
      queryKey: complaintKey(id),
      queryFn: () => answered(api.GET('/api/complaints/{id}', at(id))),
      staleTime: 0,
    });
}

/** It is kept from whoever looks, from now on: nothing of it stays. */
export function useLeaveComplaint(): (id: string) => Promise<void> {
  const client = useQueryClient();
  return (id) =>
    client.resetQueries({ predicate: ({ queryKey }) => queryKey[1] === id || queryKey[0] === COMPLAINTS_KEY[0] });
}
