import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '@sanad/kernel';
import { pdf } from '../../../test/world/files';
import { as, openWorld, type PlatformWorld } from '../../../test/world/platform';
import { CryptoModule } from '../crypto/crypto.module';
import { generateKeyRing, parseKeyRing } from '../crypto/keyring';
import { SubjectKeys } from '../crypto/subject-keys';
import { Rounds } from '../jobs/rounds';
import type { Op } from '../op';
import { DocumentSweep } from './document.sweep';
import { Documents } from './documents';
import { DocumentsModule } from './documents.module';
import { Shelf } from './shelf';

const FILE = { name: 'هوية مها.pdf', mediaType: 'application/pdf', bytes: pdf() };
let world: PlatformWorld;
let folder: string;
let documents: Documents;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'documents-'));
  world = await openWorld({
    imports: () => [CryptoModule.forRoot(parseKeyRing(generateKeyRing())), DocumentsModule.forRoot(folder)],
    providers: [Rounds, DocumentSweep],
  });
  documents = world.get(Documents);
});
afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true });
});

const run = <T>(work: (op: Op) => Promise<T>, association = 0): Promise<T> =>
  world.ops.run(as(world.associations[association]!), work);
const filesOf = (association = 0): string[] => readdirSync(join(folder, world.associations[association]!)).sort();

test('what is kept is read again by its association, and the audit says so', async () => {
  const id = await run((op) => documents.keep(op, FILE, newId()));
  const read = await run((op) => documents.read(op, id));
  expect(read).toMatchObject({ name: FILE.name, mediaType: FILE.mediaType, size: FILE.bytes.length, state: 'kept' });
  expect(read.bytes.equals(FILE.bytes)).toBe(true);
  const sql = 'SELECT action FROM audit WHERE subject_id = $1 ORDER BY id';
  const { rows } = await world.admin.query<{ action: string }>(sql, [id]);
  expect(rows.map(({ action }) => action)).toEqual(['document.kept', 'document.read']);
});

test('404: another association does not find it, nor its file under its own folder', async () => {
  const id = await run((op) => documents.keep(op, FILE, newId()));
  await expect(run((op) => documents.read(op, id), 1)).rejects.toMatchObject({ code: 'document.not_found' });
  expect(() => new Shelf(folder).get('../x' as never, 'a'.repeat(32))).toThrow('not an association id');
  expect(() => new Shelf(folder).get(world.associations[0]!, '../../etc/passwd')).toThrow('not a name');
});

test('neither the disk nor the row holds its name or content in the clear', async () => {
  const id = await run((op) => documents.keep(op, FILE, newId()));
  const { rows } = await world.admin.query<{ file: string }>('SELECT * FROM document WHERE id = $1', [id]);
  const disk = readFileSync(join(folder, world.associations[0]!, rows[0]!.file));
  for (const text of [JSON.stringify(rows), disk.toString('latin1')]) {
    expect(text).not.toContain('%PDF');
    expect(text).not.toContain('مها');
  }
  expect(rows[0]!.file).not.toContain(id.slice(0, 8));
});

test('a file that was changed on the disk is not handed out', async () => {
  const id = await run((op) => documents.keep(op, FILE, newId()));
  const { rows } = await world.admin.query<{ file: string }>('SELECT file FROM document WHERE id = $1', [id]);
  const path = join(folder, world.associations[0]!, rows[0]!.file);
  const bytes = readFileSync(path);
  bytes[40]! ^= 1;
  writeFileSync(path, bytes);
  await expect(run((op) => documents.read(op, id))).rejects.toThrow('is not the one that was kept');
});

test('422: a subject has at most twenty', async () => {
  const subject = newId();
  for (let nth = 0; nth < 20; nth++) await run((op) => documents.keep(op, FILE, subject));
  await expect(run((op) => documents.keep(op, FILE, subject))).rejects.toMatchObject({ code: 'document.too_many' });
});

test('409: quarantined ones are read by nobody', async () => {
  const id = await run((op) => documents.keep(op, FILE, newId()));
  await world.admin.query(`UPDATE document SET state = 'quarantined' WHERE id = $1`, [id]);
  await expect(run((op) => documents.read(op, id))).rejects.toMatchObject({ code: 'document.quarantined' });
});

test('without its subject’s key it cannot be read, and has no name', async () => {
  const subject = newId();
  const id = await run((op) => documents.keep(op, FILE, subject));
  await run((op) => world.get(SubjectKeys).erase(op, subject));
  await expect(run((op) => documents.read(op, id))).rejects.toMatchObject({ code: 'subject.erased' });
  expect((await run((op) => documents.of(op, [id])))[0]!.name).toBe('');
});

describe('the sweep', () => {
  const old = new Date('2020-01-01');
  const age = (names: string[]): void =>
    names.forEach((name) => utimesSync(join(folder, world.associations[0]!, name), old, old));

  test('removes what a failed commit or a dead process left, and nothing that a row names or that is fresh', async () => {
    await run((op) => documents.keep(op, FILE, newId()));
    const before = filesOf();
    const failing = run(async (op) => {
      await documents.keep(op, FILE, newId());
      throw new Error('the commit fails');
    });
    await expect(failing).rejects.toThrow('the commit fails');
    writeFileSync(join(folder, world.associations[0]!, `${'b'.repeat(32)}.new`), 'half');
    expect(await world.get(DocumentSweep).sweep()).toBe(0);
    expect(filesOf()).toHaveLength(before.length + 2);
    age(filesOf());
    expect(await world.get(DocumentSweep).sweep()).toBe(2);
    expect(filesOf()).toEqual(before);
  });

  test('removes what was destroyed', async () => {
    const subject = newId();
    await run((op) => documents.keep(op, FILE, subject));
    const before = filesOf().length;
    await run((op) => documents.destroy(op, subject));
    age(filesOf());
    expect(await world.get(DocumentSweep).sweep()).toBe(1);
    expect(filesOf()).toHaveLength(before - 1);
  });
});
