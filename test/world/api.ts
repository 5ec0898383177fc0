import { ApiModule } from '../../apps/api/api.module';
import { createApi } from '../../apps/api/create';
import { freePort } from '../../apps/local/ports';
import { consoleFolder } from '@config/paths';
import type { Role } from '@config/roles';
import { Module, type DynamicModule, type Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { newId, type AccountId, type AssociationId } from '@sanad/kernel';
import {
  CLOCK,
  createAccount,
  createAssociation,
  createLog,
  generateKeyRing,
  HASH_COST,
  Ops,
  parseKeyRing,
  SESSION_COOKIE,
  Sessions,
  setMembership,
  type Actor,
  type HashCost,
  type KeyRing,
} from '@sanad/platform';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { Client } from 'pg';
import { Names } from './names';
import { cloneDatabase, type TestDatabase } from './postgres';

const SETUP: Actor = { kind: 'system', id: 'test' };
/** Matches no password that anybody knows. */
const UNUSABLE_HASH = '$argon2id$v=19$m=1024,t=2,p=1$bm9ib2R5a25vd3MhIQ$h1xZs8lwDR0x3jHqkA4bBkVqPq2jTGr3r0cS6kW0jRk';

/** What the browsers of the tests show in their address line. */
export const PUBLIC_URL = 'https://sanad.example';
/** Of the public sites. */
export const SITES_URL = 'https://sites.sanad.example';

/** Somebody who has signed in: what their browser sends with every request. */
export interface Person {
  readonly account: AccountId;
  readonly headers: { readonly cookie: string; readonly 'x-csrf-token': string };
}

/** One of the staff, as colleagues read them. */
export interface Member extends Person {
  readonly name: string;
}

export interface Place {
  readonly id: AssociationId;
  readonly slug: string;
}

/** An association as one reads of it. */
export interface Founded extends Place {
  readonly name: string;
}

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface Answer<T> {
  readonly status: number;
  readonly body: T;
}

export interface ApiWorldOptions {
  readonly controllers?: readonly Type<unknown>[];
  /** In place of the database's clock. */
  readonly clock?: () => Date;
  readonly proxies?: number;
  /** With the built console, and listening for browsers of this machine. */
  readonly pages?: boolean;
  /** `required`, if not told: whoever signs in by password has to give a factor then. */
  readonly secondFactors?: 'required' | 'off';
  /** Origins on loopback that the API may ask, such as a provider's. */
  readonly asks?: readonly string[];
}

@Module({})
class Around {
  static of(api: DynamicModule, { controllers = [], clock }: ApiWorldOptions): DynamicModule {
    const cheap = { provide: HASH_COST, useValue: { memoryKiB: 1024, passes: 2 } satisfies HashCost };
    const providers = [cheap, ...(clock ? [{ provide: CLOCK, useValue: clock }] : [])];
    return {
      module: Around,
      global: true,
      imports: [api],
      controllers: [...controllers],
      providers,
      exports: providers.map(({ provide }) => provide),
    };
  }
}

/** The API over a database of its own, asked by `inject`; and the people who ask. */
export class ApiWorld {
  readonly names = new Names();

  private constructor(
    readonly app: NestFastifyApplication,
    readonly database: TestDatabase,
    /** Where browsers find it, if it has pages. */
    readonly origin: string,
    private readonly lines: string[],
    readonly keys: KeyRing,
    /** The folder of the documents. */
    readonly documents: string,
  ) {}

  /** Another process over the same database; whoever starts it closes it. */
  another: () => Promise<NestFastifyApplication> = () => Promise.reject(new Error('not started'));

  static async start(options: ApiWorldOptions = {}): Promise<ApiWorld> {
    const database = await cloneDatabase();
    const urls = {
      app: database.urlAs('sanad_app'),
      platform: database.urlAs('sanad_platform'),
      dispatcher: database.urlAs('sanad_dispatcher'),
      oversight: database.urlAs('sanad_oversight'),
    };
    const keys = parseKeyRing(generateKeyRing());
    const port = options.pages ? await freePort() : undefined;
    // By the name that passkeys may be bound to: an address in digits they are not.
    const publicUrl = port ? `http://localhost:${port}` : PUBLIC_URL;
    const { secondFactors = 'required', asks } = options;
    const identity = { secondFactors, publicUrl, nafath: 'simulator', outgoing: { allowed: asks } } as const;
    const documents = mkdtempSync(join(tmpdir(), 'sanad-documents-'));
    const lines: string[] = [];
    const sink = new PassThrough().on('data', (line: Buffer) => lines.push(line.toString()));
    const make = (): Promise<NestFastifyApplication> => {
      const around = { keys, identity, documents, sites: SITES_URL };
      const api = ApiModule.forRoot({ urls, queue: { postgres: urls.app }, poolSize: 4, prepares: true, ...around });
      return createApi(Around.of(api, options), {
        log: createLog('info', sink),
        proxies: options.proxies,
        ...(port && { console: consoleFolder }),
      });
    };
    const app = await make();
    if (port) await app.listen(port, '127.0.0.1');
    return Object.assign(new ApiWorld(app, database, publicUrl, lines, keys, documents), { another: make });
  }

  /** Everything logged so far. */
  get log(): string {
    return this.lines.join('');
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.database.drop();
    rmSync(this.documents, { recursive: true, force: true });
  }

  async association(slug: string, name = this.names.association(slug)): Promise<Founded> {
    const id = await this.app.get(Ops).platform(SETUP, (op) => createAssociation(op, { slug, name, demo: false }));
    return { id, slug, name };
  }

  /** Asks the API as somebody. `key` is the request's Idempotency-Key. */
  async ask<T>(by: Person, method: Method, url: string, body?: object, key?: string): Promise<Answer<T>> {
    const headers = { ...by.headers, ...(key && { 'idempotency-key': key }) };
    const answer = await this.app.inject({ method, url, headers, ...(body && { payload: body }) });
    return { status: answer.statusCode, body: (answer.body ? answer.json() : undefined) as T };
  }

  /** Looks behind every lock, as the superuser. */
  async rows<Row extends object>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    const client = new Client({ connectionString: this.database.url });
    await client.connect();
    try {
      return (await client.query<Row>(sql, [...values])).rows;
    } finally {
      await client.end();
    }
  }

  /** What the browser of somebody sends who has just signed in. */
  async signIn(account: AccountId, place: Place | undefined): Promise<Person['headers']> {
    const { token } = await this.app
      .get(Ops)
      .platform(SETUP, (op) => this.app.get(Sessions).open(op, account, place?.id ?? null));
    const cookie = `${SESSION_COOKIE}=${token}`;
    const answer = await this.app.inject({ url: '/api/session', headers: { cookie } });
    const { csrfToken } = answer.json<{ csrfToken: string }>();
    return { cookie, 'x-csrf-token': csrfToken };
  }

  /** A member of the association, signed in. Without an association: somebody of the platform. */
  async person(place: Place | undefined, ...roles: Role[]): Promise<Member> {
    const name = this.names.person(place?.slug, roles[0] ?? 'volunteer');
    const account = await this.app.get(Ops).platform(SETUP, async (op) => {
      const platformRoles = place ? [] : roles;
      const email = `${newId()}@example.org`;
      const id = await createAccount(op, { email, name, passwordHash: UNUSABLE_HASH, platformRoles });
      if (place) await setMembership(op, { account: id, association: place.id, roles });
      return id;
    });
    return { account, name, headers: await this.signIn(account, place) };
  }
}
