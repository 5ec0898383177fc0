import type { AccountId, AssociationId } from '@sanad/kernel';
import { Refusal } from '@sanad/messages';
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

/**
 * Where somebody who signs in goes: the place named, or the only one; null for the platform as a whole.
 * @throws Refusal `session.association_needed`, `session.no_membership`
 */
export async function choosePlace(
  op: PlatformOp,
  account: AccountId,
  wanted: string | undefined,
): Promise<AssociationId | null> {
  const places = await placesOf(op, account);
  const fitting = wanted === undefined ? places : places.filter(({ slug }) => slug === wanted);
  if (fitting.length > 1)
    throw new Refusal('session.association_needed', { associations: fitting.map(({ slug }) => slug).join(', ') });
  const [place] = fitting;
  if (!place && (wanted !== undefined || !(await servesPlatform(op, account))))
    throw new Refusal('session.no_membership');
  return place?.id ?? null;
}

/** Whether the account has a role on the platform as a whole. */
export async function servesPlatform(op: PlatformOp, account: AccountId): Promise<boolean> {
  const sql = 'SELECT 1 FROM account WHERE id = $1 AND cardinality(platform_roles) > 0';
  return (await rows(op.db, sql, [account])).length > 0;
}
