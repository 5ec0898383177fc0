import type { LocalEnv } from '@config/env';
import { roles } from '@config/roles';
import { entities } from '@config/schema';
import { Module, type DynamicModule, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { localTexts, Refusal } from '@sanad/messages';
import { Bodies } from '@sanad/oversight';
import {
  AccessModule,
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
  /** The name of the supervising body. */
  readonly body: string;
}

const ADMIN: Actor = { kind: 'system', id: 'admin' };

/**
 * `create-supervisor --email … --name … --body …`: the first account of an installation of one's own, of a supervising body that is opened
 * unless one goes by that name. The account is made by whoever opens the link that is printed here, once, and sent by mail where there is a
 * server; the same command again makes a new link.
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
    const { id, generation } = await invite(app, supervisor);
    const publicUrl = new URL(env.PUBLIC_URL ?? `http://localhost:${env.PORT}`).origin;
    const link = app.get(Links).urlOf(publicUrl, { purpose: 'invitation', id, generation });
    const { email, body } = supervisor;
    say(localTexts.supervisor_invited, { email, body, hours: HOURS_OPEN, link });
  } finally {
    await app.close();
  }
}

function invite(app: INestApplicationContext, { email, name, body }: Supervisor): Promise<Invitation> {
  const [invitations, bodies] = [app.get(Invitations), app.get(Bodies)];
  return app.get(Ops).platform(ADMIN, async (op) => {
    const sql = `SELECT 1 FROM account WHERE email = $1 AND 'supervisor' = ANY (platform_roles)`;
    if ((await rows(op.db, sql, [foldEmail(email)])).length > 0) throw new Refusal('local.email_taken', { email });
    const open = await invitations.openFor(op, null, email);
    const invited = open
      ? await invitations.sendAgain(op, { actor: ADMIN, association: null }, open)
      : await invitations.invite(op, { association: null, email, name, roles: ['supervisor'] });
    const id = (await bodies.named(op, body)) ?? (await bodies.open(op, { name: body, kind: 'supervisingBody' }));
    await bodies.seatInvited(op, id, invited.id);
    return invited;
  });
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
  static forRoot(platform: string, ring: KeyRing): DynamicModule {
    const urls = { app: platform, platform, dispatcher: platform };
    return {
      module: AdminModule,
      imports: [
        DatabaseModule.forRoot({ urls, entities, applicationName: 'sanad-admin', poolSize: 1 }),
        AccessModule.forRoot(roles),
        CryptoModule.forRoot(ring),
        MailModule,
      ],
      providers: [Bodies, Invitations, RoleRules],
    };
  }
}
