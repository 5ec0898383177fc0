import type { LocalEnv } from '@config/env';
import { connectionsUsed } from '@config/pools';
import { Refusal, localTexts } from '@sanad/messages';
import { loadKeyRing } from '@sanad/platform/pure';
import { join } from 'node:path';
import { Children } from './children';
import { openEmbedded, openExternal, type Database } from './database';
import { tellOfLetters } from './letters';
import { freePort, isFree } from './ports';
import type { SignIns } from './prepare';
import { buildOf, notePrepared, preparedBy } from './prepared';
import { ready } from './ready';
import { dataFolder, demoPassword, localSecrets, namedPasswords, roleUrl, type LocalSecrets } from './secrets';
import { say } from './voice';

const READY_WITHIN_S = 60;
// Worker and portal wait for the database most of their time: a fifth less memory is worth a twentieth of their speed.
const API = { name: 'api' };
const PORTAL = { name: 'portal', flags: ['--optimize-for-size'] };
const WORKER = { name: 'worker', flags: ['--optimize-for-size'] };

/** The public site is told of its own role alone. React's build for developers would take several times as long for a page. */
const PORTAL_ENV = {
  NODE_ENV: 'production',
  APP_DATABASE_URL: '',
  PLATFORM_DATABASE_URL: '',
  DISPATCHER_DATABASE_URL: '',
};

/** One start: the database, what it holds, and the processes that serve it. */
export class Start {
  private readonly data: string;
  private readonly secrets: LocalSecrets;
  private readonly children: Children;
  private opening?: Promise<Database>;

  constructor(
    private readonly root: string,
    private readonly env: LocalEnv,
  ) {
    this.data = dataFolder(env.DATA_FOLDER ?? join(root, '.data'));
    const { superuser, roles } = localSecrets(this.data);
    this.secrets = { superuser, roles: { ...roles, ...namedPasswords(env) } };
    this.children = new Children(root, join(this.data, 'children.json'));
  }

  /** Never resolves: it runs until somebody stops it, or rejects with what made it end. */
  async run(): Promise<never> {
    const { DATABASE_URL, SECOND_FACTORS } = this.env;
    if (DATABASE_URL && SECOND_FACTORS === 'off') throw new Refusal('local.second_factors_off');
    const database = await this.open();
    await this.children.endLeftOver();
    const portalPort = await this.portalPort();
    const known = DATABASE_URL ? undefined : await preparedBy(this.build, database.adminUrl);
    if (!known) await this.migrateAll(database);
    const portal = `http://127.0.0.1:${portalPort}`;
    const sites = { PORTAL_PORT: String(portalPort), PORTAL_URL: this.env.PORTAL_URL ?? portal };
    const environment = { ...this.environmentOf(database), ...sites };
    const envOf = (name: string): NodeJS.ProcessEnv =>
      name === 'portal' ? { ...environment, ...PORTAL_ENV } : environment;
    const begin = (app: typeof API): void =>
      this.children.start({ ...app, script: join(this.root, 'dist/apps', app.name, 'main.js'), env: envOf(app.name) });
    // They need nothing of the demonstration to start, and there are two cores; so the worker, for which nobody waits, begins last.
    [API, PORTAL].forEach(begin);
    const answering = [this.address, portal].map((address) => ready(`${address}/readyz`, READY_WITHIN_S));
    const prepared = Promise.all([known ?? this.demo(database), ...answering]);
    const [signIns] = await Promise.race([prepared, this.children.death, database.death]);
    begin(WORKER);
    this.announce(database, signIns, portal);
    return Promise.race([this.children.death, database.death]);
  }

  async migrate(): Promise<void> {
    await this.migrateAll(await this.open());
    say(localTexts.migrated);
  }

  async administer(args: readonly string[]): Promise<void> {
    const { administer } = await import(/* webpackMode: "eager" */ './admin.js');
    return administer(args, this.env, this.secrets);
  }

  /** API, portal, worker, database, in this order; whatever is still being opened is waited for. */
  async stop(): Promise<void> {
    await this.children.stop();
    const database = await this.opening?.catch(() => undefined);
    await database?.stop();
  }

  /** Invented people and passwords are for the embedded server alone. */
  private async demo({ adminUrl }: Database): Promise<readonly SignIns[]> {
    if (this.env.DATABASE_URL) return [];
    const { seedDemo } = await import(/* webpackMode: "eager" */ './prepare.js');
    const { SANAD_KEYS: inline, SANAD_KEYS_FILE: file } = this.keys();
    const sealing = { ring: loadKeyRing({ inline, file }), documents: this.documents() };
    const signIns = await seedDemo(adminUrl, this.secrets.roles, demoPassword(this.data), sealing);
    if (this.build) await notePrepared(this.build, signIns, adminUrl);
    return signIns;
  }

  /** Brings every lib along: two seconds that a start with nothing to prepare does without. */
  private async migrateAll({ adminUrl }: Database): Promise<void> {
    const { migrateAll } = await import(/* webpackMode: "eager" */ './prepare.js');
    return migrateAll(adminUrl, this.secrets.roles);
  }

