import fc from 'fast-check';
import { IntakeWorld, WORLD_OPENS_WITHIN_MS, type Answer, type Office } from '../../test/world/intake';
import type { CaseView } from './case.views';
import type { CaseAction } from './gates';
import { REQUEST_ACTIONS } from './support-request.states';

let world: IntakeWorld;
let offices: Office[];

beforeAll(async () => {
  world = await IntakeWorld.open();
  offices = [await world.office('mabarra'), await world.office('natiq')];
}, WORLD_OPENS_WITHIN_MS);
afterAll(() => world.close());

type Command = (office: Office, view: CaseView) => Promise<Answer<{ code?: string }>>;
const post =
  (path: string, body: object = {}): Command =>
  (office, { id }) =>
    world.act(office, id, path, body) as never;
const byDirector =
  (path: string, body: object): Command =>
  (office, { id }) =>
    world.act(office, id, path, body, office.staff.executiveDirector) as never;

/** How each action is taken; an item or an entitlement that waits for it is looked for, as a person would. */
const COMMANDS: Partial<Record<CaseAction, Command>> = {
  giveCriteria: post('criteria'),
  bringItem: (office, view) => {
    const item = view.items.find(({ state }) => state === 'missing' || state === 'notValid') ?? view.items[0]!;
    return post(`items/${item.id}/arrival`)(office, view);
  },
  ruleItem: (office, view) => {
    const item = view.items.find(({ state }) => state === 'arrived') ?? view.items[0]!;
    return post(`items/${item.id}/ruling`, { valid: true })(office, view);
  },
  attest: post('attestation', { method: 'typedName', signedAs: 'مها' }),
  giveReceipt: post('receipt'),
  ruleComplete: post('completeness'),
  requestItems: post('item-requests', { items: [{ label: 'ورقة أخرى' }], reason: 'لازمة للدراسة' }),
  putToCommittee: post('committee-referral'),
  overrideFloor: byDirector('floor-override', { why: 'حالة ضرورة' }),
  notifyDecision: post('decision-notice'),
  recordBounce: post('bounce'),
  attestReply: post('reply', { means: 'inPerson' }),
  register: post('registration'),
  promiseDelivery: post('entitlements', { description: 'سلة', dueOn: '2026-03-01' }),
  recordDelivery: (office, view) => {
    const due = view.entitlements.find(({ deliveredAt }) => !deliveredAt) ?? view.entitlements[0];
    const none = '00000000-0000-7000-8000-000000000000';
    return post(`entitlements/${due?.id ?? none}/delivery`, { proof: 'إيصال' })(office, view);
  },
  close: post('closure'),
  agreeReplyChannel: post('reply-channel', { replyChannel: 'EMAIL' }),
  withdraw: post('withdrawal'),
};
const ACTIONS = REQUEST_ACTIONS.filter((action) => action in COMMANDS);
/** What an open action may still be refused for: a floor that runs, or nothing of the kind to act on. */
const MAY_REFUSE =
  /^(deadline\.notice_too_early|intake\.(item_not_brought|attested_already|entitlement_not_found|entitlement_settled|nothing_asked))$/;

async function step(office: Office, id: string, choice: number): Promise<void> {
  const view = await world.view(office, id);
  if (view.state.code === 'UNDER_STUDY' && choice % 3 === 0) {
    return void (await world.decide(office, {
      caseId: id,
      outcome: choice % 2 ? 'ACCEPTED' : 'REJECTED',
      reason: 'كذا',
    }));
  }
  const open = new Set(view.openActions.filter((action) => action.open).map(({ code }) => code));
  // Mostly what a screen offers, at times what it does not; a withdrawal ends it all, so it is rare.
  const offered = ACTIONS.filter((one) => open.has(one) && (one !== 'withdraw' || choice % 31 === 0));
  const from = choice % 4 === 0 || offered.length === 0 ? ACTIONS : offered;
  const action = from[Math.floor(choice / 4) % from.length]!;
  const { status, body } = await COMMANDS[action]!(office, view);
  const said = `${action} in ${view.state.code}: ${status} ${body.code ?? ''}`;
  if (status >= 500) throw new Error(said);
  if (status === 201 && !open.has(action)) throw new Error(`not offered, yet done: ${said}`);
  if (status !== 201 && open.has(action) && !MAY_REFUSE.test(body.code ?? ''))
    throw new Error(`offered, yet refused: ${said}`);
}

test('random commands over HTTP: what is offered is done, what is not is refused, and the history says each once', async () => {
  const choices = fc.array(fc.nat(10_000), { minLength: 12, maxLength: 24 });
  await fc.assert(
    fc.asyncProperty(choices, fc.nat(1), async (chosen, which) => {
      const office = offices[which]!;
      world.at('2026-01-08');
      const id = await world.received(office);
      for (const [n, choice] of chosen.entries()) {
        world.at(new Date(Date.UTC(2026, 0, 8, 7) + n * 3 * 86_400_000).toISOString());
        await step(office, id, choice);
      }
      const { version } = await world.view(office, id);
      const events = await world.api.rows<{ version: number }>(
        'SELECT version FROM case_event WHERE association_id = $1 AND case_id = $2 ORDER BY id',
        [office.id, id],
      );
      expect(events.map((event) => event.version)).toEqual(Array.from({ length: version }, (_, n) => n + 1));
    }),
    { numRuns: 12, endOnFailure: true },
  );
});

test('two who do the same at once: one does it, the other is told that it is done', async () => {
  world.at('2026-01-08');
  const [mabarra] = offices;
  const id = await world.completed(mabarra!);
  const both = await Promise.all([
    world.act(mabarra!, id, 'committee-referral'),
    world.act(mabarra!, id, 'committee-referral'),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
});
