import { readDemoWorld } from '@config/demo/world';
import { newId } from '@sanad/kernel';
import { Policies, PolicyVersions, type PolicyAnswers } from '@sanad/policy';
import type { CompensationRulesView, CompensationTotalsView } from './compensation.rules.views';
import { ADDED } from '../../test/world/complaints';
import { APPROVALS, CompensationWorld, IBAN, type CompensationOffice } from '../../test/world/compensation';
import type { Person } from '../../test/world/api';
import { EventStream } from '../../test/world/events';
import { readLetter } from '../../test/world/letters';
import { WORLD_OPENS_WITHIN_MS, type Office } from '../../test/world/intake';

let world: CompensationWorld;
let mabarra: CompensationOffice;
let natiq: Office;

beforeAll(async () => {
  world = await CompensationWorld.open();
  world.intake.at('2026-01-08');
  mabarra = await world.office();
  natiq = await world.intake.office('natiq');
}, WORLD_OPENS_WITHIN_MS);
afterAll(() => world.close());
beforeEach(() => world.intake.at('2026-01-08'));

const open = (office: Office, facts: object) =>
  world.ask<{ code: string; ar: string; id: string }>(office.staff.executiveDirector, 'POST', 'compensations', facts);
const codesOf = (items: readonly { code: string }[]): string => items.map(({ code }) => code).join(' ');
const HARM = { harm: 'تلف جهاز سمعي' };

describe('where it exists', () => {
  test('422: the other four refer it elsewhere, and the answer says where', async () => {
    const claimant = await world.intake.person(natiq);
    const { status, body } = await open(natiq, { claimant, ...HARM });
    expect([status, body.code]).toEqual([422, 'compensation.referred']);
    expect(body.ar).toContain('أنظمة العمل والعقود');
    const rules = await world.ask<CompensationRulesView>(natiq.staff.relationsOfficer, 'GET', 'compensations/rules');
    expect(rules.body).toMatchObject({ on: false, refersTo: 'أنظمة العمل والعقود', mayOpen: false });
  });

  test('201: an addition under a name has it; its reading is labelled as added', async () => {
    const added = await world.intake.office('natiq', undefined, ({ overlays }) => {
      const compensation = { handled: true, reading: 'proofThenSettlement' } as const;
      overlays.push({ ...APPROVALS, id: 'compensation-here', appliesTo: 'research-committee', compensation });
    });
    const claimant = await world.intake.person(added);
    const { status, body } = await open(added, { claimant, ...HARM });
    expect(status).toBe(201);
    expect(body).toMatchObject({ reading: { code: 'proofThenSettlement' }, readingFrom: { source: 'overlay' } });
  });

  test('200: mabarra has it by its text, with the clauses, the reading and its minutes, the steps and who added them', async () => {
    const { body } = await world.ask<CompensationRulesView>(mabarra.officer, 'GET', 'compensations/rules');
    expect(body).toMatchObject({ on: true, body: 'لجنة التحقيق والمتابعة', mayOpen: true });
    expect(body.readingFrom).toMatchObject({ source: 'decision', minutes: 'محضر تجريبي 6' });
    expect(body.conditions.map(({ id }) => id).join(' ')).toBe(
      'compensation-1 compensation-2 compensation-3 compensation-4',
    );
    expect(body.tiersFrom).toMatchObject({ source: 'overlay', by: APPROVALS.name });
  });
});

describe('opening a file', () => {
  test('201: from a complaint that was upheld, of whoever complained; a second is refused', async () => {
    const complaint = await world.upheld(mabarra);
    const { status, body } = await open(mabarra, { complaint, ...HARM });
    expect(status).toBe(201);
    expect(body).toMatchObject({ origin: { code: 'complaint' }, complaintId: complaint, state: { code: 'OPENED' } });
    expect((await open(mabarra, { complaint, ...HARM })).body.code).toBe('compensation.opened_already');
  });

  test('422: a complaint in which nothing was upheld', async () => {
    const { body } = await world.complaints.lodge(mabarra);
    const claimant = await world.intake.person(mabarra);
    expect((await open(mabarra, { complaint: body.id, claimant, ...HARM })).body.code).toBe('complaints.not_upheld');
  });

  test('201: from a case, of its beneficiary; 422: by itself with nobody named', async () => {
    const request = await world.intake.received(mabarra);
    const { body } = await open(mabarra, { case: request, ...HARM });
    expect(body).toMatchObject({ origin: { code: 'case' }, caseId: request, claimant: { name: 'مها العتيبي' } });
    expect(await open(mabarra, HARM)).toMatchObject({ status: 422, body: { code: 'compensation.claimant_missing' } });
  });
});

test('who looks at a file is told who else does, and of what they change; 404: for whoever it is about', async () => {
  const claimant = await world.intake.person(mabarra);
  const about = await world.intake.api.person(mabarra, 'complaintsOfficer');
  const { body } = await open(mabarra, { claimant, ...HARM, about: about.account });
  const { app } = world.intake.api;
  const subject = `/api/presence/stream?subject=compensation:${body.id}`;
  const [officer, director] = [mabarra.officer, mabarra.staff.executiveDirector];
  const hers = await EventStream.open(app, officer, subject);
  const his = await EventStream.open(app, director, subject);
  expect((await his.next('looking'))?.data).toMatchObject({ lookers: [{ id: officer.account }] });
  await world.must(officer, body.id, 'closure');
  expect((await his.next('changed'))?.data).toEqual({ version: 2 });
  expect(await world.intake.ask(about, 'GET', subject)).toMatchObject({ status: 404 });
  for (const one of [hers, his]) one.leave();
});

