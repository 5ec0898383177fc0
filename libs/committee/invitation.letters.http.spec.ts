import { modelBylaw } from '@sanad/messages';
import type { Overlay, PolicyAnswers } from '@sanad/policy/pure';
import type { Person } from '../../test/world/api';
import { CommitteeWorld, type Body, type Chamber } from '../../test/world/committee';
import { readLetter } from '../../test/world/letters';

/** The invitation to a sitting on paper: whose it is to print, and what each says. */

let world: CommitteeWorld;
beforeAll(async () => {
  world = await CommitteeWorld.open();
});
afterAll(() => world.close());

const ADDED = { addedBy: 'association', name: 'مجلس الإدارة', on: '2026-01-04', why: 'لائحة اللجان' } as const;
const conducted =
  (conduct?: Overlay['conduct']) =>
  (answers: PolicyAnswers): void => {
    answers.overlays = answers.overlays.filter((overlay) => overlay.conduct === undefined);
    if (conduct) answers.overlays.push({ ...ADDED, id: 'bylaw', conduct });
  };

interface Printed {
  readonly status: number;
  readonly code: string | undefined;
  readonly bytes: Buffer;
  readonly file: string;
}

async function print(
  { id }: Pick<Body, 'id'>,
  to: Person & { readonly account: string },
  by: Person,
): Promise<Printed> {
  const url = `/api/sittings/${id}/invitations/${to.account}`;
  const { headers } = by;
  const {
    statusCode: status,
    rawPayload: bytes,
    headers: sent,
  } = await world.intake.api.app.inject({
    ...{ method: 'GET', url, headers },
  });
  const code = status === 200 ? undefined : (JSON.parse(bytes.toString()) as { code: string }).code;
  return { status, code, bytes, file: decodeURIComponent(String(sent['content-disposition'])) };
}

/** What a reader finds in the letter of a member, who prints it themselves; without spaces, which readers put elsewhere. */
async function letter(name: string, { seats }: Chamber, sitting: Pick<Body, 'id'>): Promise<string> {
  const { status, bytes } = await print(sitting, seats.one, seats.one);
  expect([name, status]).toEqual([name, 200]);
  return (await readLetter(`invitation-${name}`, bytes)).replace(/\s/g, '');
}

const named = (sitting: Body): string[] => sitting.letters.map(({ account }) => account);

test('200: whoever calls sittings prints the letter of every member, a member their own; it is on record, and alike each time', async () => {
  const chamber = await world.chamber('mabarra');
  const { head, secretary, one, two } = chamber.seats;
  const sitting = (await world.plan(chamber, [await world.underStudy(chamber)])).body;
  const everybody = [head, secretary, one, two].map(({ account }) => account);
  for (const by of [head, secretary]) {
    expect(named((await world.ask(by, 'GET', `sittings/${sitting.id}`)).body)).toEqual(everybody);
    for (const to of [head, one]) expect((await print(sitting, to, by)).status).toBe(200);
  }
  expect(named((await world.ask(one, 'GET', `sittings/${sitting.id}`)).body)).toEqual([one.account]);
  const own = await print(sitting, one, one);
  expect(own.file).toContain(`دعوة الجلسة 1 - ${one.name}.pdf`);
  expect(own.bytes.equals((await print(sitting, one, secretary)).bytes)).toBe(true);
  expect(await print(sitting, two, one)).toMatchObject({ status: 403, code: 'committee.invitation_of_another' });
  const made = await world.intake.api.rows<{ detail: object }>(
    `SELECT detail FROM audit WHERE association_id = $1 AND action = 'committee.invitation_made' ORDER BY id`,
    [chamber.id],
  );
  expect(made).toHaveLength(6);
  expect(made.at(-1)?.detail).toMatchObject({ account: one.account });
});

test('404 and 409: nobody who is not called, nor to a sitting that was called off, nor of another association', async () => {
  const chamber = await world.chamber('mabarra');
  const { secretary, one } = chamber.seats;
  const sitting = (await world.plan(chamber, [await world.underStudy(chamber)])).body;
  const stranger = chamber.staff.relationsOfficer;
  expect(await print(sitting, stranger, secretary)).toMatchObject({ status: 404, code: 'committee.not_invited' });
  const other = await world.chamber('mabarra');
  expect(await print(sitting, one, other.seats.secretary)).toMatchObject({
    ...{ status: 404, code: 'committee.sitting_not_found' },
  });
  await world.ask(secretary, 'POST', `sittings/${sitting.id}/cancellation`, { reason: 'سفر الرئيس' });
  expect(await print(sitting, one, one)).toMatchObject({ status: 409, code: 'committee.invitation_void' });
  expect((await world.view(chamber, sitting)).letters).toEqual([]);
});

test('an ordinary one: number, day in both calendars and hour, place, agenda, notice with who added it, and the clause', async () => {
  const chamber = await world.chamber('mabarra', conducted(modelBylaw));
  const cases = [await world.underStudy(chamber), await world.underStudy(chamber)];
  const { body } = await world.plan(chamber, cases, { at: '2026-01-13T07:30:00Z' });
  const said = await letter('ordinary', chamber, body);
  for (const part of ['قاعةالاجتماعات', '24رجب1447', '13يناير2026', '10:30', '5أيام', 'إضافةمن'])
    expect(said).toContain(part);
  for (const { reference } of body.agenda) expect(said).toContain(reference);
});

test('an urgent one by video, moved: its reason, both times, the link, and the notice as of the move', async () => {
  const chamber = await world.chamber('mabarra', conducted({ ...modelBylaw, noticeWaivable: true }));
  const link = 'https://meet.example/room-4711';
  const { body } = await world.plan(chamber, [await world.underStudy(chamber)], {
    ...{ at: '2026-01-18T07:30:00Z', place: undefined, platform: 'منصة الاجتماعات', link },
  });
  const words = { reason: 'القاعة مشغولة', urgentBecause: 'إخلاء مسكن', waiver: 'وافقوا بالهاتف' };
  const to = { at: '2026-01-10T06:00:00Z', ...words };
  const moved = await world.ask(chamber.seats.secretary, 'POST', `sittings/${body.id}/rescheduling`, to);
  expect(moved.status).toBe(201);
  const said = await letter('urgent-moved', chamber, body);
  for (const part of [link, 'إخلاء', 'القاعة', 'وافقوا', '10يناير2026', '09:00', '18يناير2026', '10:30', '3أيام'])
    expect(said).toContain(part);
});

test('a second call: of which sitting, when it was adjourned, and until when it may be held', async () => {
  const chamber = await world.chamber('mabarra', conducted({ ...modelBylaw, noticeWaivable: true }));
  const id = await world.underStudy(chamber);
  const { secretary } = chamber.seats;
  const first = (await world.plan(chamber, [id], { waiver: 'وافقوا' })).body;
  await world.ask(secretary, 'POST', `sittings/${first.id}/opening`, {});
  await world.ask(secretary, 'POST', `sittings/${first.id}/adjournment`, { reason: 'لم يكتمل النصاب' });
  const { body } = await world.plan(chamber, [id], { recallOf: first.id, at: '2026-01-10T07:30:00Z' });
  const said = await letter('recall', chamber, body);
  for (const part of ['10يناير2026', '8يناير2026', '11يناير2026', '3أيام', 'إضافةمن']) expect(said).toContain(part);
});

test('200: where nobody has set a notice the letter stands without one', async () => {
  const chamber = await world.chamber('natiq', conducted());
  const { body } = await world.plan(chamber, [await world.underStudy(chamber)]);
  expect(await letter('no-notice', chamber, body)).not.toContain('إضافةمن');
});
