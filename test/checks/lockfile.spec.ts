import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { planted, root, script } from './plant';

interface Lock {
  packages: Record<string, Record<string, unknown>>;
}

const FILE = 'apps/local/bin/lockfile.mjs';
const ours = (): Lock => JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock;

function checked(lock: Lock): { code: number | null; stderr: string; completed: Lock } {
  const plant = planted({ 'lock.json': JSON.stringify(lock) });
  const file = join(plant.folder, 'lock.json');
  const { code, stderr } = script(plant.folder, FILE, '--check', file);
  script(plant.folder, FILE, file);
  const completed = JSON.parse(readFileSync(file, 'utf8')) as Lock;
  plant.remove();
  return { code, stderr, completed };
}

test('our lockfile is complete, and completing it changes nothing', () => {
  const { code, stderr, completed } = checked(ours());
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(completed).toEqual(ours());
});

test('a platform package that a registry lacked is found and entered with its platform', () => {
  const lock = ours();
  const name = 'node_modules/@swc/core-linux-ppc64-gnu';
  const { [name]: entry, ...packages } = lock.packages;
  const { code, stderr, completed } = checked({ ...lock, packages });
  expect(code).toBe(1);
  expect(stderr).toContain('@swc/core-linux-ppc64-gnu');
  expect(completed.packages[name]).toEqual(entry);
  expect(entry).toMatchObject({ os: ['linux'], cpu: ['ppc64'], libc: ['glibc'], optional: true });
});

test('a download address is found and taken out', () => {
  const lock = ours();
  lock.packages['node_modules/pg']!['resolved'] = 'https://packages.example/pg/-/pg-8.0.0.tgz';
  const { code, stderr, completed } = checked(lock);
  expect(code).toBe(1);
  expect(stderr).toContain('node_modules/pg');
  expect(JSON.stringify(completed)).not.toContain('packages.example');
});
