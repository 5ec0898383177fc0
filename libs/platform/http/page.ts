import { isUuid } from '@sanad/kernel';
import { Refusal } from '@sanad/messages';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

/** The query of every list. Lists with filters extend it. */
export class PageQuery {
  /** How many items at most; 1 to 100. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100) limit: number = 20;
  /** `next` of the page before, as it was given. */
  @IsOptional() @IsString() @MaxLength(1000) cursor?: string;
}

export interface Page<T> {
  items: T[];
  /** Asks for the page after this one; null on the last. */
  next: string | null;
}

/** The values of the list's order columns at the last item seen. */
export type Position = readonly string[];

/** What a column of a list's order holds, and what a cursor may therefore say of it. */
const COLUMN = {
  id: isUuid,
  instant: (value: string) => INSTANT.test(value) && !Number.isNaN(Date.parse(value)),
  whole: (value: string) => /^-?\d{1,15}$/.test(value),
  text: () => true,
};
const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/**
 * Where a list goes on, or undefined at its start. The columns are those the list is ordered by; each value becomes a
 * parameter of SQL, never a part of it.
 * @throws Refusal `request.cursor_invalid`
 */
export function positionOf(query: PageQuery, ...columns: (keyof typeof COLUMN)[]): Position | undefined {
  if (query.cursor === undefined) return undefined;
  const position = parse(query.cursor);
  if (!Array.isArray(position) || position.length !== columns.length) throw new Refusal('request.cursor_invalid');
  const fits = position.every((value, i) => typeof value === 'string' && COLUMN[columns[i]!](value));
  if (!fits) throw new Refusal('request.cursor_invalid');
  return position as string[];
}

/** One page of `rows`, which were asked for with one more than the limit so that the end is known. */
export function pageOf<Row, T>(
  rows: readonly Row[],
  limit: number,
  position: (row: Row) => Position,
  view: (row: Row) => T,
): Page<T> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { items: shown.map(view), next: more ? cursorAt(position(last)) : null };
}

export function cursorAt(position: Position): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
}
