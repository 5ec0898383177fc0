import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { policiesFolder } from '@config/paths';
import type { Browser } from 'playwright-core';
import { ApiWorld } from '../world/api';
import { TestProvider } from '../world/oidc';
import { typeDay } from './days';
import { launch, look, Visitor } from './rig';

let world: ApiWorld;
let provider: TestProvider;
/** A page where no provider is. */
let page404: Server;
let notThere: string;
let browser: Browser;
let visitor: Visitor;

beforeAll(async () => {
  provider = await TestProvider.start();
  page404 = createServer((_request, response) => response.writeHead(404).end()).listen(0, '127.0.0.1');
  await once(page404, 'listening');
  notThere = `http://127.0.0.1:${(page404.address() as AddressInfo).port}`;
  world = await ApiWorld.start({ pages: true, asks: [provider.issuer, notThere] });
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  await world?.stop();
  await provider?.stop();
  page404?.close();
});
beforeEach(async () => {
  visitor = await Visitor.open(browser, world.origin);
});
afterEach(() => visitor.close());

test('the association’s own sign-in: what is wrong with a provider is told at its field, the secret is never shown, and it can be removed', async () => {
  const nakheel = await world.association('nakheel');
  await visitor.as(await world.person(nakheel, 'associationAdministrator'));
  const { page } = visitor;
  await page.goto('/');
  await page.getByRole('navigation', { name: 'التنقل' }).getByRole('link', { name: 'الدخول الموحد' }).click();
  await page.getByText('لا مزوّد حتى الآن').waitFor();
  expect(await page.getByLabel('عنوان العودة').inputValue()).toBe(`${world.origin}/api/session/oidc/callback`);
  const issuer = page.getByLabel('عنوان المُصدر');
  await issuer.fill(notThere);
  await page.getByRole('button', { name: 'فحص المزوّد' }).click();
  await page.getByRole('alert').getByText('لا يصف مزوّد OpenID Connect').waitFor();
  expect(await issuer.getAttribute('aria-invalid')).toBe('true');
  await look(page, 'identity-provider-refused');
  await issuer.fill(provider.issuer);
  await page.getByRole('button', { name: 'فحص المزوّد' }).click();
  await page.getByText('المزوّد يجيب').waitFor();
  await page.getByLabel('الاسم الظاهر للمنسوبين').fill('حساب النخيل');
  await page.getByLabel('معرّف التطبيق').fill('sanad');
  await page.getByRole('button', { name: 'حفظ الإعداد' }).click();
  await page
    .getByRole('alert')
    .getByRole('link', { name: /سر العميل/ })
    .waitFor();
  await page.getByRole('textbox', { name: 'سر التطبيق' }).fill('a-secret-of-the-test-provider');
  await page.getByRole('button', { name: 'حفظ الإعداد' }).click();
  await page.getByText('حُفظ الإعداد.').waitFor();
  await page.getByText('المزوّد يجيب').waitFor();
  expect(await page.getByRole('textbox', { name: 'سر التطبيق' }).inputValue()).toBe('');
  expect(await page.getByLabel('رابط الدخول للمنسوبين').inputValue()).toBe(`${world.origin}/api/session/oidc/nakheel`);
  await look(page, 'identity-provider');
  await page.getByRole('button', { name: 'إزالة المزوّد' }).click();
  await page.getByRole('dialog').getByText('لن يستطيع أحد الدخول عبر «حساب النخيل»').waitFor();
  await look(page, 'identity-provider-remove');
  await page.getByRole('dialog').getByRole('button', { name: 'إزالة المزوّد' }).click();
  await page.getByText('أُزيل المزوّد.').waitFor();
  expect(await world.rows('SELECT 1 FROM identity_provider')).toEqual([]);
  visitor.expectQuiet();
});

