import { randomInt, randomUUID } from 'node:crypto';
import type { NafathDriver, NafathOutcome, NafathStarted, NafathState } from './nafath.driver';

const WAITS_MS = 60_000;

interface Transaction {
  readonly nationalId: string;
  readonly number: string;
  readonly expiresAt: Date;
  state: NafathState;
}

/**
 * Nafath as it behaves, for the demonstration and the tests: waiting → approved by the right number, denied by another one, expired
 * after a minute; what is settled stays settled.
 */
export class NafathSimulator implements NafathDriver {
  private readonly transactions = new Map<string, Transaction>();

  start(nationalId: string, now: Date): Promise<NafathStarted> {
    for (const [id, { expiresAt }] of this.transactions)
      if (now.getTime() - expiresAt.getTime() > WAITS_MS) this.transactions.delete(id);
    const [id, number] = [randomUUID(), String(randomInt(10, 100))];
    const expiresAt = new Date(now.getTime() + WAITS_MS);
    this.transactions.set(id, { nationalId, number, expiresAt, state: 'waiting' });
    return Promise.resolve({ transaction: id, number, expiresAt });
  }

  outcome(transaction: string, now: Date): Promise<NafathOutcome> {
    const found = this.transactions.get(transaction);
    if (!found) return Promise.resolve({ state: 'expired' });
    settle(found, now);
    const { state, nationalId } = found;
    return Promise.resolve(state === 'approved' ? { state, nationalId } : { state });
  }

  /** What the person does on the telephone: picks a number for the newest request. False where nothing waits for them. */
  pick(nationalId: string, number: string, now: Date): boolean {
    const waiting = [...this.transactions.values()].filter((one) => {
      settle(one, now);
      return one.nationalId === nationalId && one.state === 'waiting';
    });
    const newest = waiting.at(-1);
    if (!newest) return false;
    newest.state = newest.number === number ? 'approved' : 'denied';
    return true;
  }
}

function settle(transaction: Transaction, now: Date): void {
  if (transaction.state === 'waiting' && now >= transaction.expiresAt) transaction.state = 'expired';
}
