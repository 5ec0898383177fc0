import { CommitteeWorld, type Body, type Chamber } from '../../test/world/committee';
import type { Person } from '../../test/world/api';

let world: CommitteeWorld;
let chamber: Chamber;

beforeAll(async () => {
  world = await CommitteeWorld.open();
  chamber = await world.chamber('mabarra');
});
afterAll(() => world.close());

const refused = (status: number, code: string): object => ({ status, body: { code } });
const attendance = (sitting: Body, who: Person, present: boolean) =>
  world.ask(chamber.seats.secretary, 'POST', `sittings/${sitting.id}/attendance`, { account: who.account, present });
const decided = async (caseId: string): Promise<number> => {
  const events = await world.intake.events(chamber, caseId);
  return events.filter(({ name }) => name === 'intake.case_decided').length;
};

describe('POST …/votes', () => {
  test('201: the last vote counts, and every one stays in the log', async () => {
    const sitting = await world.sitting(chamber, [await world.underStudy(chamber)]);
    await world.votes(chamber, sitting, { one: 'reject' });
    const { body } = await world.on(sitting, chamber.seats.one, 'votes', { vote: 'accept' });
    expect(body.agenda[0]!.votes).toMatchObject([{ account: chamber.seats.one.account, vote: { code: 'accept' } }]);
    const log = await world.intake.api.rows(
      `SELECT detail->>'vote' AS vote FROM sitting_event WHERE sitting_id = $1 AND name = 'voted' ORDER BY seq`,
      [sitting.id],
    );
    expect(log).toEqual([{ vote: 'reject' }, { vote: 'accept' }]);
  });

  test('422: no proxies: not for who is no member, absent, recused or without a vote', async () => {
    const sitting = await world.sitting(chamber, [await world.underStudy(chamber)], ['head', 'secretary', 'one']);
    const cast = (by: Person) => world.on(sitting, by, 'votes', { vote: 'accept' });
    const outsider = await world.intake.api.person(chamber, 'committeeMember');
    expect(await cast(outsider)).toMatchObject(refused(422, 'committee.not_a_member'));
    expect(await cast(chamber.seats.two)).toMatchObject(refused(422, 'committee.absent'));
    expect(await cast(chamber.seats.secretary)).toMatchObject(refused(422, 'committee.without_vote'));
    await world.on(sitting, chamber.seats.one, 'recusals', { reason: 'صلة قرابة' });
    expect(await cast(chamber.seats.one)).toMatchObject(refused(422, 'committee.recused'));
    expect((await cast(chamber.seats.head)).status).toBe(201);
  });

  test('404 and 403: an item of another agenda; somebody whose role does not vote', async () => {
    const [one, two] = [
      await world.sitting(chamber, [await world.underStudy(chamber)]),
      await world.sitting(chamber, [await world.underStudy(chamber)]),
    ];
    expect(
      await world.on({ ...one, agenda: two.agenda }, chamber.seats.one, 'votes', { vote: 'accept' }),
    ).toMatchObject(refused(404, 'committee.item_not_found'));
    expect((await world.on(one, chamber.staff.relationsOfficer, 'votes', { vote: 'accept' })).status).toBe(403);
  });

  test('422: somebody found to be the applicant after the opening does not vote either', async () => {
    const id = await world.underStudy(chamber);
    const sitting = await world.sitting(chamber, [id]);
    await world.votes(chamber, sitting, { head: 'reject', one: 'accept', two: 'accept' });
    const link = `UPDATE person SET account_id = $1 WHERE id = (SELECT applicant_id FROM case_file WHERE id = $2)`;
    await world.intake.api.rows(link, [chamber.seats.two.account, id]);
    expect(await world.on(sitting, chamber.seats.two, 'votes', { vote: 'accept' })).toMatchObject(
      refused(422, 'committee.recused'),
    );
    expect(await world.on(sitting, chamber.seats.head, 'decision', { outcome: 'ACCEPTED' })).toMatchObject(
      refused(409, 'committee.outcome_differs'),
    );
    const { body } = await world.on(sitting, chamber.seats.head, 'decision', {
      outcome: 'REJECTED',
      reason: 'لا ينطبق',
    });
    expect(body.agenda[0]).toMatchObject({
      recusals: [{ account: chamber.seats.two.account, automatic: true }],
      ruling: { outcome: 'REJECTED', castingVote: true, tally: { accept: 1, reject: 1 } },
    });
  });
});