  private get build(): string | undefined {
    return buildOf(this.root, this.secrets.roles);
  }

  /** By the name that passkeys may be bound to: an address in digits they are not. */
  private get publicAddress(): string {
    return `http://localhost:${this.env.PORT}`;
  }

  private get address(): string {
    return `http://127.0.0.1:${this.env.PORT}`;
  }

  private open(): Promise<Database> {
    say(localTexts.preparing);
    const { DATABASE_URL: url } = this.env;
    this.opening = url ? openExternal(this.data, url) : openEmbedded(this.data, this.secrets.superuser);
    return this.opening;
  }

  /** @returns the portal's. @throws Refusal `local.port_busy` for a port that was asked for */
  private async portalPort(): Promise<number> {
    const { PORT, PORTAL_PORT } = this.env;
    for (const port of PORTAL_PORT === undefined ? [PORT] : [PORT, PORTAL_PORT]) {
      if (!(await isFree(port))) throw new Refusal('local.port_busy', { port, free: await freePort() });
    }
    const next = PORTAL_PORT ?? PORT + 1;
    return next !== PORT && next <= 65_535 && (await isFree(next)) ? next : freePort();
  }

  /** The administrator's address is not among it: no child may do more than its roles. */
  private environmentOf({ adminUrl }: Database): NodeJS.ProcessEnv {
    const { roles } = this.secrets;
    const { DATABASE_URL, SECOND_FACTORS } = this.env;
    return {
      DATABASE_URL: '',
      APP_DATABASE_URL: roleUrl(adminUrl, 'sanad_app', roles),
      PLATFORM_DATABASE_URL: roleUrl(adminUrl, 'sanad_platform', roles),
      DISPATCHER_DATABASE_URL: roleUrl(adminUrl, 'sanad_dispatcher', roles),
      OVERSIGHT_DATABASE_URL: roleUrl(adminUrl, 'sanad_oversight', roles),
      PORTAL_DATABASE_URL: roleUrl(adminUrl, 'sanad_portal', roles),
      DOCUMENTS_FOLDER: this.documents(),
      REDIS_URL: this.env.REDIS_URL ?? '',
      PORT: String(this.env.PORT),
      HOST: '127.0.0.1',
      LOG_LEVEL: this.env.LOG_LEVEL,
      // A password is enough for the invented staff of the demonstration, whose data nobody misses.
      SECOND_FACTORS: SECOND_FACTORS ?? (DATABASE_URL ? 'required' : 'off'),
      NAFATH: DATABASE_URL ? 'off' : 'simulator',
      EMBEDDED_POSTGRES: DATABASE_URL ? '' : join(this.data, 'postgres'),
      ...this.mail(),
      ...this.keys(),
    };
  }

  /** Beside the embedded server, and without a mail server, letters are kept where whoever runs this can read them. */
  private mail(): NodeJS.ProcessEnv {
    const { PUBLIC_URL = this.publicAddress, SMTP_URL = '', MAIL_FROM = '' } = this.env;
    return { PUBLIC_URL, SMTP_URL, MAIL_FROM, MAIL_FOLDER: this.letters ?? '' };
  }

  private get letters(): string | undefined {
    const { DATABASE_URL, SMTP_URL } = this.env;
    return DATABASE_URL || SMTP_URL ? undefined : join(this.data, 'mail');
  }

  /** Where the children find the keys: as the environment says, or in a file of our own beside the embedded server. */
  private keys(): NodeJS.ProcessEnv {
    const { SANAD_KEYS, SANAD_KEYS_FILE, DATABASE_URL } = this.env;
    if (SANAD_KEYS ?? SANAD_KEYS_FILE) return { SANAD_KEYS, SANAD_KEYS_FILE };
    if (DATABASE_URL) throw new Refusal('local.keys_missing');
    const generateAt = join(this.data, 'keys.json');
    loadKeyRing({ generateAt });
    return { SANAD_KEYS_FILE: generateAt };
  }

  /** Beside a database of one's own, other machines may serve the same documents: where they all find them has to be said. */
  private documents(): string {
    const { DOCUMENTS_FOLDER, DATABASE_URL } = this.env;
    if (!DOCUMENTS_FOLDER && DATABASE_URL) throw new Refusal('local.documents_missing');
    return DOCUMENTS_FOLDER ?? join(this.data, 'documents');
  }

  private announce({ allowed }: Database, signIns: readonly SignIns[], portal: string): void {
    say(localTexts.ready, { address: this.env.PUBLIC_URL ?? this.publicAddress });
    say(localTexts.portal, { address: portal });
    say(localTexts.documentation, { address: `${this.address}/api/docs` });
    if (signIns.length) say(localTexts.sign_ins, { password: demoPassword(this.data) });
    for (const { association, accounts } of signIns) console.log(`  ${association}: ${accounts.join(' ')}`);
    if (this.letters) tellOfLetters(this.letters);
    say(localTexts.connections, { used: connectionsUsed(), allowed });
  }
}
