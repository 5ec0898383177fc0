import { Injectable } from '@nestjs/common';
import type { AssociationId } from '@sanad/kernel';
import { Refusal } from '@sanad/messages';
import { Ops, type Op, type Who } from '@sanad/platform';
import { PortalSecrets, type Claim } from './portal.secrets';
import { reveal } from './portal.store';
import { giveBackTry, takeTry, TRIES_WINDOW_MINUTES } from './portal.tries';
import type { PortalAccess } from './portal.types';

/** The least a process that serves strangers may do: its database role sees what is published, and what the secret it is given opens. */
export const portalOf = (association: AssociationId): Who => ({
  association,
  actor: { kind: 'beneficiary', id: 'portal' },
});

/** A piece of work of somebody who has opened something. */
export interface PortalVisit<Opened> {
  readonly op: Op;
  readonly claim: Claim;
  readonly opened: Opened;
}

/** Where whoever follows something comes in: by a reference and one of its secrets. */
@Injectable()
export class PortalDoor {
  constructor(
    private readonly ops: Ops,
    private readonly secrets: PortalSecrets,
  ) {}

  /**
   * Opens what the access opens, with its try counted where it could be a guess. `find` looks for it after the secret was shown to the database.
   * @throws Refusal `portal.not_opened`, `portal.too_many_tries`
   */
  async visit<Opened extends { readonly reference: string }, T>(
    association: AssociationId,
    access: PortalAccess,
    find: (op: Op) => Promise<Opened | undefined>,
    work: (visit: PortalVisit<Opened>) => Promise<T>,
  ): Promise<T> {
    const who = portalOf(association);
    const { claim, takenAt } = await this.ops.run(who, async (op) => {
      const made = this.secrets.claimOf(association, access, op.now);
      const key = this.secrets.tryKey(association, made.typed);
      const taken = !made.counted || (await takeTry(op, key));
      return { claim: { ...made, key, taken }, takenAt: op.now };
    });
    if (!claim.taken) throw new Refusal('portal.too_many_tries', { minutes: TRIES_WINDOW_MINUTES });
    let fitted = false;
    try {
      return await this.ops.run(who, async (op) => {
        await reveal(op, claim.proof);
        const opened = await find(op);
        if (!opened || opened.reference !== claim.reference) throw new Refusal('portal.not_opened');
        fitted = true;
        return work({ op, claim, opened });
      });
    } finally {
      // What fitted was no guess, whatever came of the rest.
      if (claim.counted && fitted) await this.ops.run(who, (op) => giveBackTry(op, claim.key, takenAt));
    }
  }

  /** What carries an opened one from page to page. */
  pass({ op, claim: { proof }, opened }: PortalVisit<{ readonly reference: string }>): string {
    return this.secrets.pass(op.association, opened.reference, proof, op.now);
  }
}
