import { applyDecorators } from '@nestjs/common';
import { IsInt, Max, Min } from 'class-validator';

const MOST = 2_147_483_647;

/** The version of a row that somebody has read: what the database's `int` can hold. `least` is that of what nobody has written yet. */
export function IsVersion(least = 1): PropertyDecorator {
  return applyDecorators(IsInt(), Min(least), Max(MOST));
}
