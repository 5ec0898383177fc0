/** A request that waits for its person: they pick the number in the application of Nafath. */
export interface NafathStarted {
  readonly transaction: string;
  readonly number: string;
  readonly expiresAt: Date;
}

export type NafathState = 'waiting' | 'approved' | 'denied' | 'expired';

export type NafathOutcome =
  { readonly state: 'approved'; readonly nationalId: string } | { readonly state: Exclude<NafathState, 'approved'> };

/** How Nafath is asked. Every call goes over the network, so none happens inside a transaction. */
export interface NafathDriver {
  start(nationalId: string, now: Date): Promise<NafathStarted>;
  outcome(transaction: string, now: Date): Promise<NafathOutcome>;
}
export const NAFATH_DRIVER = Symbol('nafath driver');
