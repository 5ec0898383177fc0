import { Refusal } from '@sanad/messages';
import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';

const PATIENCE_MS = 20_000;

/** The right to run from this folder, held as long as a database session lives: nothing of it outlasts a killed process. */
export interface Lease {
  release(): Promise<void>;
}

/** One try: the lease, or undefined while another process holds it. Rejects when the server does not answer. */
async function tryLease(url: string, folder: string): Promise<Lease | undefined> {
  const client = new Client({ connectionString: url, application_name: 'sanad-local', connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined); // the server is watched by those who use it
  await client.connect();
  const key = createHash('sha256').update(folder).digest().readInt32BE(0);
  const { rows } = await client.query<{ held: boolean }>('SELECT pg_try_advisory_lock(1396788548, $1) AS held', [key]);
  const release = (): Promise<void> => client.end().catch(() => undefined);
  if (rows[0]?.held) return { release };
  await release();
  return undefined;
}

/**
 * Opens a server and takes the lease of the folder in it. One who is just stopping gets 20 s: it takes its server along, so
 * the server is opened anew each time.
 * @throws Refusal `local.already_running`
 */
export async function lease<S>(
  folder: string,
  open: () => Promise<S>,
  urlOf: (server: S) => string,
  patienceMs = PATIENCE_MS,
): Promise<{ server: S; held: Lease }> {
  let failure: unknown;
  for (const until = Date.now() + patienceMs; Date.now() < until; await pause(300)) {
    const server = await open();
    try {
      const held = await tryLease(urlOf(server), folder);
      if (held) return { server, held };
      failure = new Refusal('local.already_running', { folder });
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}
