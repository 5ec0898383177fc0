import type { DeadlinesView } from '@sanad/deadlines';
import { JobRegistry, rows, type StoredEvent } from '@sanad/platform';
import { IntakeWorld, WORLD_OPENS_WITHIN_MS, type Office } from '../../test/world/intake';

let world: IntakeWorld;
let mabarra: Office;
let natiq: Office;

beforeAll(async () => {
  world = await IntakeWorld.open();
  [mabarra, natiq] = [await world.office('mabarra'), await world.office('natiq')];
}, WORLD_OPENS_WITHIN_MS);
afterAll(() => world.close());
beforeEach(() => world.at('2026-01-08'));

/** The case's own name for the last notice of its decision. */
async function noticeOf(id: string): Promise<string> {
  const sql = `SELECT id FROM case_notice WHERE case_id = $1 AND template LIKE 'intake.accepted%' ORDER BY id DESC LIMIT 1`;
  return (await world.api.rows<{ id: string }>(sql, [id]))[0]!.id;
}

/** What the outbox hands on of a notice of the decision, with what its driver said of it, and when. */
async function delivered(
  office: Office,
  id: string,
  state: 'sent' | 'simulated',
  { notice, createdAt = world.now }: { notice?: string; createdAt?: Date } = {},
): Promise<void> {
  const listener = world.api.app.get(JobRegistry).listener('intake.reply_delivered')!;
  const told = notice ?? (await noticeOf(id));
  const payload = { subjectType: 'supportRequest', subjectId: id, template: 'intake.accepted', notice: told, state };
  await world.run(office, (op) => listener(op, { payload, createdAt } as unknown as StoredEvent));
}

describe('the notice of a decision under a floor', () => {
  test('422 until the floor is over, whatever was decided; then it goes out, and nothing is ever late', async () => {
    world.at('2026-03-05T10:30:00+03:00');
    const id = await world.decided(natiq, 'REJECTED');
    world.at('2026-03-19T10:29:59+03:00');
    const notice = async (): Promise<object | undefined> =>
      (await world.view(natiq, id)).openActions.find(({ code }) => code === 'notifyDecision');
    expect(await notice()).toMatchObject({ open: false, why: { code: 'deadline.notice_too_early' } });
    const early = await world.act(natiq, id, 'decision-notice');
    expect([early.status, early.body]).toMatchObject([422, { code: 'deadline.notice_too_early' }]);
    world.at('2026-03-19T10:30:00+03:00');
    expect(await notice()).toMatchObject({ open: true });
    const sent = await world.act(natiq, id, 'decision-notice');
    expect(sent).toMatchObject({ status: 201, body: { decision: { notifiedAt: '2026-03-19T07:30:00.000Z' } } });
    world.at('2026-12-01');
    expect((await world.view(natiq, id)).clock).toMatchObject({ state: 'unbounded' });
  });

  test('a hardship is the executive director’s to record, with the reason, and lets it out early', async () => {
    const id = await world.decided(natiq);
    const held = (await world.view(natiq, id)).clock.brief.en;
    const why = { why: 'حالة صحية لا تحتمل الانتظار' };
    expect((await world.act(natiq, id, 'floor-override', why)).status).toBe(403);
    const director = natiq.staff.executiveDirector;
    expect((await world.act(natiq, id, 'floor-override', {}, director)).status).toBe(400);
    const recorded = await world.act(natiq, id, 'floor-override', why, director);
    expect(recorded.body.decision!.floorOverride).toMatchObject({ by: director.account, ...why });
    expect([held, recorded.body.clock.brief.en]).toEqual([
      'No upper limit, no notice before 22 January 2026',
      'No upper limit',
    ]);
    expect((await world.act(natiq, id, 'decision-notice')).status).toBe(201);
  });

  test('there is no override where the version has no floor', async () => {
    const id = await world.decided(mabarra);
    const answer = await world.act(
      mabarra,
      id,
      'floor-override',
      { why: 'حالة ضرورة' },
      mabarra.staff.executiveDirector,
    );
    expect([answer.status, answer.body]).toMatchObject([422, { code: 'intake.gate_step' }]);
  });
});

