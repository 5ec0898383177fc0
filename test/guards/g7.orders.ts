import type { DatabaseUrls, QueueAddress } from '@sanad/platform';

/**
 * `rows`: what the product does. The others are plants: `delayed` is one delayed job per deadline and no rows; `apart` writes notice and
 * advance in two commits without the unique key.
 */
export type Way = 'rows' | 'delayed' | 'apart';

/** What a worker is told of its world. */
export interface WorkerOrders {
  readonly urls: DatabaseUrls;
  readonly queue: QueueAddress;
  readonly provider: string;
  readonly way: Way;
  readonly clock: { readonly epoch: number; readonly speed: number };
}
