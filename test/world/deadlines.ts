import type { DynamicModule, Provider } from '@nestjs/common';
import {
  Deadlines,
  DeadlinesModule,
  DeadlineSweep,
  Holidays,
  type OpeningPolicy,
  Recalculation,
} from '@sanad/deadlines';
import { newId, type AccountId, type AssociationId } from '@sanad/kernel';
import {
  DeliverEvent,
  JobsModule,
  type JobKind,
  NotificationsModule,
  type Op,
  SendNotifications,
  StaffModule,
} from '@sanad/platform';
import {
  type Bound,
  type CaseMoment,
  type DurationUnit,
  type EffectiveDeadline,
  type FloorReading,
  type Obligation,
  type ReminderStage,
} from '@sanad/policy/pure';
import type { Client } from 'pg';
import { as, openWorld, type PlatformWorld } from './platform';
import type { TestDatabase } from './postgres';

export interface DeadlinesWorld extends PlatformWorld {
  readonly association: AssociationId;
  readonly staff: Readonly<Record<'officer' | 'deputy' | 'executive' | 'administrator', AccountId>>;
  readonly deadlines: Deadlines;
  readonly sweep: DeadlineSweep;
  readonly holidays: Holidays;
  readonly recalculation: Recalculation;
  /** Sets the clock to ten in the morning in Riyadh of a date, or to an instant. */
  at(moment: string): Date;
  run<T>(work: (op: Op) => Promise<T>): Promise<T>;
  rows<Row>(sql: string, parameters?: unknown[]): Promise<Row[]>;
  /** Announces for the association, and brings its open deadlines there. */
  announce(date: string, name?: { ar: string; en: string }): Promise<void>;
}

export interface DeadlinesWorldOptions {
  readonly associations?: number;
  readonly imports?: (database: TestDatabase) => DynamicModule[];
  readonly providers?: Provider[];
  readonly kinds?: readonly JobKind[];
  readonly holidays?: readonly string[];
  readonly poolSize?: number;
}

export async function openDeadlinesWorld(options: DeadlinesWorldOptions = {}): Promise<DeadlinesWorld> {
  let now = new Date('2026-01-08T07:00:00Z');
  const world = await openWorld({
    associations: options.associations ?? 1,
    poolSize: options.poolSize ?? 5,
    clock: () => now,
    providers: options.providers ?? [],
    imports: (database) => [
      JobsModule.forRoot({
        queue: { postgres: database.urlAs('sanad_app') },
        kinds: options.kinds ?? [DeliverEvent, SendNotifications],
      }),
      { module: NotificationsModule },
      { module: StaffModule },
      { module: DeadlinesModule },
      ...(options.imports?.(database) ?? []),
    ],
  });
  await plantHolidays(world.admin, options.holidays ?? []);
  const association = world.associations[0]!;
  const staff = await plantStaff(world.admin, association);
  const holidays = world.get(Holidays);
  const recalculation = world.get(Recalculation);
  const run = <T>(work: (op: Op) => Promise<T>): Promise<T> => world.ops.run(as(association), work);
  return {
    ...world,
    get: world.get,
    association,
    staff,
    deadlines: world.get(Deadlines),
    sweep: world.get(DeadlineSweep),
    holidays,
    recalculation,
    run,
    at: (moment) => (now = new Date(moment.length === 10 ? `${moment}T10:00:00+03:00` : moment)),
    rows: async <Row>(sql: string, parameters: unknown[] = []) =>
      (await world.admin.query<Row & object>(sql, parameters)).rows as Row[],
    announce: async (date, name = { ar: 'إجازة', en: 'Holiday' }) => {
      await run((op) => holidays.announce(op, { from: date, to: date, name, source: 'test' }));
      await recalculation.apply(association);
    },
  };
}

