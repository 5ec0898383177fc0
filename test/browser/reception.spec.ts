import type { Overlay } from '@sanad/policy';
import type { Browser, Page } from 'playwright-core';
import type { Person } from '../world/api';
import { IntakeWorld, WORLD_OPENS_WITHIN_MS, type Office } from '../world/intake';
import { typeDay } from './days';
import { shot } from '../world/chromium';
import { launch, look, Visitor } from './rig';

const BRANCH: Overlay = {
  ...{ id: 'north-branch', addedBy: 'association', name: 'إدارة الجمعية', on: '2026-01-01', why: 'افتُتح الفرع' },
  branches: [{ id: 'north', label: 'فرع الشمال', serves: 'أحياء الشمال', channels: ['INTERVIEW'], hours: 'صباحًا' }],
};

let world: IntakeWorld;
let office: Office;
let browser: Browser;
const visitors: Visitor[] = [];

beforeAll(async () => {
  world = await IntakeWorld.open({ pages: true });
  office = await world.office('mabarra', 'reception', ({ overlays }) => void overlays.push(BRANCH));
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

async function at(path: string, person: Person): Promise<Page> {
  const visitor = await Visitor.open(browser, world.api.origin);
  visitors.push(visitor);
  await visitor.as(person);
  await visitor.page.goto(path);
  await visitor.page.getByRole('heading', { level: 1 }).waitFor();
  return visitor.page;
}

const audited = async (action: string): Promise<number> =>
  (await world.api.rows('SELECT 1 FROM audit WHERE association_id = $1 AND action = $2', [office.id, action])).length;

test('a visitor is registered, a look-alike is decided on, a request is taken in, and its receipt is read', async () => {
  await world.person(office, 'سلمى بنت فهد الدوسري', { mobile: '0551110000', birthDate: '1984-02-11' });
  const page = await at('/receive', office.staff.relationsOfficer);
  await page.getByText('لا زوار الآن.').waitFor();

  await page.getByLabel('البحث').fill('لا أحد كهذا');
  await page.getByRole('button', { name: 'بحث', exact: true }).click();
  await page.getByText('لا أحد بهذا الاسم أو الرقم').waitFor();
  await page.getByRole('button', { name: 'تسجيل شخص' }).click();
  const dialog = page.getByRole('dialog', { name: 'تسجيل شخص' });
  await dialog.getByLabel('الاسم كما في الهوية').fill('سلمى بنت فهد الدوسرى');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'تسجيل شخص' }).click();
  await dialog.getByText('هذا ما كُتب هنا من قبل ولم يُرسل.').waitFor();
  expect(await dialog.getByLabel('الاسم كما في الهوية').inputValue()).toBe('سلمى بنت فهد الدوسرى');
  await dialog.getByLabel('نوع الهوية').selectOption('nationalId');
  await dialog.getByLabel('رقم الهوية').fill('1000000009');
  await dialog.getByText('الرقم لا يصح لهذا النوع').waitFor();
  await look(page, 'register');
  await dialog.getByRole('button', { name: 'تسجيل', exact: true }).click();
  await dialog.getByRole('alert').getByRole('link').waitFor();
  await dialog.getByLabel('رقم الهوية').fill('١٠٠٠٠٠٠٠٠٨');
  await dialog.getByText('الرقم صحيح لهذا النوع.').waitFor();
  await typeDay(dialog, 'تاريخ الميلاد (اختياري)', '1984-02-11');
  await dialog.getByRole('button', { name: 'اختيار من التقويم' }).click();
  const calendar = page.getByRole('dialog', { name: 'تاريخ الميلاد' });
  await calendar.waitFor();
  await page.keyboard.press('Escape');
  await calendar.waitFor({ state: 'detached' });
  await dialog.getByRole('button', { name: 'تسجيل', exact: true }).click();

  const pair = page.getByRole('article', { name: 'المقارنة' });
  await pair.getByText('المشترك: الاسم نفسه').waitFor();
  await pair.getByRole('button', { name: 'الاطلاع على بيانات الاثنين' }).click();
  await pair.getByText('+966551110000').waitFor();
  await pair.getByText('1000000008').waitFor();
  expect(await audited('people.read_identity')).toBe(2);
  await look(page, 'duplicates');
  await pair.getByRole('button', { name: 'تسجيل القرار' }).click();
  await pair.getByRole('alert').waitFor();
  await pair.getByLabel('شخص واحد').check();
  await pair.getByLabel('السبب').fill('تطابق تاريخ الميلاد، وأكدت الزائرة رقم جوالها السابق');
  await pair.getByRole('button', { name: 'تسجيل القرار' }).click();
  await page.getByText(': شخص واحد').waitFor();

  await page.getByLabel('مكان الاستقبال').fill('مقر الجمعية');
  await page.getByRole('button', { name: 'بدء زيارة: سلمى بنت فهد الدوسرى' }).click();
  await page.getByText('مقر الجمعية · منذ').waitFor();
  await page.getByRole('button', { name: 'استلام', exact: true }).click();
  await page.getByRole('alert').getByRole('link').first().waitFor();
  await page.getByLabel('الموضوع بإيجاز').fill('مساعدة في إيجار المسكن');
  await page.getByLabel('قناة الوصول').selectOption({ label: 'وسائل التواصل الاجتماعي' });
  await page.getByText('هذه القناة ليست في السياسة').waitFor();
  await page.getByLabel('الفرع الذي استلمها').selectOption('فرع الشمال');
  await page.getByText('أحياء الشمال').waitFor();
  await page.getByLabel('وسيلة الرد المتفق عليها').selectOption('PHONE');
  await page.getByLabel('قبل الآن').check();
  await typeDay(page, 'يوم الوصول', '2026-01-06');
  await page.getByLabel('من بدأ المعاملة').selectOption({ label: 'مبادرة من الجمعية' });
  await page.getByLabel('صورة الهوية الوطنية أو الإقامة', { exact: true }).check();
  await look(page, 'receive');
  await page.getByRole('button', { name: 'استلام', exact: true }).click();

  await page.getByRole('heading', { name: 'تم الاستلام' }).waitFor();
  const missing = page.getByRole('list').filter({ hasText: 'نموذج طلب خدمة معبأ' });
  await missing.waitFor();
  expect(await missing.getByRole('listitem').allInnerTexts()).toEqual([
    'نموذج طلب خدمة معبأ',
    'توقيع الإقرار بصحة البيانات',
  ]);
  await page.getByText('وردت على قناة ليست في السياسة').waitFor();
  await page.getByText('17 رجب 1447 هـ').waitFor();
  await page.getByText('19 رجب 1447 هـ').waitFor();
  const [, id] = /case=([\w-]+)/.exec(page.url())!;
  expect(await page.getByRole('link', { name: 'فتح المعاملة' }).getAttribute('href')).toBe(`/cases/${id}`);
  const received = await world.view(office, id!);
  expect(received).toMatchObject({
    receivedAt: '2026-01-06',
    channel: { listed: false },
    branch: { id: 'north' },
    origin: 'proactive',
  });
  await look(page, 'receipt');
  await page.emulateMedia({ media: 'print' });
  await page.getByRole('button', { name: 'طباعة' }).waitFor({ state: 'hidden' });
  expect(await page.getByText(received.reference, { exact: true }).isVisible()).toBe(true);
  await shot(page, 'receipt-print');
  await page.emulateMedia({ media: 'screen' });

  await page.getByRole('button', { name: 'إنهاء الزيارة' }).click();
  const ending = page.getByRole('dialog');
  await ending.getByRole('button', { name: 'إنهاء الزيارة', exact: true }).click();
  await ending.getByRole('alert').waitFor();
  await look(page, 'visit-end');
  await ending.getByLabel('سُلّم الزائر إشعارًا').check();
  await ending.getByRole('button', { name: 'إنهاء الزيارة', exact: true }).click();
  await ending.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'إنهاء الزيارة' }).waitFor({ state: 'detached' });
});

