import type { Browser } from 'playwright-core';
import type { ImportReader } from '@sanad/policy';
import { ApiWorld } from '../world/api';
import { DESKTOP, PHONE } from '../world/chromium';
import { readerOf } from '../world/imports';
import { launch, look, Visitor } from './rig';

let world: ApiWorld;
let reader: ImportReader;
let browser: Browser;

beforeAll(async () => {
  world = await ApiWorld.start({ pages: true });
  reader = readerOf(world.app);
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  await world?.stop();
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
`;

test('from a file to a draft: compared with its source, its doubts looked at, confirmed', async () => {
  const place = await world.association('sana');
  const visitor = await Visitor.open(browser, world.origin);
  await visitor.as(await world.person(place, 'associationAdministrator'));
  const { page } = visitor;
  const button = (name: string): ReturnType<typeof page.getByRole> => page.getByRole('button', { name, exact: true });

  await page.goto('/policy');
  await page.getByRole('link', { name: 'مسودة من ملف' }).click();
  const file = { name: 'سياستنا.txt', mimeType: 'text/plain', buffer: Buffer.from(POLICY) };
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
  visitor.expectQuiet();
  await visitor.close();
});
