import { queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { answered, api } from './client';
import { POLICY_KEY } from './policy';
import type { components } from './schema.gen';

export type Staff = components['schemas']['StaffView'];
export type StaffMember = Staff['items'][number];
export type StaffAction = StaffMember['actions'][number];
export type Absence = Staff['absences'][number];
export type Invitation = components['schemas']['InvitationView'];

export const STAFF_KEY = ['staff'] as const;
export const INVITATIONS_KEY = ['invitations'] as const;

/** Milliseconds. */
const MINUTE = 60_000;

/** Names for lists and choices, at most a minute old. */
export function useStaff(): UseQueryResult<Staff> {
  return useQuery({ ...staffQuery, staleTime: MINUTE });
}

/** The staff as it is now. */
export function useStaffNow(): UseQueryResult<Staff> {
  return useQuery(staffQuery);
}

export const staffQuery = queryOptions({ queryKey: STAFF_KEY, queryFn: () => answered(api.GET('/api/staff')) });

export function useInvitations(): UseQueryResult<{ items: Invitation[] }> {
  const params = { query: { limit: 100 } };
  return useQuery({
    queryKey: INVITATIONS_KEY,
    queryFn: () => answered(api.GET('/api/invitations', { params })),
  });
}

/** Departments the association has by now – of its people and of those invited –, then those its policy names. */
export function useDepartments(): string[] {
  const { data: staff } = useStaff();
  const { data: invitations } = useInvitations();
  const { data: named } = useQuery({
    queryKey: [...POLICY_KEY, 'departments'],
    queryFn: () => answered(api.GET('/api/policy/departments')),
    staleTime: MINUTE,
  });
  const had = [...(staff?.items ?? []), ...(invitations?.items ?? [])].flatMap(({ department }) => department ?? []);
  return [...new Set([...had, ...(named?.items ?? [])])];
}
