import { DECISIVE_ACTIONS, type CaseView } from '@sanad/intake';
import type { AccountId } from '@sanad/kernel';
import { JobRegistry, Ops, Routes, setMembership, type StoredEvent } from '@sanad/platform';
import { PolicyVersions, type Overlay } from '@sanad/policy';
import { ATTEMPTS } from '../../test/guards/g5';
import type { Person } from '../../test/world/api';
import { formWith, pdf } from '../../test/world/files';
import { IntakeWorld, WORLD_OPENS_WITHIN_MS, type Answer, type Office } from '../../test/world/intake';
import { CirculationSweep } from './circulation.jobs';
import type { CirculationView, ReadingView } from './circulation.views';

let world: IntakeWorld;
beforeAll(async () => void (world = await IntakeWorld.open()), WORLD_OPENS_WITHIN_MS);
afterAll(() => world.close());
beforeEach(() => world.at('2026-01-08'));

const REMINDERS = [
  { name: 'قبل يومين', daysBefore: 2, to: 'assignee' },
  { name: 'في اليوم', daysBefore: 0, to: 'assignee' },
  { name: 'بعده', daysBefore: -1, to: 'executive' },
] as const;

const signing = (circulation: Overlay['circulation']): Overlay => ({
  ...{ id: 'overlay-signing', addedBy: 'association', name: 'إدارة الجمعية', on: '2026-01-01', why: 'قرار الإدارة' },
  ...{ circulation, reminders: [...REMINDERS] },
});

const office = (policy: string, circulation?: Overlay['circulation']): Promise<Office> =>
  world.office(policy, undefined, ({ overlays }) => void (circulation && overlays.push(signing(circulation))));

/** What the worker does in a round. */
async function round(): Promise<void> {
  const sweep = world.api.app.get(CirculationSweep);
  await sweep.catchUp();
  await sweep.sweep();
}

const reading = async (person: Person): Promise<ReadingView> =>
  (await world.ask<ReadingView>(person, 'GET', '/api/reading')).body;

async function sign(person: Person, more: object = {}): Promise<Answer<ReadingView & { code?: string }>> {
  const { version } = await reading(person);
  const body = { signedAs: 'نورة بنت سعد القحطاني', contentHash: version!.contentHash, ...more };
  return world.ask(person, 'POST', '/api/reading/signature', body);
}

async function listOf({ staff }: Office, by = staff.associationAdministrator): Promise<CirculationView> {
  const { body } = await world.ask<{ items: { id: string }[] }>(by, 'GET', '/api/circulations');
  return (await world.ask<CirculationView>(by, 'GET', `/api/circulations/${body.items[0]!.id}`)).body;
}

const of = (list: CirculationView, { account }: Person): CirculationView['readers'][number] =>
  list.readers.find((reader) => reader.account === account)!;

const told = (place: Office): Promise<{ template: string; to: string }[]> =>
  world.api.rows(
    `SELECT template, recipient_id AS to FROM notification WHERE association_id = $1 AND subject_type = 'circulation' ORDER BY id`,
    [place.id],
  );

