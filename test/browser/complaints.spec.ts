import type { Browser, Locator, Page } from 'playwright-core';
import type { PolicyAnswers } from '@sanad/policy';
import type { Person } from '../world/api';
import { ADDED, ComplaintsWorld } from '../world/complaints';
import { WORLD_OPENS_WITHIN_MS } from '../world/intake';
import { launch, look, Visitor } from './rig';

let world: ComplaintsWorld;
let browser: Browser;
beforeAll(async () => {
  world = await ComplaintsWorld.open({ pages: true });
  browser = await launch();
}, WORLD_OPENS_WITHIN_MS);
afterAll(async () => {
  await browser?.close();
  await world?.close();
});

const button = (within: Page | Locator, name: string): Locator => within.getByRole('button', { name, exact: true });

/** An act of the page: chosen, filled in, confirmed. */
async function does(page: Page, act: string, fill: (dialog: Locator) => Promise<void> = async () => undefined) {
  await button(page, act).click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await fill(dialog);
  await button(dialog, act).click();
  await dialog.waitFor({ state: 'detached' });
}

const words = (dialog: Locator, said: string): Promise<void> => dialog.getByLabel('التفصيل').fill(said);
const choose = async (within: Page | Locator, label: string, option: string): Promise<void> => {
  await within.getByLabel(label, { exact: true }).selectOption({ label: option });
};

/** A target for the answer, and all that the text does not say of complaints. */
function added({ overlays }: PolicyAnswers): void {
  const { complaints: _, ...label } = ADDED;
  overlays.push(ADDED, {
    ...{ ...label, id: 'resolution-target' },
    deadline: {
      ...({ obligation: 'complaintResolution', bound: 'AT_MOST', amount: 10, unit: 'workingDay' } as const),
      ...({ startsOn: 'submission', stopsOn: 'reply' } as const),
    },
  });
}

test('taken at the desk, put to the committee, settled, answered and closed; whom it is about sees nothing of it', async () => {
  const office = await world.office(added);
  const { staff, head, officer, custodian } = office;
  await world.intake.person(office, 'نوال بنت صالح الحميد');
  const visitor = await Visitor.open(browser, world.intake.api.origin);
  const { page } = visitor;
  const as = async (person: Person, path: string): Promise<void> => {
    await visitor.as(person);
    await page.goto(path);
  };

  await as(staff.relationsOfficer, '/new-complaint');
  await page.getByRole('search').getByLabel('البحث').fill('نوال');
  await button(page, 'بحث').click();
  await button(page, 'اختيار: نوال بنت صالح الحميد').click();
  await button(page, 'استلام').click();
  await page.getByRole('alert').getByRole('link').first().waitFor();
  await page.getByLabel('الموضوع', { exact: true }).fill('لم يُرد على الاتصال منذ أسبوعين');
  await page.getByLabel('من تخصّه من موظفي الجمعية').selectOption(officer.account);
  await choose(page, 'قناة الوصول', 'المقابلة');
  await page.getByText('هذه القناة ليست في السياسة للشكاوى').waitFor();
  await look(page, 'complaint-new');
  await button(page, 'استلام').click();
  await page.getByRole('heading', { name: 'إيصال استلام' }).waitFor();
  await page.getByText('رمز المتابعة', { exact: true }).waitFor();
  await look(page, 'complaint-receipt');

  await as(staff.executiveDirector, '/complaints');
  await look(page, 'complaints-list');
  await page.getByRole('link', { name: 'لم يُرد على الاتصال منذ أسبوعين' }).click();
  await page.getByText('نوال بنت صالح الحميد').waitFor();
  await button(page, 'تقييم').click();
  await page.getByLabel('سرية: لا يطّلع عليها إلا من يُسمّى').check();
  await page.getByRole('group', { name: 'من يُصرّح لهم بالاطلاع' }).getByRole('checkbox').first().waitFor();
  expect(await page.getByRole('group', { name: 'من يُصرّح لهم بالاطلاع' }).getByLabel('complaintsOfficer').count()).toBe(
    0,
  );
  await look(page, 'complaint-assess');
  await page.getByLabel('سرية: لا يطّلع عليها إلا من يُسمّى').uncheck();
  await choose(page.getByRole('dialog'), 'درجة الخطورة', 'متوسطة');
  await page.getByRole('dialog').getByLabel('التصنيف').fill('سرعة الرد');
  await button(page.getByRole('dialog'), 'تقييم').click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await does(page, 'إسناد', async (dialog) => {
    await dialog.getByText('السياسة تجعلها للجنة').waitFor();
    await look(page, 'complaint-route');
    await choose(dialog, 'اللجنة', 'لجنة المتابعة');
  });
  await button(page, 'بيان المدة يومًا بيوم').click();
  await page.getByRole('dialog').getByText('مدة الدرجة').waitFor();
  await look(page, 'complaint-clock');
  const address = page.url();

  await as(head, address);
  await does(page, 'تسجيل محاولة صلح', (dialog) => words(dialog, 'لقاء في مقر الجمعية'));
  await does(page, 'تسجيل عرض تسوية', async (dialog) => {
    await choose(dialog, 'من قدّم العرض', 'الجمعية');
    await words(dialog, 'اعتذار مكتوب، وموعد ثابت للاتصال');
  });
  await does(page, 'تسجيل الرد على العرض', async (dialog) => {
    await choose(dialog, 'الرد', 'قبول');
    await words(dialog, 'قبلت ذلك');
  });
  await does(page, 'إثبات الاتفاق', (dialog) => words(dialog, 'اعتذار مكتوب، واتصال كل أحد'));
  await look(page, 'complaint-agreed');
  await page.getByText('التسوية الودية', { exact: true }).first().waitFor();
  expect(await button(page, 'تقرير النتيجة').count()).toBe(0);
  await does(page, 'تسجيل رأي مقدّمها في النتيجة', (dialog) => choose(dialog, 'رأيه في النتيجة', 'راضٍ بالنتيجة'));
  await does(page, 'إغلاق');
  await page.getByText('راضٍ بالنتيجة').waitFor();
  await page.getByRole('tab', { name: 'السجل' }).click();
  await page.getByText('رضا مقدّمها بالنتيجة').waitFor();
  await look(page, 'complaint-history');

  await as(officer, '/complaints?view=closed');
  await page.getByText('لا شكوى في هذا العرض').waitFor();
  await look(page, 'complaints-empty');
  await page.goto(address);
  await page.getByText('لا شكوى بهذا المعرّف فيما يُتاح لك').waitFor();

  const reporter = { name: 'جواهر بنت سعد الدوسري', mobile: '0559998877' };
  await world.lodge(office, { kind: 'violationReport', anonymous: false, reporter });
  await as(custodian, '/violation-reports');
  await page.getByRole('link', { name: 'سرية: يُقرأ موضوعها في صفحتها' }).click();
  await button(page, 'فتح الهوية').click();
  await page.getByText(reporter.name).waitFor();
  await look(page, 'violation-report');

  await as(staff.executiveDirector, '/complaint-figures');
  await page.getByRole('table', { name: 'الالتزام بالمدة' }).waitFor();
  await page.getByRole('table', { name: 'الأعمار' }).waitFor();
  await look(page, 'complaint-figures');
  await page.goto('/complaint-rules');
  await page.getByText('لجنة المتابعة', { exact: true }).waitFor();
  await look(page, 'complaint-rules');

  const elsewhere = await world.intake.office('natiq');
  await as(elsewhere.staff.executiveDirector, '/complaints');
  await page.getByText('السياسة تحيل الشكاوى إلى جهة أخرى').waitFor();
  await look(page, 'complaints-referred');
  visitor.expectQuiet();
  await visitor.close();
});

