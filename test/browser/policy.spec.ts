import { readDemoAssociation } from '@config/demo/world';
import { Passwords } from '@sanad/platform';
import { PolicyVersions } from '@sanad/policy';
import { readFileSync } from 'node:fs';
import type { Browser, Locator, Page } from 'playwright-core';
import type { Person, Place } from '../world/api';
import { pdf } from '../world/files';
import { IntakeWorld, WORLD_OPENS_WITHIN_MS, type Office } from '../world/intake';
import { typeDay } from './days';
import { keyboard } from './hands';
import { PASSWORD } from './people';
import { launch, look, Visitor } from './rig';

let world: IntakeWorld;
let browser: Browser;
const visitors: Visitor[] = [];

beforeAll(async () => {
  world = await IntakeWorld.open({ pages: true });
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

async function seat(person: Person): Promise<Page> {
  const one = await Visitor.open(browser, world.api.origin);
  visitors.push(one);
  await one.as(person);
  return one.page;
}

const button = (within: Page | Locator, name: string): Locator => within.getByRole('button', { name, exact: true });

/** Two numbers that no committee can have both are refused, and the words lead to where the smaller one is typed. */
async function noMoreThanTheMost(dialog: Locator): Promise<void> {
  await keyboard.choose(dialog.getByLabel('ما يُضاف'), 'سير عمل لجنة');
  const fewest = dialog.getByLabel('أقل عدد للأعضاء ممن لهم صوت');
  await keyboard.write(fewest, '5');
  await keyboard.write(dialog.getByLabel('أكثر عدد للأعضاء ممن لهم صوت'), '3');
  await keyboard.write(dialog.getByLabel('سبب الإضافة'), 'لا تذكر السياسة عدد الأعضاء');
  await keyboard.press(button(dialog, 'إضافة إلى جانب النص'));
  const told = dialog.getByRole('alert').getByRole('link', { name: /أقل عدد لمن لهم صوت 5 وأكثر عدد 3، ولا يجتمعان/ });
  await keyboard.press(told);
  await fewest.and(dialog.page().locator(':focus')).waitFor();
  await look(dialog.page(), 'policy-members-crossed');
  await dialog.getByLabel('ما يُضاف').press('Home');
}

/** The policy of natiq as it waits for the start of its floor. */
async function draft(place: Place): Promise<string> {
  const { document, answers } = structuredClone(readDemoAssociation('natiq'));
  const decisions = answers.decisions.filter(({ finding }) => finding !== 'deadline.start_unstated');
  const versions = world.api.app.get(PolicyVersions);
  const { id } = await world.run(place, (op) => versions.draft(op, { document, answers: { ...answers, decisions } }));
  return id;
}

test('a reader finds a clause with a finding, and an administrator whom a link leads there answers it', async () => {
  const place = await world.api.association('tuwaiq');
  const id = await draft(place);
  const page = await seat(await world.api.person(place, 'relationsOfficer'));
  await page.goto('/policy');
  await page
    .getByRole('row', { name: /الإصدار 1/ })
    .getByText('مسودة')
    .waitFor();
  await look(page, 'policy');
  await page.getByRole('link', { name: 'الإصدار 1' }).click();
  await page.getByRole('heading', { name: 'خطوات التعامل' }).waitFor();
  await look(page, 'policy-version');
  await page.getByLabel('البنود', { exact: true }).selectOption('withOpenFindings');
  await page.getByLabel('أثر البند').selectOption('enforced');
  expect(page.url()).toContain('which=withOpenFindings&effect=enforced');
  const clause = page.locator('#clause-handling-5');
  await clause.getByText('الرد على الطلب: لا تقل عن أسبوعين؛ تبدأ من: لم يُذكر').waitFor();
  await clause.getByText('إضافة من ماجد الرويس، المدير التنفيذي، وليست من نص السياسة').first().waitFor();
  await page.locator('#clause-channels-1').waitFor({ state: 'detached' });
  expect(await page.getByRole('button', { name: 'تسجيل الجواب' }).count()).toBe(0);

  const administrator = await seat(await world.api.person(place, 'associationAdministrator'));
  await administrator.goto(`/policy/versions/${id}#clause-handling-5`);
  const led = administrator.locator('#clause-handling-5');
  await led.waitFor();
  await administrator.waitForFunction(`document.activeElement?.id === 'clause-handling-5'`);
  const finding = led.getByRole('article').filter({ hasText: 'متى يبدأ حساب المدة' });
  await finding.getByRole('button', { name: 'تسجيل الجواب' }).click();
  await finding.getByLabel('بداية حساب المدة').selectOption('committeeReferral');
  await finding.getByLabel('صاحب القرار وصفته').fill('أمينة المجلس');
  await typeDay(finding, 'تاريخ القرار', '2026-01-05');
  await finding.getByRole('button', { name: 'تسجيل الجواب' }).click();
  await finding.getByRole('alert').waitFor();
  expect(await finding.getByLabel('صاحب القرار وصفته').inputValue()).toBe('أمينة المجلس');
  await finding.getByLabel('المحضر الذي دُوّن فيه').fill('محضر الاجتماع الثاني');
  await finding.getByRole('button', { name: 'تسجيل الجواب' }).click();
  await finding.getByText('بداية حساب المدة: الرفع إلى اللجنة').waitFor();
  await finding.getByText('المحضر: محضر الاجتماع الثاني').waitFor();
  await page.reload();
  await page.getByRole('button', { name: 'إزالة الشروط' }).click();
  await clause.getByText('بداية حساب المدة: الرفع إلى اللجنة').waitFor();
});

test('a draft is edited clause by clause; what two people change at once is shown, and lost to neither', async () => {
  const place = await world.api.association('salma');
  const id = await draft(place);
  const page = await seat(await world.api.person(place, 'executiveDirector'));
  await page.goto(`/policy/versions/${id}#clause-handling-5`);
  await page
    .locator('#clause-handling-5')
    .getByRole('link', { name: /^تعديل البند: / })
    .click();
  const rule = page.getByRole('region', { name: 'مهلة: الرد على الطلب' });
  const save = (): Locator => button(rule, 'حفظ');
  await rule.locator('time').first().waitFor();
  await look(page, 'policy-edit-clause');
  // The date follows the fields before anything is saved.
  await rule.getByLabel('العدد').fill('0');
  await save().click();
  await rule.getByRole('alert').getByRole('link').waitFor();
  await rule.getByLabel('العدد').fill('3');
  await rule.getByText('لا تقل عن 3 أسابيع').waitFor();
  const doubt = page.getByRole('complementary', { name: 'ملاحظات على البند' }).getByText('متى يبدأ حساب المدة').first();
  await doubt.waitFor();
  await rule.getByLabel('تبدأ من').selectOption('committeeReferral');
  await save().click();
  await doubt.waitFor({ state: 'detached' });
  await rule.getByText('حُفظ التعديل.').waitFor();
  // The rule says three weeks by now, and the words beside it still say two.
  await page.getByRole('complementary').getByText('ويذكر نصه أسبوعان').waitFor();

  const other = await seat(await world.api.person(place, 'associationAdministrator'));
  await other.goto(`/policy/versions/${id}/clauses/channels-1`);
  const text = (of: Page): Locator => of.getByLabel('نص البند');
  await text(other).waitFor();
  await page.goto(`/policy/versions/${id}/clauses/channels-1`);
  await text(page).fill('المقابلة الشخصية في مقر الجمعية');
  await text(other).fill('المقابلة');
  await button(other, 'حفظ').first().click();
  await other.getByText('حُفظ التعديل.').waitFor();
  await page.getByText('أجرى شخص آخر تغييرًا بعد أن فُتحت هذه الصفحة.').waitFor();
  await button(page, 'حفظ').first().click();
  const clash = page.getByRole('alert').filter({ hasText: 'غيّر غيرك هذا الموضع' });
  await clash.getByText('المقابلة', { exact: true }).waitFor();
  await page.getByText('ينظر هنا الآن أيضًا').waitFor();
  await look(page, 'policy-edit-clash');
  expect(await text(page).inputValue()).toBe('المقابلة الشخصية في مقر الجمعية');
  await button(page, 'حفظ ما كتبته مكانه').click();
  await page.getByText('حُفظ التعديل.').waitFor();

  await button(page, 'حذف البند').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('سبب الحذف').fill('لم تعد القناة قائمة');
  await button(dialog, 'حذف البند').click();
  await dialog.getByText('قناة «المقابلة').waitFor();
  await look(page, 'policy-edit-removal');
  await dialog.getByLabel('حذف البند وما يقوم عليه').check();
  await button(dialog, 'حذف البند وما يقوم عليه').click();
  await page.getByRole('heading', { name: 'بيانات الإصدار' }).waitFor();
  await page.locator('#clause-channels-1').waitFor({ state: 'detached' });

  await page.getByRole('link', { name: 'أجزاء السياسة' }).click();
  const terms = page.getByRole('region', { name: 'المصطلح وصيغه' });
  await terms.getByRole('button', { name: /^تعديل: / }).click();
  await terms.getByLabel('المفرد').fill('لاجئ');
  await terms.getByLabel('الجمع', { exact: true }).fill('لاجئون');
  await terms.getByText('اللاجئ · للاجئ').waitFor();
  await look(page, 'policy-parts');
  await button(terms, 'حفظ').click();
  await terms.getByText('حُفظ التعديل.').waitFor();

  // A chapter with its clauses before one's eyes; the association's own facts with theirs.
  const chapters = page.getByRole('region', { name: 'ما يُقرأ من كل باب' });
  await button(chapters, 'تعديل: الاعتماد').click();
  const approval = chapters.getByRole('region', { name: 'الاعتماد' });
  await approval.getByLabel('رقم القرار').fill('القرار 7');
  await look(page, 'policy-chapter');
  await button(approval, 'حفظ').click();
  await chapters.getByText('القرار 7').waitFor();
  const identity = page.getByRole('region', { name: 'الاسم والعنوان والترخيص' });
  await identity.getByRole('button', { name: /^تعديل: / }).click();
  await identity.getByLabel('رقم الإصدار كما ورد في الوثيقة').fill('2.1');
  await identity.getByLabel('البند الذي ورد فيه رقم الإصدار').selectOption({ index: 1 });
  await button(identity, 'إضافة ترخيص أو تسجيل').click();
  const licence = identity.getByRole('group', { name: /^الترخيص \d/ }).last();
  await licence.getByLabel('الرقم').fill('0042');
  await button(identity, 'حفظ').click();
  await identity.getByRole('alert').getByRole('link').first().waitFor();
  await licence.getByLabel('النوع').selectOption('تسجيل');
  await licence.getByLabel('البند').selectOption({ index: 1 });
  await look(page, 'policy-identity');
  await button(identity, 'حفظ').click();
  await identity.getByText('0042').waitFor();
  await identity.getByText('رقم إصدار الوثيقة: 2.1').waitFor();

  await page.getByRole('link', { name: 'إدراج من نموذج' }).click();
  await page.getByLabel('النموذج', { exact: true }).selectOption('template-b');
  await look(page, 'policy-template');
  await page.getByLabel('ومعها قواعدها').uncheck();
  await button(page, 'إدراج البنود').click();
  await page.getByText('أُدرجت البنود').waitFor();
  await page.getByRole('link', { name: 'العودة إلى الإصدار' }).click();
  await page.getByText('من نص النموذج', { exact: true }).first().waitFor();
  const [kept] = await world.api.rows<{ text: string }>(
    'SELECT document::text AS text FROM policy_version WHERE id = $1',
    [id],
  );
  for (const words of [
    'لاجئون',
    '"resolutionNumber": "القرار 7"',
    '"number": "0042"',
    '"template": "template-b"',
    '"amount": 3',
  ])
    expect(kept!.text).toContain(words);
});

test('from a draft with findings to a version in force, with an addition made and taken away on the way', async () => {
  const office = await world.office('ghimar');
  const { executiveDirector } = office.staff;
  const hash = await world.api.app.get(Passwords).hash(PASSWORD);
  await world.api.rows('UPDATE credential SET password_hash = $2 WHERE account_id = $1', [
    executiveDirector.account,
    hash,
  ]);
  const { document, answers } = structuredClone(readDemoAssociation('ghimar'));
  const asked = ['names.differ', 'approval.date_ambiguous'];
  const decisions = answers.decisions.filter(({ finding }) => !asked.includes(finding));
  const versions = world.api.app.get(PolicyVersions);
  const { id } = await world.run(office, (op) =>
    versions.draft(op, { document, answers: { decisions, overlays: [] } }),
  );
  const page = await seat(executiveDirector);
  await page.goto(`/policy/versions/${id}`);

  const beside = (words: string): Locator => page.locator('article.finding').filter({ hasText: words });
  const answer = async (
    words: string,
    kind: string,
    given: string,
    hand: 'choose' | 'write' = 'choose',
  ): Promise<void> => {
    const finding = beside(words);
    await button(finding, 'تسجيل الجواب').press('Enter');
    await keyboard[hand](finding.getByLabel(kind), given);
    await keyboard.write(finding.getByLabel('صاحب القرار وصفته'), 'أمين المجلس');
    await keyboard.day(finding, 'تاريخ القرار', '2026-01-05');
    await keyboard.write(finding.getByLabel('المحضر الذي دُوّن فيه'), 'محضر الاجتماع السابع');
    await keyboard.press(button(finding, 'تسجيل الجواب'));
    await finding.getByText('المحضر: محضر الاجتماع السابع').waitFor();
  };

  // The day that the text leaves open waits for a person; its words lead to where it is answered.
  const doubt = page.getByRole('note').filter({ hasText: 'في تاريخ الاعتماد ملاحظة بلا جواب' });
  await doubt.waitFor();
  await look(page, 'policy-draft');
  await doubt.getByRole('link').press('Enter');
  await page.locator('article.clause:focus').waitFor();
  await answer('يحتمل التاريخ', 'التاريخ المعتمد', '8 مايو 2025 · 10 ذو القعدة 1446 هـ');
  await doubt.waitFor({ state: 'detached' });

  await button(page, 'إضافة إلى جانب النص').press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('تُضاف باسم').waitFor();
  await keyboard.choose(dialog.getByLabel('ما يُضاف'), 'هدف داخلي لمدة');
  await keyboard.press(button(dialog, 'إضافة تذكير'));
  await keyboard.write(dialog.getByLabel('عدد أيام العمل'), '2');
  await keyboard.press(button(dialog, 'إضافة إلى جانب النص'));
  await dialog.getByRole('alert').getByRole('link').first().waitFor();
  await look(page, 'policy-addition');
  await noMoreThanTheMost(dialog);
  await keyboard.choose(dialog.getByLabel('ما تُحدَّد له المدة'), 'الرد على الطلب');
  await keyboard.write(dialog.getByLabel('المدة لا تزيد على'), '20');
  await keyboard.choose(dialog.getByLabel('تبدأ من'), 'الرفع إلى اللجنة');
  await keyboard.choose(dialog.getByLabel('تنتهي عند'), 'وصول الرد');
  await keyboard.write(dialog.getByLabel('سبب الإضافة'), 'السياسة لا تحدد موعدًا أقصى');
  await keyboard.press(button(dialog, 'إضافة إلى جانب النص'));
  const label = `إضافة من ${executiveDirector.name}، وليست من نص السياسة`;
  const addition = page.locator('[id^=clause-handling]').filter({ hasText: label }).locator('.addition');
  await addition.getByText('السبب: السياسة لا تحدد موعدًا أقصى').waitFor();
  await addition.getByRole('button', { name: /^حذف الإضافة/ }).press('Enter');
  await keyboard.write(dialog.getByLabel('السبب'), 'تكفي مدة اللجنة');
  await look(page, 'policy-addition-removal');
  await keyboard.press(button(dialog, 'حذف الإضافة'));
  await addition.waitFor({ state: 'detached' });

  await button(page, 'كتابة بيانات المحضر').press('Enter');
  await page.getByLabel('رقم الاجتماع').focus();
  await keyboard.write(page.getByLabel('رقم الاجتماع'), 'السابع');
  await keyboard.day(page, 'التاريخ الميلادي', '2025-05-08');
  await keyboard.write(page.getByLabel('التاريخ الهجري', { exact: true }), '1446/11/11');
  await button(page, 'إضافة موقّع').press('Enter');
  await keyboard.write(page.getByLabel('اسم الموقّع'), 'بدر المطلق');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'minutes-7.pdf', mimeType: 'application/pdf', buffer: Buffer.from('x') });
  await page.getByText('المحفوظ: minutes-7.pdf').waitFor();
  await button(page, 'تسجيل الاعتماد').press('Enter');
  await page.getByRole('alert').getByRole('link').filter({ hasText: 'بأم القرى' }).waitFor();
  await look(page, 'policy-minutes');
  await page.getByLabel('التاريخ المعتمد عند الاختلاف').focus();
  await keyboard.choose(page.getByLabel('التاريخ المعتمد عند الاختلاف'), 'الميلادي');
  await button(page, 'تسجيل الاعتماد').press('Enter');

  await button(page, 'بدء النفاذ الآن').press('Enter');
  const refused = page.getByRole('alert');
  await refused.getByRole('link', { name: /كُتب اسم الجمعية بأكثر من صورة/ }).waitFor();
  await look(page, 'policy-force');
  await refused.getByRole('link', { name: /كُتب اسم الجمعية بأكثر من صورة/ }).press('Enter');
  await answer('كُتب اسم الجمعية بأكثر من صورة', 'الاسم المعتمد', 'جمعية غمار الشبابية', 'write');
  await button(page, 'بدء النفاذ الآن').press('Enter');
  await refused.getByRole('link', { name: /رقم 1/ }).waitFor();
  await page.getByLabel('الإصدار الذي يحل محله').focus();
  await keyboard.choose(page.getByLabel('الإصدار الذي يحل محله'), 'الإصدار 1 · نافذة');
  // Longer ago than a proof of presence holds.
  world.at('2026-01-08T07:11:00Z');
  await button(page, 'بدء النفاذ الآن').press('Enter');
  await dialog.locator('input[autocomplete="current-password"]').fill(PASSWORD);
  await dialog.locator('button[type=submit]').click();
  await page.getByText('نافذة', { exact: true }).first().waitFor();
  expect(await button(page, 'بدء النفاذ الآن').or(button(page, 'إضافة إلى جانب النص')).count()).toBe(0);
  const states = await world.api.rows<{ number: number; ended: boolean; file: string | null }>(
    `SELECT number, in_force_until IS NOT NULL AS ended, minutes->'file'->>'name' AS file FROM policy_version
     WHERE association_id = $1 ORDER BY number`,
    [office.id],
  );
  expect(states).toEqual([
    { number: 1, ended: true, file: null },
    { number: 2, ended: false, file: 'minutes-7.pdf' },
  ]);
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'minutes-2.pdf', mimeType: 'application/pdf', buffer: pdf() });
  await button(page, 'إرفاق صورة المحضر').press('Enter');
  await page.getByText('ليس هذا هو الملف المسمّى عند الاعتماد').waitFor();
  await look(page, 'policy-published');
  const saved = page.waitForEvent('download');
  await page.locator('a[href$="/official"]').press('Enter');
  expect(readFileSync(await (await saved).path(), 'latin1')).toMatch(/^%PDF-/);
  await button(page, 'مسودة جديدة من هذا الإصدار').press('Enter');
  await page.getByRole('heading', { name: /^الإصدار 3/ }).waitFor();
  await button(page, 'كتابة بيانات المحضر').waitFor();
  await button(page, 'استبدال النص من ملف').press('Enter');
  const yaml = readFileSync('config/policies/natiq.yaml');
  await page.locator('input[type=file]').setInputFiles({ name: 'natiq.yaml', mimeType: 'text/yaml', buffer: yaml });
  await button(page, 'استبدال النص').press('Enter');
  await button(page, 'استبدال النص من ملف').waitFor();
  const [replaced] = await world.api.rows<{ text: string }>(
    'SELECT document::text AS text FROM policy_version WHERE association_id = $1 AND number = 3',
    [office.id],
  );
  expect(replaced!.text).toContain('ناطق');
});

