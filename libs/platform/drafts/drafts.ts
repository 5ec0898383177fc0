import { Injectable } from '@nestjs/common';
import { Refusal } from '@sanad/messages';
import { KeyRing } from '../crypto/keyring';
import { seal, unseal, type Cell } from '../crypto/seal';
import { rows } from '../db/sql';
import type { Op } from '../op';

export const DRAFT_DAYS = 30;
export const MOST_DRAFTS = 50;
export const MOST_CHARACTERS = 65_536;

export interface Draft {
  readonly data: Readonly<Record<string, unknown>>;
  readonly savedAt: Date;
}

/**
 * What somebody has typed into a form and not sent, by the form's key. It is theirs alone, and sealed under the installation's key, since it
 * may be about anybody. Saving leaves no line in the audit: nothing of the association has changed, and it happens at every pause of typing.
 */
@Injectable()
export class Drafts {
  constructor(private readonly ring: KeyRing) {}

  async find(op: Op, key: string): Promise<Draft | undefined> {
    const [row] = await rows<{ sealed: string; savedAt: Date }>(op.db, FIND, [op.association, op.actor.id, key]);
    if (!row) return undefined;
    const text = unseal((id) => this.ring.find(id), cellOf(op, key), row.sealed);
    return { data: JSON.parse(text) as Draft['data'], savedAt: row.savedAt };
  }

  /** Keeps it in place of what was kept before; of very many the oldest go. @throws Refusal `draft.too_large` */
  async keep(op: Op, key: string, data: Draft['data']): Promise<Draft> {
    const text = JSON.stringify(data);
    if (text.length > MOST_CHARACTERS) throw new Refusal('draft.too_large', { most: MOST_CHARACTERS });
    const sealed = seal(this.ring.current, cellOf(op, key), text);
    await op.db.query(KEEP, [op.association, op.actor.id, key, sealed, op.now]);
    await rows(op.db, FORGET_OLDEST, [op.association, op.actor.id, MOST_DRAFTS]);
    return { data, savedAt: op.now };
  }

  async forget(op: Op, key: string): Promise<void> {
    await rows(op.db, FORGET, [op.association, op.actor.id, key]);
  }
}

const cellOf = (op: Op, key: string): Cell => ({
  ...{ association: op.association, table: 'draft', column: 'sealed', row: `${op.actor.id}/${key}` },
});

const FIND = `SELECT sealed, saved_at AS "savedAt" FROM draft WHERE association_id = $1 AND account_id = $2 AND key = $3`;

const KEEP = `
  INSERT INTO draft (association_id, account_id, key, sealed, saved_at) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (association_id, account_id, key) DO UPDATE SET sealed = excluded.sealed, saved_at = excluded.saved_at`;

const FORGET = 'DELETE FROM draft WHERE association_id = $1 AND account_id = $2 AND key = $3';

const FORGET_OLDEST = `
  DELETE FROM draft WHERE association_id = $1 AND account_id = $2 AND key IN (
    SELECT key FROM draft WHERE association_id = $1 AND account_id = $2 ORDER BY saved_at DESC, key OFFSET $3
  )`;
