import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import mantine from 'postcss-preset-mantine';
import simpleVars from 'postcss-simple-vars';
import { defineConfig } from 'vite';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));

/** The API puts one of its own in its place with every page; see apps/api/console.ts. */
const NONCE = '{nonce}';

const breakpoints = {
  'mantine-breakpoint-xs': '30em',
  'mantine-breakpoint-sm': '37.5em',
  'mantine-breakpoint-md': '60em',
  'mantine-breakpoint-lg': '80em',
  'mantine-breakpoint-xl': '100em',
};

/** A catalogue as the data it comes to: the files it is made of hold both languages. */
const catalogues = {
  name: 'catalogues',
  enforce: 'pre',
  load(file) {
    if (!file.endsWith('.catalogue.ts')) return undefined;
    const load = createRequire(import.meta.url);
    load('../local/bin/typescript.cjs');
    return `export default ${JSON.stringify(load(file).default)}`;
  },
};

export default defineConfig({
  root: path('.'),
  plugins: [catalogues],
  cacheDir: path('../../node_modules/.vite'),
  html: { cspNonce: NONCE },
  resolve: {
    alias: [
      { find: /^@sanad\/([\w-]+)\/pure$/, replacement: path('../../libs/$1/pure.ts') },
      { find: /^@sanad\/([\w-]+)$/, replacement: path('../../libs/$1/index.ts') },
    ],
  },
  css: { postcss: { plugins: [mantine(), simpleVars({ variables: breakpoints })] } },
  build: {
    outDir: path('../../dist/apps/console'),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 800,
    // Every lazy page's name in the file's, so that a test and a reader of logs know what was loaded.
    rolldownOptions: {
      output: { chunkFileNames: 'assets/[name]-[hash].js' },
      // «use client» speaks to servers that render, and there is none here.
      onLog: (level, log, report) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && report(level, log),
    },
  },
  server: { proxy: { '/api': `http://127.0.0.1:${process.env.PORT ?? 3000}` } },
});
