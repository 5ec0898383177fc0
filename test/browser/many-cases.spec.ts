import type { Browser, Page } from 'playwright-core';
import { IntakeWorld, WORLD_OPENS_WITHIN_MS, type Office } from '../world/intake';
import { typeDay } from './days';
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
  office = await world.office('mabarra');
  visitor = await Visitor.open(browser, world.api.origin);
});
afterEach(() => visitor.close());

const button = (page: Page, name: string): ReturnType<Page['getByRole']> =>
  page.getByRole('button', { name, exact: true });
const dialog = (page: Page): ReturnType<Page['getByRole']> => page.getByRole('dialog');
const tagsOf = async (ids: readonly string[]): Promise<string[][]> =>
  Promise.all(ids.map(async (id) => (await world.view(office, id)).tags));

test('many are labelled and their labels taken off at once: what could not be is told, and undo leaves what others put on', async () => {
  const { relationsOfficer } = office.staff;
  const ids = [await world.received(office), await world.received(office), await world.received(office)];
  const label = (cases: object[]): Promise<object> =>
    world.ask(relationsOfficer, 'POST', '/api/case-taggings', { cases });
  const full = Array.from({ length: 10 }, (_, nth) => `وسم ${nth}`);
  await label([
    { case: ids[0], add: ['سكن'] },
    { case: ids[2], add: full },
  ]);
  const { reference } = await world.view(office, ids[2]!);
  await visitor.as(relationsOfficer);
  const { page } = visitor;
  await page.goto('/cases?view=mine');
  await page.getByLabel('تحديد المعروض').check();
  await button(page, 'الوسوم').click();
  await dialog(page).getByLabel('وسوم تُضاف').fill('ع');
  await page.keyboard.press('Enter');
  await button(page, 'حفظ الوسوم').click();
  await dialog(page).getByRole('alert').getByRole('link').waitFor();
  await look(page, 'bulk-labels-refused');
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'detached' });
  await button(page, 'الوسوم').click();
  await dialog(page).getByLabel('وسوم تُضاف').fill('عاجل');
  await page.keyboard.press('Enter');
  await dialog(page).getByLabel('سكن', { exact: true }).check();
  await look(page, 'bulk-labels');
  await button(page, 'حفظ الوسوم').click();
  await dialog(page).waitFor({ state: 'detached' });
  await page.getByText('تم وسم معاملتين.').waitFor();
  await page.getByText('تعذّرت واحدة:').waitFor();
  await page.getByRole('status').getByText(reference).waitFor();
  expect(await tagsOf(ids.slice(0, 2))).toEqual([['عاجل'], ['عاجل']]);
  await look(page, 'bulk-labelled');
  await label([{ case: ids[1], add: ['زيارة'] }]);
  await button(page, 'تراجع').click();
  await page.getByRole('list', { name: 'المعاملات' }).getByText('سكن', { exact: true }).waitFor();
  expect(await tagsOf(ids.slice(0, 2))).toEqual([['سكن'], ['زيارة']]);
  visitor.expectQuiet();
});

test('many are put off at once, each is there again after undo, and what is put off is taken up again together', async () => {
  const { relationsOfficer } = office.staff;
  await world.received(office);
  await world.received(office);
  await visitor.as(relationsOfficer);
  const { page } = visitor;
  const snooze = async (day: string): Promise<void> => {
    await button(page, 'تأجيل').click();
    await typeDay(dialog(page), 'تأجيل لي حتى', day);
    await dialog(page).getByRole('button', { name: 'تأجيل', exact: true }).click();
  };
  await page.goto('/cases?view=mine');
  await page.getByLabel('تحديد المعروض').check();
  await snooze('2020-01-20');
  await dialog(page).getByRole('alert').getByRole('link').waitFor();
  await look(page, 'bulk-snooze-refused');
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'detached' });
  await snooze('2026-01-20');
  await page.getByText('تم تأجيل معاملتين.').waitFor();
  await page.getByText('لا شيء في هذا العرض').waitFor();
  await button(page, 'تراجع').click();
  await page.getByRole('link', { name: 'مها العتيبي' }).first().waitFor();
  await page.getByLabel('تحديد المعروض').check();
  await snooze('2026-01-20');
  await page.getByText('تم تأجيل معاملتين.').waitFor();
  await page.goto('/cases?view=snoozed');
  await page.getByLabel('تحديد المعروض').check();
  await button(page, 'تأجيل').click();
  await dialog(page).getByRole('button', { name: 'إلغاء التأجيل', exact: true }).click();
  await page.getByText('تم إلغاء تأجيل معاملتين.').waitFor();
  await page.getByText('لا شيء في هذا العرض').waitFor();
  await button(page, 'تراجع').click();
  await page.getByText('مؤجلة لك حتى').first().waitFor();
  expect(await page.getByText('مؤجلة لك حتى').count()).toBe(2);
  visitor.expectQuiet();
});

test('whoever may do none of it to a case is offered nothing for many', async () => {
  await world.received(office);
  await visitor.as(office.staff.socialResearchOfficer);
  const { page } = visitor;
  await page.goto('/cases?view=open');
  await page.getByRole('link', { name: 'مها العتيبي' }).waitFor();
  expect(await page.getByRole('checkbox').count()).toBe(0);
  visitor.expectQuiet();
});
