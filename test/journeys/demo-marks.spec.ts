import { Journey, type Office } from '../world/journey';

let journey: Journey;
let natiq: Office;

beforeAll(async () => {
  journey = await Journey.open();
  natiq = journey.office('natiq');
});
afterAll(() => journey.close());

interface NoticesView {
  items: { template: string; demo: object | null }[];
}

const MARK = { ar: 'بيانات للعرض التجريبي', en: 'Demonstration data' };

test('what the demonstration answered is marked wherever it is shown: name, checklist, first day, notices', async () => {
  journey.at('2026-03-05');
  const name = 'وعد بنت علي عسيري';
  const { id, items } = await natiq.receives(await natiq.person(name));
  const added = { source: 'overlay', by: 'ماجد الرويس، المدير التنفيذي', on: '2026-01-04', demo: MARK };
  expect(items.map(({ from }) => from)).toMatchObject([added, added, added]);
  expect(items[0]!.from!.label!.ar).toBe('إضافة من ماجد الرويس، المدير التنفيذي، وليست من نص السياسة');
  await natiq.completes(id, name);
  const put = await natiq.does('reception', 'POST', `cases/${id}/committee-referral`);
  expect(put.clock).toMatchObject({ notBefore: expect.any(String) as string, demo: MARK });
  await natiq.does('reception', 'POST', `cases/${id}/item-requests`, { items: [{ label: 'صك' }], reason: 'لازم' });
  const asked = await natiq.does('reception', 'GET', `cases/${id}`);
  expect(asked.items.at(-1)).toMatchObject({ label: 'صك', from: null });
  const told = await natiq.does<NoticesView>('reception', 'GET', `cases/${id}/notices`);
  expect(told.items.map(({ demo }) => demo)).toEqual(told.items.map(() => MARK));
  await natiq.does('reception', 'POST', `cases/${id}/withdrawal`);
  // What rests on nothing that was answered bears no mark.
  const { items: all } = await natiq.does<NoticesView>('reception', 'GET', `cases/${id}/notices`);
  expect(all.at(-1)).toMatchObject({ template: 'intake.withdrawn', demo: null });
  const session = await natiq.does<{ association: object }>('reception', 'GET', 'session');
  expect(session.association).toMatchObject({ slug: 'natiq', demo: MARK });
});
