import { CirculationSweep } from '@sanad/circulation';
import type { Overlay } from '@sanad/policy';
import type { Browser, Page } from 'playwright-core';
import { IntakeWorld, WORLD_OPENS_WITHIN_MS, type Office } from '../world/intake';
import type { Person } from '../world/api';
import { launch, look, Visitor } from './rig';

let world: IntakeWorld;
let office: Office;
let browser: Browser;
let visitor: Visitor;

const SIGNING: Overlay = {
  ...{ id: 'overlay-signing', addedBy: 'association', name: 'إدارة الجمعية', on: '2026-01-01', why: 'قرار الإدارة' },
  circulation: { graceDays: 5, joinerDays: 10 },
};

beforeAll(async () => {
  world = await IntakeWorld.open({ pages: true });
  office = await world.office('mabarra', undefined, ({ overlays }) => void overlays.push(SIGNING));
  const { associationAdministrator: hr, relationsOfficer, committeeHead } = office.staff;
  const place = (who: Person, department: string, kind: string): Promise<unknown> =>
    world.ask(hr, 'PUT', `/api/staff/${who.account}/position`, { department, kind });
  await place(relationsOfficer, 'خدمة المستفيدين', 'staff');
  await place(committeeHead, 'اللجنة المختصة', 'contractor');
  const sweep = world.api.app.get(CirculationSweep);
  await sweep.catchUp();
  await sweep.sweep();
  browser = await launch();
}, WORLD_OPENS_WITHIN_MS);
afterAll(async () => {
  await browser?.close();
  await world?.close();
});
beforeEach(async () => {
  visitor = await Visitor.open(browser, world.api.origin);
});
afterEach(() => visitor.close());

/** Somebody signs in at the office, at the moment it is now. */
const signedIn = async (who: Person): Promise<void> =>
  visitor.as({ ...who, headers: await world.api.signIn(who.account, office) });

const dialog = (page: Page) => page.getByRole('dialog');

test('the policy is read and signed, what was shut opens, and human resources see it; a copy, a session and the next review are recorded', async () => {
  const { page } = visitor;
  const { relationsOfficer, associationAdministrator } = office.staff;
  world.at('2026-01-16');
  await signedIn(relationsOfficer);
  await page.goto('/');
  await page.getByText('الإجراءات الحاسمة موقوفة حتى توقّع').waitFor();
  await look(page, 'home-to-sign');
  // Before anything is tried, whichever page it is.
  await page.goto('/cases');
  await page.getByRole('note').filter({ hasText: 'الإجراءات الحاسمة موقوفة حتى توقّع' }).waitFor();
  await look(page, 'cases-held');
  await page.getByRole('link', { name: 'قراءة السياسة والتوقيع عليها' }).click();
  await page.getByRole('heading', { name: 'ما يتعلق بعملك' }).waitFor();
  await page.getByLabel('الاسم الكامل').waitFor();
  await look(page, 'reading');
  await page.getByRole('button', { name: 'توقيع الإصدار 1' }).click();
  await page.getByRole('alert').getByRole('link', { name: /الاسم/ }).waitFor();
  await page.getByLabel('الاسم الكامل').fill('نورة بنت سعد القحطاني');
  const pad = page.getByRole('img', { name: /توقيع/ });
  await pad.scrollIntoViewIfNeeded();
  const box = (await pad.boundingBox())!;
  await page.mouse.move(box.x + 60, box.y + 80);
  await page.mouse.down();
  await page.mouse.move(box.x + 160, box.y + 40, { steps: 6 });
  await page.mouse.move(box.x + 240, box.y + 90, { steps: 6 });
  await page.mouse.up();
  await page.getByRole('button', { name: 'توقيع الإصدار 1' }).click();
  await page.getByText('وقّعت هذا الإصدار').waitFor();
  await page.getByText('الإجراءات الحاسمة موقوفة').waitFor({ state: 'detached' });
  await look(page, 'reading-signed');

  await signedIn(associationAdministrator);
  await page.goto('/circulation');
  const desk = page.getByRole('table', { name: 'خدمة المستفيدين' });
  await desk.getByText('وقّع', { exact: true }).waitFor();
  await page.getByRole('table', { name: 'اللجنة المختصة' }).getByText('يقرأ ولا يُطلب توقيعه').waitFor();
  await look(page, 'circulation');
  await desk.getByRole('button', { name: /إظهار التوقيع/ }).click();
  await dialog(page).getByRole('img', { name: /توقيع/ }).waitFor();
  await look(page, 'circulation-drawing');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'تسجيل تسليم نسخة' }).click();
  await dialog(page).getByLabel('المستلم').fill('سعد بن فهد');
  await dialog(page).getByRole('button', { name: 'تسجيل تسليم نسخة' }).click();
  await page.getByText('المستلم: سعد بن فهد').waitFor();
  await page.getByRole('button', { name: 'تحديد الموعد' }).click();
  await dialog(page).getByText('بعشرين يوم عمل').waitFor();
  await look(page, 'circulation-review');
  await page.keyboard.press('Escape');

  await page.goto('/awareness');
  await page.getByRole('button', { name: 'إضافة لقاء' }).click();
  await dialog(page).getByLabel('الموضوع').fill('أخلاقيات الاستقبال');
  await dialog(page).getByRole('button', { name: 'دعوة الجميع' }).click();
  await dialog(page).getByRole('button', { name: 'إضافة لقاء' }).click();
  await page.getByRole('button', { name: 'تسجيل الحضور: أخلاقيات الاستقبال' }).click();
  await dialog(page).getByRole('checkbox').first().check();
  await look(page, 'awareness-attendance');
  await dialog(page).getByRole('button', { name: 'تسجيل الحضور' }).click();
  await page.getByText(/الحضور:/).click();
  await look(page, 'awareness');
  visitor.expectQuiet();
});
