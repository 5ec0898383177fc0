import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { IsIn, IsObject, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '@sanad/messages';
import { Answers } from '../http/answers';
import { Ops } from '../ops.service';
import { InPerson } from './access';
import { CurrentPerson, type PersonCaller } from './caller';
import { emailOf } from './factor-tries';
import { PasskeyRequestView } from './passkey.views';
import { Passkeys } from './passkeys';
import { MOST_LENGTH } from './password.rules';
import { Presence, type Proof } from './presence';
import { SessionCookies } from './session.cookies';
import { SessionView, SessionViews } from './session.views';
import { Sessions } from './sessions';

export class FactorBody {
  @IsIn(['totp', 'recoveryCode']) method!: 'totp' | 'recoveryCode';
  @IsString() @MinLength(6) @MaxLength(60) code!: string;
}

export class PasskeyBody {
  /** What the browser answered, as `PublicKeyCredential.toJSON()` gives it. */
  @IsObject() response!: object;
}

/** One of them is needed. */
export class ConfirmationBody {
  @IsOptional() @IsString() @MinLength(1) @MaxLength(MOST_LENGTH) password?: string;
  /** Of an authenticator application. */
  @IsOptional() @IsString() @MinLength(6) @MaxLength(60) code?: string;
  /** What the browser answered to `POST /api/session/passkey-challenge`. */
  @IsOptional() @IsObject() response?: object;
}

/** The second step of signing in, and proofs of presence afterwards. */
@ApiTags('session')
@Controller('api/session')
export class SessionStepsHttp {
  constructor(
    private readonly ops: Ops,
    private readonly presence: Presence,
    private readonly passkeys: Passkeys,
    private readonly sessions: Sessions,
    private readonly cookies: SessionCookies,
    private readonly views: SessionViews,
  ) {}

  /** Takes no Idempotency-Key, as signing in takes none: a code serves once. */
  @Post('factor')
  @InPerson('factor')
  @Answers(201, SessionView)
  @ApiOperation({ summary: 'Give a code; the answer sets a new session cookie' })
  byCode(
    @CurrentPerson() person: PersonCaller,
    @Body() { method, code }: FactorBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    return this.complete(person, { method, code }, request, reply);
  }

  @Post('passkey-challenge')
  @InPerson('factor', 'complete')
  @Answers(200, PasskeyRequestView)
  @ApiOperation({ summary: 'What the browser needs to use a passkey; good once, for five minutes' })
  async challenge(@CurrentPerson() { actor, account, session }: PersonCaller): Promise<PasskeyRequestView> {
    return this.ops.platform(actor, (op) => this.passkeys.requestOptions(op, account, session.id));
  }

  @Post('passkey')
  @InPerson('factor')
  @Answers(201, SessionView)
  @ApiOperation({ summary: 'Use a passkey; the answer sets a new session cookie' })
  byPasskey(
    @CurrentPerson() person: PersonCaller,
    @Body() { response }: PasskeyBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    return this.complete(person, passkeyProof(response), request, reply);
  }

  @Post('confirmation')
  @InPerson()
  @Answers(204)
  @ApiOperation({ summary: 'Prove presence again, which sensitive acts ask for' })
  async confirm(
    @CurrentPerson() person: PersonCaller,
    @Body() body: ConfirmationBody,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    const proof = proofOf(body);
    if (!proof) throw new Refusal('session.proof_missing');
    await this.presence.prove(person, proof, request.cookies, (op) => this.sessions.confirm(op, person.session.id));
  }

  private async complete(
    person: PersonCaller,
    proof: Proof,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<SessionView> {
    const { opened, email } = await this.presence.prove(person, proof, request.cookies, async (op) => ({
      opened: await this.sessions.complete(op, person.session.id),
      email: await emailOf(op, person.account),
    }));
    this.cookies.keep(reply, opened);
    this.cookies.remember(reply, request, email);
    return this.views.of((await this.sessions.find(opened.token))!);
  }
}

/** Whether it is an answer of a browser is for the verification to say, which refuses whatever is none. */
const passkeyProof = (response: object): Proof => ({
  method: 'passkey',
  response: response as AuthenticationResponseJSON,
});

function proofOf({ password, code, response }: ConfirmationBody): Proof | undefined {
  if (response) return passkeyProof(response);
  if (code !== undefined) return { method: 'totp', code };
  return password === undefined ? undefined : { method: 'password', password };
}
