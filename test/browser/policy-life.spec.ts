import { CirculationSweep } from '@sanad/circulation';
import type { ImportReader } from '@sanad/policy';
import type { Browser, Locator, Page } from 'playwright-core';
import { docx } from '../imports/docx';
import type { Person, Place } from '../world/api';
import { DESKTOP, PHONE } from '../world/chromium';
import { readerOf } from '../world/imports';
import { IntakeWorld, WORLD_OPENS_WITHIN_MS } from '../world/intake';
import { typeDay } from './days';
import { launch, look, Visitor } from './rig';

let world: IntakeWorld;
let place: Place;
let reader: ImportReader;
let browser: Browser;
let visitor: Visitor;
let page: Page;
const staff: Record<string, Person> = {};

beforeAll(async () => {
  world = await IntakeWorld.open({ pages: true });
  place = await world.api.association('sana');
  for (const role of ['associationAdministrator', 'executiveDirector', 'relationsOfficer', 'committeeHead'] as const)
    staff[role] = await world.api.person(place, role);
  reader = readerOf(world.api.app);
  browser = await launch();
  visitor = await Visitor.open(browser, world.api.origin);
  page = visitor.page;
}, WORLD_OPENS_WITHIN_MS);
afterAll(async () => {
  await browser?.close();
  await world?.close();
});

const POLICY = `جمعية سنا الأفق
سياسة تنظيم العلاقة مع المستفيدين

تمهيد:
تسعى جمعية سنا الأفق إلى خدمة المستفيدين. وتحسن استقبالهم.

قنوات التواصل مع المستفيدين:
1. المقابلة.
2. الحمام الزاجل.
4. الاتصالات الهاتفية.

التعامل مع المستفيدين:
1. استقبال المستفيد والإجابة عن استفساراته.
2. التأكد من اكتمال الطلب بكافة مرفقاته.
3. يرد على الطلب خلال مدة لا تزيد عن (10) أيام عمل من تاريخ اكتمال الطلب.

المسؤوليات:
تسري هذه السياسة على جميع العاملين في الجمعية، وعليهم الاطلاع عليها والإلمام بها والتوقيع عليها.
`;
/** As Word has it where somebody types the numbers by hand. */
const DOCX = Buffer.from(
  docx(
    POLICY.split('\n').map((text) => ({ text })),
    [],
  ),
);

const button = (name: string, within: Page | Locator = page): Locator =>
  within.getByRole('button', { name, exact: true });
const dialog = (): Locator => page.getByRole('dialog');

/** Somebody sits down at the screen, at the moment it is now. */
async function sits(role: string): Promise<void> {
  const { account } = staff[role]!;
  await visitor.as({ account, headers: await world.api.signIn(account, place) });
}

