import { Committees } from '@sanad/committee';
import { DeadlineSweep } from '@sanad/deadlines';
import { ComplaintJobs } from '@sanad/complaints';
import type { PolicyAnswers } from '@sanad/policy';
import type { Person } from '../../test/world/api';
import { EventStream } from '../../test/world/events';
import { ADDED, ComplaintsWorld, type ComplaintsOffice } from '../../test/world/complaints';
import { WORLD_OPENS_WITHIN_MS, type Office } from '../../test/world/intake';

interface ComplaintClocks {
  step: { rung: object; days: number; from: object; explained: { dueAt: string } } | null;
}

let world: ComplaintsWorld;
let mabarra: ComplaintsOffice;
let natiq: Office;

beforeAll(async () => {
  world = await ComplaintsWorld.open();
  mabarra = await world.office();
  natiq = await world.intake.office('natiq');
}, WORLD_OPENS_WITHIN_MS);
afterAll(() => world.close());
beforeEach(() => world.intake.at('2026-01-08'));

describe('what comes in', () => {
  test('201: by fax, as the policy lists it: the receipt names the committee', async () => {
    const complainant = await world.intake.person(mabarra);
    const { status, body } = await world.lodge(mabarra, { anonymous: false, complainant, faxPages: 3 });
    expect(status).toBe(201);
    expect(body).toMatchObject({ state: { code: 'RECEIVED' }, channel: { listed: true, pages: 3 }, redirect: [] });
    expect(body.receipt.ar).toContain('لجنة المتابعة');
    expect(body.receipt.ar).toContain(body.reference);
  });

  test('201: by a channel that the policy does not list: kept, and those listed are named', async () => {
    const { body } = await world.lodge(mabarra, { channel: 'PHONE' });
    expect(body.channel.listed).toBe(false);
    expect(body.redirect.map(({ code }) => code)).toEqual(['WEBSITE', 'FAX']);
  });

  test('201: where the policy refers complaints it is kept, and the receipt says where they are looked at', async () => {
    const complainant = await world.intake.person(natiq);
    const { status, body } = await world.lodge(natiq, { anonymous: false, complainant });
    expect([status, body.state.code, body.referredTo]).toEqual([201, 'REFERRED', 'أنظمة العمل والعقود']);
    expect(body.receipt.ar).toContain('أنظمة العمل والعقود');
    const { body: seen } = await world.view(natiq.staff.executiveDirector, body.id);
    expect(seen.openActions.map(({ code }) => code)).toEqual(['identify', 'close', 'withdraw']);
    expect((await world.act(natiq, body.id, 'assessment', { severity: 'low' })).body.code).toBe(
      'complaints.gate_state',
    );
    expect(await world.must(natiq, body.id, 'closure')).toMatchObject({ outcome: { code: 'referred' } });
    const clocks = await world.intake.api.rows('SELECT 1 FROM deadline WHERE subject_id = $1', [body.id]);
    expect(clocks).toEqual([]);
  });

  test('201: an addition, under a name, has the same association handle them', async () => {
    const handled = await world.intake.office('natiq', undefined, ({ overlays }) => {
      overlays.push({ ...ADDED, appliesTo: 'research-committee', complaints: { handled: true } });
    });
    const complainant = await world.intake.person(handled);
    const { body } = await world.lodge(handled, { anonymous: false, complainant });
    expect(body.state.code).toBe('RECEIVED');
    const rules = await world.ask<{ items: { code: string; on: boolean; from: { by?: string } | null }[] }>(
      ...([handled.staff.executiveDirector, 'GET', 'complaints/rules'] as const),
    );
    const said = new Map(rules.body.items.map((item) => [item.code, item]));
    expect(said.get('handled')).toMatchObject({ on: true, from: { by: ADDED.name } });
    expect(said.get('amicable')).toMatchObject({ on: false, from: null });
    expect(said.get('escalateAfterDays')).toMatchObject({ on: false, from: null });
  });

  test('422: without a name only where somebody has added that', async () => {
    expect((await world.lodge(natiq)).body).toMatchObject({ code: 'complaints.anonymity_off' });
    expect((await world.lodge(mabarra)).body).toMatchObject({ state: { code: 'ACKNOWLEDGED' } });
  });

  test('400: nobody named, named and unnamed at once, pages of what is no fax', async () => {
    const complainant = await world.intake.person(mabarra);
    const refused = async (facts: object): Promise<unknown[]> => {
      const { status, body } = await world.lodge(mabarra, facts);
      return [status, body.code];
    };
    expect(await refused({ anonymous: false })).toEqual([400, 'complaints.complainant_missing']);
    expect(await refused({ complainant })).toEqual([400, 'complaints.anonymous_named']);
    expect(await refused({ channel: 'PHONE', faxPages: 1 })).toEqual([400, 'complaints.fax_pages']);
  });
});

