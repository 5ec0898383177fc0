import type { Browser, Page } from 'playwright-core';
import type { Person } from '../world/api';
import { CompensationWorld, IBAN, type CompensationOffice } from '../world/compensation';
import { pdf } from '../world/files';
import { WORLD_OPENS_WITHIN_MS } from '../world/intake';
import { typeDay } from './days';
import { PortalSiteWorld } from '../world/portal-site';
import { settle } from '../world/portal';
import { Applicant } from './portal.applicant';
import { launch, look, Visitor } from './rig';

let world: CompensationWorld;
let office: CompensationOffice;
let portal: PortalSiteWorld;
let site: string;
let browser: Browser;
let visitor: Visitor;

beforeAll(async () => {
  world = await CompensationWorld.open({ pages: true });
  world.intake.at('2026-01-08');
  office = await world.office();
  const { api } = world.intake;
  await api.rows('UPDATE association SET portal_opened_at = now() WHERE id = $1', [office.id]);
  portal = await PortalSiteWorld.beside(api, { clock: () => world.intake.now });
  site = `${await portal.listen()}/${office.slug}`;
  browser = await launch();
}, WORLD_OPENS_WITHIN_MS);
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
  await world?.close();
});
beforeEach(async () => {
  visitor = await Visitor.open(browser, world.intake.api.origin);
});
afterEach(() => visitor.close());