/** What a release brings: the years that are known, and their holidays. Planting again replaces them. */
export async function plantHolidays(admin: Client, dates: readonly string[]): Promise<void> {
  await admin.query('DELETE FROM holiday');
  await admin.query(
    `INSERT INTO holiday_cover VALUES (1, '2025-01-01', '2028-12-31', 1)
     ON CONFLICT (id) DO UPDATE SET revision = holiday_cover.revision + 1`,
  );
  await admin.query(
    `INSERT INTO holiday (date, name_ar, name_en, source, revision)
     SELECT d, 'عيد', 'Eid', 'test', c.revision FROM unnest($1::date[]) d, holiday_cover c`,
    [dates],
  );
}

export async function plantStaff(admin: Client, association: AssociationId): Promise<DeadlinesWorld['staff']> {
  const roles = {
    officer: 'relationsOfficer',
    deputy: 'relationsOfficer',
    executive: 'executiveDirector',
    administrator: 'associationAdministrator',
  } as const;
  const staff = Object.fromEntries(Object.keys(roles).map((name) => [name, newId<AccountId>()]));
  for (const [name, role] of Object.entries(roles)) {
    await admin.query(`INSERT INTO account (id, email, name, created_at) VALUES ($1, $2, $3, '2020-01-01')`, [
      staff[name],
      `${name}-${association}@test.example`,
      name,
    ]);
    await admin.query(`INSERT INTO membership VALUES ($1, $2, $3, '2020-01-01')`, [association, staff[name], [role]]);
  }
  return staff as DeadlinesWorld['staff'];
}

/** A rule of a version for each association, for clocks that are planted by SQL. */
export function plantRule(
  admin: Client,
  associations: readonly AssociationId[],
  rule: object,
  ladder: object,
): Promise<unknown> {
  return admin.query(
    `INSERT INTO deadline_rule (association_id, policy_version_id, rule_id, rule, ladder)
     SELECT unnest($1::uuid[]), '${PLANTED_VERSION}', 'rule', $2, $3`,
    [associations, JSON.stringify(rule), JSON.stringify(ladder)],
  );
}

export const PLANTED_VERSION = '019bb000-0000-7000-8000-000000000001';

interface RuleOptions {
  readonly id?: string;
  readonly obligation?: Obligation;
  readonly bound?: Bound;
  readonly amount?: number;
  readonly unit?: DurationUnit;
  readonly startsOn?: CaseMoment | null;
  readonly stopsOn?: CaseMoment;
  readonly reading?: FloorReading;
  readonly overlay?: string;
  /** Days before the due date and whom they are for. */
  readonly ladder?: readonly (readonly [daysBefore: number, to: ReminderStage['to']])[];
}

/** A rule as a policy has it; fifteen working days from completeness unless told otherwise. */
export function rule(options: RuleOptions = {}): EffectiveDeadline {
  const { bound = 'AT_MOST', amount = 15, unit = 'workingDay', obligation = 'requestResponse' } = options;
  const { id = 'rule', stopsOn = 'reply', startsOn = 'completeness', overlay, reading, ladder = [] } = options;
  const text = { source: 'text', clause: 'clause-1' } as const;
  const added = {
    source: 'overlay',
    overlay: id,
    addedBy: 'association',
    on: '2026-01-01',
    why: '-',
    demo: false,
  } as const;
  return {
    ...{ id, obligation, bound, amount, unit, stopsOn },
    ...(startsOn && { startsOn: { value: startsOn, from: text } }),
    ...(reading && { reading: { value: reading, from: text } }),
    from: overlay === undefined ? text : { ...added, name: overlay },
    reminders: ladder.map(([daysBefore, to]) => ({
      value: { name: `${daysBefore}`, daysBefore, to },
      from: { ...added, name: 'ladder' },
    })),
  };
}

/** A version of its own: what a version says never changes. */
export function policy(...deadlines: EffectiveDeadline[]): OpeningPolicy {
  const clause = { id: 'clause-1', text: 'تحدد المدة للرد على الطلب.' };
  const citation = { ar: 'البند 1 من «المهل»', en: 'Clause 1 of “المهل”' };
  const only = <T>(told: T) => ({ of: (id: string): T | undefined => (id === clause.id ? told : undefined) });
  return { versionId: newId(), effective: { deadlines, clause: only(clause).of, citation: only(citation).of } };
}
