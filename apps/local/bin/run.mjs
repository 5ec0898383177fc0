import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { root } from './say.mjs';

/**
 * Runs a program in the clone's folder, passes signals on to it and answers with its exit code (128 + n after signal n).
 * With `quiet` its output goes to stderr. With `leash` it holds a channel which breaks when this process dies, however it dies.
 */
export function run(program, args, { quiet = false, leash = false, cwd = root } = {}) {
  const stdio = ['inherit', quiet ? 2 : 'inherit', 'inherit', ...(leash ? ['ipc'] : [])];
  const child = spawn(program, args, { cwd, stdio });
  const passed = ['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => [signal, () => child.kill(signal)]);
  for (const [signal, pass] of passed) process.on(signal, pass);
  const orphaned = leash ? whenOrphaned(() => child.kill('SIGTERM')) : undefined;
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      for (const [name, pass] of passed) process.off(name, pass);
      clearInterval(orphaned);
      resolve(code ?? 128 + constants.signals[signal]);
    });
  });
}

/** npm's process, which is our parent or, where a shell stands between, that one's; undefined when npm did not start us. */
function npmAbove(pid = process.ppid, steps = 2) {
  try {
    const [, name, parent] = readFileSync(`/proc/${pid}/stat`, 'utf8').match(/^\d+ \((.*)\) \S (\d+)/s);
    return /^npm/.test(name) ? pid : steps > 1 ? npmAbove(Number(parent), steps - 1) : undefined;
  } catch {
    return undefined;
  }
}

// npm killed with SIGKILL passes nothing on; without it nobody could stop what it started.
function whenOrphaned(stop) {
  const npm = npmAbove();
  const look = () => {
    try {
      process.kill(npm, 0);
    } catch {
      stop();
    }
  };
  return npm && setInterval(look, 500);
}

export const node = (args, options) => run(process.execPath, args, options);
