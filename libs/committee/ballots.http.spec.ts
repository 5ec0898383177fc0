import { CommitteeWorld, type Body, type Chamber, type SeatName } from '../../test/world/committee';
import type { Person } from '../../test/world/api';
import { VOTES, type Vote } from './committee.kinds';

/** Secret ballots: that a member voted is recorded, and nothing in the database says how. */

let world: CommitteeWorld;
let chamber: Chamber;

beforeAll(async () => {
  world = await CommitteeWorld.open();
  chamber = await world.chamber('mabarra');
});
afterAll(() => world.close());

const refused = (status: number, code: string): object => ({ status, body: { code } });
const rows = <T extends object>(sql: string, values: readonly unknown[] = []) => world.intake.api.rows<T>(sql, values);
const ACCEPTED = { outcome: 'ACCEPTED' };

async function secret(present?: SeatName[]): Promise<Body> {
  const sitting = await world.sitting(chamber, [await world.underStudy(chamber)], present);
  const { status, body } = await world.on(sitting, chamber.seats.head, 'secret-ballot');
  expect([status, body.agenda[0]!.secret]).toEqual([201, { round: 1, voted: [] }]);
  return sitting;
}

const ballot = (sitting: Body, by: Person, vote: Vote) => world.on(sitting, by, 'ballots', { vote });
async function ballots(sitting: Body, votes: Partial<Record<SeatName, Vote>>): Promise<void> {
  for (const [name, vote] of Object.entries(votes)) {
    const { status, body } = await ballot(sitting, chamber.seats[name as SeatName], vote);
    if (status !== 201) throw new Error(`${name} did not vote: ${body.code}`);
  }
}

