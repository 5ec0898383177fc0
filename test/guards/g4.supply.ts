import { readDemoAssociation } from '@config/demo/world';
import { roles, type Role } from '@config/roles';
import { CirculationSweep } from '@sanad/circulation';
import { newId } from '@sanad/kernel';
import type { PolicyAnswers, PolicyDocument } from '@sanad/policy';
import type { Person } from '../world/api';
import { bringsDocument } from '../world/complaints';
import { formWith, pdf, pdfOf } from '../world/files';
import { readHere } from '../world/imports';
import type { Operation } from '../world/openapi';
import type { IntakeWorld, Office } from '../world/intake';
import { Oversight, type Body } from '../world/oversight';

export type Values = Readonly<Record<string, string>>;
type Made = Promise<string>;

const SUPERVISORS: readonly string[] = roles.supervisor.may;
const LETTERS = 'ابتثجحخدذر';
const REASON = 'سبب واضح';
const PLAIN = `جمعية سنا الأفق
سياسة تنظيم العلاقة مع المستفيدين

قنوات التواصل:
1. المقابلة.
2. الهاتف.
`;
const DOUBTFUL = PLAIN.replace('الهاتف', 'الحمام الزاجل');

interface ListedCirculation {
  readonly id: string;
  readonly begunAt: string | null;
}

/** An association that has everything, made as its staff make it: fresh subjects for requests that change them. */
export class Supply {
  private constructor(
    readonly world: IntakeWorld,
    readonly office: Office,
    private readonly policy: string,
    /** Somebody who holds every role of the association. */
    readonly owner: Person,
    private readonly oversight: Oversight,
    /** The supervising body that oversees it. */
    readonly body: Body,
  ) {}

  static async open(world: IntakeWorld, policy: string): Promise<Supply> {
    const office = await world.office(policy, undefined, handlesComplaints);
    const held = (Object.keys(roles) as Role[]).filter((role) => roles[role].of === 'association');
    const oversight = new Oversight(world.api);
    const body = await oversight.body();
    await oversight.oversee(body, office);
    return new Supply(world, office, policy, await world.api.person(office, ...held), oversight, body);
  }

  /** @throws Error when it is refused: then the data of the sweep are not whole. */
  made = async <Body = { id: string }>(url: string, payload: object = {}): Promise<Body> => {
    const { status, body } = await this.world.ask<Body>(this.owner, 'POST', url, payload);
    if (status >= 300) throw new Error(`POST ${url}: ${JSON.stringify(body)}`);
    return body;
  };

  person = (): Made => this.world.person(this.office, 'نورة الشمري');

  /** A name that nobody bears in another association, of somebody with a case. */
  name = async (): Made => {
    const name = `غيث${newId()
      .slice(-12)
      .replace(/\d/g, (digit) => LETTERS[Number(digit)]!)
      .replace(/[a-f]/g, '')}`;
    const applicant = await this.world.person(this.office, `${name} الشمري`);
    await this.world.received(this.office, { applicant });
    return name;
  };

  applicant = async (): Made => (await this.world.view(this.office, await this.request())).applicant.id;
  reference = async (): Made => (await this.world.view(this.office, await this.request())).reference;

  /** A label that nobody uses in another association. */
  tag = async (): Made => {
    const [id, tag] = [await this.request(), newId()];
    await this.world.ask(this.owner, 'POST', '/api/case-taggings', { cases: [{ case: id, add: [tag] }] });
    return tag;
  };

  /** Somebody who has a case. */
  assignee = async (): Made => {
    const account = await this.account();
    await this.made(`/api/cases/${await this.request()}/assignment`, { assignee: account });
    return account;
  };

  account = async (): Made => (await this.world.api.person(this.office, 'relationsOfficer')).account;
  delegate = async (): Made => (await this.world.api.person(this.office, 'branchDelegate')).account;

