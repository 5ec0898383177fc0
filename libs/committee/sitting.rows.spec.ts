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
const steps = fc.array(fc.record<Step>({ by: seat, command: commands }), { minLength: 15, maxLength: 25 });

/** Everything that differs between the rows and the fold, in words. */
async function differences(sitting: string): Promise<string[]> {
  const held = await world.intake.run(chamber, (op) => world.intake.api.app.get(SittingsStore).get(op, sitting));
  const [row] = await world.intake.api.rows<{ state: string; version: number }>(
    'SELECT state, version FROM sitting WHERE id = $1',
    [sitting],
  );
  const rows = await world.intake.api.rows<{ id: string; state: string; outcome: string | null }>(
    'SELECT a.id, a.state, d.outcome FROM agenda_item a LEFT JOIN committee_decision d ON d.item_id = a.id WHERE a.sitting_id = $1 ORDER BY a.place',
    [sitting],
  );
  const kept = [`${row?.state} ${row?.version}`, ...rows.map(({ id, state, outcome }) => `${id} ${state} ${outcome}`)];
  const { state, version, items } = held.sitting;
  const folded = [
    `${state} ${version}`,
    ...items.map((item) => `${item.id} ${item.state} ${item.ruling?.outcome ?? null}`),
  ];
  return kept.filter((line, place) => line !== folded[place]);
}

async function play(cases: readonly string[], taken: readonly Step[]): Promise<{ sitting: string; done: number }> {
  const opened = await world.sitting(chamber, cases, ['head', 'one', 'two']);
  const items = opened.agenda.map(({ id }) => id);
  let done = 0;
  for (const { by, command } of taken) {
    const actor = { kind: 'staff', id: chamber.seats[by].account, name: by, roles: [] } as const;
    const work = world.intake.api.app
      .get(Ops)
      .run({ association: chamber.id, actor }, (op) => command(op, opened.id, items));
    done += await work.then(() => 1).catch(() => 0);
  }
  return { sitting: opened.id, done };
}

/** Puts the cases back under study, so that every run starts alike. */
async function reset(cases: readonly string[], sitting: string): Promise<void> {
  await world.intake.api.rows(`UPDATE agenda_item SET state = 'CARRIED' WHERE sitting_id = $1`, [sitting]);
  await world.intake.api.rows(`UPDATE case_file SET state = 'UNDER_STUDY' WHERE id = ANY($1::uuid[])`, [cases]);
}

test('rows say what the log says, whatever is done in whatever order', async () => {
  const cases = [await world.underStudy(chamber), await world.underStudy(chamber)];
  let carriedOut = 0;
  await fc.assert(
    fc.asyncProperty(steps, async (taken) => {
      const { sitting, done } = await play(cases, taken);
      carriedOut += done;
      expect(await differences(sitting)).toEqual([]);
      await reset(cases, sitting);
    }),
    { numRuns: 12, endOnFailure: true },
  );
  expect(carriedOut).toBeGreaterThan(0);
});

test('planted: a state that was changed beside the log is found', async () => {
  const { id, agenda } = await world.sitting(chamber, [await world.underStudy(chamber)]);
  expect(await differences(id)).toEqual([]);
  await world.intake.api.rows(`UPDATE agenda_item SET state = 'DECIDED' WHERE sitting_id = $1`, [id]);
  expect(await differences(id)).toEqual([`${agenda[0]!.id} DECIDED null`]);
});