test('a policy of one’s own as a file: what is wrong is told by line, place and remedy, and the file stays chosen; the corrected one is the draft', async () => {
  const yaml = readFileSync(join(policiesFolder, 'awj.yaml'), 'utf8');
  const wrong = yaml.replace('unit: week', 'unit: fortnight');
  const line = wrong.slice(0, wrong.indexOf('unit: fortnight')).split('\n').length;
  const place = await world.association('sidr');
  await visitor.as(await world.person(place, 'associationAdministrator'));
  const { page } = visitor;
  await page.goto('/onboarding');
  await page.getByRole('button', { name: 'نص السياسة' }).click();
  await page.getByRole('tab', { name: 'ملف YAML' }).click();
  const choose = (name: string, text: string | Uint8Array): Promise<void> =>
    page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/yaml', buffer: Buffer.from(text) });
  await choose('سياستنا.yaml', new Uint8Array([0xff, 0xfe, 0x41]));
  await page.getByRole('button', { name: 'إنشاء مسودة من الملف' }).click();
  await page.getByRole('alert').getByText('UTF-8').waitFor();
  await choose('سياستنا.yaml', wrong);
  await page.getByRole('button', { name: 'إنشاء مسودة من الملف' }).click();
  const told = page.getByRole('alert').getByRole('listitem');
  await told.waitFor();
  const said = (await told.innerText()).replace(/\s+/g, ' ');
  expect(said).toContain(`السطر ${line}، rules.deadlines[0].unit: `);
  expect(said).toContain('fortnight');
  expect(said).toContain('week');
  expect(said).not.toContain('لعل المقصود');
  await page.getByRole('alert').getByText('«سياستنا.yaml»').waitFor();
  await page.getByText('سياستنا.yaml').first().waitFor();
  await look(page, 'onboarding-policy-file-wrong');
  expect(await world.rows('SELECT 1 FROM policy_version WHERE association_id = $1', [place.id])).toEqual([]);
  await choose('سياستنا.yaml', yaml);
  await page.getByRole('button', { name: 'إنشاء مسودة من الملف' }).click();
  await page.getByRole('button', { name: 'نص السياسة تمت' }).waitFor();
  const [draft] = await world.rows<{ title: string }>(
    `SELECT document->>'title' AS title FROM policy_version WHERE association_id = $1`,
    [place.id],
  );
  expect(draft?.title).toBe('سياسة تنظيم العلاقة مع أعضاء الجمعية العمومية وتقديم الخدمات');
  visitor.expectQuiet();
});

test('a supervising body: opened, given an association by its name until that ends, its supervisor invited and let go', async () => {
  for (const slug of ['wadi', 'rawd']) await world.association(slug);
  await visitor.as(await world.person(undefined, 'platformOperator'));
  const { page } = visitor;
  await page.goto('/');
  await page.getByRole('navigation', { name: 'التنقل' }).getByRole('link', { name: 'جهات المتابعة' }).click();
  await page.getByText('لا جهات بعد').waitFor();
  await page.getByRole('button', { name: 'فتح جهة' }).click();
  await page.getByRole('alert').getByRole('link').first().waitFor();
  await page.getByLabel('اسم الجهة').fill('مجلس الجمعيات الأهلية');
  await page.getByLabel('النوع').selectOption('umbrellaBody');
  await page.getByRole('button', { name: 'فتح جهة' }).click();
  await page.getByText('فُتحت الجهة.').waitFor();
  await page.getByLabel('بحث بالاسم').fill('wad');
  const choice = page.getByLabel('الجمعية', { exact: true });
  await choice.locator('option', { hasText: 'جمعية الروض الأهلية' }).waitFor({ state: 'detached' });
  await choice.selectOption({ label: 'جمعية الوادي الأهلية' });
  await page.getByRole('button', { name: 'بدء المتابعة' }).click();
  await page.getByText('بدأت متابعة جمعية الوادي الأهلية.').waitFor();
  await page.getByLabel('الاسم', { exact: true }).fill('وفاء الناصر');
  await page.getByLabel('البريد الإلكتروني').fill('wafa@body.example');
  await page.getByRole('button', { name: 'إرسال الدعوة' }).click();
  await page.getByText('أُرسلت الدعوة إلى').waitFor();
  await look(page, 'body');
  await page.getByRole('button', { name: 'إنهاء المتابعة: جمعية الوادي الأهلية' }).click();
  await look(page, 'body-end');
  await page.getByRole('dialog').getByRole('button', { name: 'إنهاء المتابعة' }).click();
  await page.getByRole('button', { name: 'إنهاء المتابعة: جمعية الوادي الأهلية' }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'سحب الدعوة: وفاء الناصر' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'سحب الدعوة' }).click();
  await page.getByText('سُحبت الدعوة').waitFor();
  await page.getByRole('navigation', { name: 'التنقل' }).getByRole('link', { name: 'جهات المتابعة' }).click();
  await page.getByRole('link', { name: 'مجلس الجمعيات الأهلية' }).waitFor();
  await look(page, 'bodies');
  visitor.expectQuiet();
});

