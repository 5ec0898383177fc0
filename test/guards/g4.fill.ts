import { readFileSync } from 'node:fs';
import { newId } from '@sanad/kernel';
import type { Operation } from '../world/openapi';
import { OVERLAY, type Supply, type Values } from './g4.supply';

/** What fills a path of one association, and a body that its owner may send there. */
export interface Filling {
  readonly values: Values;
  readonly body: object;
}

interface Recipe {
  /** Another subject than the usual one: a case that is as far as the request needs it. */
  readonly subject?: (supply: Supply) => Promise<string | Values>;
  /** What has to be said beyond what the description requires. */
  readonly body?: object;
  /** Where an id in the body needs another subject than elsewhere, or something beside it. */
  readonly carried?: Readonly<Record<string, (supply: Supply) => Promise<string>>>;
  readonly beside?: Readonly<Record<string, object>>;
}

/** Who gives the value of a parameter, by the word before it. A parameter that nobody knows fails the sweep. */
const SUBJECTS: Readonly<Record<string, (supply: Supply) => Promise<string>>> = {
  'people/:id': (supply) => supply.person(),
  'duplicates/:other': (supply) => supply.person(),
  'cases/:id': (supply) => supply.request(),
  ':subjectType/:id': (supply) => supply.request(),
  'tokens/:id': (supply) => supply.token(),
  'invitations/:id': (supply) => supply.invitation(),
  'staff/:account': (supply) => supply.account(),
  'absences/:id': (supply) => supply.absence(),
  'referrals/:id': (supply) => supply.referral(),
  'visits/:id': (supply) => supply.visit(),
  'versions/:id': (supply) => supply.version(),
  'committees/:id': (supply) => supply.committee(),
  'sittings/:id': (supply) => supply.sitting(),
  'sessions/:id': (supply) => supply.session(),
  'factors/:id': (supply) => supply.factor(),
  'templates/:id': (supply) => supply.template(),
  'saved-views/:id': (supply) => supply.savedView(),
  'macros/:id': (supply) => supply.macro(),
  'replays/:id': (supply) => supply.replay(),
  'associations/:id': (supply) => supply.overseen(),
  'circulations/:id': (supply) => supply.circulation(),
  'awareness-sessions/:id': (supply) => supply.awareness(),
  'policy-imports/:id': async (supply) => (await supply.policyImport()).id,
  'complaints/:id': (supply) => supply.complaint(),
  'faxes/:id': (supply) => supply.fax(),
  'appeals/:id': (supply) => supply.appeal(),
  'compensations/:id': (supply) => supply.compensation(),
};

/** Parameters that name no row of their own: the same words mean the same everywhere. */
const WORDS: Readonly<Record<string, string>> = {
  'deadlines/:subjectType': 'supportRequest',
  'consents/:purpose': 'messages',
  'oidc/:slug': 'nowhere',
  'policy-presets/:preset': 'template-a',
  'drafts/:key': 'note',
  'letters/:letter': 'acknowledgement',
  'holidays/:date': '2026-01-18',
  ...{ 'clauses/:clause': 'handling-1', 'sections/:section': 'handling', 'rules/:rule': 'reply-limit' },
  ...{ 'chapters/:chapter': 'review', 'modules/:module': 'review', 'tools/:tool': 'tool-bylaw' },
  'pages/:page': '1',
};

/** Names within the subject before them, given together with it. */
const LOCAL: readonly string[] = ['items/:item', 'overlays/:overlay', 'doubts/:doubt', 'editions/:edition'];