describe('who looks at it', () => {
  test('422: neither the person complained of nor anybody who answers to them; the field and the remedy are named', async () => {
    const { api } = world.intake;
    const [about, below] = [
      await api.person(mabarra, 'relationsOfficer'),
      await api.person(mabarra, 'complaintsOfficer'),
    ];
    await world.answersTo(mabarra, below, about);
    const { id } = (await world.lodge(mabarra, { about: about.account })).body;
    await world.must(mabarra, id, 'assessment', { severity: 'high' });
    const to = async (assignee: string): Promise<unknown> =>
      (await world.act(mabarra, id, 'routing', { committee: mabarra.committee, assignee })).body;
    expect(await to(about.account)).toMatchObject({ status: 422, code: 'complaints.handler_about' });
    expect(await to(below.account)).toMatchObject({
      ...{ status: 422, code: 'complaints.handler_subordinate' },
      ar: expect.stringContaining('(assignee)') as string,
    });
    expect(await to(mabarra.officer.account)).toMatchObject({ state: { code: 'UNDER_INVESTIGATION' } });
    // Whoever it is about, and whoever is below them, do not find it either, whatever their roles.
    expect((await world.view(mabarra.officer, id)).status).toBe(200);
    expect((await world.view(below, id)).body.code).toBe('complaints.not_found');
  });

  test('422: by the policy it goes to the follow-up committee, and to no other', async () => {
    const { id } = (await world.lodge(mabarra)).body;
    await world.must(mabarra, id, 'assessment', { severity: 'low' });
    const sent = (body: object) => world.act(mabarra, id, 'routing', body).then((answer) => answer.body.code);
    expect(await sent({ assignee: mabarra.officer.account })).toBe('complaints.committee_needed');
    expect(await sent({})).toBe('complaints.committee_needed');
  });

  test('201: «لجنة المتابعة» is the committee that goes by another name, once the minutes say that it means that one', async () => {
    const office = await world.office(undefined, 'investigation-committee');
    const { id } = (await world.lodge(office)).body;
    await world.must(office, id, 'assessment', { severity: 'low' });
    const routed = () => world.act(office, id, 'routing', { committee: office.committee });
    const offered = async (): Promise<unknown> =>
      (await world.ask(office.staff.executiveDirector, 'GET', `complaints/${id}/candidates`)).body;
    expect((await routed()).body.code).toBe('complaints.committee_other');
    expect(await offered()).toMatchObject({ committees: [], charged: 'لجنة المتابعة' });
    const answer = { rule: 'follow-up-committee', sameBody: true, minutes: 'محضر ٣ لعام ١٤٤٧' };
    const named = await world.ask(
      office.staff.executiveDirector,
      'POST',
      `committees/${office.committee}/names`,
      answer,
    );
    expect(named.status).toBe(201);
    expect(await offered()).toMatchObject({ committees: [{ id: office.committee, name: 'لجنة التحقيق والمتابعة' }] });
    expect((await routed()).body).toMatchObject({ state: { code: 'UNDER_INVESTIGATION' } });
  });

  test('422: nobody is left in a committee whose members are all concerned', async () => {
    const office = await world.office();
    await world.answersTo(office, office.member, office.head);
    const { id } = (await world.lodge(office, { about: office.head.account })).body;
    await world.must(office, id, 'assessment', { severity: 'low' });
    const { body } = await world.act(office, id, 'routing', { committee: office.committee });
    expect(body.code).toBe('complaints.committee_partial');
  });

  test('200: members see what was put to their committee; others what is theirs', async () => {
    const before = (await world.lodge(mabarra)).body.id;
    expect((await world.view(mabarra.member, before)).status).toBe(404);
    const id = await world.investigated(mabarra);
    expect((await world.view(mabarra.member, id)).body.openActions.some(({ yours }) => yours)).toBe(false);
    const list = await world.ask<{ items: { id: string }[] }>(mabarra.member, 'GET', 'complaints?limit=100');
    expect(list.body.items.map((one) => one.id)).toContain(id);
    expect(list.body.items.map((one) => one.id)).not.toContain(before);
  });
});

describe('who decides it', () => {
  const outcome = { outcome: 'notUpheld', reason: 'لم تثبت' };
  const decide = (by: Person, id: string) =>
    world.ask<{ code: string }>(by, 'POST', `complaints/${id}/outcome`, outcome);
  const offered = async (by: Person, id: string) =>
    (await world.view(by, id)).body.openActions.find(({ code }) => code === 'resolve');

  test('422: an officer decides nothing that lies with the committee, and is shown why; 201: whoever sits in it', async () => {
    const id = await world.investigated(mabarra);
    expect(await decide(mabarra.officer, id)).toMatchObject({ status: 422, body: { code: 'complaints.gate_theirs' } });
    expect(await offered(mabarra.officer, id)).toMatchObject({ open: false, why: { code: 'complaints.gate_theirs' } });
    expect(await offered(mabarra.head, id)).toMatchObject({ open: true, yours: true });
    expect((await decide(mabarra.head, id)).status).toBe(201);
  });

  test('404: whose appointment was taken back before it began, when its day has come; 200: whose began', async () => {
    const { api } = world.intake;
    const id = await world.investigated(mabarra);
    const [sits, withdrawn] = [
      await api.person(mabarra, 'committeeMember'),
      await api.person(mabarra, 'committeeMember'),
    ];
    const committees = api.app.get(Committees);
    await world.intake.run(mabarra, async (op) => {
      const appoint = ({ account }: Person) =>
        committees.appoint(op, mabarra.committee, { account, capacity: 'member', since: '2026-01-11' });
      await appoint(sits);
      await committees.withdraw(op, mabarra.committee, (await appoint(withdrawn)).id);
    });
    world.intake.at('2026-01-12');
    const seenBy = async (by: Person): Promise<number> => {
      const headers = await api.signIn(by.account, mabarra);
      return (await world.view({ ...by, headers }, id)).status;
    };
    expect([await seenBy(sits), await seenBy(withdrawn)]).toEqual([200, 404]);
  });

  test('422: support that lies with one officer is solved by no other; 201: by them, or by whoever oversees complaints', async () => {
    const other = await world.intake.api.person(mabarra, 'complaintsOfficer');
    const solved = { outcome: 'solved', reason: 'أُصلحت الصفحة' };
    const solve = (by: Person, id: string) =>
      world.ask<{ code: string }>(by, 'POST', `complaints/${id}/outcome`, solved);
    const support = async (): Promise<string> => {
      const { id } = (await world.lodge(mabarra, { kind: 'technicalSupport', channel: 'WEBSITE' })).body;
      await world.act(mabarra, id, 'acknowledgement');
      await world.must(mabarra, id, 'routing', { assignee: mabarra.officer.account });
      return id;
    };
    const [one, two] = [await support(), await support()];
    expect((await solve(other, one)).body.code).toBe('complaints.gate_theirs');
    expect((await solve(mabarra.officer, one)).status).toBe(201);
    expect((await solve(mabarra.staff.executiveDirector, two)).status).toBe(201);
  });

  test('422: an agreement is recorded by those whom it binds, not by whoever reads along', async () => {
    const id = await world.investigated(mabarra);
    await world.must(mabarra, id, 'settlement-attempts', { words: 'اتصال' }, mabarra.head);
    await world.must(mabarra, id, 'offers', { party: 'association', words: 'اعتذار' }, mabarra.head);
    await world.must(
      mabarra,
      id,
      'offer-answers',
      { party: 'complainant', consents: true, words: 'نعم' },
      mabarra.head,
    );
    const agree = (by: Person) =>
      world.ask<{ code: string }>(by, 'POST', `complaints/${id}/agreement`, { words: 'اعتذار' });
    expect((await agree(mabarra.officer)).body.code).toBe('complaints.gate_theirs');
    expect((await agree(mabarra.head)).status).toBe(201);
  });
});

