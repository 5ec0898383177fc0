import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, ConsoleMessage, Page, Request } from 'playwright-core';
import { consoleFolder } from '@config/paths';
import type { Person } from '../world/api';
import {
  DESKTOP,
  isChosen,
  launchBrowser,
  LOOKS_AT_ALL,
  misnamedOf,
  PHONE,
  shot,
  sidewaysOf,
  violationsOf,
} from '../world/chromium';

const present = new Set<Visitor>();
// Read by the tests' environment, which knows what failed.
Object.assign(globalThis, {
  shownOnPages: async () => (await Promise.all([...present].map((visitor) => visitor.shown()))).join('\n\n'),
});

/** One person's browser: what its pages complained of, and where they asked. */
export class Visitor {
  private readonly complaints: string[] = [];
  private readonly asked: URL[] = [];
  /** What the API was asked last, with what it answered; nothing where it has not. */
  private readonly calls: string[] = [];

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    private readonly origin: string,
  ) {
    page.on('console', (message) => this.hear(message));
    page.on('pageerror', (error) => this.complaints.push(String(error)));
    context.on('request', (request) => this.asked.push(new URL(request.url())));
    context.on('request', (request) => this.call(request));
    present.add(this);
  }

  private call(request: Request): void {
    const { pathname } = new URL(request.url());
    if (!pathname.startsWith('/api/')) return;
    const at = this.calls.push(`${request.method()} ${pathname}`) - 1;
    const answered = (how: string): string => (this.calls[at] += ` ${how}`);
    void request.response().then(
      (response) => answered(String(response?.status() ?? 'failed')),
      () => answered('failed'),
    );
  }

  /** The page as it stands, for whoever has to find out why a test failed. */
  async shown(): Promise<string> {
    const text = this.page.locator('body').innerText({ timeout: TELLING_MS });
    const said = (await text.catch(String)).slice(0, TOLD_LENGTH);
    return [`${this.page.url()} shows:`, said, 'asked last:', ...this.calls.slice(-8)].join('\n');
  }

  /** @param savesData whether they have told their browser so */
  static async open(
    browser: Browser,
    origin: string,
    { viewport = DESKTOP, savesData = false } = {},
  ): Promise<Visitor> {
    const locale = { locale: 'ar-SA', timezoneId: 'Asia/Riyadh' };
    // Colours that are still fading in are not those that people read.
    const context = await browser.newContext({ baseURL: origin, viewport, ...locale, reducedMotion: 'reduce' });
    context.setDefaultTimeout(WAIT_MS);
    const page = await context.newPage();
    if (savesData) {
      const debugging = await context.newCDPSession(page);
      await debugging.send('Emulation.setDataSaverOverride', { dataSaverEnabled: true });
    }
    return new Visitor(context, page, origin);
  }

  /** Goes on in the session of somebody who has signed in already. */
  async as({ headers }: Person): Promise<void> {
    const [name = '', value = ''] = headers.cookie.split('=');
    await this.context.addCookies([
      { name, value, url: this.origin.replace('http:', 'https:'), httpOnly: true, secure: true, sameSite: 'Strict' },
    ]);
  }

  /** The API's refusals are part of what pages live with; everything else a page says of itself is a fault of it. */
  private hear(message: ConsoleMessage): void {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    const refused = message.location().url.startsWith(`${this.origin}/api/`) && /status of 4\d\d/.test(message.text());
    if (!refused) this.complaints.push(`${message.text()} (${message.location().url})`);
  }

  /** Nothing in the console, violations of the policy among it, and nothing asked of anybody else. */
  expectQuiet(): void {
    expect(this.complaints).toEqual([]);
    expect(
      this.asked.map(({ origin }) => origin).filter((origin) => origin !== this.origin && origin !== 'null'),
    ).toEqual([]);
  }

  get requests(): readonly URL[] {
    return this.asked;
  }

  async close(): Promise<void> {
    present.delete(this);
    await this.context.close();
  }
}

/** Chromium, for the tests of a file. The console must have been built, as `npm test` does. */
export async function launch(): Promise<Browser> {
  if (!existsSync(join(consoleFolder, 'index.html'))) throw new Error('build the console first: npm run build');
  return launchBrowser();
}

