import { demoEmail, readDemoWorld, type DemoAssociation } from '@config/demo/world';
import { readDemoOversight } from '@config/demo/oversight';
import { loadHolidays } from '@config/holidays';
import { entities, migrations } from '@config/schema';
import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Committees } from '@sanad/committee';
import { seedHolidays } from '@sanad/deadlines';
import { Macros, Templates } from '@sanad/intake';
import {
  Associations,
  DatabaseModule,
  migrate,
  migrateQueueTables,
  Ops,
  Passwords,
  Rounds,
  Staff,
  type RolePasswords,
} from '@sanad/platform';
import { Bodies, Recount } from '@sanad/oversight';
import { Policies, PolicyVersions } from '@sanad/policy';
import { DataSource } from 'typeorm';
import { Client } from 'pg';
import { seedAssociations } from './demo';
import { roleUrl } from './secrets';

/** The accounts of one association to try the product with, printed once the start is done. */
export interface SignIns {
  readonly association: string;
  /** `address (role)` */
  readonly accounts: readonly string[];
}

/** Brings the database to this release: roles with these passwords, tables, the queue's tables, the holidays. Running it again changes nothing. */
export async function migrateAll(adminUrl: string, passwords: RolePasswords): Promise<void> {
  await migrate(adminUrl, passwords, migrations);
  await migrateQueueTables(adminUrl);
  const url = roleUrl(adminUrl, 'sanad_platform', passwords);
  const platform = await new DataSource({ type: 'postgres', url, extra: { max: 1 } }).initialize();
  try {
    await seedHolidays(platform, loadHolidays());
  } finally {
    await platform.destroy();
  }
}

/** The five associations with their policies in force and their staff, unless they stand already. */
export async function seedDemo(adminUrl: string, roles: RolePasswords, password: string): Promise<SignIns[]> {
  const world = readDemoWorld();
  if (!(await standing(adminUrl, world))) await seed(adminUrl, roles, password);
  const platform = readDemoOversight().people.map(({ email, roles: held }) => `${email} (${held.join(', ')})`);
  const associations = world.map(({ slug, staff }) => ({
    association: slug,
    accounts: staff.map(({ account, roles: held }) => `${demoEmail(slug, account)} (${held.join(', ')})`),
  }));
  return [...associations, { association: 'platform', accounts: platform }];
}

/** Asked in plain SQL: loading the modules to find nothing to do would cost every start a second. */
async function standing(adminUrl: string, world: readonly DemoAssociation[]): Promise<boolean> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const slugs = world.map(({ slug }) => slug);
    const { rows } = await client.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM association a JOIN policy_version v ON v.association_id = a.id
       JOIN supervision s ON s.association_id = a.id JOIN supervising_body b ON b.id = s.body_id AND b.demo
       WHERE a.slug = ANY ($1) AND v.number = 1 AND v.in_force_from IS NOT NULL AND a.portal_opened_at IS NOT NULL
         AND EXISTS (SELECT 1 FROM reply_template t WHERE t.association_id = a.id)`,
      [slugs],
    );
    return rows[0]?.count === world.length;
  } finally {
    await client.end();
  }
}

async function seed(adminUrl: string, roles: RolePasswords, password: string): Promise<void> {
  const app = await NestFactory.createApplicationContext(DemoModule.forRoot(adminUrl, roles), {
    logger: ['error', 'warn'],
  });
  try {
    await seedAssociations({
      ops: app.get(Ops),
      versions: app.get(PolicyVersions),
      committees: app.get(Committees),
      bodies: app.get(Bodies),
      recount: app.get(Recount),
      templates: app.get(Templates),
      macros: app.get(Macros),
      associations: app.get(Associations),
      passwords: app.get(Passwords),
      password,
    });
  } finally {
    await app.close();
  }
}

@Module({})
class DemoModule {
  static forRoot(adminUrl: string, roles: RolePasswords): DynamicModule {
    const urls = {
      app: roleUrl(adminUrl, 'sanad_app', roles),
      platform: roleUrl(adminUrl, 'sanad_platform', roles),
      dispatcher: roleUrl(adminUrl, 'sanad_dispatcher', roles),
    };
    return {
      module: DemoModule,
      imports: [DatabaseModule.forRoot({ urls, entities, applicationName: 'sanad-demo', poolSize: 2 })],
      providers: [PolicyVersions, Policies, Staff, Committees, Bodies, Recount, Rounds, Passwords, Templates, Macros],
    };
  }
}