describe('a sensitive one', () => {
  test('who looks at it is told who else does; once it is sensitive, whoever sees it no more is cut off, and 404', async () => {
    const { body } = await world.lodge(mabarra, {});
    const { app } = world.intake.api;
    const [{ officer }, director] = [mabarra, mabarra.staff.executiveDirector];
    const subject = `/api/presence/stream?subject=complaint:${body.id}`;
    const first = await EventStream.open(app, officer, subject);
    const second = await EventStream.open(app, director, subject);
    expect((await second.next('looking'))?.data).toMatchObject({ lookers: [{ id: officer.account }] });
    const viewers = [director.account, mabarra.head.account];
    await world.must(mabarra, body.id, 'assessment', { severity: 'critical', sensitive: true, viewers });
    expect(await first.ended()).toBe(true);
    expect(await world.intake.ask(officer, 'GET', subject)).toMatchObject({ status: 404 });
    second.leave();
  });

  test('404 for all who are not named; each reading of those who are is in the audit', async () => {
    const { id } = (await world.lodge(mabarra)).body;
    const alone = await world.act(mabarra, id, 'assessment', { severity: 'critical', sensitive: true });
    expect(alone.body.code).toBe('complaints.viewers_needed');
    const viewers = [mabarra.staff.executiveDirector.account, mabarra.head.account];
    await world.must(mabarra, id, 'assessment', { severity: 'critical', sensitive: true, viewers });
    await world.must(mabarra, id, 'routing', { committee: mabarra.committee });
    for (const by of [mabarra.officer, mabarra.member]) expect((await world.view(by, id)).status).toBe(404);
    expect((await world.view(mabarra.head, id)).body.subject).toContain('تأخر');
    const reads = (await world.audit(mabarra, id)).filter(({ action }) => action === 'complaints.sensitive_read');
    expect(reads.at(-1)?.by).toBe(mabarra.head.account);
    const list = await world.ask<{ items: { id: string; subject: string | null }[] }>(
      mabarra.head,
      'GET',
      'complaints',
    );
    expect(list.body.items.find((one) => one.id === id)).toMatchObject({ subject: null });
    expect((await world.audit(mabarra, id)).at(-1)).toEqual({
      ...{ action: 'complaints.sensitive_listed', by: mabarra.head.account },
    });
  });
});