describe('POST …/decision', () => {
  const decide = (sitting: Body, announced: object, by = chamber.seats.head) =>
    world.on(sitting, by, 'decision', announced);

  test('201: what the votes carry becomes the decision of the case', async () => {
    const id = await world.underStudy(chamber);
    const sitting = await world.sitting(chamber, [id]);
    await world.votes(chamber, sitting, { head: 'accept', one: 'accept', two: 'reject' });
    const { status, body } = await decide(sitting, { outcome: 'ACCEPTED' });
    expect(status).toBe(201);
    expect(body.agenda[0]).toMatchObject({
      state: { code: 'DECIDED' },
      ruling: { binding: true, tally: { accept: 2, reject: 1 } },
    });
    expect(await world.stateOf(chamber, id)).toBe('ACCEPTED');
    const [kept] = await world.intake.api.rows<{ decision_id: string }>(
      'SELECT decision_id FROM case_file WHERE id = $1',
      [id],
    );
    expect(kept?.decision_id).toBe(body.agenda[0]!.ruling?.id);
  });

  test.each([
    ['defer', { outcome: 'DEFERRED', reason: 'ينتظر زيارة' }, 'DEFERRED'],
    [
      'requestItems',
      { outcome: 'INFO_REQUESTED', reason: 'غير واضح', items: [{ item: 'lease' }, { label: 'إفادة المالك' }] },
      'AWAITING_ITEMS',
    ],
  ] as const)('201: %s leaves the case undecided, and it may come back', async (vote, announced, state) => {
    const id = await world.underStudy(chamber);
    const sitting = await world.sitting(chamber, [id]);
    await world.votes(chamber, sitting, { head: vote, one: vote, two: 'abstain' });
    expect((await decide(sitting, announced)).status).toBe(201);
    expect(await world.stateOf(chamber, id)).toBe(state);
    if (state === 'DEFERRED') {
      await world.intake.act(chamber, id, 'committee-referral');
      expect((await world.plan(chamber, [id])).status).toBe(201);
    }
  });

  test('422: below the quorum nothing is decided, nor half decided when it is lost midway', async () => {
    const id = await world.underStudy(chamber);
    const sitting = await world.sitting(chamber, [id], ['head', 'one']);
    await world.votes(chamber, sitting, { head: 'accept', one: 'accept' });
    await attendance(sitting, chamber.seats.one, false);
    expect(await decide(sitting, { outcome: 'ACCEPTED' })).toMatchObject(refused(422, 'committee.quorum_missing'));
    expect(await world.stateOf(chamber, id)).toBe('UNDER_STUDY');
    expect(await decided(id)).toBe(0);
    expect((await world.view(chamber, sitting)).agenda[0]).toMatchObject({ state: { code: 'PENDING' }, ruling: null });
    await attendance(sitting, chamber.seats.one, true);
    expect((await decide(sitting, { outcome: 'ACCEPTED' })).status).toBe(201);
  });

  test('422: without a quorum in the policy, the refusal says where to set it', async () => {
    const without = await world.chamber('mabarra', ({ overlays }) =>
      overlays.splice(
        overlays.findIndex(({ quorum }) => quorum !== undefined),
        1,
      ),
    );
    const sitting = await world.sitting(without, [await world.underStudy(without)]);
    await world.votes(without, sitting, { head: 'accept', one: 'accept', two: 'accept' });
    const { status, body } = await decide(sitting, { outcome: 'ACCEPTED' }, without.seats.head);
    expect([status, body.code]).toEqual([422, 'committee.quorum_unset']);
    expect(body.ar).toContain('overlay');
  });

  test('409: of two deciders at once one decides, and the case is decided once', async () => {
    const id = await world.underStudy(chamber);
    const sitting = await world.sitting(chamber, [id]);
    await world.votes(chamber, sitting, { head: 'accept', one: 'accept', two: 'accept' });
    const { head } = chamber.seats;
    const answers = await Promise.all(
      [head, head, head, head].map((by) => decide(sitting, { outcome: 'ACCEPTED' }, by)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    expect(await decided(id)).toBe(1);
  });

  test('201: the same key decides once, and is answered as before', async () => {
    const sitting = await world.sitting(chamber, [await world.underStudy(chamber)]);
    await world.votes(chamber, sitting, { head: 'accept', one: 'accept', two: 'accept' });
    const path = `sittings/${sitting.id}/agenda/${sitting.agenda[0]!.id}/decision`;
    const ask = () => world.ask(chamber.seats.head, 'POST', path, { outcome: 'ACCEPTED' }, `decision-${sitting.id}`);
    const answers = await Promise.all([ask(), ask()]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(answers[1]!.body).toEqual(answers[0]!.body);
  });

  test('a member leaves while the result is announced: decided with a quorum, or not at all', async () => {
    for (let round = 0; round < 4; round++) {
      const id = await world.underStudy(chamber);
      const sitting = await world.sitting(chamber, [id], ['head', 'one']);
      await world.votes(chamber, sitting, { head: 'accept', one: 'accept' });
      const [announced] = await Promise.all([
        decide(sitting, { outcome: 'ACCEPTED' }),
        attendance(sitting, chamber.seats.one, false),
      ]);
      const state = await world.stateOf(chamber, id);
      expect([announced.status, state, await decided(id)]).toEqual(
        announced.status === 201 ? [201, 'ACCEPTED', 1] : [422, 'UNDER_STUDY', 0],
      );
    }
  });

  test('409: a case that was withdrawn meanwhile is not decided, and the log says nothing of it', async () => {
    const id = await world.underStudy(chamber);
    const sitting = await world.sitting(chamber, [id]);
    await world.votes(chamber, sitting, { head: 'accept', one: 'accept', two: 'accept' });
    expect((await world.intake.act(chamber, id, 'withdrawal')).status).toBe(201);
    expect(await decide(sitting, { outcome: 'ACCEPTED' })).toMatchObject(refused(409, 'intake.gate_state'));
    expect((await world.view(chamber, sitting)).agenda[0]).toMatchObject({ state: { code: 'PENDING' }, ruling: null });
    expect((await world.ask(chamber.seats.head, 'POST', `sittings/${sitting.id}/closure`)).status).toBe(201);
  });

  test('422: the secretary does not announce for an absent committee, nor a member ever', async () => {
    const sitting = await world.sitting(chamber, [await world.underStudy(chamber)], ['head', 'one', 'two']);
    await world.votes(chamber, sitting, { head: 'accept', one: 'accept', two: 'accept' });
    expect(await decide(sitting, { outcome: 'ACCEPTED' }, chamber.seats.secretary)).toMatchObject(
      refused(422, 'committee.absent'),
    );
    expect((await decide(sitting, { outcome: 'ACCEPTED' }, chamber.seats.one)).status).toBe(403);
  });
});

test('422: votes of before the applicant changed the request do not decide it; everybody votes anew', async () => {
  const id = await world.underStudy(chamber);
  const sitting = await world.sitting(chamber, [id]);
  await world.votes(chamber, sitting, { head: 'accept', one: 'accept', two: 'accept' });
  world.intake.at('2026-01-08T10:05:00+03:00');
  await world.putAnew(chamber, id);
  const announced = { outcome: 'ACCEPTED' };
  expect(await world.on(sitting, chamber.seats.head, 'decision', announced)).toMatchObject(
    refused(422, 'committee.votes_missing'),
  );
  await world.votes(chamber, sitting, { head: 'accept', one: 'accept', two: 'accept' });
  expect((await world.on(sitting, chamber.seats.head, 'decision', announced)).status).toBe(201);
});

describe('a committee that only recommends', () => {
  let advisory: Chamber;
  let director: Person;
  beforeAll(async () => {
    advisory = await world.chamber('mabarra', ({ decisions }) => {
      decisions.find(({ committeePower }) => committeePower)!.committeePower = 'recommends';
    });
    director = advisory.staff.executiveDirector;
  });

  async function recommended(vote: 'accept' | 'reject' = 'accept'): Promise<{ id: string; sitting: Body }> {
    const id = await world.underStudy(advisory);
    const sitting = await world.sitting(advisory, [id]);
    await world.votes(advisory, sitting, { head: vote, one: vote, two: vote });
    const announced = vote === 'accept' ? { outcome: 'ACCEPTED' } : { outcome: 'REJECTED', reason: 'لا ينطبق' };
    const { body } = await world.on(sitting, advisory.seats.head, 'decision', announced);
    expect(body.agenda[0]).toMatchObject({ state: { code: 'RECOMMENDED' }, ruling: { binding: false } });
    return { id, sitting };
  }

  test('201: the case waits under study until it is confirmed, also after the sitting was closed', async () => {
    const { id, sitting } = await recommended('reject');
    expect(await world.stateOf(advisory, id)).toBe('UNDER_STUDY');
    await world.ask(advisory.seats.head, 'POST', `sittings/${sitting.id}/closure`);
    expect(await world.plan(advisory, [id])).toMatchObject(refused(409, 'committee.case_on_agenda'));
    const { status, body } = await world.on(sitting, director, 'confirmation', { confirmed: true });
    expect([status, body.agenda[0]!.state.code]).toEqual([201, 'CONFIRMED']);
    expect(await world.stateOf(advisory, id)).toBe('REJECTED');
    expect(await world.on(sitting, director, 'confirmation', { confirmed: true })).toMatchObject(
      refused(409, 'committee.nothing_to_confirm'),
    );
  });

  test('201: returned with a reason, the case may stand on another agenda', async () => {
    const { id, sitting } = await recommended();
    expect(await world.on(sitting, director, 'confirmation', { confirmed: false })).toMatchObject(
      refused(400, 'committee.reason_missing'),
    );
    const { body } = await world.on(sitting, director, 'confirmation', {
      confirmed: false,
      reason: 'ينقصه رأي الباحث',
    });
    expect(body.agenda[0]).toMatchObject({ state: { code: 'RETURNED' }, returnedBecause: 'ينقصه رأي الباحث' });
    expect(await world.stateOf(advisory, id)).toBe('UNDER_STUDY');
    expect((await world.plan(advisory, [id])).status).toBe(201);
  });

  test('403: the committee does not confirm itself', async () => {
    const { sitting } = await recommended();
    expect((await world.on(sitting, advisory.seats.head, 'confirmation', { confirmed: true })).status).toBe(403);
  });

  test('409: a recommendation of before the applicant changed the request is not confirmed; it is returned', async () => {
    const { id, sitting } = await recommended();
    world.intake.at('2026-01-08T10:10:00+03:00');
    await world.putAnew(advisory, id);
    expect(await world.on(sitting, director, 'confirmation', { confirmed: true })).toMatchObject(
      refused(409, 'committee.recommendation_outdated'),
    );
    expect(await world.stateOf(advisory, id)).toBe('UNDER_STUDY');
    const returned = { confirmed: false, reason: 'غُيّر الطلب بعد التوصية' };
    expect((await world.on(sitting, director, 'confirmation', returned)).status).toBe(201);
    expect((await world.plan(advisory, [id])).status).toBe(201);
  });

  test('422: nor does a director who announced it as the secretary; the page does not offer it to them', async () => {
    const both = await world.intake.api.person(advisory, 'committeeSecretary', 'executiveDirector');
    const seat = { account: both.account, capacity: 'secretary' };
    await world.ask(director, 'POST', `committees/${advisory.committee}/members`, seat);
    const sitting = await world.sitting(advisory, [await world.underStudy(advisory)], ['one', 'two']);
    await world.ask(both, 'POST', `sittings/${sitting.id}/attendance`, { account: both.account, present: true });
    await world.votes(advisory, sitting, { one: 'accept', two: 'accept' });
    const { body } = await world.on(sitting, both, 'decision', { outcome: 'ACCEPTED' });
    const told = body.agenda[0]!.actions.filter(({ code }) => code === 'confirm' || code === 'return');
    expect(told.map(({ open, why }) => [open, why?.code])).toEqual([
      [false, 'committee.approver_involved'],
      [false, 'committee.approver_involved'],
    ]);
    expect(await world.on(sitting, both, 'confirmation', { confirmed: true })).toMatchObject(
      refused(422, 'committee.approver_involved'),
    );
    expect((await world.on(sitting, director, 'confirmation', { confirmed: true })).status).toBe(201);
  });

  test('422: nor does a director who voted in a secret round that was spoiled and left; the page does not offer it', async () => {
    const both = await world.intake.api.person(advisory, 'committeeMember', 'executiveDirector');
    const seat = { account: both.account, capacity: 'member' };
    await world.ask(director, 'POST', `committees/${advisory.committee}/members`, seat);
    const sitting = await world.sitting(advisory, [await world.underStudy(advisory)], ['head', 'one']);
    const { head, one, secretary } = advisory.seats;
    const there = (present: boolean) =>
      world.ask(secretary, 'POST', `sittings/${sitting.id}/attendance`, { account: both.account, present });
    const round = async (...voting: Person[]): Promise<void> => {
      expect((await world.on(sitting, head, 'secret-ballot')).status).toBe(201);
      for (const by of voting) expect((await world.on(sitting, by, 'ballots', { vote: 'accept' })).status).toBe(201);
    };
    await there(true);
    await round(head, one, both);
    await there(false);
    await round(head, one);
    await world.on(sitting, head, 'decision', { outcome: 'ACCEPTED' });
    const { body } = await world.ask(both, 'GET', `sittings/${sitting.id}`);
    const told = body.agenda[0]!.actions.filter(({ code }) => code === 'confirm' || code === 'return');
    expect(told.map(({ code, open, why }) => [code, open, why?.code])).toEqual([
      ['confirm', false, 'committee.approver_involved'],
      ['return', false, 'committee.approver_involved'],
    ]);
    for (const answer of [{ confirmed: true }, { confirmed: false, reason: 'ينقصه رأي الباحث' }])
      expect(await world.on(sitting, both, 'confirmation', answer)).toMatchObject(
        refused(422, 'committee.approver_involved'),
      );
    expect((await world.on(sitting, director, 'confirmation', { confirmed: true })).status).toBe(201);
  });

  test('422: nor does a director whose own case it is', async () => {
    const { id, sitting } = await recommended();
    const link = `UPDATE person SET account_id = $1 WHERE id = (SELECT applicant_id FROM case_file WHERE id = $2)`;
    await world.intake.api.rows(link, [director.account, id]);
    expect(await world.on(sitting, director, 'confirmation', { confirmed: true })).toMatchObject(
      refused(422, 'committee.approver_involved'),
    );
    expect(await world.stateOf(advisory, id)).toBe('UNDER_STUDY');
  });

  test('one confirmation of two at once', async () => {
    const { sitting } = await recommended();
    const answers = await Promise.all(
      [1, 2].map(() => world.on(sitting, director, 'confirmation', { confirmed: true })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });
});

test('everything leaves its audit row, and nothing in the log can be rewritten', async () => {
  const sitting = await world.sitting(chamber, [await world.underStudy(chamber)]);
  await world.votes(chamber, sitting, { head: 'accept', one: 'accept', two: 'accept' });
  await world.on(sitting, chamber.seats.head, 'decision', { outcome: 'ACCEPTED' });
  const audited = await world.intake.api.rows<{ action: string }>(
    'SELECT action FROM audit WHERE subject_id = $1 ORDER BY id',
    [sitting.id],
  );
  expect(new Set(audited.map(({ action }) => action))).toEqual(
    new Set(['committee.planned', 'committee.opened', 'committee.arrived', 'committee.voted', 'committee.decided']),
  );
  for (const table of ['sitting_event', 'committee_decision', 'minutes']) {
    const rewrite = world.intake.run(chamber, (op) => op.db.query(`DELETE FROM ${table}`));
    await expect(rewrite).rejects.toThrow('permission denied');
  }
});