  absence = async (): Made => {
    const away = { startsAt: '2026-01-20T00:00:00Z', endsAt: '2026-02-01T00:00:00Z' };
    return (await this.made('/api/staff/absences', { account: await this.account(), ...away })).id;
  };

  token = async (): Made => {
    const expiresAt = new Date(this.world.now.getTime() + 86_400_000);
    return (await this.made('/api/tokens', { name: 'آلة', roles: ['relationsOfficer'], expiresAt })).id;
  };

  /** Another session of the owner's. */
  session = async (): Made => {
    await this.world.api.signIn(this.owner.account, this.office);
    const sql = 'SELECT id FROM session WHERE account_id = $1 ORDER BY id DESC LIMIT 1';
    return (await this.world.api.rows<{ id: string }>(sql, [this.owner.account]))[0]!.id;
  };

  /** An authenticator application of the owner's that no code has confirmed. */
  pending = async (): Made => (await this.made('/api/account/factors/totp', { name: 'هاتفي' })).id;

  /** One of two that count, so that it may be removed. */
  factor = async (): Made => {
    const confirmed = 'UPDATE factor SET confirmed_at = created_at, last_step = 0 WHERE id = $1';
    await this.world.api.rows(confirmed, [await this.pending()]);
    const id = await this.pending();
    await this.world.api.rows(confirmed, [id]);
    return id;
  };

  invitation = async (): Made => {
    const body = { email: `${newId()}@example.org`, name: 'نورة الشمري', roles: ['relationsOfficer'] };
    return (await this.made('/api/invitations', body)).id;
  };

  request = (): Made => this.world.received(this.office);
  /** One that its owner has. */
  held = async (): Made => {
    const id = await this.request();
    await this.made(`/api/cases/${id}/assignment`);
    return id;
  };
  enquiry = (): Made => this.world.received(this.office, { kind: 'enquiry' });
  completed = (): Made => this.world.completed(this.office);
  decided = (): Made => this.world.decided(this.office);

  /** Everything is there, and nobody has ruled so. */
  unruled = async (): Made => {
    const id = await this.completed();
    await this.made(`/api/cases/${id}/item-requests`, { items: [{ label: 'صورة العقد' }], reason: REASON });
    const { items } = await this.world.view(this.office, id);
    const asked = items.find(({ state }) => state === 'missing')!;
    await this.made(`/api/cases/${id}/items/${asked.id}/arrival`);
    await this.made(`/api/cases/${id}/items/${asked.id}/ruling`, { valid: true });
    return id;
  };

  /** Decided, and its notice may go out before the floor. */
  overridden = async (): Made => {
    const id = await this.decided();
    await this.made(`/api/cases/${id}/floor-override`, { why: REASON });
    return id;
  };

  notified = async (): Made => {
    const id = await this.overridden();
    await this.made(`/api/cases/${id}/decision-notice`);
    return id;
  };

  replied = async (): Made => {
    const id = await this.notified();
    await this.made(`/api/cases/${id}/reply`, { means: 'phoneCall' });
    return id;
  };

  registered = async (): Made => {
    const id = await this.replied();
    await this.made(`/api/cases/${id}/registration`);
    return id;
  };

  /** A policy that was handed in as a file, and read; with a doubt, or without any. */
  policyImport = async (isDoubtful = true): Promise<{ id: string; doubt: string }> => {
    const { payload, headers } = formWith('قنوات.txt', Buffer.from(isDoubtful ? DOUBTFUL : PLAIN));
    const asked = { method: 'POST', url: '/api/policy-imports', payload } as const;
    const answer = await this.world.api.app.inject({ ...asked, headers: { ...this.owner.headers, ...headers } });
    const { id } = answer.json<{ id: string }>();
    await readHere(this.world.api, id, Buffer.from(isDoubtful ? DOUBTFUL : PLAIN));
    return { id, doubt: 'doubt-1' };
  };