describe('a report of a violation', () => {
  const reporter = { name: 'جواهر بنت سعد الدوسري', mobile: '0559998877' };

  test('who made it is sealed: in no table, in no answer, and opened by a custodian alone, on record', async () => {
    const report = { kind: 'violationReport', anonymous: false, reporter };
    const { id } = (await world.lodge(mabarra, report)).body;
    const tables = await world.intake.api.rows<{ sealed: string }>(
      `SELECT r.sealed, c::text AS row FROM complaint_reporter r JOIN complaint c ON c.id = r.complaint_id WHERE c.id = $1`,
      [id],
    );
    expect(tables).toHaveLength(1);
    expect(JSON.stringify(tables)).not.toContain(reporter.name);
    expect(await world.intake.api.rows('SELECT 1 FROM person WHERE name = $1', [reporter.name])).toEqual([]);
    for (const by of [mabarra.officer, mabarra.staff.executiveDirector, mabarra.head])
      expect((await world.view(by, id)).status).toBe(404);
    const path = `complaints/${id}/reporter`;
    expect((await world.ask<{ code: string }>(mabarra.officer, 'GET', path)).body.code).toBe('access.denied');
    expect((await world.ask(mabarra.custodian, 'GET', path)).body).toEqual(reporter);
    expect(JSON.stringify((await world.view(mabarra.custodian, id)).body)).not.toContain(reporter.name);
    const audit = await world.audit(mabarra, id);
    expect(audit.filter(({ action }) => action === 'complaints.reporter_read')).toEqual([
      { action: 'complaints.reporter_read', by: mabarra.custodian.account },
    ]);
    expect(world.intake.api.log).not.toContain(reporter.name);
  });

  test('404: nothing is kept of whoever stays unnamed', async () => {
    const { id } = (await world.lodge(mabarra, { kind: 'violationReport' })).body;
    const { status, body } = await world.ask<{ code: string }>(mabarra.custodian, 'GET', `complaints/${id}/reporter`);
    expect([status, body.code]).toEqual([404, 'complaints.reporter_unknown']);
  });

  test('400: it is tied to nobody in the register', async () => {
    const complainant = await world.intake.person(mabarra);
    const report = { kind: 'violationReport', anonymous: false, complainant };
    expect((await world.lodge(mabarra, report)).body.code).toBe('complaints.reporter_sealed');
  });

  test('422: the committee for complaints has nothing to do with it', async () => {
    const { id } = (await world.lodge(mabarra, { kind: 'violationReport' })).body;
    const by = mabarra.custodian;
    await world.ask(by, 'POST', `complaints/${id}/assessment`, { severity: 'high' });
    const sent = { committee: mabarra.committee };
    const { body } = await world.ask<{ code: string }>(by, 'POST', `complaints/${id}/routing`, sent);
    expect(body.code).toBe('complaints.committee_of_other_kind');
  });
});

describe('an amicable settlement', () => {
  test('an attempt, an offer that is declined, another that is consented to, the agreement', async () => {
    const id = await world.investigated(mabarra);
    expect((await world.act(mabarra, id, 'offers', { party: 'association', words: 'اعتذار مكتوب' })).body.code).toBe(
      'complaints.gate_attempt',
    );
    await world.must(mabarra, id, 'settlement-attempts', { words: 'جلسة مع المستفيد' });
    await world.must(mabarra, id, 'offers', { party: 'association', words: 'اعتذار مكتوب' });
    const own = { party: 'association', consents: true, words: 'قبول' };
    expect((await world.act(mabarra, id, 'offer-answers', own)).body.code).toBe('complaints.own_offer');
    await world.must(mabarra, id, 'offer-answers', { party: 'complainant', consents: false, words: 'لا يكفي' });
    await world.must(mabarra, id, 'offers', { party: 'complainant', words: 'اعتذار مع معالجة الطلب' });
    await world.must(mabarra, id, 'offer-answers', { party: 'association', consents: true, words: 'موافقة' });
    const ended = await world.must(mabarra, id, 'agreement', { words: 'اعتذار ومتابعة' });
    const { settlement } = ended;
    expect(ended).toMatchObject({
      ...{ state: { code: 'ANSWERED' }, outcome: { code: 'settled' }, outcomeReason: 'اعتذار ومتابعة' },
      ...{ toldAt: expect.any(String) as string, closedAt: null },
    });
    const decided = await world.act(mabarra, id, 'outcome', { outcome: 'upheld', reason: 'ثبتت' });
    expect([decided.status, decided.body.code]).toEqual([409, 'complaints.gate_state']);
    expect(settlement.standing).toBe('agreed');
    expect(settlement.log.map(({ step }) => step).join(' ')).toBe('attempt offer decline offer consent agreement');
  });

  const agreeOn = async (id: string, words: string) => {
    await world.must(mabarra, id, 'settlement-attempts', { words });
    await world.must(mabarra, id, 'offers', { party: 'association', words });
    await world.must(mabarra, id, 'offer-answers', { party: 'complainant', consents: true, words: 'قبلت' });
    return world.must(mabarra, id, 'agreement', { words });
  };

  test('an agreement that is contested, or whose complaint is opened again, stays in the log; another is sought and found', async () => {
    const id = await world.investigated(mabarra);
    await agreeOn(id, 'اعتذار مكتوب');
    await world.must(mabarra, id, 'response', { accepted: false });
    const contested = await world.must(mabarra, id, 'escalation', { reason: 'لم يُنفَّذ ما اتُّفق عليه' });
    expect(contested.settlement.standing).toBe('none');
    expect(contested.settlement.log).toHaveLength(4);
    expect((await world.act(mabarra, id, 'agreement', { words: 'كما سبق' })).body.code).toBe('complaints.gate_consent');
    const again = await agreeOn(id, 'اعتذار ومتابعة أسبوعية');
    expect(again).toMatchObject({ outcome: { code: 'settled' }, outcomeReason: 'اعتذار ومتابعة أسبوعية' });
    await world.must(mabarra, id, 'closure');
    expect((await world.must(mabarra, id, 'reopening', { reason: 'توقفت المتابعة' })).settlement.standing).toBe('none');
    const third = await agreeOn(id, 'زيارة منزلية');
    expect(third.settlement.log.filter(({ step }) => step === 'agreement').map(({ words }) => words)).toEqual([
      ...['اعتذار مكتوب', 'اعتذار ومتابعة أسبوعية', 'زيارة منزلية'],
    ]);
  });

  test('declining is held against nobody: all else stays as it was', async () => {
    const id = await world.investigated(mabarra);
    await world.must(mabarra, id, 'settlement-attempts', { words: 'جلسة مع المستفيد' });
    const {
      settlement: _,
      openActions: before,
      version,
      ...same
    } = await world.must(mabarra, id, 'offers', {
      ...{ party: 'association', words: 'اعتذار مكتوب' },
    });
    const after = await world.must(mabarra, id, 'offer-answers', {
      party: 'complainant',
      consents: false,
      words: 'لا يكفي',
    });
    expect(after).toMatchObject(JSON.parse(JSON.stringify(same)) as object);
    expect(after.version).toBe(version + 1);
    const open = (actions: typeof before): string[] => actions.filter((one) => one.open).map(({ code }) => code);
    expect(open(after.openActions)).toEqual(open(before).filter((code) => code !== 'answerOffer'));
  });
});