test('a guardian writes a letter for somebody: its own number and date are kept as written, and who it is for is asked at its field', async () => {
  const guardian = await world.person(office, 'هند بنت علي العسيري');
  await world.person(office, 'ريان بن سعد العسيري');
  const page = await at(`/receive?person=${guardian}`, office.staff.branchDelegate);
  // A delegate reaches those alone whom they registered.
  await page.getByRole('group', { name: 'المتقدم' }).getByLabel('البحث').waitFor();
  await page.close();
  const desk = await at(`/receive?person=${guardian}`, office.staff.relationsOfficer);
  await desk.getByRole('link', { name: 'هند بنت علي العسيري' }).waitFor();
  await desk.getByLabel('الصفة').selectOption('guardian');
  await desk.getByLabel('استفسار').check();
  await desk.getByLabel('الموضوع بإيجاز').fill('شروط التسجيل في برنامج السكن');
  await desk.getByLabel('قناة الوصول').selectOption({ label: 'المراسلات' });
  await desk.getByLabel('رقم الخطاب').fill('٤٧/ص-٢٠٩');
  await desk.getByLabel('تاريخ الخطاب').fill('٣/٧/١٤٤٧هـ');
  await look(desk, 'receive-letter');
  await desk.getByText('حُفظت المسودة').waitFor();
  await desk.reload();
  await desk.getByText('هذا ما كُتب هنا من قبل ولم يُرسل.').waitFor();
  expect(await desk.getByLabel('رقم الخطاب').inputValue()).toBe('٤٧/ص-٢٠٩');
  await desk.getByLabel('وسيلة الرد المتفق عليها').selectOption({ label: 'الاتصال الهاتفي' });
  await desk.getByRole('button', { name: 'استلام', exact: true }).click();
  await desk.getByRole('alert').getByRole('link').waitFor();
  const beneficiary = desk.getByRole('group', { name: 'من تُقدَّم له المعاملة' });
  await beneficiary.getByText('اذكر من يُقدَّم الطلب له').waitFor();
  await beneficiary.getByLabel('البحث').fill('ريان العسيري');
  await desk.keyboard.press('Enter');
  await beneficiary.getByRole('button', { name: 'اختيار: ريان بن سعد العسيري' }).click();
  await desk.getByRole('button', { name: 'استلام', exact: true }).click();
  await desk.getByText('وصلنا ما قدّمته').waitFor();
  await desk.getByText('ريان بن سعد العسيري').waitFor();
  expect(await desk.getByText('ما ينقص الطلب').count()).toBe(0);
  await desk.getByText('٤٧/ص-٢٠٩', { exact: true }).waitFor();
  await desk.getByRole('link', { name: 'فتح المعاملة' }).click();
  await desk.getByText('٣/٧/١٤٤٧هـ', { exact: true }).waitFor();
});

