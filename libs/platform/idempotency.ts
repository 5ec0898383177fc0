import { createHash } from 'node:crypto';
import { Refusal } from '@sanad/messages';
import type { PoolClient } from 'pg';
import type { Who } from './op';

/** A creating request that carries an `Idempotency-Key`. The hash is of method, path and body. */
export interface IdempotentRequest {
  readonly key: string;
  readonly requestHash: string;
}

/** The number of the lock that equal requests share, as a bigint literal. */
export function lockOf(who: Who, { key }: IdempotentRequest): string {
  const text = JSON.stringify([who.association, who.actor.id, key]);
  return createHash('sha256').update(text).digest().readBigInt64BE().toString();
}

/**
 * The answer given to the same request before, if it was.
 * @throws Refusal `request.key_reused` when the key came with another body.
 */
export async function findAnswer<T>(
  client: PoolClient,
  who: Who,
  request: IdempotentRequest,
): Promise<{ answer: T } | undefined> {
  const { rows } = await client.query<{ request_hash: string; answer: T }>(
    'SELECT request_hash, answer FROM idempotency WHERE association_id = $1 AND actor_id = $2 AND key = $3',
    [who.association, who.actor.id, request.key],
  );
  const found = rows[0];
  if (found && found.request_hash !== request.requestHash) throw new Refusal('request.key_reused');
  return found;
}