test('the request it concerns goes on as if there were no complaint', async () => {
  const request = await world.intake.completed(mabarra);
  const look = () => world.intake.view(mabarra, request);
  const clock = () => world.intake.api.rows('SELECT * FROM deadline WHERE subject_id = $1 ORDER BY id', [request]);
  const [before, running] = [await look(), await clock()];
  expect(running.length).toBeGreaterThan(0);
  const id = await world.investigated(mabarra, { case: request, about: mabarra.staff.relationsOfficer.account });
  await world.must(mabarra, id, 'outcome', { outcome: 'upheld', reason: 'ثبت التأخر' });
  await world.must(mabarra, id, 'answer');
  await world.must(mabarra, id, 'closure');
  expect([await look(), await clock()]).toEqual([before, running]);
});

describe('the end, and what may come after', () => {
  const answered = async (office: ComplaintsOffice): Promise<string> => {
    const id = await world.investigated(office);
    await world.must(office, id, 'outcome', { outcome: 'partlyUpheld', reason: 'ثبت بعضها' });
    await world.must(office, id, 'answer');
    return id;
  };

  test('201: opened again once within the time that was added, 422 a second time and afterwards', async () => {
    const id = await answered(mabarra);
    await world.must(mabarra, id, 'closure');
    world.intake.at('2026-01-15');
    expect(await world.must(mabarra, id, 'reopening', { reason: 'لم تُعالج' })).toMatchObject({
      ...{ state: { code: 'UNDER_INVESTIGATION' }, outcome: null, closedAt: null },
    });
    await world.must(mabarra, id, 'outcome', { outcome: 'upheld', reason: 'ثبتت' });
    await world.must(mabarra, id, 'answer');
    await world.must(mabarra, id, 'closure');
    expect((await world.act(mabarra, id, 'reopening', { reason: 'مرة أخرى' })).body.code).toBe('complaints.gate_once');
    world.intake.at('2026-01-08');
    const late = await answered(mabarra);
    await world.must(mabarra, late, 'closure');
    world.intake.at('2026-01-19');
    expect((await world.act(mabarra, late, 'reopening', { reason: 'بعد المدة' })).body.code).toBe(
      'complaints.gate_window',
    );
  });

  test('422: neither opened again nor escalated where nobody has added that; the answer says it is off', async () => {
    const plain = await world.office(() => undefined);
    const complainant = await world.intake.person(plain);
    const id = await world.investigated(plain, { anonymous: false, complainant, receiptGiven: true });
    expect((await world.act(plain, id, 'escalation', { reason: 'تأخر النظر' })).body.code).toBe(
      'complaints.gate_policy',
    );
    const { body } = await world.view(plain.staff.executiveDirector, id);
    expect(body.openActions.find(({ code }) => code === 'escalate')).toMatchObject({
      ...{ open: false, why: { code: 'complaints.gate_policy' } },
    });
    expect(body.escalatesAt).toBeNull();
  });

  test('409: a change upon an older reading is refused', async () => {
    const id = await world.investigated(mabarra);
    const { body } = await world.act(mabarra, id, 'outcome', { version: 1, outcome: 'upheld', reason: 'ثبتت' });
    expect(body).toMatchObject({ status: 409, code: 'complaints.changed_meanwhile' });
  });

  test('400: support is solved, and not upheld', async () => {
    const { id } = (await world.lodge(mabarra, { kind: 'technicalSupport' })).body;
    await world.must(mabarra, id, 'routing', { assignee: mabarra.officer.account });
    const { body } = await world.act(mabarra, id, 'outcome', { outcome: 'upheld', reason: 'ثبتت' });
    expect(body.code).toBe('complaints.outcome_not_of_kind');
    expect(await world.must(mabarra, id, 'outcome', { outcome: 'solved', reason: 'حُلّ الإشكال' })).toMatchObject({
      ...{ state: { code: 'RESOLVED' }, outcome: { code: 'solved' } },
    });
  });
});

