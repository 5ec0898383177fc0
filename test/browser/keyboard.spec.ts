import type { Browser, Locator } from 'playwright-core';
import { MODEL_DISCLOSURE_DAYS } from '@sanad/messages';
import { JobRegistry, Passwords, type StoredEvent } from '@sanad/platform';
import type { Overlay } from '@sanad/policy';
import type { Person } from '../world/api';
import { CommitteeWorld, type Chamber } from '../world/committee';
import { WORLD_OPENS_WITHIN_MS } from '../world/intake';
import { Desk } from './desk';
import { PASSWORD } from './people';
import { launch, look, Visitor } from './rig';

let world: CommitteeWorld;
/** Has a floor and a register, and owes the service. */
let natiq: Chamber;
/** Its committee recommends, and the executive director decides; its members are disclosed within some days. */
let advisory: Chamber;
const DISCLOSED: Overlay = {
  ...{ id: 'disclosed', addedBy: 'association', name: 'أمينة المجلس', on: '2026-01-01', why: 'إفصاح عن الأعضاء' },
  deadline: {
    ...{ obligation: 'committeeDisclosure', bound: 'AT_MOST', amount: MODEL_DISCLOSURE_DAYS, unit: 'workingDay' },
    ...{ startsOn: 'decision', stopsOn: 'disclosure' },
  },
};
let browser: Browser;
const desks: Desk[] = [];

beforeAll(async () => {
  world = await CommitteeWorld.open({ pages: true });
  natiq = await world.chamber('natiq');
  advisory = await world.chamber('mabarra', ({ decisions, overlays }) => {
    decisions.find(({ committeePower }) => committeePower)!.committeePower = 'recommends';
    overlays.push(DISCLOSED);
  });
  browser = await launch();
}, WORLD_OPENS_WITHIN_MS);
afterAll(async () => {
  await browser?.close();
  await world?.close();
});
afterEach(async () => {
  for (const desk of desks.splice(0)) await desk.close();
});

async function at(path: string, person: Person): Promise<Desk> {
  const visitor = await Visitor.open(browser, world.intake.api.origin);
  const desk = new Desk(visitor);
  desks.push(desk);
  await visitor.as(person);
  await desk.page.goto(path);
  return desk;
}

async function givesPassword({ account }: Person): Promise<void> {
  const { api } = world.intake;
  const hash = await api.app.get(Passwords).hash(PASSWORD);
  await api.rows('UPDATE credential SET password_hash = $2 WHERE account_id = $1', [account, hash]);
}

/** The provider says that the last notice of the decision was delivered. */
async function delivered(office: Chamber, caseId: string): Promise<void> {
  const { api, now: createdAt } = world.intake;
  const sql = `SELECT id FROM case_notice WHERE case_id = $1 AND template LIKE 'intake.accepted%' ORDER BY id DESC LIMIT 1`;
  const [notice] = await api.rows<{ id: string }>(sql, [caseId]);
  const listener = api.app.get(JobRegistry).listener('intake.reply_delivered')!;
  const told = { subjectType: 'supportRequest', subjectId: caseId, template: 'intake.accepted', notice: notice!.id };
  const event = { payload: { ...told, state: 'sent' }, createdAt } as unknown as StoredEvent;
  await world.intake.run(office, (op) => listener(op, event));
}

