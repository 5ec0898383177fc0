import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';

const runner = join(dirname(require.resolve('jest/package.json')), 'bin/jest.js');

/** Runs files of this folder in a process of another zone; 0 when they hold there too. */
function statusIn(zone: string, ...files: string[]): number | null {
  const paths = files.map((file) => join(__dirname, file));
  const child = spawnSync(
    process.execPath,
    [runner, '--runTestsByPath', ...paths, '--testMatch', '**/*.ts', '--silent'],
    {
      env: { ...process.env, TZ: zone },
      cwd: join(__dirname, '../..'),
    },
  );
  return child.status;
}

test('a process in New York or Kiritimati gives the same answers', () => {
  expect(statusIn('America/New_York', 'clock.spec.ts', 'explain.spec.ts', 'calendar.spec.ts')).toBe(0);
  expect(statusIn('Pacific/Kiritimati', 'clock.spec.ts')).toBe(0);
});

test('an answer that leans on the zone of the process is caught', () => {
  expect(statusIn('Asia/Riyadh', 'local-clock.fixture.ts')).toBe(0);
  expect(statusIn('America/New_York', 'local-clock.fixture.ts')).toBe(1);
});