test('a start that lies ahead is taken back, and then the approval that was recorded wrongly', async () => {
  const office = await world.office('natiq');
  const versions = world.api.app.get(PolicyVersions);
  const [{ id: standing } = { id: '' }] = await world.api.rows<{ id: string }>(
    'SELECT id FROM policy_version WHERE association_id = $1',
    [office.id],
  );
  const { id } = await world.run(office, (op) => versions.draft(op, { basedOn: standing }));
  await world.run(office, (op) => versions.approve(op, id, { meetingNumber: '9' }));
  const startsAt = new Date(world.now.getTime() + 30 * 86_400_000);
  await world.run(office, (op) => versions.putInForce(op, id, { startsAt, supersedes: standing }));
  const page = await seat(office.staff.executiveDirector);
  await page.goto(`/policy/versions/${id}`);
  await page.getByText('مجدولة النفاذ', { exact: true }).first().waitFor();
  const takeBack = async (verb: string): Promise<void> => {
    await button(page, verb).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('كُتب في الإصدار الخطأ');
    if (verb === 'سحب موعد السريان') await look(page, 'policy-take-back');
    await button(dialog, verb).click();
    await dialog.waitFor({ state: 'detached' });
  };
  await takeBack('سحب موعد السريان');
  await page.getByText('معتمدة', { exact: true }).first().waitFor();
  await takeBack('سحب تسجيل الاعتماد');
  await page.getByText('مسودة', { exact: true }).first().waitFor();
  await button(page, 'كتابة بيانات المحضر').waitFor();
  const states = await world.api.rows(
    'SELECT approved_at AS approved, in_force_until AS ends FROM policy_version WHERE association_id = $1 ORDER BY number',
    [office.id],
  );
  expect(states).toEqual([
    { approved: expect.any(Date), ends: null },
    { approved: null, ends: null },
  ]);
});

