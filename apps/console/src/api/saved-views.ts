import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { CASES_KEY } from './cases';
import { answered, api } from './client';
import type { components } from './schema.gen';
import { keyed } from './submission';

type Schemas = components['schemas'];
export type SavedView = Schemas['SavedViewsView']['items'][number];
/** What a view is besides its name and its count. */
export type Conditions = Pick<SavedView, 'view' | 'kind' | 'state' | 'tag' | 'assignee' | 'branch'>;

/** Under the key of the cases: whatever is done with one changes the counts of these too. */
const KEY = [...CASES_KEY, 'saved views'] as const;

export function useSavedViews(isAsked = true): UseQueryResult<Schemas['SavedViewsView']> {
  return useQuery({ queryKey: KEY, queryFn: () => answered(api.GET('/api/saved-views')), enabled: isAsked });
}

/** Reads them again after a change, or takes over what an answer told of them. */
export function useKeepSavedViews(): (now?: Schemas['SavedViewsView']) => Promise<void> {
  const client = useQueryClient();
  return async (now) => {
    if (now) client.setQueryData(KEY, now);
    else await client.invalidateQueries({ queryKey: KEY });
  };
}

export const addView = (key: string, body: Schemas['NewSavedView']): Promise<unknown> =>
  answered(api.POST('/api/saved-views', { ...keyed(key), body }));

export const changeView = (id: string, body: Schemas['ChangeSavedView']): Promise<unknown> =>
  answered(api.PUT('/api/saved-views/{id}', { params: { path: { id } }, body }));

export const removeView = (key: string, { id, version }: SavedView): Promise<unknown> => {
  const params = { ...keyed(key).params, path: { id } };
  return answered(api.POST('/api/saved-views/{id}/removal', { params, body: { version } }));
};

export const orderViews = (views: string[]): Promise<Schemas['SavedViewsView']> =>
  answered(api.PUT('/api/saved-views/order', { body: { views } }));
