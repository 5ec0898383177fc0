import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoAnswersFile, policiesFolder } from '@config/paths';
import { Refusal, type RefusalCode } from '@sanad/messages';
import { rows, type Op } from '@sanad/platform';
import { as, openWorld, type PlatformWorld } from '../../test/world/platform';
import { loadAnswers, loadPolicy } from './load';
import { Policies } from './policies.service';
import { PolicyVersions, type Start } from './policy-versions.service';
import type { ApprovalMinutes } from './policy.minutes';
import { policyStanding } from './policy.standing';
import { versionState, VERSION_ACTIONS } from './policy.states';
import { getVersion } from './policy.store';
import { PolicyVersion } from './policy.version';
import type { Overlay, PolicyAnswers } from './schema/decisions';
import type { PolicyDocument } from './schema/document';

const SLUGS = ['natiq', 'mabarra', 'basmat', 'ghimar', 'awj'] as const;
type Slug = (typeof SLUGS)[number];
const documents = new Map(
  SLUGS.map((slug) => [slug, loadPolicy(readFileSync(join(policiesFolder, `${slug}.yaml`), 'utf8'), slug)]),
);
const demo = loadAnswers(readFileSync(demoAnswersFile, 'utf8'), 'answers.yaml');
const textOf = (slug: Slug): PolicyDocument => structuredClone(documents.get(slug)!);
const answersOf = (slug: Slug): PolicyAnswers => structuredClone(demo.get(slug)!);

const DAY_MS = 86_400_000;
let now = new Date('2026-01-10T07:00:00Z');
const later = (days: number): Date => new Date(now.getTime() + days * DAY_MS);

let world: PlatformWorld;
let versions: PolicyVersions;
let policies: Policies;
let place = 0;

beforeAll(async () => {
  world = await openWorld({
    associations: 80,
    entities: [PolicyVersion],
    providers: [Policies, PolicyVersions],
    clock: () => now,
  });
  versions = world.get(PolicyVersions);
  policies = world.get(Policies);
});
afterAll(() => world.close());
// An association of its own for each test.
beforeEach(() => {
  place++;
  now = new Date('2026-01-10T07:00:00Z');
});

const run = <T>(work: (op: Op) => Promise<T>, of = place): Promise<T> =>
  world.ops.run(as(world.associations[of]!), work);

async function refused(work: Promise<unknown>): Promise<Refusal> {
  const error: unknown = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof Refusal) return error;
  throw error ?? new Error('it was not refused');
}
const codeOf = async (work: Promise<unknown>): Promise<RefusalCode> => (await refused(work)).code;

const draft = (slug: Slug, answers = answersOf(slug)): Promise<PolicyVersion> =>
  run((op) => versions.draft(op, { document: textOf(slug), answers }));
const approve = (id: string, minutes: ApprovalMinutes = {}): Promise<PolicyVersion> =>
  run((op) => versions.approve(op, id, minutes));
const force = (id: string, start: Start = {}): Promise<PolicyVersion> =>
  run((op) => versions.putInForce(op, id, start));

async function approved(slug: Slug): Promise<PolicyVersion> {
  return approve((await draft(slug)).id);
}
async function inForce(slug: Slug, start: Start = {}): Promise<PolicyVersion> {
  return force((await approved(slug)).id, start);
}
const quorum: Overlay = {
  id: 'more-members',
  addedBy: 'association',
  name: 'شهد العبدلي',
  on: '2026-01-10',
  why: 'تجربة',
  quorum: 3,
};

