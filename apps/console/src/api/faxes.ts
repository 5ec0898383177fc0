import {
  useInfiniteQuery,
  useQueryClient,
  type InfiniteData,
  type UseInfiniteQueryResult,
} from '@tanstack/react-query';
import { answered, api } from './client';
import type { components } from './schema.gen';

type Schemas = components['schemas'];
export type Fax = Schemas['FaxView'];
export type NewFax = Schemas['LogFax'];
type Registered = Schemas['RegisteredFaxView'];

interface FaxPage {
  items: Fax[];
  next: string | null;
}

const LIMIT = 25;
const KEY = ['faxes'] as const;

export function useFaxes(): UseInfiniteQueryResult<InfiniteData<FaxPage>> {
  return useInfiniteQuery({
    queryKey: KEY,
    queryFn: ({ pageParam: cursor }) => {
      const query = { limit: LIMIT, ...(cursor && { cursor }) };
      return answered<FaxPage>(api.GET('/api/faxes', { params: { query } }));
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
}

export function useKeepFaxes(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: KEY });
}

const header = (key: string) => ({ 'Idempotency-Key': key });

export const logFax = (key: string, body: NewFax): Promise<Fax> =>
  answered(api.POST('/api/faxes', { params: { header: header(key) }, body }));

export const faxAsComplaint = (id: string, key: string, body: Schemas['ComplaintByFax']): Promise<Registered> =>
  answered(api.POST('/api/faxes/{id}/complaint', { params: { path: { id }, header: header(key) }, body }));

export const faxAsCase = (id: string, key: string, body: Schemas['CaseByFax']): Promise<Registered> =>
  answered(api.POST('/api/faxes/{id}/case', { params: { path: { id }, header: header(key) }, body }));
