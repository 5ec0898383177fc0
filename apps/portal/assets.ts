import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';

export const ASSETS = '/assets/';
const YEAR_SECONDS = 31_536_000;

/** A file of the portal's look. Its address changes with its content, so that browsers may keep it for ever. */
interface Asset {
  readonly address: string;
  readonly type: string;
  readonly bytes: Buffer;
}

// At run time, where the program lies: a bundler would put a number in its place.
const packages = createRequire(__filename);
const fonts = join(dirname(packages.resolve('@fontsource/ibm-plex-sans-arabic/package.json')), 'files');
const FONT_FILES = (['arabic', 'latin'] as const).flatMap((script) =>
  ([400, 600] as const).map((weight) => ({ script, weight })),
);

function assetOf(name: string, ending: string, type: string, bytes: Buffer): Asset {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  return { address: `${ASSETS}${name}.${hash}.${ending}`, type, bytes };
}

const fontAssets = FONT_FILES.map(({ script, weight }) => {
  const bytes = readFileSync(join(fonts, `ibm-plex-sans-arabic-${script}-${weight}-normal.woff2`));
  return { script, weight, ...assetOf(`plex-${script}-${weight}`, 'woff2', 'font/woff2', bytes) };
});

// What each script's file holds, so that a browser loads the other one only when a page needs it.
const RANGES = {
  arabic: 'U+0600-06FF, U+200C-200F, U+2066-2069, U+FB50-FDFF, U+FE70-FEFC',
  latin: 'U+0000-00FF, U+2013-2022, U+2026',
};

const faces = fontAssets
  .map(
    ({ script, weight, address }) =>
      `@font-face{font-family:Plex;font-weight:${weight};font-display:swap;src:url(${address}) format("woff2");unicode-range:${RANGES[script]}}`,
  )
  .join('\n');
const written = readFileSync(join(__dirname, 'portal.css'), 'utf8')
  .replace(/\/\*[^]*?\*\//g, '')
  .replace(/\n\s*/g, '\n');
const sheet = assetOf('portal', 'css', 'text/css; charset=utf-8', Buffer.from(`${faces}\n${written}`));

export const stylesheet = sheet.address;

/** The font that the first words of a page are set in. */
export function firstFont(language: 'ar' | 'en'): string {
  const script = language === 'ar' ? 'arabic' : 'latin';
  return fontAssets.find((font) => font.script === script && font.weight === 400)!.address;
}

/** The addresses under `/assets/`: these and no others. */
export function serveAssets(fastify: FastifyInstance): void {
  const packed = brotliCompressSync(sheet.bytes);
  for (const { address, type, bytes } of [sheet, ...fontAssets]) {
    fastify.get(address, (request, reply) => {
      reply.type(type).header('cache-control', `public, max-age=${YEAR_SECONDS}, immutable`);
      const small = bytes === sheet.bytes && String(request.headers['accept-encoding']).includes('br');
      return small ? reply.header('content-encoding', 'br').send(packed) : reply.send(bytes);
    });
  }
}
