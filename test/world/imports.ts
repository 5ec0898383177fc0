import { readerProgram } from '@config/paths';
import type { INestApplicationContext } from '@nestjs/common';
import { Documents, Ops, Rounds } from '@sanad/platform';
import { importFile, ImportReader, type Reading } from '@sanad/policy';
import type { ApiWorld } from './api';

/** The worker's part, over the same database: what was handed in is read in a process of its own. */
export function readerOf(app: INestApplicationContext, reading: Partial<Reading> = {}): ImportReader {
  const options = { strict: false };
  const [ops, rounds, documents] = [app.get(Ops, options), app.get(Rounds, options), app.get(Documents, options)];
  return new ImportReader(ops, rounds, documents, { program: readerProgram, ...reading });
}

/** What was handed in, as if it had been read: by the same importer, in this process. Where the reading itself is no matter, that is soon done. */
export async function readHere(world: ApiWorld, id: string, bytes: Uint8Array): Promise<void> {
  const { findings: _findings, ...proposal } = await importFile(bytes, '');
  const sql = `UPDATE policy_import SET state = 'read', lease_until = NULL, proposal = $2 WHERE id = $1`;
  await world.rows(sql, [id, JSON.stringify(proposal)]);
}