describe('the reply under a ceiling', () => {
  test('the decision alone meets nothing; the reply that arrived, attested by staff, does', async () => {
    const id = await world.decided(mabarra);
    world.at('2026-01-25');
    await world.act(mabarra, id, 'decision-notice');
    expect((await world.view(mabarra, id)).clock).toMatchObject({ state: 'onTime' });
    world.at('2026-02-02');
    expect((await world.view(mabarra, id)).clock).toMatchObject({
      state: 'late',
      en: 'Late. It was due on 29 January 2026',
    });
    const before = { means: 'phoneCall', at: '2026-01-24T07:00:00Z' };
    expect((await world.act(mabarra, id, 'reply', before)).body).toMatchObject({ code: 'intake.time_before' });
    const { body } = await world.act(mabarra, id, 'reply', { means: 'phoneCall', at: '2026-01-26T07:00:00Z' });
    expect(body).toMatchObject({ clock: { state: 'met' }, decision: { repliedAt: '2026-01-26T07:00:00.000Z' } });
    expect((await world.events(mabarra, id)).at(-1)).toMatchObject({ name: 'intake.reply_arrived' });
  });

  test('a delivery that the provider reports is the reply; one that was only logged is none', async () => {
    const id = await world.decided(mabarra);
    await world.act(mabarra, id, 'decision-notice');
    await delivered(mabarra, id, 'simulated');
    expect((await world.view(mabarra, id)).decision!.repliedAt).toBeNull();
    world.at('2026-01-11');
    await delivered(mabarra, id, 'sent');
    expect((await world.view(mabarra, id)).clock).toMatchObject({ state: 'met' });
    await delivered(mabarra, id, 'sent');
    expect((await world.act(mabarra, id, 'reply', { means: 'other' })).body).toMatchObject({
      code: 'intake.gate_replied',
    });
  });

  test('it is the reply at the moment the provider took it, however late we hear of it', async () => {
    const id = await world.decided(mabarra);
    world.at('2026-01-29T23:30:00+03:00');
    await world.act(mabarra, id, 'decision-notice');
    const createdAt = world.now;
    world.at('2026-01-30T00:05:00+03:00');
    await delivered(mabarra, id, 'sent', { createdAt });
    const { clock, decision } = await world.view(mabarra, id);
    expect(decision!.repliedAt).toBe('2026-01-29T20:30:00.000Z');
    expect(clock).toMatchObject({ state: 'met', en: expect.not.stringContaining('late') });
  });

  test('a notice that came back meets nothing, though its delivery is heard of after the next one went out', async () => {
    const id = await world.decided(mabarra);
    await world.act(mabarra, id, 'decision-notice');
    const notice = await noticeOf(id);
    world.at('2026-01-11');
    await world.act(mabarra, id, 'bounce');
    await world.act(mabarra, id, 'decision-notice');
    await delivered(mabarra, id, 'sent', { notice });
    expect((await world.view(mabarra, id)).clock).toMatchObject({ state: 'onTime' });
    await delivered(mabarra, id, 'sent');
    expect((await world.view(mabarra, id)).clock).toMatchObject({ state: 'met' });
  });

  test('a request that was withdrawn meanwhile takes no reply', async () => {
    const id = await world.decided(mabarra);
    await world.act(mabarra, id, 'decision-notice');
    await world.act(mabarra, id, 'withdrawal');
    await delivered(mabarra, id, 'sent');
    expect((await world.view(mabarra, id)).decision!.repliedAt).toBeNull();
  });

  test('in the demonstration a logged delivery stands for a real one', async () => {
    const office = await world.office('mabarra');
    const id = await world.decided(office);
    await world.act(office, id, 'decision-notice');
    await world.api.rows('UPDATE association SET demo = true WHERE id = $1', [office.id]);
    await delivered(office, id, 'simulated');
    expect((await world.view(office, id)).clock).toMatchObject({ state: 'met' });
  });

  test('what came back did not arrive: the person is told again', async () => {
    const id = await world.decided(mabarra);
    expect((await world.act(mabarra, id, 'bounce')).body).toMatchObject({ code: 'intake.gate_not_notified' });
    await world.act(mabarra, id, 'decision-notice');
    world.at('2026-01-11');
    const { body } = await world.act(mabarra, id, 'bounce');
    expect(body.decision).toMatchObject({ notifiedAt: null, bouncedAt: '2026-01-11T07:00:00.000Z' });
    expect((await world.act(mabarra, id, 'reply', { means: 'other' })).body).toMatchObject({
      code: 'intake.gate_not_notified',
    });
    expect((await world.act(mabarra, id, 'decision-notice')).status).toBe(201);
  });
});

