import type { ApiEnv } from '@config/env';
import { Refusal } from '@sanad/messages';
import type { IdentityOptions } from '@sanad/platform';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];
/** Where a running server notes the port it listens on: the fourth line of its file. */
const LINE_OF_PORT = 3;

/** @throws Refusal `local.second_factors_off`, `local.nafath_simulated` where the database is not our own embedded one */
export function identityOf(env: ApiEnv): IdentityOptions {
  const { SECOND_FACTORS: secondFactors, NAFATH, PUBLIC_URL, PORT } = env;
  if (secondFactors === 'off' && !isEmbedded(env)) throw new Refusal('local.second_factors_off');
  if (NAFATH === 'simulator' && !isEmbedded(env)) throw new Refusal('local.nafath_simulated');
  const nafath = NAFATH === 'simulator' ? NAFATH : undefined;
  return { nafath, secondFactors, publicUrl: new URL(PUBLIC_URL ?? `http://localhost:${PORT}`).origin };
}

/** The marker alone is only a word: the server that runs in that folder has to be the one every pool connects to. */
function isEmbedded(env: ApiEnv): boolean {
  if (!env.EMBEDDED_POSTGRES) return false;
  const port = portIn(env.EMBEDDED_POSTGRES);
  const addresses = [env.APP_DATABASE_URL, env.PLATFORM_DATABASE_URL, env.DISPATCHER_DATABASE_URL];
  return addresses
    .map((address) => new URL(address))
    .every((url) => LOOPBACK.includes(url.hostname) && url.port === port);
}

function portIn(folder: string): string | undefined {
  try {
    return readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')[LINE_OF_PORT]?.trim();
  } catch {
    return undefined;
  }
}
