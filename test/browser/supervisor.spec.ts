import type { Browser } from 'playwright-core';
import { ApiWorld, type Place } from '../world/api';
import { Mailbox } from '../world/mailbox';
import { Oversight } from '../world/oversight';
import { typeDay } from './days';
import { launch, look, Visitor } from './rig';

let world: ApiWorld;
let oversight: Oversight;
let browser: Browser;
let visitor: Visitor;

beforeAll(async () => {
  world = await ApiWorld.start({ pages: true });
  oversight = new Oversight(world);
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  await world?.stop();
});
beforeEach(async () => {
  visitor = await Visitor.open(browser, world.origin);
});
afterEach(() => visitor.close());

test('a list that is empty says which kind of empty, and a body sees its own associations alone', async () => {
  const [body, other] = [await oversight.body(), await oversight.body()];
  await visitor.as(body.supervisor);
  const { page } = visitor;
  await page.goto('/associations');
  await page.getByText('لا جمعيات بعد').waitFor();
  const places: Place[] = [];
  for (const slug of ['nakheel', 'wadi']) places.push(await world.association(slug));
  await oversight.oversee(body, places[0]!);
  await oversight.oversee(other, places[1]!);
  for (const place of places) await oversight.recount(place);
  await page.reload();
  await page.getByRole('link', { name: 'جمعية النخيل الأهلية' }).waitFor();
  expect(await page.getByText('جمعية الوادي الأهلية').count()).toBe(0);
  await page.getByLabel('حال السياسة').selectOption('inForce');
  await page.getByText('لا جمعية بهذه الشروط').waitFor();
  expect(page.url()).toContain('state=inForce');
  await page.getByRole('button', { name: 'إزالة الشروط' }).click();
  await page.getByRole('link', { name: 'جمعية النخيل الأهلية' }).click();
  await page.getByRole('heading', { name: 'جمعية النخيل الأهلية' }).waitFor();
  await page.getByLabel('رقم الترخيص').fill('5074');
  await typeDay(page, 'تاريخ الانتهاء', '2020-01-01');
  await page.getByRole('button', { name: 'تحديث الترخيص' }).click();
  await page.getByText('حُدّثت بيانات الترخيص.').waitFor();
  await page.getByText('ترخيص منتهٍ').waitFor();
  await page.getByLabel('السبب').fill('لم تُجدَّد بيانات المجلس');
  await page.getByRole('button', { name: 'إيقاف الاستقبال' }).click();
  await page.getByText('موقوف منذ').waitFor();
  await page.getByRole('button', { name: 'استئناف الاستقبال' }).click();
  await page.getByLabel('السبب').waitFor();
  visitor.expectQuiet();
});

test('an association is onboarded: mistakes stand at their fields, what was typed stays, its administrator is invited', async () => {
  await world.association('taken');
  const { supervisor } = await oversight.body();
  await visitor.as(supervisor);
  const { page } = visitor;
  await page.goto('/associations');
  await page.getByRole('link', { name: 'تسجيل جمعية' }).click();
  await page.getByRole('button', { name: 'تسجيل الجمعية وإرسال الدعوة' }).click();
  await page.getByRole('alert').getByRole('link').first().waitFor();
  await page.getByLabel('الاسم كما في الترخيص').fill('جمعية الواحة للخدمات');
  await page.getByLabel('المعرّف في العنوان').fill('taken');
  await page.getByLabel('المنطقة').selectOption('hail');
  await page.getByLabel('الجهة المصدرة').fill('المركز الوطني لتنمية القطاع غير الربحي');
  await page.getByLabel('رقم الترخيص').fill('٤١٧٢');
  await typeDay(page, 'تاريخ الانتهاء', '2031-04-30');
  await page.getByLabel('الاسم', { exact: true }).fill('ريم الشمري');
  await page.getByLabel('البريد الإلكتروني').fill('reem@waha.example');
  await page.getByRole('button', { name: 'تسجيل الجمعية وإرسال الدعوة' }).click();
  await page.getByRole('alert').getByText('«taken»').waitFor();
  expect(await page.getByLabel('المعرّف في العنوان').getAttribute('aria-invalid')).toBe('true');
  expect(await page.getByLabel('البريد الإلكتروني').inputValue()).toBe('reem@waha.example');
  await look(page, 'association-new');
  await page.getByLabel('المعرّف في العنوان').fill('waha');
  await page.getByRole('button', { name: 'تسجيل الجمعية وإرسال الدعوة' }).click();
  await page.getByText('سُجّلت الجمعية').waitFor();
  await page.getByText('4172').waitFor();
  expect(await new Mailbox(world).token('reem@waha.example')).toMatch(/^[\w-]{20,}$/);
  visitor.expectQuiet();
});
