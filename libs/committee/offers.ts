import { Injectable } from '@nestjs/common';
import { AccessTable, type Actor, type Who } from '@sanad/platform';
import { DECISIVE_ACTIONS, NEEDED, type CommitteeAction } from './committee.actions';
import type { Attempt } from './sitting.actions';

/** An attempt as somebody in particular meets it. */
export interface Offer extends Attempt {
  /** Whose it is, where none of the actor's roles may do it. */
  readonly roles?: readonly string[];
}

/** What the role table and the verbs let somebody do, in the words of the table that the guard reads. */
@Injectable()
export class Offers {
  constructor(private readonly access: AccessTable) {}

  of({ actor, held }: Pick<Who, 'actor' | 'held'>, attempts: readonly Attempt[]): Offer[] {
    return attempts.map((attempt) => {
      const { action } = attempt;
      if (!this.allows(actor, action)) return { action, roles: this.access.holders(NEEDED[action]) };
      return held && DECISIVE_ACTIONS.includes(action) ? { action, because: held } : attempt;
    });
  }

  /** Things that ask for nothing but the role. */
  ofRole(who: Pick<Who, 'actor' | 'held'>, ...wanted: CommitteeAction[]): Offer[] {
    return this.of(
      who,
      wanted.map((action) => ({ action })),
    );
  }

  allows(actor: Actor, action: CommitteeAction): boolean {
    return this.mayIn('roles' in actor ? actor.roles : [], action);
  }

  /** Whether somebody in these roles may do it. */
  mayIn(roles: readonly string[], action: CommitteeAction): boolean {
    return this.access.allows(roles, NEEDED[action]);
  }
}
