import type { Browser, BrowserContext, Page } from 'playwright-core';
import {
  DESKTOP,
  isChosen,
  LOOKS_AT_ALL,
  PHONE,
  shot,
  sidewaysOf,
  smallTargetsOf,
  violationsOf,
} from '../world/chromium';
import { pdf } from '../world/files';

export const NAME = 'مها بنت سالم العتيبي';
const DOCUMENT = { name: 'مستند.pdf', mimeType: 'application/pdf', buffer: pdf() };

/** What an invented applicant answers, by the names of the fields. */
const ANSWERS: Readonly<Record<string, string>> = {
  ...{ capacity: 'self', name: NAME, idKind: 'nationalId', idNumber: '١٠٤٥٨٧٢٣١٢', mobile: '٠٥١٢٣٤٥٦٧٨', email: '' },
  ...{ subject: 'مساعدة في الإيجار', details: 'ينتهي العقد في رجب.', reply: 'PHONE', consentCase: 'yes' },
  ...{ class: 'complaint', naming: 'named', aboutRequest: 'no', happened: 'اتصلتُ ثلاث مرات ولم يُرد علي أحد' },
  ...{ conduct: 'no', concerns: 'مكتب الاستقبال', remedy: 'موعد ثابت للاتصال' },
};

const FIRST_DOCUMENTS = ['form/documents/identity', 'form/documents/evidence-1'];

/** The pages that somebody has looked at already, in the words of their language. */
const lookedAt = new Set<string>();

/** Somebody with a telephone who comes to an association's site, and whoever looks over their shoulder at every page. */
export class Applicant {
  private readonly complaints: string[] = [];
  private pages = 0;

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    private readonly site: string,
    private readonly name: string | undefined,
  ) {
    page.on('console', (message) => {
      // A page that says what is wrong answers with 4xx, which a browser repeats.
      if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) this.complaints.push(message.text());
    });
    context.on('request', (request) => {
      if (!request.url().startsWith(new URL(this.site).origin)) this.complaints.push(`asked ${request.url()}`);
    });
  }

  /**
   * @param site the address of its home page
   * @param name of the pictures; without one nobody looks over the shoulder
   */
  static async open(browser: Browser, site: string, name?: string): Promise<Applicant> {
    const context = await browser.newContext({ viewport: PHONE, locale: 'ar-SA', timezoneId: 'Asia/Riyadh' });
    return new Applicant(context, await context.newPage(), site, name);
  }

  async goTo(page: string): Promise<void> {
    await this.page.goto(page ? `${this.site}/${page}` : this.site);
    await this.look();
  }

  /** Accessible, nothing sideways, no key and no brace, nothing too small to touch: at the widths that are due. */
  async look(): Promise<void> {
    const { page } = this;
    if (this.name === undefined) return;
    const title = `${++this.pages} ${await page.title()}`;
    for (const viewport of await this.widthsDue()) {
      await page.setViewportSize(viewport);
      const found = {
        violations: await violationsOf(page),
        sideways: await sidewaysOf(page),
        small: await smallTargetsOf(page),
      };
      expect([title, found]).toEqual([title, { violations: [], sideways: { over: 0, wide: [] }, small: [] }]);
      await shot(page, this.pictureAt(viewport));
    }
    await page.setViewportSize(PHONE);
    const text = await page.innerText('body');
    expect([title, text.match(/\b[a-z]+\.[a-zA-Z]+\b(?<!example\.org)|\{\w+\}|undefined/g) ?? []]).toEqual([title, []]);
    expect([title, this.complaints]).toEqual([title, []]);
  }

  /**
   * Everything where pictures are wanted. Otherwise a page, known by its address and headings, is looked at once in each language, at
   * the telephone's width and a desk's in turn: the journeys meet the same pages again and again.
   */
  private async widthsDue(): Promise<(typeof PHONE)[]> {
    if (LOOKS_AT_ALL) return [DESKTOP, PHONE];
    if (isChosen('') !== undefined) return [DESKTOP, PHONE].filter((width) => isChosen(this.pictureAt(width)));
    const headings = await this.page.locator('h1, h2').allInnerTexts();
    const page = `${this.at.replace(/[0-9a-f-]{36}/, ':id')} ${headings.join(' / ')}`;
    if (lookedAt.has(page)) return [];
    lookedAt.add(page);
    return [lookedAt.size % 2 ? PHONE : DESKTOP];
  }

  private pictureAt(viewport: typeof PHONE): string {
    return `portal-${this.name}-${String(this.pages).padStart(2, '0')}-${viewport === PHONE ? 'phone' : 'desktop'}`;
  }

  /** Presses what the page is there for. */
  async press(selector = 'main form .button'): Promise<void> {
    await this.page.click(selector);
    await this.look();
  }

  /**
   * From the door to the check: every question, the first document attached and the others promised.
   * @param own answers in place of the usual ones
   */
  async answersEverything(own: Readonly<Record<string, string>> = {}): Promise<void> {
    await this.press();
    for (let at = this.at; at !== 'form/check'; at = this.at) {
      if (at.startsWith('form/documents/')) await this.bringsOrPromises(FIRST_DOCUMENTS.includes(at));
      else await this.answers({ ...ANSWERS, ...own });
    }
  }

  /** The page within the site: `form/name`. */
  get at(): string {
    return this.page
      .url()
      .slice(this.site.length + 1)
      .split('?')[0]!;
  }

  private async answers(given: Readonly<Record<string, string>>): Promise<void> {
    for (const input of await this.page.$$('main form input:not([type=hidden]), main form textarea')) {
      const answer = given[(await input.getAttribute('name')) ?? ''] ?? '';
      const type = await input.getAttribute('type');
      if (type !== 'radio' && type !== 'checkbox') await input.fill(answer);
      else if ((await input.getAttribute('value')) === answer) await input.check();
    }
    await this.press();
  }

  private async bringsOrPromises(brings: boolean): Promise<void> {
    if (!brings) return this.press('button[value=later]');
    await this.page.setInputFiles('#file', DOCUMENT);
    await this.press('button[value=attach]');
  }

  async signs(): Promise<void> {
    await this.page.check('#attested');
    await this.page.fill('#signedAs', NAME);
  }

  /** Opens what was sent before, on another device. */
  async follows(of: 'complaint/track' | 'track', reference: string, code: string): Promise<void> {
    await this.goTo(of);
    await this.page.fill('#reference', reference);
    await this.page.fill('#code', code);
    await this.press();
  }

  /** Attaches what is missing, and signs for it. */
  async attaches(): Promise<void> {
    await this.press('a[href*="/case/items/"]');
    await this.page.setInputFiles('#file', DOCUMENT);
    await this.signs();
    await this.press();
  }

  /** What the page says, without its frame. */
  text(): Promise<string> {
    return this.page.innerText('main');
  }

  close(): Promise<void> {
    return this.context.close();
  }
}