describe('a reply that was attested, and then came back', () => {
  const days = (body: DeadlinesView) => body.items[0]!.clocks[0]!;
  const explained = async (id: string) =>
    days(
      (await world.ask<DeadlinesView>(mabarra.staff.relationsOfficer, 'GET', `/api/deadlines/supportRequest/${id}`))
        .body,
    );

  async function answered(): Promise<string> {
    const id = await world.decided(mabarra);
    await world.act(mabarra, id, 'decision-notice');
    world.at('2026-01-11');
    await world.act(mabarra, id, 'reply', { means: 'other' });
    return id;
  }

  test('leaves the clock running to the same day, with every turn kept', async () => {
    const id = await answered();
    expect((await world.view(mabarra, id)).clock).toMatchObject({ state: 'met', dueDate: '2026-01-29' });
    world.at('2026-01-13');
    const { body } = await world.act(mabarra, id, 'bounce');
    expect(body).toMatchObject({ clock: { state: 'onTime', dueDate: '2026-01-29' }, decision: { repliedAt: null } });
    const clock = await explained(id);
    expect(clock.turns.map(({ kind }) => kind)).toEqual(['start', 'met', 'reopened']);
    expect(clock).toMatchObject({ state: 'running', dueDate: '2026-01-29' });
    expect(clock.metAt).toBeUndefined();
    expect(clock.days.find(({ date }) => date === '2026-01-12')).toMatchObject({ counted: true });
    await world.act(mabarra, id, 'decision-notice');
    await world.act(mabarra, id, 'reply', { means: 'phoneCall' });
    expect((await world.view(mabarra, id)).clock).toMatchObject({ state: 'met', en: expect.stringContaining('Met') });
  });

  test('is late at once where the day is over; an hour before the reply is no obstacle', async () => {
    const id = await answered();
    world.at('2026-02-02');
    const { body } = await world.act(mabarra, id, 'bounce', { at: '2026-01-10T07:00:00Z' });
    expect(body.clock).toMatchObject({ state: 'late', dueDate: '2026-01-29' });
  });
});

describe('what the committee says', () => {
  test('a deferral is no decision; mabarra tells of it, natiq does not', async () => {
    for (const [office, told] of [
      [mabarra, 1],
      [natiq, 0],
    ] as const) {
      const id = await world.completed(office);
      await world.act(office, id, 'committee-referral');
      await world.decide(office, { caseId: id, outcome: 'DEFERRED', reason: 'نقص في المعلومات' });
      const { state, decision } = await world.view(office, id);
      expect([state.code, decision!.decidedAt]).toEqual(['DEFERRED', null]);
      const sql = `SELECT id FROM case_notice WHERE association_id = $1 AND case_id = $2 AND template = 'intake.deferred'`;
      expect(await world.run(office, (op) => rows(op.db, sql, [office.id, id]))).toHaveLength(told);
      expect((await world.act(office, id, 'committee-referral')).status).toBe(201);
    }
  });

  test('a request for more stops the clock and brings the case back to the desk', async () => {
    const id = await world.completed(mabarra);
    await world.act(mabarra, id, 'committee-referral');
    world.at('2026-01-13');
    const items = [{ label: 'تقرير الحالة' }];
    await world.decide(mabarra, { caseId: id, outcome: 'INFO_REQUESTED', reason: 'للدراسة', items });
    expect(await world.view(mabarra, id)).toMatchObject({
      state: { code: 'AWAITING_ITEMS' },
      clock: { state: 'paused' },
    });
  });

  test('an item asked for again is asked for once: a label that is there and undefined adds no line', async () => {
    const id = await world.completed(mabarra);
    await world.act(mabarra, id, 'committee-referral');
    const items = [{ item: 'identity', label: undefined }];
    await world.decide(mabarra, { caseId: id, outcome: 'INFO_REQUESTED', reason: 'للدراسة', items });
    const asked = (await world.view(mabarra, id)).items.filter(({ reason }) => reason === 'للدراسة');
    expect(asked.map((item) => item.id)).toEqual(['identity']);
  });

  test('nothing is rejected without a reason, and nothing is decided twice', async () => {
    const id = await world.completed(mabarra);
    await expect(world.decide(mabarra, { caseId: id, outcome: 'ACCEPTED' })).rejects.toMatchObject({
      code: 'intake.gate_state',
    });
    await world.act(mabarra, id, 'committee-referral');
    const bare = world.decide(mabarra, { caseId: id, outcome: 'REJECTED', reason: ' ' });
    await expect(bare).rejects.toMatchObject({ code: 'intake.reason_missing' });
    await world.decide(mabarra, { caseId: id, outcome: 'REJECTED', reason: 'بحسب الدليل' });
    await expect(world.decide(mabarra, { caseId: id, outcome: 'ACCEPTED' })).rejects.toMatchObject({
      code: 'intake.gate_state',
    });
  });

  test('the reason of a rejection stands in the file, and not in the message', async () => {
    const id = await world.decided(mabarra, 'REJECTED');
    await world.act(mabarra, id, 'decision-notice');
    expect((await world.view(mabarra, id)).decision!.reason).toBe('بحسب الدليل');
    const sql = 'SELECT params FROM notification WHERE association_id = $1 AND subject_id = $2';
    const sent = await world.run(mabarra, (op) => rows(op.db, sql, [mabarra.id, id]));
    expect(JSON.stringify(sent)).not.toContain('الدليل');
  });
});