describe('from draft to force', () => {
  it.each(SLUGS)(
    '%s comes into force with the answers of the demonstration, and shows that they are such',
    async (slug) => {
      await inForce(slug);
      const policy = await run((op) => policies.inForce(op));
      expect(policy).toMatchObject({ number: 1, demo: true, stoppedModules: [] });
      expect(policy.effective.title).toBe(textOf(slug).title);
    },
  );

  it('mabarra without any evidence is neither approved nor in force, and can be seen', async () => {
    const { id } = await draft('mabarra', { decisions: [], overlays: [] });
    expect(await codeOf(approve(id))).toBe('policy.no_approval_evidence');
    expect(await codeOf(approve(id, { chair: { name: 'هيا المقبل' } }))).toBe('policy.no_approval_evidence');
    expect(await codeOf(force(id))).toBe('policy.not_approved');
    expect((await run((op) => policies.of(op, id))).document.title).toBe(textOf('mabarra').title);
  });

  it('the minutes recorded with the approval are what the text does not show: mabarra comes into force by them', async () => {
    const { id } = await draft('mabarra', { decisions: [], overlays: [] });
    const waiting = async (): Promise<string[]> =>
      (await run((op) => policyStanding(op))).openFindings.map(({ code }) => code);
    expect(await waiting()).toContain('approval.missing');
    await approve(id, { meetingNumber: '5', gregorianDate: '2025-12-14' });
    expect(await waiting()).not.toContain('approval.missing');
    await force(id);
    expect(await run((op) => policies.inForce(op))).toMatchObject({ stoppedModules: ['compensation'] });
  });

  it('an approval taken back takes its evidence along', async () => {
    const { id } = await draft('mabarra', { decisions: [], overlays: [] });
    const blockers = async (): Promise<string[]> =>
      (await run((op) => getVersion(op, id))).blockers().map(({ code }) => code);
    await approve(id, { meetingNumber: '5' });
    expect(await blockers()).toEqual([]);
    await run((op) => versions.takeBackApproval(op, id, 'محضر لسياسة أخرى'));
    expect(await blockers()).toEqual(['approval.missing']);
  });

  it('ghimar waits for its date, and for its name', async () => {
    const { id } = await run((op) => versions.draft(op, { document: textOf('ghimar') }));
    await approve(id);
    const refusal = await refused(force(id));
    expect(refusal.params['findings']).toBe('names.differ, approval.date_ambiguous');
    expect(refusal.fields.map(({ path }) => path.split(' ')[0])).toEqual(['names.differ', 'approval.date_ambiguous']);
    const decision = { finding: 'approval.date_ambiguous', by: 'بدر', on: '2026-01-05', date: '2025-07-08' };
    expect(await codeOf(run((op) => versions.answer(op, id, decision)))).toBe('policy.decision_not_candidate');
  });

  it('a module that nobody has decided is stopped, the version is not', async () => {
    const answers = answersOf('natiq');
    answers.decisions = answers.decisions.filter(({ finding }) => finding !== 'deadline.start_unstated');
    await force((await approve((await draft('natiq', answers)).id)).id);
    expect((await run((op) => policies.inForce(op))).stoppedModules).toEqual(['deadlines']);
  });

  it('a start before the effective day of the minutes is refused, on that day it is not', async () => {
    const { id } = await draft('awj');
    await approve(id, { effectiveDate: '2026-01-12' });
    // 20:59 UTC is 23:59 in Riyadh, a minute later the 12th begins.
    expect(await codeOf(force(id, { startsAt: new Date('2026-01-11T20:59:00Z') }))).toBe(
      'policy.start_before_effective',
    );
    await force(id, { startsAt: new Date('2026-01-11T21:00:00Z') });
  });

  it('minutes of a day to come are refused, and two dates that differ until one governs', async () => {
    const { id } = await draft('basmat');
    expect(await codeOf(approve(id, { gregorianDate: '2026-01-11' }))).toBe('policy.minutes_date_ahead');
    const pair: ApprovalMinutes = { gregorianDate: '2023-11-16', hijriDate: '1445/05/03' };
    const refusal = await refused(approve(id, pair));
    expect(refusal).toMatchObject({ code: 'policy.minutes_calendar_unset', params: { converted: '2023-11-17' } });
    expect(await codeOf(approve(id, { hijriDate: '1445/13/03' }))).toBe('time.hijri_invalid');
    const { minutes } = await approve(id, { ...pair, governingCalendar: 'gregorian' });
    expect(minutes).toEqual({ ...pair, governingCalendar: 'gregorian' });
  });
});

