import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transformSync } from '@swc/core';
import { framesOf } from './frames';

const SOURCE = `interface Nothing { readonly of: string }

export function fail(_: Nothing): never {
  throw new Error('told');
}
fail({ of: 'all' });
`;

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'sanad-frames-'))));
afterAll(() => rmSync(folder, { recursive: true }));

/** The stack of an error thrown by a program of its own, as Node writes it without maps. */
function stackOf(file: string): Error {
  const told = `try { require(${JSON.stringify(file)}) } catch (error) { process.stdout.write(error.stack) }`;
  return Object.assign(new Error(), { stack: spawnSync(process.execPath, ['-e', told], { encoding: 'utf8' }).stdout });
}

test('a frame of a program that was built with a map names the source; without one it stays as it is', () => {
  const options = {
    filename: './apps/fail.ts',
    jsc: { parser: { syntax: 'typescript' } },
    module: { type: 'commonjs' },
  } as const;
  const { code, map } = transformSync(SOURCE, { ...options, sourceMaps: true });
  const [mapped, bare] = [join(folder, 'mapped.js'), join(folder, 'bare.js')];
  for (const file of [mapped, bare]) writeFileSync(file, code);
  writeFileSync(`${mapped}.map`, map!);

  const [first, second, ...others] = framesOf(stackOf(mapped));
  expect(first).toMatch(/^at fail \(\.?\/?apps\/fail\.ts:4:9\)$/);
  expect(second).toMatch(/apps\/fail\.ts:6:1\)$/);
  expect(others.join()).toContain('node:internal');
  expect(framesOf(stackOf(bare))[0]).toMatch(/bare\.js:\d+:\d+\)$/);
});

test('an error without a stack has no frames', () => {
  expect(framesOf(Object.assign(new Error('none'), { stack: undefined }))).toEqual([]);
});
