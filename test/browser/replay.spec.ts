import { readDemoAssociation } from '@config/demo/world';
import { PolicyVersions } from '@sanad/policy';
import { ReplayRun } from '@sanad/replay';
import type { Browser, Locator, Page } from 'playwright-core';
import { IntakeWorld, WORLD_OPENS_WITHIN_MS, type Office } from '../world/intake';
import { launch, look, Visitor } from './rig';

let world: IntakeWorld;
let browser: Browser;
beforeAll(async () => {
  world = await IntakeWorld.open({ pages: true });
  browser = await launch();
}, WORLD_OPENS_WITHIN_MS);
afterAll(async () => {
  await browser?.close();
  await world?.close();
});

const button = (within: Page | Locator, name: string): Locator => within.getByRole('button', { name, exact: true });

/** The policy of another association as a draft of this one. */
async function drafted(office: Office, policy: string): Promise<string> {
  const { document, answers } = readDemoAssociation(policy);
  const versions = world.api.app.get(PolicyVersions);
  return (await world.run(office, (op) => versions.draft(op, { document, answers }))).id;
}

/** A request complete on a day and put to its committee at once, whose answer arrived on another. */
async function answered(office: Office, complete: string, replied: string): Promise<string> {
  world.at(complete);
  const id = await world.decided(office);
  world.at(replied);
  await world.act(office, id, 'decision-notice');
  await world.act(office, id, 'reply', { means: 'phoneCall' });
  return (await world.view(office, id)).reference;
}

test('past cases under a draft: begun, stopped, begun again, and read down to the days of one; without cases, over a sample', async () => {
  const office = await world.office('mabarra');
  const early = await answered(office, '2026-01-08', '2026-01-13');
  await answered(office, '2026-01-11', '2026-02-10');
  await answered(office, '2026-02-03', '2026-02-19');
  world.at('2026-03-01');
  const draft = await drafted(office, 'natiq');
  const work = ({ id }: Office): Promise<void> => world.api.app.get(ReplayRun).run({ association: id, id });
  const visitor = await Visitor.open(browser, world.api.origin);
  const { page } = visitor;
  // Signed in now: sessions do not last from January on.
  await visitor.as(await world.api.person(office, 'executiveDirector'));
  await page.goto(`/policy/versions/${draft}`);
  await page.getByRole('link', { name: 'محاكاة على الحالات السابقة' }).click();
  await page.getByLabel('المعاملات', { exact: true }).selectOption('all');
  await look(page, 'replay-ask');
  await button(page, 'بدء المحاكاة').click();
  await page.getByRole('progressbar', { name: 'تجري المحاكاة' }).waitFor();
  await look(page, 'replay-running');
  await button(page, 'إيقاف').click();
  await page.getByText('أُلغيت آخر محاكاة').waitFor();
  await button(page, 'بدء المحاكاة').click();
  await page.getByRole('progressbar', { name: 'تجري المحاكاة' }).waitFor();
  await work(office);
  await page
    .getByText('لو سرى الإصدار 2 على 3 معاملات من معاملات الجمعية كلها: لا تتأخر معاملة بدل واحدة، ويُمنع إبلاغ القرار')
    .waitFor();
  const table = page.getByRole('table', { name: 'الحالات جنبًا إلى جنب' });
  await table.getByRole('row', { name: /بلا موعد أقصى\s*3\s*0\s*0/ }).waitFor();
  await page.getByRole('img', { name: 'بحسب شهر الورود' }).locator('svg').waitFor();
  await look(page, 'replay-result');
  await page.getByRole('link', { name: early }).waitFor();
  await button(page, `بيان يومًا بيوم للمعاملة ${early}`).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('خرج الإبلاغ قبل انقضاء الحد الأدنى').waitFor();
  await dialog.locator('time[datetime="2026-01-22T07:00:00.000Z"]').waitFor();
  await look(page, 'replay-day-by-day');

  const young = await world.office('ghimar');
  const proposed = await drafted(young, 'mabarra');
  await visitor.as(young.staff.associationAdministrator);
  await page.goto(`/policy/versions/${proposed}/replay`);
  await page.getByText('لا معاملات في الجمعية بعد').waitFor();
  await look(page, 'replay-empty');
  await button(page, 'بدء المحاكاة على العينة').click();
  await page.getByRole('progressbar', { name: 'تجري المحاكاة' }).waitFor();
  await work(young);
  await page.getByText('من عينة مختلقة').waitFor();
  await page.getByText('SAMPLE-', { exact: false }).first().waitFor();
  expect(await page.getByText('عينة مختلقة للتجربة، وليست من معاملات الجمعية').count()).toBeGreaterThan(1);
  await look(page, 'replay-sample');
  visitor.expectQuiet();
  await visitor.close();
});
