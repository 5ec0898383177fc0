import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of the project: the nearest one above this file (or above the bundle it was built into) that holds `config/policies`. */
export const projectRoot = find(__dirname);

export const policiesFolder = join(projectRoot, 'config', 'policies');
export const holidaysFile = join(projectRoot, 'config', 'holidays.yaml');
/** Where `npm run build` leaves the staff's pages. */
export const consoleFolder = join(projectRoot, 'dist', 'apps', 'console');
export const demoAnswersFile = join(projectRoot, 'config', 'demo', 'answers.yaml');

/** What node is given to read a policy from a file, in a process of its own: as built, or from the sources where we run from them. */
export const readerProgram: readonly string[] = __filename.endsWith('.ts')
  ? ['--require', join(projectRoot, 'apps/local/bin/typescript.cjs'), join(projectRoot, 'apps/reader/main.ts')]
  : [join(projectRoot, 'dist/apps/reader/main.js')];

function find(folder: string): string {
  if (existsSync(join(folder, 'config', 'policies'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('config/policies was not found in any folder above the program');
  return find(parent);
}
