import { spawnSync } from 'node:child_process';

export const hasTool = (name: string): boolean => spawnSync(name, ['--version']).error === undefined;

/** Sees to it that a program of the system is there, by Debian's packages where it is not. @throws Error with the remedy */
export function needTool(name: string): void {
  if (hasTool(name)) return;
  spawnSync('apt-get', ['update'], { stdio: 'ignore' });
  const { status } = spawnSync('apt-get', ['install', '-y', '--no-install-recommends', name], { stdio: 'ignore' });
  if (status !== 0)
    throw new Error(`this test needs «${name}»: install it (apt-get install ${name}) and run the test again`);
}
