import type { AssociationId } from '@sanad/kernel';
import { Client } from 'pg';
import { as, openWorld, type PlatformWorld } from '../../../test/world/platform';
import { JobsModule } from '../jobs/jobs.module';
import { DeliverEvent } from '../jobs/outbox';
import { AuditSealer } from './sealer';
import { verifyAuditChain, type ChainHead, type ChainReport } from './verify';

let world: PlatformWorld;
let one: AssociationId;
let other: AssociationId;
let sealer: AuditSealer;

beforeAll(async () => {
  world = await openWorld({
    imports: (database) => [
      JobsModule.forRoot({ queue: { postgres: database.urlAs('sanad_app') }, kinds: [DeliverEvent] }),
    ],
  });
  [one, other] = world.associations as [AssociationId, AssociationId];
  sealer = world.get(AuditSealer);
});
afterAll(() => world.close());

/** As a superuser would tamper: past every trigger and foreign key. */
const tamper = (sql: string): Promise<unknown> => world.admin.query(sql.replaceAll(':one', one));
const verify = (exported?: ChainHead, who = one): Promise<ChainReport> =>
  world.ops.run(as(who), (op) => verifyAuditChain(op, exported));

async function write(count: number, who = one): Promise<void> {
  for (let place = 1; place <= count; place++)
    await world.ops.run(as(who), async (op) =>
      op.record({ action: 'case.opened', subject: { type: 'case', id: String(place) }, detail: { b: place, a: 'أ' } }),
    );
}

beforeEach(async () => {
  await tamper(`SET session_replication_role = replica`);
  await tamper('TRUNCATE audit, audit_unsealed, audit_seal');
});

describe('the chain', () => {
  test('rows are sealed in order, association by association, and the chain verifies', async () => {
    await write(3);
    await write(1, other);
    expect(await verify()).toMatchObject({ sealed: 0, unsealed: { rows: 3 } });
    expect(await sealer.seal()).toBe(4);
    await write(2);
    expect(await sealer.seal()).toBe(2);
    const report = await verify();
    expect(report).toMatchObject({ sealed: 5, unsealed: { rows: 0, oldest: null }, head: { sequence: '5' } });
    expect(report).not.toHaveProperty('brokenAt');
    expect(await verify(report.head)).toEqual(report);
    expect(await verify(undefined, other)).toMatchObject({ sealed: 1 });
    expect(await sealer.seal()).toBe(0);
  });

  test('sealers at once do not fork it', async () => {
    for (let round = 0; round < 5; round++) {
      await write(4);
      await Promise.all([sealer.seal(), sealer.seal(), sealer.seal()]);
    }
    while ((await sealer.seal()) > 0);
    const report = await verify();
    expect(report).toMatchObject({ sealed: 20, unsealed: { rows: 0 } });
    expect(report).not.toHaveProperty('brokenAt');
  });
});

describe('a tampering by a superuser is found', () => {
  const row = (sequence: number): string =>
    `(SELECT audit_id FROM audit_seal WHERE association_id = ':one' AND sequence = ${sequence})`;
  const changed = (set: string): string => `UPDATE audit SET ${set} WHERE association_id = ':one' AND id = ${row(3)}`;

  const plants: readonly [what: string, sql: string, brokenAt: number][] = [
    ['another actor', changed(`actor_id = 'somebody else'`), 3],
    ['another kind of actor', changed(`actor_kind = 'staff'`), 3],
    ['another action', changed(`action = 'case.closed'`), 3],
    ['another subject', changed(`subject_id = '9'`), 3],
    ['another type of subject', changed(`subject_type = 'person'`), 3],
    ['another detail', changed(`detail = detail || '{"b": 9}'`), 3],
    ['another instant, by a microsecond', changed(`at = at + interval '1 microsecond'`), 3],
    [
      'another instant of sealing',
      `UPDATE audit_seal SET sealed_at = sealed_at - interval '1 ms' WHERE sequence = 3`,
      3,
    ],
    [
      'a row given to another association',
      changed(`association_id = '${'0'.repeat(8)}-0000-7000-8000-${'0'.repeat(12)}'`),
      3,
    ],
    ['a row deleted', `DELETE FROM audit WHERE id = ${row(3)}`, 3],
    ['the last row deleted', `DELETE FROM audit WHERE id = ${row(6)}`, 6],
    [
      'a row deleted with its seal',
      `DELETE FROM audit WHERE id = ${row(3)}; DELETE FROM audit_seal WHERE sequence = 3`,
      3,
    ],
    [
      'the first row deleted with its seal',
      `DELETE FROM audit WHERE id = ${row(1)}; DELETE FROM audit_seal WHERE sequence = 1`,
      1,
    ],
    [
      'two rows swapped',
      `UPDATE audit_seal s SET audit_id = o.audit_id FROM audit_seal o
       WHERE s.sequence IN (2, 4) AND o.sequence = 6 - s.sequence`,
      2,
    ],
    [
      'a row taken out and the rest moved up',
      `DELETE FROM audit WHERE id = ${row(3)}; DELETE FROM audit_seal WHERE sequence = 3;
       UPDATE audit_seal SET sequence = sequence - 1 WHERE sequence > 3`,
      3,
    ],
    ['the tail cut', `DELETE FROM audit WHERE id = ${row(6)}; DELETE FROM audit_seal WHERE sequence = 6`, 6],
    ['everything cut', `DELETE FROM audit; DELETE FROM audit_seal`, 1],
  ];

  test.each(plants)('%s', async (_, sql, brokenAt) => {
    await write(6);
    await sealer.seal();
    const { head } = await verify();
    await tamper('ALTER TABLE audit_seal DROP CONSTRAINT IF EXISTS audit_seal_association_id_audit_id_key');
    await tamper(sql);
    expect(await verify(head)).toMatchObject({ brokenAt });
  });

  test('the chain written anew from a tampered row on does not contain the exported head', async () => {
    await write(4);
    await sealer.seal();
    const { head } = await verify();
    await tamper(changed(`actor_id = 'somebody else'`));
    await tamper('DELETE FROM audit_seal; INSERT INTO audit_unsealed SELECT association_id, id FROM audit');
    await sealer.seal();
    expect(await verify()).not.toHaveProperty('brokenAt');
    expect(await verify(head)).toHaveProperty('brokenAt', 4);
  });

  test('a row slipped in past the Op stays without a seal, and is counted', async () => {
    await write(1);
    await sealer.seal();
    await tamper(
      `INSERT INTO audit SELECT association_id, gen_random_uuid(), at, actor_kind, actor_id, action, subject_type, subject_id, detail FROM audit`,
    );
    await sealer.seal();
    expect(await verify()).toMatchObject({ sealed: 1, unsealed: { rows: 1, oldest: expect.any(Date) as Date } });
  });
});

test.each(['audit', 'audit_seal'])('the application may add to %s and neither change nor delete it', async (table) => {
  const client = new Client({ connectionString: world.database.urlAs('sanad_app') });
  await client.connect();
  await client.query(`SELECT set_config('app.association', $1, false)`, [one]);
  await expect(client.query(`SELECT FROM ${table}`)).resolves.toBeDefined();
  for (const sql of [
    `UPDATE ${table} SET association_id = association_id`,
    `DELETE FROM ${table}`,
    `TRUNCATE ${table}`,
  ])
    await expect(client.query(sql)).rejects.toMatchObject({ code: '42501' });
  await client.end();
});
