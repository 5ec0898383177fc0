import type { AccountId, AssociationId } from '@sanad/kernel';
import { rows } from '../db/sql';
import type { PlatformOp } from '../op';

/** An association that somebody serves. */
export interface Place {
  readonly id: AssociationId;
  readonly slug: string;
  readonly name: string;
}

/** The associations in which the account's membership runs at this moment. */
export function placesOf(op: PlatformOp, account: AccountId): Promise<Place[]> {
  return rows<Place>(
    op.db,
    `SELECT n.id, n.slug, n.name FROM membership m JOIN association n ON n.id = m.association_id
     WHERE m.account_id = $1 AND m.starts_at <= $2 AND (m.ends_at IS NULL OR m.ends_at > $2) ORDER BY n.slug`,
    [account, op.now],
  );
}
