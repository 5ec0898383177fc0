import type { Browser, Page } from 'playwright-core';
import type { Person } from '../world/api';
import { IntakeWorld, WORLD_OPENS_WITHIN_MS, type Office } from '../world/intake';
import { launch, look, Visitor } from './rig';

let world: IntakeWorld;
let office: Office;
let browser: Browser;
let visitor: Visitor;

beforeAll(async () => {
  world = await IntakeWorld.open({ pages: true });
  browser = await launch();
}, WORLD_OPENS_WITHIN_MS);
afterAll(async () => {
  await browser?.close();
  await world?.close();
});
beforeEach(async () => {
  office = await world.office('natiq');
  visitor = await Visitor.open(browser, world.api.origin);
});
afterEach(() => visitor.close());

const button = (page: Page, name: string): ReturnType<Page['getByRole']> =>
  page.getByRole('button', { name, exact: true });
const dialog = (page: Page): ReturnType<Page['getByRole']> => page.getByRole('dialog');

const keep = async <Body = { id: string }>(url: string, body: object, by: Person): Promise<Body> => {
  const answer = await world.ask<Body>(by, 'POST', url, body);
  expect(answer.status).toBe(201);
  return answer.body;
};

const TEXT = 'الأخت {اسم المتقدم}، وصل استفسارك رقم {رقم الطلب}، وخدماتنا {للمخدومين} في الدليل.';

test('a template is kept with its places, an unknown one is named at the field, and what is archived comes back', async () => {
  await visitor.as(office.staff.associationAdministrator);
  const { page } = visitor;
  await page.goto('/templates');
  await button(page, 'إضافة قالب').click();
  await page.getByLabel('الاسم').fill('ترحيب');
  await page.getByLabel('النص', { exact: true }).fill('أهلًا {اسم الأم}، طلبك ');
  await button(page, '{رقم الطلب}').click();
  await button(page, 'حفظ').click();
  await page.getByRole('alert').getByText('{اسم الأم}').waitFor();
  expect(await page.getByLabel('النص', { exact: true }).inputValue()).toBe('أهلًا {اسم الأم}، طلبك {رقم الطلب}');
  await page.getByLabel('النص', { exact: true }).fill(TEXT);
  await look(page, 'template');
  await button(page, 'حفظ').click();
  await dialog(page).waitFor({ state: 'detached' });
  await button(page, 'إضافة خطوات جاهزة').click();
  await page.getByLabel('الاسم').fill('متابعة بعد أسبوع');
  await page.getByLabel('القالب', { exact: true }).selectOption({ label: 'ترحيب' });
  await page.getByLabel('النموذج الذي يوضع فيه النص').selectOption('answer');
  await page.getByRole('combobox', { name: 'الوسوم التي تُضاف' }).fill('متابعة');
  await page.keyboard.press('Enter');
  await page.getByLabel('التكليف').selectOption('self');
  await page.getByLabel('أيام التأجيل').fill('7');
  await look(page, 'macro');
  await button(page, 'حفظ').click();
  await dialog(page).waitFor({ state: 'detached' });
  await page.getByText('التأجيل 7 أيام').waitFor();
  await look(page, 'templates');
  await button(page, 'أرشفة «ترحيب»').click();
  await page.getByText('أُرشف «ترحيب»').waitFor();
  await button(page, 'تعديل «ترحيب»').waitFor({ state: 'detached' });
  await button(page, 'تراجع').click();
  await button(page, 'تعديل «ترحيب»').waitFor();
  visitor.expectQuiet();
});

