import { Injectable } from '@nestjs/common';
import { Refusal } from '@sanad/messages';
import { Ops } from '../ops.service';
import type { PersonCaller } from './caller';
import { choosePlace } from './places';
import { Sessions, type OpenedSession } from './sessions';

/** One person may serve several associations, and goes from one to the other without signing in again. */
@Injectable()
export class Switching {
  constructor(
    private readonly ops: Ops,
    private readonly sessions: Sessions,
  ) {}

  /**
   * To the association of this slug; without one, to the platform as a whole.
   * @throws Refusal `session.bound`, `session.no_membership`
   */
  move({ actor, account, session }: PersonCaller, slug: string | undefined): Promise<OpenedSession> {
    if (session.bound) throw new Refusal('session.bound');
    return this.ops.platform(actor, async (op) => {
      const to = await choosePlace(op, account, slug === undefined ? { platform: true } : { association: slug });
      return this.sessions.move(op, session.id, to);
    });
  }
}
