import { answered, api } from './client';
import type { Case } from './cases';
import type { components } from './schema.gen';

type Schemas = components['schemas'];

/** What was typed into the form of an act, by the names of the API's fields. */
export type Typed = Readonly<Record<string, string>>;

export interface Act {
  readonly id: string;
  /** Of the case that was read: what changed meanwhile is not overwritten. */
  readonly version: number;
  readonly key: string;
  readonly typed: Typed;
  /** What the form began with: what nobody touched in it is not theirs to send. */
  readonly begun?: Typed;
  /** The item of the checklist, or the entitlement, where the act is about one. */
  readonly about: string;
}

type Send = (act: Act) => Promise<Case | undefined>;

const on = ({ id, key }: Act): { params: { path: { id: string }; header: { 'Idempotency-Key': string } } } => ({
  params: { path: { id }, header: { 'Idempotency-Key': key } },
});
const bare = ({ version }: Act): { version: number } => ({ version });
/** An instant typed into the browser's own control, in the hours of the association. */
const instant = (typed: string | undefined): string | undefined => (typed ? `${typed}:00+03:00` : undefined);
export const linesOf = (typed: string): string[] =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
const filled = (typed: string | undefined): string | undefined => (typed === '' ? undefined : typed);

const item = ({ id, key, about }: Act) => ({
  params: { path: { id, item: about }, header: { 'Idempotency-Key': key } },
});
const entitlement = ({ id, key, about }: Act) => ({
  params: { path: { id, entitlement: about }, header: { 'Idempotency-Key': key } },
});

function bringItem(act: Act): Promise<Case> {
  const { arrivedAt, validFrom, validUntil } = act.typed;
  const body = {
    ...bare(act),
    ...{ arrivedAt: instant(arrivedAt), validFrom: filled(validFrom), validUntil: filled(validUntil) },
  };
  return answered(api.POST('/api/cases/{id}/items/{item}/arrival', { ...item(act), body }));
}

function requestItems(act: Act): Promise<Case> {
  const { checklist = '', items = '', reason = '' } = act.typed;
  // Either an item or the label of another is sent; the description does not know how to say so.
  const asked = [...linesOf(checklist).map((item) => ({ item })), ...linesOf(items).map((label) => ({ label }))];
  const body = { ...bare(act), items: asked, reason };
  return answered(api.POST('/api/cases/{id}/item-requests', { ...on(act), body }));
}

function recordDelivery(act: Act): Promise<Case> {
  const { proof = '', at, description, dueOn } = act.typed;
  const remainder = description || dueOn ? { description: description ?? '', dueOn: dueOn ?? '' } : undefined;
  const body = { ...bare(act), proof, at: instant(at), remainder };
  return answered(api.POST('/api/cases/{id}/entitlements/{entitlement}/delivery', { ...entitlement(act), body }));
}

async function refer(act: Act): Promise<undefined> {
  const body = { ...bare(act), question: act.typed['question'] ?? '' };
  await answered(api.POST('/api/cases/{id}/referrals', { ...on(act), body }));
}

async function note({ id, key, typed }: Act): Promise<undefined> {
  const { kind, text = '', spokenWith, callerCheck, callBackOn } = typed;
  const call = { spokenWith: filled(spokenWith), callerCheck: filled(callerCheck), callBackOn: filled(callBackOn) };
  // What was typed of a call before it was none is nothing that happened.
  const body = { kind, text, ...(kind !== 'internal' && call) } as Schemas['WriteNote'];
  const params = { path: { id }, header: { 'Idempotency-Key': key } };
  await answered(api.POST('/api/cases/{id}/notes', { params, body }));
}

function correct({ id, version, typed, begun = {} }: Act): Promise<Case> {
  const written = (name: string): string | undefined => (typed[name] === begun[name] ? undefined : typed[name]);
  const changed = (name: string): string | undefined => filled(written(name));
  const body = {
    ...{ version, by: typed['by'] as Schemas['CorrectCase']['by'], subject: changed('subject') },
    capacity: changed('capacity') as Schemas['CorrectCase']['capacity'],
    // Whoever asks for themselves is the one whom it is for.
    beneficiary: typed['capacity'] === 'self' ? undefined : changed('beneficiary'),
    replyChannel: changed('replyChannel'),
    // What was emptied does not stand on the letter.
    ...{ letterNumber: written('letterNumber'), letterDate: written('letterDate') },
  };
  return answered(api.PATCH('/api/cases/{id}', { params: { path: { id } }, body }));
}

