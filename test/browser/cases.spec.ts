import type { Browser, Page } from 'playwright-core';
import type { Person } from '../world/api';
import { IntakeWorld, WORLD_OPENS_WITHIN_MS, type Office } from '../world/intake';
import { pdf } from '../world/files';
import { typeDay } from './days';
import { launch, look, settled, Visitor } from './rig';

let world: IntakeWorld;
let office: Office;
let browser: Browser;
let visitor: Visitor;

beforeAll(async () => {
  world = await IntakeWorld.open({ pages: true });
  browser = await launch();
}, WORLD_OPENS_WITHIN_MS);
afterAll(async () => {
  await browser?.close();
  await world?.close();
});
beforeEach(async () => {
  office = await world.office('mabarra');
  visitor = await Visitor.open(browser, world.api.origin);
});
afterEach(() => visitor.close());

const button = (page: Page, name: string): ReturnType<Page['getByRole']> =>
  page.getByRole('button', { name, exact: true });
const dialog = (page: Page): ReturnType<Page['getByRole']> => page.getByRole('dialog');

/** Chooses an act of the page, and confirms it in its dialog by the keyboard. */
async function act(page: Page, opens: string, confirms = opens): Promise<void> {
  await button(page, opens).first().click();
  await dialog(page).getByRole('button', { name: confirms, exact: true }).press('Enter');
  await dialog(page).waitFor({ state: 'detached' });
}

/** Through the API, as a colleague at another desk would. */
const change = async (by: Person, id: string, path: string, body: object): Promise<void> => {
  const { status } = await world.ask(by, 'POST', `/api/cases/${id}/${path}`, body);
  expect(status).toBe(201);
};

test('an officer takes a request from the list to completeness and to the committee, and goes on to the next', async () => {
  const [applicant, another] = [
    await world.person(office, 'هيفاء الدوسري'),
    await world.person(office, 'سعد القحطاني'),
  ];
  for (const [name, subject] of [
    ['منيرة الشمراني', 'سداد فاتورة الكهرباء'],
    ['فهد الغنام', 'أجهزة منزلية'],
  ] as const)
    await world.received(office, { subject, applicant: await world.person(office, name) });
  await world.received(office, { applicant: another });
  const id = await world.received(office, { applicant });
  const { items, reference } = await world.view(office, id);
  await visitor.as(office.staff.relationsOfficer);
  const { page } = visitor;
  await page.goto('/cases?view=completeness');
  await page.getByRole('link', { name: 'هيفاء الدوسري' }).waitFor();
  await look(page, 'cases');
  await page.getByRole('link', { name: 'هيفاء الدوسري' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'هيفاء الدوسري' }).waitFor();
  expect(page.url()).toContain(`/cases/${id}?view=completeness`);
  expect(await button(page, 'إثبات الاكتمال').getAttribute('aria-disabled')).toBe('true');
  await look(page, 'case');
  await act(page, 'تسليم المعايير والاشتراطات');
  for (const { label, required } of items.filter((item) => item.required)) {
    expect(required).toBe(true);
    await act(page, `إثبات الوصول: ${label}`, 'إثبات الوصول');
  }
  await button(page, 'أخذ الإقرار').click();
  await dialog(page).getByText('أقرّ بأن البيانات').waitFor();
  await page.getByLabel('طريقة التوقيع').selectOption('drawnSignature');
  const pad = await dialog(page).locator('canvas').boundingBox();
  await page.mouse.move(pad!.x + 20, pad!.y + 40);
  await page.mouse.down();
  await page.mouse.move(pad!.x + 120, pad!.y + 60, { steps: 6 });
  await page.mouse.up();
  await look(page, 'case-attestation');
  await button(page, 'أخذ الإقرار').last().click();
  await dialog(page).waitFor({ state: 'detached' });
  await button(page, 'عرض التوقيع').click();
  await page.locator('svg.signature path[d^="M"]').waitFor();
  await button(page, 'إثبات الاكتمال').click();
  await button(page, 'حفظ والانتقال إلى التالية').click();
  await page.getByRole('heading', { name: 'سعد القحطاني' }).waitFor();
  await page.goto(`/cases/${id}?view=toCommittee`);
  await button(page, 'المتبقي: 21 يومًا، كيف حُسب الموعد').click();
  await page.getByText('محسوب، الرقم 15').waitFor();
  await look(page, 'case-clock');
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'detached' });
  await act(page, 'عرض على اللجنة');
  await page.getByText('قيد الدراسة').first().waitFor();
  await page.getByRole('tab', { name: 'المراسلات' }).click();
  await page.getByText(`رُفع طلبك رقم ${reference}`).waitFor();
  await look(page, 'case-correspondence');
  await page.getByRole('tab', { name: 'السجل' }).click();
  await page.getByText('عرض على اللجنة', { exact: true }).waitFor();
  expect((await world.view(office, id)).state.code).toBe('UNDER_STUDY');
  visitor.expectQuiet();
});

