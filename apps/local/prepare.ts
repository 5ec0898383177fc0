import { withCompensation } from '@config/demo/compensation';
import { withAdditions } from '@config/demo/additions';
import { withComplaints } from '@config/demo/complaints';
import { demoEmail, readDemoWorld, type DemoAssociation } from '@config/demo/world';
import { readDemoOversight } from '@config/demo/oversight';
import { loadHolidays } from '@config/holidays';
import { roles as roleTable } from '@config/roles';
import { entities, migrations } from '@config/schema';
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Absences, CommitteeModule, Committees, Disclosures } from '@sanad/committee';
import {
  CompensationModule,
  CompensationOpening,
  CompensationPayments,
  CompensationProofs,
  CompensationReading,
  CompensationSettling,
} from '@sanad/compensation';
import { ComplaintHandling, ComplaintsModule, Lodging } from '@sanad/complaints';
import { DeadlinesModule, seedHolidays } from '@sanad/deadlines';
import { IntakeModule, Macros, Templates } from '@sanad/intake';
import { People, PeopleModule } from '@sanad/people';
import {
  AccessModule,
  Associations,
  CryptoModule,
  DatabaseModule,
  DocumentsModule,
  migrate,
  JobQueues,
  migrateQueueTables,
  NotificationsModule,
  Ops,
  Passwords,
  Print,
  ReportingLines,
  Rounds,
  StaffModule,
  type KeyRing,
  type RolePasswords,
} from '@sanad/platform';
import { Bodies, Recount } from '@sanad/oversight';
import { Policies, PolicyTools, PolicyVersions } from '@sanad/policy';
import { DataSource } from 'typeorm';
import { Client } from 'pg';
import { seedAssociations } from './demo';
import { seedCompensations } from './demo.compensation';
import { seedComplaints } from './demo.complaints';
import { seedTools } from './demo.tools';
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

/** What seals the people of the demonstration, and where documents would be kept. */
export interface Sealing {
  readonly ring: KeyRing;
  readonly documents: string;
}

/** The five associations with their policies in force and their staff, unless they stand already. */
export async function seedDemo(
  adminUrl: string,
  roles: RolePasswords,
  password: string,
  sealing: Sealing,
): Promise<SignIns[]> {
  const world = readDemoWorld();
  if (!(await standing(adminUrl, world))) await seed(adminUrl, roles, password);
  if (!(await haveWork(adminUrl, world))) await addWork(adminUrl, roles, sealing);
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

/** Asked in plain SQL, as above. */
async function haveWork(adminUrl: string, world: readonly DemoAssociation[]): Promise<boolean> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ complaints: boolean; equipped: number }>(
      `SELECT EXISTS (SELECT 1 FROM complaint c WHERE c.association_id = ANY (array_agg(a.id))) AS complaints,
         count(*) FILTER (WHERE EXISTS (SELECT 1 FROM policy_tool_edition t WHERE t.association_id = a.id))::int AS equipped
       FROM association a WHERE a.slug = ANY ($1)`,
      [world.map(({ slug }) => slug)],
    );
    return rows[0]?.complaints === true && rows[0].equipped === world.length;
  } finally {
    await client.end();
  }
}

/** Complaints and the staff's tools: people and files are sealed, and what seals them comes along here alone. */
async function addWork(adminUrl: string, roles: RolePasswords, sealing: Sealing): Promise<void> {
  const app = await NestFactory.createApplicationContext(DemoWorkModule.forRoot(adminUrl, roles, sealing), {
    logger: ['error', 'warn'],
  });
  try {
    const get = <T>(token: abstract new (...args: never[]) => T): T => app.get(token, { strict: false });
    const complaints = {
      ops: get(Ops),
      policies: get(Policies),
      committees: get(Committees),
      lines: get(ReportingLines),
      people: get(People),
      lodging: get(Lodging),
      handling: get(ComplaintHandling),
    };
    await seedComplaints(complaints);
    await seedCompensations({
      ...complaints,
      print: get(Print),
      opening: get(CompensationOpening),
      proofs: get(CompensationProofs),
      settling: get(CompensationSettling),
      payments: get(CompensationPayments),
      reading: get(CompensationReading),
    });
    await seedTools({ ops: get(Ops), policies: get(Policies), tools: get(PolicyTools), print: get(Print) });
  } finally {
    await app.close();
  }
}

async function seed(adminUrl: string, roles: RolePasswords, password: string): Promise<void> {
  const app = await NestFactory.createApplicationContext(DemoModule.forRoot(adminUrl, roles), {
    logger: ['error', 'warn'],
  });
  try {
    const seeding = {
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
    };
    await seedAssociations(seeding, readDemoWorld().map(withAdditions).map(withComplaints).map(withCompensation));
  } finally {
    await app.close();
  }
}

function database(adminUrl: string, roles: RolePasswords): DynamicModule {
  const urls = {
    app: roleUrl(adminUrl, 'sanad_app', roles),
    platform: roleUrl(adminUrl, 'sanad_platform', roles),
    dispatcher: roleUrl(adminUrl, 'sanad_dispatcher', roles),
  };
  return DatabaseModule.forRoot({ urls, entities, applicationName: 'sanad-demo', poolSize: 2 });
}

@Module({})
class DemoModule {
  static forRoot(adminUrl: string, roles: RolePasswords): DynamicModule {
    return {
      module: DemoModule,
      imports: [
        ...[database(adminUrl, roles), QuietQueue, AccessModule.forRoot(roleTable)],
        ...[NotificationsModule, StaffModule, DeadlinesModule],
      ],
      providers: [
        ...[PolicyVersions, Policies, Passwords, Bodies, Recount, Templates, Macros],
        ...[Committees, Absences, Disclosures],
      ],
    };
  }
}

/** A job is only a hint: what is written here is found by the worker's own rounds, which begin when this has ended. */
@Global()
@Module({
  providers: [Rounds, { provide: JobQueues, useValue: { add: (): Promise<void> => Promise.resolve() } }],
  exports: [Rounds, JobQueues],
})
class QuietQueue {}

@Module({})
class DemoWorkModule {
  static forRoot(adminUrl: string, roles: RolePasswords, { ring, documents }: Sealing): DynamicModule {
    return {
      module: DemoWorkModule,
      imports: [
        database(adminUrl, roles),
        QuietQueue,
        AccessModule.forRoot(roleTable),
        CryptoModule.forRoot(ring),
        DocumentsModule.forRoot(documents),
        NotificationsModule,
        ...[StaffModule, PeopleModule, DeadlinesModule, IntakeModule, CommitteeModule, ComplaintsModule],
        CompensationModule,
      ],
    };
  }
}