test('whoever is named in it is kept from it; whom it is about is said in the dialog, and read by whoever still may', async () => {
  const office = await world.office(added);
  const { staff, officer } = office;
  const { id } = (await world.lodge(office, { concerns: `الأستاذ ${officer.name}` })).body;
  await world.must(office, id, 'assessment', { severity: 'medium' });
  const visitor = await Visitor.open(browser, world.intake.api.origin);
  const { page } = visitor;
  await visitor.as(officer);
  await page.goto(`/complaints/${id}`);
  await page.getByText('لا شكوى بهذا المعرّف فيما يُتاح لك').waitFor();
  await visitor.as(staff.executiveDirector);
  await page.goto(`/complaints/${id}`);
  await page.getByText('لا يطّلع عليها أحد منهم حتى يُحدَّد من تخصّه.').waitFor();
  await look(page, 'complaint-meant');
  await does(page, 'تحديد من تخصّه', async (dialog) => {
    const about = dialog.getByLabel('من تخصّه من موظفي الجمعية');
    expect(await about.inputValue()).toBe(officer.account);
    await about.selectOption('');
    await dialog.getByLabel('سبب التغيير').waitFor();
    await look(page, 'complaint-identify');
    await about.selectOption(officer.account);
    await dialog.getByLabel('سبب التغيير').waitFor({ state: 'detached' });
  });
  await page.getByText('لا يطّلع عليها أحد منهم حتى يُحدَّد من تخصّه.').waitFor({ state: 'detached' });
  await page.getByText(officer.name, { exact: true }).waitFor();
  // Whoever says that it is about themselves has it no longer.
  await does(page, 'تحديد من تخصّه', async (dialog) => {
    await dialog.getByLabel('من تخصّه من موظفي الجمعية').selectOption(staff.executiveDirector.account);
    await dialog.getByLabel('سبب التغيير').fill('الكلام عن قراري');
  });
  await page.getByText('لا شكوى بهذا المعرّف فيما يُتاح لك').waitFor();
});

test('one complaint after the other: an act is saved and the next of the list stands there', async () => {
  const office = await world.office();
  const later = (await world.lodge(office, { subject: 'لم تصل الرسالة' })).body;
  const sooner = (await world.lodge(office, { subject: 'تغيّر الموعد مرتين' })).body;
  const visitor = await Visitor.open(browser, world.intake.api.origin);
  const { page } = visitor;
  await visitor.as(office.staff.executiveDirector);
  await page.goto('/complaints');
  await page.getByRole('link', { name: 'تغيّر الموعد مرتين' }).waitFor();
  const listed = await page.getByRole('link', { name: /لم تصل الرسالة|تغيّر الموعد مرتين/ }).allInnerTexts();
  const [first, next] = listed[0]!.includes('مرتين') ? [sooner, later] : [later, sooner];
  const act = async (): Promise<Locator> => {
    await button(page, 'تقييم').click();
    const dialog = page.getByRole('dialog');
    await choose(dialog, 'درجة الخطورة', 'متوسطة');
    await dialog.getByLabel('التصنيف').fill('سرعة الرد');
    return dialog;
  };
  await page.goto(`/complaints/${first.id}`);
  const dialog = await act();
  await look(page, 'complaint-and-next');
  await button(dialog, 'حفظ والانتقال إلى التالية').click();
  await page.getByRole('article', { name: next.reference }).waitFor();
  expect((await world.view(office.staff.executiveDirector, first.id)).body.severity?.code).toBe('medium');
  // Behind the last there is none to go on to.
  await act();
  expect(await button(dialog, 'حفظ والانتقال إلى التالية').count()).toBe(0);
  visitor.expectQuiet();
  await visitor.close();
});
