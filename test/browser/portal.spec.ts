import type { Browser } from 'playwright-core';
import {
  launchBrowser,
  LOOKS_AT_ALL,
  misnamedOf,
  PHONE,
  sidewaysOf,
  smallTargetsOf,
  violationsOf,
} from '../world/chromium';
import { Journey, type Office } from '../world/journey';
import { PortalSiteWorld } from '../world/portal-site';
import { Applicant, NAME } from './portal.applicant';

let journey: Journey;
let portal: PortalSiteWorld;
let browser: Browser;
let origin: string;

beforeAll(async () => {
  journey = await Journey.open();
  portal = await PortalSiteWorld.beside(journey.api, { clock: () => journey.now });
  origin = await portal.listen();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
  await journey?.close();
});

interface Told {
  /** On the confirmation: what the version promises, and nothing more. */
  readonly promised: RegExp;
  readonly notPromised: RegExp;
  readonly decided: RegExp;
}

const TOLD: Readonly<Record<string, Told>> = {
  'mabarra ar': { promised: /لا تزيد على 15 يوم عمل/, notPromised: /أسبوعين/, decided: /يسعدنا إبلاغك بقبول طلبك/ },
  'mabarra en': {
    promised: /at most 15 working days/,
    notPromised: /weeks/,
    decided: /glad to tell you that your request/,
  },
  'natiq ar': { promised: /أسبوعين/, notPromised: /يوم عمل|أقصاه/, decided: /يسعدنا إبلاغك بقبول طلبك/ },
  'natiq en': {
    promised: /2 weeks/,
    notPromised: /working days|at the latest/,
    decided: /glad to tell you that your request/,
  },
};

async function caseOf(office: Office, reference: string): Promise<string> {
  const [found] = await journey.api.rows<{ id: string }>(
    'SELECT id FROM case_file WHERE association_id = $1 AND reference = $2',
    [office.association.id, reference],
  );
  if (!found) throw new Error(`nobody entered ${reference}`);
  return found.id;
}

/** The staff's side: what came is looked at and ruled on, the committee sits, and the decision is told when it may be. */
async function decides(office: Office, id: string, date: string): Promise<void> {
  const { policy } = office.association;
  if (policy.hasStep('criteria')) await office.does('reception', 'POST', `cases/${id}/criteria`);
  const { items } = await office.does('reception', 'GET', `cases/${id}`);
  for (const item of policy.hasStep('dataMatching') ? items.filter(({ state }) => state === 'arrived') : [])
    await office.does('reception', 'POST', `cases/${id}/items/${item.id}/ruling`, { valid: true });
  // Where the text leaves the signer open, the officer countersigns what was signed from afar.
  if (policy.stepsOf('attestation').some(({ signer }) => signer !== 'applicant'))
    await office.does('reception', 'POST', `cases/${id}/attestation`, { method: 'typedName', signedAs: NAME });
  await office.does('reception', 'POST', `cases/${id}/completeness`);
  await office.decides(await office.sits(id, date, { head: 'accept', member1: 'accept' }), 'ACCEPTED');
  await journey.settle();
}

// All four where everything is looked at; otherwise each policy and each language once.
test.each(LOOKS_AT_ALL ? ['mabarra ar', 'natiq ar', 'mabarra en', 'natiq en'] : ['mabarra ar', 'natiq en'])(
  'on a telephone, %s: applying, being asked for what is missing, following, attaching, reading the answer',
  async (name) => {
    const [slug = '', language] = name.split(' ');
    const told = TOLD[name]!;
    const office = journey.office(slug);
    const applicant = await Applicant.open(
      browser,
      `${origin}/${slug}${language === 'en' ? '/en' : ''}`,
      name.replace(' ', '-'),
    );
    journey.at('2026-01-08');

    await applicant.goTo('');
    await applicant.press('main a[href$="/apply"]');
    await applicant.answersEverything();
    expect(await applicant.text()).toContain(NAME);
    await applicant.press('#send');
    expect(await applicant.page.title()).toMatch(/^(خطأ|Error): /);
    await applicant.signs();
    await applicant.press('#send');
    expect(applicant.at).toBe('sent');
    const confirmation = await applicant.text();
    expect(confirmation).toMatch(told.promised);
    expect(confirmation).not.toMatch(told.notPromised);
    const reference = await applicant.page.innerText('.big');
    const code = await applicant.page.innerText('.code');
    await journey.settle();

    // Another browser, by reference and code.
    await applicant.context.clearCookies();
    await applicant.goTo('track');
    await applicant.page.fill('#reference', reference.toLowerCase());
    await applicant.page.fill('#code', code);
    await applicant.press();
    expect(applicant.at).toBe('case');
    const missing = (await office.does('reception', 'GET', `cases/${await caseOf(office, reference)}`)).items.filter(
      ({ required, state }) => required && state === 'missing',
    );
    expect(missing).toHaveLength(1);
    expect(await applicant.text()).toContain(missing[0]!.label);
    await applicant.attaches();
    await journey.settle();
    await applicant.goTo('case');
    expect(await applicant.page.$$('a[href*="/case/items/"]')).toEqual([]);

    journey.at('2026-01-11');
    const id = await caseOf(office, reference);
    await decides(office, id, '2026-01-11');
    await applicant.goTo('track');
    await applicant.page.fill('#reference', reference);
    await applicant.page.fill('#code', code);
    await applicant.press();
    expect(await applicant.text()).not.toMatch(told.decided);

    journey.at('2026-01-26');
    await office.does('reception', 'POST', `cases/${id}/decision-notice`);
    await journey.settle();
    await applicant.goTo('track');
    await applicant.page.fill('#reference', reference);
    await applicant.page.fill('#code', code);
    await applicant.press();
    expect(await applicant.text()).toMatch(told.decided);
    expect(portal.log).not.toContain(code.replace('-', ''));
    await applicant.goTo('case/receipt');
    await applicant.close();
  },
);

