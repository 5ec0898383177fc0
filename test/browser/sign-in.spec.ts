import type { Browser } from 'playwright-core';
import { ApiWorld } from '../world/api';
import { PHONE, violationsOf } from '../world/chromium';
import { givePassword, known } from './people';
import { expectNoSidewaysScroll, expectTranslated, launch, look, Visitor } from './rig';

const EMAIL = 'huda@nakheel.example';

let world: ApiWorld;
let browser: Browser;
let visitor: Visitor;

beforeAll(async () => {
  world = await ApiWorld.start({ pages: true, secondFactors: 'off' });
  browser = await launch();
  const place = await world.association('nakheel');
  await known(world, EMAIL, 'هدى السالم', [place], 'relationsOfficer');
});
afterAll(async () => {
  await browser?.close();
  await world?.stop();
});
beforeEach(async () => {
  visitor = await Visitor.open(browser, world.origin);
});
afterEach(() => visitor.close());

test('the sign-in page, looked at', async () => {
  await visitor.page.goto('/');
  await visitor.page.getByRole('heading', { name: 'تسجيل الدخول' }).waitFor();
  await look(visitor.page, 'sign-in');
  visitor.expectQuiet();
});

test('a wrong password is told on top and in the title, and what was typed stays', async () => {
  const { page } = visitor;
  await page.goto('/sign-in');
  await givePassword(page, EMAIL, 'ليست هي');
  const alert = page.getByRole('alert');
  await alert.getByText('البريد الإلكتروني أو كلمة المرور غير صحيحة').waitFor();
  expect(await page.title()).toMatch(/^خطأ: /);
  expect(await page.getByLabel('البريد الإلكتروني').inputValue()).toBe(EMAIL);
  await look(page, 'sign-in-refused');
  visitor.expectQuiet();
});

test('a field that needs correcting says so itself, and the summary leads to it', async () => {
  const { page } = visitor;
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'تسجيل الدخول' }).click();
  const link = page.getByRole('alert').getByRole('link').first();
  const said = await link.innerText();
  expect(said).toContain('البريد الإلكتروني');
  await link.click();
  expect(await page.evaluate('document.activeElement.id')).toBe('email');
  expect(await page.getByLabel('البريد الإلكتروني').getAttribute('aria-invalid')).toBe('true');
  expect(await page.getByText(said, { exact: true }).count()).toBe(2);
  await look(page, 'sign-in-fields');
});

test('signed in one comes to the page one asked for, in the language one chose; signed out nothing is left', async () => {
  const { page } = visitor;
  await page.goto('/?asked');
  await givePassword(page, EMAIL);
  await page.getByRole('heading', { name: 'أهلًا هدى السالم' }).waitFor();
  await page.getByRole('navigation').getByText('جمعية النخيل الأهلية').waitFor();
  await look(page, 'home');
  await page.locator('button[lang="en"]').click();
  await page.reload();
  await page.getByRole('heading', { name: 'Welcome, هدى السالم' }).waitFor();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByText('You have signed out.').waitFor();
  await page.goto('/');
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  visitor.expectQuiet();
});

test('an address that no page has says so', async () => {
  await visitor.page.goto('/no/such/page');
  await visitor.page.getByRole('heading', { name: 'لا توجد صفحة بهذا العنوان' }).waitFor();
  await look(visitor.page, 'not-found');
  visitor.expectQuiet();
});

describe('what the rig is to see, it sees', () => {
  beforeEach(async () => {
    await visitor.page.goto('/sign-in');
    await visitor.page.getByRole('heading', { name: 'تسجيل الدخول' }).waitFor();
  });
  const plant = (html: string): Promise<void> =>
    visitor.page.evaluate(`document.querySelector('main').insertAdjacentHTML('beforeend', ${JSON.stringify(html)})`);

  test('Arabic that is too faint', async () => {
    await visitor.page.evaluate(`document.querySelector('h1').style.color = '#b8b8b8'`);
    expect(await violationsOf(visitor.page)).toContainEqual(expect.stringMatching(/^color-contrast: /));
  });

  test('a field without a name', async () => {
    await plant('<input type="text">');
    expect(await violationsOf(visitor.page)).toContainEqual(expect.stringMatching(/^label: /));
  });

  test('something wider than a phone', async () => {
    await visitor.page.setViewportSize(PHONE);
    await plant('<div><span id="wide">س</span></div>');
    await visitor.page.evaluate(`document.getElementById('wide').style.cssText = 'display: block; width: 500px'`);
    await expect(expectNoSidewaysScroll(visitor.page)).rejects.toThrow(/wide/);
  });

  test('a key without its text, a brace that nobody filled', async () => {
    await plant('<p>signIn.nothing</p>');
    await expect(expectTranslated(visitor.page)).rejects.toThrow(/signIn\.nothing/);
    await plant('<p>{name}</p>');
    await expect(expectTranslated(visitor.page)).rejects.toThrow(/\{name\}/);
  });

  test('what the policy of the page forbids: an inline style, an inline script, another origin', async () => {
    await plant('<p style="color: red">س</p>');
    expect(() => visitor.expectQuiet()).toThrow(/style/);
    await visitor.page.evaluate(`fetch('https://elsewhere.example/').catch(() => undefined)`);
    expect(() => visitor.expectQuiet()).toThrow(/elsewhere\.example/);
  });
});
