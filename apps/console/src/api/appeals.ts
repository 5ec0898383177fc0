import {
  useInfiniteQuery,
  useQuery,
  useQueryClient,
  type InfiniteData,
  type UseInfiniteQueryResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { useKeepCase } from './cases';
import { answered, api } from './client';
import type { components, paths } from './schema.gen';

export type CaseAppeal = components['schemas']['CaseAppealView'];
export type Appeal = components['schemas']['AppealView'];
export type AppealOffer = CaseAppeal['filing'];
export type AppealSummary = components['schemas']['AppealSummaryView'];
type Schemas = components['schemas'];
export type AppealsAsked = Pick<NonNullable<paths['/api/appeals']['get']['parameters']['query']>, 'view'>;

const LIMIT = 25;
const APPEALS = 'appeals';

const keyOf = (caseId: string): readonly string[] => ['case', caseId, 'appeal'];

export function useCaseAppeal(id: string): UseQueryResult<CaseAppeal> {
  const params = { path: { id } };
  return useQuery({
    queryKey: keyOf(id),
    queryFn: () => answered(api.GET('/api/cases/{id}/appeal', { params })),
  });
}

export function useAppeals(
  asked: AppealsAsked,
): UseInfiniteQueryResult<InfiniteData<{ items: AppealSummary[]; next: string | null }>> {
  return useInfiniteQuery({
    queryKey: [APPEALS, 'list', asked],
    queryFn: ({ pageParam: cursor }) => {
      const query = { ...asked, limit: LIMIT, ...(cursor && { cursor }) };
      return answered<{ items: AppealSummary[]; next: string | null }>(api.GET('/api/appeals', { params: { query } }));
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
}

export function useAppealViews(): UseQueryResult<Schemas['AppealViewsView']> {
  return useQuery({ queryKey: [APPEALS, 'views'], queryFn: () => answered(api.GET('/api/appeals/views')) });
}

export function useAppeal(id: string): UseQueryResult<Appeal> {
  const params = { path: { id } };
  return useQuery({
    queryKey: [APPEALS, 'one', id],
    queryFn: () => answered(api.GET('/api/appeals/{id}', { params })),
  });
}

/** What an appeal settles may change the request as well. */
export function useKeepAppeal(): (caseId: string) => Promise<void> {
  const client = useQueryClient();
  const keep = useKeepCase();
  return async (caseId) => {
    await Promise.all([
      client.invalidateQueries({ queryKey: keyOf(caseId) }),
      client.invalidateQueries({ queryKey: [APPEALS] }),
      keep(caseId),
    ]);
  };
}

const on = (id: string, key: string) => ({ params: { path: { id }, header: { 'Idempotency-Key': key } } });

export const fileAppeal = (caseId: string, key: string, body: Schemas['FileAppeal']): Promise<CaseAppeal> =>
  answered(api.POST('/api/cases/{id}/appeal', { ...on(caseId, key), body }));

export const assignReviewers = (id: string, key: string, body: Schemas['AssignReviewers']): Promise<Appeal> =>
  answered(api.POST('/api/appeals/{id}/reviewers', { ...on(id, key), body }));

export const decideAppeal = (id: string, key: string, body: Schemas['DecideAppeal']): Promise<Appeal> =>
  answered(api.POST('/api/appeals/{id}/decision', { ...on(id, key), body }));

export const answerAppeal = (id: string, key: string, body: Schemas['AnswerAppeal']): Promise<Appeal> =>
  answered(api.POST('/api/appeals/{id}/answer', { ...on(id, key), body }));

export const attestAppealAnswer = (id: string, key: string, body: Schemas['OnAppeal']): Promise<Appeal> =>
  answered(api.POST('/api/appeals/{id}/arrival', { ...on(id, key), body }));

export const withdrawAppeal = (id: string, key: string, body: Schemas['OnAppeal']): Promise<Appeal> =>
  answered(api.POST('/api/appeals/{id}/withdrawal', { ...on(id, key), body }));
