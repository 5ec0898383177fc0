import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { minifySync } from '@swc/core';
import { chromium, type Browser, type Page } from 'playwright-core';
import { hasTool, needTool } from './tools';

/** Where screenshots go; without it none are made. */
const SHOTS = process.env['SCREENSHOTS'];
/** The only ones wanted, by their names, each as much of its page as a reader takes in; without it every one. */
const CHOSEN = process.env['PICTURES']?.split(' ');

/** Whether each page is looked at in every language and width. */
export const LOOKS_AT_ALL = SHOTS !== undefined && CHOSEN === undefined;
/** Whether this picture is one of those that are wanted alone; undefined where none is chosen. */
export const isChosen = (name: string): boolean | undefined => CHOSEN?.includes(name);

export const DESKTOP = { width: 1280, height: CHOSEN ? 1080 : 860 };
export const PHONE = { width: 360, height: 740 };
/** A long page takes its time where others are drawn beside it. */
const DRAWN_WITHIN_MS = 60_000;
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];

// axe takes joined Arabic for the ligatures of an icon font, and would measure the contrast of none of it.
const ICONS = /function _isIconLigature\(([^)]*)\) \{/;
let axe: string | undefined;

/** axe as it is told to every page that is looked at: the half of its length is read in half of the time. */
function axeForArabic(): string {
  if (axe !== undefined) return axe;
  const source = readFileSync(require.resolve('axe-core'), 'utf8');
  if (!ICONS.test(source))
    throw new Error('this axe-core has no isIconLigature: contrast of Arabic would not be measured');
  const measuring = source.replace(ICONS, 'function _isIconLigature($1) { return false;');
  return (axe = minifySync(measuring, { compress: false, mangle: true }).code);
}

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** Chromium without what draws a window around pages: the same pages for two thirds of the work. */
const LIGHT = 'chromium-headless-shell';

/** Chromium, for the tests of a file. */
export async function launchBrowser(): Promise<Browser> {
  const program = hasTool(LIGHT) ? LIGHT : 'chromium';
  needTool(program);
  return chromium.launch({ executablePath: `/usr/bin/${program}`, headless: true, args: FLAGS });
}

/** What lies before the page, else the page: whatever is beneath a dialog is looked at without it. */
const BEFORE = `[...document.querySelectorAll('[role=dialog]')].filter((one) => one.checkVisibility()).at(-1) ?? document`;

/** What axe finds on the page as it stands, by all rules of WCAG 2.2 AA and its best practices. */
export async function violationsOf(page: Page): Promise<string[]> {
  // By the debugger's way in, since the page's own policy takes no script at all.
  if (!(await page.evaluate<boolean>('!!window.axe'))) await page.evaluate(axeForArabic());
  const found = await page.evaluate<Violation[]>(
    `axe.run(${BEFORE}, { resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then((found) => found.violations)`,
  );
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}: ${html} ${failureSummary}`),
  );
}

/** How far the page reaches beyond its window, and what of it does. */
export async function sidewaysOf(page: Page): Promise<{ over: number; wide: string[] }> {
  const found = await page.evaluate<{ over: number; wide: string[] }>(`(() => {
    const width = document.documentElement.clientWidth;
    const beyond = (box) => box.width > 0 && (box.right > width + 1 || box.left < -1);
    const wide = [...document.body.querySelectorAll('*')].filter((one) => beyond(one.getBoundingClientRect()));
    return { over: document.documentElement.scrollWidth - width, wide: wide.slice(0, 5).map((one) => one.outerHTML.slice(0, 120)) };
  })()`);
  return found.over > 0 ? found : { over: 0, wide: [] };
}

/** Links, buttons and inputs that a finger would miss: smaller than 24 px each way, and not within a line of text. */
export function smallTargetsOf(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`[...document.querySelectorAll('a, button, input:not([type=hidden]), summary')]
    .filter((one) => getComputedStyle(one).display !== 'inline')
    .filter((one) => { const box = one.getBoundingClientRect(); return box.width > 0 && (box.width < 24 || box.height < 24); })
    .map((one) => one.outerHTML.slice(0, 120))`);
}

/** Problems that call a field by another name than what stands above it: nobody finds it by that. */
export function misnamedOf(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`(() => {
    const labelOf = (one) => [...(one.labels ?? [])].map((label) => label.textContent).join(' ') || one.getAttribute('aria-label')
      || (one.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' ').trim();
    return [...document.querySelectorAll('[role=alert] a[href^="#"]')].flatMap((link) => {
      const [, name] = /^(?:الحقل |اختر |اكتب |النص في |Choose |Give |Write )?[«“]([^»”]+)[»”]/.exec(link.textContent) ?? [];
      const field = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      const label = field && labelOf(field);
      const [called, above] = [name, label].map((words) => words?.toLowerCase() ?? '');
      // One of several alike is called by its number too.
      return called && above && !above.includes(called) && !called.includes(above) ? [name + ' ≠ ' + label] : [];
    });
  })()`);
}

/** Keeps a picture of the page, where somebody asked for pictures. */
export async function shot(page: Page, name: string): Promise<void> {
  if (!SHOTS) return;
  mkdirSync(SHOTS, { recursive: true });
  await page.evaluate('scrollTo(0, 0)'); // a fixed head would stand in the middle of the picture
  // A dialog covers the window alone: beneath it a picture of the whole page would show what nobody sees.
  const isCovered = await page.locator('[role=dialog]').first().isVisible();
  const whole = { fullPage: !isCovered && !CHOSEN, timeout: DRAWN_WITHIN_MS };
  await page.screenshot({ path: join(SHOTS, `${name}.png`), ...whole });
}
