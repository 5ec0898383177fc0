import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { answered, api } from './client';
import type { components } from './schema.gen';

type Schemas = components['schemas'];
export type Calendar = Schemas['CalendarView'];
export type Month = Schemas['MonthView'];
export type Holiday = Schemas['HolidayView'];
export type Effect = Schemas['EffectView'];

const CALENDAR_KEY = ['calendar'] as const;
const EVERY_MS = 2_000;

/** The calendar; read again and again while open deadlines do not follow it yet. */
export function useCalendar(): UseQueryResult<Calendar> {
  return useQuery({
    queryKey: [...CALENDAR_KEY, 'whole'],
    queryFn: () => answered(api.GET('/api/calendar')),
    refetchInterval: ({ state: { data } }) => (data && data.pending > 0 ? EVERY_MS : false),
  });
}

/** The days of a month, `2026-01`; of the present one, where none is named. */
export function useMonth(month: string | undefined): UseQueryResult<Month> {
  const query = month === undefined ? {} : { month };
  return useQuery({
    queryKey: [...CALENDAR_KEY, 'month', month],
    queryFn: () => answered(api.GET('/api/calendar/month', { params: { query } })),
  });
}

/** After a change: what shows days or dates is read again. */
export function useKeepCalendar(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await client.invalidateQueries({ queryKey: CALENDAR_KEY });
    await client.invalidateQueries({ queryKey: ['onboarding'] });
    void client.invalidateQueries({ queryKey: ['case'] });
    void client.invalidateQueries({ queryKey: ['cases'] });
  };
}
