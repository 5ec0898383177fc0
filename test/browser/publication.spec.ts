import type { Browser } from 'playwright-core';
import type { Person } from '../world/api';
import { formWith, pdf } from '../world/files';
import { readHere } from '../world/imports';
import { IntakeWorld, WORLD_OPENS_WITHIN_MS, type Office } from '../world/intake';
import { launch, look, Visitor } from './rig';

let world: IntakeWorld;
let office: Office;
let browser: Browser;
let visitor: Visitor;

beforeAll(async () => {
  world = await IntakeWorld.open({ pages: true });
  office = await world.office('awj');
  browser = await launch();
}, WORLD_OPENS_WITHIN_MS);
afterAll(async () => {
  await browser?.close();
  await world?.close();
});
beforeEach(async () => {
  visitor = await Visitor.open(browser, world.api.origin);
});
afterEach(async () => {
  visitor.expectQuiet();
  await visitor.close();
});

const inForce = async (): Promise<string> =>
  (await world.ask<{ id: string }>(office.staff.executiveDirector, 'GET', '/api/policy/in-force')).body.id;

/** What the API hands out as a file. */
async function fileAt(url: string, { headers }: Person): Promise<Buffer> {
  return (await world.api.app.inject({ url, headers })).rawPayload;
}

test('a tool gets its file and another its form; a case opens them, and takes a complaint by the one for complaints', async () => {
  const { page } = visitor;
  const { associationAdministrator, relationsOfficer } = office.staff;
  await visitor.as(associationAdministrator);
  await page.goto(`/policy/versions/${await inForce()}#tools`);
  const tools = page.getByRole('region', { name: 'ملفات أدوات الموظف ونماذجها' });
  await tools.getByText('3 أدوات لم تكتمل بعد.').waitFor();
  await tools.getByRole('button', { name: 'إرفاق ملف: دليل سياسة الدعم للأعضاء' }).click();
  const dialog = page.getByRole('dialog');
  const file = { name: 'دليل الدعم.pdf', mimeType: 'application/pdf', buffer: pdf() };
  await dialog.locator('input[type=file]').setInputFiles(file);
  await dialog.getByLabel(/المسؤول عنها/).fill('إدارة البرامج');
  await look(page, 'tool-file');
  await dialog.getByRole('button', { name: 'إرفاق ملف', exact: true }).click();
  await tools.getByRole('link', { name: 'دليل الدعم.pdf' }).waitFor();

  await tools.getByRole('button', { name: 'ربط بنموذج: طلب خدمة عضو' }).click();
  await dialog.getByLabel('النموذج').selectOption('نموذج الاستقبال في سند');
  await look(page, 'tool-form');
  await dialog.getByRole('button', { name: 'ربط بنموذج', exact: true }).click();
  await tools.getByText('أداة واحدة لم تكتمل بعد.').waitFor();
  await tools.getByRole('button', { name: /^ربط بنموذج: اللائحة/ }).click();
  await dialog.getByLabel('النموذج').selectOption('نموذج استلام الشكاوى في سند');
  await dialog.getByRole('button', { name: 'ربط بنموذج', exact: true }).click();
  await tools.getByText('أداة واحدة لم تكتمل بعد.').waitFor({ state: 'detached' });
  await look(page, 'tools');

  const id = await world.received(office);
  await visitor.as(relationsOfficer);
  await page.goto(`/cases/${id}`);
  const own = page.getByRole('region', { name: 'أدوات الموظف' });
  await own.getByRole('link', { name: 'فتح دليل الدعم.pdf' }).waitFor();
  await own.getByText('هذه المعاملة هي النموذج نفسه').waitFor();
  await own.scrollIntoViewIfNeeded();
  await look(page, 'case-tools');
  // The case and whoever applied are chosen already.
  await own.getByRole('link', { name: 'استلام شكوى عن هذه المعاملة' }).click();
  const asked = await world.ask<{ reference: string }>(relationsOfficer, 'GET', `/api/cases/${id}`);
  // Until the form is there the case still stands, and names itself twice: in the list and above the article.
  await page.getByRole('group', { name: 'مقدّم الشكوى' }).getByRole('button', { name: /تغيير/ }).waitFor();
  await page.getByText(asked.body.reference).waitFor();
});

test('the page of a PDF is seen beside what was read from it, and follows the clause that is chosen', async () => {
  const { page } = visitor;
  const { associationAdministrator } = office.staff;
  const printed = await fileAt(`/api/policy/versions/${await inForce()}/official`, associationAdministrator);
  const { headers, payload } = formWith('سياستنا.pdf', printed);
  const all = { ...headers, ...associationAdministrator.headers };
  const begun = await world.api.app.inject({ method: 'POST', url: '/api/policy-imports', payload, headers: all });
  const { id } = begun.json<{ id: string }>();
  await readHere(world.api, id, printed);

  await visitor.as(associationAdministrator);
  await page.goto(`/policy/imports/${id}`);
  await page.getByRole('button', { name: 'عرض الصفحة كما هي' }).click();
  const picture = (number: number) => page.getByRole('img', { name: `الصفحة ${number} من الملف، صورةً كما هي فيه` });
  const isDrawn = (number: number): Promise<void> =>
    page
      .getByText('تُرسم الصفحة…')
      .waitFor({ state: 'detached' })
      .then(() => picture(number).waitFor());
  await isDrawn(1);
  expect(
    await picture(1).evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth),
  ).toBeGreaterThan(100);
  await page.getByRole('button', { name: 'الصفحة التالية' }).click();
  await isDrawn(2);
  const proposal = page.getByRole('region', { name: 'البنود المقترحة' });
  await proposal
    .getByRole('button', { name: /في جلسته رقم/ })
    .first()
    .click();
  await isDrawn(3);
  await page.getByRole('button', { name: 'تكبير الصفحة' }).click();
  await look(page, 'import-page');
});
