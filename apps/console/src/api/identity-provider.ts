import { queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { answered, api } from './client';
import type { components } from './schema.gen';

export type ProviderState = components['schemas']['ProviderStateView'];
export type Provider = components['schemas']['ProviderView'];

export const providerQuery = queryOptions({
  queryKey: ['identity-provider'],
  queryFn: () => answered(api.GET('/api/identity-provider')),
});

export const useProvider = (): UseQueryResult<ProviderState> => useQuery(providerQuery);
