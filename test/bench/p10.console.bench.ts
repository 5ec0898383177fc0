import './production';
import { SESSION_COOKIE } from '@sanad/platform';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../world/chromium';
import { ownServer } from '../world/postgres';
import type { CaseWorld, Tenant } from './cases.world';
import { deskWorld, signedIn } from './desk.world';
import type { Report } from './figure';
import { median } from './rounds';
import { startApi, type Server } from './servers';

const MOST_MS = 100;
const WARM_UP = 1;
const ROUNDS = 5;
const DESKTOP = { width: 1280, height: 860 };

/**
 * P10 for the console: from the click on a view to the frame that shows its cases, in an association of 100,000 beside one of
 * 1,000. Three minutes, most of them for the cases.
 */
export async function run(report: Report): Promise<void> {
  const postgres = await ownServer();
  const browser = await launchBrowser();
  let server: Server | undefined;
  try {
    const world = await deskWorld();
    server = await startApi(world);
    const [few, many] = world.tenants as [Tenant, Tenant];
    const before = median(await opened(browser, world, server, few));
    const value = median(await opened(browser, world, server, many));
    report({
      ...{ figure: 'P10', name: 'a view of the list is opened, 100,000 cases', value, unit: 'ms' },
      ...{ ratio: value / before, against: 'with 1,000', ok: value <= MOST_MS },
    });
  } finally {
    await server?.process.stop();
    await browser.close();
    await postgres.stop();
  }
}

/** Milliseconds that each view took to open, every time from a page that has not seen it yet. */
async function opened(browser: Browser, world: CaseWorld, { port }: Server, tenant: Tenant): Promise<number[]> {
  const origin = `http://127.0.0.1:${port}`;
  const context = await browser.newContext({ viewport: DESKTOP, locale: 'ar-SA', reducedMotion: 'reduce' });
  const cookie = { name: SESSION_COOKIE, value: await signedIn(world, tenant), httpOnly: true, secure: true };
  await context.addCookies([{ ...cookie, url: origin.replace('http:', 'https:'), sameSite: 'Strict' }]);
  const page = await context.newPage();
  const took: number[] = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    await page.goto(`${origin}/cases?view=open`);
    await page.locator('.case-row').first().waitFor();
    await page.waitForLoadState('networkidle');
    const times = await walk(page);
    if (round >= WARM_UP) took.push(...times);
  }
  await context.close();
  return took;
}

/** The views in turn, by their links; each is open when the list shows its cases, or that there are none, and the browser has painted it. */
function walk(page: Page): Promise<number[]> {
  return page.evaluate<number[]>(`(async () => {
    const frame = () => new Promise((painted) => requestAnimationFrame(painted));
    const shown = () => document.querySelector('.case-row')?.getAttribute('href') ?? '';
    const took = [];
    for (const link of document.querySelectorAll('.split-views a:not([aria-current])')) {
      if (/>0</.test(link.innerHTML)) continue;
      const view = new URL(link.href).search;
      const began = performance.now();
      link.click();
      while (!shown().endsWith(view)) {
        if (performance.now() - began > 10000) throw new Error('the view ' + view + ' was not shown');
        await frame();
      }
      await frame();
      took.push(performance.now() - began);
    }
    return took;
  })()`);
}
