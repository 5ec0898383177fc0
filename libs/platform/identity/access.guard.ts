import { Injectable, Logger, Optional, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import { Refusal } from '@sanad/messages';
import { KeyRing } from '../crypto/keyring';
import { AccessTable, CONFIRMED, CONFIRMED_MINUTES, DECISIVE, DECLARED, type Declaration, type Stage } from './access';
import type { Caller, SignedInRequest } from './caller';
import { assertCsrfToken, assertSameSite } from './csrf';
import { Holds } from './holds';
import { STRATEGIES } from './strategies';

/** Stands before every route: who is it, does the request come from our own pages, may the role do this. */
@Injectable()
export class AccessGuard extends AuthGuard(STRATEGIES) {
  private readonly log = new Logger('access');

  constructor(
    private readonly reflector: Reflector,
    private readonly access: AccessTable,
    private readonly ring: KeyRing,
    @Optional() private readonly holds?: Holds,
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
    if (declared === 'signingIn') return true;
    this.assertStage(request.user, declared);
    const action = typeof declared === 'object' && 'action' in declared ? declared.action : undefined;
    const permits = (wanted: string): boolean => this.access.allows(actor.roles, wanted);
    request.user = { ...request.user, reach: this.access.reach(actor.roles, action), permits };
    this.assertConfirmed(request.user, this.reflector.get<Asked>(CONFIRMED, context.getHandler()));
    if (declared === 'signedIn' || (declared && 'stages' in declared)) return true;
    // A route that declares nothing is nobody's; it does not get past the boot either.
    if (!declared || !this.access.allows(actor.roles, declared.action)) {
      return this.deny(request, declared?.action ?? '');
    }
    await this.assertFree(request, this.reflector.get<true | undefined>(DECISIVE, context.getHandler()) ?? false);
    return true;
  }

  override handleRequest<T = Caller>(error: unknown, caller: T | false | null): T {
    if (error) throw error;
    if (!caller) throw new Refusal('session.required');
    return caller;
  }

  /** A session that is not complete opens only the routes that say so. */
  private assertStage({ session }: Caller, declared: Declaration | undefined): void {
    const inPerson = typeof declared === 'object' && 'stages' in declared ? declared.stages : undefined;
    if (!session) {
      if (inPerson) throw new Refusal('access.person_needed');
      return;
    }
    if ((inPerson ?? COMPLETE).includes(session.stage)) return;
    if (session.stage === 'factor') throw new Refusal('session.factor_needed');
    if (session.stage === 'enrolment') throw new Refusal('session.enrolment_needed');
    throw new Refusal('session.already_complete');
  }

  /** Where a first factor is being added, the password of a moment ago is all the proof there can be. */
  private assertConfirmed({ session }: Caller, asked: Asked): void {
    if (!asked) return;
    if (!session) throw new Refusal('access.person_needed');
    const isAsked = session.stage === 'complete' && (asked === true || session.bound);
    if (isAsked && !session.confirmed) throw new Refusal('session.confirmation_needed', { minutes: CONFIRMED_MINUTES });
  }

  /** What is owed shuts decisive routes alone; the others are told, so that they offer nothing that would be refused. */
  private async assertFree(request: SignedInRequest, isDecisive: boolean): Promise<void> {
    const { actor, association } = request.user;
    const held = association && (await this.holds?.of({ actor, association }));
    if (!held) return;
    if (isDecisive) throw held;
    request.user = { ...request.user, held };
  }

  private deny({ id, user: { actor } }: SignedInRequest, action: string): never {
    this.log.warn({ requestId: id, denied: action, actor: `${actor.kind}:${actor.id}` });
    throw new Refusal('access.denied', { action });
  }
}

const COMPLETE: readonly Stage[] = ['complete'];

/** Of everybody, of those whose session is bound to an association, or of nobody. */
type Asked = true | 'bound' | undefined;
