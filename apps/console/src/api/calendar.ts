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

const WHOLE = { queryKey: [...CALENDAR_KEY, 'whole'], queryFn: () => answered(api.GET('/api/calendar')) };

/** The calendar; read again and again while open deadlines do not follow it yet. */
export function useCalendar(): UseQueryResult<Calendar> {
  return useQuery({
    ...WHOLE,
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

/** As it is now, whatever was read before. */
export function useFreshCalendar(): () => Promise<Calendar> {
  const client = useQueryClient();
  return () => client.fetchQuery({ ...WHOLE, staleTime: 0 });
}

/** After a change: the calendar that an answer told of is kept, and what shows days or dates is read again. */
export function useKeepCalendar(): (changed?: Calendar) => Promise<void> {
  const client = useQueryClient();
  return async (changed) => {
    if (changed) client.setQueryData(WHOLE.queryKey, changed);
    await client.invalidateQueries({ queryKey: CALENDAR_KEY });
    await client.invalidateQueries({ queryKey: ['onboarding'] });
    void client.invalidateQueries({ queryKey: ['case'] });
    void client.invalidateQueries({ queryKey: ['cases'] });
  };
}
