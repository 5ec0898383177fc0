import { rmSync } from 'node:fs';
import { RUN_FOLDER, stopServer } from './server';

/** Stops the run's server, if a test file started one, and removes its folder. */
export default async function teardown(): Promise<void> {
  const folder = process.env[RUN_FOLDER];
  if (!folder) return;
  await stopServer(folder);
  rmSync(folder, { recursive: true, force: true });
}
