import { confined, ConfinedError, type Confines } from './confined';

const CONFINES: Confines = { milliseconds: 20_000, heapMegabytes: 64, megabytes: 200, answerBytes: 1_000_000 };
const run = (script: string, input = '', confines: Partial<Confines> = {}): Promise<string> =>
  confined(['-e', script], Buffer.from(input), { ...CONFINES, ...confines }).then(String);
const overrun = (script: string, confines?: Partial<Confines>): Promise<unknown> =>
  run(script, 'x'.repeat(1_000_000), confines).catch((error: unknown) =>
    error instanceof ConfinedError ? error.overrun : error,
  );

test('a program gets its input and is heard to the end', async () => {
  expect(await run('process.stdin.pipe(process.stdout)', 'السلام عليكم')).toBe('السلام عليكم');
});

test('it has nothing of our environment', async () => {
  process.env['CONFINED_SECRET'] = 'secret';
  expect(await run('process.stdout.write(JSON.stringify(process.env))')).toBe('{}');
});

test('one that hangs is ended, and hinders nobody meanwhile', async () => {
  let beats = 0;
  const beating = setInterval(() => beats++, 20);
  expect(await overrun('for (;;);', { milliseconds: 1_000 })).toBe('time');
  clearInterval(beating);
  expect(beats).toBeGreaterThan(10);
});

test.each([
  ['objects', 'const all = []; for (;;) all.push(new Array(1000).fill({}));'],
  ['what lies outside the heap', 'const all = []; setInterval(() => all.push(Buffer.alloc(2e7, 1)));'],
])('one that fills the memory with %s is ended', async (_what, script) => {
  expect(await overrun(script)).toBe('memory');
});

test('one that answers without end is ended', async () => {
  expect(await overrun("for (;;) require('fs').writeSync(1, 'x'.repeat(60000));")).toBe('answer');
});

test.each([
  ['fails', "throw new Error('torn')"],
  ['ends without a word', 'process.exit(3)'],
  ['is killed', "process.kill(process.pid, 'SIGSEGV')"],
])('one that %s has ended', async (_what, script) => expect(await overrun(script)).toBe('ended'));
