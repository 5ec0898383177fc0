import type { LocalEnv } from '@config/env';
import { entities } from '@config/schema';
import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Refusal, localTexts } from '@sanad/messages';
import { createAccount, DatabaseModule, Ops, Passwords } from '@sanad/platform';
import { isEmail } from 'class-validator';
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { roleUrl, type LocalSecrets } from './secrets';
import { say } from './voice';

interface Supervisor {
  readonly email: string;
  readonly name: string;
}

/**
 * `create-supervisor --email … --name …`: the first account of an installation of one's own. Its password is made here
 * and printed once. @throws Refusal `local.admin_usage`, `local.admin_needs_database`, `local.email_taken`
 */
export async function administer(args: readonly string[], env: LocalEnv, { roles }: LocalSecrets): Promise<void> {
  const supervisor = supervisorIn(args);
  if (!env.DATABASE_URL) throw new Refusal('local.admin_needs_database');
  const password = randomBytes(15).toString('base64url');
  const url = env.PLATFORM_DATABASE_URL ?? roleUrl(env.DATABASE_URL, 'sanad_platform', roles);
  const app = await NestFactory.createApplicationContext(AdminModule.forRoot(url), { logger: ['error', 'warn'] });
  try {
    const passwordHash = await app.get(Passwords).hash(password);
    await app
      .get(Ops)
      .platform({ kind: 'system', id: 'admin' }, (op) =>
        createAccount(op, { ...supervisor, passwordHash, platformRoles: ['supervisor'] }),
      );
  } catch (error) {
    if ((error as { constraint?: string }).constraint === 'account_email_key') {
      throw new Refusal('local.email_taken', { email: supervisor.email });
    }
    throw error;
  } finally {
    await app.close();
  }
  say(localTexts.supervisor_created, { email: supervisor.email, password });
}

function supervisorIn([verb, ...rest]: readonly string[]): Supervisor {
  const options = { email: { type: 'string' }, name: { type: 'string' } } as const;
  const { values } = parseArgs({ args: [...rest], options, strict: false });
  const { email, name } = values;
  const complete = verb === 'create-supervisor' && typeof email === 'string' && typeof name === 'string' && name.trim();
  if (!complete || !isEmail(email)) throw new Refusal('local.admin_usage');
  return { email, name: name.trim() };
}

@Module({})
class AdminModule {
  /** Every pool is the platform's: this process has no other address, and needs none. */
  static forRoot(platform: string): DynamicModule {
    const urls = { app: platform, platform, dispatcher: platform };
    return {
      module: AdminModule,
      imports: [DatabaseModule.forRoot({ urls, entities, applicationName: 'sanad-admin', poolSize: 1 })],
      providers: [Passwords],
    };
  }
}
