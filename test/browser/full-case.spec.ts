import type { Browser } from 'playwright-core';
import { Journey, type Office } from '../world/journey';
import { PortalSiteWorld } from '../world/portal-site';
import { Desk } from './desk';
import { Applicant, NAME } from './portal.applicant';
import { launch, Visitor } from './rig';

let journey: Journey;
let portal: PortalSiteWorld;
let browser: Browser;
let site: string;
const desks: OfficeDesk[] = [];

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

/** Somebody of an office who signs in, and finds cases by their reference. */
class OfficeDesk extends Desk {
  private constructor(
    visitor: Visitor,
    private readonly office: Office,
    private readonly who: string,
  ) {
    super(visitor);
  }

  static async open(office: Office, who: string): Promise<OfficeDesk> {
    const desk = new OfficeDesk(await Visitor.open(browser, journey.api.origin), office, who);
    desks.push(desk);
    await desk.begins();
    return desk;
  }

  /** Signs in and stands on the home page. */
  async begins(): Promise<void> {
    await this.visitor.as(await journey.signedInAs(this.office.account(this.who), this.office.association.id));
    await this.page.goto('/');
  }

  async opensCase(reference: string): Promise<void> {
    await this.hands.toCases(this.page);
    await this.hands.press(this.page.getByRole('link').filter({ hasText: reference }));
    await this.page.getByRole('heading', { name: NAME }).waitFor();
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
  readonly hasFloor: boolean;
}

const COURSES: readonly Course[] = [
  { slug: 'mabarra', committee: 'اللجنة المختصة', brought: 'نموذج طلب خدمة معبأ', hasFloor: false },
  { slug: 'natiq', committee: 'لجنة البحث', brought: 'تقرير النطق والتخاطب', hasFloor: true },
];

test.each(COURSES)(
  '$slug: from the telephone to the answer on it, in the office by keys alone',
  async ({ slug, committee, brought, hasFloor }) => {
    const office = journey.office(slug);
    journey.at('2026-01-11');
    const applicant = await Applicant.open(browser, `${site}/${slug}`);
    const ticket = await applies(applicant);
    await journey.settle();

    const reception = await OfficeDesk.open(office, 'reception');
    await reception.opensCase(ticket.reference);
    await reception.press('تولّي المعاملة');
    await reception.page.getByText('لم يتولَّ هذه المعاملة أحد بعد').waitFor({ state: 'detached' });
    await completes(reception, office, brought);

    await opensSitting(await OfficeDesk.open(office, 'secretary'), office, committee, ['head', 'secretary', 'member1']);
    await votes(await OfficeDesk.open(office, 'member1'), ticket.reference);
    const head = await OfficeDesk.open(office, 'head');
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
    // The page hears of the arrival by itself.
    await reception.page.getByText('وصول الرد', { exact: true }).waitFor();
    if (hasFloor) await registersAndDelivers(reception);
    await reception.does('إغلاق');
    await journey.settle();

    expect(await follows(applicant, ticket)).toContain('يسعدنا إبلاغك بقبول طلبك');
    await applicant.close();
  },
);