test('a decision held back by the floor goes out for a hardship, comes back, is sent otherwise, arrives; the service is delivered in parts', async () => {
  const { relationsOfficer, executiveDirector } = natiq.staff;
  await givesPassword(executiveDirector);
  const id = await world.intake.decided(natiq);
  const desk = await at(`/cases/${id}`, relationsOfficer);
  const { page, dialog, hands } = desk;
  await page.getByRole('button', { name: 'لا موعد أقصى، ولا إبلاغ قبل 22 يناير 2026' }).waitFor();
  await desk.waitsFor('إبلاغ القرار', '22 يناير 2026');

  const director = await at(`/cases/${id}`, executiveDirector);
  await director.page.getByRole('button', { name: 'استثناء لحالة ضرورة' }).waitFor();
  world.intake.at('2026-01-08T10:15:00+03:00');
  await director.press('استثناء لحالة ضرورة');
  await director.press('استثناء لحالة ضرورة', director.dialog);
  const presence = director.page.getByRole('dialog', { name: 'تأكيد الحضور' });
  await hands.write(presence.getByLabel('كلمة المرور', { exact: true }), PASSWORD);
  await look(director.page, 'presence');
  await director.press('تأكيد', presence);
  await presence.waitFor({ state: 'detached' });
  await director.dialog.getByRole('alert').getByRole('link', { name: 'السبب' }).waitFor();
  await look(director.page, 'case-hardship');
  await hands.write(director.dialog.getByLabel('السبب'), 'حالة صحية لا تحتمل الانتظار');
  await director.press('استثناء لحالة ضرورة', director.dialog);
  await director.page.getByText('حالة صحية لا تحتمل الانتظار').waitFor();

  await desk.press('عرض الأحدث');
  await desk.does('إبلاغ القرار');
  await desk.press('تسجيل تعذّر الوصول');
  const when = dialog.getByLabel('متى (اختياري)');
  await when.fill('2026-01-01T09:00');
  await desk.isRefused('تسجيل تعذّر الوصول', 'الوقت المكتوب أسبق مما بُني عليه');
  await look(page, 'case-bounce');
  await when.fill('');
  await desk.press('تسجيل تعذّر الوصول', dialog);
  await page.getByText('تعذّر الوصول', { exact: true }).waitFor();
  await desk.does('الاتفاق على وسيلة الرد', (form) => hands.choose(form.getByLabel('وسيلة الرد'), 'البريد الإلكتروني'));
  await desk.does('إبلاغ القرار');
  await desk.waitsFor('إغلاق', 'قبل وصول الرد');
  await delivered(natiq, id);
  await page.getByText('وصول الرد', { exact: true }).waitFor();

  await desk.does('تسجيل');
  await desk.does('إضافة استحقاق', async (form) => {
    await hands.write(form.getByLabel('الخدمة'), 'إيجار ثلاثة أشهر');
    await hands.day(form, 'موعد الاستحقاق', '2026-02-01');
  });
  await desk.press('إثبات تقديم الخدمة: إيجار ثلاثة أشهر');
  await hands.write(dialog.getByRole('textbox', { name: 'ما بقي (اختياري)' }), 'إيجار شهرين');
  await desk.isRefused('إثبات تقديم الخدمة', 'ما يثبت التقديم', 'موعد ما بقي');
  await look(page, 'case-delivery');
  await hands.write(dialog.getByLabel('ما يثبت التقديم'), 'حوالة 4471');
  await hands.day(dialog, 'موعد ما بقي (اختياري)', '2026-03-01');
  await desk.press('إثبات تقديم الخدمة', dialog);
  await desk.waitsFor('إغلاق', 'قبل تقديم الخدمة كاملة');
  await desk.does(
    'إلغاء الاستحقاق: إيجار شهرين',
    (form) => hands.write(form.getByLabel('السبب'), 'سُدّد الإيجار من جهة أخرى'),
    'إلغاء الاستحقاق',
  );
  await desk.does('إغلاق');
  await page.getByText('الإغلاق', { exact: true }).waitFor();
});

test('facts are corrected, a lost secret is renewed and shown once, and what is typed at the reception waits there', async () => {
  const id = await world.intake.received(natiq);
  const desk = await at(`/cases/${id}`, natiq.staff.relationsOfficer);
  const { page, dialog, hands } = desk;
  await desk.press('تعديل البيانات');
  await desk.isRefused('تعديل البيانات', 'اختر «من يغيّر»');
  await look(page, 'case-correct');
  await hands.choose(dialog.getByLabel('من يغيّر'), 'المتقدم غيّر طلبه');
  await hands.write(dialog.getByLabel('الموضوع'), 'جلسات نطق لطفلين');
  await desk.press('تعديل البيانات', dialog);
  await page.getByText('جلسات نطق لطفلين').waitFor();

  await hands.press(page.getByRole('tab', { name: 'المعاملة' }));
  for (const key of ['ArrowLeft', 'ArrowLeft', 'Enter']) await page.keyboard.press(key);
  const told = page.getByRole('status').filter({ hasText: 'يُعرض هذا الرمز مرة واحدة' });
  await desk.press('إصدار رمز جديد');
  await page.getByRole('alert').getByRole('link', { name: 'اختر «وثيقة التحقق»' }).waitFor();
  await hands.choose(page.getByLabel('وثيقة التحقق'), 'الهوية الوطنية');
  await hands.write(page.getByLabel('السبب'), 'فقدت الرسالة التي فيها الرمز');
  await desk.press('إصدار رمز جديد');
  await told.waitFor();
  await look(page, 'case-portal-access');
  await page.reload();
  await page.getByRole('button', { name: 'إصدار رمز جديد' }).waitFor();
  expect(await told.count()).toBe(0);

  await page.goto(`/receive?person=${await world.intake.person(natiq, 'هيفاء الدوسري')}`);
  await hands.write(page.getByLabel('الموضوع بإيجاز'), 'سماعة طبية');
  await page.getByText('حُفظت المسودة').waitFor();
  await desk.go('المعاملات');
  await page.getByRole('heading', { name: 'المعاملات', level: 1 }).waitFor();
  await page.goBack();
  await page.getByText('هذا ما كُتب هنا من قبل ولم يُرسل.').waitFor();
  expect(await page.getByLabel('الموضوع بإيجاز').inputValue()).toBe('سماعة طبية');
  await hands.choose(page.getByLabel('قناة الوصول'), 'البريد الإلكتروني');
  await hands.choose(page.getByLabel('وسيلة الرد المتفق عليها'), 'البريد الإلكتروني');
  await desk.press('استلام');
  await page.getByRole('heading', { name: 'تم الاستلام' }).waitFor();
  await page.keyboard.press('KeyO');
  await page.getByRole('heading', { name: 'هيفاء الدوسري' }).waitFor();
  await page.goBack();
  await page.getByRole('heading', { name: 'تم الاستلام' }).waitFor();
  await page.keyboard.press('KeyN');
  await page.getByRole('heading', { name: 'الاستقبال', level: 1 }).waitFor();
});

