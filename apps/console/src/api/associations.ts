import {
  useInfiniteQuery,
  useQuery,
  type InfiniteData,
  type UseInfiniteQueryResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { answered, api } from './client';
import type { components, paths } from './schema.gen';

export type Overseen = components['schemas']['OverseenView'];
export type OverseenDetail = components['schemas']['OverseenDetail'];
export type Figure = Overseen['cases']['open'];
/** What the list is asked for; the address of the page keeps it. */
export type Asked = Omit<NonNullable<paths['/api/associations']['get']['parameters']['query']>, 'cursor' | 'limit'>;

interface Overview {
  items: Overseen[];
  next: string | null;
}

const LIMIT = 50;

export function useOverseen(asked: Asked): UseInfiniteQueryResult<InfiniteData<Overview>> {
  return useInfiniteQuery({
    queryKey: ['associations', asked],
    queryFn: ({ pageParam: cursor }) => {
      const query = { ...asked, limit: LIMIT, ...(cursor && { cursor }) };
      return answered<Overview>(api.GET('/api/associations', { params: { query } }));
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
}

export const associationKey = (id: string): readonly string[] => ['association', id];

export function useAssociation(id: string): UseQueryResult<OverseenDetail> {
  const params = { path: { id } };
  return useQuery({
    queryKey: associationKey(id),
    queryFn: () => answered(api.GET('/api/associations/{id}', { params })),
  });
}
