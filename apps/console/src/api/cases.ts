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

type Schemas = components['schemas'];
export type CaseSummary = Schemas['CaseSummaryView'];
export type Case = Schemas['CaseView'];
export type CaseAction = Schemas['ActionView'];
export type CaseItem = Case['items'][number];
export type Entitlement = Case['entitlements'][number];
export type Referral = Schemas['ReferralView'];
export type CaseViewCount = Schemas['CaseViewCount'];
export type CaseNote = Schemas['CaseNoteView'];
export type TimelineEntry = Schemas['TimelineEntryView'];

/** What the list is asked for; the address of the page keeps it. */
export type Asked = Omit<NonNullable<paths['/api/cases']['get']['parameters']['query']>, 'cursor' | 'limit'>;

interface CasePage {
  items: CaseSummary[];
  next: string | null;
}

const LIMIT = 25;
/** As many as a home page shows at once. */
const MOST_WAITING = 8;

export const CASES_KEY = ['cases'] as const;
const REFERRALS_KEY = [...CASES_KEY, 'referrals'] as const;
export const caseKey = (id: string): readonly string[] => ['case', id];

export function useCases(asked: Asked): UseInfiniteQueryResult<InfiniteData<CasePage>> {
  return useInfiniteQuery({
    queryKey: [...CASES_KEY, 'list', asked],
    queryFn: ({ pageParam: cursor }) => {
      const query = { ...asked, limit: LIMIT, ...(cursor && { cursor }) };
      return answered<CasePage>(api.GET('/api/cases', { params: { query } }));
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
}

export function useCaseViews(): UseQueryResult<{ items: CaseViewCount[] }> {
  return useQuery({ queryKey: [...CASES_KEY, 'views'], queryFn: () => answered(api.GET('/api/case-views')) });
}

export function useCaseTags(): UseQueryResult<{ items: string[] }> {
  return useQuery({ queryKey: [...CASES_KEY, 'tags'], queryFn: () => answered(api.GET('/api/case-tags')) });
}

const at = (id: string): { params: { path: { id: string } } } => ({ params: { path: { id } } });

export function useCase(id: string): UseQueryResult<Case> {
  return useQuery({ queryKey: caseKey(id), queryFn: () => answered(api.GET('/api/cases/{id}', at(id))) });
}

export function useTimeline(id: string): UseQueryResult<Schemas['TimelineView']> {
  return useQuery({
    queryKey: [...caseKey(id), 'timeline'],
    queryFn: () => answered(api.GET('/api/cases/{id}/timeline', at(id))),
  });
}

export function useNotices(id: string): UseQueryResult<Schemas['NoticesView']> {
  return useQuery({
    queryKey: [...caseKey(id), 'notices'],
    queryFn: () => answered(api.GET('/api/cases/{id}/notices', at(id))),
  });
}

export function useReferrals(id: string): UseQueryResult<Schemas['ReferralsView']> {
  return useQuery({
    queryKey: [...caseKey(id), 'referrals'],
    queryFn: () => answered(api.GET('/api/cases/{id}/referrals', at(id))),
  });
}

interface ReferralPage {
  items: Schemas['WaitingReferralView'][];
  next: string | null;
}

/** Questions that wait for an answer, the oldest in front. */
export function useWaitingReferrals(): UseInfiniteQueryResult<InfiniteData<ReferralPage>> {
  return useInfiniteQuery({
    queryKey: REFERRALS_KEY,
    queryFn: ({ pageParam: cursor }) => {
      const query = { limit: MOST_WAITING, ...(cursor && { cursor }) };
      return answered<ReferralPage>(api.GET('/api/referrals', { params: { query } }));
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
}

export function useAnswers(id: string): UseQueryResult<Schemas['AnswersView']> {
  return useQuery({
    queryKey: [...caseKey(id), 'answers'],
    queryFn: () => answered(api.GET('/api/cases/{id}/answers', at(id))),
  });
}

export function useNotes(id: string): UseQueryResult<Schemas['CaseNotesView']> {
  return useQuery({
    queryKey: [...caseKey(id), 'notes'],
    queryFn: () => answered(api.GET('/api/cases/{id}/notes', at(id))),
  });
}

interface CallBackPage {
  items: Schemas['CallBackView'][];
  next: string | null;
}

/** Calls that were promised and not made, by their day. */
export function useCallBacks(): UseInfiniteQueryResult<InfiniteData<CallBackPage>> {
  return useInfiniteQuery({
    queryKey: [...CASES_KEY, 'call-backs'],
    queryFn: ({ pageParam: cursor }) => {
      const query = { limit: MOST_WAITING, ...(cursor && { cursor }) };
      return answered<CallBackPage>(api.GET('/api/call-backs', { params: { query } }));
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
}

/** Every listing stands in the audit: it is asked for by a button alone, and not again by itself. */
export function useDocuments(id: string, isAsked: boolean): UseQueryResult<Schemas['CaseDocumentsView']> {
  return useQuery({
    queryKey: [...caseKey(id), 'documents'],
    queryFn: () => answered(api.GET('/api/cases/{id}/documents', at(id))),
    enabled: isAsked,
    staleTime: Infinity,
  });
}

export function useDrawing(id: string, isAsked: boolean): UseQueryResult<Schemas['DrawingView']> {
  return useQuery({
    queryKey: [...caseKey(id), 'drawing'],
    queryFn: () => answered(api.GET('/api/cases/{id}/attestation/drawing', at(id))),
    enabled: isAsked,
    staleTime: Infinity,
  });
}

interface AuditPage {
  items: Schemas['AuditLineView'][];
  next: string | null;
}

export function useAudit(id: string): UseInfiniteQueryResult<InfiniteData<AuditPage>> {
  return useInfiniteQuery({
    queryKey: [...caseKey(id), 'audit'],
    queryFn: ({ pageParam: cursor }) => {
      const query = { limit: LIMIT, ...(cursor && { cursor }) };
      return answered<AuditPage>(api.GET('/api/cases/{id}/audit', { params: { path: { id }, query } }));
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
}

/** What stands in the audit each time it is read, and is therefore not read again by itself. */
const AUDITED: readonly string[] = ['documents', 'drawing'];

/** Keeps the case an answer told of, and reads again what hangs on it: its history, the list and the counts. */
export function useKeepCase(): (id: string, changed?: Case) => Promise<void> {
  const client = useQueryClient();
  return async (id, changed) => {
    if (changed) client.setQueryData(caseKey(id), changed);
    const isOfCase = ({ queryKey }: { queryKey: readonly unknown[] }): boolean =>
      queryKey[0] === 'case' &&
      queryKey[1] === id &&
      !AUDITED.includes(String(queryKey[2])) &&
      (queryKey.length > 2 || !changed);
    await Promise.all([
      client.invalidateQueries({ predicate: isOfCase }),
      client.invalidateQueries({ queryKey: CASES_KEY }),
    ]);
  };
}

/** Labels and notes as they are now and nothing else of the case: a newer version waits until somebody asks for it. */
export function useKeepBeside(): (id: string) => Promise<void> {
  const client = useQueryClient();
  return async (id) => {
    const { tags } = await answered(api.GET('/api/cases/{id}', at(id)));
    client.setQueryData<Case>(caseKey(id), (before) => before && { ...before, tags });
    const beside = [CASES_KEY, [...caseKey(id), 'notes'], [...caseKey(id), 'timeline']];
    await Promise.all(beside.map((queryKey) => client.invalidateQueries({ queryKey })));
  };
}

/** The case as it is now, whatever was read before. */
export function useFreshCase(): (id: string) => Promise<Case> {
  const client = useQueryClient();
  return (id) =>
    client.fetchQuery({
      queryKey: caseKey(id),
      queryFn: () => answered(api.GET('/api/cases/{id}', at(id))),
      staleTime: 0,
    });
}