describe('the day of the approval, picked by a person from what the text leaves open', () => {
  it('is not another of those days in the minutes, by whichever calendar and in whatever order the two are given', async () => {
    const { id } = await draft('ghimar');
    expect(await codeOf(approve(id, { gregorianDate: '2025-08-05' }))).toBe('policy.minutes_date_differs');
    expect(await codeOf(approve(id, { hijriDate: '1447/02/11' }))).toBe('policy.minutes_date_differs');
    await approve(id, { gregorianDate: '2025-05-08' });
    const [, date] = answersOf('ghimar').decisions;
    await run((op) => versions.answer(op, id, { ...date!, date: '2025-08-05' }));
    expect(await codeOf(force(id))).toBe('policy.minutes_date_differs');
  });

  it('may be followed by a later meeting, which approved the same text again', async () => {
    const { id } = await draft('ghimar');
    await approve(id, { gregorianDate: '2025-12-14' });
    expect(await force(id)).toMatchObject({ minutes: { gregorianDate: '2025-12-14' } });
  });
});

describe('answers and overlays', () => {
  it('an answer to the same question takes the place of the earlier one', async () => {
    const { id } = await draft('ghimar');
    const [, date] = answersOf('ghimar').decisions;
    const changed = await run((op) => versions.answer(op, id, { ...date!, date: '2025-08-05' }));
    expect(changed.answers.decisions.filter(({ finding }) => finding === date!.finding)).toEqual([
      { ...date, date: '2025-08-05' },
    ]);
  });

  it('an answer to a question that the policy does not pose is refused', async () => {
    const { id } = await draft('awj');
    const [decision] = answersOf('mabarra').decisions;
    expect(await codeOf(run((op) => versions.answer(op, id, decision!)))).toBe('policy.decision_without_finding');
  });

  it('an overlay is added once, on something that is there, and says something', async () => {
    const { id } = await draft('natiq');
    await run((op) => versions.addOverlay(op, id, quorum));
    const add = (overlay: Overlay): Promise<RefusalCode> => codeOf(run((op) => versions.addOverlay(op, id, overlay)));
    expect(await add(quorum)).toBe('policy.overlay_repeated');
    expect(await add({ ...quorum, id: 'x', appliesTo: 'no-such-committee' })).toBe('policy.answer_unmatched');
    expect(await add({ ...quorum, id: 'x', quorum: undefined })).toBe('policy.overlay_empty');
    const { answers } = await run((op) => versions.removeOverlay(op, id, { overlay: quorum.id, reason: 'تكرار' }));
    expect(answers).toEqual(answersOf('natiq'));
    expect(await codeOf(run((op) => versions.removeOverlay(op, id, { overlay: quorum.id, reason: 'تكرار' })))).toBe(
      'policy.overlay_not_found',
    );
  });

  it('another text withdraws the answers whose question is gone, and says which', async () => {
    const { id } = await draft('natiq');
    const document = textOf('natiq');
    document.rules.supersedes = [];
    const { version } = await run((op) => versions.replaceContent(op, id, document));
    const left = answersOf('natiq').decisions.filter(({ finding }) => finding !== 'supersession.other_type');
    expect(version.answers.decisions).toEqual(left);
    const [entry] = await run((op) =>
      rows<{ detail: { withdrawn: string[] } }>(
        op.db,
        `SELECT detail FROM audit WHERE association_id = $1 AND action = 'policy.content_replaced'`,
        [op.association],
      ),
    );
    expect(entry?.detail.withdrawn).toEqual(['supersession.other_type (supersedes-volunteer-policies)']);
  });

  it('a draft from a version brings its text and its answers along', async () => {
    const first = await inForce('natiq');
    const amended = await run((op) => versions.draft(op, { basedOn: first.id }));
    expect(amended).toMatchObject({ number: 2, contentHash: first.contentHash, approvedAt: null });
  });

  it('another text takes along what stands beside the version it follows; what has no place there is named, and left when somebody agrees', async () => {
    const { id } = await draft('natiq');
    const onCommittee = { ...quorum, id: 'more-at-once', appliesTo: 'research-committee' };
    for (const overlay of [quorum, onCommittee]) await run((op) => versions.addOverlay(op, id, overlay));
    const follow = (slug: Slug, more: object = {}) =>
      run((op) => versions.draft(op, { document: textOf(slug), basedOn: id, ...more }));
    const added = ({ answers }: PolicyVersion): string[] => answers.overlays.map((overlay) => overlay.id);
    expect(added(await follow('awj'))).toEqual(expect.arrayContaining([quorum.id, onCommittee.id]));
    expect(await refused(follow('mabarra'))).toMatchObject({ code: 'policy.overlays_unplaced', params: { number: 1 } });
    const without = added(await follow('mabarra', { leaveUnplaced: true }));
    expect(without).toContain(quorum.id);
    expect(without).not.toContain(onCommittee.id);
  });

  it('a draft without a text is refused', async () => {
    expect(await codeOf(run((op) => versions.draft(op, {})))).toBe('policy.content_missing');
  });
});

