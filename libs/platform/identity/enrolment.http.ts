import { Body, Controller, Param, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsArray, IsObject, IsString, IsUUID, MaxLength, MinLength, ValidateNested } from 'class-validator';
import type { RegistrationResponseJSON } from '@simplewebauthn/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Answers } from '../http/answers';
import { Nullable } from '../http/dto-schemas';
import { IdPipe } from '../http/id.pipe';
import { Ops } from '../ops.service';
import { Confirmed, InPerson } from './access';
import { CurrentPerson, type PersonCaller } from './caller';
import { Enrolments } from './enrolments';
import { emailOf } from './factor-tries';
import type { Enrolled } from './factors';
import { PasskeyCreationView } from './passkey.views';
import { SessionCookies } from './session.cookies';
import { SessionView, SessionViews } from './session.views';
import { Sessions } from './sessions';

export class NewTotpBody {
  /** By which its owner tells it from others, such as «هاتفي». */
  @IsString() @MinLength(1) @MaxLength(80) name!: string;
}

export class NewTotpView {
  @IsUUID() id!: string;
  /** Base32, for typing it in; told once. */
  @IsString() secret!: string;
  @IsString() uri!: string;
  /** The same as an SVG to be photographed. */
  @IsString() qr!: string;
}

export class TotpConfirmationBody {
  @IsString() @MinLength(6) @MaxLength(20) code!: string;
}

export class NewPasskeyBody {
  @IsString() @MinLength(1) @MaxLength(80) name!: string;
  /** What the browser answered, as `PublicKeyCredential.toJSON()` gives it. */
  @IsObject() response!: object;
}

export class EnrolledView {
  /** Told once, with the account's first factor; null with every other. */
  @Nullable() @IsArray() @IsString({ each: true }) recoveryCodes!: string[] | null;
  /** The session as it goes on, with its new token against forged requests. */
  @ValidateNested() @Type(() => SessionView) session!: SessionView;
}

/** Adding factors: the first while signing in, others later. None takes an Idempotency-Key: what they tell is kept nowhere. */
@ApiTags('account')
@Controller('api/account/factors')
export class EnrolmentHttp {
  constructor(
    private readonly enrolments: Enrolments,
    private readonly ops: Ops,
    private readonly sessions: Sessions,
    private readonly cookies: SessionCookies,
    private readonly views: SessionViews,
  ) {}

  @Post('totp')
  @InPerson('enrolment', 'complete')
  @Confirmed()
  @Answers(201, NewTotpView)
  @ApiOperation({ summary: 'Begin with an authenticator application; it counts once a code of it came back' })
  async beginTotp(@CurrentPerson() person: PersonCaller, @Body() { name }: NewTotpBody): Promise<NewTotpView> {
    const begun = await this.enrolments.beginTotp(person, name);
    const { toString: toQr } = await import('qrcode');
    return { ...begun, qr: await toQr(begun.uri, { type: 'svg', margin: 1 }) };
  }

  @Post(':id/confirmation')
  @InPerson('enrolment', 'complete')
  @Confirmed()
  @Answers(201, EnrolledView)
  @ApiOperation({ summary: 'Confirm an authenticator application by a code; the answer sets a new session cookie' })
  async confirmTotp(
    @CurrentPerson() person: PersonCaller,
    @Param('id', IdPipe) id: string,
    @Body() { code }: TotpConfirmationBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EnrolledView> {
    const enrolled = await this.enrolments.confirmTotp(person, id, code, request.cookies);
    return this.goOn(person, enrolled, request, reply);
  }

  @Post('passkey-challenge')
  @InPerson('enrolment', 'complete')
  @Confirmed()
  @Answers(200, PasskeyCreationView)
  @ApiOperation({ summary: 'What the browser needs to make a passkey; good once, for five minutes' })
  async challenge(@CurrentPerson() person: PersonCaller): Promise<PasskeyCreationView> {
    return this.enrolments.beginPasskey(person);
  }

  @Post('passkey')
  @InPerson('enrolment', 'complete')
  @Confirmed()
  @Answers(201, EnrolledView)
  @ApiOperation({ summary: 'Add the passkey a browser has made; the answer sets a new session cookie' })
  async addPasskey(
    @CurrentPerson() person: PersonCaller,
    @Body() { name, response }: NewPasskeyBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EnrolledView> {
    const enrolled = await this.enrolments.addPasskey(person, name, response as RegistrationResponseJSON);
    return this.goOn(person, enrolled, request, reply);
  }

  private async goOn(
    { actor, account }: PersonCaller,
    { recoveryCodes, opened }: Enrolled,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<EnrolledView> {
    this.cookies.keep(reply, opened);
    this.cookies.remember(reply, request, await this.ops.platform(actor, (op) => emailOf(op, account)));
    return { recoveryCodes, session: await this.views.of((await this.sessions.find(opened.token))!) };
  }
}
