import type { LocalEnv } from '@config/env';
import { entities } from '@config/schema';
import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Refusal, localTexts } from '@sanad/messages';
import { Bodies } from '@sanad/oversight';
import { createAccount, DatabaseModule, Ops, Passwords } from '@sanad/platform';
import { isEmail } from 'class-validator';
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { roleUrl, type LocalSecrets } from './secrets';
import { say } from './voice';

interface Supervisor {
  readonly email: string;
  readonly name: string;
  /** The name of the supervising body. */
  readonly body: string;
}

/**
 * `create-supervisor --email … --name … --body …`: the first account of an installation of one's own, in a supervising body that is opened
 * unless there is one of that name. Its password is made here and printed once. @throws Refusal `local.admin_usage`, `local.admin_needs_database`, `local.email_taken`
 */
export async function administer(args: readonly string[], env: LocalEnv, { roles }: LocalSecrets): Promise<void> {
  const { email, name, body } = supervisorIn(args);
  if (!env.DATABASE_URL) throw new Refusal('local.admin_needs_database');
  const password = randomBytes(15).toString('base64url');
  const url = env.PLATFORM_DATABASE_URL ?? roleUrl(env.DATABASE_URL, 'sanad_platform', roles);
  const app = await NestFactory.createApplicationContext(AdminModule.forRoot(url), { logger: ['error', 'warn'] });
  try {
    const passwordHash = await app.get(Passwords).hash(password);
    await app.get(Ops).platform({ kind: 'system', id: 'admin' }, async (op) => {
      const account = await createAccount(op, { email, name, passwordHash, platformRoles: ['supervisor'] });
      const bodies = app.get(Bodies);
      const id = (await bodies.named(op, body)) ?? (await bodies.open(op, { name: body, kind: 'supervisingBody' }));
      await bodies.seat(op, id, account);
    });
  } catch (error) {
    if ((error as { constraint?: string }).constraint === 'account_email_key') {
      throw new Refusal('local.email_taken', { email });
    }
    throw error;
  } finally {
    await app.close();
  }
  say(localTexts.supervisor_created, { email, body, password });
}

function supervisorIn([verb, ...rest]: readonly string[]): Supervisor {
  const options = { email: { type: 'string' }, name: { type: 'string' }, body: { type: 'string' } } as const;
  const { values } = parseArgs({ args: [...rest], options, strict: false });
  const { email, name, body } = values;
  const told = verb === 'create-supervisor' && isText(email) && isText(name) && isText(body);
  if (!told || !isEmail(email)) throw new Refusal('local.admin_usage');
  return { email, name: name.trim(), body: body.trim() };
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

@Module({})
class AdminModule {
  /** Every pool is the platform's: this process has no other address, and needs none. */
  static forRoot(platform: string): DynamicModule {
    const urls = { app: platform, platform, dispatcher: platform };
    return {
      module: AdminModule,
      imports: [DatabaseModule.forRoot({ urls, entities, applicationName: 'sanad-admin', poolSize: 1 })],
      providers: [Bodies, Passwords],
    };
  }
}
