import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { AssociationId } from '@sanad/kernel';
import { Refusal } from '@sanad/messages';
import type {} from '@fastify/cookie';
import type { FastifyRequest } from 'fastify';
import type { Actor, Who } from '../op';

/** Whoever a request comes from, once the guard has let it pass. */
export interface Caller {
  readonly actor: Extract<Actor, { kind: 'staff' | 'machine' }>;
  /** Absent for those who serve the platform as a whole. */
  readonly association?: AssociationId;
  /** Absent for machines. */
  readonly session?: { readonly id: string; readonly expiresAt: Date };
}

export interface SignedInRequest extends FastifyRequest {
  user: Caller;
}

function callerOf(context: ExecutionContext): Caller {
  return context.switchToHttp().getRequest<SignedInRequest>().user;
}

/** `who: Who` for `ops.run`. @throws Refusal `access.association_needed` for those who serve no association. */
export const CurrentWho = createParamDecorator((_: unknown, context: ExecutionContext): Who => {
  const { actor, association } = callerOf(context);
  if (!association) throw new Refusal('access.association_needed');
  return { actor, association };
});

/** `caller: Caller`, for routes that are not about one association. */
export const CurrentCaller = createParamDecorator((_: unknown, context: ExecutionContext): Caller => callerOf(context));