  /** What was handed in as a file that has pages. */
  pagedImport = async (): Made => {
    const { payload, headers } = formWith('قنوات.pdf', pdfOf('1 0 0 rg 10 10 20 20 re f'));
    const asked = { method: 'POST', url: '/api/policy-imports', payload } as const;
    const answer = await this.world.api.app.inject({ ...asked, headers: { ...this.owner.headers, ...headers } });
    return answer.json<{ id: string }>().id;
  };

  /** Something to deliver, in a case of its own. */
  promised = async (): Promise<{ id: string; entitlement: string }> => {
    const id = await this.registered();
    const promise = { description: 'سلة غذائية', dueOn: '2026-02-01' };
    const { entitlements } = await this.made<{ entitlements: { id: string }[] }>(
      `/api/cases/${id}/entitlements`,
      promise,
    );
    return { id, entitlement: entitlements[0]!.id };
  };

  delivered = async (): Made => {
    const { id, entitlement } = await this.promised();
    await this.made(`/api/cases/${id}/entitlements/${entitlement}/delivery`, { proof: 'سند 12' });
    return id;
  };

  /** A request and an item of its checklist, arrived or not. */
  item = async (arrived: boolean): Promise<{ id: string; item: string }> => {
    const id = await this.request();
    await this.world.act(this.office, id, 'criteria'); // where the version has that step
    const item = (await this.world.view(this.office, id)).items[0]!.id;
    if (arrived) await this.made(`/api/cases/${id}/items/${item}/arrival`);
    return { id, item };
  };

  /** A request with a document for one of its items. */
  document = async (): Promise<Values> => {
    const { id, item } = await this.item(false);
    const { owner, world } = this;
    const { payload, headers } = formWith('هوية.pdf', pdf());
    const url = `/api/cases/${id}/items/${item}/document`;
    await world.api.app.inject({ method: 'POST', url, payload, headers: { ...headers, ...owner.headers } });
    const { body } = await world.ask<{ items: { id: string }[] }>(owner, 'GET', `/api/cases/${id}/documents`);
    return { id, document: body.items[0]!.id };
  };

  /** A refusal of which the applicant was told. */
  refused = async (): Made => {
    const id = await this.world.decided(this.office, 'REJECTED');
    await this.made(`/api/cases/${id}/floor-override`, { why: REASON });
    await this.made(`/api/cases/${id}/decision-notice`);
    return id;
  };

  appeal = async (): Made => {
    const said = { grounds: REASON, channel: 'INTERVIEW' };
    return (await this.made<{ appeal: { id: string } }>(`/api/cases/${await this.refused()}/appeal`, said)).appeal.id;
  };

  /** Put to the owner. */
  reviewed = async (): Made => {
    const id = await this.appeal();
    await this.made(`/api/appeals/${id}/reviewers`, { reviewers: [this.owner.account] });
    return id;
  };

  ruledOn = async (): Made => {
    const id = await this.reviewed();
    await this.made(`/api/appeals/${id}/decision`, { outcome: 'upheld', reason: REASON });
    return id;
  };

  toldOf = async (): Made => {
    const id = await this.ruledOn();
    await this.made(`/api/appeals/${id}/answer`);
    return id;
  };

  fax = async (): Made => {
    const said = { direction: 'received', number: '0112345678', pages: 2, result: 'complete', at: this.world.now };
    return (await this.made('/api/faxes', said)).id;
  };

  reviewer = async (): Made => (await this.world.api.person(this.office, 'committeeMember')).account;

  referral = async (): Made =>
    (await this.made(`/api/cases/${await this.request()}/referrals`, { question: REASON })).id;
  accepted = async (): Made => {
    const id = await this.referral();
    await this.made(`/api/referrals/${id}/acceptance`);
    return id;
  };

