import { applyDecorators } from '@nestjs/common';
import { isDay } from '@sanad/kernel';
import { Transform } from 'class-transformer';
import { IsDate, ValidateBy } from 'class-validator';

const INSTANT = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * An instant as RFC 3339 writes it, offset included. A number, a date alone or a time without its offset would be taken
 * for a moment that nobody meant; they are left as they came, and refused.
 */
export function IsInstant(): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => instantIn(value) ?? value),
    IsDate(),
  );
}

/** An instant, or a day alone (`YYYY-MM-DD`) where nobody knows the hour; the day stays a text. */
export function IsDayOrInstant(): PropertyDecorator {
  const isOne = (value: unknown): boolean => isDay(value) || (value instanceof Date && !Number.isNaN(value.getTime()));
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => instantIn(value) ?? value),
    ValidateBy({ name: 'isDayOrInstant', validator: { validate: isOne } }),
  );
}

function instantIn(value: unknown): Date | undefined {
  const day = typeof value === 'string' ? INSTANT.exec(value)?.[1] : undefined;
  if (day === undefined || !exists(day)) return undefined;
  const instant = new Date(value as string);
  return Number.isNaN(instant.getTime()) ? undefined : instant;
}

/** JavaScript takes 31 February for 3 March. */
function exists(day: string): boolean {
  const read = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(day);
}
