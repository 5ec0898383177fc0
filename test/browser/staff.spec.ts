import type { Browser, Locator, Page } from 'playwright-core';
import { ApiWorld, type Member, type Place } from '../world/api';
import { typeDay } from './days';
import { launch, look, Visitor } from './rig';

let world: ApiWorld;
let browser: Browser;
const visitors: Visitor[] = [];

beforeAll(async () => {
  world = await ApiWorld.start({ pages: true });
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  await world?.stop();
});
afterEach(async () => {
  for (const visitor of visitors.splice(0)) {
    visitor.expectQuiet();
    await visitor.close();
  }
});

async function at(who: Member): Promise<Page> {
  const visitor = await Visitor.open(browser, world.origin);
  visitors.push(visitor);
  await visitor.as(who);
  await visitor.page.goto('/staff');
  return visitor.page;
}

let places = 0;
interface Office {
  readonly place: Place;
  readonly administrator: Member;
  readonly hr: Member;
  readonly reception: Member;
  readonly head: Member;
}
async function office(): Promise<Office> {
  const place = await world.association(`place-${++places}`);
  return {
    place,
    administrator: await world.person(place, 'associationAdministrator'),
    hr: await world.person(place, 'humanResources'),
    reception: await world.person(place, 'relationsOfficer'),
    head: await world.person(place, 'committeeHead'),
  };
}

const menuOf = (page: Page, { name }: Member): Locator => page.getByRole('button', { name: `إجراءات: ${name}` });
const rowOf = (page: Page, who: Member): Locator => page.locator('.row').filter({ has: menuOf(page, who) });
const dialogIn = (page: Page): Locator => page.getByRole('dialog');

/** Opens the form of an action with somebody. */
async function begin(page: Page, who: Member, action: string): Promise<Locator> {
  await menuOf(page, who).click();
  await page.getByRole('menuitem', { name: action }).click();
  await dialogIn(page)
    .getByRole('heading', { name: `${action}: ${who.name}` })
    .waitFor();
  return dialogIn(page);
}

async function offeredFor(page: Page, who: Member): Promise<string[]> {
  await menuOf(page, who).click();
  await page.getByRole('menuitem').first().waitFor();
  const offered = await page.getByRole('menuitem').allInnerTexts();
  await page.keyboard.press('Escape');
  await page.getByRole('menuitem').first().waitFor({ state: 'detached' });
  return offered;
}

test('roles, department and the end of a membership: each in its dialog, and the list shows what came of it', async () => {
  const { administrator, reception, head } = await office();
  const page = await at(administrator);
  const roles = await begin(page, reception, 'تغيير الأدوار');
  await roles.getByLabel('متطوع').check();
  await roles.getByRole('button', { name: 'حفظ' }).click();
  // A volunteer is one for a time: the refusal leads to the field.
  await roles.getByRole('alert').getByRole('link').waitFor();
  await look(page, 'staff-roles');
  await roles.getByLabel('متطوع').uncheck();
  await roles.getByLabel('باحث اجتماعي').check();
  await roles.getByRole('button', { name: 'حفظ' }).click();
  await rowOf(page, reception).getByText('باحث اجتماعي').waitFor();

  const position = await begin(page, reception, 'الإدارة والصفة');
  await position.getByLabel('الإدارة أو القسم').fill('خدمة المستفيدين');
  await position.getByLabel('الصفة').selectOption({ index: 1 });
  await look(page, 'staff-position');
  await position.getByRole('button', { name: 'حفظ' }).click();
  await rowOf(page, reception).getByText('خدمة المستفيدين').waitFor();

  const end = await begin(page, head, 'إنهاء العمل');
  await end.getByText(`يفقد ${head.name} الوصول`).waitFor();
  await look(page, 'staff-end');
  await end.getByRole('button', { name: 'رجوع' }).click();
  await end.waitFor({ state: 'detached' });
  expect(await page.locator(':focus').getAttribute('aria-label')).toBe(`إجراءات: ${head.name}`);
  await (await begin(page, head, 'إنهاء العمل')).getByRole('button', { name: 'إنهاء العمل' }).click();
  await menuOf(page, head).waitFor({ state: 'detached' });
  await look(page, 'staff-list');
});

test('two administrators at once: the second is told what the first has changed, keeps what was typed, and saves over it', async () => {
  const { place, administrator, reception } = await office();
  const other = await world.person(place, 'associationAdministrator');
  const [page, theirs] = [await at(administrator), await at(other)];
  const roles = await begin(page, reception, 'تغيير الأدوار');
  await roles.getByLabel('باحث اجتماعي').check();
  const first = await begin(theirs, reception, 'تغيير الأدوار');
  await first.getByLabel('ضابط اتصال').check();
  await first.getByRole('button', { name: 'حفظ' }).click();
  await first.waitFor({ state: 'detached' });
  await roles.getByRole('button', { name: 'حفظ' }).click();
  const told = roles.getByRole('alert').getByRole('listitem');
  await told.waitFor();
  expect(await told.innerText()).toMatch(/الأدوار: من «علاقات المستفيدين» إلى «.*ضابط اتصال.*»/u);
  expect(await roles.getByLabel('باحث اجتماعي').isChecked()).toBe(true);
  await look(page, 'staff-changed-meanwhile');
  await roles.getByRole('button', { name: 'الحفظ فوق ما صار' }).click();
  await roles.waitFor({ state: 'detached' });
  const [{ roles: kept } = { roles: [] }] = await world.rows<{ roles: string[] }>(
    'SELECT roles FROM membership WHERE account_id = $1',
    [reception.account],
  );
  expect(kept.sort()).toEqual(['relationsOfficer', 'socialResearcher']);
});

