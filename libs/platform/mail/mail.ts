import { Injectable } from '@nestjs/common';
import { newId, type AccountId } from '@sanad/kernel';
import type { MailTemplate } from '@sanad/messages';
import { KeyRing } from '../crypto/keyring';
import { seal, type Cell } from '../crypto/seal';
import { rows } from '../db/sql';
import type { PlatformOp } from '../op';
import type { Link } from './links';

/** `simulated`: nobody outside has received anything. */
export const MAIL_STATES = ['pending', 'leased', 'sent', 'simulated', 'failed', 'cancelled'] as const;

export interface Letter {
  /** Whose it is, where they have an account. */
  readonly account?: AccountId;
  readonly to: string;
  readonly template: MailTemplate;
  /** Which of the two languages stands first. */
  readonly language: 'ar' | 'en';
  /** Names, instants (ISO 8601) and codes that fill the text. */
  readonly params: Readonly<Record<string, string | number>>;
  /** The sender writes its secret when it sends. */
  readonly link?: Link;
}

/** The address of a letter that waits is sealed; a letter that has gone out has none. */
export const addressCell = (id: string): Cell => ({
  association: 'platform',
  table: 'mail',
  column: 'address',
  row: id,
});

/** Letters as rows: written in the commit of their cause, sent afterwards by `MailSender`. */
@Injectable()
export class Mail {
  constructor(private readonly ring: KeyRing) {}

  async send(op: PlatformOp, { account, to, template, language, params, link }: Letter): Promise<string> {
    const id = newId();
    await op.db.query(INSERT, [
      ...[
        id,
        account ?? null,
        seal(this.ring.current, addressCell(id), to),
        template,
        language,
        JSON.stringify(params),
      ],
      ...[link?.purpose ?? null, link?.id ?? null, link?.generation ?? null, op.now],
    ]);
    return id;
  }

  /** Calls back what has not gone out about these rows. What went out stays as it is. */
  async cancel(op: PlatformOp, links: readonly string[]): Promise<void> {
    await op.db.query(CANCEL, [links, op.now]);
  }

  /** Drops letters that were settled long ago; a chore of the worker. Answers how many rows went. */
  async sweep(op: PlatformOp): Promise<number> {
    const before = new Date(op.now.getTime() - KEPT_DAYS * 86_400_000);
    return (await rows(op.db, 'DELETE FROM mail WHERE settled_at < $1 RETURNING id', [before])).length;
  }
}

/** Long enough to answer «no letter came». */
const KEPT_DAYS = 30;

const INSERT = `
  INSERT INTO mail (id, account_id, address, template, language, params, link_purpose, link_id, link_generation,
    state, lease_until, created_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'pending', $10, $10)`;

const CANCEL = `
  UPDATE mail SET state = 'cancelled', lease_until = NULL, address = NULL, settled_at = $2
  WHERE link_id = ANY ($1::uuid[]) AND state IN ('pending', 'leased')`;
