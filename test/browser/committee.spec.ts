import type { Browser, Locator, Page } from 'playwright-core';
import { PHONE, shot } from '../world/chromium';
import { Journey, type Office } from '../world/journey';
import { typeDay } from './days';
import { launch, look, Visitor } from './rig';

let journey: Journey;
let office: Office;
let browser: Browser;
const visitors: Visitor[] = [];

beforeAll(async () => {
  journey = await Journey.open({ pages: true });
  office = journey.office('mabarra');
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  await journey?.close();
});
afterEach(async () => {
  for (const one of visitors.splice(0)) await one.close();
});

/** Somebody of the association at their own screen. */
async function at(who: string, viewport?: typeof PHONE): Promise<Page> {
  const visitor = await Visitor.open(browser, journey.api.origin, { viewport });
  visitors.push(visitor);
  await visitor.as(await journey.signedInAs(office.account(who), office.association.id));
  return visitor.page;
}

/** A request that has been put to the committee; answers with its reference. */
async function putToCommittee(name: string, subject: string): Promise<string> {
  const { id, reference } = await office.receives(await office.person(name), { subject });
  await office.completes(id, name);
  await office.does('reception', 'POST', `cases/${id}/committee-referral`);
  return reference;
}

const press = (page: Page | Locator, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();
const dialog = (page: Page): Locator => page.getByRole('dialog');
const cast = (page: Page, reference: string, vote: string): Promise<void> =>
  press(page.getByRole('group', { name: `صوتك على ${reference}` }), vote);
const nameOf = async (who: string): Promise<string> => {
  const { items } = await office.does<{ items: { account: string; name: string }[] }>('head', 'GET', 'staff');
  return items.find(({ account }) => account === office.account(who))!.name;
};

test('a sitting in one go: called, opened, a member steps back, votes, decisions, dissent, minutes', async () => {
  const [rent, school] = [
    await putToCommittee('مها بنت سالم العتيبي', 'مساعدة في الإيجار'),
    await putToCommittee('نورة بنت فهد القحطاني', 'مستلزمات دراسية'),
  ];

  const secretary = await at('secretary');
  await secretary.goto('/committees');
  await secretary.getByText('طلبان ينتظران جلسة').waitFor();
  await look(secretary, 'committees');
  await secretary.getByRole('link', { name: 'اللجنة المختصة' }).click();
  await secretary.getByRole('link', { name: rent }).waitFor();
  await look(secretary, 'committee');
  await secretary.getByRole('link', { name: 'الدعوة إلى جلسة' }).click();
  await secretary.getByLabel('مساعدة في الإيجار').check();
  await press(secretary, 'الدعوة إلى جلسة');
  await secretary.getByRole('alert').getByRole('link').first().waitFor();
  await secretary.getByLabel('مستلزمات دراسية').check();
  await typeDay(secretary, 'يوم الجلسة', '2026-01-04');
  await secretary.getByLabel('الساعة بتوقيت الرياض').fill('10:30');
  await secretary.getByLabel('مكان الجلسة').fill('قاعة الاجتماعات');
  await look(secretary, 'sitting-new');
  await press(secretary, 'الدعوة إلى جلسة');
  await secretary.getByRole('heading', { name: 'الجلسة 1 – اللجنة المختصة' }).waitFor();
  const two = await at('member2', PHONE);
  await two.goto(new URL(secretary.url()).pathname);
  await press(two, 'الاعتذار عن الجلسة');
  await dialog(two).getByLabel('السبب').fill('موعد في المستشفى');
  await look(two, 'sitting-excuse');
  await press(dialog(two), 'الاعتذار عن الجلسة');
  await two.getByText('اعتذر عن الحضور: ').waitFor();
  await look(two, 'sitting-planned');
  await press(secretary, 'تغيير موعد الجلسة');
  await typeDay(dialog(secretary), 'يوم الجلسة', '2026-01-05');
  await dialog(secretary).getByLabel('الساعة بتوقيت الرياض').fill('11:00');
  await dialog(secretary).getByLabel('السبب').fill('القاعة محجوزة');
  await look(secretary, 'sitting-move');
  await press(dialog(secretary), 'تغيير موعد الجلسة');
  await secretary.getByText('تغيّر موعدها من ').waitFor();

  const head = await at('head');
  await head.goto('/sittings');
  await head.getByRole('link', { name: /الجلسة/ }).waitFor();
  await head.getByText('مقرر عقدها').last().waitFor();
  await look(head, 'sittings');
  await head.getByRole('link', { name: /اللجنة المختصة/ }).click();
  await press(head, 'افتتاح الجلسة');
  for (const who of ['head', 'secretary', 'member1', 'member2']) {
    await dialog(head)
      .getByLabel(await nameOf(who))
      .check();
  }
  await look(head, 'sitting-opening');
  await press(dialog(head), 'افتتاح الجلسة');
  await head.getByText('النصاب مكتمل: الحاضرون ممن لهم صوت 3 أعضاء، والنصاب عضوان.').waitFor();
  const sitting = new URL(head.url()).pathname;

  const one = await at('member1', PHONE);
  await one.goto(sitting);
  await press(one, 'التنحّي عن البند');
  await press(dialog(one), 'التنحّي عن البند');
  await dialog(one).getByRole('alert').waitFor();
  await dialog(one).getByLabel('السبب').fill('صلة قرابة بمقدّمة الطلب');
  await look(one, 'sitting-recusal');
  await press(dialog(one), 'التنحّي عن البند');
  await one.getByText('أنت متنحٍّ عن هذا البند').waitFor();

  await two.goto(sitting);
  await cast(two, rent, 'قبول');
  await two.getByText('صوتك: قبول').waitFor();
  await look(two, 'sitting-vote');
  await head.getByText(/لم يصوّت بعد: /).waitFor();
  expect(await head.getByRole('button', { name: 'إعلان النتيجة' }).isDisabled()).toBe(true);
  await cast(head, rent, 'قبول');
  await press(head, 'إعلان النتيجة');
  await dialog(head).getByText('نتيجة الأصوات: قبول').waitFor();
  await look(head, 'sitting-announcement');
  await press(dialog(head), 'إعلان النتيجة');
  await head.getByText('قرار: قبول').waitFor();

  for (const page of [head, one, two]) await press(page, 'البند التالي');
  await press(head, 'تصويت سري على البند');
  await press(dialog(head), 'تصويت سري على البند');
  const ballot = async (page: Page, vote: string): Promise<void> => {
    await press(page.getByRole('group', { name: `صوتك السري على ${school}` }), vote);
    if (page === two) await look(page, 'sitting-secret');
    await press(page, 'الإدلاء بالصوت');
    await page.getByText('أدليت بصوتك السري').waitFor();
  };
  await ballot(one, 'رفض');
  await ballot(two, 'قبول');
  await ballot(head, 'رفض');
  await press(head, 'إعلان النتيجة');
  await press(dialog(head), 'إعلان النتيجة');
  await dialog(head).getByRole('alert').getByRole('link').waitFor();
  await dialog(head).getByLabel('التسبيب').fill('لا تنطبق شروط الدليل على الطلب');
  await press(dialog(head), 'إعلان النتيجة');
  await head.getByText('قرار: رفض').waitFor();
  await press(two, 'تسجيل تحفّظ');
  await dialog(two).getByLabel('السبب').fill('الشرط منطبق في رأيي');
  await press(dialog(two), 'تسجيل تحفّظ');
  await two.getByText('الشرط منطبق في رأيي').waitFor();

  await secretary.reload();
  await press(secretary, `تسجيل المغادرة: ${await nameOf('member2')}`);
  await secretary.getByText('النصاب مكتمل: الحاضرون ممن لهم صوت عضوان، والنصاب عضوان.').waitFor();
  await secretary.getByText('النصاب قائم').waitFor();
  await look(secretary, 'sitting-open');
  await press(head, 'ختم الجلسة');
  await press(dialog(head), 'ختم الجلسة');
  await head.getByRole('link', { name: 'قراءة المحضر' }).click();
  await head.getByText('تحفّظ: ').waitFor();
  await head.getByText('1447/07/15').waitFor();
  await secretary.goto(`${sitting}/minutes`);
  await press(secretary, 'تصويب المحضر');
  await dialog(secretary).getByLabel('كما ينبغي أن يُقرأ').fill('غادر العضو قبل ختم الجلسة');
  await press(dialog(secretary), 'تصويب المحضر');
  await dialog(secretary).getByRole('alert').getByRole('link').first().waitFor();
  await dialog(secretary).getByLabel('السبب').fill('لم تُذكر مغادرته');
  await look(secretary, 'minutes-correction');
  await press(dialog(secretary), 'تصويب المحضر');
  await secretary.getByText('غادر العضو قبل ختم الجلسة').waitFor();
  for (const [page, who] of [
    [secretary, 'secretary'],
    [one, 'member1'],
    [two, 'member2'],
    [head, 'head'],
  ] as const) {
    await page.goto(`${sitting}/minutes`);
    await press(page, 'توقيع المحضر');
    await dialog(page)
      .getByLabel('اسمك كاملًا')
      .fill(await nameOf(who));
    if (page === two) await look(page, 'minutes-signing');
    await press(dialog(page), 'توقيع المحضر');
    await dialog(page).waitFor({ state: 'hidden' });
  }
  await head.getByText('بصمة المحضر بتواقيعه').waitFor();
  await look(head, 'minutes');
  await head.emulateMedia({ media: 'print' });
  await shot(head, 'minutes-printed');
  await head.getByRole('columnheader', { name: 'التوقيع' }).waitFor();
  expect(await head.getByRole('navigation').count()).toBe(0);
  for (const visitor of visitors) visitor.expectQuiet();
});

test('whoever appoints: a member for a time, the end of a term, and one taken back before it begins, each mistake at its field', async () => {
  const page = await at('executive');
  await page.goto('/committees');
  await press(page, 'الإجابة: لجنة المتابعة واللجنة المختصة');
  await dialog(page).getByLabel('لجنة واحدة باسمين').check();
  await dialog(page).getByLabel('المحضر الذي يبيّن ذلك').fill('محضر المجلس 7');
  await look(page, 'committee-name');
  await press(dialog(page), 'حفظ الإجابة');
  await page.getByRole('link', { name: 'اللجنة المختصة' }).click();
  await page.getByText('لجنة المتابعة').waitFor();
  await press(page, 'تعيين عضو');
  await press(dialog(page), 'تعيين');
  await dialog(page).getByRole('alert').getByRole('link').first().waitFor();
  await dialog(page).getByLabel('الاسم').selectOption(office.account('reception'));
  await typeDay(dialog(page), 'آخر يوم، ويُحسب (اختياري)', '2020-01-01');
  await press(dialog(page), 'تعيين');
  await dialog(page).getByText('نهاية العضوية').first().waitFor();
  await look(page, 'committee-appointment');
  await typeDay(dialog(page), 'أول يوم', '2026-01-04');
  await typeDay(dialog(page), 'آخر يوم، ويُحسب (اختياري)', '2027-12-31');
  await press(dialog(page), 'تعيين');
  await page.getByText(`عُيّن في اللجنة: ${await nameOf('reception')}`).waitFor();
  await page.getByText('أدواره في سند لا تتيح له').waitFor();
  await press(page, `إنهاء العضوية: ${await nameOf('reception')}`);
  await typeDay(dialog(page), 'آخر يوم، ويُحسب', '2026-06-30');
  await look(page, 'committee-end');
  await press(dialog(page), 'إنهاء العضوية');
  await page.getByText('30 يونيو 2026').waitFor();
  await press(page, 'تعيين عضو');
  await dialog(page).getByLabel('الاسم').selectOption(office.account('reception'));
  await typeDay(dialog(page), 'أول يوم', '2026-07-01');
  await press(dialog(page), 'تعيين');
  const withdraw = page.getByRole('button', { name: `سحب التعيين: ${await nameOf('reception')}` });
  await withdraw.click();
  await look(page, 'committee-withdrawal');
  await press(dialog(page), 'سحب التعيين');
  await withdraw.waitFor({ state: 'detached' });
  expect(await page.getByText('1 يوليو 2026').count()).toBe(0);
  for (const visitor of visitors) visitor.expectQuiet();
});
