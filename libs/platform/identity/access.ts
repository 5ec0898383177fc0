import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth, ApiExtension } from '@nestjs/swagger';
import { Refusal, roleCalled } from '@sanad/messages';
import { BEARER_SCHEME, COOKIE_SCHEME } from '../http/openapi';
import type { Reach } from '../op';

/** What a role may do, and whether it is held in an association or on the platform as a whole. */
export interface RoleRow<Action extends string = string> {
  readonly of: 'association' | 'platform';
  readonly may: readonly Action[];
  /** `own`: the role is limited to cases of its own, and its memberships have an end. Everything, if not told. */
  readonly reach?: Reach;
}
export type RoleRows<Action extends string = string> = Readonly<Record<string, RoleRow<Action>>>;

/** Role × action × relation, as `config/roles.ts` composes it. The guard and the tests read this one table. */
export class AccessTable {
  private readonly may: ReadonlyMap<string, ReadonlySet<string>>;

  constructor(readonly rows: RoleRows) {
    this.may = new Map(Object.entries(rows).map(([role, row]) => [role, new Set(row.may)]));
  }

  allows(roles: readonly string[], action: string): boolean {
    return roles.some((role) => this.may.get(role)?.has(action) ?? false);
  }

  /** Everything that these roles may do, by name. */
  actionsOf(roles: readonly string[]): string[] {
    return [...new Set(roles.flatMap((role) => [...(this.may.get(role) ?? [])]))].sort();
  }

  /** How far somebody in these roles reaches with an action: as far as the widest role that may do it. */
  reach(roles: readonly string[], action?: string): Reach {
    const giving = action === undefined ? roles : roles.filter((role) => this.allows([role], action));
    return giving.some((role) => this.rows[role]?.reach !== 'own') ? 'all' : 'own';
  }

  /** Limited roles are given for a time. @throws Refusal `membership.end_needed` */
  assertEnds(roles: readonly string[], endsAt: Date | undefined): void {
    const limited = roles.find((role) => this.rows[role]?.reach === 'own');
    if (limited !== undefined && !endsAt) throw new Refusal('membership.end_needed', { role: roleCalled(limited) });
  }

  /** Whether anybody at all may do it. An action that is on no row is a slip of the pen. */
  knows(action: string): boolean {
    return this.allows([...this.may.keys()], action);
  }

  /** The roles that may do it. */
  holders(action: string): string[] {
    return [...this.may].flatMap(([role, actions]) => (actions.has(action) ? [role] : []));
  }

  /** The roles held in an association, or on the platform as a whole. */
  held(of: RoleRow['of']): string[] {
    return Object.entries(this.rows).flatMap(([role, row]) => (row.of === of ? [role] : []));
  }

  /** Roles a machine may hold: those of an association that cannot make further tokens, and are not limited to a person's own. */
  get forMachines(): string[] {
    const rows = Object.entries(this.rows);
    return rows
      .filter(([, row]) => row.of === 'association' && row.reach !== 'own' && !row.may.includes('tokens.manage'))
      .map(([role]) => role);
  }
}

export const DECLARED = Symbol('who may use a route');
export const CONFIRMED = Symbol('a route that asks for a confirmation');
export const DECISIVE = Symbol('a route that disposes of a case');

/** How far a sign-in has come: a factor has to be added, has to be given, or nothing is missing. */
export const STAGES = ['enrolment', 'factor', 'complete'] as const;
export type Stage = (typeof STAGES)[number];

/**
 * Who may use a route: whoever may do `action`, everybody who is signed in, everybody whose sign-in has begun, a person
 * whose session is at one of the stages, or everybody.
 */
export type Declaration =
  { readonly action: string } | { readonly stages: readonly Stage[] } | 'signedIn' | 'signingIn' | 'everybody';

/** The route is for those whose role may do `action`. */
export function May(action: string): MethodDecorator {
  return applyDecorators(declare({ action }), ...schemes(), ApiExtension('x-action', action));
}

/** The route is for everybody who is signed in, whatever the role. */
export function SignedIn(): MethodDecorator {
  return applyDecorators(declare('signedIn'), ...schemes());
}

/** The route is open before the second factor too, to machines as well. */
export function SigningIn(): MethodDecorator {
  return applyDecorators(declare('signingIn'), ...schemes(), ApiExtension('x-stages', [...STAGES]));
}

/** The route is for a person, never a machine, whose session is at one of these stages; complete, if none is named. */
export function InPerson(...stages: Stage[]): MethodDecorator {
  const wanted: readonly Stage[] = stages.length > 0 ? stages : ['complete'];
  return applyDecorators(declare({ stages: wanted }), ApiCookieAuth(COOKIE_SCHEME), ApiExtension('x-stages', wanted));
}

/** The route is sensitive: a person has to have proved presence within the last minutes; a machine cannot. */
export function Confirmed(): MethodDecorator {
  return applyDecorators(SetMetadata(CONFIRMED, true), ApiExtension('x-confirmation-minutes', CONFIRMED_MINUTES));
}

/**
 * The route disposes of somebody's case: it is shut to whoever is held back (see `Holds`), whatever their roles. Receiving, reading and
 * writing down are never decisive.
 */
export function Decisive(): MethodDecorator {
  return applyDecorators(SetMetadata(DECISIVE, true), ApiExtension('x-decisive', true));
}

/**
 * The route is about one's own account, which may reach beyond the association: a session that was opened by the word of the
 * association's provider has to prove presence for it.
 */
export function OwnAccount(): MethodDecorator {
  return applyDecorators(InPerson(), SetMetadata(CONFIRMED, 'bound'));
}

/** How long a proof of presence is good for sensitive acts. */
export const CONFIRMED_MINUTES = 10;

/** The route asks for nobody's name. */
export function Public(): MethodDecorator {
  return declare('everybody');
}

function declare(declaration: Declaration): MethodDecorator {
  return SetMetadata(DECLARED, declaration);
}

function schemes(): MethodDecorator[] {
  return [ApiCookieAuth(COOKIE_SCHEME), ApiBearerAuth(BEARER_SCHEME)];
}
