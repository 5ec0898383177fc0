import { IntakeWorld, WORLD_OPENS_WITHIN_MS, type Office } from '../../test/world/intake';
import type { NoticesView, TimelineView } from './history.views';

let world: IntakeWorld;
let mabarra: Office;

beforeAll(async () => {
  world = await IntakeWorld.open();
  mabarra = await world.office('mabarra');
}, WORLD_OPENS_WITHIN_MS);
afterAll(() => world.close());
beforeEach(() => world.at('2026-01-08'));

async function read<Body>(path: string): Promise<Body> {
  return (await world.ask<Body>(mabarra.staff.relationsOfficer, 'GET', `/api/cases/${path}`)).body;
}

test('201: agreed anew after a bounce, the notice goes out again on the new means; signature and clock stay', async () => {
  const id = await world.decided(mabarra);
  await world.act(mabarra, id, 'decision-notice');
  world.at('2026-01-11');
  const bounced = (await world.act(mabarra, id, 'bounce')).body;
  expect(bounced.openActions).toContainEqual(expect.objectContaining({ code: 'agreeReplyChannel', open: true }));
  const { status, body } = await world.act(mabarra, id, 'reply-channel', { replyChannel: 'EMAIL' });
  expect([status, body]).toMatchObject([
    201,
    { replyChannel: 'EMAIL', clock: bounced.clock, attestation: bounced.attestation, state: bounced.state },
  ]);
  await world.act(mabarra, id, 'decision-notice');
  const { items } = await read<NoticesView>(`${id}/notices`);
  expect(items.slice(-2).map(({ template, channel }) => [template, channel])).toEqual([
    ['intake.accepted', 'PHONE'],
    ['intake.accepted', 'EMAIL'],
  ]);
  const timeline = await read<TimelineView>(`${id}/timeline`);
  expect(timeline.items.slice(-2)).toMatchObject([
    { name: 'replyChannelAgreed', detail: { channel: 'EMAIL' } },
    { name: 'decisionNotified' },
  ]);
});

test('201: a means outside the list of the policy; its words stand with the case, and not in the audit', async () => {
  const id = await world.received(mabarra);
  const means = 'رسالة عبر جارته أم سعد';
  expect((await world.act(mabarra, id, 'reply-channel', { replyChannel: means })).body.replyChannel).toBe(means);
  const audit = await world.api.rows(`SELECT detail FROM audit WHERE action = 'intake.replyChannelAgreed'`);
  expect(JSON.stringify(audit)).not.toContain('سعد');
});

test('what is agreed already is no line of history; 409: a case that ended; an enquiry has a means of reply too', async () => {
  const enquiry = await world.received(mabarra, { kind: 'enquiry' });
  const { version } = await world.view(mabarra, enquiry);
  const same = await world.act(mabarra, enquiry, 'reply-channel', { replyChannel: 'PHONE' });
  expect([same.status, same.body.version]).toEqual([201, version]);
  expect((await world.act(mabarra, enquiry, 'reply-channel', { replyChannel: 'EMAIL' })).body.replyChannel).toBe(
    'EMAIL',
  );
  await world.act(mabarra, enquiry, 'withdrawal');
  const ended = await world.act(mabarra, enquiry, 'reply-channel', { replyChannel: 'PHONE' });
  expect([ended.status, ended.body]).toMatchObject([409, { code: 'intake.gate_state' }]);
});