test('a file becomes a version in force: compared with its source, its doubts looked at, edited, minuted and put in force', async () => {
  await sits('associationAdministrator');
  await page.goto('/policy');
  await page.getByRole('link', { name: 'مسودة من ملف' }).click();
  const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  const file = { name: 'سياستنا.docx', mimeType, buffer: DOCX };
  await page.locator('input[type=file]').setInputFiles({ ...file, name: 'سياستنا.doc' });
  await button('رفع الملف وقراءته').click();
  await page.getByRole('alert').filter({ hasText: 'احفظوه بصيغة من صيغ docx وpdf وtxt' }).waitFor();
  await page.locator('input[type=file]').setInputFiles(file);
  await look(page, 'imports');
  await button('رفع الملف وقراءته').click();
  await page.getByRole('progressbar', { name: 'يُقرأ الملف' }).waitFor();
  await look(page, 'import-reading');
  await reader.read();

  // A choice in one pane is shown in the other; the arrows walk on.
  const [source, proposal] = [
    page.getByRole('region', { name: 'المصدر كما قُرئ' }),
    page.getByRole('region', { name: 'البنود المقترحة' }),
  ];
  await source.getByRole('button', { name: 'وتحسن استقبالهم.' }).click();
  await proposal.locator('[data-chosen]').filter({ hasText: 'وتحسن استقبالهم.' }).waitFor();
  await proposal.getByRole('button', { name: 'المقابلة.' }).press('Enter');
  await source.locator('[aria-pressed=true]').filter({ hasText: '1. المقابلة.' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await source.locator('[aria-pressed=true]').filter({ hasText: 'الحمام الزاجل' }).waitFor();
  const tally = page.locator('.tally > div').filter({ hasText: 'خارج الاثنين' });
  expect(await tally.getByRole('definition').innerText()).toBe('0');
  await page.getByText('بقي موضعان يحتاجان مراجعة.').first().waitFor();
  await look(page, 'import-compare');

  const channel = proposal.getByRole('article').filter({ hasText: 'قناة لم يُعرف نوعها' });
  await channel.getByLabel('نوعه').selectOption('الفاكس');
  await channel.getByLabel('ما تبيّن (اختياري)').fill('هو الفاكس عندنا');
  await channel.getByRole('button', { name: 'إثبات المراجعة' }).click();
  await channel.getByText('النوع: الفاكس').waitFor();
  expect(await button('إنشاء مسودة من المقترح').count()).toBe(0);
  await button('الانتقال إلى الموضع التالي').click();
  await proposal.locator('[data-chosen]').filter({ hasText: 'الاتصالات الهاتفية' }).waitFor();

  // What was taken for a deadline, and is none, is corrected by hand; that it was is said.
  await proposal.getByRole('button', { name: /يرد على الطلب خلال/ }).press('Enter');
  await proposal.getByRole('button', { name: 'تصحيح ما قُرئ' }).click();
  await proposal.getByLabel('نوعه في النص').selectOption('فقرة');
  await proposal.getByLabel('قُرئ منه: الرد على الطلب').selectOption('ليس قاعدة');
  await look(page, 'import-correct');
  await button('حفظ التصحيح').click();
  await proposal.getByText('صُحّح باليد').waitFor();
  await proposal.getByText('كان قد قُرئ منه:').waitFor();

  // On a telephone the panes are tabs, and a choice leads over.
  await page.setViewportSize(PHONE);
  await page.getByRole('tab', { name: 'البنود المقترحة' }).click();
  await proposal.getByRole('button', { name: 'المقابلة.' }).click();
  await page.getByRole('tab', { name: 'المصدر كما قُرئ', selected: true }).waitFor();
  await source.locator('[aria-pressed=true]:focus').filter({ hasText: '1. المقابلة.' }).waitFor();
  await page.getByRole('tab', { name: 'البنود المقترحة' }).click();
  const gap = proposal.getByRole('article').filter({ hasText: 'في الترقيم انقطاع' });
  // What is typed stays when the telephone is turned, when the page is loaded anew, and until it is sent.
  const note = gap.getByLabel('ما تبيّن (اختياري)');
  await note.fill('سقط الرقم 3 من الملف');
  await page.setViewportSize(DESKTOP);
  await page.locator('.compare').waitFor();
  expect(await note.inputValue()).toBe('سقط الرقم 3 من الملف');
  await gap.getByText('حُفظت المسودة').waitFor();
  await page.reload();
  await gap.getByText('هذا ما كُتب هنا من قبل ولم يُرسل.').waitFor();
  await page.setViewportSize(PHONE);
  await page.getByRole('tab', { name: 'البنود المقترحة' }).click();
  expect(await note.inputValue()).toBe('سقط الرقم 3 من الملف');
  await gap.getByRole('button', { name: 'إثبات المراجعة' }).click();
  await button('إنشاء مسودة من المقترح').waitFor();
  await gap.getByText('سقط الرقم 3 من الملف', { exact: true }).waitFor();
  await look(page, 'import-looked');
  await button('إنشاء مسودة من المقترح').click();

  await page.getByRole('heading', { name: /^الإصدار 1/ }).waitFor();
  await page.getByText('النص كما تأكد عند الاستيراد.').waitFor();
  await page.getByText('صُحّح بند واحد باليد قبل التأكيد.').waitFor();
  await page.getByText('قناة للتواصل: الفاكس').or(page.getByText('الحمام الزاجل')).first().waitFor();
  await page.getByRole('link', { name: 'مقارنة بالمصدر' }).click();
  await page.getByText('أُنشئت مسودة من هذا المقترح.').waitFor();
  await page.goBack();

  // What the importer took the fax for is written as the association says it.
  await page
    .locator('[id^=clause-channels]')
    .filter({ hasText: 'الحمام الزاجل' })
    .getByRole('link', { name: /^تعديل البند: / })
    .click();
  await page.getByLabel('نص البند').fill('الفاكس.');
  await button('حفظ').first().click();
  await page.getByText('حُفظ التعديل.').waitFor();
  await page.getByRole('link', { name: 'العودة إلى الإصدار' }).click();
  await button('إضافة إلى جانب النص').click();
  await dialog().getByLabel('ما يُضاف').selectOption('تعميم السياسة والتوقيع عليها');
  await dialog().getByLabel('مهلة التوقيع', { exact: false }).first().fill('5');
  await dialog().getByLabel('سبب الإضافة').fill('قرار الإدارة');
  await button('إضافة إلى جانب النص', dialog()).click();
  await dialog().waitFor({ state: 'detached' });

  await button('إضافة إلى جانب النص').click();
  await dialog().getByLabel('ما يُضاف').selectOption('فروع الجمعية');
  await button('إضافة فرع', dialog()).click();
  await dialog().getByLabel('ما يخدمه').fill('حاضرة الدمام');
  await dialog().getByLabel('سبب الإضافة').fill('افتُتح الفرع بقرار المجلس');
  await button('إضافة إلى جانب النص', dialog()).click();
  await dialog()
    .getByRole('alert')
    .getByRole('link', { name: /اسم الفرع/ })
    .waitFor();
  await dialog().getByLabel('اسم الفرع').fill('فرع الدمام');
  await dialog().getByLabel('المقابلة').check();
  await look(page, 'policy-addition-branches');
  await button('إضافة إلى جانب النص', dialog()).click();
  await page.getByText('فرع: فرع الدمام؛ يخدم حاضرة الدمام').first().waitFor();

  await sits('executiveDirector');
  await page.reload();
  await button('كتابة بيانات المحضر').click();
  await page.getByLabel('رقم الاجتماع').fill('الثالث');
  await typeDay(page, 'التاريخ الميلادي', '2026-01-05');
  await button('تسجيل الاعتماد').click();
  // The text shows no approval: what was recorded does, and nothing is typed twice.
  const shown = page.locator('article.finding').filter({ hasText: 'ما يثبت اعتماد مجلس الإدارة' });
  await shown.getByText('أثبته محضر الاعتماد المسجّل.').waitFor();
  await button('بدء النفاذ الآن').click();
  await page.getByText('نافذة', { exact: true }).first().waitFor();
});

test('it is read and signed, what was shut opens, and human resources see it; a copy, a session and the next review are recorded', async () => {
  const { associationAdministrator, relationsOfficer, committeeHead } = staff;
  const seat = (who: Person, department: string, kind: string): Promise<unknown> =>
    world.api.ask(associationAdministrator!, 'PUT', `/api/staff/${who.account}/position`, {
      ...{ department, kind, version: 1 },
    });
  await seat(relationsOfficer!, 'خدمة المستفيدين', 'staff');
  await seat(committeeHead!, 'اللجنة المختصة', 'contractor');
  const sweep = world.api.app.get(CirculationSweep);
  await sweep.catchUp();
  await sweep.sweep();
  world.at('2026-01-16');
  await sits('relationsOfficer');
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

  await sits('associationAdministrator');
  await page.goto('/');
  const unsigned = page
    .getByRole('region', { name: 'قراءة السياسة وتوقيعها' })
    .getByRole('link', { name: 'لم يوقّعوا بعد' });
  await unsigned.waitFor();
  await look(page, 'home-circulation');
  await unsigned.click();
  const desk = page.getByRole('table', { name: 'خدمة المستفيدين' });
  await desk.getByText('وقّع', { exact: true }).waitFor();
  await page.getByRole('table', { name: 'اللجنة المختصة' }).getByText('يقرأ ولا يُطلب توقيعه').waitFor();
  await look(page, 'circulation');
  await desk.getByRole('button', { name: /إظهار التوقيع/ }).click();
  await dialog().getByRole('img', { name: /توقيع/ }).waitFor();
  await look(page, 'circulation-drawing');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'تسجيل تسليم نسخة' }).click();
  await dialog().getByLabel('المستلم').fill('سعد بن فهد');
  await dialog().getByRole('button', { name: 'تسجيل تسليم نسخة' }).click();
  await page.getByText('المستلم: سعد بن فهد').waitFor();
  await page.getByRole('button', { name: 'تحديد الموعد' }).click();
  await dialog().getByText('بعشرين يوم عمل').waitFor();
  await look(page, 'circulation-review');
  await page.keyboard.press('Escape');

  await page.goto('/awareness');
  await page.getByRole('button', { name: 'إضافة لقاء' }).click();
  await dialog().getByLabel('الموضوع').fill('أخلاقيات الاستقبال');
  await dialog().getByRole('button', { name: 'دعوة الجميع' }).click();
  await dialog().getByRole('button', { name: 'إضافة لقاء' }).click();
  await page.getByRole('button', { name: 'تسجيل الحضور: أخلاقيات الاستقبال' }).click();
  await dialog().getByRole('checkbox').first().check();
  await look(page, 'awareness-attendance');
  await dialog().getByRole('button', { name: 'تسجيل الحضور' }).click();
  await page.getByText(/الحضور:/).click();
  await look(page, 'awareness');
  visitor.expectQuiet();
  await visitor.close();
});
