import { Recalculation } from '@sanad/deadlines';
import type { Browser, Locator, Page } from 'playwright-core';
import { IntakeWorld, WORLD_OPENS_WITHIN_MS, type Office } from '../world/intake';
import { typeDay } from './days';
import { launch, look, Visitor } from './rig';

let world: IntakeWorld;
let browser: Browser;
beforeAll(async () => {
  world = await IntakeWorld.open({ pages: true });
  browser = await launch();
}, WORLD_OPENS_WITHIN_MS);
afterAll(async () => {
  await browser?.close();
  await world?.close();
});

interface Calendar {
  readonly week: Readonly<Record<string, object[]>>;
  readonly seasons: readonly { readonly from: string; readonly name: { readonly ar: string; readonly en: string } }[];
  readonly version: number;
}

const HOURS = [{ from: '08:00', to: '16:00' }];

/** An association, one open request, and its director, who has had the page of the calendar open since the morning. */
async function morning(): Promise<{ office: Office; visitor: Visitor; dueOf: () => Promise<string | undefined> }> {
  world.at('2026-01-08');
  const office = await world.office('mabarra');
  const id = await world.completed(office);
  const visitor = await Visitor.open(browser, world.api.origin);
  await visitor.as(office.staff.executiveDirector);
  await visitor.page.goto('/calendar');
  await visitor.page.getByRole('button', { name: 'إضافة موسم' }).waitFor();
  return { office, visitor, dueOf: async () => (await world.view(office, id)).clock.dueDate };
}

const calendarOf = async ({ staff }: Office): Promise<Calendar> =>
  (await world.ask<Calendar>(staff.executiveDirector, 'GET', '/api/calendar')).body;

/** What the administrator does meanwhile, elsewhere. */
async function administratorAdds(office: Office, day: string): Promise<void> {
  const { week, seasons: standing, version } = await calendarOf(office);
  const seasons = standing.map(({ name, ...season }) => ({ ...season, nameAr: name.ar, nameEn: name.en }));
  const body = { week: { ...week, [day]: HOURS }, seasons, version, why: 'قرار الإدارة 9' };
  const { status } = await world.ask(office.staff.associationAdministrator, 'PUT', '/api/calendar', body);
  expect(status).toBe(200);
}

const changed = (within: Page | Locator): Locator =>
  within.getByRole('alert').filter({ hasText: 'غيّر زميل التقويم أثناء الكتابة' });

