import type { Browser } from 'playwright-core';
import { ApiWorld, type Place } from '../world/api';
import { Mailbox } from '../world/mailbox';
import { App, givePassword, known, PASSWORD } from './people';
import { launch, look, settled, Visitor } from './rig';

const MINUTE_MS = 60_000;

let world: ApiWorld;
let nakheel: Place;
let mailbox: Mailbox;
let browser: Browser;
let visitor: Visitor;
let ahead = 0;
const clock = (): Date => new Date(Date.now() + ahead);

beforeAll(async () => {
  world = await ApiWorld.start({ pages: true, clock });
  nakheel = await world.association('nakheel');
  mailbox = new Mailbox(world);
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

async function enrolled(email: string, name: string): Promise<{ app: App; codes: string[] }> {
  await known(world, email, name, [nakheel], 'relationsOfficer');
  const app = new App(clock);
  await visitor.page.goto('/');
  await givePassword(visitor.page, email);
  const codes = await app.enrol(visitor.page);
  await visitor.page.getByRole('heading', { name: `أهلًا ${name}` }).waitFor();
  return { app, codes };
}

async function signOut(): Promise<void> {
  await visitor.page.getByRole('button', { name: 'تسجيل الخروج' }).click();
  await visitor.page.getByText('تم تسجيل الخروج.').waitFor();
}

test('the first sign-in adds an authenticator application, page by page; the next one asks for its code', async () => {
  const { page } = visitor;
  await known(world, 'amal@nakheel.example', 'أمل الحربي', [nakheel], 'relationsOfficer');
  const app = new App(clock);
  await page.goto('/account');
  await givePassword(page, 'amal@nakheel.example');
  await page.getByRole('heading', { name: 'إضافة وسيلة تحقق' }).waitFor();
  await look(page, 'enrolment');
  await page.getByRole('button', { name: 'متابعة' }).click();
  await app.take(page);
  await page.getByLabel('الرمز الظاهر في التطبيق').fill('000000');
  await page.getByRole('button', { name: 'تفعيل' }).click();
  await page.getByRole('alert').waitFor();
  await look(page, 'enrolment-code');
  await page.getByLabel('الرمز الظاهر في التطبيق').fill(app.code());
  await page.getByRole('button', { name: 'تفعيل' }).click();
  await page.getByText('تُعرض هذه الرموز مرة واحدة').waitFor();
  expect(await page.getByRole('button', { name: 'إتمام' }).isDisabled()).toBe(true);
  await look(page, 'recovery-codes');
  await page.getByLabel('تم حفظ الرموز في مكان آمن').check();
  await page.getByRole('button', { name: 'إتمام' }).click();
  await page.getByRole('heading', { name: 'الحساب', exact: true }).waitFor();
  await signOut();
  await givePassword(page, 'amal@nakheel.example');
  await page.getByRole('heading', { name: 'التحقق بخطوتين' }).waitFor();
  await look(page, 'factor');
  await page.getByLabel('رمز التطبيق').last().fill(app.code(1));
  await page.getByRole('button', { name: 'تحقّق' }).click();
  await page.getByRole('heading', { name: 'أهلًا أمل الحربي' }).waitFor();
  visitor.expectQuiet();
});

test('a recovery code opens the account once', async () => {
  const { page } = visitor;
  const { codes } = await enrolled('badr@nakheel.example', 'بدر العتيبي');
  for (const isFirst of [true, false]) {
    await signOut();
    await givePassword(page, 'badr@nakheel.example');
    await page.getByText('رمز استرداد').click();
    await page.getByLabel('رمز استرداد').last().fill(codes[0]!);
    await page.getByRole('button', { name: 'تحقّق' }).click();
    if (isFirst) await page.getByRole('heading', { name: 'أهلًا بدر العتيبي' }).waitFor();
    else await page.getByRole('alert').waitFor();
    if (!isFirst) break;
  }
  visitor.expectQuiet();
});

test('a passkey is made on the account page and opens the next session', async () => {
  const { page } = visitor;
  const cdp = await visitor.context.newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await enrolled('ghada@nakheel.example', 'غادة السبيعي');
  await page.getByRole('link', { name: 'الحساب' }).click();
  await page.getByRole('button', { name: 'إضافة وسيلة' }).click();
  await page.getByLabel('مفتاح مرور').check();
  await page.getByRole('button', { name: 'إنشاء مفتاح المرور' }).click();
  await page.getByText('هذا الجهاز', { exact: true }).waitFor();
  await signOut();
  await givePassword(page, 'ghada@nakheel.example');
  await page.getByRole('button', { name: 'استعمال مفتاح المرور' }).click();
  await page.getByRole('heading', { name: 'أهلًا غادة السبيعي' }).waitFor();
  ahead += 11 * MINUTE_MS;
  await page.getByRole('link', { name: 'الحساب' }).click();
  await page.getByRole('button', { name: 'إصدار رموز جديدة' }).click();
  const dialog = page.getByRole('dialog', { name: 'تأكيد الحضور' });
  const use = dialog.getByRole('button', { name: 'استعمال مفتاح المرور' });
  await dialog.locator('button:focus', { hasText: 'استعمال مفتاح المرور' }).waitFor();
  await look(page, 'presence-passkey');
  await use.click();
  await page.getByText('تُعرض هذه الرموز مرة واحدة').waitFor();
  visitor.expectQuiet();
});

test('the account: sensitive acts ask for a code or the password again, a password that is too easy is told at its field', async () => {
  const { page } = visitor;
  const { app } = await enrolled('huda@nakheel.example', 'هدى السالم');
  await page.getByRole('link', { name: 'الحساب' }).click();
  await page.getByText('بقيت 10 رموز.').waitFor();
  await page.getByText('هذه الجلسة').waitFor();
  await look(page, 'account');
  ahead += 11 * MINUTE_MS;
  await page.getByRole('button', { name: 'إصدار رموز جديدة' }).click();
  const dialog = page.getByRole('dialog', { name: 'تأكيد الحضور' });
  const code = dialog.getByRole('textbox', { name: 'رمز التطبيق' });
  await code.waitFor();
  expect(await dialog.getByRole('radio').count()).toBe(2);
  await page.keyboard.type('000000');
  await page.keyboard.press('Enter');
  await dialog.getByRole('alert').waitFor();
  expect([await code.inputValue(), await code.getAttribute('aria-invalid')]).toEqual(['000000', 'true']);
  await code.fill(app.code());
  await page.keyboard.press('Enter');
  await page.getByLabel('تم حفظ الرموز في مكان آمن').check();
  await page.getByRole('button', { name: 'إتمام' }).click();
  ahead += 11 * MINUTE_MS;
  await page.getByRole('button', { name: 'إصدار رموز جديدة' }).click();
  await code.waitFor();
  await dialog.getByRole('radio', { name: 'رمز التطبيق' }).focus();
  await page.keyboard.press('ArrowLeft');
  await dialog.getByRole('radio', { name: 'كلمة المرور', checked: true }).waitFor({ state: 'attached' });
  await dialog.locator('input[autocomplete="current-password"]').fill(PASSWORD);
  await look(page, 'presence-password');
  await dialog.getByRole('button', { name: 'تأكيد' }).click();
  await page.getByLabel('تم حفظ الرموز في مكان آمن').check();
  await page.getByRole('button', { name: 'إتمام' }).click();
  await page.getByLabel('كلمة المرور الحالية').fill(PASSWORD);
  await page.getByLabel('كلمة المرور الجديدة').fill('قصيرة');
  await page.getByRole('button', { name: 'تغيير كلمة المرور' }).click();
  await page.getByRole('alert').getByRole('link').waitFor();
  expect(await page.getByLabel('كلمة المرور الجديدة').getAttribute('aria-invalid')).toBe('true');
  expect(await page.getByLabel('كلمة المرور الحالية').inputValue()).toBe(PASSWORD);
  await page.getByLabel('كلمة المرور الجديدة').fill('غيمة بيضاء فوق الوادي');
  await page.getByRole('button', { name: 'تغيير كلمة المرور' }).click();
  await page.getByText('تم تغيير كلمة المرور').waitFor();
  visitor.expectQuiet();
});

test('a forgotten password: the letter’s link sets a new one, and leaves no trace in the address', async () => {
  const { page } = visitor;
  await known(world, 'noura@nakheel.example', 'نورة المطيري', [nakheel], 'relationsOfficer');
  await page.goto('/sign-in');
  await page.getByRole('link', { name: 'نسيت كلمة المرور' }).click();
  // The page before has a field of the same name.
  await page.getByRole('heading', { name: 'استعادة كلمة المرور' }).waitFor();
  await page.getByLabel('البريد الإلكتروني').fill('noura@nakheel.example');
  await look(page, 'reset');
  await page.getByRole('button', { name: 'إرسال الرابط' }).click();
  await page.getByText('إن كان لهذا البريد حساب').waitFor();
  const token = await mailbox.token('noura@nakheel.example');
  await page.goto('about:blank');
  await page.goto(`/reset#${token}`);
  await page.getByLabel('كلمة المرور الجديدة').fill('123456789012');
  await page.getByRole('button', { name: 'تعيين كلمة المرور' }).click();
  await page.getByRole('alert').waitFor();
  expect(page.url()).toBe(`${world.origin}/reset`);
  await look(page, 'reset-password');
  await page.getByLabel('كلمة المرور الجديدة').fill('غيمة بيضاء فوق الوادي');
  await page.getByRole('button', { name: 'تعيين كلمة المرور' }).click();
  await page.getByText('تم تعيين كلمة المرور').waitFor();
  await givePassword(page, 'noura@nakheel.example', 'غيمة بيضاء فوق الوادي');
  await page.getByRole('heading', { name: 'إضافة وسيلة تحقق' }).waitFor();
  visitor.expectQuiet();
});

test('an invitation is read, accepted, and leads to the first sign-in; its link serves once', async () => {
  const { page } = visitor;
  const administrator = await world.person(nakheel, 'associationAdministrator');
  const invited = { email: 'salem@nakheel.example', name: 'سالم القحطاني', roles: ['committeeMember', 'volunteer'] };
  const endsAt = new Date(clock().getTime() + 90 * 24 * 60 * MINUTE_MS).toISOString();
  const { status } = await world.ask(administrator, 'POST', '/api/invitations', { ...invited, endsAt });
  expect(status).toBe(201);
  const token = await mailbox.token(invited.email);
  await page.goto(`/invitation#${token}`);
  await page.getByRole('heading', { name: 'دعوة للعمل في جمعية النخيل الأهلية' }).waitFor();
  await look(page, 'invitation');
  await page.getByLabel('كلمة المرور الجديدة').fill('غيمة بيضاء فوق الوادي');
  await page.getByRole('button', { name: 'قبول الدعوة' }).click();
  await page.getByText('تم قبول الدعوة').waitFor();
  expect(await page.getByLabel('البريد الإلكتروني').inputValue()).toBe(invited.email);
  await givePassword(page, invited.email, 'غيمة بيضاء فوق الوادي');
  await page.getByRole('heading', { name: 'إضافة وسيلة تحقق' }).waitFor();
  await page.goto('about:blank');
  await page.goto(`/invitation#${token}`);
  await page.getByRole('alert').waitFor();
  await page.goto('/invitation');
  await page.getByRole('heading', { name: 'الرابط ناقص' }).waitFor();
  await look(page, 'invitation-incomplete');
  visitor.expectQuiet();
});

test('Nafath: linked by one approval on the telephone, it opens the next session by another', async () => {
  const { page } = visitor;
  const nationalId = '1000000008';
  const approve = async (): Promise<void> => {
    const number = await page.getByText(/^\d\d$/).innerText();
    const picked = { nationalId, number };
    await world.app.inject({ method: 'POST', url: '/api/nafath-simulator/picks', payload: picked });
  };
  await enrolled('nasser@nakheel.example', 'ناصر الدوسري');
  await page.getByRole('link', { name: 'الحساب' }).click();
  await page.getByLabel('رقم الهوية أو الإقامة').fill('123');
  await page.getByRole('button', { name: 'إرسال الطلب إلى نفاذ' }).click();
  await page.getByRole('alert').waitFor();
  await page.getByLabel('رقم الهوية أو الإقامة').fill(nationalId);
  await page.getByRole('button', { name: 'إرسال الطلب إلى نفاذ' }).click();
  await approve();
  await page.getByText('الحساب مرتبط بنفاذ.').waitFor();
  await signOut();
  await page.getByRole('link', { name: 'الدخول عبر نفاذ' }).click();
  await page.getByLabel('رقم الهوية أو الإقامة').fill(nationalId);
  await page.getByRole('button', { name: 'إرسال الطلب إلى نفاذ' }).click();
  await page.getByText('بانتظار الموافقة في التطبيق').waitFor();
  await look(page, 'nafath');
  // A request lasts a minute, and looking takes its time.
  await page.reload();
  await page.getByLabel('رقم الهوية أو الإقامة').fill(nationalId);
  await page.getByRole('button', { name: 'إرسال الطلب إلى نفاذ' }).click();
  await approve();
  await page.getByRole('heading', { name: 'أهلًا ناصر الدوسري' }).waitFor();
  visitor.expectQuiet();
});

test('a session that ended elsewhere: the page says so, and leads back afterwards', async () => {
  const { page } = visitor;
  const { app } = await enrolled('turki@nakheel.example', 'تركي العنزي');
  // What the home page still asks for would be told of the end before anybody presses anything.
  await page.reload();
  await page.getByRole('heading', { name: 'أهلًا تركي العنزي' }).waitFor();
  await settled(page);
  await world.rows(`DELETE FROM session USING account a WHERE a.id = account_id AND a.email = 'turki@nakheel.example'`);
  await page.getByRole('link', { name: 'الحساب' }).click();
  await page.getByText('انتهت الجلسة').waitFor();
  await givePassword(page, 'turki@nakheel.example');
  await page.getByLabel('رمز التطبيق').last().fill(app.code(1));
  await page.getByRole('button', { name: 'تحقّق' }).click();
  await page.getByRole('heading', { name: 'الحساب', exact: true }).waitFor();
  visitor.expectQuiet();
});

test('who serves two associations moves between them', async () => {
  const { page } = visitor;
  const wadi = await world.association('wadi');
  await known(world, 'lama@nakheel.example', 'لمى الشمري', [nakheel, wadi], 'relationsOfficer');
  await page.goto('/');
  await givePassword(page, 'lama@nakheel.example');
  await page.getByRole('radio', { name: 'جمعية النخيل الأهلية' }).waitFor();
  await look(page, 'sign-in-place');
  await page.getByLabel('جمعية الوادي الأهلية').check();
  await page.getByRole('button', { name: 'تسجيل الدخول' }).click();
  await new App(clock).enrol(page);
  await page.getByRole('button', { name: 'جمعية الوادي الأهلية' }).click();
  await page.getByRole('menuitem', { name: 'جمعية النخيل الأهلية' }).click();
  await page.getByRole('button', { name: 'جمعية النخيل الأهلية' }).waitFor();
  visitor.expectQuiet();
});
