import type { Browser, Page } from 'playwright-core';
import type { Person, Place } from '../world/api';
import { Oversight } from '../world/oversight';
import { IntakeWorld, WORLD_OPENS_WITHIN_MS, type Office } from '../world/intake';
import { launch, look, Visitor } from './rig';

let world: IntakeWorld;
let office: Office;
let browser: Browser;
const visitors: Visitor[] = [];

beforeAll(async () => {
  world = await IntakeWorld.open({ pages: true });
  office = await world.office('mabarra', 'ghadir');
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

/** A key as the Arabic layout gives it: another letter at the same place. */
const press = (page: Page, init: object): Promise<void> =>
  page.evaluate(
    `document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...${JSON.stringify(init)} }))`,
  );

test('the palette opens by the place of the key under any layout, and finds pages, views, people and a case', async () => {
  const { staff } = office;
  const reference = (await world.view(office, await world.received(office))).reference;
  const page = await at('/', staff.relationsOfficer);
  await press(page, { code: 'KeyK', key: 'ن', ctrlKey: true });
  const field = page.getByRole('combobox', { name: 'صفحة أو رقم معاملة أو اسم' });
  await page.getByRole('option', { name: 'المتأخرة' }).waitFor();
  await look(page, 'palette');
  await field.fill('مها');
  await page.getByRole('option', { name: 'مها العتيبي' }).waitFor();
  await field.fill(reference.toLowerCase());
  await page.getByRole('option', { name: reference }).waitFor();
  await field.fill('لا شيء كهذا');
  await page.getByText('لا نتائج لما كُتب.').waitFor();
  await field.fill('الحساب');
  await page.getByRole('option', { name: 'الحساب' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'الحساب', level: 1 }).waitFor();
  await page.getByRole('button', { name: 'بحث وانتقال' }).click();
  await field.waitFor();
  await page.keyboard.press('Escape');
  await field.waitFor({ state: 'detached' });
});

test('the sheet shows the keys of this page; they rest while somebody types, and single ones can be switched off', async () => {
  const page = await at('/', office.staff.relationsOfficer);
  await press(page, { code: 'Slash', key: '؟', shiftKey: true });
  const sheet = page.getByRole('dialog', { name: 'اختصارات لوحة المفاتيح' });
  await sheet.getByRole('cell', { name: 'الانتقال إلى الرئيسة' }).waitFor();
  await look(page, 'keys');
  const turn = async (): Promise<void> => {
    await sheet.getByRole('switch', { name: 'تشغيل المفاتيح المفردة على هذا الجهاز' }).press('Space');
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
  };
  await turn();
  await page.getByRole('navigation').getByRole('link', { name: 'الحساب' }).click();
  const field = page.getByLabel('كلمة المرور الحالية');
  await field.waitFor();
  await page.keyboard.press('KeyH');
  await page.getByRole('button', { name: 'اختصارات لوحة المفاتيح' }).click();
  await turn();
  await field.focus();
  await page.keyboard.press('KeyH');
  expect([await field.inputValue(), new URL(page.url()).pathname]).toEqual(['h', '/account']);
  await field.blur();
  await page.keyboard.press('KeyH');
  await page.getByRole('heading', { name: /أهلًا/ }).waitFor();
});

test('two people on one page see each other by name, until one of them goes', async () => {
  const { executiveDirector, associationAdministrator } = office.staff;
  const hers = await at('/onboarding', associationAdministrator);
  const his = await at('/onboarding', executiveDirector);
  await his.getByText(`ينظر هنا الآن أيضًا: ${associationAdministrator.name}`).waitFor();
  await hers.getByText(`ينظر هنا الآن أيضًا: ${executiveDirector.name}`).waitFor();
  await look(hers, 'lookers');
  await his.close();
  await hers.getByText('ينظر هنا الآن أيضًا').waitFor({ state: 'detached' });
});

test('what was typed and not sent is there again in another browser, until it is sent', async () => {
  const { associationAdministrator } = office.staff;
  const page = await at('/staff', associationAdministrator);
  await page.getByLabel('الاسم', { exact: true }).fill('سعاد الحربي');
  await page.getByLabel('البريد الإلكتروني').fill('suad@ghadir.example');
  await page.getByText('حُفظت المسودة').waitFor();
  await page.close();
  const other = await at('/staff', associationAdministrator);
  await other.getByText('هذا ما كُتب هنا من قبل ولم يُرسل.').waitFor();
  expect(await other.getByLabel('الاسم', { exact: true }).inputValue()).toBe('سعاد الحربي');
  await look(other, 'draft');
  await other.getByLabel('علاقات المستفيدين').check();
  await other.getByRole('button', { name: 'إرسال الدعوة' }).click();
  await other.getByText('أُرسلت الدعوة إلى').waitFor();
  expect(await other.getByLabel('الاسم', { exact: true }).inputValue()).toBe('');
  const third = await at('/staff', associationAdministrator);
  await third.getByText('suad@ghadir.example').waitFor();
  expect(await third.getByLabel('الاسم', { exact: true }).inputValue()).toBe('');
});

test('officers see each other on a case; keys go from case to case; an answer begun is there again elsewhere, until it is sent', async () => {
  const { relationsOfficer, executiveDirector } = office.staff;
  const people = [await world.person(office, 'هيفاء الدوسري'), await world.person(office, 'سعد القحطاني')];
  const [older, newer] = [
    await world.received(office, { kind: 'enquiry', applicant: people[0] }),
    await world.received(office, { kind: 'enquiry', applicant: people[1] }),
  ];
  const page = await at('/cases?view=enquiries', relationsOfficer);
  await page.getByRole('link', { name: 'سعد القحطاني' }).waitFor();
  for (const key of ['KeyJ', 'KeyJ', 'KeyK', 'KeyO']) await page.keyboard.press(key);
  await page.getByRole('heading', { name: 'سعد القحطاني' }).waitFor();
  expect(new URL(page.url()).pathname).toBe(`/cases/${newer}`);
  await page.keyboard.press('KeyJ');
  await page.getByRole('heading', { name: 'هيفاء الدوسري' }).waitFor();

  const director = await at(`/cases/${older}`, executiveDirector);
  await director.getByText(`ينظر هنا الآن أيضًا: ${relationsOfficer.name}`).waitFor();
  await page.getByText(`ينظر هنا الآن أيضًا: ${executiveDirector.name}`).waitFor();
  await world.act(office, older, 'reply-channel', { replyChannel: 'EMAIL' });
  const told = director.getByRole('alert');
  await told.waitFor();
  await look(director, 'case-lookers');
  await told.getByRole('button').click();
  await told.waitFor({ state: 'detached' });
  await director.getByText('البريد الإلكتروني').first().waitFor();
  await director.close();

  await page.reload();
  await page.getByRole('heading', { name: 'هيفاء الدوسري' }).waitFor();
  await page.keyboard.press('KeyR');
  await page.getByLabel('الجواب').fill('تُقبل الصورة الواضحة');
  await page.getByText('حُفظت المسودة').waitFor();
  await page.close();
  const other = await at(`/cases/${older}`, relationsOfficer);
  await other.getByRole('heading', { name: 'هيفاء الدوسري' }).waitFor();
  await other.keyboard.press('KeyR');
  await other.getByText('هذا ما كُتب هنا من قبل ولم يُرسل.').waitFor();
  expect(await other.getByLabel('الجواب').inputValue()).toBe('تُقبل الصورة الواضحة');
  await look(other, 'case-draft');
  await other.getByLabel('المصدر').fill('سياسة الخدمات');
  await other.keyboard.press('Enter');
  await other.getByRole('dialog').waitFor({ state: 'detached' });
  const kept = await world.ask<{ data: unknown }>(relationsOfficer, 'GET', `/api/drafts/act:${older}:answer:`);
  expect([kept.status, kept.body.data, (await world.view(office, older)).state.code]).toEqual([200, null, 'ANSWERED']);
  await other.keyboard.press('KeyU');
  await other.getByRole('navigation', { name: 'العروض' }).waitFor();
});

test('the home page shows each role what waits: the office, the committee, the executive, the supervising body', async () => {
  const { relationsOfficer, executiveDirector, committeeHead } = office.staff;
  const study = await world.completed(office);
  await world.act(office, study, 'committee-referral');
  await world.act(office, await world.completed(office), 'assignment', { assignee: executiveDirector.account });
  const tile = (page: Page, name: string): ReturnType<Page['getByRole']> =>
    page.getByRole('region', { name: 'ما ينتظر' }).getByRole('link', { name });
  const desk = await at('/', relationsOfficer);
  await tile(desk, 'معاملاتي').waitFor();
  expect(await tile(desk, 'المتأخرة').getAttribute('href')).toBe('/cases?view=late');
  await look(desk, 'home-reception');
  const head = await at('/', committeeHead);
  await head.getByText('لا جلسة مقررة.').waitFor();
  expect(await tile(head, 'لدى اللجنة').innerText()).toMatch(/^1\s/);
  await look(head, 'home-committee-head');
  // A month on, some of it is late.
  await world.received(office, { applicant: await world.person(office, 'منيرة الشمراني'), subject: 'أجهزة منزلية' });
  world.at('2026-02-03');
  const later = async <P extends Person>(one: P, place?: Place): Promise<P> => ({
    ...one,
    headers: await world.api.signIn(one.account, place),
  });
  for (const name of ['فهد الغنام', 'نوال العصيمي', 'جواهر الثبيتي'])
    await world.received(office, { applicant: await world.person(office, name), subject: 'مساعدة في الإيجار' });
  await world.completed(office);
  const director = await at('/', await later(executiveDirector, office));
  const drawn = director.getByRole('img', { name: 'المعاملات المفتوحة عند كل موظف' });
  await drawn.locator('svg').getByText(executiveDirector.name).waitFor();
  await director.getByRole('table', { name: 'المعاملات المفتوحة عند كل موظف' }).waitFor();
  await look(director, 'home-executive');
  const oversight = new Oversight(world.api);
  const body = await oversight.again(await oversight.body());
  const neighbours = ['sidr', 'nakheel', 'rawd'].map((slug) => world.api.association(slug));
  for (const place of [office, ...(await Promise.all(neighbours))]) {
    await oversight.oversee(body, place);
    await oversight.recount(place);
  }
  const said = {
    authority: 'المركز الوطني لتنمية القطاع غير الربحي',
    licenceNumber: '5074',
    unifiedNumber: '7001234567',
  };
  const dates = { licenceIssuedOn: '2023-05-14', licenceExpiresOn: '2028-05-13' };
  await oversight.ask(body, 'PUT', `associations/${office.id}/licence`, { ...said, ...dates });
  const supervisor = await at('/', body.supervisor);
  await supervisor.getByRole('heading', { name: 'الجمعيات، وما يحتاج منها إلى نظر أولًا' }).waitFor();
  await supervisor.getByText('المعاملات المفتوحة:').first().waitFor();
  await look(supervisor, 'home-supervisor');
  await supervisor.goto('/associations');
  await supervisor.getByRole('link', { name: office.name }).waitFor();
  await look(supervisor, 'associations');
  await supervisor.getByRole('link', { name: office.name }).click();
  await supervisor.getByRole('heading', { name: office.name }).waitFor();
  await look(supervisor, 'association');
});
