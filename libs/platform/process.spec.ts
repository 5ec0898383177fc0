import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '../..');

/** What a program of its own says and ends with, whose main is this body. */
function runs(body: string): { status: number | null; stderr: string } {
  const program = `require('./libs/platform/process').runProcess(async () => { ${body} })`;
  const typescript = join(root, 'apps/local/bin/typescript.cjs');
  return spawnSync(process.execPath, ['--require', typescript, '-e', program], { cwd: root, encoding: 'utf8' });
}

test.each([
  ['thrown by its main', `throw new Error('fell')`],
  ['that nobody caught', `setTimeout(() => { throw new Error('fell'); })`],
  ['of a promise that nobody waited for', `void Promise.reject(new Error('fell'))`],
])('an error %s ends the process and is told with its frames alone', (_, body) => {
  const { status, stderr } = runs(body);
  expect(status).toBe(1);
  expect(stderr).toMatch(/^Error: fell\n {4}at /);
  expect(stderr).not.toContain('throw new');
});

test('one that refuses to start says why in both languages', () => {
  const { status, stderr } = runs(
    `const { Refusal } = require('./libs/messages'); throw new Refusal('local.keys_missing')`,
  );
  expect(status).toBe(1);
  const [arabic, english] = stderr.split('\n');
  expect(arabic).toMatch(/[\u0621-\u064A]/);
  expect(english).toMatch(/[a-z]/);
});
