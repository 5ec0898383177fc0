import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { Acceptance } from './acceptance';
import { AccessGuard } from './access.guard';
import { AccessTable, type RoleRows } from './access';
import { ApiTokens } from './api-tokens';
import { Attempts } from './attempts';
import { Devices } from './devices';
import { Invitations } from './invitations';
import { InvitationsHttp } from './invitations.http';
import { LinkTries } from './link.tries';
import { LinksHttp } from './links.http';
import { Passwords } from './passwords';
import { ResetRequests } from './reset.requests';
import { Resets } from './resets';
import { RoleRules } from './role.rules';
import { Routes } from './routes';
import { SessionHttp } from './session.http';
import { Sessions } from './sessions';
import { SignIn } from './sign-in';
import { SessionStrategy, TokenStrategy } from './strategies';
import { TokensHttp } from './tokens.http';

/** Sign-in, tokens, and the guard before every route of the process. Needs `DatabaseModule` and `CryptoModule`. */
@Module({})
export class IdentityModule {
  static forRoot(roles: RoleRows): DynamicModule {
    return {
      module: IdentityModule,
      global: true,
      imports: [DiscoveryModule],
      controllers: [SessionHttp, TokensHttp, InvitationsHttp, LinksHttp],
      providers: [
        { provide: AccessTable, useValue: new AccessTable(roles) },
        { provide: APP_GUARD, useClass: AccessGuard },
        ...[Acceptance, Invitations, LinkTries, ResetRequests, Resets, RoleRules],
        ...[
          ApiTokens,
          Attempts,
          Devices,
          Invitations,
          Passwords,
          RoleRules,
          Routes,
          Sessions,
          SignIn,
          SessionStrategy,
          TokenStrategy,
        ],
      ],
      exports: [AccessTable, Attempts, Invitations, Passwords, RoleRules, Routes, Sessions, SignIn],
    };
  }
}
