import { createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { foldDigits, type AssociationId } from '@sanad/kernel';
import { KeyRing, seal, unseal, type Cell, type SealingKey } from '@sanad/platform';
import { parseReference } from '../reference';
import { PASS_MINUTES, type PortalAccess } from './portal.types';

/** Crockford's: what is spoken on the telephone has no I, L, O or U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE = /^[0-9A-HJKMNP-TV-Z]{10}$/;
const PASS = 'p.';
const LINK_BYTES = 16;
const CODE_CHARACTERS = 10;

/** What the database recognises a secret by: SHA-256 of 128 random bits, or, for the 50 bits of a spoken code, an HMAC that nobody computes without our keys. */
export type Proof = string;

/** What somebody came with, as far as it can be judged without looking. */
export interface Claim {
  /** In its one form; empty where the check does not fit, which no case has. */
  readonly reference: string;
  /** As it was typed where nothing better is known: tries are counted at what no case has, too. */
  readonly typed: string;
  readonly proof: Proof;
  /** A code is short enough to be guessed, so its tries are counted. */
  readonly counted: boolean;
  /** Typed or clicked, not carried on from a page before. */
  readonly fresh: boolean;
}

export interface NewSecrets {
  /** 128 bits in base64url. */
  readonly secret: string;
  /** 50 bits. */
  readonly code: string;
}

/** Makes the secrets that open a case, and tells which one somebody came with. */
@Injectable()
export class PortalSecrets {
  constructor(private readonly ring: KeyRing) {}

  /** Those of a draft, the same whenever it is sent. */
  of(draft: string): NewSecrets {
    return secretsOf(derive(draft, 'case', LINK_BYTES + CODE_CHARACTERS));
  }

  fresh(): NewSecrets {
    return secretsOf(randomBytes(LINK_BYTES + CODE_CHARACTERS));
  }

  proofOfLink(secret: string): Proof {
    return createHash('sha256').update(secret).digest('hex');
  }

  proofOfCode(association: AssociationId, reference: string, code: string): Proof {
    return this.hmac('portal-code', association, reference, code);
  }

  /** Under which tries at a reference are counted, whether a case has it or not. */
  tryKey(association: AssociationId, reference: string): string {
    return this.hmac('portal-attempts', association, reference);
  }

  claimOf(association: AssociationId, access: PortalAccess, now: Date): Claim {
    const reference = parseReference(access.reference) ?? '';
    const typed = reference || access.reference.slice(0, 40);
    if (access.secret.startsWith(PASS)) {
      const proof = this.openPass(association, reference, access.secret, now);
      return { reference, typed, proof: proof ?? this.proofOfLink(''), counted: false, fresh: false };
    }
    const code = foldDigits(access.secret)
      .toUpperCase()
      .replace(/[\s-]/g, '')
      .replaceAll('O', '0')
      .replace(/[IL]/g, '1');
    if (!CODE.test(code))
      return { reference, typed, proof: this.proofOfLink(access.secret), counted: false, fresh: true };
    return { reference, typed, proof: this.proofOfCode(association, typed, code), counted: true, fresh: true };
  }

  /** Carries a proof from page to page, for one case and a while. */
  pass(association: AssociationId, reference: string, proof: Proof, now: Date): string {
    const until = now.getTime() + PASS_MINUTES * 60_000;
    return PASS + seal(this.ring.current, passOf(association, reference), JSON.stringify([proof, until]));
  }

  private openPass(association: AssociationId, reference: string, pass: string, now: Date): Proof | undefined {
    try {
      const text = unseal((id) => this.ring.find(id), passOf(association, reference), pass.slice(PASS.length));
      const [proof, until] = JSON.parse(text) as [Proof, number];
      return until > now.getTime() ? proof : undefined;
    } catch {
      return undefined;
    }
  }

  private hmac(purpose: string, ...parts: readonly string[]): string {
    return createHmac('sha256', this.ring.derive(purpose)).update(JSON.stringify(parts)).digest('hex');
  }
}

/** The key of a draft comes from its secret, which we do not have: nobody reads a draft but who carries its cookie. */
export const draftKey = (secret: string): SealingKey => ({ id: 'd1', secret: derive(secret, 'draft', 32) });

function secretsOf(bits: Buffer): NewSecrets {
  const code = [...bits.subarray(LINK_BYTES)].map((byte) => ALPHABET[byte & 31]).join('');
  return { secret: bits.subarray(0, LINK_BYTES).toString('base64url'), code };
}

const derive = (secret: string, purpose: string, bytes: number): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', `portal-${purpose}`, bytes));

const passOf = (association: AssociationId, reference: string): Cell => ({
  ...{ association, table: 'case_access', column: 'pass' },
  row: reference,
});
