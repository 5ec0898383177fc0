import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { policiesFolder } from '@config/paths';
import { importPolicy } from '@sanad/policy/pure';
import type { Report } from './figure';
import { median } from './rounds';

const SLUGS = ['natiq', 'mabarra', 'basmat', 'ghimar', 'awj'];
const WARM_UP_MS = 8_000;
const ROUNDS = 40;
const MOST_MS = 100;

export const figures = ['P8'];

/** P8: a policy read from its text, clause by clause, with its rules and the findings of the linter. Half a minute. */
export function run(report: Report): void {
  const texts = SLUGS.map((slug) => readFileSync(join(policiesFolder, `${slug}.txt`), 'utf8'));
  const warm = performance.now() + WARM_UP_MS;
  while (performance.now() < warm) texts.forEach((text) => importPolicy(text));
  SLUGS.forEach((slug, at) => {
    const took = Array.from({ length: ROUNDS }, () => milliseconds(texts[at]!)).sort((a, b) => a - b);
    const worst = took[Math.floor(ROUNDS * 0.95)]!;
    report({ figure: 'P8', name: `import and lint of ${slug}, median`, value: median(took), unit: 'ms' });
    report({ figure: 'P8', name: `import and lint of ${slug}, p95`, value: worst, unit: 'ms', ok: worst <= MOST_MS });
  });
}

function milliseconds(text: string): number {
  const began = performance.now();
  const { document, findings } = importPolicy(text);
  const took = performance.now() - began;
  if (document.rules.steps.length === 0 || findings.length === 0) throw new Error('nothing was read');
  return took;
}
