import { applyDecorators } from '@nestjs/common';
import { instantOf, isDay } from '@sanad/kernel';
import { Transform } from 'class-transformer';
import { IsDate, ValidateBy } from 'class-validator';

/**
 * An instant as RFC 3339 writes it, offset included. A number, a date alone or a time without its offset would be taken
 * for a moment that nobody meant; they are left as they came, and refused.
 */
export function IsInstant(): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => instantOf(value) ?? value),
    IsDate(),
  );
}

/** An instant, or a day alone (`YYYY-MM-DD`) where nobody knows the hour; the day stays a text. */
export function IsDayOrInstant(): PropertyDecorator {
  const isOne = (value: unknown): boolean => isDay(value) || (value instanceof Date && !Number.isNaN(value.getTime()));
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => instantOf(value) ?? value),
    ValidateBy({ name: 'isDayOrInstant', validator: { validate: isOne } }),
  );
}
