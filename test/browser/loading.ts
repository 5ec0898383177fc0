import type { Page, Response } from 'playwright-core';
import { settled } from './rig';

const BUDGET_KIB = 250;
/** A page that moves more than this beneath whoever reads it is not good: https://web.dev/articles/cls. */
const MOST_JUMPED = 0.1;
const NAMED = 8;

interface Script {
  readonly name: string;
  /** As they came over the wire. */
  readonly bytes: number;
}

export interface FirstLoad {
  readonly scripts: readonly Script[];
  /** What came once the page stood: what is heavy, and what is likely to be needed next. */
  readonly afterwards: readonly Script[];
  /** How far the page moved until all of that was there. */
  readonly jumped: number;
}

/** In the page, before anything of it: when the content stands and the main thread has nothing to do, and every move. */
const watch = (selectors: readonly string[]): string => `{
  performance.setResourceTimingBufferSize(2000);
  window.jumped = 0;
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) window.jumped += value;
  }).observe({ type: 'layout-shift', buffered: true });
  let stands = false;
  // Nothing to do: whoever has asked to be told so, the page itself among them, may be told before us.
  const whenIdle = window.requestIdleCallback.bind(window);
  window.requestIdleCallback = (work, options) =>
    whenIdle((deadline) => {
      if (stands) window.stood ??= performance.now();
      work(deadline);
    }, options);
  const selectors = ${JSON.stringify(selectors)};
  const observer = new MutationObserver(() => {
    if (!selectors.every((one) => [...document.querySelectorAll(one)].some((found) => found.checkVisibility()))) return;
    observer.disconnect();
    stands = true;
    requestIdleCallback(() => undefined);
  });
  observer.observe(document, { attributes: true, childList: true, subtree: true });
}`;

const TOLD = `(() => {
  const all = performance.getEntriesByType('resource').filter(({ name }) => /\\.js$/.test(new URL(name).pathname));
  const script = ({ name, encodedBodySize }) => ({ name: name.split('/').pop(), bytes: encodedBodySize });
  return {
    scripts: all.filter(({ startTime }) => startTime <= window.stood).map(script),
    afterwards: all.filter(({ startTime }) => startTime > window.stood).map(script),
    jumped: window.jumped,
  };
})()`;

/**
 * The first load of a page: every script that was asked for until its content stood and, for the first time after that, the
 * main thread had nothing to do. What is imported statically is among them, since nothing runs before it is there. The
 * content stands when each of the selectors finds something that is shown.
 */
export async function firstLoad(page: Page, address: string, selectors: readonly string[]): Promise<FirstLoad> {
  // From this machine Chromium takes brotli as well, which a proxy may not hand on.
  await page.setExtraHTTPHeaders({ 'accept-encoding': 'gzip' });
  await page.addInitScript(watch(selectors));
  const plain: string[] = [];
  page.on('response', (response: Response) => {
    const isScript = response.request().resourceType() === 'script';
    if (isScript && response.headers()['content-encoding'] !== 'gzip') plain.push(response.url());
  });
  await page.goto(address);
  await page.waitForFunction(() => (globalThis as { stood?: boolean }).stood);
  // What waits until nothing is on its way waits a moment longer.
  for (let round = 0; round < 2; round++) {
    await page.waitForTimeout(700);
    await settled(page);
  }
  expect(plain).toEqual([]);
  return page.evaluate<FirstLoad>(TOLD);
}

export const kibOf = (scripts: readonly Script[]): number => scripts.reduce((sum, { bytes }) => sum + bytes, 0) / 1024;

/** @throws Error with the heaviest scripts, where they are too many or the page moved */
export function expectLight(name: string, { scripts, afterwards, jumped }: FirstLoad): void {
  const kib = kibOf(scripts);
  const told = `${name}: ${kib.toFixed(0)} KiB of script in ${scripts.length} files; ${afterwards.length} more afterwards; moved by ${jumped.toFixed(3)}`;
  process.stdout.write(`${told}\n`);
  if (kib > BUDGET_KIB) {
    const heaviest = [...scripts].sort((one, other) => other.bytes - one.bytes).slice(0, NAMED);
    const lines = heaviest.map((script) => `  ${kibOf([script]).toFixed(1).padStart(6)} KiB ${script.name}`);
    throw new Error([`${told}; at most ${BUDGET_KIB} KiB. The heaviest:`, ...lines].join('\n'));
  }
  expect(kib).toBeGreaterThan(50); // measured at all
  if (jumped > MOST_JUMPED) throw new Error(`${told}; at most ${MOST_JUMPED}`);
}
