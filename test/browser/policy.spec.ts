import { readDemoWorld } from '@config/demo/world';
import { PolicyVersions } from '@sanad/policy';
import type { Browser, Page } from 'playwright-core';
import type { Person, Place } from '../world/api';
import { IntakeWorld, WORLD_OPENS_WITHIN_MS, type Office } from '../world/intake';
import { typeDay } from './days';
import { launch, look, Visitor } from './rig';

let world: IntakeWorld;
let browser: Browser;
const visitors: Visitor[] = [];

beforeAll(async () => {
  world = await IntakeWorld.open({ pages: true });
  browser = await launch();
}, WORLD_OPENS_WITHIN_MS);
afterAll(async () => {
  await browser?.close();
  await world?.close();
});
afterEach(async () => {
  for (const one of visitors.splice(0)) {
    one.expectQuiet();
    await one.close();
  }
});

async function seat(person: Person): Promise<Page> {
  const one = await Visitor.open(browser, world.api.origin);
  visitors.push(one);
  await one.as(person);
  return one.page;
}

/** The policy of natiq as it waits for the start of its floor. */
async function draft(place: Place): Promise<string> {
  const { document, answers } = structuredClone(readDemoWorld().find(({ slug }) => slug === 'natiq')!);
  const decisions = answers.decisions.filter(({ finding }) => finding !== 'deadline.start_unstated');
  const versions = world.api.app.get(PolicyVersions);
  const { id } = await world.run(place, (op) => versions.draft(op, { document, answers: { ...answers, decisions } }));
  return id;
}

test('a reader finds a clause with a finding, and an administrator whom a link leads there answers it', async () => {
  const place = await world.api.association('tuwaiq');
  const id = await draft(place);
  const page = await seat(await world.api.person(place, 'relationsOfficer'));
  await page.goto('/policy');
  await page
    .getByRole('row', { name: /الإصدار 1/ })
    .getByText('مسودة')
    .waitFor();
  await look(page, 'policy');
  await page.getByRole('link', { name: 'الإصدار 1' }).click();
  await page.getByRole('heading', { name: 'خطوات التعامل' }).waitFor();
  await look(page, 'policy-version');
  await page.getByLabel('البنود', { exact: true }).selectOption('withOpenFindings');
  await page.getByLabel('أثر البند').selectOption('enforced');
  expect(page.url()).toContain('which=withOpenFindings&effect=enforced');
  const clause = page.getByRole('article', { name: 'البند handling-5' });
  await clause.getByText('الرد على الطلب: لا تقل عن أسبوعين؛ تبدأ من: لم يُذكر').waitFor();
  await clause.getByText('إضافة من ماجد الرويس، المدير التنفيذي، وليست من نص السياسة').first().waitFor();
  expect(await page.getByRole('article', { name: 'البند channels-1' }).count()).toBe(0);
  expect(await page.getByRole('button', { name: 'تسجيل الجواب' }).count()).toBe(0);

  const administrator = await seat(await world.api.person(place, 'associationAdministrator'));
  await administrator.goto(`/policy/versions/${id}#clause-handling-5`);
  const led = administrator.getByRole('article', { name: 'البند handling-5' });
  await led.waitFor();
  await administrator.waitForFunction(`document.activeElement?.id === 'clause-handling-5'`);
  const finding = led.getByRole('article').filter({ hasText: 'متى يبدأ حساب المدة' });
  await finding.getByRole('button', { name: 'تسجيل الجواب' }).click();
  await finding.getByLabel('بداية حساب المدة').selectOption('committeeReferral');
  await finding.getByLabel('صاحب القرار وصفته').fill('أمينة المجلس');
  await typeDay(finding, 'تاريخ القرار', '2026-01-05');
  await finding.getByRole('button', { name: 'تسجيل الجواب' }).click();
  await finding.getByRole('alert').waitFor();
  expect(await finding.getByLabel('صاحب القرار وصفته').inputValue()).toBe('أمينة المجلس');
  await finding.getByLabel('المحضر الذي دُوّن فيه').fill('محضر الاجتماع الثاني');
  await finding.getByRole('button', { name: 'تسجيل الجواب' }).click();
  await finding.getByText('بداية حساب المدة: الرفع إلى اللجنة').waitFor();
  await finding.getByText('المحضر: محضر الاجتماع الثاني').waitFor();
  await page.reload();
  await page.getByRole('button', { name: 'إزالة الشروط' }).click();
  await clause.getByText('بداية حساب المدة: الرفع إلى اللجنة').waitFor();
});