test('a date is worked out day by day under a floor and under a ceiling', async () => {
  const office = await world.office('natiq');
  const page = await seat(office.staff.relationsOfficer);
  await page.goto('/policy/deadline?rule=reply-floor');
  await page.getByRole('button', { name: 'حساب الموعد' }).click();
  await page.getByRole('alert').getByRole('link').waitFor();
  await typeDay(page, 'يوم البداية', '2026-03-05');
  await page.getByLabel('ساعة البداية').fill('10:30');
  await page.getByRole('button', { name: 'حساب الموعد' }).click();
  await page.getByRole('heading', { name: 'الموعد' }).waitFor();
  await page.locator('time[datetime="2026-03-19T07:30:00.000Z"]').waitFor();
  await look(page, 'policy-deadline');
  await page.getByRole('combobox', { name: 'المدة' }).selectOption('');
  await page.getByLabel('العدد').fill('15');
  await page.getByLabel('ساعة البداية').fill('');
  await page.getByRole('button', { name: 'حساب الموعد' }).click();
  await page.getByRole('listitem').filter({ hasText: 'إجازة: عيد الفطر' }).first().waitFor();
  await page.getByText('محسوب، الرقم 15').waitFor();
});

describe('a holiday', () => {
  let office: Office;
  const dueOf = async (id: string): Promise<string | undefined> => (await world.view(office, id)).clock.dueDate;
  const move = (page: Page): ReturnType<Page['getByText']> =>
    page.getByText('انتقلت كل المهل المفتوحة إلى التقويم الجديد.');

  test('is announced once its effect on open cases is seen, and withdrawn in the same way', async () => {
    office = await world.office('mabarra');
    const id = await world.completed(office);
    const { reference } = await world.view(office, id);
    expect(await dueOf(id)).toBe('2026-01-29');
    const page = await seat(office.staff.executiveDirector);
    await page.goto('/calendar');
    await page.getByRole('table', { name: 'الشهر' }).waitFor();
    await page.getByRole('button', { name: 'إعلان إجازة' }).click();
    const dialog = page.getByRole('dialog');
    await typeDay(dialog, 'أول يوم', '2026-01-18');
    await dialog.getByLabel('الاسم بالعربية').fill('إجازة الجمعية');
    await dialog.getByLabel('الاسم بالإنجليزية').fill('Day off');
    await dialog.getByRole('button', { name: 'معاينة الأثر على المعاملات' }).click();
    await dialog.getByRole('alert').getByRole('link').waitFor();
    await dialog.getByLabel('القرار أو البيان المستند إليه').fill('قرار الإدارة 7');
    await look(page, 'calendar-announce');
    await dialog.getByRole('button', { name: 'معاينة الأثر على المعاملات' }).click();
    const moved = dialog.getByRole('row').filter({ hasText: reference });
    await moved.locator('time[datetime="2026-01-29"]').waitFor();
    await moved.locator('time[datetime="2026-02-01"]').waitFor();
    await look(page, 'calendar-effect');
    expect(await dueOf(id)).toBe('2026-01-29');
    await dialog.getByRole('button', { name: 'إعلان الإجازة ونقل المهل' }).click();
    await move(page).waitFor();
    expect(await dueOf(id)).toBe('2026-02-01');
    await dialog.getByRole('button', { name: 'إغلاق النافذة' }).last().click();
    await page.getByRole('button', { name: 'سحب «إجازة الجمعية»' }).click();
    await dialog.locator('time[datetime="2026-02-01"]').waitFor();
    await dialog.getByRole('button', { name: 'سحب الإجازة ونقل المهل' }).click();
    await dialog.getByRole('alert').getByRole('link').waitFor();
    await dialog.getByLabel('سبب التغيير').fill('أُلغي القرار 7');
    await look(page, 'calendar-withdraw');
    await dialog.getByRole('button', { name: 'سحب الإجازة ونقل المهل' }).click();
    await move(page).waitFor();
    expect(await dueOf(id)).toBe('2026-01-29');
    await dialog.getByRole('button', { name: 'إغلاق النافذة' }).last().click();
    await page.getByText('السبب: أُلغي القرار 7').waitFor();
    await look(page, 'calendar');
  });
});