describe('the ladder', () => {
  test('what is not resolved in its working days goes up by itself, past whoever is complained of, and stops below the outside', async () => {
    const office = await world.office();
    world.intake.at('2026-01-08');
    const about = office.staff.executiveDirector.account;
    const id = await world.investigated(office, { about }, office.officer);
    // The director neither finds it nor is it put to them; the officer sees it.
    expect((await world.view(office.staff.executiveDirector, id)).status).toBe(404);
    const jobs = world.intake.api.app.get(ComplaintJobs);
    world.intake.at('2026-01-15T20:00:00Z');
    expect(await jobs.sweep()).toBe(0);
    world.intake.at('2026-01-15T22:00:00Z');
    expect(await jobs.sweep()).toBeGreaterThan(0);
    const [row] = await world.intake.api.rows('SELECT rung, assignee_id, escalates_at FROM complaint WHERE id = $1', [
      id,
    ]);
    expect(row).toEqual({ rung: 'board', assignee_id: null, escalates_at: null });
    expect(await jobs.sweep()).toBe(0);
  });

  const heard = (id: string) =>
    world.intake.api.rows<{ template: string; account: string }>(
      `SELECT template, recipient_id AS account FROM notification WHERE subject_id = $1 AND recipient_kind = 'staff' ORDER BY created_at, id`,
      [id],
    );

  test('before the board it is the board secretary’s: they are told, see it, and they alone record the answer', async () => {
    const office = await world.office();
    const { api } = world.intake;
    const [secretary, other] = [await api.person(office, 'boardSecretary'), await api.person(office, 'boardSecretary')];
    const id = await world.investigated(office, { about: secretary.account });
    expect((await world.view(other, id)).status).toBe(404);
    await world.must(office, id, 'escalation', { reason: 'لم تُعالج' });
    const up = await world.must(office, id, 'escalation', { reason: 'لم تُعالج' });
    expect(up).toMatchObject({ rung: { code: 'board' }, assignee: { id: other.account }, gap: null });
    expect((await heard(id)).at(-1)).toEqual({ template: 'complaints.put_to_you', account: other.account });
    expect((await world.view(secretary, id)).status).toBe(404);
    const resolve = up.openActions.find(({ code }) => code === 'resolve');
    expect(resolve).toMatchObject({ open: true, yours: false, roles: ['boardSecretary'] });
    const answer = { outcome: 'upheld', reason: 'قرر المجلس ثبوتها' };
    for (const by of [office.staff.executiveDirector, office.head, office.officer]) {
      const refused = await world.ask(by, 'POST', `complaints/${id}/outcome`, answer);
      expect([refused.status, refused.body]).toMatchObject([422, { code: 'complaints.gate_board' }]);
    }
    const back = await world.act(office, id, 'routing', { committee: office.committee });
    expect([back.status, back.body.code]).toEqual([422, 'complaints.gate_board']);
    const { items } = (await world.ask<{ items: { id: string }[] }>(other, 'GET', 'complaints?view=mine')).body;
    expect(items.map((one) => one.id)).toEqual([id]);
    expect(await world.must(office, id, 'outcome', answer, other)).toMatchObject({ outcome: { code: 'upheld' } });
    await world.must(office, id, 'answer', { inPerson: true });
    await world.must(office, id, 'response', { accepted: false });
    const last = { reason: 'لم تُعالج', outsideReference: 'ص/447/12' };
    const outside = await world.must(office, id, 'escalation', last, other);
    expect(outside).toMatchObject({ rung: { code: 'supervisingBody' }, assignee: { id: other.account } });
  });

  test('where nobody receives it for the board, those who can mend that are told, the page says so, and whoever gets the role finds it', async () => {
    const office = await world.office();
    const { api } = world.intake;
    const { associationAdministrator: administrator, executiveDirector } = office.staff;
    const id = await world.investigated(office, { about: executiveDirector.account }, office.officer);
    await world.must(office, id, 'escalation', { reason: 'لم تُعالج' }, office.officer);
    expect((await heard(id)).filter(({ template }) => template === 'complaints.board_unattended')).toEqual([
      { template: 'complaints.board_unattended', account: administrator.account },
    ]);
    expect((await world.view(office.officer, id)).body.gap).toMatchObject({ code: 'boardUnattended' });
    const secretary = await api.person(office, 'boardSecretary');
    expect((await world.view(secretary, id)).body).toMatchObject({ rung: { code: 'board' }, gap: null });
    await world.must(office, id, 'outcome', { outcome: 'notUpheld', reason: 'قرار المجلس' }, secretary);
  });

  test('400: the step outside needs the reference under which it was put there', async () => {
    const id = await world.investigated(mabarra);
    await world.must(mabarra, id, 'escalation', { reason: 'لم تُعالج' });
    await world.must(mabarra, id, 'escalation', { reason: 'لم تُعالج' });
    const last = { reason: 'لم تُعالج' };
    expect((await world.act(mabarra, id, 'escalation', last)).body.code).toBe('complaints.outside_reference_missing');
    const outside = await world.must(mabarra, id, 'escalation', { ...last, outsideReference: 'ص/447/12' });
    expect(outside).toMatchObject({ rung: { code: 'supervisingBody' }, outsideReference: 'ص/447/12' });
    expect((await world.act(mabarra, id, 'escalation', last)).body.code).toBe('complaints.gate_top');
  });

  test('a target that somebody added reminds, never whoever it is about, and the receipt meets its own', async () => {
    const target = (
      obligation: 'complaintAcknowledgement' | 'complaintResolution',
      amount: number,
      stopsOn: 'acknowledgement' | 'reply',
    ) => ({
      ...{ ...ADDED, id: `added-${obligation}`, complaints: undefined },
      deadline: { obligation, bound: 'AT_MOST', amount, unit: 'workingDay', startsOn: 'submission', stopsOn } as const,
      reminders: [{ name: 'due-today', daysBefore: 0, to: 'executive' } as const],
    });
    const office = await world.office(({ overlays }) => {
      const { complaints: _, ...one } = target('complaintAcknowledgement', 1, 'acknowledgement');
      const { complaints: __, ...other } = target('complaintResolution', 10, 'reply');
      overlays.push(one, other);
    });
    const complainant = await world.intake.person(office);
    const { id } = (await world.lodge(office, { anonymous: false, complainant })).body;
    const states = () =>
      world.intake.api.rows<{ obligation: string; state: string }>(
        'SELECT obligation, state FROM deadline WHERE subject_id = $1 ORDER BY obligation',
        [id],
      );
    expect((await states()).map(({ state }) => state)).toEqual(['running', 'running']);
    await world.must(office, id, 'acknowledgement');
    expect((await states()).map(({ state }) => state)).toEqual(['met', 'running']);
    const { executiveDirector, associationAdministrator } = office.staff;
    const facts = { anonymous: false, complainant, about: executiveDirector.account };
    const { id: about } = (await world.lodge(office, facts)).body;
    world.intake.at('2026-01-22');
    await world.intake.api.app.get(DeadlineSweep).sweep();
    const told = await world.intake.api.rows(TOLD, [[id, about]]);
    expect(told).toEqual([
      { subject_id: id, template: 'target.today', recipient_id: executiveDirector.account },
      ...['target.passed', 'target.today'].map((template) => ({
        ...{ subject_id: about, template, recipient_id: associationAdministrator.account },
      })),
    ]);
  });
});

