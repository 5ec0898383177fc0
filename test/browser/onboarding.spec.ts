import type { Browser, Page } from 'playwright-core';
import { ApiWorld } from '../world/api';
import { Mailbox } from '../world/mailbox';
import { Oversight } from '../world/oversight';
import { PortalSiteWorld } from '../world/portal-site';
import { settle } from '../world/portal';
import { typeDay } from './days';
import { App, givePassword, PASSWORD } from './people';
import { Applicant } from './portal.applicant';
import { launch, look, Visitor } from './rig';

const EMAILS = {
  administrator: 'reem@waha.example',
  executive: 'khalid@waha.example',
  reception: 'hind@waha.example',
  head: 'saad@waha.example',
};

let world: ApiWorld;
let mailbox: Mailbox;
let browser: Browser;
let site: PortalSiteWorld;
const visitors: Visitor[] = [];

beforeAll(async () => {
  world = await ApiWorld.start({ pages: true });
  mailbox = new Mailbox(world);
  browser = await launch();
  site = await PortalSiteWorld.beside(world);
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
  await world?.stop();
});

async function visitor(): Promise<Visitor> {
  const one = await Visitor.open(browser, world.origin);
  visitors.push(one);
  return one;
}

/** From the letter of an invitation to the first page, second factor and all. */
async function join(email: string): Promise<Page> {
  const { page } = await visitor();
  await page.goto(`/invitation#${await mailbox.token(email)}`);
  await page.getByLabel('كلمة المرور الجديدة').fill(PASSWORD);
  await page.getByRole('button', { name: 'قبول الدعوة' }).click();
  await page.getByText('تم قبول الدعوة').waitFor();
  await givePassword(page, email);
  await new App().enrol(page);
  await page.getByRole('navigation').getByText('جمعية الواحة للخدمات').waitFor();
  return page;
}

async function invite(page: Page, name: string, email: string, role: string): Promise<void> {
  await page.getByLabel('الاسم', { exact: true }).fill(name);
  await page.getByLabel('البريد الإلكتروني').fill(email);
  await page.getByLabel(role).check();
  await page.getByRole('button', { name: 'إرسال الدعوة' }).click();
  await page.getByText(`أُرسلت الدعوة إلى`).waitFor();
  await page.getByText(email).last().waitFor();
}

const go = (page: Page, name: string): Promise<void> =>
  page.getByRole('navigation', { name: 'التنقل' }).getByRole('link', { name }).click();

const step = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('navigation', { name: 'الخطوات' }).getByRole('button', { name }).click();
  await page.getByRole('heading', { name, level: 2 }).waitFor();
};

const isDone = (page: Page, name: string): Promise<void> =>
  page
    .getByRole('navigation', { name: 'الخطوات' })
    .getByRole('button', { name: `${name} تمت` })
    .waitFor();

