import type { Browser, Locator, Page } from 'playwright-core';
import { Journey, type Office } from '../world/journey';
import { PortalSiteWorld } from '../world/portal-site';
import { keyboard, mouse, type Hands } from './hands';
import { Applicant, NAME } from './portal.applicant';
import { launch, Visitor } from './rig';

let journey: Journey;
let portal: PortalSiteWorld;
let browser: Browser;
let site: string;
const desks: Desk[] = [];

beforeAll(async () => {
  journey = await Journey.open({ pages: true });
  portal = await PortalSiteWorld.beside(journey.api, { clock: () => journey.now });
  site = await portal.listen();
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
  await journey?.close();
});
afterEach(async () => {
  for (const desk of desks.splice(0)) await desk.close();
});

/** Somebody of the association at their own screen. */
class Desk {
  private constructor(
    private readonly visitor: Visitor,
    private readonly office: Office,
    private readonly who: string,
    readonly hands: Hands,
  ) {}

  static async open(office: Office, who: string, hands: Hands): Promise<Desk> {
    const desk = new Desk(await Visitor.open(browser, journey.api.origin), office, who, hands);
    desks.push(desk);
    await desk.begins();
    return desk;
  }

  /** Signs in and stands on the home page. */
  async begins(): Promise<void> {
    await this.visitor.as(await journey.signedInAs(this.office.account(this.who), this.office.association.id));
    await this.page.goto('/');
  }

