import { Controller, Param, Post } from '@nestjs/common';
import { Answers, IdPipe, May } from '@sanad/platform';
import fc from 'fast-check';
import { IntakeWorld, WORLD_OPENS_WITHIN_MS } from '../world/intake';
import type { Operation } from '../world/openapi';
import { Supply } from './g4.supply';
import { alteredBy, alteredByRoutes, KeptWorld, VERBS, type Step } from './kept';

/** How many sequences of how many verbs; more where somebody asks for them. */
const USUAL_RUNS = 4;
const RUNS = Number(process.env['SEQUENCES'] ?? USUAL_RUNS);
const STEPS = 12;

let world: IntakeWorld;
let kept: KeptWorld;

/** Past the promise that the database keeps as well: whoever plants has to take that away first. */
async function rewrite(id: string): Promise<void> {
  await world.api.rows('ALTER TABLE policy_version DISABLE TRIGGER policy_version_kept');
  await world.api.rows(
    `UPDATE policy_version SET document = jsonb_set(document, '{title}', '"عنوان آخر"') WHERE id = $1`,
    [id],
  );
  await world.api.rows('ALTER TABLE policy_version ENABLE TRIGGER policy_version_kept');
}

@Controller('api/planted')
class PlantedHttp {
  @Post('versions/:id/title')
  @May('policy.write')
  @Answers(201)
  async title(@Param('id', IdPipe) id: string): Promise<object> {
    await rewrite(id);
    return { id };
  }
}

const isPlanted = ({ path }: Operation): boolean => path.startsWith('/api/planted');
/** The routes of policies; every other that writes where more sequences are asked for, too. */
const isSwept = (operation: Operation): boolean =>
  !isPlanted(operation) && (RUNS > USUAL_RUNS || operation.path.startsWith('/api/policy'));

beforeAll(async () => {
  world = await IntakeWorld.open({ controllers: [PlantedHttp] });
}, WORLD_OPENS_WITHIN_MS);
afterAll(() => world.close());

test('every route that writes of those swept × a version in every state: no approved text, no answers of what is in force, no case’s version is another', async () => {
  const supply = await Supply.open(world, 'natiq');
  kept = await KeptWorld.open(world, supply.office);
  const { tried, done, altered } = await alteredByRoutes(kept, supply, isSwept);
  process.stdout.write(`${JSON.stringify({ figure: 'kept', tried, done, lost: altered.length })}\n`);
  expect(altered).toEqual([]);
  expect(tried).toBeGreaterThan(100);
  // Or nothing would have been tried.
  expect(done).toBeGreaterThan(10);
  const planted = await alteredByRoutes(kept, supply, isPlanted);
  expect(planted.altered.filter((what) => what.includes('text')).length).toBeGreaterThanOrEqual(3);
});

const sequence = (verbs: object): fc.Arbitrary<Step[]> =>
  fc.array(
    fc.record({ verb: fc.constantFrom(...Object.keys(verbs)), on: fc.nat({ max: 20 }), pick: fc.nat({ max: 1_000 }) }),
    { minLength: 4, maxLength: STEPS },
  );

test('every sequence of verbs leaves what is approved, in force or over as it was', async () => {
  const other = await KeptWorld.open(world);
  await fc.assert(
    fc.asyncProperty(sequence(VERBS), async (steps) => {
      expect(await alteredBy(other, steps)).toEqual([]);
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
});

test('a start that is taken back, and the approval right after it', async () => {
  const other = await KeptWorld.open(world);
  const on = (await other.all()).indexOf(other.versions[2]!);
  const steps = ['takeBackStart', 'takeBackApproval'].map((verb) => ({ verb, on, pick: 0 }));
  expect(await alteredBy(other, steps)).toEqual([]);
  const [version] = await world.api.rows<{ draft: boolean }>(
    'SELECT approved_at IS NULL AS draft FROM policy_version WHERE id = $1',
    [other.versions[2]],
  );
  expect(version).toEqual({ draft: true });
});

test('planted: a verb that writes to whatever it is given is found', async () => {
  const other = await KeptWorld.open(world);
  const steps: Step[] = [
    { verb: 'draft', on: 0, pick: 0 },
    { verb: 'careless', on: 2, pick: 0 },
  ];
  const found = await alteredBy(other, steps, { ...VERBS, careless: (_kept, id) => rewrite(id) });
  expect(found).toEqual([expect.stringMatching(/^careless: text /)]);
});
