import { Body, Controller, Post, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsDate,
  IsEmail,
  IsInt,
  IsOptional,
  IsString,
  Length,
  MaxLength,
  MinLength,
  ValidateNested,
} from 'class-validator';
import type { FastifyRequest } from 'fastify';
import { Answers } from '../http/answers';
import { Nullable } from '../http/dto-schemas';
import { TOKEN_LENGTH } from '../mail/links';
import { Acceptance } from './acceptance';
import { Public } from './access';
import { foldEmail } from './accounts';
import { MOST_LENGTH } from './password.rules';
import { RESET_MINUTES } from './reset.letters';
import { ResetRequests } from './reset.requests';
import { Resets } from './resets';
import { SessionCookies } from './session.cookies';

class LinkBody {
  /** What stands behind the # of the link. */
  @IsString() @Length(TOKEN_LENGTH, TOKEN_LENGTH) token!: string;
}

class AcceptanceBody extends LinkBody {
  /** For a new account. Where there is one already, its own password stays. */
  @IsOptional() @IsString() @MinLength(1) @MaxLength(MOST_LENGTH) password?: string;
}

class ResetBody {
  @IsEmail() @MaxLength(254) email!: string;
}

class ResetAskedView {
  /** How long the link opens, if a letter comes. */
  @IsInt() minutes!: number;
}

class ResetCompletionBody extends LinkBody {
  @IsString() @MinLength(1) @MaxLength(MOST_LENGTH) password!: string;
}

class OfferPlaceView {
  @IsString() slug!: string;
  @IsString() name!: string;
}

class OfferView {
  @IsEmail() email!: string;
  @IsString() name!: string;
  /** Null for a place on the platform as a whole. */
  @Nullable() @ValidateNested() @Type(() => OfferPlaceView) association!: OfferPlaceView | null;
  @IsArray() @IsString({ each: true }) roles!: readonly string[];
  /** Whether this mailbox has an account, which then needs no password. */
  @IsBoolean() knownAccount!: boolean;
  @IsDate() expiresAt!: Date;
}

/** Where the links of letters lead. Whoever holds a link is asked for nothing else, and is signed in by none. */
@ApiTags('links')
@Controller('api')
export class LinksHttp {
  constructor(
    private readonly acceptance: Acceptance,
    private readonly requests: ResetRequests,
    private readonly resets: Resets,
    private readonly cookies: SessionCookies,
  ) {}

  @Post('invitation-offer')
  @Public()
  @Answers(200, OfferView)
  @ApiOperation({ summary: 'What the link of an invitation offers' })
  async offer(@Body() { token }: LinkBody, @Req() request: FastifyRequest): Promise<OfferView> {
    const { association, ...offer } = await this.acceptance.offer(token, request.ip);
    return { ...offer, association: association && { slug: association.slug, name: association.name } };
  }

  @Post('invitation-acceptance')
  @Public()
  @Answers(204)
  @ApiOperation({ summary: 'Accept an invitation; signing in comes after' })
  accept(@Body() { token, password }: AcceptanceBody, @Req() request: FastifyRequest): Promise<void> {
    return this.acceptance.accept(token, password, request.ip);
  }

  @Post('password-resets')
  @Public()
  @Answers(202, ResetAskedView)
  @ApiOperation({ summary: 'Ask for a link by which to set a new password; every address is answered alike' })
  async ask(@Body() { email }: ResetBody, @Req() request: FastifyRequest): Promise<ResetAskedView> {
    const device = this.cookies.deviceOf(request, foldEmail(email));
    await this.requests.make({ email, address: request.ip, device });
    return { minutes: RESET_MINUTES };
  }

  @Post('password-reset-completion')
  @Public()
  @Answers(204)
  @ApiOperation({ summary: 'Set a new password; all sessions of the account end' })
  complete(@Body() { token, password }: ResetCompletionBody, @Req() request: FastifyRequest): Promise<void> {
    return this.resets.complete(token, password, request.ip);
  }
}