test('an association that did not exist: from the supervisor’s first click to the first request over its portal', async () => {
  const { supervisor } = await new Oversight(world).body();
  const seat = await visitor();
  await seat.as(supervisor);
  await seat.page.goto('/');
  await go(seat.page, 'الجمعيات');
  await seat.page.getByRole('link', { name: 'تسجيل جمعية' }).click();
  await seat.page.getByLabel('الاسم كما في الترخيص').fill('جمعية الواحة للخدمات');
  await seat.page.getByLabel('المعرّف في العنوان').fill('waha');
  await seat.page.getByLabel('المنطقة').selectOption('hail');
  await seat.page.getByLabel('الجهة المصدرة').fill('المركز الوطني لتنمية القطاع غير الربحي');
  await seat.page.getByLabel('رقم الترخيص').fill('4172');
  await seat.page.getByLabel('الاسم', { exact: true }).fill('ريم الشمري');
  await seat.page.getByLabel('البريد الإلكتروني').fill(EMAILS.administrator);
  await seat.page.getByRole('button', { name: 'تسجيل الجمعية وإرسال الدعوة' }).click();
  await seat.page.getByText('سُجّلت الجمعية').waitFor();

  const page = await join(EMAILS.administrator);
  await go(page, 'تهيئة الجمعية');
  await page.getByRole('heading', { name: 'بيانات الجمعية' }).waitFor();
  expect(await page.getByLabel('رقم الترخيص').isDisabled()).toBe(true);
  await page.getByLabel('الرقم الموحد').fill('7012345678');
  await page.getByText('حُفظت المسودة').waitFor();
  await page.reload();
  expect(await page.getByLabel('الرقم الموحد').inputValue()).toBe('7012345678');
  await look(page, 'onboarding-facts');
  await page.getByRole('button', { name: 'اعتماد البيانات' }).click();
  await isDone(page, 'بيانات الجمعية');

  await step(page, 'نص السياسة');
  await page.getByText('النموذج ب').click();
  await look(page, 'onboarding-policy');
  await page.getByRole('button', { name: 'إنشاء مسودة من النموذج' }).click();
  await isDone(page, 'نص السياسة');

  await step(page, 'الملاحظات والقرارات');
  await page.getByRole('button', { name: 'تسجيل الجواب' }).first().waitFor();
  await look(page, 'onboarding-findings');
  const missing = page.getByRole('article').filter({ hasText: 'لا يوجد في النص ما يثبت اعتماد مجلس الإدارة' });
  await missing.getByRole('button', { name: 'تسجيل الجواب' }).click();
  await missing.getByRole('button', { name: 'تسجيل الجواب' }).click();
  await missing.getByRole('alert').getByRole('link').first().waitFor();
  await typeDay(missing, 'التاريخ المعتمد', '2026-01-18');
  await missing.getByLabel('صاحب القرار وصفته').fill('أمين المجلس');
  await typeDay(missing, 'تاريخ القرار', '2026-01-20');
  await missing.getByLabel('المحضر الذي دُوّن فيه').fill('محضر الاجتماع الثاني');
  await look(page, 'onboarding-answer');
  await missing.getByRole('button', { name: 'تسجيل الجواب' }).click();
  await isDone(page, 'الملاحظات والقرارات');

  await step(page, 'محضر الاعتماد');
  await page.getByText('هذه الخطوة للإدارة التنفيذية').waitFor();
  await go(page, 'منسوبو الجمعية');
  await invite(page, 'خالد المالكي', EMAILS.executive, 'الإدارة التنفيذية');
  await invite(page, 'هند الشهري', EMAILS.reception, 'علاقات المستفيدين');
  await invite(page, 'سعد الأحمري', EMAILS.head, 'رئاسة اللجنة');
  await look(page, 'staff');

  const executive = await join(EMAILS.executive);
  await go(executive, 'تهيئة الجمعية');
  await step(executive, 'محضر الاعتماد');
  await executive.getByLabel('رقم الاجتماع').fill('الثاني');
  await typeDay(executive, 'التاريخ الميلادي', '2026-01-18');
  await look(executive, 'onboarding-minutes');
  await executive.getByRole('button', { name: 'تسجيل الاعتماد' }).click();
  await isDone(executive, 'محضر الاعتماد');
  await step(executive, 'النفاذ');
  await executive.getByRole('button', { name: 'بدء النفاذ الآن' }).click();
  await executive.getByText('نافذة منذ').waitFor();
  await join(EMAILS.reception);
  await join(EMAILS.head);

  await go(page, 'تهيئة الجمعية');
  await page.reload();
  await step(page, 'العاملون واللجنة');
  await page.getByRole('button', { name: 'تشكيل اللجنة' }).first().click();
  await page.getByRole('button', { name: 'تعيين رئاسة اللجنة' }).click();
  await page.getByText('الرئاسة: سعد الأحمري').waitFor();
  await look(page, 'onboarding-staff');
  await isDone(page, 'العاملون واللجنة');
  await step(page, 'التقويم وساعات العمل');
  await page.getByLabel('الخميس', { exact: true }).uncheck();
  await page.getByLabel('سبب التغيير').fill('قرار الإدارة 1');
  await look(page, 'onboarding-calendar');
  await page.getByRole('button', { name: 'حفظ أيام العمل' }).click();
  await isDone(page, 'التقويم وساعات العمل');
  await step(page, 'فتح البوابة');
  await look(page, 'onboarding-portal');
  await page.getByRole('button', { name: 'فتح البوابة', exact: true }).last().click();
  await page.getByText('البوابة مفتوحة منذ').waitFor();

  const [row] = await world.rows<{ portal_opened_at: Date | null }>(
    `SELECT portal_opened_at FROM association WHERE slug = 'waha'`,
  );
  expect(row?.portal_opened_at).toBeInstanceOf(Date);
  await seat.page.reload();
  await seat.page.getByText('البوابة مفتوحة').waitFor();

  const applicant = await Applicant.open(browser, `${await site.listen()}/waha`, 'waha');
  await applicant.goTo('');
  await applicant.press('main a[href$="/apply"]');
  await applicant.answersEverything();
  await applicant.signs();
  await applicant.press('#send');
  const reference = await applicant.page.innerText('.big');
  await settle(world);
  const entered = await world.rows<{ reference: string; channel: string }>(
    `SELECT c.reference, c.channel FROM case_file c JOIN association a ON a.id = c.association_id WHERE a.slug = 'waha'`,
  );
  expect(entered).toEqual([{ reference: reference.replace('-', ''), channel: 'WEBSITE' }]);
  await applicant.close();
  for (const one of visitors) one.expectQuiet();
});
