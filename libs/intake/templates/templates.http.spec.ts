import { newId } from '@sanad/kernel';
import type { Person } from '../../../test/world/api';
import { IntakeWorld, WORLD_OPENS_WITHIN_MS, type Answer, type Office } from '../../../test/world/intake';
import type { CaseMacrosView, FilledTemplatesView, MacroView, TemplatesView, TemplateView } from './templates.views';

let world: IntakeWorld;
let office: Office;

beforeAll(async () => {
  world = await IntakeWorld.open();
}, WORLD_OPENS_WITHIN_MS);
afterAll(() => world.close());
beforeEach(async () => {
  world.at('2026-01-08');
  office = await world.office('natiq');
});

const TEXT = 'الأخ {اسم المتقدم}، نشكر {للمخدوم} صبره على الطلب {رقم الطلب}. {اسم الموظف}';

const keep = (body: object, key?: string, by = office.staff.associationAdministrator): Promise<Answer<TemplateView>> =>
  world.ask<TemplateView>(by, 'POST', '/api/templates', body, { ...(key && { 'idempotency-key': key }) });
const macro = async (body: object): Promise<Answer<MacroView>> =>
  world.ask<MacroView>(office.staff.relationsOfficer, 'POST', '/api/macros', { name: newId(), ...body });
const foreseen = async (id: string, by: Person): Promise<CaseMacrosView['items']> =>
  (await world.ask<CaseMacrosView>(by, 'GET', `/api/cases/${id}/macros`)).body.items;

test('201: a template is kept once for a key, audited without its words, and read filled for a case', async () => {
  const key = newId();
  const { status, body } = await keep({ name: 'شكر', text: TEXT }, key);
  expect(status).toBe(201);
  expect((await keep({ name: 'شكر', text: TEXT }, key)).body).toEqual(body);
  const applicant = await world.person(office, 'هيفاء الدوسري');
  const id = await world.received(office, { applicant });
  const { reference } = await world.view(office, id);
  const { items } = (
    await world.ask<FilledTemplatesView>(office.staff.relationsOfficer, 'GET', `/api/cases/${id}/templates`)
  ).body;
  expect(items).toEqual([
    {
      ...{ id: body.id, name: 'شكر' },
      text: `الأخ هيفاء الدوسري، نشكر للمستخدم صبره على الطلب ${reference}. ${office.staff.relationsOfficer.name}`,
    },
  ]);
  const audited = await world.api.rows<{ entry: string }>(
    `SELECT row_to_json(a)::text AS entry FROM audit a WHERE action = 'intake.templateAdded' AND association_id = $1`,
    [office.id],
  );
  expect(audited).toHaveLength(1);
  expect(audited[0]!.entry).not.toContain('شكر');
});

test('400: an unknown place and a brace alone are named; 403: for who does not keep them; 409: a name that is taken', async () => {
  expect(await keep({ name: 'شكر', text: '{اسم الأم}' })).toMatchObject({
    status: 400,
    body: { code: 'templates.placeholder_unknown' },
  });
  expect(await keep({ name: 'شكر', text: 'شكرًا {' })).toMatchObject({ body: { code: 'templates.brace_alone' } });
  expect((await keep({ name: 'شكر', text: TEXT }, undefined, office.staff.branchDelegate)).status).toBe(403);
  await keep({ name: 'شكر', text: TEXT });
  expect(await keep({ name: 'شكر', text: TEXT })).toMatchObject({
    status: 409,
    body: { code: 'templates.name_taken' },
  });
});

test('409: changed meanwhile; archived it is offered no more and its name is free; it comes back unless the name is taken', async () => {
  const by = office.staff.executiveDirector;
  const { id, version } = (await keep({ name: 'شكر', text: TEXT })).body;
  const put = (words: object): Promise<Answer<TemplateView>> => world.ask(by, 'PUT', `/api/templates/${id}`, words);
  expect((await put({ name: 'شكر', text: 'شكرًا', version })).body).toMatchObject({ text: 'شكرًا', version: 2 });
  expect(await put({ name: 'شكر', text: 'أخرى', version })).toMatchObject({
    status: 409,
    body: { code: 'templates.changed_meanwhile' },
  });
  const archival = (method: 'POST' | 'DELETE', body?: object): Promise<Answer<TemplateView>> =>
    world.ask(by, method, `/api/templates/${id}/archival`, body);
  expect((await archival('POST', { version: 1 })).status).toBe(409);
  expect((await archival('POST', { version: 2 })).body.archivedAt).not.toBeNull();
  const request = await world.received(office);
  const filled = await world.ask<FilledTemplatesView>(by, 'GET', `/api/cases/${request}/templates`);
  expect(filled.body.items).toEqual([]);
  expect((await archival('DELETE')).body.archivedAt).toBeNull();
  await archival('POST', { version: 4 });
  expect((await keep({ name: 'شكر', text: TEXT })).status).toBe(201);
  expect(await archival('DELETE')).toMatchObject({ status: 409, body: { code: 'templates.name_taken' } });
  const { items } = (await world.ask<TemplatesView>(by, 'GET', '/api/templates')).body;
  expect(items.map(({ archivedAt }) => archivedAt !== null)).toEqual([false, true]);
});

