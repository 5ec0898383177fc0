import type { Browser, Page } from 'playwright-core';
import type { Person } from '../world/api';
import { CompensationWorld, IBAN, type CompensationOffice } from '../world/compensation';
import { pdf } from '../world/files';
import { WORLD_OPENS_WITHIN_MS } from '../world/intake';
import { typeDay } from './days';
import { launch, look, Visitor } from './rig';

let world: CompensationWorld;
let office: CompensationOffice;
let browser: Browser;
let visitor: Visitor;

beforeAll(async () => {
  world = await CompensationWorld.open({ pages: true });
  world.intake.at('2026-01-08');
  office = await world.office();
  browser = await launch();
}, WORLD_OPENS_WITHIN_MS);
afterAll(async () => {
  await browser?.close();
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

test('a complaint that was upheld is compensated: proven, negotiated, signed by both, approved, and paid once', async () => {
  const { officer, head, treasurer, cashier, staff } = office;
  const complaint = await world.upheld(office);
  let page = await at(officer, `/compensation/new?complaint=${complaint}`);
  await page.getByLabel('الضرر').fill('تلف جهاز سمعي أثناء نقله بسيارة الجمعية');
  await button(page, 'فتح ملف تعويض').click();
  await page.getByRole('heading', { name: 'الصرف موقوف' }).waitFor();
  await page.getByText('يكفي واحد منها').waitFor();
  const file = new URL(page.url()).pathname;

  await button(page, 'إضافة إثبات').click();
  await dialog(page).getByLabel('نوع الإثبات').selectOption('minutes');
  await typeDay(page, 'التاريخ (اختياري)', '2026-01-06');
  await dialog(page)
    .getByLabel(/^الضرر/)
    .fill('تلف جهاز سمعي');
  await dialog(page).getByLabel('حجم الضرر').fill('الجهاز كله');
  await dialog(page).getByLabel('الأسباب').fill('سقوطه من السيارة');
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
  await act(page, 'اعتماد الصرف أو إعادته', () => Promise.resolve());
  await page.getByText('لا شيء يوقف الصرف').waitFor();
  await act(page, 'إصدار أمر الصرف', (form) => form.getByLabel('رقم الآيبان').fill(IBAN));
  await page.getByRole('table', { name: 'سجل الصرف' }).waitFor();
  page = await at(cashier, file);
  await act(page, 'إثبات الصرف', (form) => form.getByLabel('رقم العملية أو الشيك').fill('FT-26-118'));
  await page.getByText('صُرف التعويض').first().waitFor();
  expect(await button(page, 'إصدار أمر الصرف').count()).toBe(0);
  await page.getByRole('link', { name: 'أمر الصرف (PDF)' }).waitFor();
  await look(page, 'compensation-file');
  await page.goto('/compensation');
  await page.getByRole('table', { name: 'التعويض' }).waitFor();
  await look(page, 'compensation-list');
});