  get page(): Page {
    return this.visitor.page;
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  press(name: string, within: Page | Locator = this.page): Promise<void> {
    return this.hands.press(within.getByRole('button', { name, exact: true }));
  }

  follow(name: string | RegExp, within: Page | Locator = this.page): Promise<void> {
    return this.hands.press(within.getByRole('link', { name, exact: true }));
  }

  go(name: string): Promise<void> {
    return this.follow(name, this.page.getByRole('navigation').first());
  }

  /** An act of the case's page: chosen, filled in, confirmed. */
  async does(name: string, fill: (dialog: Locator) => Promise<void> = () => Promise.resolve(), verb = name) {
    await this.press(name);
    await fill(this.dialog);
    await this.press(verb, this.dialog);
    await this.dialog.waitFor({ state: 'detached' });
  }

  async opensCase(reference: string): Promise<void> {
    await this.hands.toCases(this.page);
    await this.hands.press(this.page.getByRole('link').filter({ hasText: reference }));
    await this.page.getByRole('heading', { name: NAME }).waitFor();
  }

  /** An act that cannot be done yet says so; the page may still be hearing of what was delivered a moment ago. */
  async waitsFor(act: string, why: string): Promise<void> {
    const button = this.page.getByRole('button', { name: act, exact: true });
    await button.and(this.page.locator('[aria-disabled=true]')).waitFor();
    await this.page.locator(`[id="${await button.getAttribute('aria-describedby')}"]`, { hasText: why }).waitFor();
  }

  async close(): Promise<void> {
    this.visitor.expectQuiet();
    await this.visitor.close();
  }
}

interface Ticket {
  readonly reference: string;
  readonly code: string;
}

/** Everything that is asked, on a telephone: the first document now, the others later. */
async function applies(applicant: Applicant): Promise<Ticket> {
  await applicant.goTo('');
  await applicant.press('main a[href$="/apply"]');
  await applicant.answersEverything();
  await applicant.signs();
  await applicant.press('#send');
  return { reference: await applicant.page.innerText('.big'), code: await applicant.page.innerText('.code') };
}

async function follows(applicant: Applicant, { reference, code }: Ticket): Promise<string> {
  await applicant.goTo('track');
  await applicant.page.fill('#reference', reference);
  await applicant.page.fill('#code', code);
  await applicant.press();
  return applicant.text();
}

/** From the list to the committee: what was promised is brought to the desk, and signed for. */
async function completes(desk: Desk, office: Office, brought: string): Promise<void> {
  const { policy } = office.association;
  if (policy.hasStep('criteria')) await desk.does('تسليم المعايير والاشتراطات');
  await desk.does(`إثبات الوصول: ${brought}`, undefined, 'إثبات الوصول');
  for (const label of policy.hasStep('dataMatching') ? ['صورة الهوية الوطنية أو الإقامة', brought] : [])
    await desk.does(
      `مطابقة مستند: ${label}`,
      (dialog) => desk.hands.choose(dialog.getByLabel('النتيجة'), 'مطابق للبيانات وصالح يوم تقديمه'),
      'مطابقة مستند',
    );
  await desk.does('أخذ الإقرار');
  await desk.does('إثبات الاكتمال');
  await desk.does('عرض على اللجنة');
}

const nameOf = ({ association }: Office, who: string): string =>
  association.staff.find(({ account }) => account === who)!.name;

/** The secretary calls the sitting for today, and opens it with those who are there. */
async function opensSitting(desk: Desk, office: Office, committee: string, present: readonly string[]): Promise<void> {
  const { page, hands } = desk;
  await desk.go('اللجان');
  await desk.follow(committee);
  await desk.follow('الدعوة إلى جلسة');
  await hands.day(page, 'يوم الجلسة', '2026-01-11');
  await hands.time(page.getByLabel('الساعة بتوقيت الرياض'), '10:30');
  await hands.write(page.getByLabel('مكان الجلسة'), 'مقر الجمعية');
  await hands.tick(page.getByLabel('مساعدة في الإيجار'));
  await desk.press('الدعوة إلى جلسة');
  await desk.does('افتتاح الجلسة', async (dialog) => {
    for (const who of present) await hands.tick(dialog.getByLabel(nameOf(office, who)));
  });
  await page.getByText('النصاب مكتمل').waitFor();
}

/** A member finds the sitting from the home page, and votes. */
async function votes(desk: Desk, reference: string): Promise<void> {
  await desk.page.getByRole('heading', { name: 'جلسة اللجنة', exact: true }).waitFor();
  await desk.follow(/2026/);
  await desk.press('قبول', desk.page.getByRole('group', { name: `صوتك على ${reference}` }));
  await desk.page.getByText('صوتك: قبول').waitFor();
}

async function announces(desk: Desk): Promise<void> {
  await desk.does('إعلان النتيجة', (dialog) =>
    desk.hands.write(dialog.getByLabel(/^التسبيب/), 'تنطبق شروط الدليل على الطلب'),
  );
  await desk.page.getByText('قرار: قبول').waitFor();
}

/** What family A's steps ask for after the answer: each is refused until the one before is done. */
async function registersAndDelivers(desk: Desk): Promise<void> {
  const { hands } = desk;
  await desk.waitsFor('إغلاق', 'سجّل الطلب في السجل أولًا');
  await desk.does('تسجيل');
  await desk.does('إضافة استحقاق', async (dialog) => {
    await hands.write(dialog.getByLabel('الخدمة'), 'إيجار ثلاثة أشهر');
    await hands.day(dialog, 'موعد الاستحقاق', '2026-02-01');
  });
  await desk.waitsFor('إغلاق', 'قبل تقديم الخدمة كاملة');
  await desk.does(
    'إثبات تقديم الخدمة: إيجار ثلاثة أشهر',
    (dialog) => hands.write(dialog.getByLabel('ما يثبت التقديم'), 'حوالة 4471'),
    'إثبات تقديم الخدمة',
  );
}

interface Course {
  readonly slug: string;
  readonly committee: string;
  /** The document that is not attached on the portal. */
  readonly brought: string;
  readonly hands: Hands;
  readonly hasFloor: boolean;
}

const COURSES: readonly Course[] = [
  {
    ...{ slug: 'mabarra', committee: 'اللجنة المختصة', brought: 'نموذج طلب خدمة معبأ' },
    ...{ hands: keyboard, hasFloor: false },
  },
  {
    ...{ slug: 'natiq', committee: 'لجنة البحث', brought: 'تقرير النطق والتخاطب' },
    ...{ hands: mouse, hasFloor: true },
  },
];

test.each(COURSES)(
  '$slug: from the telephone to the answer on it',
  async ({ slug, committee, brought, hands, hasFloor }) => {
    const office = journey.office(slug);
    journey.at('2026-01-11');
    const applicant = await Applicant.open(browser, `${site}/${slug}`);
    const ticket = await applies(applicant);
    await journey.settle();

    const reception = await Desk.open(office, 'reception', hands);
    await reception.opensCase(ticket.reference);
    await completes(reception, office, brought);

    await opensSitting(await Desk.open(office, 'secretary', hands), office, committee, [
      'head',
      'secretary',
      'member1',
    ]);
    await votes(await Desk.open(office, 'member1', hands), ticket.reference);
    const head = await Desk.open(office, 'head', hands);
    await votes(head, ticket.reference);
    await announces(head);
    await journey.settle();

    await reception.opensCase(ticket.reference);
    if (hasFloor) {
      await reception.waitsFor('إبلاغ القرار', '25 يناير 2026');
      expect(await follows(applicant, ticket)).not.toContain('قبول طلبك');
      journey.at('2026-01-26');
      await reception.begins();
      await reception.opensCase(ticket.reference);
    }
    await reception.does('إبلاغ القرار');
    await journey.settle();
    await reception.opensCase(ticket.reference);
    if (hasFloor) await registersAndDelivers(reception);
    await reception.does('إغلاق');
    await journey.settle();

    expect(await follows(applicant, ticket)).toContain('يسعدنا إبلاغك بقبول طلبك');
    await applicant.close();
  },
);
