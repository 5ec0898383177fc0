// One process at a time: a step (installing, building) belongs to whoever holds its newest numbered file. A file is never
// taken away without a newer one in its place, so a dead holder can be followed by exactly one of those who wait.
import { linkSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { root, say } from './say.mjs';

const FREE = 'free';
const BEAT_MS = 2_000;
const SILENT_MS = 30_000;

function newest(folder, step) {
  const numbers = readdirSync(folder)
    .filter((name) => name.startsWith(`${step}.`) && /\.\d+$/.test(name))
    .map((name) => Number(name.slice(step.length + 1)));
  return Math.max(0, ...numbers);
}

/** The process that holds the file, or undefined when it was left: given back, its holder dead, or silent for half a minute. */
function holderOf(file) {
  try {
    const holder = readFileSync(file, 'utf8');
    if (holder === FREE || Date.now() - statSync(file).mtimeMs > SILENT_MS) return undefined;
    process.kill(Number(holder), 0);
    return holder;
  } catch (error) {
    return error.code === 'EPERM' ? 'of another user' : undefined;
  }
}

function claim(folder, step, number) {
  const [draft, file] = [`${folder}/${step}.draft-${process.pid}`, `${folder}/${step}.${number}`];
  writeFileSync(draft, String(process.pid));
  try {
    linkSync(draft, file);
  } catch (error) {
    if (error.code === 'EEXIST') return undefined;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  if (newest(folder, step) === number) return file;
  rmSync(file, { force: true });
  return undefined;
}

async function wait(folder, step) {
  for (let told = false; ; await pause(200)) {
    const number = newest(folder, step);
    const pid = number && holderOf(`${folder}/${step}.${number}`);
    const file = pid ? undefined : claim(folder, step, number + 1);
    if (file) return { file, number: number + 1 };
    if (pid && !told) say('waiting', { pid, step });
    told ||= Boolean(pid);
  }
}

/** Does `work` while no other process does the same step in this clone. */
export async function inTurn(step, work, folder = `${root}/.tmp`) {
  mkdirSync(folder, { recursive: true });
  const { file, number } = await wait(folder, step);
  for (let old = number - 1; old > 0 && old > number - 9; old--) rmSync(`${folder}/${step}.${old}`, { force: true });
  const beat = setInterval(() => utimesSync(file, new Date(), new Date()), BEAT_MS);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    writeFileSync(file, FREE);
  }
}
