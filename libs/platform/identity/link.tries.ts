import { Injectable } from '@nestjs/common';
import { Refusal } from '@sanad/messages';
import type { Actor, PlatformOp } from '../op';
import { Ops } from '../ops.service';
import { ATTEMPT_WINDOW_MINUTES, Attempts } from './attempts';

const TRIES_PER_ADDRESS = 50;

/** Counts who tries links that open nothing. A link that opens is no guess, and costs none. */
@Injectable()
export class LinkTries {
  constructor(
    private readonly ops: Ops,
    private readonly attempts: Attempts,
  ) {}

  /** The try is taken in a commit of its own, so that it stays taken when the work refuses. @throws Refusal `session.too_many_attempts`, and what the work refuses */
  async guarded<T>(address: string, actor: Actor, work: (op: PlatformOp) => Promise<T>): Promise<T> {
    const triedAt = await this.ops.platform(actor, async (op) => {
      if (await this.attempts.take(op, 'link', address, TRIES_PER_ADDRESS)) return op.now;
      throw new Refusal('session.too_many_attempts', { minutes: ATTEMPT_WINDOW_MINUTES });
    });
    return this.ops.platform(actor, async (op) => {
      const result = await work(op);
      await this.attempts.giveBack(op, 'link', address, triedAt);
      return result;
    });
  }
}
