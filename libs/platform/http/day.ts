import { isDay } from '@sanad/kernel';
import { ValidateBy } from 'class-validator';

/** A day that exists, as `YYYY-MM-DD`: 30 February is refused here, not by the database. */
export function IsDay(): PropertyDecorator {
  return ValidateBy({ name: 'isDay', validator: { validate: isDay } });
}
