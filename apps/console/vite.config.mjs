import { fileURLToPath } from 'node:url';
import mantine from 'postcss-preset-mantine';
import simpleVars from 'postcss-simple-vars';
import { defineConfig } from 'vite';
import { catalogues, textsIn } from './catalogues.mjs';

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

export default defineConfig({
  root: path('.'),
  plugins: [catalogues(path('src'))],
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
      // Texts and tables of the libs that no page asks for stay out, although functions were called to make them.
      treeshake: { moduleSideEffects: [{ test: /\/libs\/[\w-]+\//, sideEffects: false }] },
      output: {
        chunkFileNames: ({ facadeModuleId }) => `assets/${textsIn(facadeModuleId)}[name]-[hash].js`,
        // What a third of the pages share is one file: some hundred small ones compress worse, and are as many requests.
        codeSplitting: { groups: [{ name: 'shared', minShareCount: 30 }] },
      },
      // «use client» speaks to servers that render, and there is none here.
      onLog: (level, log, report) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && report(level, log),
    },
  },
  server: { proxy: { '/api': `http://127.0.0.1:${process.env.PORT ?? 3000}` } },
});
