import { newId } from '@sanad/kernel';
import { Refusal, type RefusalCode } from '@sanad/messages';
import { rows, type Op } from '@sanad/platform';

/** What is kept under a name, changed on the version that was read, and archived rather than deleted. */
export interface Shelved {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly archivedAt: Date | null;
}

export interface ShelfRef {
  readonly id: string;
  readonly version: number;
}

interface ShelfOptions {
  readonly table: 'reply_template' | 'macro';
  /** In the audit. */
  readonly type: 'template' | 'macro';
  /** Beside those of `Shelved`: the column, and how it is named in what is read. */
  readonly columns: Readonly<Record<string, string>>;
  readonly missing: RefusalCode;
  readonly taken: RefusalCode;
}

/** More than a person finds their way in. */
const MOST = 200;

/** One table of such things. */
export class Shelf<T extends Shelved> {
  constructor(private readonly options: ShelfOptions) {}

  /** Those in use by name, then those archived, the last one first. */
  list(op: Op): Promise<T[]> {
    const order = 'ORDER BY archived_at IS NOT NULL, archived_at DESC, name, id';
    return rows<T>(op.db, `${this.selected} ${order} LIMIT ${2 * MOST}`, [op.association]);
  }

  inUse(op: Op): Promise<T[]> {
    return rows<T>(op.db, `${this.selected} AND archived_at IS NULL ORDER BY name, id`, [op.association]);
  }

  async get(op: Op, id: string, lock = ''): Promise<T> {
    const [found] = await rows<T>(op.db, `${this.selected} AND id = $2 ${lock}`, [op.association, id]);
    if (!found) throw new Refusal(this.options.missing);
    return found;
  }

  /** @throws Refusal `….name_taken`, `templates.too_many` */
  async add(op: Op, name: string, set: Readonly<Record<string, unknown>>): Promise<T> {
    await this.refuseTooMany(op);
    const [id, columns] = [newId(), Object.keys(set)];
    const places = columns.map((_, nth) => `, $${nth + 6}`).join('');
    const sql = `INSERT INTO ${this.options.table} (association_id, id, name, changed_by, changed_at${columns.map((one) => `, ${one}`).join('')})
      VALUES ($1, $2, $3, $4, $5${places})`;
    await this.write(op, sql, [op.association, id, name, op.actor.id, op.now, ...Object.values(set)]);
    this.record(op, id, 'Added');
    return this.get(op, id);
  }

  /** @throws Refusal `….not_found`, `templates.changed_meanwhile`, `….name_taken` */
  async change(op: Op, ref: ShelfRef, name: string, set: Readonly<Record<string, unknown>>): Promise<T> {
    await this.lock(op, ref);
    return this.set(op, ref.id, { name, ...set }, 'Changed');
  }

  /** Out of use, and kept for what was made with it. Done twice it changes nothing. */
  async archive(op: Op, ref: ShelfRef): Promise<T> {
    const { archivedAt } = await this.lock(op, ref);
    return archivedAt ? this.get(op, ref.id) : this.set(op, ref.id, { archived_at: op.now }, 'Archived');
  }

  /** @throws Refusal `….name_taken` where another bears the name by now */
  async restore(op: Op, id: string): Promise<T> {
    const { archivedAt } = await this.get(op, id, 'FOR UPDATE');
    if (!archivedAt) return this.get(op, id);
    await this.refuseTooMany(op);
    return this.set(op, id, { archived_at: null }, 'Restored');
  }

  private async lock(op: Op, { id, version }: ShelfRef): Promise<T> {
    const found = await this.get(op, id, 'FOR UPDATE');
    if (found.version !== version) throw new Refusal('templates.changed_meanwhile', { version: found.version });
    return found;
  }

  private async set(op: Op, id: string, set: Readonly<Record<string, unknown>>, done: string): Promise<T> {
    const assigned = Object.keys(set).map((column, nth) => `, ${column} = $${nth + 5}`);
    const sql = `UPDATE ${this.options.table} SET version = version + 1, changed_by = $3, changed_at = $4${assigned.join('')}
      WHERE association_id = $1 AND id = $2`;
    await this.write(op, sql, [op.association, id, op.actor.id, op.now, ...Object.values(set)]);
    this.record(op, id, done);
    return this.get(op, id);
  }

  private async write(op: Op, sql: string, parameters: unknown[]): Promise<void> {
    const { table, taken } = this.options;
    await op.db.query(sql, parameters).catch((error: { driverError?: { constraint?: string } }) => {
      throw error.driverError?.constraint === `${table}_name` ? new Refusal(taken) : error;
    });
  }

  private async refuseTooMany(op: Op): Promise<void> {
    const sql = `SELECT count(*)::int AS count FROM ${this.options.table} WHERE association_id = $1 AND archived_at IS NULL`;
    const [found] = await rows<{ count: number }>(op.db, sql, [op.association]);
    if (found && found.count >= MOST) throw new Refusal('templates.too_many', { most: MOST });
  }

  /** The words themselves are no part of the audit: somebody may have written of a person in them. */
  private record(op: Op, id: string, done: string): void {
    const { type } = this.options;
    op.record({ action: `intake.${type}${done}`, subject: { type, id } });
  }

  private get selected(): string {
    const { table, columns } = this.options;
    const more = Object.entries(columns).map(([column, name]) => `, ${column} AS "${name}"`);
    return `SELECT id, name, version, archived_at AS "archivedAt"${more.join('')} FROM ${table} WHERE association_id = $1`;
  }
}
