import { demoEmail, readDemoWorld } from '@config/demo/world';
import { loadHolidays } from '@config/holidays';
import { entities, migrations } from '@config/schema';
import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { seedHolidays } from '@sanad/deadlines';
import { DatabaseModule, migrate, migrateQueueTables, Ops, Passwords, type RolePasswords } from '@sanad/platform';
import { PolicyVersions } from '@sanad/policy';
import { DataSource } from 'typeorm';
import { seedAssociations } from './demo';
import { roleUrl } from './secrets';

/** An account to try the product with, printed once the start is done. */
export interface SignIn {
  association: string;
  email: string;
  password: string;
  role: string;
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
export async function seedDemo(adminUrl: string, roles: RolePasswords, password: string): Promise<SignIn[]> {
  const app = await NestFactory.createApplicationContext(DemoModule.forRoot(adminUrl, roles), {
    logger: ['error', 'warn'],
  });
  try {
    await seedAssociations({
      ops: app.get(Ops),
      versions: app.get(PolicyVersions),
      passwords: app.get(Passwords),
      password,
    });
  } finally {
    await app.close();
  }
  return readDemoWorld().flatMap(({ slug, staff }) =>
    staff.map(({ account, roles: [role] }) => ({
      association: slug,
      role: role!,
      email: demoEmail(slug, account),
      password,
    })),
  );
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
      providers: [PolicyVersions, Passwords],
    };
  }
}
