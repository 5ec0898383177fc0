// Read by Jest before its aliases are in place: only plain imports here.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandOf, end, isAlive } from '../../apps/local/processes';

export const PREFIX = 'sanad-test-';
/** The environment variable that tells the test files of one run where their server lives. */
export const RUN_FOLDER = 'SANAD_TEST_SERVER';

/** Stops the server of a run's folder; nothing in it is to be kept. */
export async function stopServer(folder: string): Promise<void> {
  const file = join(folder, 'postgres', 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
  if (isAlive(pid) && commandOf(pid).includes(folder))
    await end(pid, [
      ['SIGQUIT', 5_000],
      ['SIGKILL', 2_000],
    ]);
}
