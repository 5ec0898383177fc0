import type { PipeTransform } from '@nestjs/common';
import { isDay } from '@sanad/kernel';
import { Refusal } from '@sanad/messages';

/** A day that cannot be is like one that is no holiday. */
export class DayPipe implements PipeTransform<unknown, string> {
  constructor(private readonly code: 'holiday.unknown' | 'holiday.not_own') {}

  transform(value: unknown): string {
    if (!isDay(value)) throw new Refusal(this.code);
    return value;
  }
}