test('a date is worked out day by day under a floor and under a ceiling', async () => {
  const office = await world.office('natiq');
  const page = await seat(office.staff.relationsOfficer);
  await page.goto('/policy/deadline?rule=reply-floor');
  await page.getByRole('button', { name: 'حساب الموعد' }).click();
  await page.getByRole('alert').getByRole('link').waitFor();
  await typeDay(page, 'يوم البداية', '2026-03-05');
  await page.getByLabel('ساعة البداية').fill('10:30');
  await page.getByRole('button', { name: 'حساب الموعد' }).click();
  await page.getByRole('heading', { name: 'الموعد' }).waitFor();
  await page.locator('time[datetime="2026-03-19T07:30:00.000Z"]').waitFor();
  await look(page, 'policy-deadline');
  await page.getByRole('combobox', { name: 'المدة' }).selectOption('');
  await page.getByLabel('العدد').fill('15');
  await page.getByLabel('ساعة البداية').fill('');
  await page.getByRole('button', { name: 'حساب الموعد' }).click();
  await page.getByRole('listitem').filter({ hasText: 'إجازة: عيد الفطر' }).first().waitFor();
  await page.getByText('محسوب، الرقم 15').waitFor();
});

describe('a holiday', () => {
  let office: Office;
  const dueOf = async (id: string): Promise<string | undefined> => (await world.view(office, id)).clock.dueDate;
  const move = (page: Page): ReturnType<Page['getByText']> =>
    page.getByText('انتقلت كل المهل المفتوحة إلى التقويم الجديد.');

  test('is announced once its effect on open cases is seen, and withdrawn in the same way', async () => {
    office = await world.office('mabarra');
    const id = await world.completed(office);
    const { reference } = await world.view(office, id);
    expect(await dueOf(id)).toBe('2026-01-29');
    const page = await seat(office.staff.executiveDirector);
    await page.goto('/calendar');
    await page.getByRole('table', { name: 'الشهر' }).waitFor();
    await look(page, 'calendar');
    await page.getByRole('button', { name: 'إعلان إجازة' }).click();
    const dialog = page.getByRole('dialog');
    await typeDay(dialog, 'أول يوم', '2026-01-18');
    await dialog.getByLabel('الاسم بالعربية').fill('إجازة الجمعية');
    await dialog.getByLabel('الاسم بالإنجليزية').fill('Day off');
    await dialog.getByRole('button', { name: 'معاينة الأثر على المعاملات' }).click();
    await dialog.getByRole('alert').getByRole('link').waitFor();
    await dialog.getByLabel('القرار أو البيان المستند إليه').fill('قرار الإدارة 7');
    await look(page, 'calendar-announce');
    await dialog.getByRole('button', { name: 'معاينة الأثر على المعاملات' }).click();
    const moved = dialog.getByRole('row').filter({ hasText: reference });
    await moved.locator('time[datetime="2026-01-29"]').waitFor();
    await moved.locator('time[datetime="2026-02-01"]').waitFor();
    await look(page, 'calendar-effect');
    expect(await dueOf(id)).toBe('2026-01-29');
    await dialog.getByRole('button', { name: 'إعلان الإجازة ونقل المهل' }).click();
    await move(page).waitFor();
    expect(await dueOf(id)).toBe('2026-02-01');
    await dialog.getByRole('button', { name: 'إغلاق النافذة' }).last().click();
    await page.getByRole('button', { name: 'سحب «إجازة الجمعية»' }).click();
    await dialog.locator('time[datetime="2026-02-01"]').waitFor();
    await look(page, 'calendar-withdraw');
    await dialog.getByRole('button', { name: 'سحب الإجازة ونقل المهل' }).click();
    await move(page).waitFor();
    expect(await dueOf(id)).toBe('2026-01-29');
    await dialog.getByRole('button', { name: 'إغلاق النافذة' }).last().click();
  });
});