const TOLD = `
  SELECT subject_id, template, recipient_id FROM notification WHERE subject_id = ANY ($1::uuid[]) AND deadline_id IS NOT NULL
  ORDER BY subject_id, template`;

test('management sees ageing and themes of complaints and enquiries, and no one of them', async () => {
  const office = await world.office();
  await world.investigated(office);
  const enquiry = await world.intake.received(office, { kind: 'enquiry' });
  await world.ask(office.staff.relationsOfficer, 'POST', 'case-taggings', {
    cases: [{ case: enquiry, add: ['الرد'] }],
  });
  const { status, body } = await world.ask<object>(office.staff.associationAdministrator, 'GET', 'complaints/overview');
  expect(status).toBe(200);
  expect(body).toMatchObject({
    ...{ open: { week: 1, older: 0 }, openEnquiries: { week: 1 } },
    themes: [{ theme: 'الرد', complaints: 1, enquiries: 1 }],
  });
  expect(JSON.stringify(body)).not.toContain('تأخر');
});

test('200: a secret is told once, and the one before opens nothing from then on', async () => {
  const { id, reference } = (await world.lodge(mabarra)).body;
  const renew = () =>
    world.ask<{ reference: string; secret: string; code: string }>(mabarra.officer, 'PUT', `complaints/${id}/access`);
  const [first, second] = [await renew(), await renew()];
  expect(first.body).toMatchObject({ reference, code: expect.stringMatching(/^[0-9A-Z]{10}$/) as string });
  expect(second.body.secret).not.toBe(first.body.secret);
  const kept = await world.intake.api.rows('SELECT * FROM complaint_access WHERE complaint_id = $1', [id]);
  expect(kept).toHaveLength(1);
  for (const told of [second.body.secret, second.body.code]) expect(JSON.stringify(kept)).not.toContain(told);
});