test('sittings: one is cancelled, one loses its quorum and is adjourned; of what one recommends, one is returned and one confirmed', async () => {
  const { seats } = advisory;
  const [one, two] = [await world.underStudy(advisory), await world.underStudy(advisory)];
  const because = (text: string) => (form: Locator) => secretary.hands.write(form.getByLabel('السبب'), text);

  const { body: cancelled } = await world.plan(advisory, [one]);
  const secretary = await at(`/sittings/${cancelled.id}`, seats.secretary);
  await secretary.press('إلغاء الجلسة');
  await secretary.isRefused('إلغاء الجلسة', 'السبب');
  await look(secretary.page, 'sitting-cancellation');
  await because('تعذّر حضور الرئيس')(secretary.dialog);
  await secretary.press('إلغاء الجلسة', secretary.dialog);
  await secretary.page.getByText('السبب: تعذّر حضور الرئيس').waitFor();
  await secretary.page.keyboard.press('KeyU');
  await secretary.page.getByRole('heading', { name: 'جلسات اللجان', level: 1 }).waitFor();

  const adjourned = await world.sitting(advisory, [one], ['head', 'secretary', 'one']);
  const member = await at(`/sittings/${adjourned.id}`, seats.one);
  await member.does('التنحّي عن البند', because('صلة قرابة بالمتقدم'));
  const head = await at(`/sittings/${adjourned.id}`, seats.head);
  await head.page.getByText('بعد المتنحّين عن هذا البند: ممن لهم صوت عضو واحد، والنصاب عضوان.').waitFor();
  await head.waitsFor('إعلان النتيجة', 'النصاب');
  await secretary.page.goto(`/sittings/${adjourned.id}`);
  await secretary.press(`تسجيل المغادرة: ${seats.one.name}`);
  await secretary.page.getByText('لا نصاب: الحاضرون ممن لهم صوت عضو واحد، والنصاب عضوان.').waitFor();
  await secretary.waitsFor('ختم الجلسة', 'النصاب');
  await secretary.press('رفع الجلسة لعدم النصاب');
  await because('غادر عضو ولم يعد')(secretary.dialog);
  await look(secretary.page, 'sitting-adjournment');
  await secretary.press('رفع الجلسة لعدم النصاب', secretary.dialog);
  await secretary.page.getByText('السبب: غادر عضو ولم يعد').waitFor();
  await secretary.page.getByRole('link', { name: 'قراءة المحضر' }).waitFor();

  const sitting = await world.sitting(advisory, [one, two]);
  for (const nth of [0, 1]) await world.votes(advisory, sitting, { head: 'accept', one: 'accept', two: 'accept' }, nth);
  await head.page.goto(`/sittings/${sitting.id}`);
  await head.press('إعلان النتيجة');
  const reasons = head.dialog.getByLabel('التسبيب');
  await head.hands.write(reasons, 'تنطبق شروط الدليل');
  await head.dialog.getByText('حُفظت المسودة').waitFor();
  for (const key of ['Escape', 'KeyU']) await head.page.keyboard.press(key);
  await head.page.getByRole('heading', { name: 'جلسات اللجان', level: 1 }).waitFor();
  await head.hands.press(head.page.getByRole('link', { name: /اللجنة المختصة/ }).first());
  await head.press('إعلان النتيجة');
  await head.dialog.getByText('هذا ما كُتب هنا من قبل ولم يُرسل.').waitFor();
  expect(await reasons.inputValue()).toBe('تنطبق شروط الدليل');
  await head.press('إعلان النتيجة', head.dialog);
  await head.page.getByText('توصية: قبول').waitFor();
  await head.page.keyboard.press('KeyJ');
  await head.does('إعلان النتيجة');

  const director = await at(`/sittings/${sitting.id}`, advisory.staff.executiveDirector);
  await director.press('إعادة التوصية');
  await director.isRefused('إعادة التوصية', 'السبب');
  await because('ينقصه رأي الباحث')(director.dialog);
  await look(director.page, 'sitting-return');
  await director.press('إعادة التوصية', director.dialog);
  await director.page.getByText('أُعيدت التوصية: ينقصه رأي الباحث').waitFor();
  await director.page.keyboard.press('KeyJ');
  await director.press('اعتماد التوصية');
  await look(director.page, 'sitting-confirmation');
  await director.press('اعتماد التوصية', director.dialog);
  await director.page.getByText('توصية معتمدة').first().waitFor();
  expect([await world.stateOf(advisory, one), await world.stateOf(advisory, two)]).toEqual(['UNDER_STUDY', 'ACCEPTED']);
});