test('an officer keeps a view of their own, which counts, is found by the palette and opens for a colleague by its address', async () => {
  const { relationsOfficer, executiveDirector } = office.staff;
  await world.received(office, { kind: 'enquiry', applicant: await world.person(office, 'سعد القحطاني') });
  await world.received(office);
  await visitor.as(relationsOfficer);
  const { page } = visitor;
  const mine = page.getByRole('navigation', { name: 'عروضي' });
  const keep = async (name: string): Promise<void> => {
    await button(page, 'حفظ العرض').waitFor();
    await page.keyboard.press('v');
    await dialog(page).getByLabel('اسم العرض').fill(name);
    await page.keyboard.press('Enter');
  };
  await page.goto('/cases?view=open&kind=enquiry&assignee=me');
  await keep('ا');
  await dialog(page).getByRole('alert').getByRole('link').waitFor();
  await look(page, 'view-kept');
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'detached' });
  await keep('استفساراتي');
  await mine.getByRole('link', { name: 'استفساراتي 1' }).waitFor();
  expect(await mine.locator('[aria-current=page]').count()).toBe(1);
  await page.goto('/cases?view=late&kind=enquiry');
  await keep('استفسارات متأخرة');
  await mine.getByRole('link', { name: 'استفسارات متأخرة 0' }).waitFor();
  await look(page, 'cases-own-views');
  await mine.getByRole('button', { name: 'ترتيب عروضي' }).click();
  await button(page, 'نقل «استفسارات متأخرة» إلى أعلى').press('Enter');
  await dialog(page).locator('.row').first().getByText('استفسارات متأخرة').waitFor();
  await button(page, 'تعديل «استفساراتي»').click();
  await dialog(page).getByLabel('اسم العرض').fill('استفسارات لديّ');
  await look(page, 'views-arranged');
  await page.keyboard.press('Enter');
  await button(page, 'إزالة «استفسارات متأخرة»').click();
  await button(page, 'تراجع').click();
  await dialog(page).locator('.row').first().getByText('استفسارات متأخرة').waitFor();
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'detached' });
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'صفحة أو رقم معاملة أو اسم' }).fill('استفسارات لدي');
  await page.getByRole('option', { name: 'استفسارات لديّ' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'سعد القحطاني' }).waitFor();
  const address = new URL(page.url());
  const colleague = await Visitor.open(browser, world.api.origin);
  await colleague.as(executiveDirector);
  await colleague.page.goto(address.pathname + address.search);
  await colleague.page.getByText('لا معاملة بهذه الشروط').waitFor();
  expect(await colleague.page.getByLabel('النوع').inputValue()).toBe('enquiry');
  expect(await colleague.page.getByText('عروضي').count()).toBe(0);
  await colleague.close();
  visitor.expectQuiet();
});

