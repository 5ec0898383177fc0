import type { Refusal } from '@sanad/messages';
import type { Who } from '../op';

/**
 * Why somebody may not act decisively at this moment, told by a chapter above: the guard asks before every route of an association, refuses
 * the decisive ones by it, and hands it to the work, so that what is offered is what is let through. Where nobody provides it, nobody is held back.
 */
export abstract class Holds {
  abstract of(who: Who): Promise<Refusal | undefined>;
}
