import { Injectable, Logger, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import { Refusal } from '@sanad/messages';
import { KeyRing } from '../crypto/keyring';
import { AccessTable, DECLARED, type Declaration } from './access';
import type { Caller, SignedInRequest } from './caller';
import { assertCsrfToken, assertSameSite } from './csrf';
import { STRATEGIES } from './strategies';

/** Stands before every route: who is it, does the request come from our own pages, may the role do this. */
@Injectable()
export class AccessGuard extends AuthGuard(STRATEGIES) {
  private readonly log = new Logger('access');

  constructor(
    private readonly reflector: Reflector,
    private readonly access: AccessTable,
    private readonly ring: KeyRing,
  ) {
    super();
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const declared = this.reflector.get<Declaration | undefined>(DECLARED, context.getHandler());
    const request = context.switchToHttp().getRequest<SignedInRequest>();
    if (declared === 'everybody') {
      assertSameSite(request);
      return true;
    }
    await super.canActivate(context);
    const { session, actor } = request.user;
    if (session) {
      assertSameSite(request);
      assertCsrfToken(this.ring, request, session.id);
    }
    if (declared === 'signedIn') return true;
    // A route that declares nothing is nobody's; it does not get past the boot either.
    if (declared && this.access.allows(actor.roles, declared.action)) return true;
    this.log.warn({ requestId: request.id, denied: declared?.action, actor: `${actor.kind}:${actor.id}` });
    throw new Refusal('access.denied', { action: declared?.action ?? '' });
  }

  override handleRequest<T = Caller>(error: unknown, caller: T | false | null): T {
    if (error) throw error;
    if (!caller) throw new Refusal('session.required');
    return caller;
  }
}
