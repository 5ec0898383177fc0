import { Body, Controller, Delete, Get, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { demoMark } from '@sanad/messages';
import { Type } from 'class-transformer';
import {
  IsArray,
  IsDate,
  IsEmail,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  MinLength,
  ValidateNested,
} from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { KeyRing } from '../crypto/keyring';
import { rows } from '../db/sql';
import { Answers } from '../http/answers';
import { Nullable } from '../http/dto-schemas';
import { Ops } from '../ops.service';
import { Public, SignedIn } from './access';
import { foldEmail } from './accounts';
import { CurrentCaller, type Caller } from './caller';
import { csrfToken } from './csrf';
import { Devices } from './devices';
import { MOST_LENGTH } from './password.rules';
import { Sessions } from './sessions';
import { SignIn } from './sign-in';
import { SESSION_COOKIE } from './strategies';

export class SignInBody {
  @IsEmail() @MaxLength(254) email!: string;
  @IsString() @MinLength(1) @MaxLength(MOST_LENGTH) password!: string;
  /** The association's slug; needed by those who serve more than one. */
  @IsOptional() @IsString() @MaxLength(41) association?: string;
}

export class AccountView {
  @IsUUID() id!: string;
  @IsString() name!: string;
}

class WordsView {
  @IsString() ar!: string;
  @IsString() en!: string;
}

export class AssociationView {
  @IsUUID() id!: string;
  @IsString() slug!: string;
  @IsString() name!: string;
  /** Set where the association and its name stand here for the demonstration; to be shown beside it. */
  @Nullable() @ValidateNested() @Type(() => WordsView) demo!: WordsView | null;
}

export class SessionView {
  @ValidateNested() @Type(() => AccountView) account!: AccountView;
  /** Null for those who serve the platform as a whole. */
  @Nullable() @ValidateNested() @Type(() => AssociationView) association!: AssociationView | null;
  @IsArray() @IsString({ each: true }) roles!: string[];
  /** To be sent back as `X-CSRF-Token` with every change. Null for machines, which need none. */
  @Nullable() @IsString() csrfToken!: string | null;
  @Nullable() @IsDate() expiresAt!: Date | null;
}

const COOKIE = { path: '/', httpOnly: true, secure: true, sameSite: 'strict' } as const;

@ApiTags('session')
@Controller('api/session')
export class SessionHttp {
  constructor(
    private readonly signIn: SignIn,
    private readonly sessions: Sessions,
    private readonly devices: Devices,
    private readonly ring: KeyRing,
    private readonly ops: Ops,
  ) {}

  /** Takes no Idempotency-Key: a replayed answer would have to keep the token that the cookie carries. */
  @Post()
  @Public()
  @Answers(201, SessionView)
  @ApiOperation({ summary: 'Sign in; the answer sets the session cookie' })
  async create(
    @Body() body: SignInBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const email = foldEmail(body.email);
    const deviceCookie = this.devices.cookieName(email);
    const device = request.cookies[deviceCookie];
    const opened = await this.signIn.open({ ...body, address: request.ip, device });
    const caller = await this.sessions.find(opened.token);
    const remembered = this.devices.cookieFor(email, this.devices.known(device, email));
    reply.setCookie(SESSION_COOKIE, opened.token, COOKIE);
    reply.setCookie(deviceCookie, remembered, { ...COOKIE, maxAge: this.devices.secondsRemembered });
    return this.toView(caller!);
  }

  @Get()
  @SignedIn()
  @Answers(200, SessionView)
  @ApiOperation({ summary: 'Who is signed in, where, and in which roles' })
  get(@CurrentCaller() caller: Caller): Promise<SessionView> {
    return this.toView(caller);
  }

  @Delete()
  @SignedIn()
  @Answers(204)
  @ApiOperation({ summary: 'Sign out' })
  async end(@CurrentCaller() caller: Caller, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const { session, actor } = caller;
    if (session) await this.ops.platform(actor, (op) => this.sessions.end(op, session.id));
    reply.clearCookie(SESSION_COOKIE, COOKIE);
  }

  private async toView({ actor, association, session }: Caller): Promise<SessionView> {
    const [place] = await this.ops.platform(actor, (op) =>
      rows<Omit<AssociationView, 'demo'> & { demo: boolean }>(
        op.db,
        'SELECT id, slug, name, demo FROM association WHERE id = $1',
        [association ?? null],
      ),
    );
    return {
      account: { id: actor.id, name: actor.name },
      association: place ? { ...place, demo: place.demo ? demoMark : null } : null,
      roles: [...actor.roles],
      csrfToken: session ? csrfToken(this.ring, session.id) : null,
      expiresAt: session?.expiresAt ?? null,
    };
  }
}
