import fc from 'fast-check';
import { CommitteeWorld, type Chamber, type SeatName } from '../../test/world/committee';
import { VOTES } from './committee.kinds';
import { Deliberation } from './deliberation.service';
import { Sittings } from './sittings.service';
import { SittingsStore } from './sittings.store';
import { Ops, type Op } from '@sanad/platform';

/** The states in the rows beside the log, which lists and constraints read, against the fold of the log itself. */

const CASES = 2;
const SEATS: readonly SeatName[] = ['head', 'secretary', 'one', 'two'];

let world: CommitteeWorld;
let chamber: Chamber;
let deliberation: Deliberation;
let sittings: Sittings;

beforeAll(async () => {
  world = await CommitteeWorld.open();
  chamber = await world.chamber('mabarra');
  deliberation = world.intake.api.app.get(Deliberation);
  sittings = world.intake.api.app.get(Sittings);
});
afterAll(() => world.close());

type Command = (op: Op, sitting: string, items: readonly string[]) => Promise<unknown>;
interface Step {
  readonly by: SeatName;
  readonly command: Command;
}

const seat = fc.constantFrom(...SEATS);
const nth = fc.nat(CASES - 1);
const ref = (sitting: string, items: readonly string[], place: number) => ({ sitting, item: items[place]! });
const commands: fc.Arbitrary<Command> = fc.oneof(
  fc.tuple(seat, fc.boolean()).map(
    ([who, there]): Command =>
      (op, id) =>
        sittings.mark(op, id, chamber.seats[who].account, there),
  ),
  fc.tuple(nth, fc.constantFrom(...VOTES)).map(
    ([place, vote]): Command =>
      (op, id, items) =>
        deliberation.vote(op, ref(id, items, place), vote),
  ),
  nth.map(
    (place): Command =>
      (op, id, items) =>
        deliberation.openBallot(op, ref(id, items, place)),
  ),
  fc.tuple(nth, fc.constantFrom(...VOTES)).map(
    ([place, vote]): Command =>
      (op, id, items) =>
        deliberation.ballot(op, ref(id, items, place), vote),
  ),
  nth.map(
    (place): Command =>
      (op, id, items) =>
        deliberation.recuse(op, ref(id, items, place), 'صلة قرابة'),
  ),
  fc.tuple(nth, fc.constantFrom('ACCEPTED' as const, 'DEFERRED' as const)).map(
    ([place, outcome]): Command =>
      (op, id, items) =>
        deliberation.decide(op, ref(id, items, place), { outcome, reason: 'بحسب الدليل' }),
  ),
  fc.constant<Command>((op, id) => sittings.close(op, id)),
  fc.constant<Command>((op, id) => sittings.adjourn(op, id, 'لا نصاب')),
);
/** Before it is opened: another time, which may be the one it has, and word of somebody who cannot come. Afterwards both come too late. */
const CALLED_FOR = '2026-01-11T07:30:00.000Z';
const TIMES = [CALLED_FOR, '2026-01-12T09:00:00.000Z', '2026-01-14T06:00:00.000Z'];
const calls: fc.Arbitrary<Command> = fc.oneof(
  fc.constantFrom(...TIMES).map(
    (at): Command =>
      (op, id) =>
        sittings.move(op, id, { at: new Date(at), reason: 'القاعة محجوزة' }),
  ),
  fc.constant<Command>((op, id) => sittings.excuse(op, id, 'موعد في المستشفى')),
);
const called = fc.array(fc.record<Step>({ by: seat, command: calls }), { minLength: 1, maxLength: 4 });
const within = fc.oneof({ weight: 9, arbitrary: commands }, { weight: 1, arbitrary: calls });
const steps = fc.array(fc.record<Step>({ by: seat, command: within }), { minLength: 15, maxLength: 25 });

