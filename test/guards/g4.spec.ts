import { Controller, Get, Param } from '@nestjs/common';
import { Refusal } from '@sanad/messages';
import { Answers, IdPipe, May } from '@sanad/platform';
import { IntakeWorld } from '../world/intake';
import type { Operation } from '../world/openapi';
import { crossKeys } from './g12.keys';
import { TenancySweep } from './g4';

let world: IntakeWorld;
let sweep: TenancySweep;

/** Reads cases as a careless route would: past row-level security, by the id alone. */
@Controller('api/planted')
class PlantedHttp {
  @Get('cases')
  @May('intake.read')
  @Answers(200)
  async list(): Promise<object> {
    return { items: await world.api.rows('SELECT id FROM case_file') };
  }

  @Get('cases/:id')
  @May('intake.read')
  @Answers(200)
  async get(@Param('id', IdPipe) id: string): Promise<object> {
    const [found] = await world.api.rows('SELECT id, subject FROM case_file WHERE id = $1', [id]);
    if (!found) throw new Refusal('request.not_found');
    return found;
  }

  /** Refuses, and tells by its refusal that there is something. */
  @Get('telling/cases/:id')
  @May('intake.read')
  @Answers(200)
  async tell(@Param('id', IdPipe) id: string): Promise<object> {
    const [found] = await world.api.rows('SELECT FROM case_file WHERE id = $1', [id]);
    throw new Refusal(found ? 'access.denied' : 'request.not_found', { action: '' });
  }

  @Get('empty/cases/:id')
  @May('intake.read')
  @Answers(200)
  empty(@Param('id', IdPipe) id: string): object {
    throw new Refusal('request.not_found', {}, id);
  }

  @Get('unknown/:thing')
  @May('intake.read')
  @Answers(200)
  unknown(@Param('thing', IdPipe) thing: string): object {
    return { thing };
  }
}

/** Some ten thousand requests, on whatever else this machine does beside. */
const SWEPT_WITHIN_MS = 20 * 60_000;

const isPlanted = ({ path }: Operation): boolean => path.startsWith('/api/planted');
const plantedAt =
  (path: string) =>
  (operation: Operation): boolean =>
    operation.path === `/api/planted/${path}`;

beforeAll(async () => {
  world = await IntakeWorld.open({ controllers: [PlantedHttp] });
  sweep = await TenancySweep.open(world);
});
afterAll(() => world.close());

test(
  'G4: every route × what belongs to another association × every role: no success, and no answer that tells',
  async () => {
    const { tried, ...found } = await sweep.run((operation) => !isPlanted(operation));
    process.stdout.write(`${JSON.stringify({ figure: 'G4', tried, lost: found.successes.length })}\n`);
    expect(found).toEqual({ successes: [], distinguishable: [], vacuous: [], faults: [] });
    expect(tried).toBeGreaterThan(1_500);
  },
  SWEPT_WITHIN_MS,
);

describe('G12 along the keys of the product, in the tables that the sweep has filled', () => {
  test('no row of a tenant can be made to point at another’s, and no refusal tells that it is there', async () => {
    const { keys, untried, ...found } = await crossKeys(world.api.database.url);
    const tried = keys - untried.length;
    process.stdout.write(`${JSON.stringify({ figure: 'G12', keys, tried, lost: found.accepted.length })}\n`);
    expect(found).toEqual({ accepted: [], distinguishable: [] });
    expect(tried).toBeGreaterThan(25);
  });

  test('planted: a key that forgets the tenant is found', async () => {
    const { accepted } = await crossKeys(world.api.database.url, [
      'CREATE UNIQUE INDEX planted ON case_file (id)',
      'ALTER TABLE case_item DROP CONSTRAINT case_item_association_id_case_id_fkey',
      'ALTER TABLE case_item ADD CONSTRAINT planted FOREIGN KEY (case_id) REFERENCES case_file (id)',
    ]);
    expect(accepted).toEqual(['case_item.planted']);
  });
});

describe('planted', () => {
  test('a route that reads by the id alone is a success of every role that may use it', async () => {
    const { successes } = await sweep.run(plantedAt('cases/:id'));
    expect(successes).toContain('GET /api/planted/cases/:id id as relationsOfficer: 200');
    expect(successes).not.toContain('GET /api/planted/cases/:id id as supervisor: 200');
  });

  test('so is a list that forgets the association', async () => {
    const { successes } = await sweep.run(plantedAt('cases'));
    expect(successes).toContain('GET /api/planted/cases? as relationsOfficer');
  });

  test('a refusal that tells there is something is distinguishable', async () => {
    const { distinguishable } = await sweep.run(plantedAt('telling/cases/:id'));
    expect(distinguishable).toContain('GET /api/planted/telling/cases/:id id as relationsOfficer: 403, not 404');
  });

  test('a route that answers nobody proves nothing', async () => {
    const { vacuous } = await sweep.run(plantedAt('empty/cases/:id'));
    expect(vacuous).toHaveLength(1);
  });

  test('a parameter that nobody can fill fails the sweep', async () => {
    await expect(sweep.run(plantedAt('unknown/:thing'))).rejects.toThrow('nobody fills «unknown/:thing»');
  });
});
