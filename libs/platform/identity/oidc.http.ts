import { Controller, Get, Inject, Param, Query, Redirect, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '@sanad/messages';
import { Answers, AnswersRedirect } from '../http/answers';
import { Nullable } from '../http/dto-schemas';
import { Ops } from '../ops.service';
import type { Actor } from '../op';
import { Public } from './access';
import { IDENTITY_OPTIONS, type IdentityOptions } from './identity.options';
import { IdentityProviders } from './identity-providers';
import { Nafath } from './nafath';
import { Oidc } from './oidc';
import { OIDC_COOKIE, OIDC_MINUTES } from './oidc.cookie';
import { SessionCookies } from './session.cookies';

const NOBODY: Actor = { kind: 'system', id: 'sign-in' };
/** The provider sends the browser back from its own site: a strict cookie would not come along. */
const COOKIE = { path: '/', httpOnly: true, secure: true, sameSite: 'lax', maxAge: OIDC_MINUTES * 60 } as const;

export class SignInOptionsQuery {
  /** The association's slug. */
  @IsOptional() @IsString() @MaxLength(41) association?: string;
}

export class ProviderNameView {
  @IsString() name!: string;
}

export class SignInOptionsView {
  @IsBoolean() password!: boolean;
  /** The association's own provider, if it has one. */
  @Nullable() @ValidateNested() @Type(() => ProviderNameView) oidc!: ProviderNameView | null;
  @IsBoolean() nafath!: boolean;
  /** `off` in the embedded demonstration alone, where every page says so. */
  @IsIn(['required', 'off']) secondFactors!: 'required' | 'off';
}

export interface Target {
  readonly url: string;
}

@ApiTags('session')
@Controller('api')
export class OidcHttp {
  constructor(
    private readonly ops: Ops,
    private readonly oidc: Oidc,
    private readonly providers: IdentityProviders,
    private readonly cookies: SessionCookies,
    private readonly nafath: Nafath,
    @Inject(IDENTITY_OPTIONS) private readonly identity: IdentityOptions,
  ) {}

  @Get('sign-in-options')
  @Public()
  @Answers(200, SignInOptionsView)
  @ApiOperation({ summary: 'How one may sign in to an association' })
  async options(@Query() { association }: SignInOptionsQuery): Promise<SignInOptionsView> {
    const provider = await this.ops.platform(NOBODY, async (op) =>
      association === undefined ? undefined : this.providers.bySlug(op, association),
    );
    const oidc = provider ? { name: provider.name } : null;
    return { password: true, oidc, nafath: this.nafath.isOn, secondFactors: this.identity.secondFactors };
  }

  /** Comes back with `?refused=<code>` where it did not succeed: a browser shows pages, not problems. */
  @Get('session/oidc/callback')
  @Public()
  @Redirect()
  @AnswersRedirect()
  @ApiOperation({ summary: 'Where a provider sends the browser back; sets the session cookie and leads to the pages' })
  async finish(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<Target> {
    reply.clearCookie(OIDC_COOKIE, COOKIE);
    const { search: query } = new URL(request.url, 'https://here.invalid');
    const [cookie, agent] = [request.cookies[OIDC_COOKIE], request.headers['user-agent']];
    try {
      this.cookies.keep(reply, await this.oidc.finish({ query, cookie, agent }));
      return { url: '/' };
    } catch (error) {
      if (error instanceof Refusal) return { url: `/?refused=${error.code}` };
      throw error;
    }
  }

  @Get('session/oidc/:slug')
  @Public()
  @Redirect()
  @AnswersRedirect()
  @ApiOperation({ summary: 'Go to the association’s own provider to sign in' })
  async begin(
    @Param('slug') slug: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Target> {
    const { url, cookie } = await this.oidc.begin(slug, request.ip);
    reply.setCookie(OIDC_COOKIE, cookie, COOKIE);
    return { url };
  }
}