describe('what is closed', () => {
  const actions = {
    replaceContent: (id: string) => run((op) => versions.replaceContent(op, id, textOf('awj'))),
    answer: (id: string) => run((op) => versions.answer(op, id, answersOf('awj').decisions[0]!)),
    addOverlay: (id: string) => run((op) => versions.addOverlay(op, id, quorum)),
    removeOverlay: (id: string) => run((op) => versions.removeOverlay(op, id, { overlay: 'quorum', reason: 'تكرار' })),
    approve: (id: string) => approve(id),
    takeBackApproval: (id: string) => run((op) => versions.takeBackApproval(op, id, 'سُجّل خطأً')),
    putInForce: (id: string) => force(id),
    takeBackStart: (id: string) => run((op) => versions.takeBackStart(op, id, 'سُجّل خطأً')),
  };
  const closed: Record<keyof typeof actions, RefusalCode[]> = {
    replaceContent: ['policy.document_kept'],
    answer: ['policy.answers_kept'],
    addOverlay: ['policy.answers_kept'],
    removeOverlay: ['policy.answers_kept'],
    approve: ['policy.approved_already'],
    takeBackApproval: ['policy.not_approved', 'policy.start_first', 'policy.begun'],
    putInForce: ['policy.not_approved', 'policy.put_in_force_already'],
    takeBackStart: ['policy.no_start', 'policy.begun'],
  };
  const reach = {
    draft: () => draft('awj'),
    approved: () => approved('awj'),
    scheduled: async () => {
      const { id } = await approved('awj');
      return force(id, { startsAt: later(2) });
    },
    inForce: () => inForce('awj'),
    superseded: async () => {
      const first = await inForce('awj');
      now = later(1);
      await inForce('awj', { supersedes: first.id });
      return first;
    },
  };

  it.each(Object.keys(reach) as (keyof typeof reach)[])(
    'in %s exactly the actions of the table are open',
    async (state) => {
      for (const action of Object.keys(actions) as (keyof typeof actions)[]) {
        place++;
        const version = await reach[state]();
        const stored = await run((op) => op.db.findOneByOrFail(PolicyVersion, { id: version.id }));
        expect(versionState(stored, now)).toBe(state);
        const outcome = await actions[action](version.id).then(
          () => 'open',
          (error: Refusal) => error.code,
        );
        const open = VERSION_ACTIONS[state].includes(action);
        expect([action, open ? 'open' : closed[action].find((code) => code === outcome)]).toEqual([action, outcome]);
      }
      place++;
    },
  );
});
