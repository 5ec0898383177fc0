import { Journey, type Office } from '../world/journey';

let journey: Journey;
let mabarra: Office;

beforeAll(async () => {
  journey = await Journey.open();
  mabarra = journey.office('mabarra');
});
afterAll(() => journey.close());

interface Told {
  stage: string;
  recipient_kind: string;
  recipient_id: string;
  template: string;
  params: Record<string, string>;
}

/** What people were told of a case beside its notices, in the order in which it was written down. */
const told = (id: string): Promise<Told[]> =>
  journey.api.rows<Told>(
    'SELECT stage, recipient_kind, recipient_id, template, params FROM notification WHERE subject_id = $1 AND deadline_id IS NOT NULL ORDER BY created_at, id',
    [id],
  );

/** A request that was complete on Thursday 8 January 2026: fifteen working days end on the 29th. */
async function complete(applicant = 'نوف بنت خالد السهلي'): Promise<string> {
  journey.at('2026-01-08');
  const { id } = await mabarra.receives(await mabarra.person(applicant, { mobile: '0551112233' }));
  await mabarra.completes(id, applicant);
  await journey.settle();
  return id;
}

test('fifteen working days: reminders in order, then escalation, and the reply ends it', async () => {
  const id = await complete();
  expect((await mabarra.does('reception', 'GET', `cases/${id}`)).clock).toMatchObject({
    state: 'onTime',
    dueDate: '2026-01-29',
  });
  const fired: Record<string, number> = {};
  for (let day = 9; day <= 31; day++) {
    const date = `2026-01-${String(day).padStart(2, '0')}`;
    journey.at(date);
    await journey.settle();
    fired[date] = (await told(id)).length;
  }
  const stages = (await told(id)).map(({ stage, recipient_id }) => [stage, recipient_id]);
  const [desk, director] = [mabarra.account('reception'), mabarra.account('executive')];
  expect(stages.slice(0, 3).map(([, to]) => to)).toEqual([desk, desk, desk]);
  expect(fired['2026-01-21']).toBe(0);
  expect(fired['2026-01-22']).toBe(1);
  expect(fired['2026-01-29']).toBe(3);
  journey.at('2026-02-03');
  await journey.settle();
  expect((await told(id)).slice(3).map(({ recipient_id }) => recipient_id)).toEqual([director, director]);
  expect((await mabarra.does('reception', 'GET', `cases/${id}`)).clock).toMatchObject({ state: 'late' });
  expect(new Set(stages.map(([stage]) => stage)).size).toBe(stages.length);
});

test('a holiday announced in between moves the date, and says so', async () => {
  const id = await complete('منى بنت فهد العصيمي');
  journey.at('2026-01-12');
  await mabarra.does('admin', 'POST', 'holidays', {
    from: '2026-01-18',
    nameAr: 'يوم إجازة معلن',
    nameEn: 'Announced holiday',
    source: 'إعلان رسمي',
  });
  await journey.settle();
  expect((await mabarra.does('reception', 'GET', `cases/${id}`)).clock).toMatchObject({ dueDate: '2026-02-01' });
  const moved = (await told(id)).filter(({ template }) => template.includes('moved'));
  expect(moved.map(({ recipient_kind }) => recipient_kind)).toContain('beneficiary');
  expect(JSON.stringify(moved)).toContain('2026-01-29');
  const audit = await journey.api.rows<{ detail: object }>(
    `SELECT detail FROM audit WHERE association_id = $1 AND detail::text LIKE '%2026-01-29%' AND detail::text LIKE '%2026-02-01%'`,
    [mabarra.association.id],
  );
  expect(audit.length).toBeGreaterThan(0);
});

