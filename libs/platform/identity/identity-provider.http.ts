import { Body, Controller, Delete, Get, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsDate,
  IsOptional,
  IsString,
  MaxLength,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { Answers } from '../http/answers';
import { Nullable } from '../http/dto-schemas';
import { Ops } from '../ops.service';
import type { PlatformOp, Who } from '../op';
import { Confirmed, May } from './access';
import { CurrentWho } from './caller';
import { IdentityProviders } from './identity-providers';
import { OidcClient } from './oidc.client';

export class ProviderBody {
  @IsString() @MinLength(1) @MaxLength(80) name!: string;
  @IsString() @MinLength(1) @MaxLength(300) issuer!: string;
  @IsString() @MinLength(1) @MaxLength(200) clientId!: string;
  /** Kept, if left out, as long as the issuer stays the same. */
  @IsOptional() @IsString() @MinLength(1) @MaxLength(500) clientSecret?: string;
  /** Which values of `amr` or `acr` count as a second factor, such as `mfa`; none, if left out. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  acceptedFactors?: string[];
}

export class ProviderView {
  @IsString() name!: string;
  @IsString() issuer!: string;
  @IsString() clientId!: string;
  @IsArray() @IsString({ each: true }) acceptedFactors!: readonly string[];
  @IsDate() updatedAt!: Date;
}

export class ProviderStateView {
  @Nullable() @ValidateNested() @Type(() => ProviderView) provider!: ProviderView | null;
  /** What the provider has to know as redirect address. */
  @IsString() callbackUrl!: string;
}

export class IssuerBody {
  @IsString() @MinLength(1) @MaxLength(300) issuer!: string;
}

export class IssuerView {
  /** Where it would send people to sign in. */
  @IsString() signInPage!: string;
}

@ApiTags('identity provider')
@Controller('api/identity-provider')
export class IdentityProviderHttp {
  constructor(
    private readonly ops: Ops,
    private readonly providers: IdentityProviders,
    private readonly client: OidcClient,
  ) {}

  @Get()
  @May('identityProvider.manage')
  @Answers(200, ProviderStateView)
  @ApiOperation({ summary: 'The association’s own provider' })
  get(@CurrentWho() who: Who): Promise<ProviderStateView> {
    return this.ops.platform(who.actor, (op) => this.view(op, who));
  }

  @Put()
  @May('identityProvider.manage')
  @Confirmed()
  @Answers(200, ProviderStateView)
  @ApiOperation({ summary: 'Let the staff sign in through a provider of the association’s own' })
  set(@CurrentWho() who: Who, @Body() { acceptedFactors = [], ...body }: ProviderBody): Promise<ProviderStateView> {
    return this.ops.platform(who.actor, async (op) => {
      await this.providers.set(op, who.association, { ...body, acceptedFactors });
      return this.view(op, who);
    });
  }

  /** Changes nothing, and keeps nothing. */
  @Post('inspection')
  @May('identityProvider.manage')
  @Answers(200, IssuerView)
  @ApiOperation({ summary: 'Ask a provider what it says of itself, as signing in would' })
  async inspect(@Body() { issuer }: IssuerBody): Promise<IssuerView> {
    this.providers.assertPermitted(issuer);
    return { signInPage: await this.client.look(issuer) };
  }

  @Delete()
  @May('identityProvider.manage')
  @Confirmed()
  @Answers(204)
  @ApiOperation({ summary: 'End signing in through the association’s own provider' })
  remove(@CurrentWho() who: Who): Promise<void> {
    return this.ops.platform(who.actor, (op) => this.providers.remove(op, who.association));
  }

  private async view(op: PlatformOp, { association }: Who): Promise<ProviderStateView> {
    const found = await this.providers.find(op, association);
    const { callbackUrl } = this.client;
    if (!found) return { provider: null, callbackUrl };
    const { name, issuer, clientId, acceptedFactors, updatedAt } = found;
    return { provider: { name, issuer, clientId, acceptedFactors, updatedAt }, callbackUrl };
  }
}
