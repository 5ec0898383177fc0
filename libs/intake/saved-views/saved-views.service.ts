import { Injectable } from '@nestjs/common';
import { newId } from '@sanad/kernel';
import { Refusal } from '@sanad/messages';
import { rows, type Op } from '@sanad/platform';
import type { CaseKind, CaseState } from '../case.kinds';
import { countKept, type CaseFilter, type KeptCount } from '../cases.lists';
import type { ListViewName } from '../list-views';

/**
 * A fixed view with what narrows it. The order is that of the fixed view: each reads an index in its own order. What was
 * searched for is no part of it: that is a reference or a name, and names of people are kept sealed.
 */
export interface Conditions {
  readonly view: ListViewName;
  readonly kind?: CaseKind;
  readonly state?: CaseState;
  readonly tag?: string;
  /** An account, `none`, or `me` for whoever looks. */
  readonly assignee?: string;
  /** By its id in the policy. */
  readonly branch?: string;
}

/** What narrows a view, each in a column of its name. */
const NARROWING = ['kind', 'state', 'tag', 'assignee', 'branch'] as const;

/** Of what narrows, that which was said. */
export const narrowingOf = (conditions: Conditions): Omit<Conditions, 'view'> =>
  Object.fromEntries(NARROWING.flatMap((name) => (conditions[name] ? [[name, conditions[name]]] : [])));

export interface SavedViewWords extends Conditions {
  readonly name: string;
}

export interface SavedView extends SavedViewWords {
  readonly id: string;
  readonly version: number;
}

/** More than one finds one's way in; counting them stays one short statement. */
export const MOST_SAVED_VIEWS = 20;

/** Each person's own, of each association apart. Nobody else reads or changes them. */
@Injectable()
export class SavedViews {
  list(op: Op): Promise<SavedView[]> {
    return rows<SavedView>(op.db, `${SELECTED} ORDER BY place, id`, [op.association, ownerOf(op)]);
  }

  async counted(op: Op): Promise<(SavedView & KeptCount)[]> {
    const views = await this.list(op);
    const counts = await countKept(
      op,
      views.map((view) => filterOf(op, view)),
    );
    return views.map((view, nth) => ({ ...view, ...counts[nth]! }));
  }

  /**
   * At the end, or where it stood before it was removed.
   * @throws Refusal `intake.too_many_saved_views`, `intake.saved_view_name_taken`
   */
  async add(op: Op, { name, ...conditions }: SavedViewWords, position?: number): Promise<SavedView> {
    const before = await this.list(op);
    if (before.length >= MOST_SAVED_VIEWS) throw new Refusal('intake.too_many_saved_views', { most: MOST_SAVED_VIEWS });
    const id = newId();
    await write(op, ADD, [op.association, ownerOf(op), id, name, ...columnsOf(conditions), before.length]);
    const order = before.map((one) => one.id);
    order.splice(Math.min(position ?? order.length, order.length), 0, id);
    await op.db.query(PLACE, [op.association, ownerOf(op), order]);
    record(op, id, 'Added');
    return this.get(op, id);
  }

  /** @throws Refusal `intake.saved_view_not_found`, `intake.saved_view_changed`, `intake.saved_view_name_taken` */
  async change(op: Op, id: string, version: number, { name, ...conditions }: SavedViewWords): Promise<SavedView> {
    await this.lock(op, id, version);
    await write(op, CHANGE, [op.association, ownerOf(op), id, name, ...columnsOf(conditions)]);
    record(op, id, 'Changed');
    return this.get(op, id);
  }

  /** It is gone; added again with what is answered, it is as before. */
  async remove(op: Op, id: string, version: number): Promise<SavedView> {
    const found = await this.lock(op, id, version);
    await op.db.query(REMOVE, [op.association, ownerOf(op), id]);
    record(op, id, 'Removed');
    return found;
  }

  /** Those that are not named, as one kept meanwhile elsewhere, come behind. @throws Refusal `intake.saved_view_not_found` */
  async order(op: Op, ids: readonly string[]): Promise<void> {
    const known = (await this.list(op)).map(({ id }) => id);
    if (ids.some((id) => !known.includes(id))) throw new Refusal('intake.saved_view_not_found');
    const order = [...new Set([...ids, ...known])];
    await op.db.query(PLACE, [op.association, ownerOf(op), order]);
    op.record({ action: 'intake.savedViewsOrdered', subject: { type: 'account', id: ownerOf(op) } });
  }

  private async get(op: Op, id: string, lock = ''): Promise<SavedView> {
    const [found] = await rows<SavedView>(op.db, `${SELECTED} AND id = $3 ${lock}`, [op.association, ownerOf(op), id]);
    if (!found) throw new Refusal('intake.saved_view_not_found');
    return found;
  }

  private async lock(op: Op, id: string, version: number): Promise<SavedView> {
    const found = await this.get(op, id, 'FOR UPDATE');
    if (found.version !== version) throw new Refusal('intake.saved_view_changed', { version: found.version });
    return found;
  }
}

function filterOf({ actor }: Op, view: SavedView): CaseFilter {
  return { view: view.view, ...narrowingOf(view), ...(view.assignee === 'me' && { assignee: actor.id }) };
}

/** @throws Refusal `access.person_needed`: a machine has no desk */
function ownerOf({ actor }: Op): string {
  if (actor.kind !== 'staff') throw new Refusal('access.person_needed');
  return actor.id;
}

const columnsOf = (conditions: Conditions): unknown[] => [
  conditions.view,
  ...NARROWING.map((name) => conditions[name] ?? null),
];

async function write(op: Op, sql: string, parameters: unknown[]): Promise<void> {
  await op.db.query(sql, parameters).catch((error: { driverError?: { constraint?: string } }) => {
    const isTaken = error.driverError?.constraint === 'saved_view_name';
    throw isTaken ? new Refusal('intake.saved_view_name_taken') : error;
  });
}

/** What somebody calls their views is no part of the audit. */
const record = (op: Op, id: string, done: string): void =>
  op.record({ action: `intake.savedView${done}`, subject: { type: 'savedView', id } });

const SELECTED = `
  SELECT id, name, version, view, ${NARROWING.join()} FROM saved_view
  WHERE association_id = $1 AND owner_id = $2`;
const ADD = `
  INSERT INTO saved_view (association_id, owner_id, id, name, view, ${NARROWING.join()}, place)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`;
const CHANGE = `
  UPDATE saved_view SET version = version + 1, name = $4, view = $5, ${NARROWING.map((column, nth) => `${column} = $${nth + 6}`).join()}
  WHERE association_id = $1 AND owner_id = $2 AND id = $3`;
const PLACE = `
  UPDATE saved_view v SET place = o.place FROM unnest($3::uuid[]) WITH ORDINALITY AS o (id, place)
  WHERE v.association_id = $1 AND v.owner_id = $2 AND v.id = o.id`;
const REMOVE = 'DELETE FROM saved_view WHERE association_id = $1 AND owner_id = $2 AND id = $3';