  savedView = async (): Made => (await this.made('/api/saved-views', { name: newId(), view: 'open' })).id;
  template = async (): Made => (await this.made('/api/templates', { name: newId(), text: REASON })).id;
  macro = async (): Made => (await this.made('/api/macros', { name: newId(), tags: ['متابعة'] })).id;

  /** Without a name: who complains is asked for by itself. */
  private lodged = (more: object = {}): Promise<{ id: string; reference: string }> => {
    const said = { kind: 'complaint', subject: REASON, channel: 'INTERVIEW', anonymous: true, ...more };
    return this.made('/api/complaints', said);
  };

  /** One that lies with a complaint, as the public site brings them. */
  complaintDocument = async (): Promise<Values> => {
    const id = await this.complaint();
    return { id, document: await bringsDocument(this.world, this.office, id, 'دليل.pdf') };
  };

  complaint = async (more: object = {}): Made => (await this.lodged(more)).id;

  complaintReference = async (): Made => (await this.lodged()).reference;

  report = (): Made => this.complaint({ kind: 'violationReport', anonymous: false, reporter: { name: 'نورة الشمري' } });

  /** One that waits for somebody to look at it. */
  assessed = async (): Made => {
    const id = await this.complaint();
    await this.made(`/api/complaints/${id}/assessment`, { severity: 'low' });
    return id;
  };

  /** Somebody to whom something was put. */
  handler = async (): Made => {
    const id = await this.complaint({ kind: 'technicalSupport' });
    await this.made(`/api/complaints/${id}/routing`, { assignee: this.owner.account });
    return this.owner.account;
  };

  /** One that was upheld, of somebody who is known. */
  upheld = async (): Made => {
    const id = await this.complaint({ anonymous: false, complainant: await this.person(), receiptGiven: true });
    await this.made(`/api/complaints/${id}/assessment`, { severity: 'low' });
    await this.made(`/api/complaints/${id}/routing`, { committee: await this.committee() });
    await this.made(`/api/complaints/${id}/outcome`, { outcome: 'upheld', reason: REASON });
    return id;
  };

  compensation = async (): Made =>
    (await this.made('/api/compensations', { claimant: await this.person(), harm: REASON })).id;

  /** Whole but for its document, entered by somebody else than the owner. */
  proof = async (): Promise<Values & { readonly id: string; readonly proof: string }> => {
    const id = await this.compensation();
    const by = await this.world.api.person(this.office, 'complaintsOfficer');
    const paper = { kind: 'judgment', dated: '2026-01-05', number: '9', issuedBy: 'المحكمة العامة' };
    const { body } = await this.world.ask<{ proofs: { id: string }[] }>(
      by,
      'POST',
      `/api/compensations/${id}/proofs`,
      paper,
    );
    return { id, proof: body.proofs[0]!.id };
  };

  provable = async (): Promise<Values & { readonly id: string; readonly proof: string }> => {
    const { id, proof } = await this.proof();
    const { payload, headers } = formWith('حكم.pdf', pdf());
    const url = `/api/compensations/${id}/proofs/${proof}/document`;
    await this.world.api.app.inject({ method: 'POST', url, payload, headers: { ...headers, ...this.owner.headers } });
    return { id, proof };
  };

  compensationDocument = async (): Promise<Values> => {
    const { id } = await this.provable();
    const url = `/api/compensations/${id}`;
    const { body } = await this.world.ask<{ proofs: { documentId: string }[] }>(this.owner, 'GET', url);
    return { id, document: body.proofs[0]!.documentId };
  };

  proven = async (): Promise<{ readonly id: string; readonly proof: string }> => {
    const { id, proof } = await this.provable();
    await this.made(`/api/compensations/${id}/proofs/${proof}/validation`);
    return (this.lastProven = { id, proof });
  };

  private lastProven?: { readonly id: string; readonly proof: string };

  /** The paper of the file that was proven last. */
  paper = async (): Made => (this.lastProven ?? (await this.proven())).proof;