test('a macro is whole, or is refused with what is missing; what another association has is none', async () => {
  const other = await world.office('mabarra');
  const { id: strange } = (
    await world.ask<TemplateView>(other.staff.associationAdministrator, 'POST', '/api/templates', {
      name: 'شكر',
      text: 'شكرًا',
    })
  ).body;
  expect(await macro({})).toMatchObject({ status: 400, body: { code: 'macros.empty' } });
  const { id: template } = (await keep({ name: 'شكر', text: TEXT })).body;
  expect(await macro({ template })).toMatchObject({ status: 400, body: { code: 'macros.text_incomplete' } });
  expect(await macro({ template: strange, into: 'answer' })).toMatchObject({ body: { code: 'templates.not_found' } });
  expect(await macro({ assignee: other.staff.relationsOfficer.account })).toMatchObject({
    body: { code: 'staff.not_found' },
  });
  expect(await macro({ takeOver: true, assignee: office.staff.relationsOfficer.account })).toMatchObject({
    body: { code: 'macros.assigned_twice' },
  });
  const { status, body } = await macro({
    template,
    into: 'answer',
    tags: ['شكر', 'شكر'],
    takeOver: true,
    putOffDays: 3,
  });
  expect({ status, body }).toMatchObject({
    status: 201,
    body: { template: { id: template, name: 'شكر' }, tags: ['شكر'], takeOver: true, assignee: null, putOffDays: 3 },
  });
});

test('what a macro would do in a case: in the order of its steps, shut where the acts themselves would be, and nothing done by asking', async () => {
  const { relationsOfficer, executiveDirector, socialResearchOfficer } = office.staff;
  const { id: template, version } = (await keep({ name: 'شكر', text: TEXT })).body;
  await macro({ template, into: 'answer', tags: ['شكر'], assignee: executiveDirector.account, putOffDays: 3 });
  const enquiry = await world.received(office, { kind: 'enquiry' });
  const before = await world.view(office, enquiry);
  const [one] = await foreseen(enquiry, relationsOfficer);
  expect(one!.steps).toMatchObject([
    { act: 'write', open: true, into: { code: 'answer' }, template: { name: 'شكر' } },
    { act: 'label', open: true, tags: ['شكر'], needless: false },
    { act: 'assign', open: true, assignee: { id: executiveDirector.account }, needless: false },
    { act: 'putOff', open: true, until: '2026-01-11T04:00:00.000Z' },
  ]);
  expect(one!.steps[0]!.template!.text).toContain('للمستخدم');
  expect(await world.view(office, enquiry)).toEqual(before);
  const request = await world.received(office);
  expect((await foreseen(request, relationsOfficer))[0]!.steps[0]).toMatchObject({
    open: false,
    why: { code: 'intake.gate_state' },
  });
  const officers = (await foreseen(enquiry, socialResearchOfficer))[0]!.steps;
  expect(officers.map(({ open, why }) => [open, why?.code])).toEqual(
    officers.map(() => [false, 'macros.step_not_yours']),
  );
  await world.ask(relationsOfficer, 'POST', '/api/case-taggings', {
    cases: [{ case: enquiry, add: ['شكر'] }],
  });
  await world.ask(executiveDirector, 'POST', `/api/templates/${template}/archival`, { version });
  const [later] = await foreseen(enquiry, relationsOfficer);
  expect(later!.steps).toMatchObject([
    { act: 'write', open: false, why: { code: 'templates.archived' } },
    { act: 'label', needless: true, tags: [] },
    { act: 'assign' },
    { act: 'putOff' },
  ]);
});
