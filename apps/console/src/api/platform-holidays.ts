import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { answered, api } from './client';
import type { components } from './schema.gen';

export type PlatformHolidays = components['schemas']['PlatformHolidaysView'];
export type PlatformHoliday = components['schemas']['PlatformHolidayView'];

export type HolidayEffect = components['schemas']['HolidayEffectView'];

export const PLATFORM_HOLIDAYS_KEY = ['platform-holidays'] as const;

export function usePlatformHolidays(year: number): UseQueryResult<PlatformHolidays> {
  return useQuery({
    queryKey: [...PLATFORM_HOLIDAYS_KEY, year],
    queryFn: () => answered(api.GET('/api/platform-holidays', { params: { query: { year } } })),
    placeholderData: (before) => before,
  });
}