  offered = async (): Made => {
    const { id } = await this.proven();
    await this.made(`/api/compensations/${id}/offers`, { party: 'association', halalas: '100', words: REASON });
    return id;
  };

  agreed = async (): Made => {
    const id = await this.offered();
    await this.made(`/api/compensations/${id}/offer-answers`, { party: 'claimant', accepts: true, words: REASON });
    return id;
  };

  refusedToSettle = async (): Made => {
    const id = await this.compensation();
    await this.made(`/api/compensations/${id}/refusal`, { party: 'claimant', reason: REASON });
    return id;
  };

  visit = async (): Made => (await this.made('/api/visits', { place: 'المقر' })).id;

  /** A draft that starts from what is in force. */
  version = async (): Made => {
    return (await this.made('/api/policy/versions', { basedOn: await this.inForce() })).id;
  };

  /** Of a version over invented cases, not yet begun. */
  replay = async (): Made => {
    return (await this.made(`/api/policy/versions/${await this.version()}/replays`, { over: 'sample' })).id;
  };

  /** Over a case of the association. */
  replayed = async (): Promise<{ id: string; case: string }> => {
    const [request, version] = [await this.request(), await this.version()];
    const { id } = await this.made(`/api/policy/versions/${version}/replays`, { over: 'all' });
    return { id, case: request };
  };

  inForce = async (): Made => (await this.world.ask<{ id: string }>(this.owner, 'GET', '/api/policy/in-force')).body.id;

  approved = async (): Made => {
    const id = await this.version();
    await this.made(`/api/policy/versions/${id}/approval`, { gregorianDate: '2025-12-20' });
    return id;
  };

  private starts = 0;

  /** An approved version with a start that lies ahead, behind those that have one already. */
  scheduled = async (): Made => {
    const id = await this.approved();
    const startsAt = new Date(this.world.now.getTime() + (400 + ++this.starts) * 86_400_000).toISOString();
    const asked = `/api/policy/versions/${id}/succession?startsAt=${encodeURIComponent(startsAt)}`;
    const { body } = await this.world.ask<{ replaces: { id: string } | null }>(this.owner, 'GET', asked);
    await this.made(`/api/policy/versions/${id}/force`, { startsAt, supersedes: body.replaces?.id });
    return id;
  };

  /** An approved version with a scan of its minutes. */
  scan = async (): Promise<Values> => {
    const id = await this.approved();
    const { headers, payload } = formWith('محضر.pdf', pdf());
    const url = `/api/policy/versions/${id}/minutes-files`;
    const all = { ...headers, ...this.owner.headers };
    const answer = await this.world.api.app.inject({ method: 'POST', url, payload, headers: all });
    return { id, file: answer.json<{ items: { id: string }[] }>().items[0]!.id };
  };

  private withTool = async (id: string): Promise<string> => {
    const { headers, payload } = formWith('اللائحة.pdf', pdf(`/Sanad (${newId()})`));
    const url = `/api/policy/versions/${id}/tools/tool-bylaw/files`;
    const all = { ...headers, ...this.owner.headers };
    await this.world.api.app.inject({ method: 'POST', url, payload, headers: all });
    return id;
  };

  /** A draft one of whose tools has a file. */
  tool = async (): Promise<Values> => ({ id: await this.withTool(await this.version()), edition: '1' });

  /** A draft one of whose tools had a file in the version before. */
  toolBefore = async (): Made => {
    await this.withTool(await this.inForce());
    return this.version();
  };

  /** A case under a version one of whose tools has a file. */
  caseTool = async (): Made => {
    await this.withTool(await this.inForce());
    return this.request();
  };

  /** A draft with a paper for the board. */
  boardPaper = async (): Promise<Values> => {
    const id = await this.version();
    const { items } = await this.made<{ items: { id: string }[] }>(`/api/policy/versions/${id}/board-papers`);
    return { id, paper: items[0]!.id };
  };

