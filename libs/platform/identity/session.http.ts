import { Body, Controller, Delete, Get, Post, Put, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { IsBoolean, IsEmail, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Answers } from '../http/answers';
import { Ops } from '../ops.service';
import { InPerson, Public, SigningIn } from './access';
import { foldEmail } from './accounts';
import { CurrentCaller, CurrentPerson, type Caller, type PersonCaller } from './caller';
import { MOST_LENGTH } from './password.rules';
import { SessionCookies } from './session.cookies';
import { SessionView, SessionViews } from './session.views';
import { Sessions } from './sessions';
import { SignIn } from './sign-in';
import { Switching } from './switching';

export class SignInBody {
  @IsEmail() @MaxLength(254) email!: string;
  @IsString() @MinLength(1) @MaxLength(MOST_LENGTH) password!: string;
  /** The association's slug; needed by those who serve more than one place. */
  @IsOptional() @IsString() @MaxLength(41) association?: string;
  /** To serve the platform as a whole, by those who serve associations as well. */
  @IsOptional() @IsBoolean() platform?: boolean;
}

export class PlaceBody {
  /** The slug; left out by those who go on to serve the platform as a whole. */
  @IsOptional() @IsString() @MaxLength(41) association?: string;
}

@ApiTags('session')
@Controller('api/session')
export class SessionHttp {
  constructor(
    private readonly signIn: SignIn,
    private readonly sessions: Sessions,
    private readonly switching: Switching,
    private readonly cookies: SessionCookies,
    private readonly views: SessionViews,
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
    const device = this.cookies.deviceOf(request, email);
    const agent = request.headers['user-agent'];
    const opened = await this.signIn.open({ ...body, address: request.ip, device, agent });
    const caller = await this.sessions.find(opened.token);
    this.cookies.keep(reply, opened);
    if (caller?.session?.stage === 'complete') this.cookies.remember(reply, request, email);
    return this.views.of(caller!);
  }

  @Get()
  @SigningIn()
  @Answers(200, SessionView)
  @ApiOperation({ summary: 'Who is signed in, where, in which roles, and how far the sign-in has come' })
  get(@CurrentCaller() caller: Caller): Promise<SessionView> {
    return this.views.of(caller);
  }

  @Delete()
  @SigningIn()
  @Answers(204)
  @ApiOperation({ summary: 'Sign out' })
  async end(@CurrentCaller() caller: Caller, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const { session, actor } = caller;
    if (session) await this.ops.platform(actor, (op) => this.sessions.end(op, session.id));
    this.cookies.clear(reply);
  }

  @Put('place')
  @InPerson()
  @Answers(200, SessionView)
  @ApiOperation({ summary: 'Go on in another of the associations one serves; the answer sets a new session cookie' })
  async move(
    @CurrentPerson() person: PersonCaller,
    @Body() { association }: PlaceBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const opened = await this.switching.move(person, association);
    this.cookies.keep(reply, opened);
    return this.views.of((await this.sessions.find(opened.token))!);
  }
}
