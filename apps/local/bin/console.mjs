// Builds the console into dist/apps/console, and each of its files beside itself compressed, once and well.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { build } from 'vite';
import { root } from './say.mjs';

const ASSETS = `${root}/dist/apps/console/assets`;
const TEXT = /\.(js|css|svg)$/;

const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

async function compress(name) {
  const content = readFileSync(`${ASSETS}/${name}`);
  writeFileSync(`${ASSETS}/${name}.gz`, await promisify(gzip)(content, { level: 9 }));
  writeFileSync(`${ASSETS}/${name}.br`, await promisify(brotliCompress)(content, brotli));
}

await build({ configFile: `${root}/apps/console/vite.config.mjs`, logLevel: 'warn' });
await Promise.all(
  readdirSync(ASSETS)
    .filter((name) => TEXT.test(name))
    .map(compress),
);