  overlay = async (): Promise<{ id: string; overlay: string }> => {
    const id = await this.version();
    const overlay = `quorum-${newId().slice(-6)}`;
    await this.made(`/api/policy/versions/${id}/overlays`, { ...OVERLAY, id: overlay });
    return { id, overlay };
  };

  private chamber: Made | undefined;
  /** The committee that studies requests, headed by the owner. An association has it once. */
  committee = (): Made => (this.chamber ??= this.founded());

  private async founded(): Made {
    const { policy } = readDemoAssociation(this.policy);
    const { id } = await this.made('/api/committees', { rule: policy.committeeFor('study')!.id });
    await this.made(`/api/committees/${id}/members`, { account: this.owner.account, capacity: 'head' });
    return id;
  }

  /** Somebody who has a seat in it. */
  seated = async (): Made => {
    await this.committee();
    return this.owner.account;
  };

  member = async (): Promise<Values> => {
    const id = await this.committee();
    const term = { account: await this.account(), capacity: 'member' };
    return { id, member: (await this.made(`/api/committees/${id}/members`, term)).id };
  };

  /** A request that has been put to the committee. */
  studied = async (): Made => {
    const id = await this.completed();
    await this.made(`/api/cases/${id}/committee-referral`);
    return id;
  };

  sitting = async (): Made => {
    const [committee, cases] = [await this.committee(), [await this.studied()]];
    return (await this.made('/api/sittings', { committee, cases, at: '2026-01-11T07:30:00Z', place: 'المقر' })).id;
  };

  /** A sitting, and a member called to it. */
  invited = async (): Promise<Values> => ({ id: await this.sitting(), account: this.owner.account });

  opened = async (): Made => (await this.agendaItem()).id;

  /** A case before a sitting that is open. */
  agendaItem = async (): Promise<{ id: string; item: string }> => {
    const id = await this.sitting();
    const present = [this.owner.account];
    const { agenda } = await this.made<{ agenda: { id: string }[] }>(`/api/sittings/${id}/opening`, { present });
    return { id, item: agenda[0]!.id };
  };

  /** A sitting that had no quorum, with its minutes. */
  minuted = async (): Made => {
    const { id } = await this.agendaItem();
    await this.made(`/api/sittings/${id}/adjournment`, { reason: REASON });
    return id;
  };

  /** What is owed since somebody was appointed. */
  disclosure = async (): Promise<Values> => {
    const { id } = await this.member();
    const { body } = await this.world.ask<{ disclosures: { items: { id: string }[] } }>(
      ...([this.owner, 'GET', `/api/committees/${id}`] as const),
    );
    return { id: id!, disclosure: body.disclosures.items[0]!.id };
  };

  /** The version in force has reached whoever works here by now. */
  circulation = async (): Made => {
    const sweep = this.world.api.app.get(CirculationSweep);
    await sweep.catchUp();
    const again = 'UPDATE circulation SET next_at = $2 WHERE association_id = $1 AND ended_at IS NULL';
    await this.world.api.rows(again, [this.office.id, this.world.now]);
    await sweep.sweep();
    const list = await this.world.ask<{ items: ListedCirculation[] }>(this.owner, 'GET', '/api/circulations');
    return list.body.items.find(({ begunAt }) => begunAt)!.id;
  };

  /** Somebody whom it has reached. */
  reader = async (): Made => {
    const account = await this.account();
    await this.circulation();
    return account;
  };

  excepted = async (): Promise<Values> => {
    const account = await this.reader();
    const id = await this.circulation();
    const exception = { account, policy: 'سياسة خاصة', basis: REASON };
    await this.made(`/api/circulations/${id}/exceptions`, exception);
    return { id, account };
  };

