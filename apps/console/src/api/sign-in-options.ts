import { useQuery } from '@tanstack/react-query';
import { answered, api } from './client';

/** Whether this installation has Nafath; false until it is known. */
export function useHasNafath(): boolean {
  const { data } = useQuery({
    queryKey: ['sign-in-options'],
    queryFn: () => answered(api.GET('/api/sign-in-options')),
  });
  return data?.nafath ?? false;
}
