import type { Browser } from 'playwright-core';
import { ApiWorld } from '../world/api';
import { Oversight } from '../world/oversight';
import { dayField, typeDay, typeSegments } from './days';
import { DESKTOP, PHONE, shot } from '../world/chromium';
import { expectAccessible, expectNoSidewaysScroll, launch, look, Visitor } from './rig';

let world: ApiWorld;
let browser: Browser;
let visitor: Visitor;

beforeAll(async () => {
  world = await ApiWorld.start({ pages: true });
  browser = await launch();
  visitor = await Visitor.open(browser, world.origin);
  await visitor.as((await new Oversight(world).body()).supervisor);
});
afterAll(async () => {
  await visitor?.close();
  await browser?.close();
  await world?.stop();
});

const LABEL = 'تاريخ الانتهاء';

test('a day is typed or picked in the Hijri calendar first, and stays the same in the other', async () => {
  const { page } = visitor;
  await page.goto('/associations');
  expect(visitor.requests.some(({ pathname }) => pathname.includes('day-picker'))).toBe(false);
  await page.goto('/associations/new');
  await typeSegments(page, LABEL, { day: 3, month: 5, year: 1445 });
  await page.getByText('3 جمادى الأولى 1445 هـ', { exact: true }).waitFor();
  await page.getByText('17 نوفمبر 2023', { exact: true }).waitFor();

  const field = dayField(page, LABEL);
  const year = field.locator('[data-type=year]');
  await field.getByRole('button', { name: 'هجري: التحويل إلى الميلادي' }).click();
  await expect(year.innerText()).resolves.toBe('2023');
  await field.getByRole('button', { name: 'ميلادي: التحويل إلى الهجري' }).click();
  await expect(year.innerText()).resolves.toBe('1445');

  await field.getByRole('button', { name: 'اختيار من التقويم' }).click();
  const calendar = page.getByRole('dialog', { name: LABEL });
  await expect(calendar.locator('th').first().innerText()).resolves.toBe('ح');
  await page.setViewportSize(PHONE);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await shot(page, 'day-picker-open');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByText('10 جمادى الأولى 1445 هـ', { exact: true }).waitFor();
  await page.getByText('24 نوفمبر 2023', { exact: true }).waitFor();
  await page.setViewportSize(DESKTOP);
  await look(page, 'day-picker');
  visitor.expectQuiet();
});

test('a month has the days that it has, and half a day is none', async () => {
  const { page } = visitor;
  await page.reload();
  // Jumada I of 1445 has 29 days.
  await typeSegments(page, LABEL, { year: 1445, month: 5, day: 30 });
  await page.getByLabel('رقم الترخيص').focus();
  await page.getByText('29 جمادى الأولى 1445 هـ', { exact: true }).waitFor();
  await dayField(page, LABEL).locator('[data-type=month]').press('Delete');
  await page.getByLabel('رقم الترخيص').focus();
  await page.getByText('التاريخ ناقص').waitFor();
  await page.getByText('29 جمادى الأولى 1445 هـ', { exact: true }).waitFor({ state: 'detached' });
  await typeDay(page, LABEL, '2023-12-14');
  await page.getByText('1 جمادى الآخرة 1445 هـ', { exact: true }).waitFor();
  visitor.expectQuiet();
});
