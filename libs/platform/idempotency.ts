import { createHash } from 'node:crypto';
import { Refusal } from '@sanad/messages';
import type { PoolClient } from 'pg';
import type { Actor } from './op';
import type { AssociationId } from '@sanad/kernel';

/** A creating request that carries an `Idempotency-Key`. The hash is of method, path and body. */
export interface IdempotentRequest {
  readonly key: string;
  readonly requestHash: string;
}

/** For whom a request is replayed: an actor, in an association or on the platform as a whole. */
export interface Asker {
  readonly association?: AssociationId;
  readonly actor: Actor;
}

/** The number of the lock that equal requests share, as a bigint literal. */
export function lockOf({ association, actor }: Asker, { key }: IdempotentRequest): string {
  const text = JSON.stringify([association ?? null, actor.id, key]);
  return createHash('sha256').update(text).digest().readBigInt64BE().toString();
}

/**
 * The answer given to the same request before, if it was.
 * @throws Refusal `request.key_reused` when the key came with another body.
 */
export async function findAnswer<T>(
  client: PoolClient,
  { association, actor }: Asker,
  request: IdempotentRequest,
): Promise<{ answer: T } | undefined> {
  const { rows } = await client.query<{ request_hash: string; answer: T }>(
    association ? FIND : FIND_GLOBAL,
    association ? [association, actor.id, request.key] : [actor.id, request.key],
  );
  const found = rows[0];
  if (found && found.request_hash !== request.requestHash) throw new Refusal('request.key_reused');
  return found;
}

const FIND = 'SELECT request_hash, answer FROM idempotency WHERE association_id = $1 AND actor_id = $2 AND key = $3';
const FIND_GLOBAL = 'SELECT request_hash, answer FROM platform_idempotency WHERE actor_id = $1 AND key = $2';
