import { Inject, Injectable } from '@nestjs/common';
import { Refusal } from '@sanad/messages';

/** How much one address may ask of one process within a minute. */
export interface RateLimits {
  readonly reads: number;
  readonly changes: number;
}

export const RATE_LIMITS = Symbol('rate limits of the portal');
/** A family or an office behind one address reads and writes well below this. */
export const USUAL_LIMITS: RateLimits = { reads: 600, changes: 120 };

const WINDOW_MS = 60_000;
/** Beyond that the counts of the minute before are let go. */
const MOST_ADDRESSES = 50_000;

/**
 * Keeps one address from taking the site away from the others. Counts live in the process and name no one for longer than two
 * minutes; guesses at secrets are counted in the database, for all processes together.
 */
@Injectable()
export class Rates {
  private minute = 0;
  private now = new Map<string, number>();
  private before = new Map<string, number>();

  constructor(@Inject(RATE_LIMITS) private readonly limits: RateLimits) {}

  /** @param at milliseconds since the epoch. @throws Refusal `request.too_many` */
  take(address: string, kind: keyof RateLimits, at: number): void {
    this.turn(Math.floor(at / WINDOW_MS));
    const key = `${kind} ${address}`;
    const taken = this.now.get(key) ?? 0;
    // The part of the minute before that is still within a minute from now.
    const rest = 1 - (at % WINDOW_MS) / WINDOW_MS;
    if (taken + (this.before.get(key) ?? 0) * rest >= this.limits[kind]) {
      throw new Refusal('request.too_many', { minutes: 1 });
    }
    if (this.now.size < MOST_ADDRESSES || taken > 0) this.now.set(key, taken + 1);
  }

  private turn(minute: number): void {
    if (minute === this.minute) return;
    this.before = minute === this.minute + 1 ? this.now : new Map();
    this.now = new Map();
    this.minute = minute;
  }
}
