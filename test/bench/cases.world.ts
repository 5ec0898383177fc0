import { readDemoAssociation } from '@config/demo/world';
import { entities } from '@config/schema';
import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { newId, type AssociationId } from '@sanad/kernel';
import { DatabaseModule, generateKeyRing, Ops } from '@sanad/platform';
import { PolicyVersions } from '@sanad/policy';
import { createHash, randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { as, urlsOf } from '../world/platform';
import { cloneDatabase, type TestDatabase } from '../world/postgres';
import type { Shot } from './load';

/** An association under mabarra's policy, a machine's token that speaks for it, and somebody it serves. */
export interface Tenant {
  readonly association: AssociationId;
  readonly token: string;
  readonly person: string;
}

export interface CaseWorld {
  readonly database: TestDatabase;
  readonly tenants: readonly Tenant[];
  /** The key ring, as the API takes it. */
  readonly keys: string;
}

/** A migrated database with so many associations, each with mabarra's policy in force. */
export async function caseWorld(count: number): Promise<CaseWorld> {
  const database = await cloneDatabase();
  const tenants = Array.from({ length: count }, () => ({
    association: newId<AssociationId>(),
    token: `sanad_${randomBytes(32).toString('base64url')}`,
    person: newId(),
  }));
  const columns = [
    tenants.map(({ association }) => association),
    tenants.map(({ token }) => createHash('sha256').update(token).digest()),
    tenants.map(({ person }) => person),
  ];
  await behind(database, async (admin) => {
    await admin.query(ASSOCIATIONS, columns.slice(0, 1));
    await admin.query(TOKENS, columns.slice(0, 2));
    await admin.query(PEOPLE, [columns[0], columns[2]]);
  });
  await putInForce(database, tenants);
  return { database, tenants, keys: generateKeyRing() };
}

/** Runs statements as the superuser, behind every lock. */
export async function behind<T>(database: TestDatabase, work: (admin: Client) => Promise<T>): Promise<T> {
  const admin = new Client({ connectionString: database.url });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

export const newCaseShot = ({ token, person }: Tenant): Shot => ({
  method: 'POST',
  path: '/api/cases',
  headers: authorized(token),
  body: newCaseBody(person),
});

/** A support request as an officer enters it: all documents but one came along. */
export function newCaseBody(applicant: string): string {
  const brought = mabarra()
    .policy.checklist.slice(1)
    .map(({ value: { id } }) => ({ item: id }));
  return JSON.stringify({
    kind: 'supportRequest',
    subject: 'طلب مساعدة في إيجار السكن',
    applicant,
    channel: 'INTERVIEW',
    replyChannel: 'PHONE',
    items: brought,
  });
}

export const newestCasesShot = ({ token }: Tenant): Shot => ({
  method: 'GET',
  path: '/api/cases?limit=25',
  headers: authorized(token),
});

const authorized = (token: string): Shot['headers'] => ({ authorization: `Bearer ${token}` });

const mabarra = () => readDemoAssociation('mabarra');

@Module({})
class Seeding {
  static of(database: TestDatabase): DynamicModule {
    const options = { urls: urlsOf(database), entities, applicationName: 'bench', poolSize: 2 };
    return { module: Seeding, imports: [DatabaseModule.forRoot(options)], providers: [PolicyVersions] };
  }
}

async function putInForce(database: TestDatabase, tenants: readonly Tenant[]): Promise<void> {
  const { document, answers } = mabarra();
  const app = await NestFactory.createApplicationContext(Seeding.of(database), { logger: ['error', 'warn'] });
  const versions = app.get(PolicyVersions);
  try {
    for (const { association } of tenants) {
      await app.get(Ops).run(as(association, 'bench'), async (op) => {
        const { id } = await versions.draft(op, { document, answers });
        await versions.approve(op, id, { gregorianDate: '2025-12-14', demo: true });
        await versions.putInForce(op, id, {});
      });
    }
  } finally {
    await app.close();
  }
}

const ASSOCIATIONS = `
  INSERT INTO association (id, slug, name, created_at)
  SELECT id, 'a-' || place, 'جمعية ' || place, now() FROM unnest($1::uuid[]) WITH ORDINALITY AS a (id, place)`;

const TOKENS = `
  WITH officer AS (
    INSERT INTO account (id, email, name, created_at) VALUES (gen_random_uuid(), 'officer@example.org', 'موظف', now()) RETURNING id
  )
  INSERT INTO api_token (association_id, id, name, token_hash, roles, created_by, created_at, expires_at)
  SELECT association, gen_random_uuid(), 'bench', hash, '{relationsOfficer}', officer.id, now(), now() + interval '1 day'
  FROM officer, unnest($1::uuid[], $2::bytea[]) AS t (association, hash)`;

const PEOPLE = `
  INSERT INTO person (association_id, id, name, created_at, created_by)
  SELECT association, id, 'مستفيد', now(), 'bench' FROM unnest($1::uuid[], $2::uuid[]) AS p (association, id)`;
