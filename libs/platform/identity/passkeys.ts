import { Inject, Injectable } from '@nestjs/common';
import { newId, type AccountId } from '@sanad/kernel';
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server';
import { rows } from '../db/sql';
import type { PlatformOp } from '../op';
import { emailOf } from './factor-tries';
import { IDENTITY_OPTIONS, type IdentityOptions } from './identity.options';

const CHALLENGE_MINUTES = 5;
const TIMEOUT_MS = CHALLENGE_MINUTES * 60_000;
type Purpose = 'creation' | 'request';

/** A passkey as it is kept. */
export interface Passkey {
  readonly id: string;
  readonly credential_id: string;
  readonly public_key: Buffer;
  readonly counter: string;
  readonly transports: string[];
}

/** What a browser answered, and what it was asked for; both are needed to judge it. */
export interface Answered<Response> {
  readonly response: Response;
  readonly challenge: string;
}

export type NewPasskey = Omit<Passkey, 'id' | 'counter'> & { readonly counter: number };

/**
 * Passkeys, bound to the origin people see. A challenge serves once, in its own session, for five minutes; the device has
 * to verify its user by PIN, finger or face.
 */
@Injectable()
export class Passkeys {
  private readonly origin: string;
  private readonly rpID: string;

  constructor(@Inject(IDENTITY_OPTIONS) { publicUrl }: IdentityOptions) {
    this.origin = new URL(publicUrl).origin;
    this.rpID = new URL(publicUrl).hostname;
  }

  /** What the browser needs to make a passkey that the account has not got yet. */
  async creationOptions(
    op: PlatformOp,
    account: AccountId,
    session: string,
  ): Promise<PublicKeyCredentialCreationOptionsJSON> {
    // Read when the first passkey is: of all packages it takes the longest, and the worker never needs it.
    const { generateRegistrationOptions } = await import('@simplewebauthn/server');
    const options = await generateRegistrationOptions({
      rpName: 'Sanad',
      rpID: this.rpID,
      userID: new Uint8Array(Buffer.from(account)),
      userName: await emailOf(op, account),
      attestationType: 'none',
      timeout: TIMEOUT_MS,
      excludeCredentials: (await this.of(op, account)).map(described),
      authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
    });
    await remember(op, session, 'creation', options.challenge);
    return options;
  }

  /** What the browser needs to use one of the account's passkeys. */
  async requestOptions(
    op: PlatformOp,
    account: AccountId,
    session: string,
  ): Promise<PublicKeyCredentialRequestOptionsJSON> {
    const { generateAuthenticationOptions } = await import('@simplewebauthn/server');
    const options = await generateAuthenticationOptions({
      rpID: this.rpID,
      timeout: TIMEOUT_MS,
      userVerification: 'required',
      allowCredentials: (await this.of(op, account)).map(described),
    });
    await remember(op, session, 'request', options.challenge);
    return options;
  }

  /** The challenge the session was given last, if it still holds; it is used up by asking. */
  async challenge(op: PlatformOp, session: string, purpose: Purpose): Promise<string | undefined> {
    const sql = `DELETE FROM passkey_challenge WHERE session_id = $1 AND purpose = $2 RETURNING challenge, created_at`;
    const [found] = await rows<{ challenge: string; created_at: Date }>(op.db, sql, [session, purpose]);
    const isFresh = found && op.now.getTime() - found.created_at.getTime() < TIMEOUT_MS;
    return isFresh ? found.challenge : undefined;
  }

  /** The passkey a browser has made, or undefined when the answer is not to be trusted. */
  async made({ response, challenge }: Answered<RegistrationResponseJSON>): Promise<NewPasskey | undefined> {
    const { verifyRegistrationResponse } = await import('@simplewebauthn/server');
    const verified = await verifyRegistrationResponse({
      response,
      ...this.expected(challenge),
    }).catch(() => undefined);
    if (!verified?.verified) return undefined;
    const { id, publicKey, counter, transports = [] } = verified.registrationInfo.credential;
    return { credential_id: id, public_key: Buffer.from(publicKey), counter, transports };
  }

  /** The counter after this use, or undefined when the answer is not to be trusted. */
  async used(answered: Answered<AuthenticationResponseJSON>, passkey: Passkey): Promise<number | undefined> {
    const credential = {
      id: passkey.credential_id,
      publicKey: new Uint8Array(passkey.public_key),
      counter: Number(passkey.counter),
      transports: passkey.transports,
    };
    const { response, challenge } = answered;
    const { verifyAuthenticationResponse } = await import('@simplewebauthn/server');
    const verified = await verifyAuthenticationResponse({ response, credential, ...this.expected(challenge) }).catch(
      () => undefined,
    );
    return verified?.verified ? verified.authenticationInfo.newCounter : undefined;
  }

  of(op: PlatformOp, account: AccountId): Promise<Passkey[]> {
    const sql = `SELECT id, credential_id, public_key, counter, transports FROM factor
      WHERE account_id = $1 AND kind = 'passkey' AND confirmed_at IS NOT NULL ORDER BY id`;
    return rows<Passkey>(op.db, sql, [account]);
  }

  /** False when somebody holds this passkey already. */
  async keep(op: PlatformOp, account: AccountId, name: string, passkey: NewPasskey): Promise<boolean> {
    const { credential_id, public_key, counter, transports } = passkey;
    const kept = await rows(
      op.db,
      `INSERT INTO factor
         (id, account_id, kind, name, credential_id, public_key, counter, transports, created_at, confirmed_at)
       VALUES ($1, $2, 'passkey', $3, $4, $5, $6, $7, $8, $8) ON CONFLICT (credential_id) DO NOTHING RETURNING id`,
      [newId(), account, name, credential_id, public_key, counter, transports, op.now],
    );
    return kept.length > 0;
  }

  /** False when the passkey has gone, or was used meanwhile. */
  async note(op: PlatformOp, { id, counter }: Passkey, next: number): Promise<boolean> {
    const sql = 'UPDATE factor SET counter = $3, used_at = $4 WHERE id = $1 AND counter = $2 RETURNING id';
    return (await rows(op.db, sql, [id, counter, next, op.now])).length > 0;
  }

  private expected(challenge: string): Expected {
    return {
      expectedChallenge: challenge,
      expectedOrigin: this.origin,
      expectedRPID: this.rpID,
      requireUserVerification: true,
    };
  }
}

interface Expected {
  readonly expectedChallenge: string;
  readonly expectedOrigin: string;
  readonly expectedRPID: string;
  readonly requireUserVerification: boolean;
}

const described = ({ credential_id, transports }: Passkey): { id: string; transports: string[] } => ({
  id: credential_id,
  transports,
});

/** The one asked for last counts. */
async function remember(op: PlatformOp, session: string, purpose: Purpose, challenge: string): Promise<void> {
  await op.db.query(
    `INSERT INTO passkey_challenge (session_id, purpose, challenge, created_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT (session_id, purpose) DO UPDATE SET challenge = excluded.challenge, created_at = excluded.created_at`,
    [session, purpose, challenge, op.now],
  );
}
