import { Refusal } from '@sanad/messages';
import { rows } from '../db/sql';
import type { PlatformOp, Who } from '../op';

/** Under the management of the association, or bound to it by a contract. */
export const POSITION_KINDS = ['staff', 'contractor'] as const;
export type PositionKind = (typeof POSITION_KINDS)[number];

/** A name without space around it. */
export const DEPARTMENT = /^\S(.*\S)?$/u;

/** Where somebody works, by the association's own name for it, and on what terms. Null where nobody has said. */
export interface Position {
  readonly department: string | null;
  readonly kind: PositionKind | null;
}

interface Versioned {
  readonly version: number;
}

/** Nobody writes over what they have not read. @throws Refusal `staff.changed_meanwhile` */
export function assertUnchanged({ version }: Versioned, asRead: Versioned): void {
  if (version !== asRead.version) throw new Refusal('staff.changed_meanwhile', { version });
}

interface Stated extends Position {
  /** Of the membership as it was read. */
  readonly version: number;
}

/**
 * Says where somebody works, and answers with the membership's version then. It gives and takes no right.
 * @throws Refusal `staff.not_found`, `staff.changed_meanwhile`
 */
export async function setPosition(op: PlatformOp, who: Who, account: string, stated: Stated): Promise<number> {
  const { department, kind } = stated;
  const [found] = await rows<Versioned>(op.db, FIND, [who.association, account, op.now]);
  if (!found) throw new Refusal('staff.not_found');
  assertUnchanged(found, stated);
  await op.db.query(SET, [who.association, account, department, kind]);
  op.record({
    action: 'membership.position',
    subject: { type: 'account', id: account },
    detail: { association: who.association, department, kind },
  });
  return found.version + 1;
}

const FIND = `
  SELECT version FROM membership
  WHERE association_id = $1 AND account_id = $2 AND (ends_at IS NULL OR ends_at > $3) FOR UPDATE`;

const SET = `
  UPDATE membership SET version = version + 1, department = $3, position_kind = $4
  WHERE association_id = $1 AND account_id = $2`;
