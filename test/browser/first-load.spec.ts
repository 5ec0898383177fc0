import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { consoleFolder } from '@config/paths';
import type { Member } from '../world/api';
import { ComplaintsWorld, type ComplaintsOffice } from '../world/complaints';
import { WORLD_OPENS_WITHIN_MS } from '../world/intake';
import { expectLight, firstLoad, type FirstLoad } from './loading';
import { launch, Visitor } from './rig';

let world: ComplaintsWorld;
let office: ComplaintsOffice;
let browser: Browser;
let visitor: Visitor;
let [aCase, aComplaint] = ['', ''];

beforeAll(async () => {
  world = await ComplaintsWorld.open({ pages: true });
  browser = await launch();
  office = await world.office();
  for (const subject of ['سداد فاتورة الكهرباء', 'أجهزة منزلية', 'ترميم سقف'])
    aCase = await world.intake.received(office, { subject });
  // Two who have work are a drawing, one would be a number.
  const { socialResearchOfficer, executiveDirector } = office.staff;
  const { version } = await world.intake.view(office, aCase);
  const given = await world.intake.act(
    office,
    aCase,
    'assignment',
    { version, assignee: socialResearchOfficer.account },
    executiveDirector,
  );
  expect(given.status).toBe(201);
  aComplaint = await world.investigated(office);
}, WORLD_OPENS_WITHIN_MS);
afterAll(async () => {
  await browser?.close();
  await world?.close();
});
beforeEach(async () => {
  visitor = await Visitor.open(browser, world.intake.api.origin);
});
afterEach(() => visitor.close());

const FRAME = ['nav a[aria-current=page]', 'main h1'];
/** The parts of a home page are shown together, with the ways to the pages beneath them. */
const HOME = [...FRAME, 'main nav .door'];
const TILES = [...HOME, 'main section .door'];

async function opened(by: Member, address: string, selectors: readonly string[]): Promise<FirstLoad> {
  await visitor.as(by);
  const load = await firstLoad(visitor.page, address, selectors);
  visitor.expectQuiet();
  return load;
}

test('the sign-in page, of somebody without a session', async () => {
  const load = await firstLoad(visitor.page, '/', ['main h1', 'main form input']);
  expectLight('sign-in', load);
  visitor.expectQuiet();
});

test.each([
  ['relationsOfficer', TILES],
  ['socialResearchOfficer', TILES],
  ['associationAdministrator', HOME],
  ['branchDelegate', HOME],
  ['committeeHead', HOME],
  // The numbers of the drawing stand beneath it.
  ['executiveDirector', [...TILES, 'main table.cards td']],
] as const)('the home page of the %s', async (role, selectors) => {
  expectLight(`home, ${role}`, await opened(office.staff[role], '/', selectors));
});

test.each(['officer', 'head', 'custodian'] as const)('the home page of the %s of complaints', async (role) => {
  expectLight(`home, ${role} of complaints`, await opened(office[role], '/', HOME));
});

test.each([
  ['relationsOfficer', 'the list of cases', (): string => '/cases?view=open', '.case-row'],
  ['executiveDirector', 'the list of cases', (): string => '/cases?view=open', '.case-row'],
  ['relationsOfficer', 'a case', (): string => `/cases/${aCase}`, 'article dl.facts'],
  ['executiveDirector', 'a case', (): string => `/cases/${aCase}`, 'article dl.facts'],
  ['executiveDirector', 'the list of complaints', (): string => '/complaints?view=open', '.case-row'],
  ['executiveDirector', 'a complaint', (): string => `/complaints/${aComplaint}`, 'article dl.facts'],
] as const)('the %s opens %s', async (role, name, address, content) => {
  expectLight(`${name}, ${role}`, await opened(office.staff[role], address(), [...FRAME, content]));
});

test('what is heavy comes when the page stands, and is there then', async () => {
  const home = await opened(office.staff.executiveDirector, '/', [...TILES, 'main table.cards td']);
  expect(home.scripts.map(({ name }) => name)).not.toContainEqual(expect.stringMatching(/^bars-drawn/));
  expect(home.afterwards.map(({ name }) => name)).toContainEqual(expect.stringMatching(/^bars-drawn/));
  await visitor.page.locator('main svg text').first().waitFor();
});

