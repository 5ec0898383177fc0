import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsDate,
  IsInt,
  IsString,
  IsUUID,
  MaxLength,
  MinLength,
} from 'class-validator';
import { Answers, AnswersPage } from '../http/answers';
import { Nullable } from '../http/dto-schemas';
import { IdPipe } from '../http/id.pipe';
import { IsInstant } from '../http/instant';
import { Idempotent } from '../http/idempotent';
import { pageOf, PageQuery, positionOf, type Page } from '../http/page';
import type { IdempotentRequest } from '../idempotency';
import { Ops } from '../ops.service';
import type { Who } from '../op';
import { Confirmed, May } from './access';
import { ApiTokens } from './api-tokens';
import { CurrentWho } from './caller';

export class NewTokenBody {
  @IsString() @MinLength(2) @MaxLength(80) name!: string;
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(20) @ArrayUnique() @IsString({ each: true }) roles!: string[];
  @IsInstant() expiresAt!: Date;
}

export class TokenView {
  @IsUUID() id!: string;
  @IsString() name!: string;
  @IsArray() @IsString({ each: true }) roles!: readonly string[];
  @IsDate() createdAt!: Date;
  @IsDate() expiresAt!: Date;
  @Nullable() @IsDate() usedAt!: Date | null;
  /** Told once, by the answer that created it; null ever after. */
  @Nullable() @IsString() token!: string | null;
}

export class TokenChoicesView {
  @IsArray() @IsString({ each: true }) roles!: readonly string[];
  @IsInt() mostDays!: number;
}

@ApiTags('tokens')
@Controller('api/tokens')
export class TokensHttp {
  constructor(
    private readonly ops: Ops,
    private readonly tokens: ApiTokens,
  ) {}

  @Post()
  @May('tokens.manage')
  @Confirmed()
  @Answers(201, TokenView)
  @ApiOperation({ summary: 'Create a token for a machine of the association' })
  create(
    @CurrentWho() who: Who,
    @Body() body: NewTokenBody,
    @Idempotent() request?: IdempotentRequest,
  ): Promise<TokenView> {
    return this.ops.platform(who.actor, (op) => this.tokens.create(op, who, body, request));
  }

  @Get()
  @May('tokens.manage')
  @AnswersPage(TokenView)
  @ApiOperation({ summary: 'The tokens of the association, newest first' })
  async list(@CurrentWho() who: Who, @Query() query: PageQuery): Promise<Page<TokenView>> {
    const after = positionOf(query, 'id');
    const found = await this.ops.platform(who.actor, (op) => this.tokens.list(op, who, query.limit + 1, after));
    return pageOf(
      found,
      query.limit,
      (token) => [token.id],
      (token) => token,
    );
  }

  @Get('choices')
  @May('tokens.manage')
  @Answers(200, TokenChoicesView)
  @ApiOperation({ summary: 'Which roles a token may have, and for how long' })
  choices(): TokenChoicesView {
    return this.tokens.choices;
  }

  @Delete(':id')
  @May('tokens.manage')
  @Confirmed()
  @Answers(204)
  @ApiOperation({ summary: 'Revoke a token; it ends with this answer' })
  revoke(@CurrentWho() who: Who, @Param('id', IdPipe) id: string): Promise<void> {
    return this.ops.platform(who.actor, (op) => this.tokens.revoke(op, who, id));
  }
}
