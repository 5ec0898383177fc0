import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AccessGuard } from './access.guard';
import { AccessTable, type RoleRows } from './access';
import { ApiTokens } from './api-tokens';
import { Attempts } from './attempts';
import { Devices } from './devices';
import { Factors } from './factors';
import { IDENTITY_OPTIONS, type IdentityOptions } from './identity.options';
import { Passwords } from './passwords';
import { Routes } from './routes';
import { SessionCookies } from './session.cookies';
import { SessionHttp } from './session.http';
import { SessionViews } from './session.views';
import { Sessions } from './sessions';
import { SignIn } from './sign-in';
import { SessionStrategy, TokenStrategy } from './strategies';
import { Switching } from './switching';
import { TokensHttp } from './tokens.http';

const SERVICES = [
  ApiTokens,
  Attempts,
  Devices,
  Factors,
  Passwords,
  Routes,
  SessionCookies,
  Sessions,
  SessionStrategy,
  SessionViews,
  SignIn,
  Switching,
  TokenStrategy,
];

/** Sign-in, tokens, and the guard before every route of the process. Needs `DatabaseModule` and `CryptoModule`. */
@Module({})
export class IdentityModule {
  static forRoot(roles: RoleRows, options: IdentityOptions): DynamicModule {
    return {
      module: IdentityModule,
      imports: [DiscoveryModule],
      controllers: [SessionHttp, TokensHttp],
      providers: [
        { provide: AccessTable, useValue: new AccessTable(roles) },
        { provide: IDENTITY_OPTIONS, useValue: options },
        { provide: APP_GUARD, useClass: AccessGuard },
        ...SERVICES,
      ],
      exports: [AccessTable, Attempts, Passwords, Routes, Sessions, SignIn],
    };
  }
}
