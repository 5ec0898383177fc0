import type { CaseAppealView } from '@sanad/appeals';
import type { ComplaintView } from '@sanad/complaints';
import type { Browser, Page } from 'playwright-core';
import { ADDED, followUpAt } from '../world/complaints';
import { Journey, type Office } from '../world/journey';
import { PortalSiteWorld } from '../world/portal-site';
import { typeDay } from './days';
import { Applicant, NAME } from './portal.applicant';
import { launch, look, Visitor } from './rig';

let journey: Journey;
let portal: PortalSiteWorld;
let browser: Browser;
let site: string;
let mabarra: Office;
let committee: string;

beforeAll(async () => {
  journey = await Journey.open({ pages: true });
  journey.at('2026-01-05');
  mabarra = journey.office('mabarra');
  const { complaints: _, ...label } = ADDED;
  committee = await followUpAt(journey, [ADDED, { ...label, id: 'appeals-added', ...APPEALS }]);
  portal = await PortalSiteWorld.beside(journey.api, { clock: () => journey.now });
  site = await portal.listen();
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
  await journey?.close();
});

const APPEALS = { appeals: { withinDays: 10 }, why: 'لم تذكر السياسة التظلّم' };

test('a complaint on a telephone that ends amicably: sent, an offer accepted, the agreement read, closed as settled', async () => {
  journey.at('2026-01-08');
  const phone = await Applicant.open(browser, `${site}/mabarra`, 'complaint');
  await phone.goTo('complaint');
  await phone.answersEverything();
  await phone.press('#send');
  expect(phone.at).toBe('complaint/sent');
  const [reference, code] = [await phone.page.innerText('.big'), await phone.page.innerText('.code')];
  await journey.settle();
  await phone.press('main .actions .button');
  const [{ id }] = (await journey.api.rows('SELECT id FROM complaint WHERE reference = $1', [reference])) as [
    { id: string },
  ];
  const does = (who: string, path: string, body: object): Promise<ComplaintView> =>
    mabarra.does<ComplaintView>(who, 'POST', `complaints/${id}/${path}`, body);
  await does('executive', 'assessment', { severity: 'low' });
  await does('executive', 'routing', { committee });
  await readsEvidence(id);
  await does('head', 'settlement-attempts', { words: 'لقاء في مقر الجمعية' });
  await does('head', 'offers', { party: 'association', words: 'اعتذار مكتوب، واتصال كل أحد' });
  await phone.goTo('complaint/standing');
  await phone.press('main .ask .button');
  await phone.press('main form .button:not(.second)');
  await journey.settle();
  await does('head', 'agreement', { words: 'اعتذار مكتوب، واتصال كل أحد' });

  // Another browser, in English, by reference and code.
  await phone.close();
  const other = await Applicant.open(browser, `${site}/mabarra/en`, 'complaint-en');
  await other.follows('complaint/track', reference, code);
  expect(await other.text()).toContain('A settlement was agreed on');
  await other.press('main .good .button');
  await other.press();
  expect(await other.page.title()).toMatch(/^Error: /);
  await other.page.check('#yes');
  await other.press();
  await journey.settle();
  expect(await does('head', 'closure', {})).toMatchObject({ state: { code: 'CLOSED' }, outcome: { code: 'settled' } });
  await other.goTo('complaint/standing');
  expect(await other.text()).toContain('It was settled amicably');
  await other.goTo('report');
  await other.close();
  const elsewhere = await Applicant.open(browser, `${site}/natiq`, 'complaint-elsewhere');
  await elsewhere.goTo('complaint');
  expect(await elsewhere.text()).toContain('أنظمة العمل والعقود');
  await elsewhere.close();
});

/** Whoever decides sees that something came with the complaint, and saves it. */
async function readsEvidence(id: string): Promise<void> {
  const member = await Visitor.open(browser, journey.api.origin);
  const { page } = member;
  await member.as(await journey.signedInAs(mabarra.account('head'), mabarra.association.id));
  await page.goto(`/complaints/${id}`);
  const section = page.getByRole('region', { name: 'ما قُدّم معها من مستندات' });
  await section.getByText('قُدّم معها مستند واحد.').waitFor();
  await section.getByRole('button', { name: 'عرض المستندات' }).click();
  const saved = page.waitForEvent('download');
  await section.getByText('مستند PDF').waitFor();
  await section.getByRole('link', { name: 'تنزيل مستند.pdf' }).click();
  expect((await saved).suggestedFilename()).toBe('مستند.pdf');
  await look(page, 'complaint-evidence');
  member.expectQuiet();
  await member.close();
}

