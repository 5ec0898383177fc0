import './production';
import { chromium, type Browser, type Page } from 'playwright-core';
import { Journey } from '../world/journey';
import { PortalSiteWorld } from '../world/portal-site';
import { ownServer } from '../world/postgres';
import type { Report } from './figure';
import { median } from './rounds';

const SLUG = 'natiq';
const PAGES = ['', 'policy', 'apply', 'track', 'privacy', 'en', 'en/policy'];
/** Enough that V8 has compiled what answers. */
const WARM_UP = 400;
const ROUNDS = 100;
const PAINTS = 5;

/** The telephone of the figures: 750 kbit/s with 100 ms to the server, and a sixth of this machine's speed. */
const PHONE = { width: 360, height: 740 };
const NETWORK = { offline: false, latency: 100, downloadThroughput: 750_000 / 8, uploadThroughput: 250_000 / 8 };
const SLOWER = 6;

const PAINT_S = 1.5;
const WEIGHT_KB = 150;
const SERVER_MS = 5;

/** P10: what a page of the portal costs the server and the telephone it is read on. A minute. */
export async function run(report: Report): Promise<void> {
  const postgres = await ownServer();
  const journey = await Journey.open();
  const portal = await PortalSiteWorld.beside(journey.api);
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const origin = await portal.listen();
    for (const page of PAGES) await answered(portal, page, WARM_UP);
    for (const page of PAGES) await onServer(report, portal, page);
    await onPhone(report, browser, origin);
  } finally {
    await browser.close();
    await portal.stop();
    await journey.close();
    await postgres.stop();
  }
}

const addressOf = (page: string): string => `/${SLUG}${page ? `/${page}` : ''}`;

async function onServer(report: Report, portal: PortalSiteWorld, page: string): Promise<void> {
  tell(report, `${addressOf(page)}, on the server`, median(await answered(portal, page, ROUNDS)), 'ms', SERVER_MS);
}

/** Milliseconds that each of so many answers took. */
async function answered(portal: PortalSiteWorld, page: string, times: number): Promise<number[]> {
  const took: number[] = [];
  for (let time = 0; time < times; time++) {
    const began = performance.now();
    await portal.app.inject({ url: addressOf(page), headers: { 'accept-encoding': 'br' } });
    took.push(performance.now() - began);
  }
  return took;
}

/** Page after page, and all of them again, so that what else the machine does falls on each alike. */
async function onPhone(report: Report, browser: Browser, origin: string): Promise<void> {
  const seen = new Map(PAGES.map((page) => [page, [] as Visit[]]));
  // The browser of a telephone has been open before: the first visits of this one start its processes as well.
  for (const page of PAGES) await visit(browser, origin + addressOf(page));
  for (let round = 0; round < PAINTS; round++) {
    for (const [page, visits] of seen) visits.push(await visit(browser, origin + addressOf(page)));
  }
  for (const [page, visits] of seen) {
    const paint = median(visits.map(({ painted }) => painted)) / 1_000;
    tell(report, `${addressOf(page)}, first paint on the telephone`, paint, 's', PAINT_S);
    const weight = Math.max(...visits.map(({ received }) => received)) / 1_000;
    tell(report, `${addressOf(page)}, received with its fonts`, weight, 'kB', WEIGHT_KB);
  }
}

interface Visit {
  /** Milliseconds. */
  readonly painted: number;
  /** Bytes, as they came over the wire. */
  readonly received: number;
}

/** With an empty cache, as on a first visit. */
async function visit(browser: Browser, address: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: PHONE, deviceScaleFactor: 2, isMobile: true });
  const tab = await context.newPage();
  const slow = await context.newCDPSession(tab);
  await slow.send('Network.enable');
  let received = 0;
  slow.on('Network.loadingFinished', ({ encodedDataLength }) => (received += encodedDataLength));
  await slow.send('Network.emulateNetworkConditions', NETWORK);
  await slow.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await tab.goto(address, { waitUntil: 'load' });
  const painted = await firstPaint(tab);
  await tab.waitForLoadState('networkidle');
  await context.close();
  return { painted, received };
}

/** Milliseconds from the start of the navigation; waits for the paint, which may come after everything has loaded. */
function firstPaint(tab: Page): Promise<number> {
  return tab.evaluate<number>(`new Promise((painted) =>
    new PerformanceObserver((list) => {
      const [paint] = list.getEntriesByName('first-contentful-paint');
      if (paint) painted(paint.startTime);
    }).observe({ type: 'paint', buffered: true }))`);
}

function tell(report: Report, name: string, value: number, unit: string, most: number): void {
  report({
    figure: 'P10',
    name,
    value,
    unit,
    ratio: value / most,
    against: `${most} ${unit} at most`,
    ok: value <= most,
  });
}
