import { readFileSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const FONT = require.resolve('@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff2');
const MARGIN = { top: '70px', bottom: '70px', left: '60px', right: '60px' };

/** A printer: texts become PDFs as a browser prints them, glyphs in the order of the page. */
export class Printer {
  private constructor(private readonly browser: Browser) {}

  static async start(): Promise<Printer> {
    const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];
    return new Printer(await chromium.launch({ executablePath: '/usr/bin/chromium', args }));
  }

  /** A text, a line a paragraph, with the name at the head of every page and its number at the foot. */
  async print(text: string, header: string): Promise<Uint8Array> {
    const page = await this.browser.newPage();
    await page.setContent(html(text));
    await page.evaluate('document.fonts.ready');
    const edge = (inner: string) =>
      `<div dir="rtl" style="font-size: 9px; width: 100%; text-align: center">${inner}</div>`;
    const pdf = await page.pdf({
      width: '120mm',
      height: '130mm',
      margin: MARGIN,
      displayHeaderFooter: true,
      headerTemplate: edge(header),
      footerTemplate: edge('<span class="pageNumber"></span>'),
    });
    await page.close();
    return pdf;
  }

  /** The same as a scanner leaves it: pictures of pages, and no letter in them. */
  async scan(text: string): Promise<Uint8Array> {
    const page = await this.browser.newPage();
    await page.setContent(html(text));
    const picture = (await page.screenshot({ fullPage: true })).toString('base64');
    await page.setContent(`<img style="width: 100%" src="data:image/png;base64,${picture}">`);
    const pdf = await page.pdf({ format: 'A4' });
    await page.close();
    return pdf;
  }

  async stop(): Promise<void> {
    await this.browser.close();
  }
}

function html(text: string): string {
  const font = readFileSync(FONT).toString('base64');
  const style = `@font-face { font-family: Plex; src: url(data:font/woff2;base64,${font}) }
    body { font: 13px/1.6 Plex; margin: 0 } p { margin: 0; white-space: pre-wrap; min-height: 1.6em }`;
  const lines = text.split('\n').map((line) => `<p>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`);
  return `<!doctype html><html dir="rtl" lang="ar"><style>${style}</style>${lines.join('')}</html>`;
}