/** Written down as the machine shows it, and registered from its line. */
async function takesFax(page: Page): Promise<void> {
  await page.goto('/faxes');
  await page.getByRole('button', { name: 'تدوين فاكس' }).click();
  const logging = page.getByRole('dialog');
  await logging.getByLabel('الرقم').fill('0112345678');
  await logging.getByLabel('الاسم المكتوب عليه (اختياري)').fill('نوال الحميد');
  await logging.getByLabel('الساعة بتوقيت الرياض').fill('11:20');
  await logging.getByLabel('الصفحات').fill('3');
  await logging.getByRole('button', { name: 'تدوين فاكس' }).click();
  await logging.getByRole('alert').waitFor();
  await typeDay(logging, 'اليوم', '2026-01-07');
  await look(page, 'fax-log-form');
  await logging.getByRole('button', { name: 'تدوين فاكس' }).click();
  await page.getByRole('button', { name: /^تسجيل شكوى/ }).click();
  const registering = page.getByRole('dialog');
  await registering.getByLabel('الموضوع').fill('تأخر الرد على الاتصال');
  await registering.getByLabel('بلا اسم').check();
  await look(page, 'fax-complaint-form');
  await registering.getByRole('button', { name: 'تسجيل شكوى' }).click();
  await page.getByRole('table').getByRole('link', { name: 'شكوى' }).waitFor();
  await look(page, 'fax-log');
}