/** Everything that differs between the rows and the fold, in words. */
async function differences(sitting: string): Promise<string[]> {
  const held = await world.intake.run(chamber, (op) => world.intake.api.app.get(SittingsStore).get(op, sitting));
  const [row] = await world.intake.api.rows<{ state: string; version: number; at: Date }>(
    'SELECT state, version, at FROM sitting WHERE id = $1',
    [sitting],
  );
  const rows = await world.intake.api.rows<{ id: string; state: string; outcome: string | null }>(
    'SELECT a.id, a.state, d.outcome FROM agenda_item a LEFT JOIN committee_decision d ON d.item_id = a.id WHERE a.sitting_id = $1 ORDER BY a.place',
    [sitting],
  );
  const kept = [
    `${row?.state} ${row?.version} ${row?.at.toISOString()}`,
    ...rows.map(({ id, state, outcome }) => `${id} ${state} ${outcome}`),
  ];
  const { state, version, items, moves } = held.sitting;
  // Each move goes on from where the one before led.
  const at = moves.reduce((time, { from, to }) => (from === time ? to : 'a gap'), CALLED_FOR);
  const folded = [
    `${state} ${version} ${at}`,
    ...items.map((item) => `${item.id} ${item.state} ${item.ruling?.outcome ?? null}`),
  ];
  return kept.filter((line, place) => line !== folded[place]);
}

interface Course {
  readonly before: readonly Step[];
  readonly after: readonly Step[];
}

/** Called, opened with three members there, and carried on. @returns how many commands were not refused, before the opening and after it */
async function play(
  cases: readonly string[],
  { before, after }: Course,
): Promise<{ sitting: string; done: [number, number] }> {
  const { id, agenda } = (await world.plan(chamber, cases, { at: CALLED_FOR })).body;
  const items = agenda.map((item) => item.id);
  const take = async (taken: readonly Step[]): Promise<number> => {
    let done = 0;
    for (const { by, command } of taken) {
      const actor = { kind: 'staff', id: chamber.seats[by].account, name: by, roles: [] } as const;
      const work = world.intake.api.app
        .get(Ops)
        .run({ association: chamber.id, actor }, (op) => command(op, id, items));
      done += await work.then(() => 1).catch(() => 0);
    }
    return done;
  };
  const called = await take(before);
  const present = (['head', 'one', 'two'] as const).map((name) => chamber.seats[name].account);
  await world.ask(chamber.seats.secretary, 'POST', `sittings/${id}/opening`, { present });
  return { sitting: id, done: [called, await take(after)] };
}

/** Puts the cases back under study, so that every run starts alike. */
async function reset(cases: readonly string[], sitting: string): Promise<void> {
  await world.intake.api.rows(`UPDATE agenda_item SET state = 'CARRIED' WHERE sitting_id = $1`, [sitting]);
  await world.intake.api.rows(`UPDATE case_file SET state = 'UNDER_STUDY' WHERE id = ANY($1::uuid[])`, [cases]);
}

test('rows say what the log says, whatever is done in whatever order', async () => {
  const cases = [await world.underStudy(chamber), await world.underStudy(chamber)];
  const carriedOut = [0, 0];
  await fc.assert(
    fc.asyncProperty(called, steps, async (before, after) => {
      const { sitting, done } = await play(cases, { before, after });
      done.forEach((count, part) => (carriedOut[part]! += count));
      expect(await differences(sitting)).toEqual([]);
      await reset(cases, sitting);
    }),
    { numRuns: 12, endOnFailure: true },
  );
  expect(carriedOut.filter((count) => count > 0)).toHaveLength(2);
});

test('planted: a state and a time that were changed beside the log are found', async () => {
  const { id, agenda } = await world.sitting(chamber, [await world.underStudy(chamber)]);
  expect(await differences(id)).toEqual([]);
  await world.intake.api.rows(`UPDATE agenda_item SET state = 'DECIDED' WHERE sitting_id = $1`, [id]);
  expect(await differences(id)).toEqual([`${agenda[0]!.id} DECIDED null`]);
  await world.intake.api.rows(`UPDATE sitting SET at = $2 WHERE id = $1`, [id, TIMES[1]]);
  expect(await differences(id)).toHaveLength(2);
});
