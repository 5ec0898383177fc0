import {
  useInfiniteQuery,
  useQuery,
  type InfiniteData,
  type UseInfiniteQueryResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { answered, api } from './client';
import type { components } from './schema.gen';

export type Token = components['schemas']['TokenView'];
export type TokenChoices = components['schemas']['TokenChoicesView'];

export const TOKENS_KEY = ['tokens'] as const;
const LIMIT = 50;

/** Those in force and those that have expired, the newest first. */
export function useTokens(): UseInfiniteQueryResult<InfiniteData<{ items: Token[]; next: string | null }>> {
  return useInfiniteQuery({
    queryKey: TOKENS_KEY,
    queryFn: ({ pageParam: cursor }) =>
      answered(api.GET('/api/tokens', { params: { query: { limit: LIMIT, ...(cursor && { cursor }) } } })),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
}

/** What a new one may be. */
export function useTokenChoices(): UseQueryResult<TokenChoices> {
  return useQuery({
    queryKey: ['token-choices'],
    queryFn: () => answered(api.GET('/api/tokens/choices')),
    staleTime: Infinity,
  });
}
