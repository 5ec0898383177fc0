import type { LocalEnv } from '@config/env';
import { roles } from '@config/roles';
import { entities } from '@config/schema';
import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { localTexts, Refusal } from '@sanad/messages';
import {
  AccessTable,
  CryptoModule,
  DatabaseModule,
  foldEmail,
  HOURS_OPEN,
  Invitations,
  Links,
  loadKeyRing,
  MailModule,
  Ops,
  RoleRules,
  rows,
  type Actor,
  type Invitation,
  type KeyRing,
} from '@sanad/platform';
import { isEmail } from 'class-validator';
import { parseArgs } from 'node:util';
import { roleUrl, type LocalSecrets } from './secrets';
import { say } from './voice';

interface Supervisor {
  readonly email: string;
  readonly name: string;
}

const ADMIN: Actor = { kind: 'system', id: 'admin' };

/**
 * `create-supervisor --email … --name …`: the first account of an installation of one's own. It is made by whoever opens the link that is printed
 * here, once, and sent by mail where there is a server; the same command again makes a new link.
 * @throws Refusal `local.admin_usage`, `local.admin_needs_database`, `local.keys_missing`, `local.email_taken`
 */
export async function administer(args: readonly string[], env: LocalEnv, secrets: LocalSecrets): Promise<void> {
  const supervisor = supervisorIn(args);
  const { DATABASE_URL, SANAD_KEYS: inline, SANAD_KEYS_FILE: file } = env;
  if (!DATABASE_URL) throw new Refusal('local.admin_needs_database');
  if (!inline && !file) throw new Refusal('local.keys_missing');
  const url = env.PLATFORM_DATABASE_URL ?? roleUrl(DATABASE_URL, 'sanad_platform', secrets.roles);
  const module = AdminModule.forRoot(url, loadKeyRing({ inline, file }));
  const app = await NestFactory.createApplicationContext(module, { logger: ['error', 'warn'] });
  try {
    const { id, generation } = await invite(app.get(Ops), app.get(Invitations), supervisor);
    const publicUrl = new URL(env.PUBLIC_URL ?? `http://localhost:${env.PORT}`).origin;
    const link = app.get(Links).urlOf(publicUrl, { purpose: 'invitation', id, generation });
    say(localTexts.supervisor_invited, { email: supervisor.email, hours: HOURS_OPEN, link });
  } finally {
    await app.close();
  }
}

function invite(ops: Ops, invitations: Invitations, { email, name }: Supervisor): Promise<Invitation> {
  return ops.platform(ADMIN, async (op) => {
    const sql = `SELECT 1 FROM account WHERE email = $1 AND 'supervisor' = ANY (platform_roles)`;
    if ((await rows(op.db, sql, [foldEmail(email)])).length > 0) throw new Refusal('local.email_taken', { email });
    const open = await invitations.openFor(op, null, email);
    if (open) return invitations.sendAgain(op, { actor: ADMIN, association: null }, open);
    return invitations.invite(op, { association: null, email, name, roles: ['supervisor'] });
  });
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
  static forRoot(platform: string, ring: KeyRing): DynamicModule {
    const urls = { app: platform, platform, dispatcher: platform };
    return {
      module: AdminModule,
      imports: [
        DatabaseModule.forRoot({ urls, entities, applicationName: 'sanad-admin', poolSize: 1 }),
        CryptoModule.forRoot(ring),
        MailModule,
      ],
      providers: [Invitations, RoleRules, { provide: AccessTable, useValue: new AccessTable(roles) }],
    };
  }
}
