import { Attempts, createAccount, Ops, Passwords, setMembership, type Actor, type PlatformOp } from '@sanad/platform';
import { ApiWorld } from '../world/api';

const MINUTE = 60_000;
const WINDOW = 15 * MINUTE;
const ADDRESSES = 500;
const AT_ONCE = 8;
const EMAIL = 'target@example.org';
const ROOT: Actor = { kind: 'system', id: 'test' };

export interface GuessingFigure {
  readonly tried: number;
  /** The most guesses that were looked at within any 15 minutes. */
  readonly most: number;
}

export interface Guessing {
  readonly guesses: number;
  /** The plants: tries counted for each address alone, or in quarters of the hour that begin anew. */
  readonly counting?: 'exact' | 'address' | 'quarter';
}

/** An hour of guesses on one account from 500 addresses, beginning a minute before a quarter of the hour. */
export async function guessFromEverywhere({ guesses, counting = 'exact' }: Guessing): Promise<GuessingFigure> {
  let now = new Date('2026-01-05T08:14:00Z');
  const began = now.getTime();
  const world = await ApiWorld.start({ clock: () => now, proxies: 1 });
  try {
    await plantAccount(world);
    plantCounting(world.app.get(Attempts), counting);
    const looked: number[] = [];
    for (let nth = 0; nth < guesses; nth += AT_ONCE) {
      now = new Date(began + Math.floor((nth * 60 * MINUTE) / guesses));
      const some = Array.from({ length: Math.min(AT_ONCE, guesses - nth) }, (_, more) => guess(world, nth + more));
      const lookedAt = (await Promise.all(some)).filter(Boolean);
      looked.push(...lookedAt.map(() => now.getTime()));
    }
    return { tried: guesses, most: mostWithin(looked) };
  } finally {
    await world.stop();
  }
}

async function plantAccount(world: ApiWorld): Promise<void> {
  const { app } = world;
  const passwordHash = await app.get(Passwords).hash('قهوة باردة على سطح البيت');
  const { id } = await world.association('nakheel');
  await app.get(Ops).platform(ROOT, async (op) => {
    const account = await createAccount(op, { email: EMAIL, name: 'هدف', passwordHash });
    await setMembership(op, { account, association: id, roles: ['relationsOfficer'] });
  });
}

/** @throws Error for an answer that is neither «wrong» nor «too many» */
async function guess({ app }: ApiWorld, nth: number): Promise<boolean> {
  const { statusCode } = await app.inject({
    ...{ method: 'POST', url: '/api/session', payload: { email: EMAIL, password: `guess number ${nth}` } },
    headers: { 'x-forwarded-for': `198.51.${Math.floor((nth % ADDRESSES) / 250)}.${nth % 250}` },
  });
  if (statusCode !== 401 && statusCode !== 429) throw new Error(`a guess was answered by ${statusCode}`);
  return statusCode === 401;
}

function mostWithin(instants: readonly number[]): number {
  const counts = instants.map((from) => instants.filter((at) => at >= from && at < from + WINDOW).length);
  return Math.max(0, ...counts);
}

/** Puts another way of counting in place of the exact one. */
function plantCounting(attempts: Attempts, counting: NonNullable<Guessing['counting']>): void {
  const exact = attempts.take.bind(attempts);
  const quarters = new Map<string, number>();
  if (counting === 'address') {
    attempts.take = (op, kind, subject, limit) =>
      kind === 'account' ? Promise.resolve(true) : exact(op, kind, subject, limit);
  }
  if (counting === 'quarter') {
    attempts.take = (op: PlatformOp, kind, subject, limit) => {
      const key = `${kind} ${subject} ${Math.floor(op.now.getTime() / WINDOW)}`;
      quarters.set(key, (quarters.get(key) ?? 0) + 1);
      return Promise.resolve(quarters.get(key)! <= limit);
    };
  }
}