export async function expectAccessible(page: Page): Promise<void> {
  expect(await violationsOf(page)).toEqual([]);
}

/** No part of the page reaches beyond its window; what does is named. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  expect(await sidewaysOf(page)).toEqual({ over: 0, wide: [] });
}

/** A text the catalogue does not have shows as its key, and a parameter nobody filled as its brace. */
export async function expectTranslated(page: Page): Promise<void> {
  const names = await page.locator('[translate="no"]').allInnerTexts();
  const text = names.reduce((rest, name) => rest.replaceAll(name, ''), await page.locator('body').innerText());
  expect(
    text.match(/\b[a-z][A-Za-z]+\.[a-z][A-Za-z]+\b(?!\.[a-z])|\{\w+\}/g)?.filter((one) => !/example/.test(one)) ?? [],
  ).toEqual([]);
}

/** Until the page has asked for all it will ask by itself: what is heavy, and what waits until the rest stands. */
export async function settled(page: Page): Promise<void> {
  for (let round = 0; round < 2; round++) {
    await page.locator('[role=status] > .mantine-Loader-root').first().waitFor({ state: 'detached' });
    await page.waitForLoadState('networkidle');
    // What comes late on a busy machine comes after the work that is still to be done.
    await idle(page);
  }
}

const idle = (page: Page): Promise<unknown> =>
  page.evaluate('new Promise((done) => requestAnimationFrame(() => requestIdleCallback(done, { timeout: 1_000 })))');

export async function inEnglish(page: Page): Promise<void> {
  await page.evaluate(`localStorage.setItem('sanad.language', 'en')`);
  await page.reload();
}

const TURNS = [
  ['ar', 'desktop'],
  ['en', 'phone'],
  ['ar', 'phone'],
  ['en', 'desktop'],
] as const;
let looks = 0;

const nameOf = (name: string, [language, device]: (typeof TURNS)[number]): string => `${name}-${language}-${device}`;

/** What one look takes in: everything where pictures are wanted, otherwise one language at one width, other ones the next time. */
function turnsOfLook(name: string): readonly (typeof TURNS)[number][] {
  if (LOOKS_AT_ALL) return TURNS;
  if (isChosen(name) !== undefined) return TURNS.filter((turn) => isChosen(nameOf(name, turn)));
  return [TURNS[looks++ % TURNS.length]!];
}

/** In its language and width the page is accessible, whole, translated and nothing sideways; with a picture where one is wanted. */
export async function look(page: Page, name: string): Promise<void> {
  for (const turn of turnsOfLook(name)) {
    const [language, device] = turn;
    await speak(page, language);
    await page.setViewportSize(device === 'phone' ? PHONE : DESKTOP);
    // What is still being read would push away what is measured.
    await page.locator('[role=status] > .mantine-Loader-root').first().waitFor({ state: 'detached' });
    await page.waitForTimeout(SETTLE_MS);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await expectTranslated(page);
    await expectNamedAlike(page);
    await shot(page, nameOf(name, turn));
  }
  await page.setViewportSize(DESKTOP);
  await speak(page, 'ar');
  // A press between two layouts would meet nothing.
  await idle(page);
}

/** In both languages, since their words differ each by themselves. */
async function expectNamedAlike(page: Page): Promise<void> {
  if ((await page.locator('[role=alert] a[href^="#"]').count()) === 0) return;
  const here = (await page.locator('html').getAttribute('lang')) === 'en' ? 'en' : 'ar';
  for (const language of here === 'en' ? (['ar', 'en'] as const) : (['en', 'ar'] as const)) {
    await speak(page, language);
    expect(await misnamedOf(page)).toEqual([]);
  }
}

async function speak(page: Page, language: 'ar' | 'en'): Promise<void> {
  if ((await page.locator('html').getAttribute('lang')) === language) return;
  // Told to the button itself: a dialog may stand before it.
  await page.locator(`button[lang="${language}"]`).first().dispatchEvent('click');
  await page.locator(`html[lang="${language}"]`).waitFor();
}

/** Longer than any page takes, three specs on two busy processors; what never comes is told sooner than the test's own limit. */
const WAIT_MS = 60_000;
const TELLING_MS = 5_000;
const TOLD_LENGTH = 3_000;
/** Transitions of the components end well within this. */
const SETTLE_MS = 250;