describe('a version comes into force', () => {
  test('its circulation waits for a scheduled start, reaches everybody then, and ends with the next version’s', async () => {
    const place = await office('mabarra', { graceDays: 5 });
    await round();
    const first = (await reading(place.staff.relationsOfficer)).version!;
    const versions = world.api.app.get(PolicyVersions);
    const startsAt = new Date('2026-02-01T06:00:00Z');
    const next = await world.run(place, async (op) => {
      const { id } = await versions.draft(op, { basedOn: first.id });
      await versions.approve(op, id, { gregorianDate: '2026-01-07' });
      await versions.putInForce(op, id, { startsAt, supersedes: first.id });
      const listener = world.api.app.get(JobRegistry).listener('circulation.planned')!;
      const payload = { versionId: id, number: 2, startsAt: startsAt.toISOString(), supersedes: first.id };
      await listener(op, { payload } as unknown as StoredEvent);
      return id;
    });
    await sign(place.staff.relationsOfficer);
    world.at('2026-02-01T08:59:59+03:00');
    await round();
    expect((await reading(place.staff.relationsOfficer)).version).toMatchObject({ id: first.id });
    world.at('2026-02-01T09:00:00+03:00');
    await round();
    expect(await reading(place.staff.relationsOfficer)).toMatchObject({
      version: { id: next, number: 2 },
      standing: { state: { code: 'waiting' }, mustSign: true, dueOn: '2026-02-08' },
      signature: null,
    });
    const { items } = (
      await world.ask<{ items: object[] }>(place.staff.associationAdministrator, 'GET', '/api/circulations')
    ).body;
    expect(items).toMatchObject([
      { number: 2, endedAt: null },
      { number: 1, endedAt: startsAt.toISOString() },
    ]);
  });

  test('a start that is taken back calls it off, in whatever order that is heard; with another start it waits for that', async () => {
    const place = await office('mabarra');
    await round();
    const first = (await reading(place.staff.relationsOfficer)).version!;
    const versions = world.api.app.get(PolicyVersions);
    const [early, late] = ['2026-02-01T06:00:00Z', '2026-02-11T06:00:00Z'].map((at) => new Date(at)) as [Date, Date];
    const heard = (name: string, id: string, startsAt?: Date): Promise<void> =>
      world.run(place, async (op) => {
        const payload = { versionId: id, number: 2, startsAt: startsAt?.toISOString(), supersedes: first.id };
        await world.api.app.get(JobRegistry).listener(name)!(op, { payload } as unknown as StoredEvent);
      });
    const { id } = await world.run(place, async (op) => {
      const version = await versions.draft(op, { basedOn: first.id });
      await versions.approve(op, version.id, { gregorianDate: '2026-01-07' });
      return versions.putInForce(op, version.id, { startsAt: early, supersedes: first.id });
    });
    await heard('circulation.planned', id, early);
    await world.run(place, (op) => versions.takeBackStart(op, id, 'أُرّخ خطأً'));
    await heard('circulation.called_off', id);
    await heard('circulation.planned', id, early);
    const numbers = async (): Promise<number[]> => {
      const path = '/api/circulations';
      const by = place.staff.associationAdministrator;
      return (await world.ask<{ items: { number: number }[] }>(by, 'GET', path)).body.items.map(({ number }) => number);
    };
    expect(await numbers()).toEqual([1]);
    await world.run(place, (op) => versions.putInForce(op, id, { startsAt: late, supersedes: first.id }));
    await heard('circulation.planned', id, late);
    await heard('circulation.called_off', id);
    expect(await numbers()).toEqual([2, 1]);
    world.at('2026-02-02T09:00:00+03:00');
    await round();
    expect((await reading(place.staff.relationsOfficer)).version).toMatchObject({ id: first.id });
    world.at('2026-02-11T09:00:00+03:00');
    await round();
    expect((await reading(place.staff.relationsOfficer)).version).toMatchObject({ id, number: 2 });
  });

  test('everybody is told once; the page holds the clauses of their own work, and the words to sign', async () => {
    const place = await office('mabarra');
    await round();
    await round();
    const templates = (await told(place)).map(({ template }) => template);
    expect(templates).toEqual(Object.keys(place.staff).map(() => 'circulation.sign'));
    const desk = await reading(place.staff.relationsOfficer);
    expect(desk.clauses).toContain('handling-6');
    expect(desk.clauses).not.toContain('complaints-1');
    expect(desk.terms).toMatchObject({
      signature: { clause: 'responsibilities-1', citation: { ar: 'البند 1 من «المسؤوليات»' }, label: null },
      grace: null,
    });
    expect(desk.wording).toMatchObject({ version: 'reading-1' });
  });

  test('where the text asks for no signature, it is read, and may be signed all the same', async () => {
    const place = await office('natiq');
    await round();
    expect((await told(place))[0]).toMatchObject({ template: 'circulation.read' });
    expect((await reading(place.staff.committeeHead)).standing).toMatchObject({ mustSign: false, dueOn: null });
    expect((await sign(place.staff.committeeHead)).status).toBe(201);
  });
});

