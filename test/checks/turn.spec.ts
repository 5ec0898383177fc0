import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { planted, root } from './plant';

const { folder, remove } = planted({ 'log.txt': '' });
const log = join(folder, 'log.txt');

/** A process that takes its turn, notes when it came and went, and stays `ms` in between. */
function taker(name: string, ms: number): ReturnType<typeof spawn> {
  const code = `
    import { appendFileSync } from 'node:fs';
    import { setTimeout as pause } from 'node:timers/promises';
    import { inTurn } from ${JSON.stringify(join(root, 'apps/local/bin/turn.mjs'))};
    await inTurn('step', async () => {
      appendFileSync(${JSON.stringify(log)}, '${name} in\\n');
      await pause(${ms});
      appendFileSync(${JSON.stringify(log)}, '${name} out\\n');
    }, ${JSON.stringify(join(folder, 'turns'))});`;
  return spawn(process.execPath, ['--input-type=module', '--eval', code], { stdio: 'ignore' });
}

const lines = (): string[] => readFileSync(log, 'utf8').trim().split('\n');

afterAll(remove);

test('one after the other, also when the first is killed in the middle of it', async () => {
  const first = taker('killed', 60_000);
  while (!lines().includes('killed in')) await new Promise((later) => setTimeout(later, 20));
  const others = ['a', 'b', 'c', 'd'].map((name) => taker(name, 50));
  await new Promise((later) => setTimeout(later, 400));
  expect(lines()).toEqual(['killed in']);
  first.kill('SIGKILL');
  await Promise.all(others.map((process) => once(process, 'exit')));
  const [killed, ...rest] = lines();
  expect(killed).toBe('killed in');
  expect(rest).toHaveLength(8);
  const pairs = rest.flatMap((line, n) => (n % 2 ? [[rest[n - 1], line]] : []));
  for (const [came, went] of pairs) expect(went).toBe(came?.replace(' in', ' out'));
});