test('what is offered is what the API lets through: human resources nothing that touches an administrator, others nothing', async () => {
  const { administrator, hr, reception } = await office();
  const page = await at(hr);
  expect(await offeredFor(page, administrator)).not.toContain('تغيير الأدوار');
  expect(await offeredFor(page, administrator)).toContain('الإدارة والصفة');
  expect(await offeredFor(page, hr)).not.toContain('إنهاء العمل');
  expect(await offeredFor(page, reception)).toEqual(expect.arrayContaining(['تغيير الأدوار', 'إنهاء العمل']));
  expect(await page.getByLabel('إدارة النظام في الجمعية').count()).toBe(0);
  await page.getByLabel('رئاسة اللجنة').waitFor();
  const theirs = await at(reception);
  await theirs.getByRole('main').getByText(administrator.name).waitFor();
  expect(await theirs.getByRole('button', { name: /^إجراءات: / }).count()).toBe(0);
  expect(await theirs.getByRole('button', { name: 'إرسال الدعوة' }).count()).toBe(0);
});

/** A civil day in Riyadh, so many days from now. */
const dayIn = (days: number): string =>
  new Date(Date.now() + 3 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);

test('somebody is away: recorded with who stands in, seen in the list and on their own account, ended early; one to come is called off', async () => {
  const { administrator, reception, head } = await office();
  const page = await at(administrator);
  const away = await begin(page, reception, 'تسجيل غياب');
  await away.getByRole('button', { name: 'تسجيل الغياب' }).click();
  await away.getByRole('alert').getByRole('link').first().waitFor();
  await typeDay(away, 'أول يوم غياب', dayIn(-1));
  await typeDay(away, 'آخر يوم غياب', dayIn(-2));
  await away.getByLabel('النائب').selectOption({ label: head.name });
  await away.getByRole('button', { name: 'تسجيل الغياب' }).click();
  await away.getByRole('link', { name: /قبل بدايته/ }).waitFor();
  await look(page, 'staff-absence');
  await typeDay(away, 'آخر يوم غياب', dayIn(6));
  await away.getByRole('button', { name: 'تسجيل الغياب' }).click();
  await rowOf(page, reception).getByText('غياب قائم من').waitFor();
  await rowOf(page, reception).getByText(`النائب: ${head.name}`).waitFor();
  const coming = await begin(page, head, 'تسجيل غياب');
  await typeDay(coming, 'أول يوم غياب', dayIn(20));
  await typeDay(coming, 'آخر يوم غياب', dayIn(21));
  await coming.getByRole('button', { name: 'تسجيل الغياب' }).click();
  await rowOf(page, head).getByText('بلا نائب').waitFor();
  await look(page, 'staff-away');

  const own = await at(reception);
  await own.goto('/account');
  await own.getByRole('region', { name: 'غيابك' }).getByText(`النائب: ${head.name}`).waitFor();
  await look(own, 'account-away');

  await page.getByRole('button', { name: `إنهاء الغياب الآن: ${reception.name}` }).click();
  await look(page, 'staff-absence-end');
  await dialogIn(page).getByRole('button', { name: 'إنهاء الغياب الآن' }).click();
  await rowOf(page, reception).getByText('غياب قائم من').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: `إلغاء الغياب القادم: ${head.name}` }).click();
  await dialogIn(page).getByRole('button', { name: 'إلغاء الغياب القادم' }).click();
  await rowOf(page, head).getByText('غياب قادم من').waitFor({ state: 'detached' });
});

test('whom somebody answers to: asked for while nobody has said it, a circle is refused in words, and the list shows it', async () => {
  const { administrator, reception, head } = await office();
  const page = await at(administrator);
  await page.getByText('لم يُسجَّل بعد من يتبع من').waitFor();
  const line = await begin(page, reception, 'الرئيس المباشر');
  await line.getByLabel('الرئيس المباشر').selectOption({ label: head.name });
  await look(page, 'staff-line');
  await line.getByRole('button', { name: 'حفظ' }).click();
  await rowOf(page, reception).getByText(`يتبع: ${head.name}`).waitFor();
  await page.getByText('لم يُسجَّل بعد من يتبع من').waitFor({ state: 'detached' });
  const circle = await begin(page, head, 'الرئيس المباشر');
  await circle.getByLabel('الرئيس المباشر').selectOption({ label: reception.name });
  await circle.getByRole('button', { name: 'حفظ' }).click();
  await circle.getByRole('link', { name: /فتدور التبعية على نفسها/ }).waitFor();
  await look(page, 'staff-line-circle');
  await circle.getByLabel('الرئيس المباشر').selectOption({ label: administrator.name });
  await circle.getByRole('button', { name: 'حفظ' }).click();
  await rowOf(page, head).getByText(`يتبع: ${administrator.name}`).waitFor();
  await look(page, 'staff-lines');
});

test('a telephone is lost: somebody is signed out everywhere, and their pages ask to sign in', async () => {
  const { administrator, reception } = await office();
  const [page, lost] = [await at(administrator), await at(reception)];
  await lost.getByRole('main').getByText(administrator.name).waitFor();
  const out = await begin(page, reception, 'تسجيل الخروج من كل الأجهزة');
  await look(page, 'staff-sign-out');
  await out.getByRole('button', { name: 'تسجيل الخروج من كل الأجهزة' }).click();
  await out.waitFor({ state: 'detached' });
  await lost.reload();
  await lost.getByRole('heading', { name: 'تسجيل الدخول' }).waitFor();
});
