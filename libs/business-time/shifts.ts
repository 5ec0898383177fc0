import { Refusal } from '@sanad/messages';
import { type Day, DAY, MINUTE } from './civil';
import { type Hours, minutesOf } from './working-week';
import { instantOfWall, type OffsetAt } from './zone';

/** Every different set of hours once; number 0 is the day without any. */
export class ShiftTable {
  private readonly all: (readonly (readonly [number, number])[])[] = [[]];
  readonly minutes: number[] = [0];
  private readonly known = new Map<string, number>();
  private readonly steady = new Map<readonly Hours[], number>();

  constructor(
    private readonly offsetAt: OffsetAt | undefined,
    private readonly offsets: Int32Array | undefined,
    private readonly first: Day,
  ) {}

  indexOf(hours: readonly Hours[], day: Day): number {
    const changes = this.changesOn(day);
    const steady = changes ? undefined : this.steady.get(hours);
    if (steady !== undefined) return steady;
    const bounds = minutesOf(hours).map((pair) => pair.map((minute) => this.elapsed(minute, day)) as [number, number]);
    const key = bounds.join(';');
    const index = this.known.get(key) ?? this.add(key, bounds);
    if (!changes) this.steady.set(hours, index);
    return index;
  }

  private add(key: string, bounds: (readonly [number, number])[]): number {
    if (this.all.length > 255) throw new Refusal('time.hours_invalid', { hours: key });
    this.minutes.push(bounds.reduce((sum, [open, close]) => sum + (close - open) / MINUTE, 0));
    this.known.set(key, this.all.push(bounds) - 1);
    return this.all.length - 1;
  }

  /** All of them in numbers of equal length, as `Tables` explains them. */
  table(): { hours: number[]; shift: number } {
    const shift = 1 + 2 * Math.max(...this.all.map(({ length }) => length));
    const hours = this.all.flatMap((bounds) =>
      Object.assign(Array<number>(shift).fill(0), [bounds.length, ...bounds.flat()]),
    );
    return { hours, shift };
  }

  /** Whether the clocks are changed on this day, so that its hours come sooner or later than usual. */
  private changesOn(day: Day): boolean {
    const today = day - this.first;
    return this.offsets !== undefined && this.offsets[today] !== this.offsets[today + 1];
  }

  /** Milliseconds from the day's first instant until its wall clock shows this minute. */
  private elapsed(minute: number, day: Day): number {
    if (!this.offsetAt || !this.offsets || !this.changesOn(day)) return minute * MINUTE;
    const midnight = day * DAY - this.offsets[day - this.first]!;
    return instantOfWall(day * DAY + minute * MINUTE, this.offsetAt) - midnight;
  }
}
