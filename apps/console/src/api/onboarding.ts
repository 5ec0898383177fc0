import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { answered, api } from './client';
import type { components } from './schema.gen';

export type Onboarding = components['schemas']['OnboardingView'];
export type StepName = Onboarding['steps'][number]['step'];
export type Version = components['schemas']['PolicyVersionDetail'];
export type Finding = components['schemas']['FindingView'];

export const ONBOARDING_KEY = ['onboarding'] as const;

export function useOnboarding(): UseQueryResult<Onboarding> {
  return useQuery({ queryKey: ONBOARDING_KEY, queryFn: () => answered(api.GET('/api/onboarding')) });
}

/** Keeps an answer that shows the whole way; without one it is read again, with all that hangs on it. */
export function useKeepOnboarding(): (told?: Onboarding) => Promise<void> {
  const client = useQueryClient();
  return async (told) => {
    if (told) client.setQueryData(ONBOARDING_KEY, told);
    else await client.invalidateQueries({ queryKey: ONBOARDING_KEY });
    await client.invalidateQueries({ queryKey: ['version'] });
  };
}

export function useVersion(id: string): UseQueryResult<Version> {
  const params = { path: { id } };
  return useQuery({
    queryKey: ['version', id],
    queryFn: () => answered(api.GET('/api/policy/versions/{id}', { params })),
  });
}

export function useFindings(id: string): UseQueryResult<{ items: Finding[] }> {
  const params = { path: { id } };
  return useQuery({
    queryKey: ['version', id, 'findings'],
    queryFn: () => answered(api.GET('/api/policy/versions/{id}/findings', { params })),
  });
}
