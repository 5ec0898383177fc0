import type { AccountId } from '@sanad/kernel';
import { rows, type Op } from '@sanad/platform';

/** Everybody who had a part in what was said of a case in any sitting: who voted, in secret too, dissented, announced, confirmed or returned it. */
export async function decidersOf(op: Op, caseId: string): Promise<AccountId[]> {
  const found = await rows<{ account: AccountId }>(op.db, DECIDERS, [op.association, caseId]);
  return found.map(({ account }) => account);
}

const DECIDERS = `
  SELECT DISTINCT coalesce(e.account_id, e.by_id::uuid) AS account
  FROM agenda_item i JOIN sitting_event e ON e.association_id = i.association_id AND e.sitting_id = i.sitting_id AND e.item_id = i.id
  WHERE i.association_id = $1 AND i.case_id = $2 AND e.by_kind = 'staff'
    AND e.name IN ('voted', 'balloted', 'dissented', 'decided', 'confirmed', 'returned')`;