  /** Somebody who has drawn their signature. */
  drawn = async (): Promise<Values> => {
    const by = await this.world.api.person(this.office, 'relationsOfficer');
    const id = await this.circulation();
    const { body } = await this.world.ask<{ version: { contentHash: string } }>(by, 'GET', '/api/reading');
    const { contentHash } = body.version;
    const signature = { signedAs: 'نورة الشمري', drawing: 'M1 2 L3 4', contentHash };
    await this.world.ask(by, 'POST', '/api/reading/signature', signature);
    return { id, account: by.account };
  };

  awareness = async (): Made => {
    const account = await this.account();
    const session = { topic: REASON, heldOn: '2026-01-07', invited: [account, this.owner.account] };
    return (await this.made('/api/awareness-sessions', session)).id;
  };

  /** A session with what shows it. */
  shown = async (): Made => {
    const id = await this.awareness();
    const { payload, headers } = formWith('كشف.pdf', pdf());
    const url = `/api/awareness-sessions/${id}/evidence`;
    await this.world.api.app.inject({
      ...{ method: 'POST', url, payload },
      headers: { ...headers, ...this.owner.headers },
    });
    return id;
  };

  /** Whoever may do most with what the operation is about. */
  ownerOf = ({ action }: Operation): Person =>
    action !== undefined && SUPERVISORS.includes(action) ? this.body.supervisor : this.owner;

  /** Another association of the body. */
  overseen = async (): Made => {
    const place = await this.world.api.association(`a${newId().slice(-10)}`);
    await this.oversight.oversee(this.body, place);
    return place.id;
  };

  suspended = async (): Made => {
    const id = await this.overseen();
    await this.oversight.ask(this.body, 'POST', `associations/${id}/suspension`, { reason: REASON });
    return id;
  };

  /** One of everything, at every stage. */
  async everything(): Promise<void> {
    const stages = [this.request, this.enquiry, this.completed, this.decided, this.replied, this.promised];
    const things = [
      this.overseen,
      this.suspended,
      this.agendaItem,
      this.sitting,
      this.member,
      this.referral,
      this.accepted,
      this.visit,
      this.token,
      this.factor,
      this.assessed,
      this.report,
      this.toldOf,
      this.fax,
      this.handler,
      this.invitation,
      this.excepted,
      this.drawn,
      this.shown,
      this.minuted,
      this.disclosure,
    ];
    const versions = [this.version, this.approved, this.overlay, this.policyImport];
    for (const make of [...stages, ...things, ...versions]) await make();
  }
}

export const OVERLAY = {
  id: 'quorum-of-the-sweep',
  addedBy: 'association',
  name: 'نصاب',
  on: '2026-01-01',
  why: REASON,
  quorum: 2,
};

/** The policies of family A send complaints elsewhere: here they are handled, by the committee that studies requests. */
function handlesComplaints({ overlays }: PolicyAnswers, document: PolicyDocument): void {
  const studying = document.rules.committees.find(({ duties }) => duties.includes('study'));
  const { id: _, quorum: __, ...label } = OVERLAY;
  overlays.push({
    ...{ ...label, addedBy: 'association', id: 'complaints-of-the-sweep', appliesTo: studying?.id },
    complaints: { handled: true, anonymous: true, reopenWithinDays: 10, escalateAfterDays: 5 },
  });
  overlays.push({ ...label, addedBy: 'association', id: 'appeals-of-the-sweep', appeals: { withinDays: 10 } });
  overlays.push({
    ...{ ...label, addedBy: 'association', id: 'compensation-of-the-sweep', appliesTo: studying?.id },
    compensation: { handled: true, reading: 'proofThenSettlement' },
  });
  const disclosed = { obligation: 'committeeDisclosure', bound: 'AT_MOST', amount: 5, unit: 'workingDay' } as const;
  overlays.push({
    ...{ ...label, addedBy: 'association', id: 'disclosure-of-the-sweep' },
    deadline: { ...disclosed, startsOn: 'decision', stopsOn: 'disclosure' },
  });
}