/** Somebody opens the file on a browser of their own. */
async function at(who: Person, path: string): Promise<Page> {
  await visitor.as({ ...who, headers: await world.intake.api.signIn(who.account, office) });
  await visitor.page.goto(path);
  return visitor.page;
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const dialog = (page: Page) => page.getByRole('dialog');

/** Fills the form of an act by its labels, and sends it. */
async function act(page: Page, name: string, fill: (form: ReturnType<typeof dialog>) => Promise<void>): Promise<void> {
  await button(page, name).click();
  await fill(dialog(page));
  await dialog(page).getByRole('button', { name, exact: true }).click();
  await dialog(page).waitFor({ state: 'detached' });
}

const signing = (name: string) => (form: ReturnType<typeof dialog>) => form.getByLabel('الاسم كاملًا').fill(name);

const SUBJECT = 'سقط الجهاز السمعي من سيارة الجمعية';

/** Sent over the site from a telephone. @returns what it is followed by */
async function sentFromAPhone(): Promise<{ reference: string; code: string }> {
  const phone = await Applicant.open(browser, site);
  await phone.goTo('complaint');
  await phone.answersEverything({ happened: SUBJECT });
  await phone.press('#send');
  const told = { reference: await phone.page.innerText('.big'), code: await phone.page.innerText('.code') };
  await phone.close();
  await settle(world.intake.api);
  return told;
}

/** Put to the committee, and upheld. @returns its address */
async function upheld(): Promise<string> {
  const { head, officer } = office;
  let page = await at(officer, '/complaints');
  await page.getByRole('link', { name: SUBJECT }).click();
  await act(page, 'تقييم', async (form) => {
    await form.getByLabel('درجة الخطورة').selectOption({ label: 'متوسطة' });
    await form.getByLabel('التصنيف').fill('النقل');
  });
  await act(page, 'إسناد', async (form) => {
    await form.getByLabel('اللجنة', { exact: true }).selectOption({ label: 'لجنة المتابعة' });
  });
  const complaint = new URL(page.url()).pathname;
  page = await at(head, complaint);
  await act(page, 'تقرير النتيجة', async (form) => {
    await form.getByLabel('النتيجة').selectOption({ label: 'ثبوتها' });
    await form.getByLabel('الأسباب').fill('ثبت سقوطه أثناء النقل');
  });
  await page.getByText('ثبت سقوطه أثناء النقل').waitFor();
  await act(page, 'إبلاغ النتيجة', (form) => form.getByLabel('أُبلغ حضوريًا أو مشافهة الآن').check());
  expect(await page.getByRole('link', { name: 'فتح ملف تعويض' }).count()).toBe(0);
  return complaint;
}

test('a complaint from the site ends in compensation: upheld, proven, negotiated, signed by both, approved, paid once, and read where it began', async () => {
  const { officer, head, treasurer, cashier, staff } = office;
  const { reference, code } = await sentFromAPhone();
  const complaint = await upheld();
  let page = await at(officer, complaint);
  await page.getByRole('link', { name: 'فتح ملف تعويض' }).click();
  await page.getByText('مها بنت سالم العتيبي').waitFor();
  const harm = page.getByLabel('الضرر', { exact: true });
  expect(await harm.inputValue()).toBe(SUBJECT);
  await harm.fill('تلف جهاز سمعي أثناء نقله بسيارة الجمعية');
  await page.getByText('حُفظت المسودة').waitFor();
  await page.reload();
  await page.getByText('هذا ما كُتب هنا من قبل ولم يُرسل').waitFor();
  await look(page, 'compensation-new');
  expect(await harm.inputValue()).toBe('تلف جهاز سمعي أثناء نقله بسيارة الجمعية');
  await button(page, 'فتح ملف تعويض').click();
  await page.getByRole('heading', { name: 'الصرف موقوف' }).waitFor();
  await page.getByText('يكفي واحد منها').waitFor();
  await page.getByText('من أعضاء لجنة التحقيق من اعتمد الصرف أو يملك اعتماده').waitFor();
  const file = new URL(page.url()).pathname;
  await page.goto(complaint);
  await page.getByRole('link', { name: /^ملف التعويض/ }).click();
  await page.waitForURL(`**${file}`);

  await button(page, 'إضافة إثبات').click();
  await dialog(page).getByLabel('نوع الإثبات').selectOption('minutes');
  await typeDay(page, 'التاريخ', '2026-01-06');
  await dialog(page)
    .getByLabel(/^الضرر/)
    .fill('تلف جهاز سمعي');
  await dialog(page).getByLabel('حجم الضرر').fill('الجهاز كله');
  await dialog(page).getByLabel('الأسباب').fill('سقوطه من السيارة');
  await dialog(page).getByLabel(/^موقف/).first().waitFor();
  for (const stand of await dialog(page).getByLabel(/^موقف/).all()) await stand.selectOption('approved');
  await dialog(page).getByLabel('من أقرّ عن الجمعية').fill('سعود الهاجري');
  await dialog(page).getByLabel('صفته').selectOption('executiveDirector');
  await look(page, 'compensation-proof');
  await dialog(page).getByRole('button', { name: 'إضافة إثبات', exact: true }).click();
  await page.getByText('ينقصه: المستند نفسه').waitFor();
  await page.getByRole('button', { name: /^إرفاق المستند/ }).click();
  const paper = { name: 'محضر.pdf', mimeType: 'application/pdf', buffer: pdf() };
  await dialog(page).locator('input[type=file]').setInputFiles(paper);
  await dialog(page).getByRole('button', { name: 'إرفاق', exact: true }).click();
  await page.getByText('ينقصه').waitFor({ state: 'detached' });

  page = await at(head, file);
  await page.getByRole('button', { name: /^تحقق/ }).click();
  await page.getByText('متحقَّق منه').waitFor();

  page = await at(officer, file);
  await act(page, 'تسجيل عرض', async (form) => {
    await form.getByLabel('المبلغ بالريال').fill('٤٢٠٠٫٥٠');
    await form.getByLabel('التفصيل').fill('قيمة الجهاز وأجرة ضبطه');
  });
  await page.getByText('4,200.50').first().waitFor();
  await act(page, 'تسجيل الرد على العرض', (form) => form.getByLabel('التفصيل').fill('قبول العرض كما هو'));
  await act(page, 'إثبات توقيع المتضرر', signing('مها بنت سالم العتيبي'));
  page = await at(staff.executiveDirector, file);
  await act(page, 'التوقيع عن الجمعية', signing('سعود الهاجري'));
  await page.getByText('الاعتمادات: 0 من 1.').waitFor();

  page = await at(treasurer, file);
  await act(page, 'اعتماد الصرف', () => Promise.resolve());
  await page.getByText('لا شيء يوقف الصرف').waitFor();
  await act(page, 'إصدار أمر الصرف', (form) => form.getByLabel('رقم الآيبان').fill(IBAN));
  await page.getByRole('table', { name: 'سجل الصرف' }).waitFor();
  page = await at(cashier, file);
  await act(page, 'إثبات الصرف', (form) => form.getByLabel('رقم العملية أو الشيك').fill('FT-26-118'));
  await page.getByText('صُرف التعويض').first().waitFor();
  expect(await button(page, 'إصدار أمر الصرف').count()).toBe(0);
  const saved = page.waitForEvent('download');
  await page.getByRole('link', { name: 'إفادة الصرف إلى المتضرر (PDF)' }).click();
  expect((await saved).suggestedFilename()).toMatch(/^إفادة بصرف التعويض .*\.pdf$/);
  await look(page, 'compensation-file');
  await page.goto('/compensation');
  await page.getByRole('table', { name: 'التعويض' }).waitFor();
  await look(page, 'compensation-list');

  const reading = await Applicant.open(browser, site, 'compensation');
  await reading.follows('complaint/track', reference, code);
  const section = reading.page.getByRole('region', { name: 'التعويض' });
  await section.getByText('صُرف التعويض').waitFor();
  const said = await section.innerText();
  for (const one of ['4,200.50', 'قيمة الجهاز وأجرة ضبطه', 'FT-26-118', IBAN.slice(-4), 'قبول العرض كما هو'])
    expect(said).toContain(one);
  expect(said).not.toContain(IBAN);
  await reading.close();
});

test('a second file of one person waits for the word that it is another harm; a member who stepped back says why; a judgment is executed by what it awards', async () => {
  const { officer, head, member, treasurer, cashier, staff } = office;
  const claimant = await world.intake.person(office);
  const [, file] = [await world.opened(office, { claimant }), await world.opened(office, { claimant })];
  let page = await at(staff.executiveDirector, `/compensation/${file}`);
  const alike = page.getByRole('alert').filter({ hasText: 'ملفات قد تخص الضرر نفسه' });
  await alike.getByRole('link', { name: /^ملف التعويض/ }).waitFor();
  await look(page, 'compensation-alike');
  await act(page, 'إفادة بأنه ضرر آخر', (form) => form.getByLabel('لماذا هو ضرر آخر').fill('جهاز ثانٍ تلف بعد شهر'));
  await alike.getByText('جهاز ثانٍ تلف بعد شهر').waitFor();

  page = await at(officer, `/compensation/${file}`);
  await button(page, 'إضافة إثبات').click();
  await dialog(page).getByLabel('نوع الإثبات').selectOption('minutes');
  await typeDay(page, 'التاريخ', '2026-01-06');
  const stands = dialog(page).getByLabel(/^موقف/);
  await stands.first().waitFor();
  for (const stand of await stands.all()) await stand.selectOption('approved');
  const stepping = stands.and(dialog(page).getByLabel(new RegExp(member.name)));
  await stepping.selectOption('recused');
  await dialog(page).getByLabel(`سبب تنحي ${member.name}`).fill('تربطه بالمتضررة قرابة');
  await look(page, 'compensation-recused');
  await dialog(page).getByRole('button', { name: 'إضافة إثبات', exact: true }).click();
  await dialog(page).waitFor({ state: 'detached' });
  await page.getByText('تربطه بالمتضررة قرابة').waitFor();

  await act(page, 'إضافة إثبات', async (form) => {
    await form.getByLabel('نوع الإثبات').selectOption('judgment');
    await typeDay(page, 'التاريخ', '2026-01-07');
    await form.getByLabel('الرقم').fill('4471');
    await form.getByLabel('الجهة المصدرة').fill('المحكمة العامة');
    await form.getByLabel('المبلغ المحكوم به بالريال').fill('6000');
  });
  // Whoever opens the page next finds it there as well.
  const judgment = page.locator('.row').filter({ hasText: 'المحكمة العامة' });
  await judgment.getByRole('button', { name: /^إرفاق المستند/ }).click();
  const paper = { name: 'حكم.pdf', mimeType: 'application/pdf', buffer: pdf() };
  await dialog(page).locator('input[type=file]').setInputFiles(paper);
  await dialog(page).getByRole('button', { name: 'إرفاق', exact: true }).click();
  await judgment.getByText('ينقصه').waitFor({ state: 'detached' });
  page = await at(head, `/compensation/${file}`);
  await judgment.getByRole('button', { name: /^تحقق/ }).click();
  await judgment.getByText('متحقَّق منه').waitFor();

  page = await at(staff.executiveDirector, `/compensation/${file}`);
  await button(page, 'تنفيذ حكم أو إثبات').click();
  await dialog(page).getByLabel('التفصيل').fill('تنفيذ الحكم');
  await look(page, 'compensation-adoption');
  await dialog(page).getByRole('button', { name: 'تنفيذ حكم أو إثبات', exact: true }).click();
  await page.getByText('الاعتمادات: 0 من 2.').waitFor();
  for (const by of [treasurer, cashier]) {
    page = await at(by, `/compensation/${file}`);
    // Above the file, and beside what they approve.
    await page.getByText('جهاز ثانٍ تلف بعد شهر').nth(1).waitFor();
    await act(page, 'اعتماد الصرف', () => Promise.resolve());
  }
  await page.getByText('لا شيء يوقف الصرف').waitFor();
});