test('hours of Ramadan upon a week that a colleague has changed: what differs is shown, nothing typed is lost, and no date moves back', async () => {
  const { office, visitor, dueOf } = await morning();
  const { page } = visitor;
  await administratorAdds(office, 'saturday');
  expect(await dueOf()).toBe('2026-01-26');
  await page.getByRole('button', { name: 'إضافة موسم' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('الاسم بالعربية').fill('رمضان');
  await dialog.getByLabel('الاسم بالإنجليزية').fill('Ramadan');
  await typeDay(dialog, 'أول يوم', '2026-02-18');
  await typeDay(dialog, 'آخر يوم', '2026-03-18');
  await dialog.getByLabel('القرار أو البيان المستند إليه').fill('قرار الإدارة 8');
  await dialog.getByRole('button', { name: 'إضافة موسم' }).click();
  await changed(dialog).getByText('السبت: من «راحة» إلى «من 08:00 إلى 16:00»').waitFor();
  expect((await calendarOf(office)).seasons).toEqual([]);
  expect(await dialog.getByLabel('الاسم بالعربية').inputValue()).toBe('رمضان');
  await look(page, 'calendar-season-changed');
  await dialog.getByRole('button', { name: 'تطبيق على التقويم كما صار' }).click();
  // Hours move no date: nothing is asked.
  await dialog.waitFor({ state: 'detached' });
  const { week, seasons } = await calendarOf(office);
  expect([week['saturday'], seasons.map(({ from }) => from)]).toEqual([HOURS, ['2026-02-18']]);
  expect(await dueOf()).toBe('2026-01-26');

  // It is taken away again while the administrator adds a day more.
  await page.getByRole('button', { name: 'حذف موسم رمضان' }).click();
  await dialog.getByLabel('السبب').fill('صدر قرار آخر');
  await administratorAdds(office, 'friday');
  await dialog.getByRole('button', { name: 'حذف', exact: true }).click();
  await changed(dialog).getByText('الجمعة: من «راحة»').waitFor();
  expect(await dialog.getByLabel('السبب').inputValue()).toBe('صدر قرار آخر');
  await dialog.getByRole('button', { name: 'تطبيق على التقويم كما صار' }).click();
  await page.getByText('لا ساعات موسمية.').waitFor();
  expect((await calendarOf(office)).week['friday']).toEqual(HOURS);
  visitor.expectQuiet();
  await visitor.close();
});

test('a week that two change: each day stays as whoever changed it left it, and the effect is counted upon both', async () => {
  const { office, visitor, dueOf } = await morning();
  const { page } = visitor;
  await page.getByLabel('الأربعاء', { exact: true }).uncheck();
  await page.getByLabel('سبب التغيير').fill('قرار الإدارة 3');
  await administratorAdds(office, 'saturday');
  await page.getByRole('button', { name: 'حفظ أيام العمل' }).click();
  await changed(page).getByText('السبت: من «راحة»').waitFor();
  await look(page, 'calendar-week-changed');
  expect(await page.getByLabel('السبت', { exact: true }).isChecked()).toBe(true);
  expect(await page.getByLabel('الأربعاء', { exact: true }).isChecked()).toBe(false);
  await page.getByRole('button', { name: 'تطبيق على التقويم كما صار' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('time[datetime="2026-01-26"]').waitFor();
  // And once more while the effect is looked at: it is not what was confirmed any more.
  await administratorAdds(office, 'friday');
  await dialog.getByRole('button', { name: 'حفظ أيام العمل ونقل المهل' }).click();
  await changed(page).getByText('الجمعة: من «راحة»').waitFor();
  await dialog.waitFor({ state: 'detached' });
  expect((await calendarOf(office)).week['wednesday']).toEqual(HOURS);
  await page.getByRole('button', { name: 'تطبيق على التقويم كما صار' }).click();
  await dialog.getByRole('button', { name: 'حفظ أيام العمل ونقل المهل' }).click();
  await dialog.getByText('انتقلت كل المهل المفتوحة إلى التقويم الجديد.').waitFor();
  const { week } = await calendarOf(office);
  expect(Object.keys(week).sort()).toEqual(['friday', 'monday', 'saturday', 'sunday', 'thursday', 'tuesday']);
  expect(await dueOf()).toBe('2026-01-25');
  visitor.expectQuiet();
  await visitor.close();
});

test('a holiday of the country is decreed and withdrawn once it is seen what it would move, in numbers', async () => {
  const { visitor, dueOf } = await morning();
  const { page } = visitor;
  await visitor.as(await world.api.person(undefined, 'platformOperator'));
  await page.goto('/platform-holidays');
  await typeDay(page, 'أول يوم', '2026-01-18');
  await page.getByLabel('المناسبة بالعربية').fill('إجازة مخترعة');
  await page.getByLabel('المناسبة بالإنجليزية').fill('Invented holiday');
  await page.getByRole('textbox', { name: 'المصدر' }).fill('إعلان مخترع رقم 12');
  await page.getByRole('button', { name: 'إضافة إجازة' }).click();
  const effect = page.getByRole('region', { name: 'الأثر على المواعيد المفتوحة' });
  await effect.getByText('أقل من 5').first().waitFor();
  await look(page, 'platform-holiday-effect');
  // Looked at, put right, and looked at again: nothing has been sent meanwhile, and nothing typed is lost.
  await page.getByRole('button', { name: 'تعديل البيانات' }).click();
  expect(await page.getByLabel('المناسبة بالعربية').inputValue()).toBe('إجازة مخترعة');
  expect(await page.getByRole('button', { name: 'حذف: إجازة مخترعة' }).count()).toBe(0);
  await page.getByRole('button', { name: 'إضافة إجازة' }).click();
  await page.getByRole('button', { name: 'إضافة الإجازة ونقل المواعيد' }).click();
  await page.getByText('أُضيفت الإجازة').waitFor();
  await world.api.app.get(Recalculation).reconcile();
  expect(await dueOf()).toBe('2026-02-01');
  await page.getByRole('button', { name: 'حذف: إجازة مخترعة' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('أقل من 5').first().waitFor();
  await look(page, 'platform-holiday-withdrawal');
  await dialog.getByRole('button', { name: 'حذف', exact: true }).click();
  await page.getByRole('button', { name: 'حذف: إجازة مخترعة' }).waitFor({ state: 'detached' });
  await world.api.app.get(Recalculation).reconcile();
  expect(await dueOf()).toBe('2026-01-29');
  visitor.expectQuiet();
  await visitor.close();
});
