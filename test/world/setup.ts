import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive } from '../../apps/local/processes';
import { PREFIX, RUN_FOLDER, stopServer } from './server';

/** A run that was killed could not tidy up; its folder carries its number. */
async function tidyUpAfterTheDead(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = join(tmpdir(), name);
    if (isAlive(Number.parseInt(name.slice(PREFIX.length), 10))) continue;
    await stopServer(folder);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Gives this run a folder for its server, which the first test file that asks for a database starts. */
export default async function setup(): Promise<void> {
  await tidyUpAfterTheDead();
  const folder = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
  chmodSync(folder, 0o711); // the server's user has to pass
  process.env[RUN_FOLDER] = folder;
}
