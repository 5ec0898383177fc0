import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { node } from './run.mjs';
import { root } from './say.mjs';

const TESTS = 'test/browser';
/** Four looks where other runs have one. */
const PATIENCE = '--testTimeout=1200000';
/** The pictures of the public site are numbered as its pages are met, so that their names stand in no test. */
const PORTAL = { file: `${TESTS}/portal.spec.ts`, title: 'the pages that everybody may read' };

/**
 * Renews the pictures that the README shows, by the tests that walk over their pages. With `--all` every page that a test looks at, in
 * both languages and at both widths; further arguments select tests, as with Jest. Pictures go into `SCREENSHOTS` or `.tmp/screenshots`.
 * Answers with Jest's exit code.
 */
export async function screenshots(args) {
  const folder = (process.env.SCREENSHOTS ??= join(root, '.tmp/screenshots'));
  if (args.length > 0) return jest([TESTS, PATIENCE, ...args.filter((arg) => arg !== '--all')]);
  const shown = [...new Set(readFileSync(join(root, 'README.md'), 'utf8').match(/docs\/screenshots\/[\w-]+\.png/g))];
  const names = shown.map((path) => basename(path, '.png'));
  const makers = names.map(makerOf);
  const orphan = names.find((_, i) => !makers[i]);
  if (orphan) throw new Error(`no test looks at ${orphan}`);
  process.env.PICTURES = names.join(' ');
  const titles = makers.map(({ title }) => title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const code = await jest([...new Set(makers.map(({ file }) => file)), '-t', titles.join('|')]);
  if (code !== 0) return code;
  mkdirSync(join(root, 'docs/screenshots'), { recursive: true });
  for (const path of shown) copyFileSync(join(folder, basename(path)), join(root, path));
  return 0;
}

const jest = (args) => node([join(root, 'node_modules/jest/bin/jest.js'), ...args]);

/** The test that looks at the page of a picture: the file, and the last title before the look. */
function makerOf(picture) {
  if (picture.startsWith('portal-')) return PORTAL;
  const name = picture.replace(/-(ar|en)-(desktop|phone)$/, '');
  for (const one of readdirSync(join(root, TESTS)).filter((file) => file.endsWith('.spec.ts'))) {
    const text = readFileSync(join(root, TESTS, one), 'utf8');
    const look = text.search(new RegExp(`look\\([\\w.]+, '${name}'\\)`));
    const title = [...text.slice(0, Math.max(look, 0)).matchAll(/\btest\('([^']+)'/g)].at(-1)?.[1];
    if (title) return { file: `${TESTS}/${one}`, title };
  }
  return undefined;
}