function attest(act: Act): Promise<Case> {
  const { method, signedAs = '', signedAt, contentHash, drawing } = act.typed;
  const body = {
    ...bare(act),
    ...{ method: method as Schemas['AttestCase']['method'], signedAs, signedAt: instant(signedAt) },
    contentHash: filled(contentHash),
    // A signature that was drawn before another way was chosen is none.
    drawing: method === 'drawnSignature' ? filled(drawing) : undefined,
  };
  return answered(api.POST('/api/cases/{id}/attestation', { ...on(act), body }));
}

/** How each act of the API's list of actions is sent. */
export const SEND = {
  giveCriteria: (act) => answered(api.POST('/api/cases/{id}/criteria', { ...on(act), body: bare(act) })),
  bringItem,
  ruleItem: (act) => {
    const { valid, reason } = act.typed;
    // Whoever has chosen nothing has not ruled; that it is missing is the API's to say.
    const ruled = valid ? { valid: valid === 'yes' } : {};
    const body = { ...bare(act), ...ruled, reason: filled(reason) } as Schemas['RuleItem'];
    return answered(api.POST('/api/cases/{id}/items/{item}/ruling', { ...item(act), body }));
  },
  attest,
  correct,
  giveReceipt: (act) => answered(api.POST('/api/cases/{id}/receipt', { ...on(act), body: bare(act) })),
  ruleComplete: (act) => answered(api.POST('/api/cases/{id}/completeness', { ...on(act), body: bare(act) })),
  requestItems,
  refer,
  note,
  putToCommittee: (act) => answered(api.POST('/api/cases/{id}/committee-referral', { ...on(act), body: bare(act) })),
  overrideFloor: (act) =>
    answered(
      api.POST('/api/cases/{id}/floor-override', { ...on(act), body: { ...bare(act), why: act.typed['why'] ?? '' } }),
    ),
  notifyDecision: (act) => answered(api.POST('/api/cases/{id}/decision-notice', { ...on(act), body: bare(act) })),
  recordBounce: (act) =>
    answered(api.POST('/api/cases/{id}/bounce', { ...on(act), body: { ...bare(act), at: instant(act.typed['at']) } })),
  attestReply: (act) => {
    const { means, at } = act.typed;
    const body = { ...bare(act), means: means as Schemas['AttestReply']['means'], at: instant(at) };
    return answered(api.POST('/api/cases/{id}/reply', { ...on(act), body }));
  },
  register: (act) => answered(api.POST('/api/cases/{id}/registration', { ...on(act), body: bare(act) })),
  promiseDelivery: (act) => {
    const { description = '', dueOn = '' } = act.typed;
    return answered(
      api.POST('/api/cases/{id}/entitlements', { ...on(act), body: { ...bare(act), description, dueOn } }),
    );
  },
  recordDelivery,
  cancelDelivery: (act) => {
    const body = { ...bare(act), why: act.typed['why'] ?? '' };
    return answered(api.POST('/api/cases/{id}/entitlements/{entitlement}/cancellation', { ...entitlement(act), body }));
  },
  close: (act) => answered(api.POST('/api/cases/{id}/closure', { ...on(act), body: bare(act) })),
  agreeReplyChannel: (act) => {
    const body = { ...bare(act), replyChannel: act.typed['replyChannel'] ?? '' };
    return answered(api.POST('/api/cases/{id}/reply-channel', { ...on(act), body }));
  },
  withdraw: (act) => answered(api.POST('/api/cases/{id}/withdrawal', { ...on(act), body: bare(act) })),
  assign: (act) => {
    const body = { ...bare(act), assignee: filled(act.typed['assignee']) };
    return answered(api.POST('/api/cases/{id}/assignment', { ...on(act), body }));
  },
  answer: (act) => {
    const { answer = '', source = '' } = act.typed;
    return answered(api.POST('/api/cases/{id}/answers', { ...on(act), body: { ...bare(act), answer, source } }));
  },
} as const satisfies Record<string, Send>;

export type ActName = keyof typeof SEND;

export const isAct = (code: string): code is ActName => Object.hasOwn(SEND, code);