test('everything that was declared can be corrected, of which the difference is signed again; documents of the checklist are asked for by their names', async () => {
  const { relationsOfficer } = office.staff;
  const id = await world.completed(office);
  const { items } = await world.view(office, id);
  await world.person(office, 'يزن الحربي');
  await visitor.as(relationsOfficer);
  const { page } = visitor;
  await page.goto(`/cases/${id}`);
  await button(page, 'تعديل البيانات').click();
  await page.getByLabel('من يغيّر').selectOption('office');
  await dialog(page).getByLabel('الصفة').selectOption('guardian');
  await button(page, 'تعديل البيانات').last().click();
  await dialog(page).getByRole('alert').getByRole('link').waitFor();
  await dialog(page).getByRole('search').getByRole('textbox').fill('يزن');
  await page.keyboard.press('Enter');
  await button(page, 'اختيار: يزن الحربي').click();
  await dialog(page).getByText('يزن الحربي').waitFor();
  await look(page, 'case-correction');
  await button(page, 'تعديل البيانات').last().click();
  await dialog(page).waitFor({ state: 'detached' });
  const corrected = await world.view(office, id);
  expect(corrected).toMatchObject({ capacity: 'guardian', beneficiary: { name: 'يزن الحربي' }, replyChannel: 'PHONE' });
  expect(corrected.attestation.toSign?.difference).toEqual(['beneficiary', 'beneficiary.facts', 'capacity']);

  const other = await world.completed(office);
  await page.goto(`/cases/${other}`);
  await button(page, 'طلب استكمال').click();
  await dialog(page).getByLabel(items[0]!.label).press('Space');
  await dialog(page).getByLabel('مستندات أخرى (اختياري)').fill('مشهد بالدخل');
  await dialog(page).getByLabel('السبب').fill('الصورة غير واضحة');
  await look(page, 'case-items-asked');
  await button(page, 'طلب استكمال').last().click();
  await dialog(page).waitFor({ state: 'detached' });
  const asked = (await world.view(office, other)).items.filter(({ state }) => state === 'missing');
  expect(asked.map(({ label }) => label)).toEqual(expect.arrayContaining([items[0]!.label, 'مشهد بالدخل']));

  const letter = await world.received(office, { channel: 'LETTER' });
  await page.goto(`/cases/${letter}`);
  await button(page, 'تعديل البيانات').click();
  await page.getByLabel('من يغيّر').selectOption('office');
  await dialog(page).getByLabel('رقم الخطاب (اختياري)').fill('٤٧/ص-٢٠٩');
  await look(page, 'case-letter');
  await button(page, 'تعديل البيانات').last().click();
  await dialog(page).waitFor({ state: 'detached' });
  await page.getByText('٤٧/ص-٢٠٩').waitFor();
  expect(await world.view(office, letter)).toMatchObject({ letterNumber: '٤٧/ص-٢٠٩', letterDate: null });
  await button(page, 'تعديل البيانات').click();
  await page.getByLabel('من يغيّر').selectOption('office');
  await dialog(page).getByLabel('رقم الخطاب (اختياري)').fill('');
  await button(page, 'تعديل البيانات').last().click();
  await dialog(page).waitFor({ state: 'detached' });
  await page.getByText('٤٧/ص-٢٠٩').waitFor({ state: 'detached' });
  expect(await world.view(office, letter)).toMatchObject({ letterNumber: null });
});

test.each(['mabarra', 'natiq'] as const)(
  '%s: what two officers change at once is lost for neither: the second sees the change, and applies their own again',
  async (slug) => {
    const place = await world.office(slug);
    const { relationsOfficer } = place.staff;
    const id = await world.received(place);
    await visitor.as(relationsOfficer);
    const { page } = visitor;
    await page.goto(`/cases/${id}`);
    await button(page, 'تعديل البيانات').click();
    await page.getByLabel('من يغيّر').selectOption('office');
    await page.getByLabel('الموضوع').fill('مساعدة في السكن، ثلاثة أشهر');
    await change(relationsOfficer, id, 'reply-channel', { replyChannel: 'EMAIL' });
    await button(page, 'تعديل البيانات').last().click();
    await page.getByText('تغيّرت المعاملة أثناء الكتابة').waitFor();
    await page.getByText('وسيلة الرد: من «الهاتف» إلى «البريد الإلكتروني»').waitFor();
    expect(await page.getByLabel('الموضوع').inputValue()).toBe('مساعدة في السكن، ثلاثة أشهر');
    await look(page, 'case-changed-meanwhile');
    await button(page, 'تطبيق على المعاملة كما صارت').click();
    await dialog(page).waitFor({ state: 'detached' });
    expect(await world.view(place, id)).toMatchObject({
      subject: 'مساعدة في السكن، ثلاثة أشهر',
      replyChannel: 'EMAIL',
    });
    visitor.expectQuiet();
  },
);

