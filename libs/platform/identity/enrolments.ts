import { Injectable } from '@nestjs/common';
import { Refusal } from '@sanad/messages';
import type { PublicKeyCredentialCreationOptionsJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { Ops } from '../ops.service';
import type { PersonCaller } from './caller';
import { Factors, type Enrolled } from './factors';
import { FactorTries, type Cookies } from './factor-tries';
import { Passkeys } from './passkeys';
import { TotpFactors, type NewTotp } from './totp-factors';

/** Adding second factors, in the two steps that each of them takes. */
@Injectable()
export class Enrolments {
  constructor(
    private readonly ops: Ops,
    private readonly factors: Factors,
    private readonly totp: TotpFactors,
    private readonly passkeys: Passkeys,
    private readonly tries: FactorTries,
  ) {}

  /** @throws Refusal `factor.too_many` */
  beginTotp({ actor, account }: PersonCaller, name: string): Promise<NewTotp> {
    return this.ops.platform(actor, async (op) => {
      await this.factors.assertRoom(op, account);
      return this.totp.begin(op, account, name);
    });
  }

  /** @throws Refusal `request.not_found`, `factor.code_wrong`, `session.too_many_attempts` */
  async confirmTotp(person: PersonCaller, id: string, code: string, cookies: Cookies): Promise<Enrolled> {
    const { actor, account } = person;
    const enrolled = await this.ops.platform(actor, async (op) => {
      const taken = await this.tries.take(op, account, cookies);
      await this.factors.assertRoom(op, account);
      const isRight = await this.totp.confirm(op, account, id, code);
      if (isRight === undefined) throw new Refusal('request.not_found');
      if (!isRight) return undefined;
      await this.tries.giveBack(op, taken, op.now);
      return this.factors.added(op, account, person.session.id, id);
    });
    if (!enrolled) throw new Refusal('factor.code_wrong');
    return enrolled;
  }

  beginPasskey({ actor, account, session }: PersonCaller): Promise<PublicKeyCredentialCreationOptionsJSON> {
    return this.ops.platform(actor, async (op) => {
      await this.factors.assertRoom(op, account);
      return this.passkeys.creationOptions(op, account, session.id);
    });
  }

  /** @throws Refusal `factor.passkey_rejected`, `factor.too_many` */
  async addPasskey(person: PersonCaller, name: string, response: RegistrationResponseJSON): Promise<Enrolled> {
    const { actor, account, session } = person;
    const challenge = await this.ops.platform(actor, (op) => this.passkeys.challenge(op, session.id, 'creation'));
    const made = challenge && (await this.passkeys.made({ response, challenge }));
    if (!made) throw new Refusal('factor.passkey_rejected');
    return this.ops.platform(actor, async (op) => {
      await this.factors.assertRoom(op, account);
      if (!(await this.passkeys.keep(op, account, name, made))) throw new Refusal('factor.passkey_rejected');
      return this.factors.added(op, account, session.id, made.credential_id);
    });
  }
}
