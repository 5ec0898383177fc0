import { Body, Controller, Delete, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsBoolean, IsDate, IsIn, IsOptional, IsString, MaxLength, MinLength, ValidateNested } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Answers } from '../http/answers';
import { Nullable } from '../http/dto-schemas';
import { Ops } from '../ops.service';
import { Confirmed, InPerson, Public } from './access';
import { CurrentPerson, type PersonCaller } from './caller';
import { Nafath, type NafathBegun } from './nafath';
import type { NafathState } from './nafath.driver';
import { NafathRequests } from './nafath.requests';
import { SessionCookies } from './session.cookies';
import { SessionView, SessionViews } from './session.views';
import { Sessions } from './sessions';

const NAFATH_COOKIE = '__Host-nafath';
const COOKIE = { path: '/', httpOnly: true, secure: true, sameSite: 'strict' } as const;
const STATES: readonly NafathState[] = ['waiting', 'approved', 'denied', 'expired'];

export class NafathBody {
  @IsString() @MinLength(10) @MaxLength(20) nationalId!: string;
  /** The association's slug; needed by those who serve more than one. */
  @IsOptional() @IsString() @MaxLength(41) association?: string;
}

/** Where to, by those who serve more than one place: they are told which, once they have approved. */
export class NafathPlaceBody {
  @IsOptional() @IsString() @MaxLength(41) association?: string;
  @IsOptional() @IsBoolean() platform?: boolean;
}

export class NafathLinkBody {
  @IsString() @MinLength(10) @MaxLength(20) nationalId!: string;
}

export class NafathBegunView {
  /** To be picked in the application of Nafath. */
  @IsString() number!: string;
  @IsDate() expiresAt!: Date;
}

export class NafathStateView {
  @IsIn(STATES) state!: NafathState;
}

export class NafathOutcomeView {
  @IsIn(STATES) state!: NafathState;
  /** Once it was approved. */
  @Nullable() @ValidateNested() @Type(() => SessionView) session!: SessionView | null;
}

@ApiTags('nafath')
@Controller('api')
export class NafathHttp {
  constructor(
    private readonly ops: Ops,
    private readonly nafath: Nafath,
    private readonly requests: NafathRequests,
    private readonly sessions: Sessions,
    private readonly cookies: SessionCookies,
    private readonly views: SessionViews,
  ) {}

  @Post('session/nafath')
  @Public()
  @Answers(200, NafathBegunView)
  @ApiOperation({ summary: 'Sign in by Nafath: the number to pick on the telephone' })
  async begin(
    @Body() { nationalId, association }: NafathBody,
    @Req() { ip }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<NafathBegunView> {
    return told(await this.nafath.beginSignIn(nationalId, association, ip), reply);
  }

  /** Asked again and again by the page, as long as the answer is `waiting`. */
  @Post('session/nafath/outcome')
  @Public()
  @Answers(200, NafathOutcomeView)
  @ApiOperation({ summary: 'What became of it; approved, the answer sets the session cookie' })
  async outcome(
    @Body() chosen: NafathPlaceBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<NafathOutcomeView> {
    const agent = request.headers['user-agent'];
    const { state, opened } = await this.nafath.finishSignIn(request.cookies[NAFATH_COOKIE], agent, chosen);
    if (!opened) return { state, session: null };
    reply.clearCookie(NAFATH_COOKIE, COOKIE);
    this.cookies.keep(reply, opened);
    return { state, session: await this.views.of((await this.sessions.find(opened.token))!) };
  }

  @Post('account/nafath')
  @InPerson()
  @Confirmed()
  @Answers(200, NafathBegunView)
  @ApiOperation({ summary: 'Link the account to a national id, by an approval in Nafath' })
  async beginLink(
    @CurrentPerson() person: PersonCaller,
    @Body() { nationalId }: NafathLinkBody,
    @Req() { ip }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<NafathBegunView> {
    return told(await this.nafath.beginLink(person, nationalId, ip), reply);
  }

  @Post('account/nafath/outcome')
  @InPerson()
  @Confirmed()
  @Answers(200, NafathStateView)
  @ApiOperation({ summary: 'What became of the linking' })
  linked(@CurrentPerson() person: PersonCaller, @Req() { cookies }: FastifyRequest): Promise<NafathStateView> {
    return this.nafath.finishLink(person, cookies[NAFATH_COOKIE]);
  }

  @Delete('account/nafath')
  @InPerson()
  @Confirmed()
  @Answers(204)
  @ApiOperation({ summary: 'Let Nafath open the account no more' })
  unlink(@CurrentPerson() { actor, account }: PersonCaller): Promise<void> {
    return this.ops.platform(actor, (op) => this.requests.unlink(op, account));
  }
}

function told({ number, expiresAt, kept }: NafathBegun, reply: FastifyReply): NafathBegunView {
  reply.setCookie(NAFATH_COOKIE, kept, COOKIE);
  return { number, expiresAt };
}