describe('one harm', () => {
  const another = { anotherHarm: 'ضرر آخر وقع بعد شهر في نقل جهاز ثان' };
  const complained = async (caseId: string): Promise<string> => world.upheld(mabarra, { case: caseId });
  const fromCase = (facts: object) => open(mabarra, { ...HARM, ...facts });
  const told = (id: string, by: Person = mabarra.officer) =>
    world.act(by, id, 'another-harm', { reason: another.anotherHarm });

  test('409: a case is one harm, whether a file is opened from it or from a complaint of it, until somebody says otherwise', async () => {
    const request = await world.intake.received(mabarra);
    const complaint = await complained(request);
    expect((await fromCase({ complaint })).body).toMatchObject({ caseId: request, apart: null });
    expect(await fromCase({ case: request })).toMatchObject({ status: 409, body: { code: 'compensation.harm_known' } });
    const second = await complained(request);
    expect((await fromCase({ complaint: second })).body.code).toBe('compensation.harm_known');
    const elsewhere = { complaint: second, case: await world.intake.received(mabarra) };
    expect((await fromCase(elsewhere)).body.code).toBe('compensation.harm_known');
    const { status, body } = await fromCase({ complaint: second, ...another });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      apart: { reason: another.anotherHarm, by: expect.stringMatching(/./) },
      locks: expect.anything(),
    });
    expect(codesOf((await world.view(mabarra.officer, body.id)).body.locks)).toBe('proof settlement');
    expect((await fromCase({ case: request })).body.code).toBe('compensation.harm_known');
  });

  test('201: once the other file is given up the case is free, and nothing is told apart from nothing', async () => {
    const request = await world.intake.received(mabarra);
    const { id } = (await fromCase({ case: request })).body;
    await world.must(mabarra.officer, id, 'closure');
    const { status, body } = await fromCase({ case: request, ...another });
    expect(status).toBe(201);
    expect(body).toMatchObject({ apart: null, alike: [] });
  });

  test('409: two at once from one case and from a complaint of it are one file', async () => {
    const request = await world.intake.received(mabarra);
    const complaint = await complained(request);
    const both = await Promise.all([fromCase({ case: request }), fromCase({ complaint })]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  test('422: a second file of one person is neither approved nor paid before somebody says that it is another harm; all who look are told', async () => {
    const claimant = await world.intake.person(mabarra);
    const first = await world.settled(mabarra, undefined, await world.opened(mabarra, { claimant }));
    const id = await world.settled(mabarra, undefined, await world.opened(mabarra, { claimant }));
    expect(codesOf((await world.view(mabarra.officer, first)).body.locks)).toBe('approvals');
    const { locks, alike, alikeUnseen } = (await world.view(mabarra.officer, id)).body;
    expect(codesOf(locks)).toBe('harm approvals');
    expect(alike).toMatchObject([{ id: first, likeness: { code: 'claimant' }, state: { code: 'SETTLED' } }]);
    expect(alikeUnseen).toBe(0);
    expect((await world.order(mabarra, id)).body.code).toBe('compensation.gate_harm');
    const approve = { verdict: 'approve' };
    expect((await world.act(mabarra.treasurer, id, 'approvals', approve)).body.code).toBe('compensation.gate_harm');
    expect((await told(id, mabarra.treasurer)).body.code).toBe('access.denied');
    expect((await told(id)).body).toMatchObject({ apart: { reason: another.anotherHarm } });
    expect((await told(id)).body.code).toBe('compensation.gate_no_alike');
    await world.must(mabarra.treasurer, id, 'approvals', approve);
    expect((await world.order(mabarra, id)).status).toBe(201);
    const line = await world.intake.api.rows('SELECT FROM audit WHERE action = $1 AND subject_id = $2', [
      ...['compensation.toldApart', id],
    ]);
    expect(line).toHaveLength(1);
  });

  test('201: two days of one person are two harms; a day that nobody has said may be either', async () => {
    const claimant = await world.intake.person(mabarra);
    const alike = async (harmedOn?: string): Promise<number> =>
      (await world.ask<{ alike: object[] }>(mabarra.officer, 'POST', 'compensations', { claimant, harmedOn, ...HARM }))
        .body.alike.length;
    expect(await alike('2026-01-03')).toBe(0);
    expect(await alike('2026-01-04')).toBe(0);
    expect(await alike('2026-01-04')).toBe(1);
    expect(await alike()).toBe(3);
    expect((await fromCase({ claimant, harmedOn: '2026-01-09' })).body.code).toBe('compensation.harm_ahead');
  });

  test('200: a file that is alike locks a payment also for whoever may not see it', async () => {
    const about = await world.intake.api.person(mabarra, 'treasurer');
    const claimant = await world.intake.person(mabarra);
    await world.opened(mabarra, { claimant, about: about.account });
    const id = await world.opened(mabarra, { claimant });
    expect((await world.view(about, id)).body).toMatchObject({ alike: [], alikeUnseen: 1 });
    expect(codesOf((await world.view(about, id)).body.locks)).toContain('harm');
  });

  test('whoever said that it is another harm does not approve it', async () => {
    const claimant = await world.intake.person(mabarra);
    await world.opened(mabarra, { claimant });
    const both = await world.intake.api.person(mabarra, 'complaintsOfficer', 'treasurer');
    const id = await world.settled(mabarra, undefined, await world.opened(mabarra, { claimant }));
    await told(id, both);
    expect((await world.act(both, id, 'approvals', { verdict: 'approve' })).body.code).toBe('compensation.own_entry');
  });
});

describe('from a complaint', () => {
  interface Opening {
    open: boolean;
    yours: boolean;
    why: { code: string } | null;
    file: { id: string } | null;
    claimant: { name: string } | null;
  }
  const opening = (by: Person, complaint: string) =>
    world.ask<Opening>(by, 'GET', `complaints/${complaint}/compensation`);

  test('200: open where it was upheld, for whose role opens files; shut with the reason, and leading to the file, afterwards', async () => {
    const complaint = await world.upheld(mabarra);
    const { body: before } = await opening(mabarra.officer, complaint);
    expect(before).toMatchObject({ open: true, yours: true, why: null, file: null, claimant: { name: 'مها العتيبي' } });
    expect((await opening(mabarra.head, complaint)).body).toMatchObject({ open: true, yours: false });
    const { body: file } = await open(mabarra, { complaint, ...HARM });
    const { body: after } = await opening(mabarra.head, complaint);
    expect(after).toMatchObject({ open: false, why: { code: 'compensation.opened_already' }, file: { id: file.id } });
    await world.must(mabarra.officer, file.id, 'closure');
    expect((await opening(mabarra.officer, complaint)).body).toMatchObject({ open: true, file: { id: file.id } });
  });

  test('200: shut while nothing is upheld, and where the policy sends compensation elsewhere; 404 for whom it is about', async () => {
    const about = await world.intake.api.person(mabarra, 'committeeHead');
    const { id } = (await world.complaints.lodge(mabarra, { about: about.account })).body;
    expect((await opening(mabarra.officer, id)).body).toMatchObject({
      open: false,
      why: { code: 'complaints.not_upheld' },
    });
    expect((await opening(about, id)).status).toBe(404);
    const elsewhere = (
      await world.complaints.lodge(natiq, { anonymous: false, complainant: await world.intake.person(natiq) })
    ).body.id;
    const { body } = await opening(natiq.staff.executiveDirector, elsewhere);
    expect(body).toMatchObject({ open: false, why: { code: 'compensation.referred' } });
  });

  test('201: the file is about whom the complaint is about, or whom its words mean; 422 where they may mean several', async () => {
    const by = mabarra.staff.executiveDirector;
    const [one, other] = [
      await world.intake.api.person(mabarra, 'liaisonOfficer'),
      await world.intake.api.person(mabarra, 'liaisonOfficer'),
    ];
    const file = (complaint: string, more: object = {}) =>
      world.ask<{ about: object | null; code: string }>(by, 'POST', 'compensations', { complaint, ...HARM, ...more });
    const named = await world.upheld(mabarra, { concerns: `الموظف ${one.name}` });
    expect((await opening(by, named)).body).toMatchObject({ about: null, meant: [{ id: one.account }] });
    expect((await file(named)).body.about).toMatchObject({ id: one.account });
    const said = await world.upheld(mabarra, { about: other.account });
    expect((await opening(by, said)).body).toMatchObject({ about: { id: other.account, name: other.name }, meant: [] });
    expect((await file(said)).body.about).toMatchObject({ id: other.account });
    const several = await world.upheld(mabarra, { concerns: `${one.name} و${other.name}` });
    const unsaid = await file(several);
    expect([unsaid.status, unsaid.body.code]).toEqual([422, 'compensation.about_missing']);
    expect((await file(several, { about: other.account })).body.about).toMatchObject({ id: other.account });
  });

  test('200: the file leads back to its complaint, for those who may see that', async () => {
    const complaint = await world.upheld(mabarra);
    const { id } = (await open(mabarra, { complaint, ...HARM })).body;
    expect((await world.view(mabarra.officer, id)).body.complaint).toMatchObject({ id: complaint, isReport: false });
    expect((await world.view(mabarra.treasurer, id)).body.complaint).toBeNull();
  });
});

describe('people on two sides', () => {
  const warned = async (by: Person, id: string): Promise<string> =>
    (await world.view(by, id)).body.warnings
      .map(({ code, people }) => `${code}: ${people.map((one) => one.id).join(' ')}`)
      .join(', ');

  test('200: members who are complained of, who answer to whoever is, who claim, and who approve: all who look are told', async () => {
    const [head, member] = [mabarra.head.account, mabarra.member.account];
    expect(await warned(mabarra.officer, await world.opened(mabarra))).toBe(`memberApproves: ${head}`);
    const id = await world.opened(mabarra, { about: member });
    expect(await warned(mabarra.officer, id)).toBe(`memberAbout: ${member}, memberApproves: ${head}`);
    const about = await world.intake.api.person(mabarra, 'relationsOfficer');
    await world.complaints.answersTo(mabarra, mabarra.member, about);
    const below = await world.opened(mabarra, { about: about.account });
    expect(await warned(mabarra.officer, below)).toBe(`memberBelow: ${member}, memberApproves: ${head}`);
    const claimant = await world.intake.person(mabarra, 'نورة الحربي', { accountId: member });
    const own = await world.opened(mabarra, { claimant });
    expect(await warned(mabarra.officer, own)).toBe(`memberClaims: ${member}, memberApproves: ${head}`);
  });
});

describe('whose turn it is', () => {
  const told = async (id: string, template: string): Promise<string[]> => {
    const sql = `SELECT recipient_id AS by, params FROM notification WHERE subject_id = $1 AND template = $2 AND channel = 'inbox' ORDER BY id`;
    const found = await world.intake.api.rows<{ by: string; params: object }>(sql, [id, `compensation.to_${template}`]);
    for (const { params } of found) expect(Object.keys(params)).toEqual(['reference']);
    return found.map(({ by }) => by).sort();
  };
  const accounts = (...people: Person[]): string[] => people.map(({ account }) => account).sort();

  test('those who validate, sign, approve, order and attest hear of it, each once; never whom it is about, nor whoever is refused', async () => {
    const office = await world.office();
    const { executiveDirector, committeeHead } = office.staff;
    const about = await world.intake.api.person(office, 'treasurer', 'committeeHead');
    const below = await world.intake.api.person(office, 'treasurer');
    await world.complaints.answersTo(office, below, about);
    const id = await world.opened(office, { about: about.account });
    const proof = await world.added(office, id);
    expect(await told(id, 'validate')).toEqual([]);
    await world.upload(office.officer, id, `proofs/${proof}/document`);
    expect(await told(id, 'validate')).toEqual(accounts(office.head, committeeHead, executiveDirector));
    await world.must(office.head, id, `proofs/${proof}/validation`);
    await world.agreed(office, id);
    expect(await told(id, 'sign')).toEqual(accounts(executiveDirector));
    await world.signed(office, id);
    expect(await told(id, 'approve')).toEqual(accounts(office.head, committeeHead, office.treasurer, office.cashier));
    expect(await told(id, 'order')).toEqual([]);
    await world.must(office.treasurer, id, 'approvals', { verdict: 'approve' });
    expect(await told(id, 'order')).toEqual(accounts(executiveDirector, office.treasurer, office.cashier));
    await world.order(office, id);
    expect(await told(id, 'attest')).toEqual(accounts(executiveDirector, office.cashier));
    await world.must(office.cashier, id, 'payment-failure', { reason: 'الحساب مغلق' });
    expect((await told(id, 'order')).length).toBe(6);
  });
});

const stand = (...people: [{ account: string }, string, string?][]) => ({
  members: people.map(([{ account }, how, reason]) => ({ account, stand: how, reason })),
});

describe('proof', () => {
  test('422: minutes lack what they lack, in words, until they hold it; then nothing is locked but the settlement', async () => {
    const id = await world.opened(mabarra);
    const before = (await world.view(mabarra.officer, id)).body;
    expect(codesOf(before.locks)).toBe('proof settlement');
    expect(before.locks[0]!.clauses.map((clause) => clause.id)).toEqual(['compensation-2', 'compensation-3']);
    expect(before.locks[0]!.ar).toContain('يكفي واحد منها');
    const bare = { kind: 'minutes', dated: '2026-01-06', harm: 'تلف جهاز' };
    const proof = await world.added(mabarra, id, bare);
    const { body } = await world.act(mabarra.head, id, `proofs/${proof}/validation`);
    expect(body).toMatchObject({ status: 422, code: 'compensation.proof_lacks' });
    const [shown] = (await world.view(mabarra.head, id)).body.proofs;
    expect(codesOf(shown!.lacks)).toBe('document extent causes members approval admission');
    await world.must(mabarra.officer, id, `proofs/${proof}/withdrawal`, { reason: 'ناقص' });
    await world.proven(mabarra, id);
    expect(codesOf((await world.view(mabarra.officer, id)).body.locks)).toBe('settlement');
  });

  test('422: minutes of others than the body named in full, or with the person complained of among those who approved', async () => {
    const id = await world.opened(mabarra, { about: mabarra.member.account });
    const { treasurer, head, member } = mabarra;
    const lacks = async (members: object): Promise<string> => {
      await world.added(mabarra, id, world.minutes(mabarra, members));
      return codesOf((await world.view(mabarra.officer, id)).body.proofs.at(-1)!.lacks);
    };
    expect(await lacks(stand([head, 'approved'], [treasurer, 'approved']))).toBe('document members strangers');
    expect(await lacks(stand([head, 'approved'], [member, 'approved']))).toBe('document conflict');
    expect(await lacks(stand([head, 'approved'], [member, 'recused']))).toBe('document recusal');
    const back = stand([head, 'approved'], [member, 'recused', 'هو من تخصّه الشكوى']);
    expect(await lacks(back)).toBe('document');
    expect(await lacks({ ...back, dated: '2025-01-01' })).toBe('document body strangers');
  });

  test('422: a member who answers to the person complained of, or who claims, steps back as they do; others do for a reason, and are the fewer', async () => {
    const office = await world.office();
    const { head, member } = office;
    const third = await world.intake.api.person(office, 'relationsOfficer');
    const about = await world.intake.api.person(office, 'relationsOfficer');
    await world.seated(office, third.account);
    await world.complaints.answersTo(office, member, about);
    const lacks = async (id: string, ...people: Parameters<typeof stand>): Promise<string> => {
      await world.added(office, id, world.minutes(office, stand(...people)));
      return codesOf((await world.view(office.officer, id)).body.proofs.at(-1)!.lacks);
    };
    const below = await world.opened(office, { about: about.account });
    expect(await lacks(below, [head, 'approved'], [member, 'approved'], [third, 'approved'])).toBe('document conflict');
    const claimant = await world.intake.person(office, 'نورة الحربي', { accountId: third.account });
    const own = await world.opened(office, { claimant });
    expect(await lacks(own, [head, 'approved'], [member, 'approved'], [third, 'approved'])).toBe('document conflict');
    expect(await lacks(own, [head, 'approved'], [member, 'approved'], [third, 'recused', 'المتضرر'])).toBe('document');
    const other = await world.opened(office);
    const [why, also] = ['شارك في النقل', 'قرابة'];
    expect(await lacks(other, [head, 'approved'], [member, 'recused', why], [third, 'recused', also])).toBe(
      'document approval',
    );
    const view = (await world.view(office.officer, other)).body;
    expect(
      view.proofs[0]!.members.map(({ reason }) => reason)
        .filter(Boolean)
        .sort(),
    ).toEqual([why, also].sort());
  });

  test('200: the roll of minutes is that of their day, also of those who have left since', async () => {
    const office = await world.office();
    const { head, member } = office;
    const id = await world.opened(office);
    const leaves = 'UPDATE membership SET starts_at = $2, ends_at = $3 WHERE account_id = $1';
    await world.intake.api.rows(leaves, [member.account, '2025-12-01T06:00:00Z', '2026-01-07T06:00:00Z']);
    const seats = async (day: string): Promise<string[]> => {
      const path = `compensations/${id}/seats?day=${day}`;
      const { body } = await world.ask<{ items: { account: string }[] }>(office.officer, 'GET', path);
      return body.items.map(({ account }) => account);
    };
    expect(await seats('2026-01-06')).toEqual([head.account, member.account]);
    expect(await seats('2026-01-07')).toEqual([head.account, member.account]);
    expect(await seats('2026-01-08')).toEqual([head.account]);
    const alone = stand([head, 'approved']);
    await world.added(office, id, world.minutes(office, alone));
    expect(codesOf((await world.view(office.officer, id)).body.proofs[0]!.lacks)).toBe('document members');
    await world.proven(office, id);
    expect(codesOf((await world.view(office.officer, id)).body.locks)).toBe('settlement');
  });

  test('422: nobody validates what they entered themselves', async () => {
    const id = await world.opened(mabarra);
    const both = await world.intake.api.person(mabarra, 'complaintsOfficer', 'committeeHead');
    const { body } = await world.act(both, id, 'proofs', world.minutes(mabarra));
    const proof = body.proofs[0]!.id;
    await world.upload(both, id, `proofs/${proof}/document`);
    expect((await world.act(both, id, `proofs/${proof}/validation`)).body.code).toBe('compensation.own_proof');
    expect((await world.act(mabarra.head, id, `proofs/${proof}/validation`)).status).toBe(201);
  });

  test('a judgment proves it without being final; a ruling has to be', async () => {
    const paper = { dated: '2026-01-05', number: '4471', issuedBy: 'المحكمة العامة بأبها' };
    const id = await world.opened(mabarra);
    await world.added(mabarra, id, { kind: 'ruling', ...paper });
    expect(codesOf((await world.view(mabarra.officer, id)).body.proofs[0]!.lacks)).toBe('document final');
    await world.proven(mabarra, id, { kind: 'judgment', ...paper });
    expect(codesOf((await world.view(mabarra.officer, id)).body.locks)).toBe('settlement');
  });

  test('locked by the finding while nobody has chosen a reading, and open once somebody has', async () => {
    const office = await world.office(({ decisions, overlays }) => {
      overlays.push(ADDED);
      decisions.splice(0, decisions.length, ...decisions.filter(({ compensationReading }) => !compensationReading));
    });
    const id = await world.opened(office);
    await world.proven(office, id);
    const { locks } = (await world.view(office.officer, id)).body;
    expect(locks[0]).toMatchObject({ code: 'reading' });
    expect(locks[0]!.clauses).toHaveLength(4);
    const offer = { party: 'association', halalas: '100', words: 'عرض' };
    expect((await world.act(office.officer, id, 'offers', offer)).body.code).toBe('compensation.gate_reading');
    world.intake.at('2026-01-08T07:05:00Z');
    await inForce(office, () => undefined);
    expect((await world.act(office.officer, id, 'offers', offer)).status).toBe(201);
  });
});

/** Another version of its policy, with what was answered and added. */
async function inForce(office: CompensationOffice, change: (answers: PolicyAnswers) => void): Promise<void> {
  const versions = world.intake.api.app.get(PolicyVersions);
  const { document, answers } = structuredClone(readDemoWorld().find(({ slug }) => slug === 'mabarra')!);
  answers.overlays.push(ADDED);
  change(answers);
  await world.intake.run(office, async (op) => {
    const { id } = await versions.draft(op, { document, answers });
    await versions.approve(op, id, { gregorianDate: '2026-01-07', demo: true });
    const { versionId } = await world.intake.api.app.get(Policies).inForce(op);
    await versions.putInForce(op, id, { supersedes: versionId });
  });
}

describe('negotiation and settlement', () => {
  test('422: nothing is offered before it is proven; an offer is answered by the other party', async () => {
    const id = await world.opened(mabarra);
    const offer = { party: 'association', halalas: '420050', words: 'قيمة الجهاز' };
    expect((await world.act(mabarra.officer, id, 'offers', offer)).body.code).toBe('compensation.gate_proof');
    await world.proven(mabarra, id);
    await world.must(mabarra.officer, id, 'offers', offer);
    const own = { party: 'association', accepts: true, words: 'قبول' };
    expect((await world.act(mabarra.officer, id, 'offer-answers', own)).body.code).toBe('compensation.own_offer');
    await world.must(mabarra.officer, id, 'offer-answers', { ...own, party: 'claimant', accepts: false });
    await world.must(mabarra.officer, id, 'offers', { party: 'claimant', halalas: '500000', words: 'مع أجرة النقل' });
    const { state, amount, offers } = await world.must(mabarra.officer, id, 'offer-answers', own);
    expect([state.code, amount]).toEqual(['AGREED', '500000']);
    expect(offers.map(({ step, party }) => `${step.code} ${party.code}`)).toEqual([
      ...['offer association', 'decline claimant', 'offer claimant', 'accept association'],
    ]);
  });

  test('400: an amount is whole halalas up to one billion riyals', async () => {
    const id = await world.opened(mabarra);
    await world.proven(mabarra, id);
    const offered = async (halalas: unknown, party = 'association'): Promise<unknown[]> => {
      const { status, body } = await world.act(mabarra.officer, id, 'offers', {
        party,
        halalas,
        words: 'عرض',
      });
      return [status, body.code];
    };
    for (const wrong of ['0', '-5', '12.5', '1e3', '٥٠٠', 500, '1000000000000'])
      expect([wrong, ...(await offered(wrong))]).toEqual([wrong, 400, 'request.invalid']);
    expect(await offered('100000000001')).toEqual([400, 'compensation.amount_beyond']);
    expect(await offered('100000000000')).toEqual([422, 'compensation.steps_beyond']);
    expect(await offered('100000000000', 'claimant')).toEqual([201, undefined]);
  });

  test('each party signs once, upon what it was shown; ink needs its scan', async () => {
    const id = await world.opened(mabarra);
    await world.proven(mabarra, id);
    const { contentHash } = await world.agreed(mabarra, id);
    const by = { method: 'typedName', signedAs: 'مها العتيبي', contentHash };
    const sign = (more: object, who = mabarra.officer, path = 'claimant-signature') =>
      world.act(who, id, path, { ...by, ...more }).then(({ body }) => body.code);
    expect(await sign({ contentHash: '0'.repeat(64) })).toBe('compensation.content_changed');
    expect(await sign({ method: 'inkScan' })).toBe('compensation.scan_missing');
    expect(await sign({ method: 'drawnSignature' })).toBe('compensation.drawing_unasked');
    expect((await world.upload(mabarra.officer, id, 'settlement-scan')).status).toBe(201);
    expect(await sign({ method: 'inkScan' })).toBeUndefined();
    expect(await sign({})).toBe('compensation.gate_signed');
    expect(await sign({}, mabarra.officer, 'association-signature')).toBe('access.denied');
    const drawn = { method: 'drawnSignature', drawing: 'M0 0L5 5' };
    expect(await sign(drawn, mabarra.staff.executiveDirector, 'association-signature')).toBeUndefined();
    const { state, signatures } = (await world.view(mabarra.officer, id)).body;
    expect([state.code, codesOf(signatures.map(({ method }) => method))]).toEqual([
      'SETTLED',
      'inkScan drawnSignature',
    ]);
    const kept = await world.intake.api.rows<{ drawing: string }>(
      'SELECT drawing FROM compensation_signature WHERE drawing IS NOT NULL',
    );
    expect(JSON.stringify(kept)).not.toContain('M0 0L5 5');
  });

  test('a refusal leaves the courts open, says so, and a judgment brings it back', async () => {
    const id = await world.opened(mabarra);
    await world.proven(mabarra, id);
    const { state } = await world.must(mabarra.officer, id, 'refusal', { party: 'claimant', reason: 'المبلغ لا يكفي' });
    expect(state.code).toBe('REFUSED');
    const told = await world.intake.api.rows<{ template: string }>(
      'SELECT template FROM notification WHERE subject_id = $1',
      [id],
    );
    expect(told.map(({ template }) => template)).toContain('compensation.refused');
    await world.proven(mabarra, id, { kind: 'judgment', dated: '2026-01-07', number: '9', issuedBy: 'المحكمة العامة' });
    await world.must(mabarra.officer, id, 'resumption');
    expect((await world.agreed(mabarra, id)).state.code).toBe('AGREED');
  });
});

describe('a judgment', () => {
  const JUDGMENT = {
    kind: 'judgment',
    dated: '2026-01-07',
    number: '4471',
    issuedBy: 'المحكمة العامة',
    awarded: '600000',
  };
  const adopt = (id: string, body: object, by: Person = mabarra.staff.executiveDirector) =>
    world.act(by, id, 'adoption', { words: 'تنفيذ الحكم', ...body });
  const refused = async (): Promise<string> => {
    const id = await world.opened(mabarra);
    await world.proven(mabarra, id);
    await world.must(mabarra.officer, id, 'refusal', { party: 'claimant', reason: 'المبلغ لا يكفي' });
    return id;
  };

  test('201: after a refusal it is executed by what it awards, approved by as many as the amount asks for, and paid, without a settlement', async () => {
    const id = await refused();
    const proof = await world.added(mabarra, id, JUDGMENT);
    expect((await adopt(id, { proof })).body.code).toBe('compensation.gate_paper');
    await world.upload(mabarra.officer, id, `proofs/${proof}/document`);
    await world.must(mabarra.head, id, `proofs/${proof}/validation`);
    const [minutes] = (await world.view(mabarra.officer, id)).body.proofs;
    expect((await adopt(id, { proof: minutes!.id, halalas: '5' })).body.code).toBe('compensation.paper_not_executed');
    expect((await adopt(id, { proof, halalas: '600001' })).body.code).toBe('compensation.amount_other');
    const { body } = await adopt(id, { proof });
    expect(body).toMatchObject({ state: { code: 'SETTLED' }, amount: '600000', restsOn: proof, refusedBy: null });
    expect(body.approvals).toMatchObject({ needed: 2, given: 0 });
    expect(codesOf(body.locks)).toBe('approvals');
    const approve = (by: Person) => world.act(by, id, 'approvals', { verdict: 'approve' });
    expect((await approve(mabarra.staff.executiveDirector)).body.code).toBe('compensation.own_entry');
    for (const by of [mabarra.treasurer, mabarra.cashier]) expect((await approve(by)).status).toBe(201);
    expect((await world.order(mabarra, id)).status).toBe(201);
    expect((await world.pay(mabarra, id)).body).toMatchObject({ state: { code: 'PAID' }, paid: '600000' });
    const told = await world.intake.api.rows<{ template: string }>(
      'SELECT template FROM notification WHERE subject_id = $1',
      [id],
    );
    expect(told.map(({ template }) => template)).toContain('compensation.adopted');
    const url = `/api/compensations/${id}/letters/order`;
    const letter = await world.intake.api.app.inject({ url, headers: mabarra.officer.headers });
    expect(await readLetter('compensation-order-judgment', letter.rawPayload)).toContain('4471');
  });

  test('422: once it is withdrawn nothing is paid by it, though the minutes still stand; nor is one that awards nothing executed', async () => {
    const id = await refused();
    const proof = await world.proven(mabarra, id, JUDGMENT);
    await adopt(id, { proof });
    await world.must(mabarra.officer, id, `proofs/${proof}/withdrawal`, { reason: 'نُقض في الاستئناف' });
    expect(codesOf((await world.view(mabarra.officer, id)).body.locks)).toBe('proof approvals');
    await world.must(mabarra.treasurer, id, 'approvals', { verdict: 'decline', reason: 'نُقض الحكم' });
    const { awarded: _, ...bare } = JUDGMENT;
    const nothing = await world.proven(mabarra, id, bare);
    expect((await adopt(id, { proof: nothing })).body.code).toBe('compensation.amount_not_awarded');
    const beyond = await world.proven(mabarra, id, { ...JUDGMENT, number: '4472', awarded: '5000001' });
    expect((await adopt(id, { proof: beyond })).body.code).toBe('compensation.steps_beyond');
    const minutes = { ...world.minutes(mabarra), awarded: '5' };
    expect((await world.act(mabarra.officer, id, 'proofs', minutes)).body.code).toBe('compensation.awards_nothing');
  });
});

describe('approvals by amount', () => {
  test('as many as the step of the amount asks for; nobody twice, nobody their own, none by the person complained of', async () => {
    const about = await world.intake.api.person(mabarra, 'treasurer');
    const file = await world.opened(mabarra, { about: about.account });
    const id = await world.settled(mabarra, '500001', file);
    const approve = (by = mabarra.treasurer) =>
      world.act(by, id, 'approvals', { verdict: 'approve' }).then(({ body }) => body.code);
    expect((await world.view(mabarra.officer, id)).body.approvals).toMatchObject({ needed: 2, given: 0 });
    expect((await world.order(mabarra, id)).body.code).toBe('compensation.gate_approvals');
    expect(await approve(mabarra.staff.executiveDirector)).toBe('compensation.own_entry');
    expect(await approve(about)).toBe('compensation.not_found');
    expect(await approve()).toBeUndefined();
    expect(await approve()).toBe('compensation.approved_already');
    expect((await world.order(mabarra, id)).body.code).toBe('compensation.gate_approvals');
    expect(await approve(mabarra.cashier)).toBeUndefined();
    expect(await approve(mabarra.head)).toBe('compensation.gate_approved');
    expect((await world.order(mabarra, id)).status).toBe(201);
  });

  test('422: the bound of a step belongs to it; what lies above all of them is not offered, and the answer names the bound', async () => {
    const needed = async (halalas: string) =>
      (await world.view(mabarra.officer, await world.settled(mabarra, halalas))).body.approvals;
    expect(await needed('500000')).toMatchObject({ needed: 1, beyond: false });
    expect(await needed('5000000')).toMatchObject({ needed: 2, beyond: false });
    const id = await world.opened(mabarra);
    await world.proven(mabarra, id);
    const offer = { party: 'association', halalas: '5000001', words: 'عرض' };
    const { status, body } = await world.act(mabarra.officer, id, 'offers', offer);
    expect([status, body.code]).toEqual([422, 'compensation.steps_beyond']);
    expect(JSON.stringify(body)).toContain('50,000.00');
    // What whoever was harmed asks for is written down, whatever it is; accepting it is another thing.
    await world.must(mabarra.officer, id, 'offers', { ...offer, party: 'claimant' });
    const answer = { party: 'association', accepts: true, words: 'الرد' };
    expect((await world.act(mabarra.officer, id, 'offer-answers', answer)).body.code).toBe('compensation.steps_beyond');
    await world.must(mabarra.officer, id, 'offer-answers', { ...answer, accepts: false });
  });

  test('one that was settled above all steps is neither approved nor paid, and goes back with the reason, or on by a step added since', async () => {
    const office = await world.office();
    const beyond = async (): Promise<string> => {
      const id = await world.settled(office, '5000000');
      await world.intake.api.rows('UPDATE compensation SET amount = 5000001 WHERE id = $1', [id]);
      return id;
    };
    const [id, other] = [await beyond(), await beyond()];
    expect((await world.view(office.officer, id)).body.approvals).toMatchObject({ needed: null, beyond: true });
    expect((await world.order(office, id)).body.code).toBe('compensation.gate_beyond');
    const approve = { verdict: 'approve' };
    expect((await world.act(office.treasurer, id, 'approvals', approve)).body.code).toBe('compensation.gate_beyond');
    const back = { verdict: 'decline', reason: 'لا درجة لهذا المبلغ' };
    expect((await world.must(office.treasurer, id, 'approvals', back)).state.code).toBe('NEGOTIATING');
    world.intake.at('2026-01-08T07:05:00Z');
    const steps = [{ upTo: 5_000, approvers: 1 }, { approvers: 3 }];
    await inForce(office, ({ overlays }) => void overlays.push({ ...APPROVALS, compensation: { approvals: steps } }));
    expect((await world.view(office.officer, other)).body.approvals).toMatchObject({ needed: 3, beyond: false });
    await world.must(office.treasurer, other, 'approvals', approve);
    const offer = { party: 'association', halalas: '9000000', words: 'عرض' };
    expect((await world.act(office.officer, id, 'offers', offer)).status).toBe(201);
  });

  test('one who sends it back says why, and it is negotiated anew', async () => {
    const id = await world.settled(mabarra);
    const back = { verdict: 'decline' };
    expect((await world.act(mabarra.treasurer, id, 'approvals', back)).body.code).toBe('compensation.reason_missing');
    const view = await world.must(mabarra.treasurer, id, 'approvals', { ...back, reason: 'يلزم عرض سعر ثان' });
    expect([view.state.code, view.amount, view.signatures]).toEqual(['NEGOTIATING', null, []]);
    await world.agreed(mabarra, id, '400000');
    expect((await world.signed(mabarra, id)).approvals.items).toEqual([]);
  });

  test('where nobody has added approvals, none is asked for', async () => {
    const office = await world.office(({ overlays }) => void overlays.push(ADDED));
    const id = await world.settled(office);
    expect((await world.act(office.treasurer, id, 'approvals', { verdict: 'approve' })).body.code).toBe(
      'compensation.gate_policy',
    );
    expect((await world.order(office, id)).status).toBe(201);
  });
});

describe('the ledger', () => {
  test('ordered by one, attested by another; a second order is refused; the account is sealed', async () => {
    const id = await world.approved(mabarra);
    const wrong = { payBy: 'transfer', iban: 'SA0380000000608010167518' };
    expect((await world.act(mabarra.treasurer, id, 'payment-orders', { payBy: 'transfer' })).body.code).toBe(
      'compensation.iban_missing',
    );
    expect((await world.act(mabarra.treasurer, id, 'payment-orders', wrong)).body.code).toBe(
      'compensation.iban_invalid',
    );
    const { ledger } = (await world.order(mabarra, id)).body;
    expect(ledger).toMatchObject([{ attempt: 1, amount: '420050', ibanTail: '7519', payBy: { code: 'transfer' } }]);
    expect(JSON.stringify(await world.intake.api.rows('SELECT * FROM compensation_payment'))).not.toContain(IBAN);
    expect((await world.order(mabarra, id)).body.code).toBe('compensation.gate_state');
    expect((await world.pay(mabarra, id, mabarra.treasurer)).body.code).toBe('compensation.own_order');
    const { state, paid } = (await world.pay(mabarra, id)).body;
    expect([state.code, paid]).toEqual(['PAID', '420050']);
    expect((await world.pay(mabarra, id)).body.code).toBe('compensation.gate_state');
  });

  test('failed and ordered again; paid, reversed with a reason, and paid once more: the sums follow', async () => {
    const id = await world.approved(mabarra);
    const reason = { reason: 'الحساب مغلق' };
    await world.order(mabarra, id);
    await world.must(mabarra.cashier, id, 'payment-failure', reason);
    await world.order(mabarra, id);
    await world.pay(mabarra, id);
    await world.must(mabarra.treasurer, id, 'payment-reversal', reason);
    await world.order(mabarra, id);
    const { ledger, paid } = (await world.pay(mabarra, id)).body;
    expect(ledger.map(({ attempt, step }) => `${attempt} ${step.code}`).join(', ')).toBe(
      '1 ordered, 1 failed, 2 ordered, 2 paid, 2 reversed, 3 ordered, 3 paid',
    );
    expect(paid).toBe('420050');
    expect((await world.act(mabarra.treasurer, id, 'approvals', { verdict: 'decline', ...reason })).body.code).toBe(
      'compensation.gate_state',
    );
  });

  test('two at once: one order, one payment, whatever the keys and the turns', async () => {
    const id = await world.approved(mabarra);
    const both = await Promise.all([world.order(mabarra, id), world.order(mabarra, id, mabarra.cashier)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const orderer = both[0].status === 201 ? mabarra.treasurer : mabarra.cashier;
    const other = orderer === mabarra.treasurer ? mabarra.cashier : mabarra.treasurer;
    const paid = await Promise.all([
      world.pay(mabarra, id, other),
      world.pay(mabarra, id, mabarra.staff.executiveDirector),
    ]);
    expect(paid.map(({ status }) => status).sort()).toEqual([201, 409]);
    const rows = await world.intake.api.rows(
      "SELECT step FROM compensation_payment WHERE compensation_id = $1 AND step = 'paid'",
      [id],
    );
    expect(rows).toHaveLength(1);
  });

  test('201 twice with one key is one order', async () => {
    const id = await world.approved(mabarra);
    const key = newId();
    const send = () =>
      world.intake.api.ask<{ ledger: unknown[] }>(
        ...([mabarra.treasurer, 'POST', `/api/compensations/${id}/payment-orders`, { payBy: 'cheque' }, key] as const),
      );
    const [first, second] = [await send(), await send()];
    expect([first.status, second.status, second.body.ledger.length]).toEqual([201, 201, 1]);
  });

  test('200: totals count and sum what is seen', async () => {
    const office = await world.office();
    await world.paid(office);
    await world.approved(office);
    const { body } = await world.ask<CompensationTotalsView>(office.treasurer, 'GET', 'compensations/totals');
    expect(body).toMatchObject({ owed: '420050', paid: '420050', reversed: '0' });
    expect(body.states.filter(({ count }) => count > 0).map(({ code, count }) => `${code} ${count}`)).toEqual([
      'SETTLED 1',
      'PAID 1',
    ]);
  });
});

describe('who sees it', () => {
  test('404: neither the person complained of, nor whoever answers to them, nor whoever claims', async () => {
    const { api } = world.intake;
    const [about, below] = [await api.person(mabarra, 'treasurer'), await api.person(mabarra, 'treasurer')];
    await world.complaints.answersTo(mabarra, below, about);
    const claimant = await world.intake.person(mabarra, 'سعد العتيبي', { accountId: mabarra.cashier.account });
    const id = await world.opened(mabarra, { about: about.account, claimant });
    for (const by of [about, below, mabarra.cashier])
      expect((await world.view(by, id)).body.code).toBe('compensation.not_found');
    expect((await world.view(mabarra.treasurer, id)).status).toBe(200);
    const list = await world.ask<{ items: { id: string }[] }>(about, 'GET', 'compensations?limit=100');
    expect(list.body.items.map((one) => one.id)).not.toContain(id);
  });

  test('404: one that comes from a sensitive complaint, for all who may not see that', async () => {
    const complaint = await world.upheld(mabarra);
    const { id } = (await open(mabarra, { complaint, ...HARM })).body;
    expect((await world.view(mabarra.treasurer, id)).status).toBe(200);
    await world.intake.api.rows('UPDATE complaint SET sensitive = true WHERE id = $1', [complaint]);
    expect((await world.view(mabarra.treasurer, id)).status).toBe(404);
  });

  test('every change leaves its line, and events carry ids alone', async () => {
    const id = await world.paid(mabarra);
    const timeline = await world.ask<{ items: { code: string }[] }>(
      mabarra.officer,
      'GET',
      `compensations/${id}/timeline`,
    );
    expect(codesOf(timeline.body.items)).toBe(
      'opened proofAdded documentAdded proofValidated offerMade offerAccepted signed settled approved paymentOrdered paid',
    );
    const events = await world.intake.api.rows<{ name: string }>(
      "SELECT name FROM outbox WHERE payload->>'compensationId' = $1 ORDER BY id",
      [id],
    );
    expect(events.map(({ name }) => name)).toEqual([
      'compensation.opened',
      'compensation.settled',
      'compensation.paid',
    ]);
  });
});

describe('letters', () => {
  const read = (id: string, letter: string) =>
    world.intake.api.app.inject({
      url: `/api/compensations/${id}/letters/${letter}`,
      headers: mabarra.officer.headers,
    });

  test('200: offer, settlement, order and what was paid are PDFs; 422 for what there is nothing to write of; 404 for another name', async () => {
    const id = await world.paid(mabarra);
    const { reference } = (await world.view(mabarra.officer, id)).body;
    for (const letter of ['offer', 'settlement', 'order', 'paid']) {
      const { statusCode, rawPayload } = await read(id, letter);
      expect([letter, statusCode]).toEqual([letter, 200]);
      expect(await readLetter(`compensation-${letter}`, rawPayload)).toContain(reference);
    }
    const refused = await world.opened(mabarra);
    await world.must(mabarra.staff.executiveDirector, refused, 'refusal', {
      party: 'claimant',
      reason: 'رأى المبلغ أقل من ضرره',
    });
    await readLetter('compensation-refusal', (await read(refused, 'refusal')).rawPayload);
    expect((await read(id, 'refusal')).json<{ code: string }>().code).toBe('compensation.letter_not_yet');
    expect((await read(id, 'novel')).statusCode).toBe(404);
  });
});