test('a person is found by name or number; consents are given and withdrawn, facts opened and changed', async () => {
  const name = 'عبدالإله بن ناصر القحطاني';
  await world.person(office, name, { idKind: 'nationalId', idNumber: '1000000016', mobile: '0552220000' });
  const page = await at('/people', office.staff.relationsOfficer);
  await page.getByLabel('البحث').fill('عبد الاله');
  await page.keyboard.press('Enter');
  await page.getByLabel('البحث').fill('٠٥٥٢٢٢٠٠٠٠');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name }).waitFor();
  await look(page, 'people');
  await page.getByRole('link', { name }).click();
  await page.getByRole('heading', { name, level: 1 }).waitFor();
  expect(await page.getByText('1000000016').count()).toBe(0);

  await page.getByLabel('الغرض').selectOption('messages');
  await page.getByLabel('القناة المتفق عليها').selectOption('PHONE');
  await page.getByRole('button', { name: 'تسجيل موافقة' }).click();
  await page.getByRole('button', { name: 'سحب الموافقة: استقبال الرسائل' }).click();
  await page.getByText('سُحبت في').waitFor();
  await page.getByRole('button', { name: 'الاطلاع على البيانات' }).click();
  await page.getByText('1000000016').waitFor();
  await look(page, 'person');

  await page.getByRole('button', { name: 'تعديل البيانات' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('الاسم كما في الهوية').fill('عبدالإله بن ناصر الأسمري');
  await dialog.getByRole('button', { name: 'حفظ' }).click();
  await page.getByRole('heading', { name: 'عبدالإله بن ناصر الأسمري', level: 1 }).waitFor();
});

test('whoever only reads people is offered neither their sealed facts nor a change', async () => {
  const id = await world.person(office, 'نورة بنت سعد الشهري');
  const page = await at(`/people/${id}`, office.staff.committeeHead);
  await page.getByRole('heading', { name: 'الموافقات' }).waitFor();
  for (const name of ['تعديل البيانات', 'الاطلاع على البيانات', 'تسجيل موافقة']) {
    expect(await page.getByRole('button', { name }).count()).toBe(0);
  }
  expect(await page.getByRole('navigation').getByRole('link', { name: 'الاستقبال' }).count()).toBe(0);
});
