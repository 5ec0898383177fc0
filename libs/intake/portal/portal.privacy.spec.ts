import { Refusal } from '@sanad/messages';
import { pdf } from '../../../test/world/files';
import { IntakeWorld, WORLD_OPENS_WITHIN_MS, type Office } from '../../../test/world/intake';
import { application, PortalWorld, SIGNED } from '../../../test/world/portal';
import { PortalChores } from './portal.chores';

let intake: IntakeWorld;
let world: PortalWorld;
let office: Office;

beforeAll(async () => {
  intake = await IntakeWorld.open();
  office = await intake.office('mabarra');
  world = await PortalWorld.open(intake);
}, WORLD_OPENS_WITHIN_MS);
afterAll(async () => {
  await world.close();
  await intake.close();
});

/** Ten digits that can be a citizen's. */
function idNumber(nth: number): string {
  const digits = `1${String(40_000_000 + nth * 7919)}`;
  const sum = [...digits].reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

/** Five applicants with eight values each that must turn up nowhere. */
const people = Array.from({ length: 5 }, (_, nth) => ({
  name: `غيداء${'ابتثج'[nth]} الكناري`,
  idNumber: idNumber(nth),
  mobile: `05510${String(20_000 + nth * 37)}`,
  email: `canary.${nth}@example.org`,
  subject: `حاجة الكناري ${'ابتثج'[nth]}`,
  details: `تفاصيل الكناري ${'ابتثج'[nth]}`,
  file: `وثيقة الكناري ${'ابتثج'[nth]}.pdf`,
  reason: `سبب الكناري ${'ابتثج'[nth]}`,
}));
const canaries = people.flatMap((person) => Object.values(person));

/** Where nothing personal may stand: the queue, events, audit, messages, and what is only recognised or sealed. */
const PLACES = [
  ...['outbox', 'delivery', 'audit', 'audit_unsealed', 'audit_seal', 'idempotency', 'notification', 'case_event'],
  ...[
    'portal_application',
    'portal_action',
    'portal_draft',
    'portal_attempt',
    'case_access',
    'document',
    'case_document',
  ],
];

async function found(places: readonly string[]): Promise<string[]> {
  const hits: string[] = [];
  for (const place of places) {
    const rows = JSON.stringify(await world.api.rows(`SELECT * FROM ${place}`));
    hits.push(...canaries.filter((value) => rows.includes(value)).map((value) => `${place}: ${value}`));
  }
  const queue = JSON.stringify(
    await world.api.rows('SELECT * FROM bullmq.jobs').catch(() => world.api.rows('SELECT 1')),
  );
  hits.push(...canaries.filter((value) => queue.includes(value) || world.api.log.includes(value)));
  return hits;
}

test('G11: none of 40 personal values stands in logs, queue, events, audit, messages or errors', async () => {
  const errors: string[] = [];
  const fails = async (work: Promise<unknown>): Promise<void> => {
    const error = await work.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    if (error instanceof Refusal)
      errors.push(error.text('ar'), error.text('en'), error.message, JSON.stringify(error.params));
  };
  for (const { file, reason, subject, details, ...applicant } of people) {
    const { portal } = world;
    const draft = await portal.beginDraft(office.id, { applicant, subject, details });
    const document = await portal.keep(office.id, draft, { name: file, bytes: pdf() });
    const facts = { applicant: { ...applicant, idKind: 'nationalId' as const }, subject, details };
    const sent = { ...application(facts), attestation: { ...SIGNED, signedAs: applicant.name } };
    await fails(portal.submit(office.id, { ...sent, applicant: { ...facts.applicant, idNumber: '1' } }, draft));
    const { reference, secret } = await portal.submit(
      office.id,
      { ...sent, items: [{ item: 'identity', document }] },
      draft,
    );
    const access = { reference, secret };
    await fails(
      portal.attach(office.id, access, { item: 'service-form', file: { name: file, bytes: Buffer.from(reason) } }),
    );
    await portal.attach(office.id, access, { item: 'service-form', file: { name: file, bytes: pdf() } });
    expect(await found(PLACES)).toEqual([]); // while it waits
    await world.settle();
    await portal.withdraw(office.id, access, reason);
  }
  await world.settle();
  expect(await found(PLACES)).toEqual([]);
  expect(errors.length).toBeGreaterThanOrEqual(10);
  expect(canaries.filter((value) => errors.join().includes(value))).toEqual([]);
  process.stdout.write(`${JSON.stringify({ figure: 'G11', part: 'portal', tried: canaries.length, lost: 0 })}\n`);
});

test('planted: where names stand, the search finds them', async () => {
  expect(canaries.length).toBe(40);
  expect(await found(['person', 'case_file'])).toEqual(expect.arrayContaining([`person: ${people[0]!.name}`]));
});

test('a forgotten draft takes its documents and their key along; tries are forgotten too', async () => {
  const { portal } = world;
  const kept = await portal.beginDraft(office.id, { page: 1 });
  await portal.keep(office.id, kept, { name: 'a.pdf', bytes: pdf() });
  await portal.open(office.id, { reference: 'A2B3C4D5E', secret: 'AAAAAAAAAA' }).catch(() => undefined);
  const chores = world.api.app.get(PortalChores);
  expect([await chores.forgetDrafts(), await chores.forgetTries()]).toEqual([0, 0]);
  intake.now = new Date(intake.now.getTime() + 24 * 3_600_000);
  expect(await chores.forgetDrafts()).toBe(1);
  expect(await chores.forgetTries()).toBeGreaterThan(0);
  expect(await world.api.rows('SELECT id FROM portal_draft')).toEqual([]);
  const left = await world.api.rows<{ state: string; wrapped: string | null }>(
    `SELECT d.state, k.wrapped FROM document d JOIN subject_key k ON k.subject_id = d.subject_id
     WHERE d.subject_id NOT IN (SELECT id FROM person)`,
  );
  expect(left).toEqual([{ state: 'destroyed', wrapped: null }]);
});
