import type { Browser, Locator, Page } from 'playwright-core';
import type { Person } from '../world/api';
import { CompensationWorld, type CompensationOffice } from '../world/compensation';
import { WORLD_OPENS_WITHIN_MS } from '../world/intake';
import { launch, look, settled, Visitor } from './rig';

let world: CompensationWorld;
let office: CompensationOffice;
let browser: Browser;
let visitor: Visitor;

beforeAll(async () => {
  world = await CompensationWorld.open({ pages: true });
  world.intake.at('2026-01-08');
  office = await world.office();
  browser = await launch();
}, WORLD_OPENS_WITHIN_MS);
afterAll(async () => {
  await browser?.close();
  await world?.close();
});
beforeEach(async () => {
  visitor = await Visitor.open(browser, world.intake.api.origin);
});
afterEach(() => visitor.close());

async function home(who: Person): Promise<Page> {
  await visitor.as(who);
  await visitor.page.goto('/');
  await visitor.page.getByRole('heading', { level: 1 }).waitFor();
  return visitor.page;
}

const part = (page: Page, name: string): Locator => page.getByRole('region', { name });
const tile = (of: Locator, name: string): Locator => of.getByRole('link', { name });

test('whoever approves and pays sees which files of compensation wait for that, and goes to them', async () => {
  await world.opened(office);
  const settled = await world.settled(office);
  const { reference } = (await world.view(office.officer, settled)).body;
  const page = await home(office.treasurer);
  const waiting = part(page, 'التعويضات: ما ينتظر');
  await waiting.waitFor();
  expect(await tile(waiting, 'قيد الإثبات').count()).toBe(0);
  expect(await tile(waiting, 'قيد الصرف').innerText()).toMatch(/^0\s/);
  expect(await tile(waiting, 'بانتظار الاعتماد وأمر الصرف').innerText()).toMatch(/^1\s/);
  await look(page, 'home-treasurer');
  await tile(waiting, 'بانتظار الاعتماد وأمر الصرف').click();
  await page.getByRole('link', { name: reference }).waitFor();
  expect(await page.getByRole('row').count()).toBe(2);
  visitor.expectQuiet();
});

test('human resources see the invitations that nobody has taken up', async () => {
  const { api } = world.intake;
  const officer = await api.person(office, 'humanResources');
  const invitation = { name: 'سعاد الحربي', email: 'suad@mabarra.example', roles: ['relationsOfficer'] };
  const { status } = await world.ask(officer, 'POST', 'invitations', invitation);
  expect(status).toBe(201);
  const page = await home(officer);
  const staff = part(page, 'منسوبو الجمعية');
  await staff.waitFor();
  expect(await tile(staff, 'دعوات لم تُقبل بعد').innerText()).toMatch(/^1\s/);
  await look(page, 'home-human-resources');
  await tile(staff, 'دعوات لم تُقبل بعد').click();
  await page.getByText('suad@mabarra.example').waitFor();
  visitor.expectQuiet();
});

test('whoever keeps identities and takes complaints as well sees what waits of both; a custodian alone the reports', async () => {
  const { api } = world.intake;
  await world.complaints.lodge(office);
  const both = await home(await api.person(office, 'identityCustodian', 'complaintsOfficer'));
  await part(both, 'بلاغات المخالفات').waitFor();
  const complaints = part(both, 'الشكاوى: ما ينتظر');
  expect(await tile(complaints, 'بانتظار التقييم والإسناد').innerText()).toMatch(/^1\s/);
  await look(both, 'home-custodian');
  const custodian = await home(await api.person(office, 'identityCustodian'));
  await part(custodian, 'بلاغات المخالفات').waitFor();
  await settled(custodian);
  expect(await part(custodian, 'الشكاوى: ما ينتظر').count()).toBe(0);
  visitor.expectQuiet();
});

test('the operator of the platform sees the bodies that cannot work yet, and the next holiday', async () => {
  const operator = await world.intake.api.person(undefined, 'platformOperator');
  const body = { name: 'مجلس الجمعيات الأهلية', kind: 'umbrellaBody' };
  const { status } = await world.ask(operator, 'POST', 'supervising-bodies', body);
  expect(status).toBe(201);
  const page = await home(operator);
  const bodies = part(page, 'جهات المتابعة');
  await bodies.waitFor();
  for (const name of ['جهات بلا مشرف', 'جهات بلا جمعيات', 'جميع الجهات'])
    expect(await tile(bodies, name).innerText()).toMatch(/^1\s/);
  await page.getByRole('link', { name: 'كل الإجازات' }).waitFor();
  await look(page, 'home-operator');
  await tile(bodies, 'جهات بلا مشرف').click();
  await page.getByRole('link', { name: 'مجلس الجمعيات الأهلية' }).waitFor();
  visitor.expectQuiet();
});
