import { Journey, type Office } from '../world/journey';

let journey: Journey;
beforeAll(async () => {
  journey = await Journey.open();
});
afterAll(() => journey.close());
beforeEach(() => journey.at('2026-02-03'));

/** From the decision to the end, as the steps of family A have it. */
async function finish(office: Office, id: string): Promise<void> {
  journey.at('2026-02-18');
  await office.does('reception', 'POST', `cases/${id}/decision-notice`);
  await journey.settle();
  await office.does('reception', 'POST', `cases/${id}/registration`);
  const { entitlements } = await office.does('reception', 'POST', `cases/${id}/entitlements`, {
    description: 'الخدمة المطلوبة',
    dueOn: '2026-03-01',
  });
  await office.does('reception', 'POST', `cases/${id}/entitlements/${entitlements[0]!.id}/delivery`, {
    proof: 'إيصال 7',
  });
  expect(await office.does('reception', 'POST', `cases/${id}/closure`)).toMatchObject({ state: { code: 'CLOSED' } });
}

describe('ghimar, by a branch delegate', () => {
  test('both receipt times are kept, the channel is the policy’s eighth, and the case goes through to its end', async () => {
    const ghimar = journey.office('ghimar');
    const applicant = await ghimar.person('يزيد بن تركي الخالدي');
    const received = await ghimar.does('delegate', 'POST', 'cases', {
      ...{
        kind: 'supportRequest',
        subject: 'دعم نادي الحي',
        applicant,
        channel: 'BRANCH_DELEGATE',
        replyChannel: 'PHONE',
      },
      delegate: { account: ghimar.account('delegate'), receivedAt: '2026-02-01T09:00:00+03:00' },
      receivedAt: '2026-02-02T09:00:00+03:00',
    });
    expect(received.channel).toMatchObject({ code: 'BRANCH_DELEGATE', listed: true });
    const [row] = await journey.api.rows<Record<string, Date>>(
      'SELECT delegate_received_at, received_at, entered_at FROM case_file WHERE id = $1',
      [received.id],
    );
    expect(Object.values(row!).map((at) => at.toISOString())).toEqual([
      '2026-02-01T06:00:00.000Z',
      '2026-02-02T06:00:00.000Z',
      '2026-02-03T07:00:00.000Z',
    ]);
    await ghimar.completes(received.id, 'يزيد بن تركي الخالدي');
    const sitting = await ghimar.sits(received.id, '2026-02-03', { head: 'accept', member1: 'accept' });
    await ghimar.decides(sitting, 'ACCEPTED');
    await finish(ghimar, received.id);
  });

  test('elsewhere the same channel is not listed: kept, flagged, and shown where to go', async () => {
    const basmat = journey.office('basmat');
    const { channel } = await basmat.receives(await basmat.person('سما بنت فواز الثقفي'), {
      channel: 'BRANCH_DELEGATE',
    });
    expect(channel.listed).toBe(false);
  });
});

describe('awj, where members decide on members', () => {
  test('the applicant who sits on the committee is recused without having to ask', async () => {
    const awj = journey.office('awj');
    const applicant = await awj.person('عمر المسعودي', { accountId: awj.account('member1') });
    const { id } = await awj.receives(applicant, { channel: 'WEBSITE' });
    await awj.completes(id, 'عمر المسعودي');
    const sitting = await awj.sits(id, '2026-02-03', { head: 'accept', member2: 'accept', member1: 'none' });
    const own = await awj.ask('member1', 'POST', `${sitting.item}/votes`, { vote: 'accept' });
    expect([own.status, own.body]).toMatchObject([422, { code: 'committee.recused' }]);
    const { agenda } = await awj.does<{ agenda: { recusals: object[]; quorum: object }[] }>(
      'head',
      'GET',
      `sittings/${sitting.id}`,
    );
    expect(agenda[0]).toMatchObject({
      recusals: [{ account: awj.account('member1'), automatic: true }],
      quorum: { present: 2 },
    });
    await awj.decides(sitting, 'ACCEPTED');
    await finish(awj, id);
  });

  test('with another recusal the quorum is lost, and nothing is half-decided', async () => {
    const awj = journey.office('awj');
    const { id } = await awj.receives(await awj.person('ديمة بنت عبدالله الشراري'), { channel: 'WEBSITE' });
    await awj.completes(id, 'ديمة بنت عبدالله الشراري');
    const sitting = await awj.sits(id, '2026-02-03', { head: 'accept', member2: 'none' });
    await awj.does('member2', 'POST', `${sitting.item}/recusals`, { reason: 'صلة قرابة بصاحبة الطلب' });
    const refused = await awj.ask('head', 'POST', `${sitting.item}/decision`, { outcome: 'ACCEPTED' });
    expect(refused.status).toBe(422);
    expect((await awj.does('reception', 'GET', `cases/${id}`)).state.code).toBe('UNDER_STUDY');
  });
});

describe('basmat, whose two dates differ by a day', () => {
  test('the warning stands beside the version in force, with the answer and the mark of the demonstration', async () => {
    const basmat = journey.office('basmat');
    const version = await basmat.does<{ id: string; demo: object | null }>('executive', 'GET', 'policy/in-force');
    const { items } = await basmat.does<{
      items: { code: string; severity: { code: string } | string; message: { ar: string } }[];
    }>('executive', 'GET', `policy/versions/${version.id}/findings`);
    const warning = items.find(({ code }) => code === 'approval.hijri_pair_differs');
    expect(warning?.message.ar).toContain('1445/05/03');
    expect(JSON.stringify(warning?.severity)).toContain('warning');
    expect(JSON.stringify(warning)).toContain('2023-11-16');
    expect(version.demo).not.toBeNull();
  });

  test('a request goes through all steps of its version', async () => {
    const basmat = journey.office('basmat');
    const { id } = await basmat.receives(await basmat.person('تالا بنت مشعل الجهني'));
    await basmat.completes(id, 'تالا بنت مشعل الجهني');
    const sitting = await basmat.sits(id, '2026-02-03', { head: 'accept', member1: 'reject', member2: 'accept' });
    await basmat.decides(sitting, 'ACCEPTED');
    await finish(basmat, id);
  });
});

test('a case keeps the version it began under when another comes into force', async () => {
  const mabarra = journey.office('mabarra');
  const { id } = await mabarra.receives(await mabarra.person('غدير بنت راشد الحربي'));
  const old = await mabarra.does<{ id: string; number: number }>('executive', 'GET', 'policy/in-force');
  const draft = await mabarra.does<{ id: string }>('executive', 'POST', 'policy/versions', { basedOn: old.id });
  await mabarra.does('executive', 'POST', `policy/versions/${draft.id}/approval`, {
    meetingNumber: '9',
    gregorianDate: '2026-02-01',
    demo: true,
  });
  await mabarra.does('executive', 'POST', `policy/versions/${draft.id}/force`, { supersedes: old.id });
  const [before, after] = [
    await mabarra.does('reception', 'GET', `cases/${id}`),
    await mabarra.receives(await mabarra.person('دانة بنت راشد الحربي')),
  ];
  expect([before.policy.number, after.policy.number]).toEqual([1, 2]);
});
