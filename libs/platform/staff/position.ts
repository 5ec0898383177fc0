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

/** Says where somebody works. It gives and takes no right. @throws Refusal `staff.not_found` */
export async function setPosition(op: PlatformOp, who: Who, account: string, position: Position): Promise<void> {
  const { department, kind } = position;
  const found = await rows(op.db, SET, [who.association, account, department, kind, op.now]);
  if (found.length === 0) throw new Refusal('staff.not_found');
  op.record({
    action: 'membership.position',
    subject: { type: 'account', id: account },
    detail: { association: who.association, department, kind },
  });
}

const SET = `
  UPDATE membership SET department = $3, position_kind = $4
  WHERE association_id = $1 AND account_id = $2 AND (ends_at IS NULL OR ends_at > $5) RETURNING account_id`;
