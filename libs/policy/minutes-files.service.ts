import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Refusal } from '@sanad/messages';
import { Documents, rows, type CheckedFile, type KeptDocument, type Op } from '@sanad/platform';
import { getVersion, lockVersion } from './policy.store';

/** A scan of a version's minutes. */
export interface MinutesScan extends KeptDocument {
  /** Of the file as it was sent. */
  readonly sha256: string;
  /** Whether it is the file that was named with the approval; null where none was. */
  readonly isNamed: boolean | null;
}

/** More scans of one meeting's minutes than there are is a mistake. */
const MOST = 10;

/** The scans of the minutes by which the board approved a version. They are added when somebody has them, which may be long after. */
@Injectable()
export class MinutesFiles {
  constructor(private readonly documents: Documents) {}

  async list(op: Op, version: string): Promise<MinutesScan[]> {
    const { minutes } = await getVersion(op, version);
    const found = await rows<{ id: string; sha256: string }>(op.db, OF_VERSION, [op.association, version]);
    const hashes = new Map(found.map(({ id, sha256 }) => [id, sha256]));
    const named = minutes?.file?.sha256;
    return (await this.documents.of(op, [...hashes.keys()])).map((document) => {
      const sha256 = hashes.get(document.id)!;
      return { ...document, sha256, isNamed: named === undefined ? null : named === sha256 };
    });
  }

  /** @throws Refusal `policy.minutes_unrecorded`, `policy.minutes_file_repeated`, `policy.minutes_files_many`, and as `Documents.keep` */
  async attach(op: Op, version: string, file: CheckedFile): Promise<MinutesScan[]> {
    const locked = await lockVersion(op, version);
    locked.assertTakesMinutes(op.now);
    const before = await this.list(op, version);
    const sha256 = createHash('sha256').update(file.bytes).digest('hex');
    if (before.some((scan) => scan.sha256 === sha256)) throw new Refusal('policy.minutes_file_repeated');
    if (before.length >= MOST) throw new Refusal('policy.minutes_files_many', { most: MOST });
    const id = await this.documents.keep(op, file, version);
    await rows(op.db, INSERT, [op.association, version, id, sha256, op.actor.id]);
    op.record({
      action: 'policy.minutes_attached',
      subject: { type: 'policy_version', id: version },
      detail: { number: locked.number, document: id, sha256 },
    });
    return this.list(op, version);
  }

  /** @throws Refusal `policy.version_not_found`, `document.not_found`, and as `Documents.read` */
  async read(op: Op, version: string, id: string): Promise<KeptDocument & { readonly bytes: Buffer }> {
    const scans = await this.list(op, version);
    if (!scans.some((scan) => scan.id === id)) throw new Refusal('document.not_found');
    return this.documents.read(op, id);
  }
}

const OF_VERSION = `
  SELECT id, sha256 FROM policy_minutes_file WHERE association_id = $1 AND version_id = $2 ORDER BY id`;

const INSERT = `
  INSERT INTO policy_minutes_file (association_id, version_id, id, sha256, attached_by) VALUES ($1, $2, $3, $4, $5)`;
