import { Inject, Injectable, Optional, type OnModuleInit } from '@nestjs/common';
import { Refusal } from '@sanad/messages';
import { argon2id, hash, needsRehash, verify } from 'argon2';
import { newSecret } from './secrets';

export interface HashCost {
  readonly memoryKiB: number;
  readonly passes: number;
}
/** Tests hash hundreds of times and put a lower cost here. */
export const HASH_COST = Symbol('hash cost');

/** 64 MiB, three passes, one lane: about 90 ms on one core. */
const COST: HashCost = { memoryKiB: 64 * 1024, passes: 3 };
const SLOTS = 4;
const MOST_WAITING = 64;

/** Hashes and checks passwords, never more than four at once: each takes 64 MiB. */
@Injectable()
export class Passwords implements OnModuleInit {
  private busy = 0;
  private readonly waiting: (() => void)[] = [];
  private decoy = '';
  private readonly cost: { type: typeof argon2id; memoryCost: number; timeCost: number; parallelism: number };

  constructor(@Optional() @Inject(HASH_COST) { memoryKiB, passes }: HashCost = COST) {
    this.cost = { type: argon2id, memoryCost: memoryKiB, timeCost: passes, parallelism: 1 };
  }

  async onModuleInit(): Promise<void> {
    this.decoy = await this.hash(newSecret());
  }

  hash(password: string): Promise<string> {
    return this.inSlot(() => hash(normalise(password), this.cost));
  }

  /** Takes the same time for an account that does not exist: `stored` is undefined then. */
  async matches(stored: string | undefined, password: string): Promise<boolean> {
    const right = await this.inSlot(() => verify(stored ?? this.decoy, normalise(password)));
    return right && stored !== undefined;
  }

  isOutdated(stored: string): boolean {
    return needsRehash(stored, this.cost);
  }

  /** @throws Refusal `session.busy` when too many wait already. */
  private async inSlot<T>(work: () => Promise<T>): Promise<T> {
    if (this.busy >= SLOTS) {
      if (this.waiting.length >= MOST_WAITING) throw new Refusal('session.busy');
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    } else this.busy++;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.busy--;
    }
  }
}

/** The same characters typed on another keyboard are the same password. Nothing is cut off. */
function normalise(password: string): string {
  return password.normalize('NFKC');
}
