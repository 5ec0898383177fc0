import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Refusal } from '@sanad/messages';
import type { Op } from '../op';
import { KeyRing, type SealingKey } from './keyring';
import { seal, unseal, type Cell } from './seal';

interface Row {
  subject_id: string;
  wrapped: string | null;
}

const KEY_ID = 's1';

/**
 * One key for each data subject, stored wrapped by the installation's current key. What a person's key sealed becomes
 * unreadable everywhere, backups included, once the key is destroyed: that is erasure.
 */
@Injectable()
export class SubjectKeys {
  constructor(private readonly ring: KeyRing) {}

  /** The subject's key, made on first use. @throws Refusal `subject.erased` */
  async ensure(op: Op, subject: string): Promise<SealingKey> {
    const wrapped = this.wrap(op, subject, randomBytes(32).toString('base64'));
    await op.db.query(
      `INSERT INTO subject_key (association_id, subject_id, wrapped, created_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (association_id, subject_id) DO NOTHING`,
      [op.association, subject, wrapped, op.now],
    );
    return this.get(op, subject);
  }

  /** @throws Refusal `subject.erased` when the key was destroyed or never made. */
  async get(op: Op, subject: string): Promise<SealingKey> {
    const key = (await this.find(op, [subject])).get(subject);
    if (!key) throw new Refusal('subject.erased');
    return key;
  }

  /** The keys of many subjects in one query. Those whose key was destroyed are absent. */
  async find(op: Op, subjects: readonly string[]): Promise<ReadonlyMap<string, SealingKey>> {
    const rows: Row[] = await op.db.query(
      `SELECT subject_id, wrapped FROM subject_key
       WHERE association_id = $1 AND subject_id = ANY ($2::uuid[]) AND wrapped IS NOT NULL`,
      [op.association, [...subjects]],
    );
    return new Map(rows.map((row) => [row.subject_id, this.unwrap(op, row)]));
  }

  /** Destroys the subject's key. What it sealed cannot be read again by anybody. */
  async erase(op: Op, subject: string): Promise<void> {
    await op.db.query(
      `UPDATE subject_key SET wrapped = NULL, erased_at = $3
       WHERE association_id = $1 AND subject_id = $2 AND wrapped IS NOT NULL`,
      [op.association, subject, op.now],
    );
    op.record({ action: 'subject.erased', subject: { type: 'subject', id: subject } });
  }

  /** After a rotation: wraps up to `limit` keys anew under the current key. Answers how many. */
  async rewrap(op: Op, limit = 500): Promise<number> {
    const rows: Row[] = await op.db.query(
      `SELECT subject_id, wrapped FROM subject_key
       WHERE association_id = $1 AND wrapped IS NOT NULL AND NOT starts_with(wrapped, $2)
       ORDER BY subject_id LIMIT $3 FOR UPDATE`,
      [op.association, `${this.ring.current.id}.`, limit],
    );
    for (const row of rows) {
      const wrapped = this.wrap(op, row.subject_id, this.unwrap(op, row).secret.toString('base64'));
      await op.db.query('UPDATE subject_key SET wrapped = $3 WHERE association_id = $1 AND subject_id = $2', [
        op.association,
        row.subject_id,
        wrapped,
      ]);
    }
    return rows.length;
  }

  private wrap(op: Op, subject: string, secret: string): string {
    return seal(this.ring.current, cellOf(op, subject), secret);
  }

  private unwrap(op: Op, row: Row): SealingKey {
    const secret = unseal((id) => this.ring.find(id), cellOf(op, row.subject_id), row.wrapped!);
    return { id: KEY_ID, secret: Buffer.from(secret, 'base64') };
  }
}

function cellOf(op: Op, subject: string): Cell {
  return { association: op.association, table: 'subject_key', column: 'wrapped', row: subject };
}
