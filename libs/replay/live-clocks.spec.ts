import { Calendars } from '@sanad/deadlines';
import { PastCases, type CaseView } from '@sanad/intake';
import { Policies, type PolicyAnswers, type PolicyDocument } from '@sanad/policy';
import { IntakeWorld, WORLD_OPENS_WITHIN_MS, type Office } from '../../test/world/intake';
import { replay, type ReplayedClock } from './engine';
import { rulesOf } from './version-rules';

// What a replay says of a case under its own version is what its live clocks have said all along.

let world: IntakeWorld;
beforeAll(async () => void (world = await IntakeWorld.open()), WORLD_OPENS_WITHIN_MS);
afterAll(() => world.close());

/** Draws the same numbers each time. */
function drawn(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Draw = ReturnType<typeof drawn>;
const pick = <T>(draw: Draw, from: readonly T[]): T => from[Math.floor(draw() * from.length)]!;
const HOUR = 3_600_000;
const MOST_STEPS = 20;

type Act = (office: Office, view: CaseView, draw: Draw) => Promise<unknown>;
const simply =
  (path: string, body: object = {}): Act =>
  (office, { id }) =>
    world.act(office, id, path, body);

/** What the desk may do, and how likely it is to. */
const ACTS: Readonly<Record<string, readonly [weight: number, act: Act]>> = {
  giveCriteria: [3, simply('criteria')],
  bringItem: [
    6,
    async (office, { id, items }) => {
      const missing = items.find(({ required, state }) => required && state === 'missing');
      if (missing) await world.act(office, id, `items/${missing.id}/arrival`);
    },
  ],
  ruleItem: [
    5,
    async (office, { id, items }) => {
      for (const item of items.filter(({ state }) => state === 'arrived'))
        await world.act(office, id, `items/${item.id}/ruling`, { valid: true });
    },
  ],
  attest: [6, simply('attestation', { method: 'inkScan', signedAs: 'مها العتيبي' })],
  correct: [
    2,
    (office, { id }, draw) =>
      world.ask(office.staff.relationsOfficer, 'PATCH', `/api/cases/${id}`, {
        by: pick(draw, ['applicant', 'office']),
        ...(draw() < 0.7
          ? { subject: `طلب ${Math.floor(draw() * 1_000)}` }
          : { replyChannel: pick(draw, ['PHONE', 'EMAIL']) }),
      }),
  ],
  ruleComplete: [9, simply('completeness')],
  requestItems: [1.5, simply('item-requests', { items: [{ label: 'صورة العقد' }], reason: 'غير واضحة' })],
  putToCommittee: [9, simply('committee-referral')],
  overrideFloor: [
    1,
    (office, { id }) =>
      world.act(office, id, 'floor-override', { why: 'حالة صحية لا تحتمل' }, office.staff.executiveDirector),
  ],
  notifyDecision: [9, simply('decision-notice')],
  recordBounce: [2, simply('bounce')],
  attestReply: [9, simply('reply', { means: 'phoneCall' })],
  close: [3, simply('closure')],
  withdraw: [0.4, simply('withdrawal')],
  answer: [4, simply('answers', { answer: 'يُرجع إلى البند الأول', source: 'السياسة' })],
};

const OUTCOMES = ['ACCEPTED', 'REJECTED', 'ACCEPTED', 'DEFERRED', 'INFO_REQUESTED'] as const;

/** Does what the case's own answer says is open, by lot, while time passes. */
async function walk(office: Office, id: string, draw: Draw): Promise<void> {
  for (let step = 0; step < MOST_STEPS; step++) {
    world.now = new Date(world.now.getTime() + Math.ceil(draw() * 40) * HOUR);
    const view = await world.view(office, id);
    if (view.state.code === 'UNDER_STUDY' && draw() < 0.7) {
      const outcome = pick(draw, OUTCOMES);
      const items = outcome === 'INFO_REQUESTED' ? [{ label: 'تقرير أحدث' }] : [];
      await world.decide(office, { caseId: id, outcome, reason: 'بحسب الدليل', items });
      continue;
    }
    const open = view.openActions.filter(({ code, open }) => open && code in ACTS);
    if (open.length === 0) return;
    const weighed = open.map(({ code }) => ACTS[code]!);
    let at = draw() * weighed.reduce((sum, [weight]) => sum + weight, 0);
    const [, act] = weighed.find(([weight]) => (at -= weight) < 0) ?? weighed[0]!;
    await act(office, view, draw);
  }
}

function someFacts(draw: Draw): object {
  const day = world.now.toISOString().slice(0, 10);
  return pick(draw, [
    {},
    {},
    { channel: 'LETTER', receivedAt: day, items: [{ item: 'identity' }] },
    { kind: 'enquiry', subject: 'سؤال عن المعايير' },
    { items: [{ item: 'identity' }] },
  ]);
}

function delegated({ staff }: Office): object {
  const receivedAt = new Date(world.now.getTime() - 30 * HOUR).toISOString();
  return { channel: 'BRANCH_DELEGATE', delegate: { account: staff.branchDelegate.account, receivedAt } };
}

interface StoredClock {
  readonly subject: string;
  readonly rule: string;
  readonly state: string;
  readonly startedAt: Date | null;
  readonly dueDate: string | null;
  readonly dueAt: Date | null;
  readonly notBefore: Date | null;
  readonly metAt: Date | null;
  readonly closedAt: Date | null;
}

const stored = (office: Office): Promise<StoredClock[]> =>
  world.api.rows<StoredClock>(
    `SELECT subject_id AS subject, rule_id AS rule, state, started_at AS "startedAt", due_date::text AS "dueDate", due_at AS "dueAt",
       not_before AS "notBefore", met_at AS "metAt", closed_at AS "closedAt"
     FROM deadline WHERE association_id = $1 AND obligation IN ('requestResponse', 'enquiryAnswer') ORDER BY subject_id, rule_id`,
    [office.id],
  );

const replayedClock = (subject: string, { terms, reckoning }: ReplayedClock): StoredClock => ({
  ...{ subject, rule: terms.rule.id, state: reckoning.state },
  startedAt: reckoning.startedAt ?? null,
  dueDate: reckoning.due?.date ?? null,
  dueAt: reckoning.due?.endsAt ?? null,
  notBefore: reckoning.notBefore ?? null,
  metAt: reckoning.metAt ?? null,
  closedAt: reckoning.closedAt ?? null,
});

const replayed = (office: Office): Promise<{ clocks: StoredClock[]; held: number }> =>
  world.run(office, async (op) => {
    const calendar = await world.api.app.get(Calendars).of(op);
    const past = await world.api.app.get(PastCases).page(op, { until: op.now, since: null }, 1_000, null);
    const policies = world.api.app.get(Policies);
    const cases = await Promise.all(
      past.map(async (one) => ({
        id: one.id,
        ...replay(one, rulesOf(await policies.of(op, one.policyVersionId!)), calendar, op.now),
      })),
    );
    const clocks = cases.flatMap(({ id, clocks }) => clocks.map((clock) => replayedClock(id, clock)));
    return {
      clocks: clocks.sort((a, b) => (`${a.subject} ${a.rule}` < `${b.subject} ${b.rule}` ? -1 : 1)),
      held: cases.filter(({ held }) => held !== null).length,
    };
  });

type Change = (answers: PolicyAnswers, document: PolicyDocument) => void;
const unsigned: Change = (_, { rules }) =>
  void (rules.steps = rules.steps.filter(({ kind }) => kind !== 'attestation'));
const withEnquiryTarget: Change = ({ overlays }) => {
  const by = { addedBy: 'association', name: 'المدير', on: '2026-01-04', why: 'هدف داخلي' } as const;
  const target = { obligation: 'enquiryAnswer', bound: 'AT_MOST', amount: 3, unit: 'workingDay' } as const;
  overlays.push({ id: 'enquiry-target', ...by, deadline: { ...target, startsOn: 'submission', stopsOn: 'reply' } });
};

const OFFICES = [
  ['mabarra', 11, withEnquiryTarget],
  ['mabarra', 12, unsigned],
  ['natiq', 13, withEnquiryTarget],
  ['ghimar', 14, unsigned],
] as const;
const CASES = 6;
const turnKinds = new Set<string>();

test.each(OFFICES)('%s (%i): none of its clocks differs, and no notice was held back', async (slug, seed, change) => {
  world.at('2026-01-12');
  const office = await world.office(slug, undefined, change);
  const draw = drawn(seed);
  for (let nth = 0; nth < CASES; nth++) {
    world.at('2026-01-12');
    world.now = new Date(world.now.getTime() + Math.floor(draw() * 60 * 24) * HOUR);
    const facts = slug === 'ghimar' && nth % 3 === 0 ? delegated(office) : someFacts(draw);
    await walk(office, await world.received(office, facts), draw);
  }
  world.at('2026-07-01');
  const said = await stored(office);
  const { clocks, held } = await replayed(office);
  expect(clocks).toEqual(said);
  expect(held).toBe(0);
  expect(said.length).toBeGreaterThanOrEqual(CASES / 2);
  const turned = 'SELECT DISTINCT kind FROM deadline_segment WHERE association_id = $1';
  for (const { kind } of await world.api.rows<{ kind: string }>(turned, [office.id])) turnKinds.add(kind);
});

test('among them was every turn that a clock can take', () => {
  expect([...turnKinds].sort()).toEqual(['closed', 'met', 'pause', 'reopened', 'restart', 'resume', 'start']);
});
