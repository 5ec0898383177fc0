import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { answered, api } from './client';
import type { components } from './schema.gen';

export type Workload = components['schemas']['WorkloadView'];
export type Sitting = components['schemas']['SittingSummaryView'];

export function useWorkload(): UseQueryResult<Workload> {
  return useQuery({ queryKey: ['cases', 'workload'], queryFn: () => answered(api.GET('/api/workload')) });
}

/** The latest sittings; whoever prepares one plans few ahead. */
export function useLatestSittings(): UseQueryResult<{ items: Sitting[] }> {
  const params = { query: { limit: 20 } };
  return useQuery({
    queryKey: ['sittings', 'latest'],
    queryFn: () => answered(api.GET('/api/sittings', { params })),
  });
}