test('that a member was disclosed is recorded with what shows it; a day still to come is named', async () => {
  const desk = await at(`/committees/${advisory.committee}`, advisory.staff.executiveDirector);
  const { page, dialog, hands } = desk;
  const owed = page.getByRole('region', { name: 'الإفصاح عن اللجنة' });
  const act = `إثبات الإفصاح: تعيين عضو: ${advisory.seats.one.name}`;
  await owed.getByText('آخر يوم:').first().waitFor();
  await desk.press(act, owed);
  await hands.day(dialog, 'يوم الإفصاح', '2026-01-20');
  await desk.isRefused('إثبات الإفصاح', 'رقم الخطاب أو القيد');
  await hands.write(dialog.getByLabel('رقم الخطاب أو القيد'), 'خطاب 4711');
  await desk.isRefused('إثبات الإفصاح', 'يوم الإفصاح');
  await look(page, 'committee-disclosure');
  await hands.day(dialog, 'يوم الإفصاح', '2026-01-08');
  await desk.press('إثبات الإفصاح', dialog);
  await dialog.waitFor({ state: 'detached' });
  await owed.getByText('خطاب 4711').waitFor();
  await owed.getByRole('button', { name: act }).waitFor({ state: 'detached' });
});

test('another week moves open deadlines once its effect is seen; a season is added and removed', async () => {
  const id = await world.intake.completed(advisory);
  const { reference, clock } = await world.intake.view(advisory, id);
  const desk = await at('/calendar', advisory.staff.executiveDirector);
  const { page, dialog, hands } = desk;
  const ends = page.getByLabel('الأحد: إلى', { exact: true });
  await ends.fill('06:00');
  await hands.write(page.getByLabel('سبب التغيير'), 'قرار الإدارة 3');
  await desk.press('حفظ أيام العمل');
  await page.getByText('ساعات «الأحد» غير مرتبة').last().waitFor();
  expect(await ends.getAttribute('aria-invalid')).toBe('true');
  await look(page, 'calendar-week-refused');
  await ends.fill('16:00');
  await hands.tick(page.getByLabel('الخميس', { exact: true }));
  await desk.press('حفظ أيام العمل');
  await dialog.getByRole('row').filter({ hasText: reference }).locator(`time[datetime="${clock.dueDate}"]`).waitFor();
  await look(page, 'calendar-week-effect');
  await desk.press('حفظ أيام العمل ونقل المهل', dialog);
  await dialog.getByText('انتقلت كل المهل المفتوحة إلى التقويم الجديد.').waitFor();
  await hands.press(dialog.getByRole('button', { name: 'إغلاق النافذة' }).last());
  await page.getByText('حُفظت أيام العمل.').waitFor();
  expect((await world.intake.view(advisory, id)).clock.dueDate! > clock.dueDate!).toBe(true);

  await desk.press('إضافة موسم');
  await hands.write(dialog.getByLabel('الاسم بالعربية'), 'رمضان');
  await hands.write(dialog.getByLabel('الاسم بالإنجليزية'), 'Ramadan');
  await hands.day(dialog, 'أول يوم', '2026-02-18');
  await hands.day(dialog, 'آخر يوم', '2026-02-01');
  await hands.write(dialog.getByLabel('القرار أو البيان المستند إليه'), 'قرار الإدارة 8');
  await desk.press('إضافة موسم', dialog);
  await dialog.getByRole('alert').getByRole('link').waitFor();
  await look(page, 'calendar-season');
  await hands.day(dialog, 'آخر يوم', '2026-03-18');
  await desk.press('إضافة موسم', dialog);
  await desk.press('حذف موسم رمضان');
  await hands.write(dialog.getByLabel('السبب'), 'صدر قرار آخر');
  await desk.press('حذف', dialog);
  await page.getByText('لا ساعات موسمية.').waitFor();
});
