import { Body, Controller, Delete, Get, Param, Post, Put, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsDate,
  IsIn,
  IsInt,
  IsString,
  IsUUID,
  MaxLength,
  MinLength,
  ValidateNested,
} from 'class-validator';
import type { FastifyRequest } from 'fastify';
import { Answers } from '../http/answers';
import { Nullable } from '../http/dto-schemas';
import { IdPipe } from '../http/id.pipe';
import { Confirmed, InPerson, OwnAccount } from './access';
import { CurrentPerson, type PersonCaller } from './caller';
import { FACTOR_KINDS, type FactorKind } from './factors';
import { OwnAccounts } from './own-account';
import { MOST_LENGTH } from './password.rules';

export class FactorView {
  @IsUUID() id!: string;
  @IsIn(FACTOR_KINDS) kind!: FactorKind;
  @IsString() name!: string;
  @IsDate() createdAt!: Date;
  @Nullable() @IsDate() usedAt!: Date | null;
}

export class OwnAccountView {
  @IsUUID() id!: string;
  @IsString() name!: string;
  @IsString() email!: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => FactorView) factors!: FactorView[];
  @IsInt() recoveryCodesLeft!: number;
  /** Whether Nafath opens it. */
  @IsBoolean() nafath!: boolean;
}

export class NewPasswordBody {
  @IsString() @MinLength(1) @MaxLength(MOST_LENGTH) current!: string;
  /** Its own rules say what is wrong with it. */
  @IsString() @MinLength(1) @MaxLength(1024) password!: string;
}

export class RecoveryCodesView {
  /** Told once; each serves once. */
  @IsArray() @IsString({ each: true }) recoveryCodes!: string[];
}

@ApiTags('account')
@Controller('api/account')
export class AccountHttp {
  constructor(private readonly accounts: OwnAccounts) {}

  @Get()
  @OwnAccount()
  @Answers(200, OwnAccountView)
  @ApiOperation({ summary: 'One’s own account and its second factors' })
  get(@CurrentPerson() person: PersonCaller): Promise<OwnAccountView> {
    return this.accounts.get(person);
  }

  @Put('password')
  @OwnAccount()
  @Answers(204)
  @ApiOperation({ summary: 'Change the password; every other session ends' })
  changePassword(
    @CurrentPerson() person: PersonCaller,
    @Body() { current, password }: NewPasswordBody,
    @Req() { cookies }: FastifyRequest,
  ): Promise<void> {
    return this.accounts.changePassword(person, current, password, cookies);
  }

  @Delete('factors/:id')
  @InPerson()
  @Confirmed()
  @Answers(204)
  @ApiOperation({ summary: 'Remove a second factor, never the last one; every other session ends' })
  removeFactor(@CurrentPerson() person: PersonCaller, @Param('id', IdPipe) id: string): Promise<void> {
    return this.accounts.removeFactor(person, id);
  }

  /** Takes no Idempotency-Key: what it tells is kept nowhere. */
  @Post('recovery-codes')
  @InPerson()
  @Confirmed()
  @Answers(201, RecoveryCodesView)
  @ApiOperation({ summary: 'Ten new recovery codes in place of the old ones' })
  async renewRecoveryCodes(@CurrentPerson() person: PersonCaller): Promise<RecoveryCodesView> {
    return { recoveryCodes: await this.accounts.renewRecoveryCodes(person) };
  }
}
