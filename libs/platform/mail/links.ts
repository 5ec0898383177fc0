import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { KeyRing } from '../crypto/keyring';

const LINK_PAGES = { invitation: 'invitation', 'password-reset': 'reset' } as const;
export type LinkPurpose = keyof typeof LINK_PAGES;

/** What a link opens: one row, as it stood when the link was made. A row whose generation went up has left its older links behind. */
export interface Link {
  readonly purpose: LinkPurpose;
  readonly id: string;
  readonly generation: number;
}

const ID_BYTES = 16;
const TOKEN_BYTES = ID_BYTES + 32;
/** 48 bytes in base64url. */
export const TOKEN_LENGTH = (TOKEN_BYTES / 3) * 4;

/**
 * Secrets of links. None is kept: it is the HMAC-SHA256, under a key of the installation, of the row the link opens, so that whoever sends the
 * mail can write it when it goes out, and neither a queue, nor a log, nor a stolen copy of the database holds one.
 */
@Injectable()
export class Links {
  constructor(private readonly ring: KeyRing) {}

  /** The row's id and 256 bits that only we can know, in base64url. */
  tokenOf(link: Link): string {
    return Buffer.concat([Buffer.from(link.id.replaceAll('-', ''), 'hex'), this.secretOf(link)]).toString('base64url');
  }

  /** The secret stands behind the #: browsers send no such part to any server, so that no log sees it. */
  urlOf(publicUrl: string, link: Link): string {
    return `${publicUrl}/${LINK_PAGES[link.purpose]}#${this.tokenOf(link)}`;
  }

  /** Which row a token speaks of; whether it opens it, `opens` tells. Undefined for what cannot be one. */
  idIn(token: string): string | undefined {
    const bytes = Buffer.from(token, 'base64url');
    if (token.length !== TOKEN_LENGTH || bytes.length !== TOKEN_BYTES) return undefined;
    const id = bytes.toString('hex', 0, ID_BYTES);
    return id.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5');
  }

  opens(token: string, link: Link): boolean {
    const bytes = Buffer.from(token, 'base64url');
    return bytes.length === TOKEN_BYTES && timingSafeEqual(bytes.subarray(ID_BYTES), this.secretOf(link));
  }

  private secretOf({ purpose, id, generation }: Link): Buffer {
    return createHmac('sha256', this.ring.derive(purpose)).update(`${id}|${generation}`).digest();
  }
}
