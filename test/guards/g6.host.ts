import type { Person } from '../world/api';
import type { Chamber, CommitteeWorld } from '../world/committee';
import type { CompensationOffice, CompensationWorld } from '../world/compensation';

export type G6Office = CompensationOffice & Chamber;

/** What every kind of sequence is lived in. */
export interface Host {
  readonly world: CompensationWorld;
  readonly chambers: CommitteeWorld;
  readonly office: G6Office;
  /** Another, whose committee only recommends. */
  readonly advisory: Chamber;
  /** Sends a command, and counts it. @returns the status; what the server fails at is thrown */
  send(by: Person, path: string, body?: object): Promise<number>;
  /** Whether the next sensible step is taken, so that sequences come as far as the money; else anything. */
  sensible(): boolean;
  /** So many of the commands were sent at once. */
  atOnce(count: number): void;
}

export const dice = (): number => Math.random();
export const anyOf = <T>(all: readonly T[]): T => all[Math.floor(dice() * all.length)]!;

export const LENGTH = 14;
export const REASON = { reason: 'سبب واضح' };
