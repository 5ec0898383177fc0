import { Injectable } from '@nestjs/common';
import { Refusal } from '@sanad/messages';
import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import { rows } from '../db/sql';
import { Ops } from '../ops.service';
import type { PlatformOp } from '../op';
import type { PersonCaller } from './caller';
import { FactorTries, type Cookies } from './factor-tries';
import { Passkeys } from './passkeys';
import { Passwords } from './passwords';
import { RecoveryCodes } from './recovery-codes';
import { TotpFactors } from './totp-factors';

/** What somebody shows to prove that it is they. */
export type Proof =
  | { readonly method: 'totp' | 'recoveryCode'; readonly code: string }
  | { readonly method: 'passkey'; readonly response: AuthenticationResponseJSON }
  | { readonly method: 'password'; readonly password: string };

/** Done in the commit in which the proof was found right. */
type Then<T> = (op: PlatformOp) => Promise<T>;

/** Judges proofs of presence. Every one is counted before it is looked at, and a wrong one is in the audit. */
@Injectable()
export class Presence {
  constructor(
    private readonly ops: Ops,
    private readonly tries: FactorTries,
    private readonly totp: TotpFactors,
    private readonly passkeys: Passkeys,
    private readonly recovery: RecoveryCodes,
    private readonly passwords: Passwords,
  ) {}

  /** @throws Refusal `session.proof_rejected`, `session.too_many_attempts` */
  async prove<T>(person: PersonCaller, proof: Proof, cookies: Cookies, then: Then<T>): Promise<T> {
    const judged =
      proof.method === 'password'
        ? await this.byPassword(person, proof.password, cookies, then)
        : proof.method === 'passkey'
          ? await this.byPasskey(person, proof.response, cookies, then)
          : await this.byCode(person, proof, cookies, then);
    if (judged) return judged.done;
    const subject = { type: 'account', id: person.account };
    await this.ops.platform(person.actor, async (op) =>
      op.record({ action: 'session.proof_rejected', subject, detail: { method: proof.method } }),
    );
    throw new Refusal('session.proof_rejected');
  }

  private byCode<T>(
    { actor, account }: PersonCaller,
    { method, code }: Extract<Proof, { code: string }>,
    cookies: Cookies,
    then: Then<T>,
  ): Promise<{ done: T } | undefined> {
    return this.ops.platform(actor, async (op) => {
      const taken = await this.tries.take(op, account, cookies);
      const isRight = await (method === 'totp' ? this.totp : this.recovery).use(op, account, code);
      if (!isRight) return undefined;
      await this.tries.giveBack(op, taken, op.now);
      return { done: await then(op) };
    });
  }

  /** The challenge is used up before the answer is judged, which happens outside any transaction. */
  private async byPasskey<T>(
    { actor, account, session }: PersonCaller,
    response: AuthenticationResponseJSON,
    cookies: Cookies,
    then: Then<T>,
  ): Promise<{ done: T } | undefined> {
    const { taken, at, challenge, passkey } = await this.ops.platform(actor, async (op) => ({
      taken: await this.tries.take(op, account, cookies),
      at: op.now,
      challenge: await this.passkeys.challenge(op, session.id, 'request'),
      passkey: (await this.passkeys.of(op, account)).find((one) => one.credential_id === response.id),
    }));
    const counter = challenge && passkey && (await this.passkeys.used({ response, challenge }, passkey));
    if (!passkey || typeof counter !== 'number') return undefined;
    return this.ops.platform(actor, async (op) => {
      if (!(await this.passkeys.note(op, passkey, counter))) return undefined;
      await this.tries.giveBack(op, taken, at);
      return { done: await then(op) };
    });
  }

  private async byPassword<T>(
    { actor, account }: PersonCaller,
    password: string,
    cookies: Cookies,
    then: Then<T>,
  ): Promise<{ done: T } | undefined> {
    const { taken, at, hash } = await this.ops.platform(actor, async (op) => ({
      taken: await this.tries.take(op, account, cookies, 'presence'),
      at: op.now,
      hash: await hashOf(op, account),
    }));
    if (!(await this.passwords.matches(hash, password))) return undefined;
    return this.ops.platform(actor, async (op) => {
      await this.tries.giveBack(op, taken, at);
      return { done: await then(op) };
    });
  }
}

async function hashOf(op: PlatformOp, account: string): Promise<string | undefined> {
  const sql = 'SELECT password_hash FROM credential WHERE account_id = $1';
  return (await rows<{ password_hash: string }>(op.db, sql, [account]))[0]?.password_hash;
}