test('a case can be put off and labelled once it stands, and its dialogs are there before they are asked for', async () => {
  const { page } = visitor;
  const { afterwards } = await opened(office.staff.relationsOfficer, `/cases/${aCase}`, ['article dl.facts']);
  const names = afterwards.map(({ name }) => name);
  for (const part of ['day-picker', 'act-dialog', 'modal-drawn', 'conversation'])
    expect(names).toContainEqual(expect.stringMatching(new RegExp(`^${part}`)));
  await page.getByRole('group', { name: 'تأجيل لي حتى' }).waitFor();
});

test('whoever saves data is spared what they have not asked for, and loses nothing by it', async () => {
  await visitor.close();
  visitor = await Visitor.open(browser, world.intake.api.origin, { savesData: true });
  const { afterwards } = await opened(office.staff.relationsOfficer, `/cases/${aCase}`, ['article dl.facts']);
  const names = afterwards.map(({ name }) => name);
  for (const part of ['act-dialog', 'modal-drawn', 'conversation'])
    expect(names).not.toContainEqual(expect.stringMatching(new RegExp(`^${part}`)));
  await visitor.page.getByRole('button', { name: 'تسليم المعايير والاشتراطات' }).first().click();
  await visitor.page.getByRole('dialog').waitFor();
  visitor.expectQuiet();
});

test('texts that come late: the page waits for them, and shows none of their keys', async () => {
  const { page } = visitor;
  const late: string[] = [];
  await page.route(/\/assets\/texts-/, async (route) => {
    late.push(route.request().url());
    await new Promise((passed) => setTimeout(passed, 600));
    await route.continue();
  });
  await opened(office.staff.relationsOfficer, `/cases/${aCase}`, ['article dl.facts']);
  await page.locator('button[lang="en"]').click();
  await page.locator('html[lang="en"]').waitFor();
  await page.getByRole('tab', { name: 'Correspondence' }).click();
  await page.getByRole('tab', { name: 'History' }).click();
  expect(late.filter((url) => url.includes('/texts-ar-')).length).toBeGreaterThan(2);
  expect(late.filter((url) => url.includes('/texts-en-')).length).toBeGreaterThan(2);
  visitor.expectQuiet();
});

describe('what the measure is to see, it sees', () => {
  const plant = async (html: string): Promise<void> => {
    await visitor.page.route(/\/cases$/, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace('</head>', `${html}</head>`) });
    });
  };
  const measured = (): Promise<FirstLoad> =>
    opened(office.staff.relationsOfficer, '/cases', [...FRAME, '.case-list, .split-list']);

  test('a heavy script before the content, by its name', async () => {
    const drawing = readdirSync(join(consoleFolder, 'assets')).find((name) => /^bars-drawn.*\.js$/.test(name));
    await plant(`<script type="module" src="/assets/${drawing}"></script>`);
    const load = await measured();
    expect(() => expectLight('planted', load)).toThrow(/at most 250 KiB[^]*bars-drawn/);
  });

  test('what is fetched at the first idle moment comes afterwards, though that moment had been asked for before the content stood', async () => {
    const drawing = readdirSync(join(consoleFolder, 'assets')).find((name) => /^bars-drawn.*\.js$/.test(name));
    await visitor.page.addInitScript(`{
      const observer = new MutationObserver(() => {
        if (!document.querySelector('main h1')) return;
        observer.disconnect();
        requestIdleCallback(() => fetch('/assets/${drawing}'));
      });
      observer.observe(document, { childList: true, subtree: true });
    }`);
    const load = await firstLoad(visitor.page, '/', ['main h1', 'main form input']);
    expect(load.scripts.map(({ name }) => name)).not.toContain(drawing);
    expect(load.afterwards.map(({ name }) => name)).toContain(drawing);
  });

  test('a page that moves', async () => {
    const load = await measured();
    expect(() => expectLight('planted', { ...load, jumped: 0.2 })).toThrow(/moved by 0\.200/);
  });
});