describe('what is looked at together', () => {
  interface Listed {
    items: { id: string; due: { code: string } | null; days: number }[];
  }
  interface Counts {
    items: { code: string; count: number }[];
  }
  const listed = async (by: Person, query: string): Promise<string[]> =>
    (await world.ask<Listed>(by, 'GET', `complaints?${query}`)).body.items.map(({ id }) => id);
  const counts = async (by: Person, query = ''): Promise<Record<string, number>> => {
    const { body } = await world.ask<Counts>(by, 'GET', `complaints/views${query}`);
    return Object.fromEntries(body.items.map(({ code, count }) => [code, count]));
  };
  const target: PolicyAnswers['overlays'][number] = {
    ...{ ...ADDED, id: 'resolution-target', complaints: undefined },
    deadline: {
      ...({ obligation: 'complaintResolution', bound: 'AT_MOST', amount: 5, unit: 'workingDay' } as const),
      ...({ startsOn: 'submission', stopsOn: 'reply' } as const),
    },
  };

  test('200: each view, each filter and each count holds the same, as far as whoever asks sees', async () => {
    const office = await world.office(({ overlays }) => {
      const { complaints: _, ...one } = target;
      overlays.push(ADDED, one);
    });
    const director = office.staff.executiveDirector;
    const waiting = (await world.lodge(office)).body.id;
    const support = (await world.lodge(office, { kind: 'technicalSupport' })).body.id;
    const looked = await world.investigated(office, { about: office.officer.account });
    const hidden = (await world.lodge(office)).body.id;
    const viewers = [director.account];
    await world.must(office, hidden, 'assessment', { severity: 'critical', sensitive: true, viewers });
    const report = (await world.lodge(office, { kind: 'violationReport' })).body.id;
    expect(await counts(director)).toMatchObject({ open: 4, toAssess: 3, investigated: 1, sensitive: 1, overdue: 0 });
    expect(await counts(director, '?reports=yes')).toEqual({
      ...{ open: 0, mine: 0, toAcknowledge: 0, toAssess: 0, investigated: 0, toTell: 0, overdue: 0, closed: 0 },
    });
    expect(await counts(office.custodian, '?reports=yes')).toMatchObject({ open: 1, toAssess: 1 });
    expect(await listed(office.custodian, 'reports=yes&view=open')).toEqual([report]);
    // Whom it is about neither finds nor counts it; nor does the officer the sensitive one.
    expect(await counts(office.officer)).toMatchObject({ open: 2, investigated: 0, sensitive: 0 });
    expect((await listed(office.officer, 'reports=no&view=open')).sort()).toEqual([waiting, support].sort());
    expect(await listed(director, 'view=investigated&reports=no')).toEqual([looked]);
    expect(await listed(director, 'severity=critical')).toEqual([hidden]);
    expect(await listed(director, 'sensitive=yes')).toEqual([hidden]);
    expect(await listed(director, 'rung=committee')).toEqual([looked]);
    expect(await listed(director, 'kind=technicalSupport')).toEqual([support]);
    expect(await listed(director, 'reference=XXXX')).toEqual([]);
    world.intake.at('2026-01-20');
    expect(await counts(director)).toMatchObject({ overdue: 4 });
    expect((await listed(director, 'overdue=yes')).sort()).toEqual([waiting, support, looked, hidden].sort());
    expect(await listed(director, 'overdue=no')).toEqual([]);
    const { body } = await world.ask<Listed>(director, 'GET', 'complaints?view=investigated');
    expect(body.items[0]).toMatchObject({ days: 12, due: { code: 'targetPassed' } });
  });

  test('400: a view, a step or an answer that is none', async () => {
    const by = mabarra.staff.executiveDirector;
    for (const query of ['view=all', 'rung=president', 'overdue=true', 'sensitive=1']) {
      expect((await world.ask<object>(by, 'GET', `complaints?${query}`)).status).toBe(400);
    }
  });

  test('200: candidates are those whom the routing would take', async () => {
    const { api } = world.intake;
    const [about, below] = [
      await api.person(mabarra, 'relationsOfficer'),
      await api.person(mabarra, 'complaintsOfficer'),
    ];
    await world.answersTo(mabarra, below, about);
    const { id } = (await world.lodge(mabarra, { about: about.account })).body;
    const { status, body } = await world.ask<{
      handlers: { id: string }[];
      viewers: { id: string }[];
      committees: object[];
      charged: string;
    }>(mabarra.staff.executiveDirector, 'GET', `complaints/${id}/candidates`);
    expect([status, body.charged, body.committees]).toMatchObject([200, 'لجنة المتابعة', [{ id: mabarra.committee }]]);
    const [handlers, viewers] = [body.handlers.map((one) => one.id), body.viewers.map((one) => one.id)];
    expect(handlers).toContain(mabarra.officer.account);
    expect(viewers).toContain(mabarra.member.account);
    expect(handlers).not.toContain(mabarra.member.account);
    for (const one of [about, below]) expect([...handlers, ...viewers]).not.toContain(one.account);
    await world.must(mabarra, id, 'assessment', { severity: 'low' });
    for (const assignee of handlers) {
      const sent = { committee: mabarra.committee, assignee };
      expect((await world.act(mabarra, id, 'routing', sent)).status).toBe(201);
    }
  });

  test('200: the step it stands on is explained to the day it goes up; 404 for whom it is about, here and by its clock', async () => {
    const id = await world.investigated(mabarra, { about: mabarra.officer.account });
    const { body: seen } = await world.view(mabarra.staff.executiveDirector, id);
    const path = `complaints/${id}/deadlines`;
    const { body } = await world.ask<ComplaintClocks>(mabarra.staff.executiveDirector, 'GET', path);
    expect(body.step).toMatchObject({ rung: { code: 'committee' }, days: 5, from: { source: 'overlay' } });
    expect(new Date(body.step!.explained.dueAt)).toEqual(new Date(seen.escalatesAt!));
    expect(seen.ladder.map(({ standing }) => standing).join(' ')).toBe('passed here ahead ahead ahead');
    expect((await world.ask<object>(mabarra.officer, 'GET', path)).status).toBe(404);
    expect((await world.ask<object>(mabarra.officer, 'GET', `deadlines/complaint/${id}`)).status).toBe(404);
  });

  test('200: management sees what was in time and what was settled', async () => {
    const office = await world.office(({ overlays }) => {
      const { complaints: _, ...one } = target;
      overlays.push(ADDED, one);
    });
    const [agreed, declined] = [await world.investigated(office), await world.investigated(office)];
    for (const id of [agreed, declined]) {
      await world.must(office, id, 'settlement-attempts', { words: 'لقاء في مقر الجمعية' });
      await world.must(office, id, 'offers', { party: 'association', words: 'اعتذار مكتوب' });
      const consents = id === agreed;
      await world.must(office, id, 'offer-answers', { party: 'complainant', consents, words: 'رد مكتوب' });
    }
    await world.must(office, agreed, 'agreement', { words: 'اعتذار ومتابعة' });
    world.intake.at('2026-01-20');
    const by = office.staff.associationAdministrator;
    expect((await world.ask<object>(by, 'GET', 'complaints/overview')).body).toMatchObject({
      timeliness: { onTime: 0, late: 1, metOnTime: 1, metLate: 0, unbounded: 0 },
      settlements: { tried: 2, agreed: 1, declined: 1, underWay: 0 },
    });
    const rules = await world.ask<{ times: object[] }>(by, 'GET', 'complaints/rules');
    expect(rules.body.times).toMatchObject([
      { code: 'complaintResolution', from: { source: 'overlay', by: ADDED.name } },
    ]);
  });
});

test('404: whoever took it in hands over the first secret, and no other', async () => {
  const complainant = await world.intake.person(mabarra);
  const said = { kind: 'complaint', subject: 'تأخر الرد', channel: 'INTERVIEW', complainant };
  const desk = mabarra.staff.relationsOfficer;
  const { id } = (await world.ask<{ id: string }>(desk, 'POST', 'complaints', said)).body;
  const renew = () => world.ask<object>(desk, 'PUT', `complaints/${id}/access`);
  expect((await renew()).status).toBe(200);
  expect((await renew()).body).toMatchObject({ status: 404, code: 'complaints.not_found' });
});
