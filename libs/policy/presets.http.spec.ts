import { ApiWorld, type Answer, type Person } from '../../test/world/api';

interface Preset {
  readonly id: string;
  readonly title: { readonly ar: string };
  readonly blanks: { readonly name: string; readonly ar: string }[];
  readonly findings: string[];
  readonly yaml: string;
}
interface Version {
  readonly id: string;
  readonly code: string;
  readonly ar: string;
  readonly blockedBy: string[];
  readonly state: { readonly code: string };
}

let world: ApiWorld;
let admin: Person;
let executive: Person;

beforeAll(async () => {
  world = await ApiWorld.start();
  const place = await world.association('qimam');
  [admin, executive] = [
    await world.person(place, 'associationAdministrator'),
    await world.person(place, 'executiveDirector'),
  ];
});
afterAll(() => world.stop());

const post = (by: Person, path: string, payload: object = {}, key?: string): Promise<Answer<Version>> =>
  world.ask<Version>(by, 'POST', `/api/${path}`, payload, key);
const BLANKS = { associationName: 'جمعية القمم' };

test('200: both templates, each with its blanks and with what will be asked', async () => {
  const { items } = (await world.ask<{ items: Preset[] }>(admin, 'GET', '/api/policy-presets')).body;
  expect(items.map(({ id }) => id)).toEqual(['template-a', 'template-b']);
  for (const { blanks, findings } of items) {
    expect(blanks.map(({ name }) => name)).toEqual(['associationName']);
    expect(findings).toEqual(['licence.missing', 'approval.missing']);
  }
});

test('201: its YAML, changed by hand, is a draft too; a mistake is told by its line', async () => {
  const { items } = (await world.ask<{ items: Preset[] }>(admin, 'GET', '/api/policy-presets')).body;
  const yaml = items[0]!.yaml.replaceAll('${associationName}', 'جمعية القمم');
  expect((await post(admin, 'policy/versions', { yaml })).status).toBe(201);
  const broken = await world.ask<{ code: string; errors?: { line: number }[] }>(admin, 'POST', '/api/policy/versions', {
    yaml: yaml.replace('effect: declaratory', 'effect: decorative'),
  });
  expect([broken.status, broken.body.code]).toEqual([400, 'policy.file_invalid']);
  expect(JSON.stringify(broken.body)).toMatch(/"line":\d+/);
});

test('404: a preset that there is not; 400: a blank that there is not, or that is no text', async () => {
  expect((await post(admin, 'policy-presets/template-z/draft')).body.code).toBe('preset.unknown');
  const stray = await post(admin, 'policy-presets/template-a/draft', { blanks: { name: 'س' } });
  expect([stray.status, stray.body.code]).toEqual([400, 'preset.blank_unknown']);
  for (const associationName of [7, ' ', '${again}', 'س'.repeat(201)]) {
    const wrong = await post(admin, 'policy-presets/template-a/draft', { blanks: { associationName } });
    expect([wrong.status, wrong.body.code]).toEqual([400, 'preset.blank_invalid']);
  }
});

describe.each(['template-a', 'template-b'])('%s', (preset) => {
  test('unfilled it is a draft that nothing but another text lets come into force', async () => {
    const { status, body } = await post(admin, `policy-presets/${preset}/draft`);
    expect([status, body.state.code]).toEqual([201, 'draft']);
    expect(body.blockedBy).toContain('text.unfilled_template');
  });

  test('201: filled and approved with minutes, it comes into force', async () => {
    const draft = await post(admin, `policy-presets/${preset}/draft`, { blanks: BLANKS }, `draft-of-${preset}`);
    expect(draft.body.blockedBy).toEqual(['approval.missing']);
    const again = await post(admin, `policy-presets/${preset}/draft`, { blanks: BLANKS }, `draft-of-${preset}`);
    expect(again.body.id).toBe(draft.body.id);
    const url = `policy/versions/${draft.body.id}`;
    const minutes = { meetingNumber: '3', gregorianDate: '2026-01-19' };
    const approved = await post(executive, `${url}/approval`, minutes);
    expect([approved.status, approved.body.blockedBy]).toEqual([201, []]);
    const current = await world.ask<Version>(executive, 'GET', '/api/policy/in-force');
    const supersedes = current.status === 200 ? { supersedes: current.body.id } : {};
    const forced = await post(executive, `${url}/force`, supersedes);
    expect([forced.status, forced.body.state.code]).toEqual([201, 'inForce']);
  });
});
