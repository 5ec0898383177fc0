import { entities, migrations } from '@config/schema';
import {
  compareEntities,
  createTenantTable,
  dropTables,
  ownerSource,
  pool,
  type Entities,
  type Migration,
} from '@sanad/platform';
import { Client } from 'pg';
import { Column, DataSource, Entity, ManyToOne, PrimaryColumn, type QueryRunner } from 'typeorm';
import { asOwner, probeTable } from '../world/platform';
import { cloneDatabase, type TestDatabase } from '../world/postgres';
import { schemaLines } from '../world/schema';

let database: TestDatabase;
let client: Client;

beforeAll(async () => {
  database = await cloneDatabase();
  client = new Client({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

async function withMigrations<T>(list: readonly Migration[], work: (source: DataSource) => Promise<T>): Promise<T> {
  const source = await new DataSource(ownerSource(database.url, list)).initialize();
  try {
    return await work(source);
  } finally {
    await source.destroy();
  }
}

/** Takes the migrations back one by one and carries them out again, noting the schema at each step. */
async function downAndUp(list: readonly Migration[]): Promise<{ down: string[][]; up: string[][] }> {
  return withMigrations(list, async (source) => {
    const down = [await schemaLines(client)];
    for (const _migration of list) {
      await source.undoLastMigration();
      down.push(await schemaLines(client));
    }
    const up: string[][] = [];
    for (let step = 0; step <= list.length; step++) {
      if (step > 0) await withMigrations(list.slice(0, step), (upTo) => upTo.runMigrations());
      up.push(await schemaLines(client));
    }
    return { down: down.reverse(), up };
  });
}

describe('G29: migrations', () => {
  test('each goes up, down and up again without a difference, and upgraded step by step is as fresh', async () => {
    const { down, up } = await downAndUp(migrations);
    expect(migrations.length).toBeGreaterThan(0);
    expect(up).toEqual(down);
  });

  test('planted: a migration that leaves something behind is found', async () => {
    class Untidy1999999999999 {
      up = (runner: QueryRunner): Promise<void> =>
        createTenantTable(runner, 'untidy', 'id uuid NOT NULL').then(() =>
          runner.query('CREATE FUNCTION left_behind() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$'),
        );
      down = async (runner: QueryRunner): Promise<void> => dropTables(runner, 'untidy');
    }
    const before = await schemaLines(client);
    await withMigrations([...migrations, Untidy1999999999999], async (source) => {
      await source.runMigrations();
      await source.undoLastMigration();
    });
    expect((await schemaLines(client)).filter((line) => !before.includes(line))).toEqual([
      expect.stringContaining('left_behind'),
    ]);
  });
});

describe('entities', () => {
  async function differences(list: Entities): Promise<string[]> {
    const source = await new DataSource(
      pool({ url: database.urlAs('sanad_app'), entities: list, max: 1, applicationName: 'test' }),
    ).initialize();
    try {
      return await compareEntities(source);
    } finally {
      await source.destroy();
    }
  }

  test('say what the tables say', async () => {
    expect(await differences(entities)).toEqual([]);
  });

  test('planted: every kind of difference is told', async () => {
    @Entity('elsewhere')
    class Elsewhere {
      @PrimaryColumn('uuid') id!: string;
    }
    @Entity('probe')
    class Wrong {
      @PrimaryColumn('uuid') associationId!: string;
      @Column('int', { nullable: true }) id!: number;
      @Column('text') colour!: string;
      @ManyToOne(() => Elsewhere) elsewhere!: Elsewhere;
    }
    await asOwner(database.url, probeTable);
    expect(await differences([Wrong, Elsewhere])).toEqual([
      'elsewhere: no such table',
      'probe.id: integer in the entity, uuid in the table',
      'probe.id: nullable: true in the entity, false in the table',
      'probe.id: in the key: false in the entity, true in the table',
      'probe.colour: no such column',
      'probe.elsewhere_id: no such column',
      'probe.label: required by the table, unknown to the entity',
      'probe.elsewhere: a relation; entities have id columns',
    ]);
  });
});
