import { Input, Skeleton } from '@mantine/core';
import { lazy, Suspense, type ReactNode } from 'react';
import type { DayInputProps } from './day-picker';

// Both calendars and what moves in them are heavy: they come with the first page that asks for a day.
const DayPicker = lazy(() => import('./day-picker'));

/** A day, typed or picked in the calendar of whoever writes it; beneath it stands which day that is, in both. */
export function DayInput(props: DayInputProps): ReactNode {
  return (
    <Suspense fallback={<Place {...props} />}>
      <DayPicker {...props} />
    </Suspense>
  );
}

/** Keeps the room that the control will take. */
function Place({ label, description }: DayInputProps): ReactNode {
  return (
    <Input.Wrapper label={label} description={description} labelElement="div">
      <Skeleton h={44} />
    </Input.Wrapper>
  );
}
