import { useQuery } from '@tanstack/react-query';
import { answered, api } from './client';
import type { components } from './schema.gen';

/** What this installation decides about signing in; nothing until it is known. */
export function useSignInOptions(): Partial<components['schemas']['SignInOptionsView']> {
  const { data } = useQuery({
    queryKey: ['sign-in-options'],
    queryFn: () => answered(api.GET('/api/sign-in-options')),
  });
  return data ?? {};
}
