import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { Outgoing } from '../http/outgoing';
import { Acceptance } from './acceptance';
import { AccessGuard } from './access.guard';
import { AccessModule } from './access.module';
import type { RoleRows } from './access';
import { AccountHttp } from './account.http';
import { AccountSessionsHttp } from './account-sessions.http';
import { ApiTokens } from './api-tokens';
import { Attempts } from './attempts';
import { Devices } from './devices';
import { EnrolmentHttp } from './enrolment.http';
import { Enrolments } from './enrolments';
import { FactorTries } from './factor-tries';
import { Factors } from './factors';
import { IDENTITY_OPTIONS, type IdentityOptions } from './identity.options';
import { IdentityProviderHttp } from './identity-provider.http';
import { IdentityProviders } from './identity-providers';
import { Invitations } from './invitations';
import { OwnAccounts } from './own-account';
import { NAFATH_DRIVER } from './nafath.driver';
import { NafathHttp } from './nafath.http';
import { NafathRequests } from './nafath.requests';
import { NafathSimulator } from './nafath.simulator';
import { NafathSimulatorHttp } from './nafath-simulator.http';
import { Nafath } from './nafath';
import { Oidc } from './oidc';
import { OidcClient } from './oidc.client';
import { OidcDoor } from './oidc.door';
import { OidcHttp } from './oidc.http';
import { Passkeys } from './passkeys';
import { Passwords } from './passwords';
import { Presence } from './presence';
import { RecoveryCodes } from './recovery-codes';
import { InvitationsHttp } from './invitations.http';
import { LinkTries } from './link.tries';
import { LinksHttp } from './links.http';
import { ResetRequests } from './reset.requests';
import { Resets } from './resets';
import { RoleRules } from './role.rules';
import { Routes } from './routes';
import { SessionStepsHttp } from './session-steps.http';
import { SessionCookies } from './session.cookies';
import { SessionHttp } from './session.http';
import { SessionViews } from './session.views';
import { Sessions } from './sessions';
import { SignIn } from './sign-in';
import { SessionStrategy, TokenStrategy } from './strategies';
import { Switching } from './switching';
import { TokensHttp } from './tokens.http';
import { TotpFactors } from './totp-factors';

const CONTROLLERS = [
  SessionHttp,
  SessionStepsHttp,
  AccountHttp,
  EnrolmentHttp,
  AccountSessionsHttp,
  OidcHttp,
  IdentityProviderHttp,
  NafathHttp,
  TokensHttp,
  InvitationsHttp,
  LinksHttp,
];
const SERVICES = [
  Acceptance,
  ApiTokens,
  Attempts,
  Devices,
  Enrolments,
  Factors,
  FactorTries,
  IdentityProviders,
  Invitations,
  LinkTries,
  Nafath,
  NafathRequests,
  Oidc,
  OidcClient,
  OidcDoor,
  OwnAccounts,
  Passkeys,
  Passwords,
  Presence,
  RecoveryCodes,
  ResetRequests,
  Resets,
  RoleRules,
  Routes,
  SessionCookies,
  Sessions,
  SessionStrategy,
  SessionViews,
  SignIn,
  Switching,
  TokenStrategy,
  TotpFactors,
];

/** Sign-in, tokens, and the guard before every route of the process. Needs `DatabaseModule` and `CryptoModule`. */
@Module({})
export class IdentityModule {
  static forRoot(roles: RoleRows, options: IdentityOptions): DynamicModule {
    return {
      module: IdentityModule,
      global: true,
      imports: [AccessModule.forRoot(roles), DiscoveryModule],
      controllers: options.nafath === 'simulator' ? [...CONTROLLERS, NafathSimulatorHttp] : CONTROLLERS,
      providers: [
        { provide: IDENTITY_OPTIONS, useValue: options },
        NafathSimulator,
        options.nafath === 'simulator'
          ? { provide: NAFATH_DRIVER, useExisting: NafathSimulator }
          : { provide: NAFATH_DRIVER, useValue: null },
        { provide: Outgoing, useValue: new Outgoing(options.outgoing) },
        { provide: APP_GUARD, useClass: AccessGuard },
        ...SERVICES,
      ],
      exports: [Attempts, Invitations, Passwords, RoleRules, Routes, Sessions, SignIn],
    };
  }
}
