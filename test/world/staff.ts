import type { Role } from '@config/roles';
import { newId, type AccountId } from '@sanad/kernel';
import { createAccount, Ops, Passwords, setMembership, type Actor } from '@sanad/platform';
import { Secret, TOTP } from 'otpauth';
import { PUBLIC_URL, type ApiWorld, type Place } from './api';
import { Authenticator } from './authenticator';
import { Browser } from './browser';

const SETUP: Actor = { kind: 'system', id: 'test' };
export const PASSWORD = 'قهوة باردة على سطح البيت';

export interface SessionTold {
  account: { id: string; name: string };
  association: { slug: string } | null;
  roles: string[];
  stage: 'enrolment' | 'factor' | 'complete';
  factors: string[];
  places: { slug: string }[];
  csrfToken: string;
}

export interface EnrolledTold {
  recoveryCodes: string[] | null;
  session: SessionTold;
}

/** A person who signs in as people do: with a password, an authenticator application, a passkey. */
export class StaffMember {
  secret = '';
  recoveryCodes: string[] = [];
  readonly passkey = new Authenticator(new URL(PUBLIC_URL).hostname);

  private constructor(
    private readonly world: ApiWorld,
    private readonly clock: () => Date,
    readonly email: string,
    readonly account: AccountId,
  ) {}

  static async of(
    world: ApiWorld,
    clock: () => Date,
    places: readonly Place[],
    ...roles: Role[]
  ): Promise<StaffMember> {
    const email = `${newId()}@example.org`;
    const passwordHash = await world.app.get(Passwords).hash(PASSWORD);
    const account = await world.app.get(Ops).platform(SETUP, async (op) => {
      const platformRoles = places.length > 0 ? [] : roles;
      const id = await createAccount(op, { email, name: 'سارة', passwordHash, platformRoles });
      for (const { id: association } of places) await setMembership(op, { account: id, association, roles });
      return id;
    });
    return new StaffMember(world, clock, email, account);
  }

  browser(address?: string, agent?: string): Browser {
    return new Browser(this.world, address, agent);
  }

  /** The first step. */
  async password(browser = this.browser(), association?: string): Promise<Browser> {
    const body = { email: this.email, password: PASSWORD, ...(association && { association }) };
    const { status, body: told } = await browser.ask<object>('POST', '/api/session', body);
    if (status !== 201) throw new Error(`signing in: ${JSON.stringify(told)}`);
    return browser;
  }

  /** What the application shows `steps` of half a minute from now. */
  code(steps = 0): string {
    const secret = Secret.fromBase32(this.secret);
    return new TOTP({ secret }).generate({ timestamp: this.clock().getTime() + steps * 30_000 });
  }

  /** Adds an authenticator application, in a session that may do so. */
  async enrol(browser: Browser): Promise<EnrolledTold> {
    const begun = await browser.ask<{ id: string; secret: string }>('POST', '/api/account/factors/totp', {
      name: 'هاتفي',
    });
    this.secret = begun.body.secret;
    const url = `/api/account/factors/${begun.body.id}/confirmation`;
    const { status, body } = await browser.ask<EnrolledTold>('POST', url, { code: this.code() });
    if (status !== 201) throw new Error(`adding a factor: ${JSON.stringify(body)}`);
    this.recoveryCodes = body.recoveryCodes ?? this.recoveryCodes;
    return body;
  }

  enrolled(): Promise<this> {
    return this.enrolledAt(undefined);
  }

  /** For those who serve more than one association. */
  async enrolledAt(association: string | undefined): Promise<this> {
    await this.enrol(await this.password(undefined, association));
    return this;
  }

  /** Makes a passkey, in a session that may do so. */
  async addPasskey(browser: Browser, passkey = this.passkey): Promise<string> {
    const { body } = await browser.ask<{ challenge: string }>('POST', '/api/account/factors/passkey-challenge');
    const response = passkey.create(body, { origin: PUBLIC_URL });
    return browser.refused('POST', '/api/account/factors/passkey', { name: 'حاسوبي', response });
  }

  /** Both steps, with the next code that was not used. The time goes on by a minute. */
  async signedIn(pass: () => void, browser = this.browser()): Promise<Browser> {
    await this.password(browser);
    pass();
    const { status, body } = await browser.ask<object>('POST', '/api/session/factor', {
      method: 'totp',
      code: this.code(),
    });
    if (status !== 201) throw new Error(`the second step: ${JSON.stringify(body)}`);
    return browser;
  }
}
