import { type DeadlinesWorld, openDeadlinesWorld, PLANTED_VERSION, plantRule, plantStaff } from '../world/deadlines';

export interface Planted {
  readonly count: number;
  /** How many of them are due at the world's instant; the others fall due in the days after it. */
  readonly due: number;
  readonly beneficiaries?: boolean;
}

/** The instant at which everything stands. */
export const NOW = '2026-01-22T08:00:00+03:00';
const BATCH = 100_000;

/** Many associations whose open deadlines stand there as if each had been opened by a case. */
export async function openBusyWorld(associations: number, planted: Planted): Promise<DeadlinesWorld> {
  const world = await openDeadlinesWorld({ associations, poolSize: 8 });
  for (const association of world.associations.slice(1)) await plantStaff(world.admin, association);
  await world.admin.query(
    `INSERT INTO association_calendar (association_id, applied_cover) SELECT unnest($1::uuid[]), revision FROM holiday_cover`,
    [world.associations],
  );
  await plantRule(world.admin, world.associations, RULE, LADDER);
  for (let from = 1; from <= planted.count; from += BATCH) {
    await plant(world, from, Math.min(from + BATCH - 1, planted.count), planted);
  }
  await world.admin.query('VACUUM ANALYZE deadline');
  world.at(NOW);
  return world;
}

// Complete on Thursday 8 January, due on Thursday the 29th, a reminder five working days before: on the 22nd at eight.
function plant(
  { admin, associations }: DeadlinesWorld,
  from: number,
  to: number,
  { due, beneficiaries = true }: Planted,
): Promise<unknown> {
  return admin.query(
    `INSERT INTO deadline (association_id, id, subject_type, subject_id, obligation, policy_version_id, rule_id, kind, source,
       calendar_stamp, state, started_at, due_date, due_at, next_fire_at, laid_for, responsible_id, beneficiary_id, created_at)
     SELECT ($1::uuid[])[1 + n % cardinality($1)], uuidv7(), 'supportRequest', uuidv7(), 'requestResponse', '${PLANTED_VERSION}', 'rule', 'ceiling',
       'text', c.revision || '.0', 'running', '2026-01-08T10:00:00+03:00', '2026-01-29', '2026-01-30T00:00:00+03:00',
       $2::timestamptz + CASE WHEN n <= $5 THEN interval '-1 second' ELSE n % 86400 * interval '10 seconds' + interval '1 hour' END,
       '2026-01-29', NULL, CASE WHEN $6::boolean THEN uuidv7() END, '2026-01-08T10:00:00+03:00'
     FROM holiday_cover c, generate_series($3::int, $4::int) AS n`,
    [associations, NOW, from, to, due, beneficiaries],
  );
}

const RULE = {
  ...{ id: 'rule', obligation: 'requestResponse', bound: 'AT_MOST', amount: 15, unit: 'workingDay' },
  ...{ startsOn: 'completeness', stopsOn: 'reply', policyVersion: PLANTED_VERSION },
  clause: { id: 'handling-6', text: 'تحدد المدة للرد على الطلب بـ (١٥) يوم عمل من تاريخ اكتمال الطلب.' },
  from: { source: 'text', clause: 'handling-6' },
};

const LADDER = [
  { name: '5', daysBefore: 5, to: 'assignee' },
  { name: '0', daysBefore: 0, to: 'assignee' },
  { name: '-1', daysBefore: -1, to: 'executive' },
];
