// The console's types of the API, made from the description that the API gives of itself. Nothing is started for that: Nest's
// preview reads the routes without a database. `--check` compares, and leaves the file alone.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import openapi, { astToString } from 'openapi-typescript';
import { root } from './say.mjs';

const FILE = `${root}/apps/console/src/api/schema.gen.ts`;
const HEAD = '// Made by `node apps/local/bin/client.mjs` from the description of the API; not edited by hand.\n';

async function generated() {
  const load = createRequire(import.meta.url);
  load('./typescript.cjs');
  load('reflect-metadata');
  const document = await load(`${root}/apps/api/description.ts`).apiDescription();
  return HEAD + astToString(await openapi(document, { alphabetize: true }));
}

const text = await generated();
if (process.argv.includes('--check')) {
  let standing = '';
  try {
    standing = readFileSync(FILE, 'utf8');
  } catch {
    // There is none yet, which is a difference.
  }
  if (standing !== text) {
    const name = FILE.slice(root.length + 1);
    console.error(`${name} differs from the API's description. Remedy: node apps/local/bin/client.mjs`);
    process.exitCode = 1;
  }
} else {
  writeFileSync(FILE, text);
}