test('many are given to a colleague and taken back; a case is labelled, found by its label, and put off', async () => {
  const { relationsOfficer } = office.staff;
  const ids = [await world.received(office), await world.received(office)];
  const colleague = await world.api.person(office, 'relationsOfficer', 'volunteer');
  await visitor.as(relationsOfficer);
  const { page } = visitor;
  await page.goto('/cases?view=mine');
  await page.getByLabel('تحديد المعروض').check();
  await page.getByLabel('التكليف لـ').selectOption(colleague.account);
  await button(page, 'تكليف').click();
  await page.getByText('تم تكليف معاملتين.').waitFor();
  await page.getByText('لا شيء في هذا العرض').waitFor();
  await look(page, 'cases-given');
  await button(page, 'تراجع').click();
  await page.getByRole('link', { name: 'مها العتيبي' }).first().waitFor();
  expect((await world.view(office, ids[0]!)).assignee).toMatchObject({ id: relationsOfficer.account });
  await page.goto(`/cases/${ids[0]}?view=mine`);
  await page.getByRole('combobox', { name: 'الوسوم' }).fill('عاجل');
  await page.keyboard.press('Enter');
  await button(page, 'حفظ الوسوم').click();
  await button(page, 'تراجع').waitFor();
  expect((await world.view(office, ids[0]!)).tags).toEqual(['عاجل']);
  await button(page, 'تراجع').click();
  await button(page, 'تراجع').waitFor({ state: 'detached' });
  expect((await world.view(office, ids[0]!)).tags).toEqual([]);
  await page.getByRole('combobox', { name: 'الوسوم' }).fill('عاجل');
  await page.keyboard.press('Enter');
  await button(page, 'حفظ الوسوم').click();
  await button(page, 'حفظ الوسوم').waitFor({ state: 'detached' });
  await typeDay(page, 'تأجيل لي حتى', '2026-01-20');
  await button(page, 'تأجيل').click();
  await page.getByText('مؤجلة لك حتى').waitFor();
  await page.goto(`/cases?tag=${encodeURIComponent('عاجل')}`);
  await page.getByRole('link', { name: 'مها العتيبي' }).waitFor();
  expect(await page.getByRole('link', { name: 'مها العتيبي' }).count()).toBe(1);
  visitor.expectQuiet();
});

test('two officers label a case at once: neither loses a label, what is half typed stays, and one takes back only what was theirs', async () => {
  const { relationsOfficer } = office.staff;
  const id = await world.received(office);
  const colleague = await world.api.person(office, 'relationsOfficer');
  const label = async (change: object): Promise<void> => {
    const { status } = await world.ask(colleague, 'POST', '/api/case-taggings', { cases: [{ case: id, ...change }] });
    expect(status).toBe(201);
  };
  const tags = async (): Promise<string[]> => (await world.view(office, id)).tags;
  await visitor.as(relationsOfficer);
  const { page } = visitor;
  await page.goto(`/cases/${id}`);
  const labels = page.getByRole('combobox', { name: 'الوسوم' });
  await labels.fill('سكن');
  await page.keyboard.press('Enter');
  await labels.fill('دو');
  await label({ add: ['عاجل'] });
  await page.getByRole('article').locator('.mantine-Badge-root', { hasText: 'عاجل' }).waitFor();
  expect(await labels.inputValue()).toBe('دو');
  expect(await page.getByText('أجرى شخص آخر تغييرًا بعد أن فُتحت هذه الصفحة.').count()).toBe(0);
  await labels.fill('دواء');
  await page.keyboard.press('Enter');
  await button(page, 'حفظ الوسوم').click();
  await button(page, 'تراجع').waitFor();
  expect(await tags()).toEqual(['دواء', 'سكن', 'عاجل']);
  await look(page, 'case-labels');
  await label({ add: ['زيارة'] });
  await button(page, 'تراجع').click();
  await button(page, 'تراجع').waitFor({ state: 'detached' });
  expect(await tags()).toEqual(['زيارة', 'عاجل']);
  visitor.expectQuiet();
});

