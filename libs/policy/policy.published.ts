import { Refusal } from '@sanad/messages';
import { rows, type Op } from '@sanad/platform';
import type { PrintedVersion } from './print/official';

/** A version that has been put in force, as everybody may know it. */
export interface PublishedHead {
  readonly id: string;
  readonly number: number;
  readonly contentHash: string;
  readonly inForceFrom: Date;
  readonly inForceUntil: Date | null;
}

export type PublishedVersion = PrintedVersion & PublishedHead;
/** With what was recorded with its approval; null where nothing was. */
export type ListedVersion = PublishedHead & Pick<PublishedVersion, 'minutes'>;

const COLUMNS = `id, number, content_hash AS "contentHash", in_force_from AS "inForceFrom", in_force_until AS "inForceUntil"`;
const FROM = 'FROM policy_version WHERE association_id = $1 AND in_force_from IS NOT NULL';

/** Every one that was, is or will be in force, the newest first. Reads no more than the public's role may. */
export function listPublished(op: Op): Promise<ListedVersion[]> {
  return rows<ListedVersion>(op.db, `SELECT ${COLUMNS}, minutes ${FROM} ORDER BY in_force_from DESC`, [op.association]);
}

/** With everything that its official print says. @throws Refusal `request.not_found` */
export async function getPublished(op: Op, number: number): Promise<PublishedVersion> {
  const sql = `SELECT ${COLUMNS}, document, answers, minutes ${FROM} AND number = $2`;
  const [version] = await rows<PublishedVersion>(op.db, sql, [op.association, number]);
  if (!version) throw new Refusal('request.not_found');
  return version;
}
