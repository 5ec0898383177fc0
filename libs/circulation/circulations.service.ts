import { newId, type AccountId } from '@sanad/kernel';
import { Calendars, relay, type Stage } from '@sanad/deadlines';
import { Refusal } from '@sanad/messages';
import { Notifications, rows, Staff, type Notice, type Op, type StaffMember } from '@sanad/platform';
import { Policies, type PinnedPolicy } from '@sanad/policy';
import type { EffectiveCirculation } from '@sanad/policy/pure';
import { Injectable } from '@nestjs/common';
import {
  claimDue,
  findRunning,
  getCirculation,
  layReaders,
  listReaders,
  type Circulation,
  type Laid,
  type Reader,
} from './circulations.store';
import { dueOf, type Reached } from './reader';
import { Reviews } from './reviews.service';

type Calendar = Awaited<ReturnType<Calendars['of']>>;

/** Who came and went since is looked for this often. */
const LOOKS_EVERY_MS = 5 * 60_000;

/** Brings each version to whoever works under it, from the moment it is in force until another is. */
@Injectable()
export class Circulations {
  constructor(
    private readonly policies: Policies,
    private readonly calendars: Calendars,
    private readonly staff: Staff,
    private readonly notifications: Notifications,
    private readonly reviews: Reviews,
  ) {}

  /** A version has its start: its circulation waits for that moment. */
  async plan(op: Op, versionId: string, beginsAt: Date): Promise<void> {
    await op.db.query(PLAN, [op.association, newId(), versionId, beginsAt]);
  }

  /** Its start was taken back: nothing waits for it. Given another, it is planned anew. */
  async callOff(op: Op, versionId: string): Promise<void> {
    await op.db.query(CALL_OFF, [op.association, versionId]);
  }

  /** Versions that were put in force before anybody planned their circulation. @returns how many were planned */
  async catchUp(op: Op): Promise<number> {
    const missed = await rows<{ id: string; start: Date }>(op.db, UNPLANNED, [op.association, op.now]);
    for (const { id, start } of missed) await this.plan(op, id, start);
    return missed.length;
  }

  /** Begins what is due to begin, and looks again at who works here. @returns how many were looked at */
  async look(op: Op): Promise<number> {
    const due = await claimDue(op);
    for (const circulation of due) await this.turn(op, circulation);
    return due.length;
  }

  /** The one under way, with the version it brings. */
  async running(op: Op): Promise<{ circulation: Circulation; policy: PinnedPolicy } | undefined> {
    const circulation = await findRunning(op);
    return circulation && { circulation, policy: await this.policies.of(op, circulation.versionId) };
  }

  /**
   * Somebody for whom special policies were issued by the regulations is excepted, by name. It holds for later versions too, until it is taken back.
   * @throws Refusal `circulation.not_found`, `circulation.ended`, `circulation.reader_not_found`, `circulation.excepted_already`
   */
  async except(op: Op, id: string, account: string, { policy, basis }: Exception): Promise<Circulation> {
    const circulation = await this.open(op, id);
    const values = [op.association, id, account, policy, basis, op.actor.id, op.now];
    const [found] = await rows<{ fresh: boolean }>(op.db, EXCEPT, values);
    if (!found) throw new Refusal('circulation.reader_not_found');
    if (!found.fresh) throw new Refusal('circulation.excepted_already');
    record(op, circulation, 'circulation.excepted', { account });
    return circulation;
  }

  /** @throws Refusal as `except`, `circulation.not_excepted` */
  async include(op: Op, id: string, account: string): Promise<Circulation> {
    const circulation = await this.open(op, id);
    const found = await rows(op.db, INCLUDE, [op.association, id, account]);
    if (found.length === 0) throw new Refusal('circulation.not_excepted');
    record(op, circulation, 'circulation.included', { account });
    return circulation;
  }

  /** @throws Refusal `circulation.not_found`, `circulation.handed_ahead` for a day that is still to come */
  async handOver(op: Op, id: string, { department, handedOn, receivedBy }: Copy, today: string): Promise<Circulation> {
    const circulation = await getCirculation(op, id);
    if (handedOn > today) throw new Refusal('circulation.handed_ahead', { date: handedOn });
    await op.db.query(HAND_OVER, [op.association, newId(), id, department, handedOn, receivedBy, op.actor.id, op.now]);
    record(op, circulation, 'circulation.copy_handed', { department, handedOn });
    return circulation;
  }

  copies(op: Op, id: string): Promise<KeptCopy[]> {
    return rows<KeptCopy>(op.db, COPIES, [op.association, id]);
  }

  private async open(op: Op, id: string): Promise<Circulation> {
    const circulation = await getCirculation(op, id);
    if (circulation.endedAt) throw new Refusal('circulation.ended', { number: circulation.number });
    return circulation;
  }