/** Members of bodies and of queries that carry an id. */
const CARRIED: Readonly<Record<string, (supply: Supply) => Promise<string>>> = {
  applicant: SUBJECTS['people/:id']!,
  beneficiary: SUBJECTS['people/:id']!,
  person: SUBJECTS['people/:id']!,
  account: (supply) => supply.account(),
  accountId: (supply) => supply.account(),
  assignee: (supply) => supply.account(),
  deputy: (supply) => supply.account(),
  caseId: SUBJECTS['cases/:id']!,
  basedOn: SUBJECTS['versions/:id']!,
  supersedes: (supply) => supply.inForce(),
  committee: SUBJECTS['committees/:id']!,
  template: SUBJECTS['templates/:id']!,
  case: SUBJECTS['cases/:id']!,
  views: SUBJECTS['saved-views/:id']!,
  complainant: SUBJECTS['people/:id']!,
  about: (supply) => supply.account(),
  viewers: (supply) => supply.account(),
  reviewers: (supply) => supply.reviewer(),
  reportsTo: (supply) => supply.account(),
  claimant: SUBJECTS['people/:id']!,
  complaint: (supply) => supply.upheld(),
  cases: (supply) => supply.studied(),
  present: (supply) => supply.seated(),
  recallOf: (supply) => supply.minuted(),
  invited: (supply) => supply.account(),
  attended: (supply) => Promise.resolve(supply.owner.account),
};

/** What a list is asked by: a value that finds something of an association, and one that finds nothing anywhere. */
export const ASKED: Readonly<Record<string, { some: (supply: Supply) => Promise<string>; nobodys: () => string }>> = {
  assignee: { some: (supply) => supply.assignee(), nobodys: newId },
  applicant: { some: (supply) => supply.applicant(), nobodys: newId },
  reference: { some: (supply) => supply.reference(), nobodys: () => 'ZZZZ-ZZZZZ' },
  '/api/complaints?reference': { some: (supply) => supply.complaintReference(), nobodys: () => 'ZZZZ-ZZZZZ' },
  committee: { some: (supply) => supply.committee(), nobodys: newId },
  handler: { some: (supply) => supply.handler(), nobodys: newId },
  tag: { some: (supply) => supply.tag(), nobodys: () => 'لا أحد وسم بهذا' },
  from: { some: (supply) => supply.version(), nobodys: newId },
  q: { some: (supply) => supply.name(), nobodys: () => 'لااحد' },
};

/** Parameters of queries that carry no id, or one that says nothing by itself. */
export const IDLE: readonly string[] = [
  ...['limit', 'cursor', 'kind', 'state', 'listed', 'standing', 'sort', 'region', 'year', 'association'],
  ...['validFrom', 'validUntil', 'awaitsRuling', 'view', 'month', 'unconfirmed', 'startsAt', 'keeper', 'origin'],
  ...['reports', 'severity', 'rung', 'sensitive', 'overdue', 'branch', 'day'],
];

const GUARDIAN = { beneficiary: { capacity: 'guardian' } };
const ON_AGENDA: Recipe = { subject: (supply) => supply.agendaItem() };
const LABELLING = { name: 'متابعة', tags: ['متابعة'] };
const INTO_ANSWER = { template: { into: 'answer' } };
const REASONED = { why: 'سبب واضح' };
/** Promises another call, so that one waits. */
const CALL = {
  ...{
    kind: 'incomingCall',
    text: 'اتصلت تسأل',
    spokenWith: 'نورة',
    callerCheck: 'notChecked',
    callBackOn: '2026-02-01',
  },
};

/** What a draft was when somebody decided on a change of it; whose draft it is comes before whether that still holds. */
const DECIDED_ON = { contentHash: '0'.repeat(64) };
const CLAUSE = { clause: { id: 'added', kind: 'paragraph', effect: 'declaratory', text: 'بند' } };
const CHANNEL = { channel: { id: 'added', clause: 'channels-1', kind: 'FAX', label: 'الفاكس' } };
const WITHDRAWN = { reason: 'سبب واضح' };
const SIGNED = { method: 'typedName', signedAs: 'نورة الشمري', contentHash: '0'.repeat(64) };
const OFFERED = { party: 'association', halalas: '100', words: 'سبب واضح' };
const GONE = { ...DECIDED_ON, reason: 'سبب واضح' };

