import { ownServer } from '../world/postgres';
import { caseWorld, newCaseBody } from './cases.world';
import type { Report } from './figure';
import { FreshClone, Started } from './fresh';
import { fire, type Shot } from './load';
import { median } from './rounds';
import { startApi } from './servers';

const FIRST_START_S = 20;
const LATER_START_S = 5;
const API_READY_S = 2;
const MEMORY_MB = 350;
const LOAD = { connections: 8, seconds: 20 } as const;
const LATER_STARTS = 3;

/** P9: how long a start takes and how much memory the processes hold while cases come in. `npm start` as it is, fsync and all; about two minutes. */
export async function run(report: Report): Promise<void> {
  await starts(report);
  await apiReady(report);
}

async function starts(report: Report): Promise<void> {
  const clone = FreshClone.make();
  try {
    const first = await Started.in(clone);
    tell(report, 'first start, building included', first.seconds, 's', FIRST_START_S);
    await first.stop();
    const later: number[] = [];
    for (let time = 1; time < LATER_STARTS; time++) {
      const again = await Started.in(clone);
      later.push(again.seconds);
      await again.stop();
    }
    const last = await Started.in(clone);
    try {
      tell(report, 'later start', median([...later, last.seconds]), 's', LATER_START_S);
      tell(report, 'API and worker under load', (await memoryUnderLoad(last)) / 1_000_000, 'MB', MEMORY_MB);
    } finally {
      await last.stop();
    }
  } finally {
    clone.remove();
  }
}

/** The most that both hold at any moment while eight connections create cases. */
async function memoryUnderLoad(started: Started): Promise<number> {
  const shot = await shotOf(started);
  let most = 0;
  const watch = setInterval(() => (most = Math.max(most, started.memory())), 200);
  try {
    await fire({ port: started.port, shots: [shot], expect: 201, ...LOAD });
  } finally {
    clearInterval(watch);
  }
  return most;
}

/** Signs in as mabarra's reception, registers somebody, and brings a request of theirs. */
async function shotOf({ port, password }: Started): Promise<Shot> {
  const address = `http://127.0.0.1:${port}`;
  const json = { 'content-type': 'application/json' };
  const signIn = { email: 'reception@mabarra.example', password };
  const signedIn = await fetch(`${address}/api/session`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify(signIn),
  });
  const { csrfToken } = (await signedIn.json()) as { csrfToken: string };
  const cookie = signedIn.headers
    .getSetCookie()
    .map((one) => one.split(';')[0]!)
    .join('; ');
  const headers = { cookie, 'x-csrf-token': csrfToken };
  const body = JSON.stringify({ name: 'أم خالد' });
  const registered = await fetch(`${address}/api/people`, { method: 'POST', headers: { ...json, ...headers }, body });
  const { id } = (await registered.json()) as { id: string };
  return { method: 'POST', path: '/api/cases', headers, body: newCaseBody(id) };
}

/** From the start of the process to its first «ready»; looked at every tenth of a second. */
async function apiReady(report: Report): Promise<void> {
  const postgres = await ownServer();
  try {
    const world = await caseWorld(1);
    const took: number[] = [];
    for (let time = 0; time < LATER_STARTS; time++) {
      const began = performance.now();
      const { process } = await startApi(world);
      took.push((performance.now() - began) / 1_000);
      await process.stop();
    }
    tell(report, 'API ready after its process starts', median(took), 's', API_READY_S);
  } finally {
    await postgres.stop();
  }
}

function tell(report: Report, name: string, value: number, unit: string, most: number): void {
  report({
    figure: 'P9',
    name,
    value,
    unit,
    ratio: value / most,
    against: `${most} ${unit} at most`,
    ok: value <= most,
  });
}