  private async turn(op: Op, circulation: Circulation): Promise<void> {
    const inForce = await this.policies.findInForce(op);
    if (inForce?.versionId !== circulation.versionId) return this.end(op, circulation);
    const [members, calendar, known] = await Promise.all([
      this.staff.list(op),
      this.calendars.of(op),
      listReaders(op, circulation.id),
    ]);
    const terms = inForce.effective.circulation;
    const changes = changesOf({ circulation, members, known, terms, calendar, now: op.now });
    await layReaders(op, circulation.id, changes.laid);
    if (!circulation.begunAt) await this.begin(op, circulation, inForce);
    await op.db.query(LOOK_AGAIN, [op.association, circulation.id, new Date(op.now.getTime() + LOOKS_EVERY_MS)]);
    const { reached, left } = changes;
    await this.notifications.add(
      op,
      reached.map((to) => reachedNotice(circulation, to, terms)),
    );
    if (circulation.begunAt && reached.length + left.length > 0)
      record(op, circulation, 'circulation.followed', { joined: reached, left });
  }

  /** Whoever was excepted under the version before is so under this one. */
  private async begin(op: Op, circulation: Circulation, policy: PinnedPolicy): Promise<void> {
    await op.db.query(CARRY_OVER, [op.association, circulation.id]);
    await op.db.query(BEGIN, [op.association, circulation.id, op.now]);
    await op.db.query(END_OTHERS, [op.association, circulation.id, circulation.beginsAt, op.now]);
    await this.reviews.watch(op, policy);
    record(op, circulation, 'circulation.begun', {});
  }

  /** Another version is in force: nobody owes this one a signature any more. */
  private async end(op: Op, circulation: Circulation): Promise<void> {
    await op.db.query(END, [op.association, circulation.id, op.now]);
    record(op, circulation, 'circulation.ended', {});
  }
}

export interface Exception {
  readonly policy: string;
  readonly basis: string;
}

export interface Copy {
  readonly department: string;
  readonly handedOn: string;
  readonly receivedBy: string;
}