const RECIPES: Readonly<Record<string, Recipe>> = {
  'POST /api/account/factors/:id/confirmation': { subject: (supply) => supply.pending(), body: { code: '000000' } },
  'POST /api/tokens': { body: { roles: ['relationsOfficer'], expiresAt: '2026-02-01T00:00:00Z' } },
  'POST /api/staff/absences': { body: { endsAt: '2026-02-01T00:00:00Z' } },
  'POST /api/cases': {
    body: { channel: 'INTERVIEW', replyChannel: 'PHONE' },
    carried: { account: (supply) => supply.delegate() },
    beside: { ...GUARDIAN, account: { channel: 'BRANCH_DELEGATE' } },
  },
  'POST /api/invitations': { body: { roles: ['relationsOfficer'], endsAt: '2026-02-01T00:00:00Z' } },
  'PUT /api/staff/:account/position': { body: { version: 1 } },
  'PUT /api/staff/:account/membership': {
    body: { version: 1, roles: ['relationsOfficer'], startsAt: '2026-01-01T00:00:00Z', endsAt: '2026-02-01T00:00:00Z' },
  },
  'PATCH /api/cases/:id': { body: { by: 'applicant', subject: 'طلب آخر' }, beside: GUARDIAN },
  'POST /api/cases/:id/items/:item/arrival': { subject: (supply) => supply.item(false) },
  'POST /api/cases/:id/items/:item/ruling': { subject: (supply) => supply.item(true) },
  'POST /api/cases/:id/attestation': { subject: async (supply) => (await supply.item(false)).id },
  'POST /api/cases/:id/completeness': { subject: (supply) => supply.unruled() },
  'POST /api/cases/:id/item-requests': {
    subject: (supply) => supply.completed(),
    body: { items: [{ label: 'صورة العقد' }] },
  },
  'POST /api/cases/:id/committee-referral': { subject: (supply) => supply.completed() },
  'POST /api/cases/:id/floor-override': { subject: (supply) => supply.decided(), body: REASONED },
  'POST /api/cases/:id/decision-notice': { subject: (supply) => supply.overridden() },
  'POST /api/cases/:id/bounce': { subject: (supply) => supply.notified() },
  'POST /api/cases/:id/reply': { subject: (supply) => supply.notified() },
  'POST /api/cases/:id/registration': { subject: (supply) => supply.replied() },
  'POST /api/cases/:id/entitlements': { subject: (supply) => supply.registered(), body: { dueOn: '2026-02-01' } },
  'POST /api/cases/:id/entitlements/:entitlement/delivery': { subject: (supply) => supply.promised() },
  'POST /api/cases/:id/entitlements/:entitlement/cancellation': {
    subject: (supply) => supply.promised(),
    body: REASONED,
  },
  'GET /api/policy/versions/:id/board-papers/:paper': { subject: (supply) => supply.boardPaper() },
  'POST /api/macros': { body: LABELLING, beside: INTO_ANSWER },
  'PUT /api/macros/:id': { body: { ...LABELLING, version: 1 }, beside: INTO_ANSWER },
  'PUT /api/saved-views/:id': { body: { version: 1 } },
  'POST /api/saved-views/:id/removal': { body: { version: 1 } },
  'PUT /api/templates/:id': { body: { version: 1 } },
  'POST /api/templates/:id/archival': { body: { version: 1 } },
  'POST /api/macros/:id/archival': { body: { version: 1 } },
  'POST /api/circulations/:id/exceptions': {
    body: { policy: 'سياسة خاصة', basis: 'سبب واضح' },
    carried: { account: (supply) => supply.reader() },
  },
  'POST /api/circulations/:id/exceptions/:account/end': { subject: (supply) => supply.excepted() },
  'POST /api/circulations/:id/copies': { body: { department: 'الاستقبال', handedOn: '2026-01-07', receivedBy: 'سعد' } },
  'GET /api/circulations/:id/readers/:account/drawing': { subject: (supply) => supply.drawn() },
  'POST /api/awareness-sessions': { body: { topic: 'التوعية', heldOn: '2026-01-07' } },
  'GET /api/awareness-sessions/:id/evidence': { subject: (supply) => supply.shown() },
  'POST /api/complaints': {
    body: { anonymous: true, kind: 'complaint' },
    beside: { complainant: { anonymous: false } },
  },
  'POST /api/complaints/:id/routing': { subject: (supply) => supply.assessed() },
  'GET /api/complaints/:id/reporter': { subject: (supply) => supply.report() },
  'GET /api/complaints/:id/documents/:document': { subject: (supply) => supply.complaintDocument() },
  'POST /api/faxes': { body: { at: '2026-01-04T09:00:00+03:00' } },
  'POST /api/faxes/:id/complaint': { body: { anonymous: true }, beside: { complainant: { anonymous: false } } },
  'POST /api/cases/:id/appeal': { subject: (supply) => supply.refused(), body: { channel: 'INTERVIEW' } },
  'POST /api/appeals/:id/decision': { subject: (supply) => supply.reviewed() },
  'POST /api/appeals/:id/answer': { subject: (supply) => supply.ruledOn() },
  'POST /api/appeals/:id/arrival': { subject: (supply) => supply.toldOf() },
  'POST /api/compensations': { body: { harm: REASONED.why } },
  'POST /api/compensations/:id/proofs': { body: { kind: 'judgment' } },
  'POST /api/compensations/:id/proofs/:proof/document': { subject: (supply) => supply.proof() },
  'POST /api/compensations/:id/proofs/:proof/validation': { subject: (supply) => supply.provable() },
  'POST /api/compensations/:id/proofs/:proof/withdrawal': { subject: (supply) => supply.proof(), body: WITHDRAWN },
  'GET /api/compensations/:id/documents/:document': { subject: (supply) => supply.compensationDocument() },
  'GET /api/compensations/:id/letters/:letter': {
    subject: async (supply) => ({ id: await supply.offered(), letter: 'offer' }),
  },
  'POST /api/compensations/:id/offers': { subject: async (supply) => (await supply.proven()).id, body: OFFERED },
  'POST /api/compensations/:id/offer-answers': {
    subject: (supply) => supply.offered(),
    body: { party: 'claimant', accepts: true, words: REASONED.why },
  },
  'POST /api/compensations/:id/settlement-scan': { subject: (supply) => supply.agreed() },
  'POST /api/compensations/:id/refusal': { body: { party: 'claimant', ...WITHDRAWN } },
  'POST /api/compensations/:id/resumption': { subject: (supply) => supply.refusedToSettle() },
  'POST /api/compensations/:id/claimant-signature': { body: SIGNED },
  'POST /api/compensations/:id/association-signature': { body: SIGNED },
  'POST /api/compensations/:id/another-harm': { body: WITHDRAWN },
  'POST /api/compensations/:id/adoption': {
    subject: async (supply) => (await supply.proven()).id,
    body: { halalas: '100', words: REASONED.why },
    carried: { proof: (supply) => supply.paper() },
  },
  'POST /api/compensations/:id/approvals': { body: { verdict: 'approve' } },
  'POST /api/compensations/:id/payment-orders': { body: { payBy: 'cheque' } },
  'POST /api/compensations/:id/payment': { body: { reference: 'FT-1' } },
  'POST /api/compensations/:id/payment-failure': { body: WITHDRAWN },
  'POST /api/compensations/:id/payment-reversal': { body: WITHDRAWN },
  'PUT /api/cases/:id/snooze': { body: { until: '2026-02-01T00:00:00Z' } },
  'POST /api/cases/:id/notes': { subject: (supply) => supply.held(), body: CALL },
  'POST /api/cases/:id/closure': { subject: (supply) => supply.delivered() },
  'POST /api/cases/:id/answers': { subject: (supply) => supply.enquiry() },
  'POST /api/cases/:id/items/:item/document': { subject: (supply) => supply.item(false) },
  'GET /api/cases/:id/documents/:document': { subject: (supply) => supply.document() },
  'POST /api/policy/versions/:id/minutes-files': { subject: (supply) => supply.approved() },
  'GET /api/policy/versions/:id/minutes-files/:file': { subject: (supply) => supply.scan() },
  'GET /api/policy/versions/:id/tools/:tool/editions/:edition': { subject: (supply) => supply.tool() },
  'POST /api/policy/versions/:id/tools/:tool/form': { body: { form: 'intake' } },
  'POST /api/policy/versions/:id/tools/:tool/continuation': { subject: (supply) => supply.toolBefore() },
  'GET /api/cases/:id/tools/:tool': { subject: (supply) => supply.caseTool() },
  'POST /api/referrals/:id/answer': { subject: (supply) => supply.accepted() },
  'POST /api/committees/:id/members/:member/departure': { subject: (supply) => supply.member() },
  'POST /api/committees/:id/members/:member/withdrawal': { subject: (supply) => supply.member() },
  'POST /api/associations/:id/suspension': { body: { reason: 'سبب واضح' } },
  'DELETE /api/associations/:id/suspension': { subject: (supply) => supply.suspended() },
  'PUT /api/associations/:id/licence': { body: { licenceNumber: '4711' } },
  'POST /api/sittings': { body: { place: 'المقر' } },
  'POST /api/sittings/:id/attendance': {
    subject: (supply) => supply.opened(),
    carried: { account: (supply) => supply.seated() },
  },
  'POST /api/committees/:id/names': { body: { rule: 'reviewers', sameBody: false, minutes: 'محضر 7' } },
  'POST /api/committees/:id/disclosures/:disclosure/proof': {
    subject: (supply) => supply.disclosure(),
    body: { madeOn: '2026-01-08', reference: 'خطاب 4711' },
  },
  'GET /api/sittings/:id/invitations/:account': { subject: (supply) => supply.invited() },
  'GET /api/sittings/:id/minutes': { subject: (supply) => supply.minuted() },
  'GET /api/sittings/:id/minutes/print': { subject: (supply) => supply.minuted() },
  'POST /api/sittings/:id/minutes/corrections': { subject: (supply) => supply.minuted() },
  'POST /api/sittings/:id/minutes/signatures': {
    subject: (supply) => supply.minuted(),
    body: { contentHash: '0'.repeat(64), signedAs: 'الاسم' },
  },
  'POST /api/sittings/:id/minutes/seal': { subject: (supply) => supply.minuted() },
  'POST /api/sittings/:id/agenda/:item/secret-ballot': ON_AGENDA,
  'POST /api/sittings/:id/agenda/:item/ballots': ON_AGENDA,
  'POST /api/sittings/:id/agenda/:item/recusals': ON_AGENDA,
  'POST /api/sittings/:id/agenda/:item/votes': ON_AGENDA,
  'POST /api/sittings/:id/agenda/:item/decision': ON_AGENDA,
  'POST /api/sittings/:id/agenda/:item/dissents': ON_AGENDA,
  'POST /api/sittings/:id/agenda/:item/confirmation': ON_AGENDA,
  'PUT /api/policy/versions/:id/content': { body: { yaml: readFileSync('config/policies/natiq.yaml', 'utf8') } },
  'POST /api/policy/versions/:id/clauses': { body: { ...DECIDED_ON, ...CLAUSE, section: 'channels' } },
  'PUT /api/policy/versions/:id/clauses/:clause': { body: { ...DECIDED_ON, ...CLAUSE } },
  'POST /api/policy/versions/:id/clauses/:clause/move': { body: { ...DECIDED_ON, section: 'channels' } },
  'POST /api/policy/versions/:id/clauses/:clause/removal': { body: GONE },
  'POST /api/policy/versions/:id/sections': {
    body: { ...DECIDED_ON, section: { id: 'added', kind: 'closing', clauses: [] } },
  },
  'POST /api/policy/versions/:id/sections/:section/removal': { body: GONE },
  'POST /api/policy/versions/:id/template-clauses': {
    body: { ...DECIDED_ON, preset: 'template-a', section: 'channels', withRules: false },
  },
  'POST /api/policy/versions/:id/rules': { body: { ...DECIDED_ON, ...CHANNEL } },
  'PUT /api/policy/versions/:id/rules/:rule': { body: { ...DECIDED_ON, ...CHANNEL } },
  'POST /api/policy/versions/:id/rules/:rule/removal': { body: GONE },
  'PUT /api/policy/versions/:id/chapters/:chapter': { body: { ...DECIDED_ON, review: { clause: 'channels-1' } } },
  'POST /api/policy/versions/:id/chapters/:chapter/removal': { body: GONE },
  'PUT /api/policy/versions/:id/terms': {
    body: {
      ...DECIDED_ON,
      terms: { beneficiary: 'member', forms: { singular: 'عضو', plural: 'أعضاء', gender: 'masculine' } },
    },
  },
  'PUT /api/policy/versions/:id/identity': {
    body: {
      ...DECIDED_ON,
      title: 'سياسة',
      names: { mentions: [{ text: 'جمعية', clause: 'channels-1' }] },
      licences: [],
    },
  },
  'PUT /api/policy/versions/:id/modules/:module': {
    body: { ...DECIDED_ON, module: { name: 'review', status: 'silent', clauses: [] } },
  },
  'POST /api/policy/versions/:id/decisions': { body: { on: '2026-01-01', confirmed: 'نعم' } },
  'POST /api/policy/versions/:id/overlays': { body: OVERLAY },
  'POST /api/policy/versions/:id/overlays/:overlay/removal': {
    subject: (supply) => supply.overlay(),
    body: { reason: 'سبب واضح' },
  },
  'POST /api/policy/versions/:id/replays': { body: { over: 'sample' } },
  'GET /api/replays/:id/cases/:case': { subject: (supply) => supply.replayed() },
  'POST /api/policy-imports/:id/doubts/:doubt/answer': { subject: (supply) => supply.policyImport() },
  'POST /api/policy-imports/:id/corrections': {
    subject: (supply) => supply.policyImport(),
    body: { clause: 'channels-1', kind: 'paragraph', rules: [] },
  },
  'GET /api/policy-imports/:id/pages/:page': { subject: (supply) => supply.pagedImport() },
  'POST /api/policy-imports/:id/confirmation': { subject: (supply) => supply.policyImport(false) },
  'POST /api/policy/versions/:id/approval': { body: { gregorianDate: '2025-12-20' } },
  'POST /api/policy/versions/:id/approval/withdrawal': { subject: (supply) => supply.approved(), body: WITHDRAWN },
  'POST /api/policy/versions/:id/force/withdrawal': { subject: (supply) => supply.scheduled(), body: WITHDRAWN },
  'POST /api/policy/versions/:id/force': {
    subject: (supply) => supply.approved(),
    body: { startsAt: '2026-03-01T00:00:00Z' },
  },
};

