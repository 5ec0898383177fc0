import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FastifyInstance } from 'fastify';

export const ASSETS = '/assets/';
const YEAR_SECONDS = 31_536_000;

// At run time, where the program lies: a bundler would put a number in its place.
const packages = createRequire(__filename);
const fonts = join(dirname(packages.resolve('@fontsource/ibm-plex-sans-arabic/package.json')), 'files');
const FONT_FILES = (['arabic', 'latin'] as const).flatMap((script) =>
  ([400, 600] as const).map((weight) => ({ script, weight })),
);

/** Their addresses change with their content, so that browsers may keep them for ever. */
const fontAssets = FONT_FILES.map(({ script, weight }) => {
  const bytes = readFileSync(join(fonts, `ibm-plex-sans-arabic-${script}-${weight}-normal.woff2`));
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  return { script, weight, bytes, address: `${ASSETS}plex-${script}-${weight}.${hash}.woff2` };
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

/** The look of every page, within it: on a slow line one more way there and back is a quarter of the time until words show. */
export const styles = `${faces}\n${written}`;

/** What the pages' policy knows it by. */
export const STYLES_HASH = `'sha256-${createHash('sha256').update(styles).digest('base64')}'`;

/** The font that the first words of a page are set in. */
export function firstFont(language: 'ar' | 'en'): string {
  const script = language === 'ar' ? 'arabic' : 'latin';
  return fontAssets.find((font) => font.script === script && font.weight === 400)!.address;
}

/** The addresses under `/assets/`: these and no others. */
export function serveAssets(fastify: FastifyInstance): void {
  for (const { address, bytes } of fontAssets) {
    fastify.get(address, (_, reply) => {
      reply.type('font/woff2').header('cache-control', `public, max-age=${YEAR_SECONDS}, immutable`);
      return reply.send(bytes);
    });
  }
}
