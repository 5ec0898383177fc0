import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { civilDay } from '../language/dates';
import { useTexts } from '../language/texts';

interface DayInputProps {
  readonly id: string;
  readonly label: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly value: string;
  readonly change: (day: string) => void;
  readonly error: string | undefined;
  readonly description?: string;
  readonly disabled?: boolean;
}

const isWhole = (day: string): boolean => /^[12]\d{3}-\d\d-\d\d$/.test(day);

/** A day of the Gregorian calendar; beneath it stands which day that is, in both. */
export function DayInput({ change, value, description, ...props }: DayInputProps): ReactNode {
  const { language } = useTexts();
  const written = isWhole(value) ? civilDay(value, language) : undefined;
  return (
    <TextInput
      {...props}
      type="date"
      dir="ltr"
      value={value}
      onChange={(event) => change(event.currentTarget.value)}
      description={written ? `${written.gregorian} · ${written.hijri}` : description}
    />
  );
}