const PUBLIC = [
  '',
  'policy',
  'privacy',
  'accessibility',
  'apply',
  'enquiry',
  'suggestion',
  'track',
  'lost',
  'nothing-here',
];

test.each(LOOKS_AT_ALL ? ['mabarra', 'awj/en', 'natiq', 'mabarra/en'] : ['mabarra', 'awj/en'])(
  'the pages that everybody may read, looked at: %s',
  async (site) => {
    const reader = await Applicant.open(browser, `${origin}/${site}`, `public-${site.replace('/', '-')}`);
    for (const page of PUBLIC) await reader.goTo(page);
    await reader.page.goto(`${origin}/${site}/track?refused=portal.not_opened`);
    await reader.look();
    await reader.page.goto(`${origin}/${site}/track?over`);
    await reader.look();
    await reader.close();
  },
);

test('the pages of nobody’s site, looked at', async () => {
  const reader = await Applicant.open(browser, origin, 'nobody');
  for (const page of ['', 'en', 'nobody-knows', 'nobody-knows/en']) await reader.goTo(page);
  await reader.close();
});

test.each(['ghimar', 'basmat/en'])('an enquiry on a telephone, %s: sent, followed, withdrawn', async (site) => {
  const asker = await Applicant.open(browser, `${origin}/${site}`, `enquiry-${site.replace('/', '-')}`);
  await asker.goTo('enquiry');
  await asker.answersEverything();
  await asker.press('#send');
  expect(asker.at).toBe('sent');
  await journey.settle();
  await asker.press('main .actions .button');
  await asker.press('a[href$="/case/withdrawal"]');
  await asker.press('button.grave');
  await journey.settle();
  await asker.goTo('case');
  expect(await asker.page.$$('a[href$="/case/withdrawal"]')).toEqual([]);
  await asker.close();
});

test('with scripts switched off nothing is missing', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: PHONE });
  const page = await context.newPage();
  await page.goto(`${origin}/basmat/suggestion`);
  await page.click('main form .button');
  const typed = {
    name: NAME,
    mobile: '0512345678',
    email: '',
    subject: 'مواعيد الاستقبال',
    details: 'ليت الاستقبال يمتد إلى المساء.',
  };
  for (const [name, text] of Object.entries(typed)) {
    await page.fill(`#${name}`, text);
    await page.click('main form .button');
  }
  await page.check('input[value=PHONE]');
  await page.click('main form .button');
  await page.check('#consentCase');
  await page.click('main form .button');
  await page.click('#send');
  expect(page.url()).toBe(`${origin}/basmat/sent`);
  expect(await page.locator('.big').innerText()).toMatch(/^[0-9A-Z]{9}$/);
  await context.close();
});

const MOST_BYTES = 150_000;

test.each(['', '/policy', '/apply', '/en/policy'])(
  'a first visit to mabarra%s weighs 150 kB at most, fonts and all',
  async (path) => {
    const context = await browser.newContext({ viewport: PHONE });
    const page = await context.newPage();
    const watching = await context.newCDPSession(page);
    await watching.send('Network.enable');
    let received = 0;
    let fonts = 0;
    watching.on('Network.loadingFinished', ({ encodedDataLength }) => (received += encodedDataLength));
    page.on('response', (response) => void (fonts += response.url().endsWith('.woff2') ? 1 : 0));
    await page.goto(`${origin}/mabarra${path}`, { waitUntil: 'networkidle' });
    expect(fonts).toBeGreaterThan(0);
    expect(received).toBeGreaterThan(20_000);
    expect(received).toBeLessThanOrEqual(MOST_BYTES);
    await context.close();
  },
);

test('what the looking is for is found: contrast of Arabic, sideways scrolling, a small target, a field by another name', async () => {
  const page = await browser.newPage({ viewport: PHONE });
  await page.goto(`${origin}/mabarra`);
  await page.evaluate(`(() => {
    document.querySelector('main p').style.color = '#bbb';
    document.querySelector('main h1').style.width = '500px';
    const small = document.querySelector('footer a');
    Object.assign(small.style, { display: 'block', width: '10px', height: '10px', minHeight: '0', overflow: 'hidden' });
  })()`);
  expect((await violationsOf(page)).join()).toMatch(/color-contrast/);
  expect((await sidewaysOf(page)).over).toBeGreaterThan(0);
  expect(await smallTargetsOf(page)).toHaveLength(1);
  await page.evaluate(`document.querySelector('main').innerHTML = '<label for="why">سبب الحذف</label><input id="why">' +
    '<div role="alert"><a href="#why">الحقل «سبب الحذف» مطلوب.</a> <a href="#why">الحقل «العنوان» مطلوب.</a></div>'`);
  expect(await misnamedOf(page)).toEqual(['العنوان ≠ سبب الحذف']);
  // As fields of days are: called by several pieces, one of which says what this part of them is.
  await page.evaluate(`document.querySelector('main').innerHTML = '<span id="part">اليوم</span><span id="whole">يوم الجلسة</span>' +
    '<div id="at" role="group" aria-labelledby="part whole"></div><div role="alert"><a href="#at">الحقل «الوقت» مطلوب.</a></div>'`);
  expect(await misnamedOf(page)).toEqual(['الوقت ≠ اليوم يوم الجلسة']);
  await page.close();
});