/** Both who vote put the request off, each at their own screen; then whoever received it puts it to the committee again. */
async function putOffAndPutAgain(sitting: { id: string }, id: string, reference: string): Promise<void> {
  const visitors = await Promise.all(
    ['member1', 'head', 'reception'].map(() => Visitor.open(browser, journey.api.origin)),
  );
  const [member, head, reception] = visitors as [Visitor, Visitor, Visitor];
  const votes = async (visitor: Visitor, who: string): Promise<void> => {
    await visitor.as(await journey.signedInAs(mabarra.account(who), mabarra.association.id));
    await visitor.page.goto(`/sittings/${sitting.id}`);
    const group = visitor.page.getByRole('group', { name: `صوتك على ${reference}` });
    await group.getByRole('button', { name: 'تأجيل' }).click();
    await visitor.page.getByText('صوتك: تأجيل').waitFor();
  };
  await votes(member, 'member1');
  await votes(head, 'head');
  await head.page.getByRole('button', { name: 'إعلان النتيجة' }).click();
  const announcing = head.page.getByRole('dialog');
  await announcing.getByText('نتيجة الأصوات: تأجيل').waitFor();
  await announcing.getByRole('button', { name: 'إعلان النتيجة' }).click();
  // Nothing is put off without a reason.
  await announcing.getByRole('alert').getByRole('link').waitFor();
  await announcing.getByLabel('التسبيب').fill('ينتظر عقد الإيجار');
  await announcing.getByRole('button', { name: 'إعلان النتيجة' }).click();
  await head.page.getByText('قرار: تأجيل').waitFor();
  await look(head.page, 'sitting-deferred');

  await reception.as(await journey.signedInAs(mabarra.account('reception'), mabarra.association.id));
  const { page } = reception;
  await page.goto(`/cases/${id}`);
  await page.getByText('سبب التأجيل').waitFor();
  await page.getByText('ينتظر عقد الإيجار').waitFor();
  await look(page, 'case-deferred');
  await page.getByRole('button', { name: 'عرض على اللجنة' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'عرض على اللجنة' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  for (const visitor of visitors) {
    visitor.expectQuiet();
    await visitor.close();
  }
}

test('a request deferred, refused and appealed: the last day on the telephone, other reviewers in the office', async () => {
  journey.at('2026-01-08');
  const { id, reference } = await mabarra.receives(await mabarra.person(NAME, { mobile: '0551234567' }));
  await mabarra.completes(id, NAME);
  journey.at('2026-01-11');
  await putOffAndPutAgain(await mabarra.sits(id, '2026-01-11', { head: 'none', member1: 'none' }), id, reference);
  const second = await mabarra.hears(id, '2026-01-11', { head: 'reject', member1: 'reject' });
  await mabarra.decides(second, 'REJECTED', 'خارج نطاق الجمعية');
  journey.at('2026-01-18');
  await mabarra.does('reception', 'POST', `cases/${id}/decision-notice`);
  await journey.settle();
  const { code } = await mabarra.does<{ code: string }>('reception', 'PUT', `cases/${id}/portal-access`, {
    ...{ identity: 'nationalId', reason: 'تتابعه من الجوال' },
  });
  const phone = await Applicant.open(browser, `${site}/mabarra`, 'appeal');
  await phone.follows('track', reference, code);
  expect(await phone.text()).toContain('1 فبراير 2026');
  await phone.press('a[href$="/case/appeal"]');
  await phone.page.fill('#grounds', 'لم يُنظر في عقد الإيجار الجديد');
  await phone.press();
  await journey.settle();

  const office = await Visitor.open(browser, journey.api.origin);
  const { page } = office;
  await office.as(await journey.signedInAs(mabarra.account('executive'), mabarra.association.id));
  await page.goto('/');
  const waiting = page
    .getByRole('region', { name: 'التظلّمات: ما ينتظر' })
    .getByRole('link', { name: 'بانتظار المراجعين' });
  await waiting.waitFor();
  expect(await waiting.innerText()).toMatch(/^1\s/);
  await look(page, 'home-appeals');
  await waiting.click();
  await page.getByRole('link', { name: reference }).waitFor();
  await look(page, 'appeals-list');
  await page.getByRole('link', { name: reference }).click();
  const section = page.getByRole('region', { name: 'التظلّم' });
  await section.getByText('لم يُنظر في عقد الإيجار الجديد').waitFor();
  await section.getByRole('button', { name: 'إسناد إلى مراجعين' }).click();
  const assigning = page.getByRole('dialog');
  await assigning.getByRole('checkbox').first().waitFor();
  for (const who of ['head', 'member1']) {
    const [{ name }] = (await journey.api.rows('SELECT name FROM account WHERE id = $1', [mabarra.account(who)])) as [
      { name: string },
    ];
    expect(await assigning.getByText(name).count()).toBe(0);
  }
  await look(page, 'appeal-reviewers');
  const [{ name }] = (await journey.api.rows('SELECT name FROM account WHERE id = $1', [
    mabarra.account('executive'),
  ])) as [{ name: string }];
  await assigning.getByRole('checkbox', { name }).check();
  await assigning.getByRole('button', { name: 'إسناد إلى مراجعين' }).click();
  await section.getByRole('button', { name: 'البت في التظلّم' }).click();
  const deciding = page.getByRole('dialog');
  await deciding.getByLabel('إعادة الطلب إلى اللجنة').check();
  await deciding.getByLabel('الأسباب').fill('لم يُنظر في العقد');
  await page.keyboard.press('Escape');
  await deciding.waitFor({ state: 'detached' });
  await section.getByRole('button', { name: 'البت في التظلّم' }).click();
  await deciding.getByText('هذا ما كُتب هنا من قبل ولم يُرسل.').waitFor();
  expect(await deciding.getByLabel('الأسباب').inputValue()).toBe('لم يُنظر في العقد');
  expect(await deciding.getByLabel('إعادة الطلب إلى اللجنة').isChecked()).toBe(true);
  await look(page, 'appeal-decision');
  await deciding.getByRole('button', { name: 'البت في التظلّم' }).click();
  await section.getByRole('button', { name: 'إبلاغ النتيجة' }).waitFor();
  await look(page, 'appeal-page');
  await page.getByRole('link', { name: `الطلب ${reference}` }).click();
  // Both pages have this section: the dialog of the first would go with it.
  await page.getByRole('heading', { name: NAME }).waitFor();
  await section.getByRole('button', { name: 'إبلاغ النتيجة' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'إبلاغ النتيجة' }).click();
  await section.getByText('أُبلغت نتيجته').waitFor();
  await look(page, 'appeal-case');
  await takesFax(page);
  office.expectQuiet();
  await office.close();
  expect((await mabarra.does<CaseAppealView>('executive', 'GET', `cases/${id}/appeal`)).appeal?.outcome?.code).toBe(
    'returned',
  );
  await phone.goTo('case');
  expect(await phone.text()).toContain('إعادة الطلب إلى اللجنة');
  await phone.close();
});
