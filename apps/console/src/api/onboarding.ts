import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { answered, api } from './client';
import { POLICY_KEY } from './policy';
import type { components } from './schema.gen';

export type Onboarding = components['schemas']['OnboardingView'];
export type StepName = Onboarding['steps'][number]['step'];

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
    await client.invalidateQueries({ queryKey: POLICY_KEY });
  };
}