export interface KeptCopy extends Copy {
  readonly id: string;
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

interface Scene {
  readonly circulation: Circulation;
  readonly members: readonly StaffMember[];
  readonly known: readonly Reader[];
  readonly terms: EffectiveCirculation;
  readonly calendar: Calendar;
  readonly now: Date;
}

/** Who is new, who left, and whose day is another since the calendar or what they are here has changed. */
function changesOf(scene: Scene): { laid: Laid[]; reached: AccountId[]; left: AccountId[] } {
  const { members, known, now } = scene;
  const before = new Map(known.map((reader) => [reader.account, reader]));
  const here = new Set(members.map(({ account }) => account));
  const isNew = ({ account }: StaffMember): boolean => before.get(account)?.leftAt !== null;
  const gone = known.filter(({ account, leftAt }) => !leftAt && !here.has(account));
  const laid = members.map((member) =>
    isNew(member) ? reachedNow(member, scene) : laidAnew(before.get(member.account)!, scene),
  );
  const closed = gone.map((reader): Laid => ({ ...reader, leftAt: now, fireAt: null }));
  return {
    laid: [...laid.filter((one) => one !== undefined), ...closed],
    reached: members.filter(isNew).map(({ account }) => account),
    left: gone.map(({ account }) => account),
  };
}

function reachedNow({ account, kind }: StaffMember, { circulation, now, ...scene }: Scene): Laid {
  const reached = { reachedAt: now, joined: circulation.begunAt !== null, kind };
  return { account, ...reached, leftAt: null, ...timesOf(reached, { ...scene, now }, { generation: 0, stage: 0 }) };
}

/** Unset where everything stays as it is. */
function laidAnew(reader: Reader, scene: Scene): Laid | undefined {
  const due = dueOf(scene.terms, reader, scene.calendar);
  if (reader.dueOn === (due?.dueOn ?? null)) return undefined;
  const laidFor = reader.dueOn ?? undefined;
  return { ...reader, ...timesOf(reader, scene, { generation: 0, stage: reader.stage, laidFor }) };
}

type Times = Pick<Laid, 'dueOn' | 'dueAt' | 'heldFrom' | 'stage' | 'fireAt'>;
const UNTIMED: Times = { dueOn: null, dueAt: null, heldFrom: null, stage: 0, fireAt: null };

function timesOf(
  reached: Reached,
  { terms, calendar, now }: Omit<Scene, 'circulation'>,
  rung: Parameters<typeof relay>[1],
): Times {
  const due = dueOf(terms, reached, calendar);
  if (!due) return UNTIMED;
  const schedule = { ladder: ladderOf(terms), startedAt: reached.reachedAt, dueDate: due.dueOn, calendar };
  const { stage, fireAt } = relay(schedule, rung, now);
  return { ...due, stage, fireAt: fireAt ?? null };
}

/** In order of time. */
export function ladderOf({ reminders }: EffectiveCirculation): Stage[] {
  return reminders.map(({ value }) => value).sort((one, other) => other.daysBefore - one.daysBefore);
}

function reachedNotice({ id, number }: Circulation, to: AccountId, { signature }: EffectiveCirculation): Notice {
  return {
    subject: { type: 'circulation', id },
    stage: 'reached',
    recipient: { kind: 'staff', id: to },
    channel: 'inbox',
    template: signature ? 'circulation.sign' : 'circulation.read',
    params: { number },
  };
}

function record(op: Op, { id, number }: Circulation, action: string, detail: Readonly<Record<string, unknown>>): void {
  op.record({ action, subject: { type: 'circulation', id }, detail: { number, ...detail } });
}

// Events may come late or in another order: only the start that the version has counts.
const PLAN = `
  INSERT INTO circulation AS c (association_id, id, version_id, begins_at, next_at)
  SELECT association_id, $2, id, in_force_from, in_force_from FROM policy_version
  WHERE association_id = $1 AND id = $3 AND in_force_from = $4
  ON CONFLICT (association_id, version_id) DO UPDATE
    SET begins_at = excluded.begins_at, next_at = excluded.next_at, ended_at = NULL
    WHERE c.begun_at IS NULL`;

const CALL_OFF = `
  UPDATE circulation c SET next_at = NULL FROM policy_version v
  WHERE c.association_id = $1 AND c.version_id = $2 AND c.begun_at IS NULL
    AND v.association_id = c.association_id AND v.id = c.version_id AND v.in_force_from IS NULL`;

const UNPLANNED = `
  SELECT v.id, v.in_force_from AS start FROM policy_version v
  WHERE v.association_id = $1 AND v.in_force_from IS NOT NULL AND (v.in_force_until IS NULL OR v.in_force_until > $2)
    AND NOT EXISTS (SELECT FROM circulation c WHERE c.association_id = $1 AND c.version_id = v.id)`;

const BEGIN = 'UPDATE circulation SET begun_at = $3 WHERE association_id = $1 AND id = $2';

const LOOK_AGAIN = 'UPDATE circulation SET next_at = $3 WHERE association_id = $1 AND id = $2';

const END = 'UPDATE circulation SET ended_at = $3, next_at = NULL WHERE association_id = $1 AND id = $2';

const END_OTHERS = `
  UPDATE circulation SET ended_at = $4, next_at = NULL
  WHERE association_id = $1 AND id <> $2 AND begins_at <= $3 AND ended_at IS NULL`;

const CARRY_OVER = `
  UPDATE circulation_reader r SET excepted_policy = o.excepted_policy, excepted_basis = o.excepted_basis,
    excepted_by = o.excepted_by, excepted_at = o.excepted_at
  FROM (
    SELECT DISTINCT ON (e.account_id) e.* FROM circulation_reader e
    JOIN circulation c ON c.association_id = e.association_id AND c.id = e.circulation_id
    WHERE e.association_id = $1 AND c.id <> $2 AND c.begun_at IS NOT NULL ORDER BY e.account_id, c.begins_at DESC
  ) o
  WHERE r.association_id = $1 AND r.circulation_id = $2 AND r.account_id = o.account_id AND o.excepted_at IS NOT NULL`;

const EXCEPT = `
  WITH reader AS (
    SELECT account_id, excepted_at IS NULL AS fresh FROM circulation_reader
    WHERE association_id = $1 AND circulation_id = $2 AND account_id = $3 FOR UPDATE
  ), changed AS (
    UPDATE circulation_reader r SET excepted_policy = $4, excepted_basis = $5, excepted_by = $6, excepted_at = $7
    FROM reader WHERE r.association_id = $1 AND r.circulation_id = $2 AND r.account_id = reader.account_id AND reader.fresh
  ) SELECT fresh FROM reader`;

const INCLUDE = `
  UPDATE circulation_reader SET excepted_policy = NULL, excepted_basis = NULL, excepted_by = NULL, excepted_at = NULL
  WHERE association_id = $1 AND circulation_id = $2 AND account_id = $3 AND excepted_at IS NOT NULL RETURNING account_id`;

const HAND_OVER = `
  INSERT INTO circulation_copy (association_id, id, circulation_id, department, handed_on, received_by, recorded_by, recorded_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`;

const COPIES = `
  SELECT id, department, handed_on::text AS "handedOn", received_by AS "receivedBy", recorded_by AS "recordedBy",
    recorded_at AS "recordedAt"
  FROM circulation_copy WHERE association_id = $1 AND circulation_id = $2 ORDER BY department, handed_on, id`;
