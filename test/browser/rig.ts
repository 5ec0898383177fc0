import { chromium, type Browser, type BrowserContext, type ConsoleMessage, type Page } from 'playwright-core';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { consoleFolder } from '@config/paths';
import type { Person } from '../world/api';
import { needTool } from '../world/tools';

export const DESKTOP = { width: 1280, height: 860 };
export const PHONE = { width: 360, height: 740 };

/** Where screenshots go; without it none are made. */
const SHOTS = process.env['SCREENSHOTS'];
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];

const axe = readFileSync(require.resolve('axe-core'), 'utf8');
// axe takes joined Arabic for the ligatures of an icon font, and would measure the contrast of none of it.
const ICONS = /function _isIconLigature\(([^)]*)\) \{/;
const axeForArabic = axe.replace(ICONS, 'function _isIconLigature($1) { return false;');

export interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** One person's browser: what its pages complained of, and where they asked. */
export class Visitor {
  private readonly complaints: string[] = [];
  private readonly asked: URL[] = [];

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    private readonly origin: string,
  ) {
    page.on('console', (message) => this.hear(message));
    page.on('pageerror', (error) => this.complaints.push(String(error)));
    context.on('request', (request) => this.asked.push(new URL(request.url())));
  }

  static async open(browser: Browser, origin: string, viewport = DESKTOP): Promise<Visitor> {
    const context = await browser.newContext({ baseURL: origin, viewport, locale: 'ar-SA', timezoneId: 'Asia/Riyadh' });
    context.setDefaultTimeout(WAIT_MS);
    return new Visitor(context, await context.newPage(), origin);
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
    await this.context.close();
  }
}

/** Chromium, for the tests of a file. The console must have been built, as `npm test` does. */
export async function launch(): Promise<Browser> {
  if (!existsSync(join(consoleFolder, 'index.html'))) throw new Error('build the console first: npm run build');
  needTool('chromium');
  return chromium.launch({ executablePath: '/usr/bin/chromium', headless: true, args: FLAGS });
}

/** What axe finds on the page as it stands, by all rules of WCAG 2.2 AA and its best practices. */
export async function violationsOf(page: Page): Promise<Violation[]> {
  if (axeForArabic === axe)
    throw new Error('this axe-core has no isIconLigature: contrast of Arabic would not be measured');
  // By the debugger's way in, since the page's own policy takes no script of ours.
  await page.evaluate(`if (!window.axe) { ${axeForArabic} }`);
  return page.evaluate<Violation[]>(
    'axe.run(document, { resultTypes: ["violations"] }).then((found) => found.violations)',
  );
}

const told = (violations: readonly Violation[]): string[] =>
  violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}: ${html} ${failureSummary}`),
  );

export async function expectAccessible(page: Page): Promise<void> {
  expect(told(await violationsOf(page))).toEqual([]);
}

/** No part of the page reaches beyond its window; what does is named. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const found = await page.evaluate<{ over: number; wide: string[] }>(`(() => {
    const width = document.documentElement.clientWidth;
    const beyond = (box) => box.width > 0 && (box.right > width + 1 || box.left < -1);
    const wide = [...document.body.querySelectorAll('*')].filter((one) => beyond(one.getBoundingClientRect()));
    return { over: document.documentElement.scrollWidth - width, wide: wide.slice(0, 5).map((one) => one.outerHTML.slice(0, 120)) };
  })()`);
  expect(found.over > 0 ? found : { ...found, wide: [] }).toEqual({ over: 0, wide: [] });
}

/** A text the catalogue does not have shows as its key, and a parameter nobody filled as its brace. */
export async function expectTranslated(page: Page): Promise<void> {
  const text = await page.locator('body').innerText();
  expect(
    text.match(/\b[a-z][A-Za-z]+\.[a-z][A-Za-z]+\b(?!\.[a-z])|\{\w+\}/g)?.filter((one) => !/example/.test(one)) ?? [],
  ).toEqual([]);
}

/** Keeps a picture of the page, where somebody asked for pictures. */
export async function shot(page: Page, name: string): Promise<void> {
  if (!SHOTS) return;
  mkdirSync(SHOTS, { recursive: true });
  await page.evaluate('scrollTo(0, 0)'); // the head of the page is fixed, and would stand in the middle of the picture
  await page.screenshot({ path: join(SHOTS, `${name}.png`), fullPage: true });
}

export async function inEnglish(page: Page): Promise<void> {
  await page.evaluate(`localStorage.setItem('sanad.language', 'en')`);
  await page.reload();
}

/** Both languages at both widths: accessible, whole, translated, nothing sideways; and a picture of each. */
export async function look(page: Page, name: string): Promise<void> {
  const button = (language: 'ar' | 'en'): ReturnType<Page['locator']> =>
    page.locator(`button[lang="${language}"]`).first();
  for (const language of ['ar', 'en'] as const) {
    for (const [device, size] of Object.entries({ desktop: DESKTOP, phone: PHONE })) {
      await page.setViewportSize(size);
      await page.waitForTimeout(SETTLE_MS);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      await expectTranslated(page);
      await shot(page, `${name}-${language}-${device}`);
    }
    await page.setViewportSize(DESKTOP);
    await button(language === 'ar' ? 'en' : 'ar').click();
    await page.locator(`html[lang="${language === 'ar' ? 'en' : 'ar'}"]`).waitFor();
  }
}

/** Longer than any page takes here; what never comes is told sooner than the test's own limit. */
const WAIT_MS = 15_000;
/** Transitions of the components end well within this. */
const SETTLE_MS = 250;
