import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { newId } from '@sanad/kernel';
import { Refusal } from '@sanad/messages';
import { seal, sealBytes, unseal, unsealBytes, type Cell } from '../crypto/seal';
import { SubjectKeys } from '../crypto/subject-keys';
import { rows } from '../db/sql';
import type { Op } from '../op';
import { DOCUMENT_LIMITS, type CheckedFile, type DocumentState } from './document.kinds';
import { Shelf } from './shelf';

export const DOCUMENTS_SHELF = Symbol('where documents are kept');

/** A document, without its content. */
export interface KeptDocument {
  readonly id: string;
  /** Whose key seals it. */
  readonly subject: string;
  readonly name: string;
  readonly mediaType: string;
  /** Bytes, as it was sent. */
  readonly size: number;
  readonly state: DocumentState;
  readonly keptAt: Date;
}

/**
 * Documents, sealed with the key of the person they are about. The file is written before its row: what a failed commit leaves behind is a
 * file that no row names, which the worker sweeps.
 */
@Injectable()
export class Documents {
  constructor(
    private readonly keys: SubjectKeys,
    @Inject(DOCUMENTS_SHELF) private readonly shelf: Shelf,
  ) {}

  /** Keeps a document that `checkDocument` let through. @throws Refusal `document.too_many`, `subject.erased` */
  async keep(op: Op, { name, mediaType, bytes }: CheckedFile, subject: string): Promise<string> {
    const key = await this.keys.ensure(op, subject);
    const [counted] = await rows<{ kept: number }>(op.db, COUNT, [op.association, subject]);
    if (counted!.kept >= DOCUMENT_LIMITS.documents)
      throw new Refusal('document.too_many', { most: DOCUMENT_LIMITS.documents });
    const id = newId();
    const sealed = sealBytes(key, cellOf(op, id, 'content'), bytes);
    const file = await this.shelf.put(op.association, sealed);
    await op.db.query(INSERT, [
      ...[op.association, id, subject, file, hashOf(sealed), bytes.length, mediaType],
      ...[seal(key, cellOf(op, id, 'name'), name), key.id, op.now, op.actor.id],
    ]);
    op.record({
      action: 'document.kept',
      subject: { type: 'document', id },
      detail: { mediaType, size: bytes.length },
    });
    return id;
  }

  /** Documents by their ids, the oldest first; their names are opened. Those whose key was destroyed have none. */
  async of(op: Op, ids: readonly string[]): Promise<KeptDocument[]> {
    const found = await rows<DocumentRow>(op.db, SELECT, [op.association, ids]);
    const keys = await this.keys.find(op, [...new Set(found.map(({ subject }) => subject))]);
    return found.map(({ id, subject, name, mediaType, size, state, keptAt }) => {
      const key = keys.get(subject);
      const opened = key && state !== 'destroyed' ? unseal(() => key, cellOf(op, id, 'name'), name) : '';
      return { id, subject, name: opened, mediaType, size, state, keptAt };
    });
  }

  /**
   * A document with its content. The audit says who read it.
   * @throws Refusal `document.not_found`, `document.quarantined`, `document.destroyed`, `subject.erased`
   */
  async read(op: Op, id: string): Promise<KeptDocument & { readonly bytes: Buffer }> {
    const [document] = await this.of(op, [id]);
    const [row] = await rows<DocumentRow>(op.db, SELECT, [op.association, [id]]);
    if (!document || !row) throw new Refusal('document.not_found');
    if (document.state !== 'kept') throw new Refusal(UNREAD[document.state]);
    const key = await this.keys.get(op, document.subject);
    const sealed = await this.shelf.get(op.association, row.file);
    if (hashOf(sealed) !== row.sha256) throw new Error(`the file of document ${id} is not the one that was kept`);
    op.record({ action: 'document.read', subject: { type: 'document', id } });
    return { ...document, bytes: unsealBytes(key, cellOf(op, id, 'content'), sealed) };
  }

  /** Ends what is kept of a subject: the rows stay, the files go with the next sweep. */
  async destroy(op: Op, subject: string): Promise<void> {
    const gone = await rows<{ id: string }>(op.db, DESTROY, [op.association, subject]);
    for (const { id } of gone) op.record({ action: 'document.destroyed', subject: { type: 'document', id } });
  }
}

const UNREAD = { quarantined: 'document.quarantined', destroyed: 'document.destroyed' } as const;

interface DocumentRow extends KeptDocument {
  readonly file: string;
  readonly sha256: string;
}

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

const cellOf = (op: Op, id: string, column: string): Cell => ({
  association: op.association,
  table: 'document',
  column,
  row: id,
});

const COUNT = `
  SELECT count(*)::int AS kept FROM document WHERE association_id = $1 AND subject_id = $2 AND state <> 'destroyed'`;

const INSERT = `
  INSERT INTO document (association_id, id, subject_id, file, sha256, size, media_type, state, name, key_id, kept_at, kept_by)
  VALUES ($1, $2, $3, $4, $5, $6, $7, 'kept', $8, $9, $10, $11)`;

const SELECT = `
  SELECT id, subject_id AS subject, file, sha256, size, media_type AS "mediaType", state, name, kept_at AS "keptAt"
  FROM document WHERE association_id = $1 AND id = ANY($2::uuid[]) ORDER BY id`;

const DESTROY = `
  UPDATE document SET state = 'destroyed' WHERE association_id = $1 AND subject_id = $2 AND state <> 'destroyed' RETURNING id`;