describe('POST /api/reading/signature', () => {
  let place: Office;
  beforeAll(async () => {
    world.at('2026-01-08');
    place = await office('mabarra', { graceDays: 5 });
    await round();
  }, WORLD_OPENS_WITHIN_MS);

  test('201: name and strokes are kept, under a hash of text, wording, name and time; once for a version', async () => {
    const by = place.staff.relationsOfficer;
    const signed = await sign(by, { drawing: 'M10 20 L30 40' });
    expect(signed).toMatchObject({
      status: 201,
      body: { standing: { state: { code: 'signed' } }, signature: { signedAs: 'نورة بنت سعد القحطاني', drawn: true } },
    });
    expect(signed.body.signature!.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(await sign(by)).toMatchObject({ status: 409, body: { code: 'circulation.signed_already' } });
    const [kept] = await world.api.rows<{ drawing: string }>(
      'SELECT drawing FROM policy_signature WHERE account_id = $1',
      [by.account],
    );
    expect(kept!.drawing).not.toContain('M10 20');
    const list = await listOf(place);
    const path = `/api/circulations/${list.id}/readers/${by.account}/drawing`;
    expect((await world.ask(place.staff.associationAdministrator, 'GET', path)).body).toEqual({
      path: 'M10 20 L30 40',
    });
    expect((await world.ask(place.staff.executiveDirector, 'GET', path)).status).toBe(403);
    const audit = await world.api.rows('SELECT action FROM audit WHERE association_id = $1 AND action = ANY($2)', [
      place.id,
      ['policy.signed', 'circulation.drawing_read'],
    ]);
    expect(audit).toHaveLength(2);
  });

  test('409 for another text than the one in circulation, 400 without a name, 403 for a machine', async () => {
    const by = place.staff.committeeHead;
    expect(await sign(by, { contentHash: 'a'.repeat(64) })).toMatchObject({
      status: 409,
      body: { code: 'circulation.another_version' },
    });
    expect((await sign(by, { signedAs: '' })).status).toBe(400);
    const made = await world.ask<{ token: string }>(place.staff.associationAdministrator, 'POST', '/api/tokens', {
      ...{ name: 'آلة', roles: ['relationsOfficer'] },
      expiresAt: '2026-02-01T00:00:00Z',
    });
    const headers = { authorization: `Bearer ${made.body.token}` };
    const answer = await world.api.app.inject({ method: 'GET', url: '/api/reading', headers });
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([403, 'access.person_needed']);
  });
});

describe('the grace period is over', () => {
  const AFTER = '2026-01-16T00:00:00+03:00';
  const LAST = '2026-01-15T23:59:59+03:00';

  test('the routes that are shut are these, and no others', () => {
    const decisive = world.api.app
      .get(Routes)
      .all()
      .filter((route) => route.decisive)
      .map(({ method, path }) => `${method} ${path}`);
    expect(decisive.sort()).toEqual([
      'POST /api/appeals/:id/decision',
      'POST /api/cases/:id/closure',
      'POST /api/cases/:id/completeness',
      'POST /api/cases/:id/entitlements',
      'POST /api/cases/:id/entitlements/:entitlement/cancellation',
      'POST /api/cases/:id/entitlements/:entitlement/delivery',
      'POST /api/cases/:id/floor-override',
      'POST /api/cases/:id/registration',
      'POST /api/compensations/:id/adoption',
      'POST /api/compensations/:id/approvals',
      'POST /api/compensations/:id/association-signature',
      'POST /api/compensations/:id/payment-orders',
      'POST /api/compensations/:id/proofs/:proof/validation',
      'POST /api/complaints/:id/agreement',
      'POST /api/complaints/:id/closure',
      'POST /api/complaints/:id/outcome',
      'POST /api/sittings/:id/agenda/:item/ballots',
      'POST /api/sittings/:id/agenda/:item/confirmation',
      'POST /api/sittings/:id/agenda/:item/decision',
      'POST /api/sittings/:id/agenda/:item/votes',
    ]);
  });

  test('403 on each decisive action of a case and on nothing else, with the remedy; signed, everything is open', async () => {
    const place = await office('mabarra', { graceDays: 5 });
    const id = await world.received(place);
    await round();
    const people: Readonly<Record<string, Person>> = {
      'intake.overrideFloor': place.staff.executiveDirector,
    };
    const shut = async (): Promise<string[]> => {
      const found: string[] = [];
      for (const [action, { method, path, needs, body }] of Object.entries(ATTEMPTS)) {
        const by = people[needs] ?? place.staff.relationsOfficer;
        const url = `/api/cases/${id}${path && `/${path}`}`;
        const sent = { ...body, ...(method === 'PATCH' && { version: 0 }) };
        const { status, body: answer } = await world.ask(by, method, url, sent);
        if (status === 403 && answer['code'] === 'circulation.signature_owed') found.push(action);
      }
      return found;
    };
    world.at(LAST);
    expect(await shut()).toEqual([]);
    world.at(AFTER);
    const shown = async (by: Person, request: string): Promise<CaseView> =>
      (await world.ask<CaseView>(by, 'GET', `/api/cases/${request}`)).body;
    expect((await shut()).sort()).toEqual([...DECISIVE_ACTIONS].sort());
    const refused = await world.act(place, id, 'completeness');
    expect(JSON.stringify(refused.body)).toContain('القراءة والتوقيع');
    // Receiving is open, and so is everything that gathers what a request needs.
    const received = await world.received(place);
    expect((await world.act(place, received, 'items/identity/arrival')).status).toBe(201);
    for (const by of [place.staff.relationsOfficer, place.staff.executiveDirector]) await sign(by);
    expect(await shut()).toEqual([]);
    expect((await shown(place.staff.relationsOfficer, received)).openActions).toContainEqual(
      expect.objectContaining({
        code: 'ruleComplete',
        why: expect.objectContaining({ code: expect.stringMatching(/^intake\.gate/) as string }) as object,
      }),
    );
  });

  test('what a complaint offers is what is let through: its outcome is shut, telling the complainant is not', async () => {
    const place = await office('mabarra', { graceDays: 5 });
    await round();
    const director = place.staff.executiveDirector;
    const complainant = await world.person(place, 'ريم الدوسري');
    const facts = { kind: 'technicalSupport', subject: 'لا تصل رسالة الرمز', channel: 'PHONE', complainant };
    const lodged = await world.ask<{ id: string }>(director, 'POST', '/api/complaints', facts);
    const address = `/api/complaints/${lodged.body.id}`;
    const act = (path: string, body: object): Promise<Answer<{ code?: string }>> =>
      world.ask(director, 'POST', `${address}/${path}`, body);
    const offered = async (code: string): Promise<object | undefined> =>
      (await world.ask<CaseView>(director, 'GET', address)).body.openActions.find((one) => one.code === code);
    expect((await act('acknowledgement', {})).status).toBe(201);
    expect((await act('routing', { assignee: director.account })).status).toBe(201);
    expect(await offered('resolve')).toMatchObject({ open: true });
    world.at(AFTER);
    const held = { open: false, why: { code: 'circulation.signature_owed' } };
    expect(await offered('resolve')).toMatchObject(held);
    expect(await offered('withdraw')).toMatchObject({ open: true });
    const outcome = { outcome: 'solved', reason: 'أُعيد إرسال الرمز' };
    expect(await act('outcome', outcome)).toMatchObject({ status: 403, body: { code: 'circulation.signature_owed' } });
    await sign(director);
    expect(await offered('resolve')).toMatchObject({ open: true });
    expect((await act('outcome', outcome)).status).toBe(201);
  });

  test('what a case offers is what is let through', async () => {
    const place = await office('mabarra', { graceDays: 5 });
    const id = await world.received(place);
    await round();
    await world.act(place, id, 'criteria');
    for (const { id: item } of (await world.view(place, id)).items) await world.act(place, id, `items/${item}/arrival`);
    await world.act(place, id, 'attestation', { method: 'inkScan', signedAs: 'مها العتيبي' });
    const ruling = async (): Promise<object | undefined> =>
      (await world.view(place, id)).openActions.find(({ code }) => code === 'ruleComplete');
    expect(await ruling()).toMatchObject({ open: true });
    world.at(AFTER);
    expect(await ruling()).toMatchObject({ open: false, yours: true, why: { code: 'circulation.signature_owed' } });
    expect((await world.act(place, id, 'completeness')).status).toBe(403);
    await sign(place.staff.relationsOfficer);
    expect(await ruling()).toMatchObject({ open: true });
    expect((await world.act(place, id, 'completeness')).status).toBe(201);
  });

  test('never, where no time was set; nor to a contractor, nor to whoever is excepted by name', async () => {
    const without = await office('mabarra');
    const withGrace = await office('mabarra', { graceDays: 5 });
    const { associationAdministrator: hr, relationsOfficer: desk, executiveDirector } = withGrace.staff;
    const position = { department: 'الاستقبال', kind: 'contractor', version: 1 };
    await round();
    const close = async (place: Office, by: Person): Promise<unknown> =>
      (await world.ask(by, 'POST', `/api/cases/${await world.received(place)}/closure`)).body['code'];
    world.at('2026-06-01');
    await round();
    expect(await close(without, without.staff.relationsOfficer)).not.toBe('circulation.signature_owed');
    expect(await close(withGrace, desk)).toBe('circulation.signature_owed');
    expect((await world.ask(hr, 'PUT', `/api/staff/${desk.account}/position`, position)).status).toBe(200);
    world.at('2026-06-01T10:10:00+03:00');
    await round();
    expect(await close(withGrace, desk)).not.toBe('circulation.signature_owed');
    const list = await listOf(withGrace);
    expect(of(list, desk)).toMatchObject({ department: 'الاستقبال', kind: 'contractor', mustSign: false, dueOn: null });
    const exceptions = `/api/circulations/${list.id}/exceptions`;
    const exception = { account: desk.account, policy: 'سياسة المستشار', basis: 'قرار مجلس الإدارة 12' };
    const back = await world.ask(hr, 'PUT', `/api/staff/${desk.account}/position`, { kind: 'staff', version: 2 });
    expect(back.body).toMatchObject({ department: null, kind: 'staff' });
    world.at('2026-06-01T10:20:00+03:00');
    await round();
    expect(await close(withGrace, desk)).toBe('circulation.signature_owed');
    const excepted = await world.ask<CirculationView>(hr, 'POST', exceptions, exception);
    expect(excepted.status).toBe(201);
    expect(of(excepted.body, desk)).toMatchObject({
      state: { code: 'excepted' },
      held: false,
      exception: { policy: 'سياسة المستشار', basis: 'قرار مجلس الإدارة 12' },
    });
    expect(await close(withGrace, desk)).not.toBe('circulation.signature_owed');
    expect((await world.ask(hr, 'POST', exceptions, exception)).status).toBe(409);
    expect((await world.ask(executiveDirector, 'POST', exceptions, exception)).status).toBe(403);
    expect((await world.ask(hr, 'POST', `${exceptions}/${desk.account}/end`)).status).toBe(201);
    world.at('2026-06-01T10:21:00+03:00');
    expect(await close(withGrace, desk)).toBe('circulation.signature_owed');
  });

  test('a vote and a decision are shut to whoever has not signed, and offered to nobody who has not', async () => {
    const place = await office('mabarra', { graceDays: 5 });
    await round();
    world.at(AFTER);
    const { executiveDirector, committeeHead } = place.staff;
    const nowhere = '/api/sittings/00000000-0000-7000-8000-000000000000/agenda/00000000-0000-7000-8000-000000000001';
    const codeOf = async (by: Person, path: string, body: object): Promise<unknown> =>
      (await world.ask(by, 'POST', `${nowhere}/${path}`, body)).body['code'];
    const tried = (): Promise<unknown[]> =>
      Promise.all([
        codeOf(committeeHead, 'votes', { vote: 'accept' }),
        codeOf(committeeHead, 'decision', { outcome: 'ACCEPTED' }),
        codeOf(executiveDirector, 'confirmation', { confirmed: true }),
        codeOf(committeeHead, 'recusals', { reason: 'قرابة' }),
      ]);
    const [vote, decision, confirmation, recusal] = await tried();
    expect([vote, decision, confirmation]).toEqual(Array(3).fill('circulation.signature_owed'));
    expect(recusal).not.toBe('circulation.signature_owed');
    for (const by of [committeeHead, executiveDirector]) await sign(by);
    expect(await tried()).not.toContain('circulation.signature_owed');
  });
});

describe('who comes and goes, and who is reminded', () => {
  test('a joiner has a time of their own; whoever leaves owes nothing; both are on the list', async () => {
    const place = await office('mabarra', { graceDays: 5, joinerDays: 10 });
    const volunteer = await world.api.person(place, 'volunteer');
    await round();
    world.at('2026-01-12');
    const joiner = await world.api.person(place, 'complaintsOfficer');
    await world.api.app.get(Ops).platform({ kind: 'system', id: 'test' }, (op) =>
      setMembership(op, {
        ...{ account: volunteer.account as AccountId, association: place.id, roles: ['volunteer'] },
        ...{ startsAt: new Date('2026-01-01T00:00:00Z'), endsAt: world.now },
      }),
    );
    await round();
    const list = await listOf(place);
    expect(of(list, joiner)).toMatchObject({ joined: true, dueOn: '2026-01-26', state: { code: 'waiting' } });
    expect(of(list, volunteer)).toMatchObject({ state: { code: 'left' }, held: false });
    expect(list.counts).toEqual({ signed: 0, waiting: 7, late: 0, excepted: 0, left: 1 });
    expect((await told(place)).filter(({ to }) => to === joiner.account)).toHaveLength(1);
  });

  test('by the ladder that was added: on working mornings, to whoever owes, and up the line when it is late', async () => {
    const place = await office('mabarra', { graceDays: 5 });
    const { relationsOfficer: desk, committeeHead, executiveDirector } = place.staff;
    await round();
    await sign(committeeHead);
    const on = async (moment: string): Promise<string[]> => {
      const before = (await told(place)).length;
      world.at(moment);
      await round();
      return (await told(place))
        .slice(before)
        .filter(({ to }) => to === desk.account || to === committeeHead.account)
        .map(({ template, to }) => `${template} ${to === desk.account ? 'desk' : 'head'}`);
    };
    expect(await on('2026-01-12T08:00:00+03:00')).toEqual([]);
    expect(await on('2026-01-13T07:59:00+03:00')).toEqual([]);
    expect(await on('2026-01-13T08:00:00+03:00')).toEqual(['circulation.left desk']);
    expect(await on('2026-01-13T08:10:00+03:00')).toEqual([]);
    expect(await on('2026-01-15T08:00:00+03:00')).toEqual(['circulation.today desk']);
    // Friday and Saturday are rest days; the day after is Sunday.
    expect(await on('2026-01-17T12:00:00+03:00')).toEqual([]);
    const before = (await told(place)).length;
    expect(await on('2026-01-18T08:00:00+03:00')).toEqual([]);
    const late = (await told(place)).slice(before);
    expect(late).toContainEqual({ template: 'circulation.others', to: executiveDirector.account });
    expect(late).toContainEqual({ template: 'circulation.late', to: executiveDirector.account });
  });
});

describe('what human resources keep', () => {
  test('the list is theirs, the administrator’s and the director’s; a copy is recorded for each department', async () => {
    const place = await office('mabarra');
    const { associationAdministrator: hr, relationsOfficer, executiveDirector } = place.staff;
    await world.ask(hr, 'PUT', `/api/staff/${relationsOfficer.account}/position`, {
      ...{ department: 'خدمة المستفيدين', kind: 'staff', version: 1 },
    });
    await round();
    const human = await world.api.person(place, 'humanResources');
    const list = await listOf(place, human);
    expect(list).toMatchObject({ departments: ['خدمة المستفيدين'], actions: ['except', 'handOver'] });
    expect((await listOf(place, executiveDirector)).actions).toEqual([]);
    expect((await world.ask(relationsOfficer, 'GET', '/api/circulations')).status).toBe(403);
    const copies = `/api/circulations/${list.id}/copies`;
    const copy = { department: 'خدمة المستفيدين', handedOn: '2026-01-08', receivedBy: 'سعد بن فهد' };
    const kept = await world.ask<CirculationView>(human, 'POST', copies, copy);
    expect(kept).toMatchObject({ status: 201, body: { copies: [{ ...copy, recordedBy: human.account }] } });
    const ahead = await world.ask(human, 'POST', copies, { ...copy, handedOn: '2026-01-09' });
    expect([ahead.status, ahead.body['code']]).toEqual([400, 'circulation.handed_ahead']);
    const bad = await world.ask(hr, 'PUT', `/api/staff/${relationsOfficer.account}/position`, {
      ...{ department: ' ', kind: 'guest', version: 2 },
    });
    expect(bad.status).toBe(400);
  });

  test('a session: who was invited, who came, and what shows it', async () => {
    const place = await office('mabarra');
    const { associationAdministrator: hr, relationsOfficer, committeeHead } = place.staff;
    const invited = [relationsOfficer.account, committeeHead.account];
    const session = { topic: 'أخلاقيات الاستقبال', heldOn: '2026-01-11', place: 'المقر', invited };
    const url = '/api/awareness-sessions';
    const made = await world.ask<{ id: string; actions: string[] }>(hr, 'POST', url, session);
    expect(made).toMatchObject({ status: 201, body: { heldOn: '2026-01-11', evidence: false, actions: ['show'] } });
    const attendance = `${url}/${made.body.id}/attendance`;
    const early = await world.ask(hr, 'POST', attendance, { attended: invited });
    expect([early.status, early.body['code']]).toEqual([409, 'awareness.ahead']);
    world.at('2026-01-11');
    const ticked = await world.ask(hr, 'POST', attendance, { attended: [committeeHead.account] });
    expect(ticked.body['guests']).toContainEqual(
      expect.objectContaining({ account: committeeHead.account, attended: true }),
    );
    expect(ticked.body['guests']).toContainEqual(
      expect.objectContaining({ account: relationsOfficer.account, attended: false }),
    );
    const stranger = await world.ask(hr, 'POST', attendance, { attended: [hr.account] });
    expect([stranger.status, stranger.body['code']]).toEqual([422, 'awareness.not_invited']);
    const none = await world.ask(hr, 'GET', `${url}/${made.body.id}/evidence`);
    expect([none.status, none.body['code']]).toEqual([404, 'awareness.no_evidence']);
    const headers = await world.api.signIn(hr.account, place);
    const form = formWith('كشف الحضور.pdf', pdf());
    const sent = await world.api.app.inject({
      ...{ method: 'POST', url: `${url}/${made.body.id}/evidence`, ...form },
      headers: { ...form.headers, ...headers },
    });
    expect([sent.statusCode, sent.json<{ evidence: boolean }>().evidence]).toEqual([201, true]);
    const read = await world.api.app.inject({ method: 'GET', url: `${url}/${made.body.id}/evidence`, headers });
    expect([read.statusCode, read.rawPayload.equals(pdf())]).toEqual([200, true]);
  });
});

describe('the next review', () => {
  const review = async (by: Person): Promise<object> => (await world.ask(by, 'GET', '/api/policy-review')).body;

  test('is unset until somebody says it, is watched ahead and on the day, and may be set anew', async () => {
    const place = await office('natiq');
    const { executiveDirector: director, relationsOfficer } = place.staff;
    await round();
    expect(await review(director)).toMatchObject({
      nextReviewOn: null,
      source: null,
      clause: 'preamble-4',
      maySet: true,
    });
    expect(await review(relationsOfficer)).toMatchObject({ maySet: false });
    const set = (nextReviewOn: string): Promise<Answer> =>
      world.ask(director, 'POST', '/api/policy-review', { nextReviewOn });
    expect((await set('2026-01-07')).body).toMatchObject({ code: 'review.past' });
    expect(await set('2026-03-01')).toMatchObject({ status: 201, body: { source: 'set', nextReviewOn: '2026-03-01' } });
    const reminded = async (moment: string): Promise<string[]> => {
      world.at(moment);
      await round();
      const found = await world.api.rows<{ template: string }>(
        `SELECT DISTINCT template FROM notification WHERE association_id = $1 AND template LIKE 'review.%' ORDER BY template`,
        [place.id],
      );
      return found.map(({ template }) => template);
    };
    expect(await reminded('2026-01-25T12:00:00+03:00')).toEqual([]);
    expect(await reminded('2026-02-10T12:00:00+03:00')).toEqual(['review.ahead']);
    expect(await reminded('2026-03-01T08:00:00+03:00')).toEqual(['review.ahead', 'review.today']);
    world.at('2026-03-02');
    expect(await review(director)).toMatchObject({ overdue: true });
  });

  test('is set with the start of a version too, by the same rule, and goes before what its minutes say', async () => {
    const place = await office('natiq');
    const { executiveDirector: director } = place.staff;
    const versions = world.api.app.get(PolicyVersions);
    const before = (await world.ask<{ versionId: string }>(director, 'GET', '/api/policy-review')).body.versionId;
    world.at('2026-01-09T09:00:00+03:00');
    const id = await world.run(place, async (op) => {
      const draft = await versions.draft(op, { basedOn: before });
      await versions.approve(op, draft.id, { gregorianDate: '2026-01-07', nextReviewOn: '2027-01-07' });
      return draft.id;
    });
    const start = { startsAt: '2026-01-11T00:00:00+03:00', supersedes: before };
    const force = (nextReviewOn: string): Promise<Answer> =>
      world.ask(director, 'POST', `/api/policy/versions/${id}/force`, { ...start, nextReviewOn });
    expect((await force('2026-01-08')).body).toMatchObject({ code: 'review.past' });
    expect((await force('2026-01-10')).body).toMatchObject({ code: 'review.before_start' });
    expect((await force('2026-02-30')).body).toMatchObject({ errors: [{ path: 'nextReviewOn' }] });
    expect((await force('2026-06-30')).status).toBe(201);
    const [event] = await world.api.rows<{ payload: object }>(
      `SELECT payload FROM outbox WHERE association_id = $1 AND name = 'policy.put_in_force' ORDER BY id DESC LIMIT 1`,
      [place.id],
    );
    const heard = world.api.app.get(JobRegistry).listener('circulation.planned')!;
    await world.run(place, async (op) => heard(op, event as unknown as StoredEvent));
    await round();
    expect(await review(director)).toMatchObject({ versionId: before });
    world.at('2026-01-11T09:00:00+03:00');
    await round();
    expect(await review(director)).toMatchObject({ versionId: id, nextReviewOn: '2026-06-30', source: 'set' });
    const [kept] = await world.api.rows<{ by: string }>(
      'SELECT set_by AS by FROM policy_review WHERE association_id = $1 AND version_id = $2',
      [place.id, id],
    );
    expect(kept?.by).toBe(director.account);
  });

  test('what the minutes of the approval say of it counts from the start of the version', async () => {
    const place = await office('natiq');
    const versions = world.api.app.get(PolicyVersions);
    const before = (await world.ask<{ versionId: string }>(place.staff.executiveDirector, 'GET', '/api/policy-review'))
      .body;
    world.at('2026-01-09');
    await world.run(place, async (op) => {
      const { id } = await versions.draft(op, { basedOn: before.versionId });
      await versions.approve(op, id, { gregorianDate: '2026-01-07', nextReviewOn: '2027-01-07' });
      await versions.putInForce(op, id, { supersedes: before.versionId });
    });
    await round();
    expect(await review(place.staff.executiveDirector)).toMatchObject({
      nextReviewOn: '2027-01-07',
      source: 'minutes',
    });
  });
});