test('the platform’s holidays: one is added with its source, corrected, and withdrawn', async () => {
  await visitor.as(await world.person(undefined, 'platformOperator'));
  const { page } = visitor;
  await page.goto('/platform-holidays');
  await page.getByLabel('السنة').selectOption('2026');
  await typeDay(page, 'أول يوم', '2026-12-08');
  await typeDay(page, 'آخر يوم', '2026-12-01');
  await page.getByLabel('المناسبة بالعربية').fill('إجازة مخترعة');
  await page.getByLabel('المناسبة بالإنجليزية').fill('Invented holiday');
  await page.getByRole('textbox', { name: 'المصدر' }).fill('إعلان مخترع رقم 12');
  await page.getByRole('button', { name: 'إضافة إجازة' }).click();
  await page.getByRole('alert').getByRole('link').waitFor();
  await typeDay(page, 'آخر يوم', '2026-12-08');
  await page.getByRole('button', { name: 'إضافة إجازة' }).click();
  await page.getByText('أُضيفت الإجازة').waitFor();
  await look(page, 'platform-holidays');
  await page.getByRole('button', { name: 'تصحيح: إجازة مخترعة' }).click();
  await page.getByRole('dialog').getByLabel('المناسبة بالعربية').fill('إجازة مصححة');
  await look(page, 'platform-holiday-correct');
  await page.getByRole('dialog').getByRole('button', { name: 'حفظ' }).click();
  await page.getByRole('button', { name: 'حذف: إجازة مصححة' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'حذف' }).click();
  await page.getByRole('button', { name: 'حذف: إجازة مصححة' }).waitFor({ state: 'detached' });
  visitor.expectQuiet();
});

test('a token for a machine: refused without an end, shown once, in the list with what it may do and until when, and revoked', async () => {
  const place = await world.association('nada');
  await visitor.as(await world.person(place, 'associationAdministrator'));
  const { page } = visitor;
  await page.goto('/');
  await page.getByRole('navigation', { name: 'التنقل' }).getByRole('link', { name: 'رموز الأنظمة' }).click();
  await page.getByText('لم يصدر رمز بعد.').waitFor();
  expect(await page.getByLabel('إدارة النظام في الجمعية').count()).toBe(0);
  await page.getByLabel('النظام', { exact: true }).fill('موقع الجمعية');
  await page.getByLabel('علاقات المستفيدين').check();
  const days = (count: number): string => new Date(Date.now() + count * 86_400_000).toISOString().slice(0, 10);
  await typeDay(page, 'آخر يوم صلاحية', days(500));
  await page.getByRole('button', { name: 'إصدار الرمز' }).click();
  await page.getByRole('alert').getByRole('link', { name: /366/ }).waitFor();
  await look(page, 'tokens-refused');
  await typeDay(page, 'آخر يوم صلاحية', days(90));
  await page.getByRole('button', { name: 'إصدار الرمز' }).click();
  await page.getByText('يُعرض الرمز هذه المرة فقط').waitFor();
  const token = await page.getByLabel('الرمز', { exact: true }).inputValue();
  const asked = await fetch(`${world.origin}/api/staff`, { headers: { authorization: `Bearer ${token}` } });
  expect(asked.status).toBe(200);
  await page.getByText('يُسمح له بما لهذه الأدوار: علاقات المستفيدين').waitFor();
  await look(page, 'tokens');
  await page.reload();
  await page.getByText('يُسمح له بما لهذه الأدوار').waitFor();
  expect(await page.getByLabel('الرمز', { exact: true }).count()).toBe(0);
  await page.getByRole('button', { name: 'إلغاء الرمز: موقع الجمعية' }).click();
  await look(page, 'token-revoke');
  await page.getByRole('dialog').getByRole('button', { name: 'إلغاء الرمز' }).click();
  await page.getByText('لم يصدر رمز بعد.').waitFor();
  const after = await fetch(`${world.origin}/api/staff`, { headers: { authorization: `Bearer ${token}` } });
  expect(after.status).toBe(401);
  visitor.expectQuiet();
});