test('in a case: a template is seen filled and goes after what was typed; a macro is seen, run from the palette by keys, and undone', async () => {
  const { relationsOfficer, executiveDirector, associationAdministrator } = office.staff;
  const { id: template } = await keep('/api/templates', { name: 'ترحيب', text: TEXT }, associationAdministrator);
  const steps = { template, into: 'answer', tags: ['متابعة'], assignee: executiveDirector.account, putOffDays: 7 };
  await keep('/api/macros', { name: 'متابعة بعد أسبوع', ...steps }, associationAdministrator);
  const applicant = await world.person(office, 'هيفاء الدوسري');
  const id = await world.received(office, { kind: 'enquiry', applicant });
  const before = await world.view(office, id);
  const text = `الأخت هيفاء الدوسري، وصل استفسارك رقم ${before.reference}، وخدماتنا للمستخدمين في الدليل.`;
  await visitor.as(relationsOfficer);
  const { page } = visitor;
  await page.goto(`/cases/${id}`);
  await button(page, 'إجابة').click();
  await page.getByLabel('الجواب').fill('شكرًا على السؤال.');
  await button(page, 'إدراج قالب').click();
  await page.getByLabel('اختيار قالب').selectOption({ label: 'ترحيب' });
  await page.getByText(text).waitFor();
  await look(page, 'case-template');
  await button(page, 'إدراج في الحقل').click();
  await expectValue(page, 'الجواب', `شكرًا على السؤال.\n${text}`);
  await page.getByText('حُفظت المسودة').waitFor();
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'detached' });

  await page.keyboard.press('Control+K');
  await page.getByRole('combobox', { name: 'صفحة أو رقم معاملة أو اسم' }).fill('متابعة');
  await page.getByRole('option', { name: 'متابعة بعد أسبوع' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await dialog(page).getByText('ما سيُنفَّذ').waitFor();
  await dialog(page).getByText('إضافة الوسوم: متابعة').waitFor();
  expect(await world.view(office, id)).toMatchObject({ version: before.version, tags: [] });
  await look(page, 'case-macro');
  await button(page, 'تنفيذ الخطوات').click();
  await page.getByText('نُفّذت «متابعة بعد أسبوع»').waitFor();
  expect(await world.view(office, id)).toMatchObject({
    ...{ tags: ['متابعة'], assignee: { id: executiveDirector.account }, state: { code: 'OPEN' } },
  });
  await look(page, 'case-macro-run');
  await button(page, 'فتح النموذج').click();
  await expectValue(page, 'الجواب', `شكرًا على السؤال.\n${text}\n${text}`);
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'detached' });
  await button(page, 'تراجع').click();
  await page.getByText('وعادت المعاملة إلى ما كانت').waitFor();
  expect(await world.view(office, id)).toMatchObject({
    ...{ tags: [], assignee: { id: relationsOfficer.account }, snoozedUntil: null },
  });
  await button(page, 'إجابة').click();
  await expectValue(page, 'الجواب', `شكرًا على السؤال.\n${text}`);
  visitor.expectQuiet();
});

test('a macro stops at the first step that is not taken, says which and why, and undoes the ones before', async () => {
  const { relationsOfficer, associationAdministrator, executiveDirector } = office.staff;
  const steps = { tags: ['متابعة'], assignee: executiveDirector.account, putOffDays: 7 };
  await keep('/api/macros', { name: 'متابعة بعد أسبوع', ...steps }, associationAdministrator);
  const id = await world.received(office);
  await visitor.as(relationsOfficer);
  const { page } = visitor;
  await page.goto(`/cases/${id}`);
  await page.getByRole('heading', { name: 'مها العتيبي' }).waitFor();
  await page.keyboard.press('KeyM');
  await dialog(page).getByText('إضافة الوسوم: متابعة').waitFor();
  // Another desk has it withdrawn between the look and the run.
  await world.act(office, id, 'withdrawal');
  await button(page, 'تنفيذ الخطوات').click();
  await page.getByText('توقفت «متابعة بعد أسبوع» قبل تمامها').waitFor();
  await page.getByText('لم يُقبل: ').waitFor();
  await page.getByText('لم يُبدأ').waitFor();
  await look(page, 'case-macro-stopped');
  expect((await world.view(office, id)).tags).toEqual(['متابعة']);
  await button(page, 'تراجع').click();
  await page.getByText('وعادت المعاملة إلى ما كانت').waitFor();
  expect((await world.view(office, id)).tags).toEqual([]);
  visitor.expectQuiet();
});

/** A form reads its draft after it has opened. */
async function expectValue(page: Page, label: string, value: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true });
  for (let tries = 0; tries < 50 && (await field.inputValue()) !== value; tries++) await page.waitForTimeout(100);
  expect(await field.inputValue()).toBe(value);
}
