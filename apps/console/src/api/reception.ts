import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { answered, api } from './client';
import type { components } from './schema.gen';
import { useSession } from './session';

export type Reception = components['schemas']['ReceptionView'];
export type Channel = Reception['channels'][number];
export type NewCase = components['schemas']['ReceiveCase'];
export type Visit = components['schemas']['VisitView'];
export type Case = components['schemas']['CaseView'];

const LIMIT = 100;

/** By the policy in force; for those who take cases in. */
export function useReception(): UseQueryResult<Reception> {
  const { may } = useSession();
  return useQuery({
    queryKey: ['reception'],
    queryFn: () => answered(api.GET('/api/reception')),
    enabled: may.includes('intake.receive'),
  });
}

export const VISITS_KEY = ['visits'] as const;

/** Visitors who are still there. */
export function useVisits(): UseQueryResult<{ items: Visit[] }> {
  return useQuery({
    queryKey: VISITS_KEY,
    queryFn: () => answered(api.GET('/api/visits', { params: { query: { limit: LIMIT } } })),
  });
}

export function useReceivedCase(id: string): UseQueryResult<Case> {
  return useQuery({
    queryKey: ['case', id],
    queryFn: () => answered(api.GET('/api/cases/{id}', { params: { path: { id } } })),
  });
}

/** What the applicant was told, the receipt in front. */
export function useNotices(id: string): UseQueryResult<components['schemas']['NoticesView']> {
  return useQuery({
    queryKey: ['case', id, 'notices'],
    queryFn: () => answered(api.GET('/api/cases/{id}/notices', { params: { path: { id } } })),
  });
}
