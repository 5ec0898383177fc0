import { newId } from '@sanad/kernel';
import { type DeadlinesWorld, openDeadlinesWorld, plantHolidays, policy, rule } from '../../test/world/deadlines';
import { FIFTEEN_DAYS, riyadh } from '../../test/fixtures/working-days';

/** The vectors of business time once more, through rows, turns and announcements. */
describe('fifteen working days, as rows', () => {
  let world: DeadlinesWorld;
  const fifteen = policy(rule());
  const dueOf = async (id: string): Promise<string | undefined> =>
    (await world.rows<{ due: string }>('SELECT due_date::text AS due FROM deadline WHERE subject_id = $1', [id]))[0]
      ?.due;

  async function open(complete: Date): Promise<{ type: string; id: string }> {
    const subject = { type: 'supportRequest', id: newId() };
    world.at(new Date(complete.getTime() + 3_600_000).toISOString());
    await world.run((op) =>
      world.deadlines.open(op, {
        ...{ subject, obligation: 'requestResponse', policy: fifteen, moment: 'completeness', at: complete },
        responsible: world.staff.officer,
      }),
    );
    return subject;
  }

  beforeAll(async () => {
    world = await openDeadlinesWorld();
  });
  afterAll(() => world.close());

  test.each(FIFTEEN_DAYS)('$name: $complete → $due', async ({ complete, holidays, turns = [], due }) => {
    await plantHolidays(world.admin, holidays);
    const subject = await open(riyadh(complete));
    for (const turn of turns) {
      world.at(turn.at.toISOString());
      if (turn.kind === 'pause') {
        await world.run((op) => world.deadlines.pause(op, subject, 'requestResponse', turn.reason));
        expect(await dueOf(subject.id)).toBeNull();
      } else await world.run((op) => world.deadlines.resume(op, subject, 'requestResponse'));
    }
    expect(await dueOf(subject.id)).toBe(due);
  });

  test.each([
    ['2026-09-02', '2026-09-23', '2026-09-23', '2026-09-24'],
    ['2026-01-08', '2026-01-18', '2026-01-29', '2026-02-01'],
  ])('complete %s: %s announced while open moves it from %s to %s', async (complete, holiday, old, moved) => {
    await plantHolidays(world.admin, []);
    const subject = await open(riyadh(complete));
    expect(await dueOf(subject.id)).toBe(old);
    await world.announce(holiday, { ar: 'اليوم الوطني', en: 'National Day' });
    expect(await dueOf(subject.id)).toBe(moved);
  });
});