describe('registration and delivery', () => {
  test('mabarra has neither: an accepted case closes once the reply has arrived', async () => {
    const id = await world.decided(mabarra);
    for (const path of ['registration', 'entitlements']) {
      const answer = await world.act(
        mabarra,
        id,
        path,
        path === 'entitlements' ? { description: 'سلة', dueOn: '2026-02-01' } : {},
      );
      expect([answer.status, answer.body]).toMatchObject([422, { code: 'intake.gate_step' }]);
    }
    expect((await world.act(mabarra, id, 'closure')).body).toMatchObject({ code: 'intake.gate_not_replied' });
    await world.act(mabarra, id, 'decision-notice');
    await world.act(mabarra, id, 'reply', { means: 'inPerson' });
    expect((await world.act(mabarra, id, 'closure')).body).toMatchObject({
      state: { code: 'CLOSED' },
      openActions: [],
    });
    expect((await world.act(mabarra, id, 'withdrawal')).status).toBe(409);
  });

  test('natiq: file numbers without a gap, given at once to whoever comes together', async () => {
    const office = await world.office('natiq');
    const ids = [await world.decided(office), await world.decided(office), await world.decided(office)];
    world.at('2026-01-25');
    for (const id of ids) await world.act(office, id, 'decision-notice');
    const answers = await Promise.all(ids.map((id) => world.act(office, id, 'registration')));
    expect(answers.map(({ body }) => body.fileNumber).sort()).toEqual([1, 2, 3]);
    expect((await world.act(office, ids[0]!, 'registration')).body).toMatchObject({ code: 'intake.gate_registered' });
  });

  test('natiq: under a floor the register says nothing of the decision before its notice may', async () => {
    const id = await world.decided(natiq);
    const early = await world.act(natiq, id, 'registration');
    expect([early.status, early.body]).toMatchObject([422, { code: 'intake.gate_not_notified' }]);
    const { body } = await world.ask<{ items: { template: string }[] }>(
      natiq.staff.relationsOfficer,
      'GET',
      `/api/cases/${id}/notices`,
    );
    expect(body.items.map(({ template }) => template)).not.toContain('intake.registered');
  });

  test('natiq: not closed while something is due; a part delivered leaves the rest due', async () => {
    const id = await world.decided(natiq);
    world.at('2026-01-25');
    await world.act(natiq, id, 'decision-notice');
    await world.act(natiq, id, 'reply', { means: 'messageConfirmed' });
    const promised = { description: 'سماعتان', dueOn: '2026-02-15' };
    expect((await world.act(natiq, id, 'entitlements', promised)).body).toMatchObject({
      code: 'intake.gate_not_registered',
    });
    await world.act(natiq, id, 'registration');
    expect((await world.act(natiq, id, 'closure')).body).toMatchObject({ code: 'intake.gate_not_delivered' });
    const { body } = await world.act(natiq, id, 'entitlements', promised);
    expect(body.state.code).toBe('IN_DELIVERY');
    const deliver = (of: string, more: object = {}) =>
      world.act(natiq, id, `entitlements/${of}/delivery`, { proof: 'إيصال 17', ...more });
    const [first] = body.entitlements;
    const part = await deliver(first!.id, { remainder: { description: 'سماعة', dueOn: '2026-03-01' } });
    expect(part.body.entitlements).toMatchObject([{ partial: true, proof: 'إيصال 17' }, { description: 'سماعة' }]);
    expect((await deliver(first!.id)).body).toMatchObject({ code: 'intake.entitlement_settled' });
    expect((await world.act(natiq, id, 'closure')).body).toMatchObject({ code: 'intake.gate_not_delivered' });
    const rest = part.body.entitlements[1]!.id;
    const cancelled = await world.act(natiq, id, `entitlements/${rest}/cancellation`, { why: 'استغنى عنها' });
    expect(cancelled.body.entitlements[1]).toMatchObject({ cancelledBecause: 'استغنى عنها' });
    expect((await world.act(natiq, id, 'closure')).body).toMatchObject({ state: { code: 'CLOSED' } });
  });
});

test('withdrawn by the applicant: the clock ends, neither met nor late', async () => {
  const id = await world.completed(mabarra);
  const { body } = await world.act(mabarra, id, 'withdrawal');
  expect(body).toMatchObject({ state: { code: 'WITHDRAWN' }, clock: { state: 'closed' } });
  world.at('2026-12-01');
  expect((await world.view(mabarra, id)).clock).toMatchObject({ state: 'closed' });
});