test('what a draft changes is read side by side, a supersession is answered by name, and the board gets its paper', async () => {
  const office = await world.office('natiq');
  const { document, answers } = structuredClone(readDemoAssociation('natiq'));
  const [rule] = document.rules.deadlines;
  Object.assign(rule!, { bound: 'AT_MOST', amount: 10, unit: 'workingDay', startsOn: 'committeeReferral' });
  const clause = document.sections.flatMap(({ clauses }) => clauses).find(({ id }) => id === rule!.clause)!;
  clause.text = clause.text.replace('لا تقل عن أسبوعين', 'لا تزيد على عشرة أيام عمل');
  const decisions = answers.decisions.filter(({ finding }) => /^(names|approval)/.test(finding));
  const versions = world.api.app.get(PolicyVersions);
  await world.run(office, (op) => versions.draft(op, { document, answers: { ...answers, decisions } }));
  const page = await seat(office.staff.executiveDirector);
  await page.goto('/policy');
  await page.getByRole('link', { name: 'مقارنة إصدارين' }).click();
  await page.getByText('المدة: من أسبوعين إلى 10 أيام عمل').waitFor();
  await page.getByText('الحد: من «لا تقل» إلى «لا تزيد»').waitFor();
  const pair = page.locator('article.compared[data-changed]').filter({ hasText: 'خلال مدة' });
  expect(await pair.locator('del').innerText()).toContain('تقل عن أسبوعين');
  expect(await pair.locator('ins').innerText()).toContain('تزيد على عشرة أيام عمل');
  await look(page, 'policy-comparison');
  const changed = await page.locator('article.compared').count();
  await page.getByLabel('كل البنود').check();
  await page.locator('article.compared:not([data-changed])').first().waitFor();
  expect(await page.locator('article.compared').count()).toBeGreaterThan(changed);
  await pair.getByRole('link', { name: /في الإصدار 2$/ }).click();
  await page.locator(`#clause-${rule!.clause}`).waitFor();
  expect(page.url()).toContain(`#clause-${rule!.clause}`);

  const finding = page.locator('article.finding').filter({ hasText: 'تُلغي سياسات من موضوع آخر' });
  await button(finding, 'تسجيل الجواب').click();
  await finding.getByLabel('السياسات الملغاة').fill('سياسة إدارة المتطوعين، الإصدار السابق');
  await finding.getByLabel('صاحب القرار وصفته').fill('أمينة المجلس');
  await typeDay(finding, 'تاريخ القرار', '2026-01-05');
  await finding.getByLabel('المحضر الذي دُوّن فيه').fill('محضر الاجتماع الثاني');
  await button(finding, 'تسجيل الجواب').click();
  await finding.getByText('المحضر: محضر الاجتماع الثاني').waitFor();

  await button(page, 'إعداد ورقة المجلس').click();
  const paper = page.locator('a[href*="/board-papers/"]');
  await paper.waitFor();
  await look(page, 'policy-board-paper');
  const saved = page.waitForEvent('download');
  await paper.click();
  expect((await saved).suggestedFilename()).toMatch(/^ورقة المجلس/);
});