test('from the door to the reply: the committee decides, the answer arrives, nothing more is owed', async () => {
  const id = await complete('هيفاء بنت ماجد الوهيبي');
  journey.at('2026-01-14');
  const sitting = await mabarra.sits(id, '2026-01-14', { head: 'accept', member1: 'accept', member2: 'reject' });
  await mabarra.decides(sitting, 'ACCEPTED');
  expect((await mabarra.does('reception', 'GET', `cases/${id}`)).clock).toMatchObject({ state: 'onTime' });
  await mabarra.does('reception', 'POST', `cases/${id}/decision-notice`);
  await journey.settle();
  const answered = await mabarra.does('reception', 'GET', `cases/${id}`);
  expect(answered).toMatchObject({ state: { code: 'ACCEPTED' }, clock: { state: 'met' } });
  await mabarra.does('head', 'POST', `sittings/${sitting.id}/closure`);
  expect(await mabarra.does('reception', 'POST', `cases/${id}/closure`)).toMatchObject({ state: { code: 'CLOSED' } });
  journey.at('2026-03-01');
  await journey.settle();
  expect((await told(id)).filter(({ recipient_kind }) => recipient_kind === 'staff')).toEqual([]);
});

test('the days used before a request for more stay used', async () => {
  const id = await complete('أريج بنت سعيد الحمدان');
  journey.at('2026-01-13');
  await mabarra.does('reception', 'POST', `cases/${id}/item-requests`, {
    items: [{ item: 'lease' }],
    reason: 'لم يُرفق العقد',
  });
  expect((await mabarra.does('reception', 'GET', `cases/${id}`)).clock).toMatchObject({ state: 'paused' });
  journey.at('2026-01-18');
  await mabarra.does('reception', 'POST', `cases/${id}/items/lease/arrival`);
  await mabarra.does('reception', 'POST', `cases/${id}/attestation`, {
    method: 'inkScan',
    signedAs: 'أريج بنت سعيد الحمدان',
  });
  const { clock } = await mabarra.does('reception', 'POST', `cases/${id}/completeness`);
  // The vector says Wednesday 4 February; the 18th, announced as a holiday above, is the day of the resumption and counts in neither case.
  expect(clock).toMatchObject({ state: 'onTime', dueDate: '2026-02-04' });
  await journey.settle();
});

test('what is there and not ruled on is owed by the office: its own target runs from the last arrival, reminds, and is met by the ruling', async () => {
  const name = 'سحر بنت علي الدوسري';
  const id = await complete(name);
  const ruling = async (): Promise<{
    state: string;
    dueDate?: string;
    startedAt?: string;
    label?: object;
    demo: object;
  }> => {
    const { items } = await mabarra.does<{ items: { obligation: string; clocks: [never] }[] }>(
      'reception',
      'GET',
      `deadlines/supportRequest/${id}`,
    );
    return items.find(({ obligation }) => obligation === 'completenessRuling')!.clocks[0];
  };
  const waiting = async (): Promise<string[]> => {
    const { items } = await mabarra.does<{ items: { id: string }[] }>('reception', 'GET', 'cases?awaitsRuling=yes');
    return items.map((item) => item.id);
  };
  expect(await ruling()).toMatchObject({ state: 'met', label: {}, demo: {} });
  journey.at('2026-02-10');
  await mabarra.does('reception', 'POST', `cases/${id}/item-requests`, { items: [{ item: 'lease' }], reason: 'ينقص' });
  expect(await waiting()).not.toContain(id);
  journey.at('2026-02-11');
  await mabarra.does('reception', 'POST', `cases/${id}/items/lease/arrival`);
  await journey.settle();
  expect([(await ruling()).state, await waiting()]).toEqual(['met', expect.not.arrayContaining([id])]);
  await mabarra.does('reception', 'POST', `cases/${id}/attestation`, { method: 'inkScan', signedAs: name });
  expect(await ruling()).toMatchObject({ state: 'running', dueDate: '2026-02-15' });
  expect(await waiting()).toContain(id);
  const before = (await told(id)).length;
  journey.at('2026-02-17');
  await journey.settle();
  const reminders = (await told(id)).slice(before);
  expect(reminders.map(({ params }) => params.obligation)).toContain('completenessRuling');
  expect(reminders.map(({ recipient_id }) => recipient_id)).toContain(mabarra.account('executive'));
  await mabarra.does('reception', 'POST', `cases/${id}/completeness`);
  expect([(await ruling()).state, await waiting()]).toEqual(['met', expect.not.arrayContaining([id])]);
});
