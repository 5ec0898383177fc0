import {
  useInfiniteQuery,
  useQuery,
  type InfiniteData,
  type UseInfiniteQueryResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { answered, api } from './client';
import type { components } from './schema.gen';

export type PersonFound = components['schemas']['PersonView'];
export type NewPerson = components['schemas']['RegisterPerson'];
export type Registered = components['schemas']['RegisteredView'];
export type Identity = components['schemas']['IdentityView'];
export type Duplicates = components['schemas']['DuplicatesView'];
export type Duplicate = Duplicates['items'][number];
export type Consent = components['schemas']['ConsentView'];

/** The least that a search asks for. */
export const LEAST_TYPED = 2;
const LIMIT = 20;

interface Found {
  items: PersonFound[];
  next: string | null;
}

export function usePeople(q: string): UseInfiniteQueryResult<InfiniteData<Found>> {
  return useInfiniteQuery({
    queryKey: ['people', q],
    queryFn: ({ pageParam: cursor }) => {
      const query = { q, limit: LIMIT, ...(cursor && { cursor }) };
      return answered<Found>(api.GET('/api/people', { params: { query } }));
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    enabled: q.length >= LEAST_TYPED,
  });
}

export const personKey = (id: string): readonly string[] => ['person', id];

export function usePerson(id: string): UseQueryResult<PersonFound> {
  return useQuery({
    queryKey: personKey(id),
    queryFn: () => answered(api.GET('/api/people/{id}', { params: { path: { id } } })),
    enabled: id !== '',
  });
}

/** What is sealed. Each call is written into the audit, so nothing keeps the answer or asks by itself. */
export const openIdentity = (id: string): Promise<Identity> =>
  answered(api.GET('/api/people/{id}/identity', { params: { path: { id } } }));

export function useDuplicates(id: string): UseQueryResult<Duplicates> {
  return useQuery({
    queryKey: [...personKey(id), 'duplicates'],
    queryFn: () => answered(api.GET('/api/people/{id}/duplicates', { params: { path: { id } } })),
  });
}

export function useConsents(id: string): UseQueryResult<{ items: Consent[] }> {
  return useQuery({
    queryKey: [...personKey(id), 'consents'],
    queryFn: () => answered(api.GET('/api/people/{id}/consents', { params: { path: { id } } })),
  });
}

export function useCasesOf(id: string): UseQueryResult<{ items: components['schemas']['CaseSummaryView'][] }> {
  return useQuery({
    queryKey: [...personKey(id), 'cases'],
    queryFn: () => answered(api.GET('/api/cases', { params: { query: { applicant: id, limit: LIMIT } } })),
  });
}