/** Rows that were written together with a ballot, of whatever table, and that tell a vote. The box itself is left out: it holds sums. */
async function tellingRows(sitting: Body, fact: 'balloted' | 'voted'): Promise<string[]> {
  const tables = await rows<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'p') AND n.nspname = 'public' AND c.relname <> 'ballot_box'`,
  );
  const together = `SELECT e.xmin::text FROM sitting_event e WHERE e.sitting_id = '${sitting.id}' AND e.name = '${fact}'`;
  const found: string[] = [];
  for (const { name } of tables) {
    const written = await rows<{ row: string }>(
      `SELECT t::text AS row FROM "${name}" t WHERE t.xmin::text IN (${together})`,
    );
    found.push(...written.filter(({ row }) => VOTES.some((vote) => row.includes(vote))).map(() => name));
  }
  return [...new Set(found)].sort();
}

test('201: who has voted is shown and how is not, to nobody, until the sums decide', async () => {
  const sitting = await secret();
  await ballots(sitting, { head: 'accept', one: 'reject' });
  const { agenda } = await world.view(chamber, sitting);
  expect(agenda[0]).toMatchObject({
    ...{ votes: [], awaited: [chamber.seats.two.account], tally: { accept: 0, reject: 0 }, carried: null },
    secret: { round: 1, voted: [chamber.seats.head.account, chamber.seats.one.account] },
  });
  await ballots(sitting, { two: 'accept' });
  const { status, body } = await world.on(sitting, chamber.seats.head, 'decision', ACCEPTED);
  expect(status).toBe(201);
  expect(body.agenda[0]).toMatchObject({ ruling: { tally: { accept: 2, reject: 1 }, castingVote: false }, votes: [] });
});

test('nothing in the database links a member to a ballot, and the same look finds an open vote', async () => {
  const sitting = await secret();
  await ballots(sitting, { head: 'accept', one: 'reject', two: 'accept' });
  expect(await tellingRows(sitting, 'balloted')).toEqual([]);
  const boxes = await rows<object>('SELECT * FROM ballot_box WHERE item_id = $1', [sitting.agenda[0]!.id]);
  expect(boxes).toEqual([
    {
      ...{ association_id: chamber.id, item_id: sitting.agenda[0]!.id, round: 1 },
      ...{ accept: 2, reject: 1, defer: 0, requestItems: 0, abstain: 0 },
    },
  ]);
  const open = await world.sitting(chamber, [await world.underStudy(chamber)]);
  await world.votes(chamber, open, { one: 'reject' });
  expect(await tellingRows(open, 'voted')).toEqual(['sitting_event']);
});

test('a key against repetition is not kept of a ballot: its hash would tell the vote', async () => {
  const sitting = await secret();
  const path = `sittings/${sitting.id}/agenda/${sitting.agenda[0]!.id}/ballots`;
  const cast = () => world.ask(chamber.seats.one, 'POST', path, { vote: 'reject' }, 'ballot-key-1');
  expect((await cast()).status).toBe(201);
  expect(await rows(`SELECT 1 FROM idempotency WHERE key = 'ballot-key-1'`)).toEqual([]);
  expect(await cast()).toMatchObject(refused(409, 'committee.balloted_already'));
});

test('the box grows by one ballot at a time, and is never made smaller', async () => {
  const sitting = await secret();
  await ballots(sitting, { one: 'reject' });
  const change = (set: string) => rows(`UPDATE ballot_box SET ${set} WHERE item_id = $1`, [sitting.agenda[0]!.id]);
  for (const set of ['accept = 1, reject = 0', 'reject = 0', 'reject = 3', 'round = 2'])
    await expect(change(set)).rejects.toThrow('ballot_box grows');
  const emptied = world.intake.run(chamber, (op) => op.db.query('DELETE FROM ballot_box'));
  await expect(emptied).rejects.toThrow('permission denied');
});

test('422: a member leaves midway: the round decides nothing, and another one does', async () => {
  const sitting = await secret();
  const { head, one, two, secretary } = chamber.seats;
  await ballots(sitting, { head: 'accept', one: 'accept', two: 'reject' });
  await world.ask(secretary, 'POST', `sittings/${sitting.id}/attendance`, { account: two.account, present: false });
  expect(await world.on(sitting, head, 'decision', ACCEPTED)).toMatchObject(refused(422, 'committee.ballot_spoiled'));
  expect((await world.on(sitting, head, 'secret-ballot')).body.agenda[0]!.secret).toEqual({ round: 2, voted: [] });
  await ballots(sitting, { head: 'accept', one: 'accept' });
  await world.ask(secretary, 'POST', `sittings/${sitting.id}/attendance`, { account: one.account, present: false });
  expect(await world.on(sitting, head, 'decision', ACCEPTED)).toMatchObject(refused(422, 'committee.quorum_missing'));
  expect(await world.stateOf(chamber, sitting.agenda[0]!.case)).toBe('UNDER_STUDY');
  await world.ask(secretary, 'POST', `sittings/${sitting.id}/attendance`, { account: one.account, present: true });
  expect((await world.on(sitting, head, 'decision', ACCEPTED)).status).toBe(201);
});

test('of two ballots of one member at once one is taken, and the box holds one', async () => {
  const sitting = await secret();
  const answers = await Promise.all([1, 2].map(() => ballot(sitting, chamber.seats.one, 'accept')));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  const [box] = await rows<{ accept: number }>('SELECT accept FROM ballot_box WHERE item_id = $1', [
    sitting.agenda[0]!.id,
  ]);
  expect(box?.accept).toBe(1);
});

test('ballots of many at once while one leaves: decided by those who are there, or not at all', async () => {
  for (let turn = 0; turn < 3; turn++) {
    const sitting = await secret();
    const { head, one, two, secretary } = chamber.seats;
    await Promise.all([head, one, two].map((by) => ballot(sitting, by, 'accept')));
    const [announced] = await Promise.all([
      world.on(sitting, head, 'decision', ACCEPTED),
      world.ask(secretary, 'POST', `sittings/${sitting.id}/attendance`, { account: two.account, present: false }),
    ]);
    const state = await world.stateOf(chamber, sitting.agenda[0]!.case);
    expect([announced.status, state]).toEqual(announced.status === 201 ? [201, 'ACCEPTED'] : [422, 'UNDER_STUDY']);
  }
});

test('403, 404, 422: not by a member, not of another association, not where the policy is silent', async () => {
  const sitting = await world.sitting(chamber, [await world.underStudy(chamber)]);
  expect((await world.on(sitting, chamber.seats.one, 'secret-ballot')).status).toBe(403);
  const silent = await world.chamber('mabarra', (answers) => {
    answers.overlays = answers.overlays.filter(({ conduct }) => conduct === undefined);
  });
  for (const path of ['secret-ballot', 'ballots'])
    expect(await world.on(sitting, silent.seats.head, path, { vote: 'accept' })).toMatchObject(
      refused(404, 'committee.sitting_not_found'),
    );
  const open = await world.sitting(silent, [await world.underStudy(silent)]);
  expect(await world.on(open, silent.seats.head, 'secret-ballot')).toMatchObject(refused(422, 'committee.secret_off'));
  const tie = await world.sitting(silent, [await world.underStudy(silent)], ['head', 'one']);
  await world.votes(silent, tie, { head: 'accept', one: 'reject' });
  expect(await world.on(tie, silent.seats.head, 'decision', ACCEPTED)).toMatchObject(
    refused(422, 'committee.votes_tied'),
  );
});