/** Where ids stand in a path: `cases/:id`, `duplicates/:other`. */
export function idsOfPath({ path }: Operation): string[] {
  return parametersOf(path)
    .filter(({ key }) => !(key in WORDS) && !LOCAL.includes(key))
    .map(({ name }) => name);
}

function parametersOf(path: string): { name: string; key: string }[] {
  const parts = path.split('/');
  return parts.flatMap((part, place) =>
    part.startsWith(':') ? [{ name: part.slice(1), key: `${parts[place - 1]}/${part}` }] : [],
  );
}

/** @throws Error for a parameter that the sweep cannot fill: `SUBJECTS` has to say where its ids come from. */
export async function fill(operation: Operation, sampled: unknown, supply: Supply): Promise<Filling> {
  const { subject, body } = RECIPES[operation.name] ?? {};
  const given = await subject?.(supply);
  const values: Record<string, string> = typeof given === 'object' ? { ...given } : {};
  for (const { name, key } of parametersOf(operation.path)) {
    const known = values[name] ?? WORDS[key] ?? (typeof given === 'string' ? given : await SUBJECTS[key]?.(supply));
    if (known === undefined) throw new Error(`${operation.name}: nobody fills «${key}»`);
    values[name] = known;
  }
  return { values, body: { ...(sampled as object), ...body } };
}

/** What stands beside an id in a body. */
export const besideOf = ({ name }: Operation, member: string): object => RECIPES[name]?.beside?.[member] ?? {};

/** An id of this association for the member of a body. @throws Error when nobody knows what it stands for */
export function carriedBy({ name }: Operation, member: string, supply: Supply): Promise<string> {
  const given = RECIPES[name]?.carried?.[member] ?? CARRIED[member];
  if (!given) throw new Error(`${name}: nobody fills «${member}» of the body`);
  return given(supply);
}
