import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { node } from './run.mjs';
import { root } from './say.mjs';

/**
 * Takes pictures of the pages as the browser tests walk over them, into `SCREENSHOTS` or `.tmp/screenshots`. Those that the README shows are
 * renewed beside it. Arguments select tests, as with Jest. Answers with Jest's exit code.
 */
export async function screenshots(args) {
  const folder = (process.env.SCREENSHOTS ??= join(root, '.tmp/screenshots'));
  const code = await node([join(root, 'node_modules/jest/bin/jest.js'), 'test/browser', ...args]);
  if (code !== 0) return code;
  for (const [shown] of readFileSync(join(root, 'README.md'), 'utf8').matchAll(/docs\/screenshots\/[\w-]+\.png/g)) {
    mkdirSync(dirname(join(root, shown)), { recursive: true });
    copyFileSync(join(folder, basename(shown)), join(root, shown));
  }
  return 0;
}