test('a call is noted by its key, and the one promised waits at home until it was made; a colleague’s note turns up by itself', async () => {
  const { relationsOfficer } = office.staff;
  const id = await world.received(office, { applicant: await world.person(office, 'سعد القحطاني') });
  const colleague = await world.api.person(office, 'relationsOfficer');
  await visitor.as(relationsOfficer);
  const { page } = visitor;
  await page.goto(`/cases/${id}?part=conversation`);
  await page.getByText('لا ملاحظات بعد.').waitFor();
  await page.keyboard.press('Shift+Slash');
  await dialog(page).getByRole('cell', { name: 'تدوين ملاحظة أو مكالمة' }).waitFor();
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'detached' });
  await page.keyboard.press('n');
  expect(await dialog(page).getByLabel('من كان على الخط').count()).toBe(0);
  await dialog(page).getByLabel('النوع').selectOption({ label: 'مكالمة واردة' });
  await dialog(page).getByLabel('ما يُدوَّن').fill('تسأل عن موعد الرد');
  await typeDay(dialog(page), 'يوم معاودة الاتصال (اختياري)', '2026-01-11');
  await dialog(page).getByLabel('ما يُدوَّن').press('Tab');
  await dialog(page).getByRole('button', { name: 'تدوين ملاحظة أو مكالمة', exact: true }).press('Enter');
  await dialog(page).getByRole('alert').getByRole('link', { name: 'من كان على الخط' }).waitFor();
  await look(page, 'case-note');
  await dialog(page).getByLabel('من كان على الخط').fill('أم نواف');
  await dialog(page).getByLabel('التحقق من المتصل').selectOption({ label: 'برقم جواله المسجل' });
  await dialog(page).getByRole('button', { name: 'تدوين ملاحظة أو مكالمة', exact: true }).press('Enter');
  await dialog(page).waitFor({ state: 'detached' });
  await page.getByText('بانتظار الاتصال').waitFor();
  await change(colleague, id, 'notes', { kind: 'internal', text: 'العقد عند المالك' });
  await page.getByText('العقد عند المالك').waitFor();
  expect(await page.getByText('أجرى شخص آخر تغييرًا بعد أن فُتحت هذه الصفحة.').count()).toBe(0);
  await look(page, 'case-notes');

  await page.goto('/');
  const promised = page.getByRole('region', { name: 'اتصالات موعود بها' });
  await promised.getByRole('link', { name: 'أم نواف' }).waitFor();
  await look(page, 'home-call-backs');
  await promised.getByRole('link', { name: 'أم نواف' }).click();
  await button(page, 'تدوين ملاحظة أو مكالمة').click();
  await dialog(page).getByLabel('النوع').selectOption({ label: 'مكالمة صادرة' });
  await dialog(page).getByLabel('ما يُدوَّن').fill('أُخبرت بالموعد');
  await dialog(page).getByLabel('من كان على الخط').fill('أم نواف');
  await dialog(page).getByLabel('التحقق من المتصل').selectOption({ label: 'بأسئلة عن بياناته' });
  await dialog(page).getByRole('button', { name: 'تدوين ملاحظة أو مكالمة', exact: true }).press('Enter');
  await page.getByText('تم الاتصال').waitFor();
  await page.goto('/');
  await page.getByRole('region', { name: 'ما ينتظر', exact: true }).waitFor();
  await settled(page);
  expect(await promised.count()).toBe(0);
  visitor.expectQuiet();
});

test('a document is attached, ruled on and looked at; a referral is taken on and answered; the audit tells who looked', async () => {
  const natiq = await world.office('natiq');
  const { relationsOfficer, socialResearchOfficer, executiveDirector } = natiq.staff;
  const id = await world.received(natiq);
  const { items } = await world.view(natiq, id);
  const { label } = items[0]!;
  await visitor.as(relationsOfficer);
  const { page } = visitor;
  await page.goto(`/cases/${id}`);
  await button(page, `إرفاق مستند: ${label}`).click();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'هوية.pdf', mimeType: 'application/pdf', buffer: pdf() });
  await button(page, 'إرفاق مستند').click();
  await button(page, `مطابقة مستند: ${label}`).click();
  await page.getByLabel('النتيجة').selectOption('yes');
  await button(page, 'مطابقة مستند').click();
  await page.getByText('مطابَق', { exact: true }).waitFor();
  await button(page, 'إحالة إلى مسؤول البحث الاجتماعي').click();
  await page.getByLabel('السؤال').fill('هل تكفي صورة العقد؟');
  await page.getByLabel('السؤال').press('Tab');
  await page.keyboard.press('Enter');
  await dialog(page).waitFor({ state: 'detached' });
  await page.getByRole('tab', { name: 'المستندات' }).click();
  await button(page, 'عرض المستندات').click();
  await page.getByRole('link', { name: 'تنزيل هوية.pdf' }).waitFor();
  await look(page, 'case-documents');
  await visitor.as(socialResearchOfficer);
  await page.goto('/');
  const waiting = page.getByRole('region', { name: 'إحالات بانتظار الجواب' });
  await waiting.getByText('لم يقبلها أحد بعد').waitFor();
  await look(page, 'home-referrals');
  await waiting.getByRole('link', { name: 'هل تكفي صورة العقد؟' }).click();
  await button(page, 'قبول الإحالة').click();
  await button(page, 'جواب الإحالة').click();
  await dialog(page).getByLabel('الجواب').waitFor();
  await look(page, 'case-referral-answer');
  await page.getByLabel('الجواب').fill('تكفي');
  await page.getByLabel('المصدر').fill('دليل خدمات البحث الاجتماعي');
  await page.keyboard.press('Enter');
  await page.getByText('المصدر: دليل خدمات البحث الاجتماعي').waitFor();
  await page.goto('/');
  await waiting.getByText('لا إحالة بانتظار الجواب.').waitFor();
  await visitor.as(executiveDirector);
  await page.goto(`/cases/${id}?part=history`);
  await button(page, 'عرض سجل التدقيق').click();
  await page.getByText('اطّلاع على قائمة المستندات').waitFor();
  await look(page, 'case-history');
  visitor.expectQuiet();
});
