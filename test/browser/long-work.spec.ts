import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { pdf } from '../world/files';
import { shot } from '../world/chromium';
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

interface Line {
  readonly latency: number;
  /** Bytes in a second; -1 for as many as there are. */
  readonly up: number;
}

/** The line between this browser and the service. */
async function slow(page: Page, { latency, up }: Line): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    ...{ offline: false, latency, downloadThroughput: -1, uploadThroughput: up },
  });
}

/** The second request to an address waits until it is told to go on: nobody presses within a time that a busy machine would miss. */
async function holdSecond(page: Page, address: string): Promise<() => void> {
  let goOn = (): void => undefined;
  const told = new Promise<void>((resolve) => (goOn = resolve));
  let asked = 0;
  await page.route(address, async (route) => {
    if (++asked === 2) await told;
    await route.continue();
  });
  return goOn;
}

const KIB = 1024;
const WHOLE_LINE: Line = { latency: 0, up: -1 };

test('an upload over a slow line shows how far it is, and stopped it has left nothing behind; whole, it arrives', async () => {
  const id = await world.received(office);
  const { label } = (await world.view(office, id)).items[0]!;
  await visitor.as(office.staff.relationsOfficer);
  const { page } = visitor;
  await page.goto(`/cases/${id}`);
  await button(page, `إرفاق مستند: ${label}`).click();
  const buffer = Buffer.concat([pdf(), Buffer.alloc(600 * KIB, ' ')]);
  await page.locator('input[type=file]').setInputFiles({ name: 'هوية.pdf', mimeType: 'application/pdf', buffer });
  await slow(page, { latency: 20, up: 60 * KIB });
  await button(page, 'إرفاق مستند').click();
  const bar = page.getByRole('progressbar', { name: 'يُرفع الملف' });
  await page.locator('progress[value]:not([value="0"])').waitFor();
  const [sent, whole] = [await bar.getAttribute('value'), await bar.getAttribute('max')].map(Number);
  expect(sent).toBeLessThan(whole!);
  await shot(page, 'upload-under-way-ar-desktop');
  await button(page, 'إيقاف').click();
  await page.getByText('أُوقف الرفع، ولم يُحفظ من الملف شيء.').waitFor();
  await look(page, 'upload-stopped');
  expect((await world.view(office, id)).items[0]).toMatchObject({ state: 'missing' });
  expect(await world.api.rows('SELECT 1 FROM document WHERE association_id = $1', [office.id])).toEqual([]);
  await slow(page, WHOLE_LINE);
  await button(page, 'إرفاق مستند').click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect((await world.view(office, id)).items[0]).toMatchObject({ state: 'arrived' });
  visitor.expectQuiet();
});

test('many are given, batch after batch: stopped in the middle it says what was done, keeps the rest chosen, and gives back; what failed is a file', async () => {
  const { relationsOfficer, executiveDirector } = office.staff;
  const applicant = await world.person(office);
  const ids: string[] = [];
  for (let nth = 0; nth < 24; nth++) ids.push(await world.received(office, { applicant }));
  await visitor.as(relationsOfficer);
  const { page } = visitor;
  await page.goto('/cases?view=mine');
  await page.getByLabel('تحديد المعروض').check();
  await page.getByLabel('التكليف لـ').selectOption(executiveDirector.account);
  const goOn = await holdSecond(page, '**/api/case-assignments');
  await button(page, 'تكليف').click();
  await page.locator('progress[value="10"][max="24"]').waitFor();
  await button(page, 'إيقاف').click();
  await page.getByText('يتوقف بعد الدفعة الجارية').waitFor();
  await shot(page, 'bulk-under-way-ar-desktop');
  goOn();
  await page.getByText('تم تكليف 20 معاملة.').waitFor();
  await page.getByText('4 معاملات بقيت على حالها').waitFor();
  expect(await assignees(ids)).toEqual({ [executiveDirector.account]: 20, [relationsOfficer.account]: 4 });
  await page.getByLabel('4 معاملات محددة').waitFor();
  await look(page, 'bulk-stopped');
  await button(page, 'تراجع').click();
  await page.getByRole('progressbar').waitFor({ state: 'detached' });
  await page.getByText('تم تكليف 20 معاملة.').waitFor({ state: 'detached' });
  expect(await assignees(ids)).toEqual({ [relationsOfficer.account]: 24 });

  // A colleague changes two of those that are chosen.
  await page.goto('/cases?view=mine');
  await page.getByLabel('تحديد المعروض').check();
  const { reference } = await world.view(office, ids[3]!);
  for (const id of [ids[3]!, ids[4]!]) await world.act(office, id, 'withdrawal');
  await page.getByLabel('التكليف لـ').selectOption(executiveDirector.account);
  await button(page, 'تكليف').click();
  await page.getByText('تعذّرت اثنتان:').waitFor();
  await look(page, 'bulk-failures');
  const saving = page.waitForEvent('download');
  await button(page, 'تنزيل ما تعذّر (CSV)').click();
  const file = await saving;
  expect(file.suggestedFilename()).toBe('المتعذر.csv');
  const csv = readFileSync(await file.path(), 'utf8');
  expect(csv).toMatch(/^\ufeffرقم المعاملة,السبب\n/);
  expect(csv.trim().split('\n')).toHaveLength(3);
  expect(csv).toContain(reference);
  visitor.expectQuiet();
});

test('counting the effect of a holiday can be stopped: nothing has changed, what was typed stands, and it can be asked for again', async () => {
  await world.completed(office);
  await visitor.as(office.staff.executiveDirector);
  const { page } = visitor;
  await page.goto('/calendar');
  await button(page, 'إعلان إجازة').click();
  const dialog = page.getByRole('dialog');
  await typeDay(dialog, 'أول يوم', '2026-01-18');
  await dialog.getByLabel('الاسم بالعربية').fill('إجازة الجمعية');
  await dialog.getByLabel('الاسم بالإنجليزية').fill('Day off');
  await dialog.getByLabel('القرار أو البيان المستند إليه').fill('قرار الإدارة 7');
  await slow(page, { latency: 8_000, up: -1 });
  await button(page, 'معاينة الأثر على المعاملات').click();
  await dialog.getByRole('progressbar', { name: 'تُحسب المواعيد المفتوحة كلها' }).waitFor();
  await button(page, 'إيقاف').click();
  await dialog.getByText('أُوقف الحساب، ولم يتغيّر شيء.').waitFor();
  expect(await dialog.getByLabel('الاسم بالعربية').inputValue()).toBe('إجازة الجمعية');
  await slow(page, WHOLE_LINE);
  await button(page, 'معاينة الأثر على المعاملات').click();
  await dialog.getByRole('row').nth(1).waitFor();
  visitor.expectQuiet();
});

/** How many of them each has. */
async function assignees(ids: readonly string[]): Promise<Record<string, number>> {
  const found = await world.api.rows<{ of: string; count: number }>(
    'SELECT assignee_id AS of, count(*)::int AS count FROM case_file WHERE id = ANY($1::uuid[]) GROUP BY 1',
    [ids],
  );
  return Object.fromEntries(found.map(({ of, count }) => [of, count]));
}
