import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { AccountId, AssociationId } from '@sanad/kernel';
import { Refusal } from '@sanad/messages';
import type {} from '@fastify/cookie';
import type { FastifyRequest } from 'fastify';
import type { Actor, Reach, Who } from '../op';
import type { Stage } from './access';

/** What the guard knows of the session a request belongs to. */
export interface SessionState {
  readonly id: string;
  readonly expiresAt: Date;
  readonly stage: Stage;
  /** Whether presence was proved within the last minutes. */
  readonly confirmed: boolean;
  /** Opened by the word of the association's own provider, it does not leave that association. */
  readonly bound: boolean;
}

/** Whoever a request comes from, once the guard has let it pass. */
export interface Caller {
  readonly actor: Extract<Actor, { kind: 'staff' | 'machine' }>;
  /** Absent for those who serve the platform as a whole. */
  readonly association?: AssociationId;
  /** Absent for machines. */
  readonly session?: SessionState;
  /** How far the roles reach with the route's action; told by the guard. */
  readonly reach?: Reach;
  /** Why they may not act decisively now; told by the guard. */
  readonly held?: Refusal;
  /** What else the roles let them do; told by the guard, from the table it goes by itself. */
  readonly permits?: Permits;
}

/** Whether a caller may do an action. */
export type Permits = (action: string) => boolean;

export interface SignedInRequest extends FastifyRequest {
  user: Caller;
}

function callerOf(context: ExecutionContext): Caller {
  return context.switchToHttp().getRequest<SignedInRequest>().user;
}

/** `who: Who` for `ops.run`. @throws Refusal `access.association_needed` for those who serve no association. */
export const CurrentWho = createParamDecorator((_: unknown, context: ExecutionContext): Who => {
  const { actor, association, reach, held } = callerOf(context);
  if (!association) throw new Refusal('access.association_needed');
  return { actor, association, reach, held };
});

/** `permits: Permits`, for answers that say what is open to whoever asks. */
export const CurrentPermits = createParamDecorator(
  (_: unknown, context: ExecutionContext): Permits => callerOf(context).permits ?? (() => false),
);

/** `caller: Caller`, for routes that are not about one association. */
export const CurrentCaller = createParamDecorator((_: unknown, context: ExecutionContext): Caller => callerOf(context));

/** A person in a session of their own, which only `@InPerson` routes may ask for. */
export interface PersonCaller {
  readonly actor: Extract<Actor, { kind: 'staff' }>;
  readonly account: AccountId;
  readonly association?: AssociationId;
  readonly session: SessionState;
}

/** `person: PersonCaller`, on routes declared by `@InPerson`. @throws Refusal `access.person_needed` for a machine. */
export const CurrentPerson = createParamDecorator((_: unknown, context: ExecutionContext): PersonCaller => {
  const { actor, association, session } = callerOf(context);
  if (actor.kind !== 'staff' || !session) throw new Refusal('access.person_needed');
  return { actor, account: actor.id, association, session };
});
