import { readDemoAssociation } from '@config/demo/world';
import type { Role } from '@config/roles';
import { newId } from '@sanad/kernel';
import { type CaseEventPayload, type CaseView, Requests, type CommitteeDecision } from '@sanad/intake';
import { Ops, rows, type Op } from '@sanad/platform';
import { PolicyVersions, type PolicyAnswers, type PolicyDocument } from '@sanad/policy';
import { ApiWorld, type ApiWorldOptions, type Founded, type Member, type Method, type Person, type Place } from './api';
import { as } from './platform';

export const ROLES = [
  'relationsOfficer',
  'socialResearchOfficer',
  'executiveDirector',
  'associationAdministrator',
  'branchDelegate',
  'committeeHead',
] as const satisfies Role[];
export type Office = Founded & { readonly staff: Readonly<Record<(typeof ROLES)[number], Member>> };

const MINUTE = 60_000;
/** For the hook that opens a world: linting and putting policies in force takes its time on a busy machine. */
export const WORLD_OPENS_WITHIN_MS = MINUTE;

export interface Answer<Body = Record<string, unknown>> {
  readonly status: number;
  readonly body: Body;
}

/** The API with associations that work under the policies of the sources, and the clock in hand. */
export class IntakeWorld {
  now = new Date('2026-01-08T07:00:00Z');
  private readonly places = new Map<string, Place>();
  private readonly signedIn = new Map<string, { at: number; headers: Person['headers'] }>();

  private constructor(readonly api: ApiWorld) {}

  static async open(more: Pick<ApiWorldOptions, 'controllers' | 'pages'> = {}): Promise<IntakeWorld> {
    const holder: { world?: IntakeWorld } = {};
    const api = await ApiWorld.start({
      ...more,
      clock: () => holder.world?.now ?? new Date('2026-01-08T07:00:00Z'),
    });
    return (holder.world = new IntakeWorld(api));
  }

  /** Ten in the morning in Riyadh of a date, or an instant. */
  at(moment: string): Date {
    return (this.now = new Date(moment.includes('T') ? moment : `${moment}T10:00:00+03:00`));
  }

  close(): Promise<void> {
    return this.api.stop();
  }

  /** An association under one of the five policies, with its answers and its text as `change` leaves them. */
  async office(
    policy: string,
    slug = `${policy}-${newId().slice(-8)}`,
    change: (answers: PolicyAnswers, document: PolicyDocument) => void = () => undefined,
  ): Promise<Office> {
    const place = await this.api.association(slug);
    const { document, answers: own } = structuredClone(readDemoAssociation(policy));
    change(own, document);
    const versions = this.api.app.get(PolicyVersions);
    await this.run(place, async (op) => {
      const { id } = await versions.draft(op, { document, answers: own });
      await versions.approve(op, id, { gregorianDate: '2025-12-14', demo: true });
      await versions.putInForce(op, id, {});
    });
    const people = await Promise.all(ROLES.map(async (role) => [role, await this.api.person(place, role)] as const));
    const staff = Object.fromEntries(people) as Record<(typeof ROLES)[number], Member>;
    for (const { account } of Object.values(staff)) this.places.set(account, place);
    return { ...place, staff };
  }

  run<T>(place: Place, work: (op: Op) => Promise<T>): Promise<T> {
    return this.api.app.get(Ops).run(as(place.id), work);
  }

  async ask<Body = Record<string, unknown>>(
    person: Person,
    method: Method,
    url: string,
    payload?: object,
    headers: Record<string, string> = {},
  ): Promise<Answer<Body>> {
    const sent = method === 'GET' ? {} : { payload: payload ?? {} };
    const answer = await this.api.app.inject({
      method,
      url,
      headers: { ...(await this.session(person)), ...headers },
      ...sent,
    });
    return { status: answer.statusCode, body: answer.json<Body>() };
  }

  /** A session ends when the clock is moved far; whoever asks signs in again. */
  private async session({ account, headers }: Person): Promise<Person['headers']> {
    const known = this.signedIn.get(account);
    if (known && Math.abs(this.now.getTime() - known.at) < 10 * MINUTE) return known.headers;
    const place = this.places.get(account);
    if (!place) return headers;
    const fresh = await this.api.signIn(account, place);
    this.signedIn.set(account, { at: this.now.getTime(), headers: fresh });
    return fresh;
  }

  /** Somebody the association serves. */
  async person(office: Office, name = 'مها العتيبي', facts: object = {}): Promise<string> {
    const { body } = await this.ask<{ id: string }>(office.staff.relationsOfficer, 'POST', '/api/people', {
      name,
      ...facts,
    });
    return body.id;
  }

  /** A request of a new person, with everything it needs unless `facts` say otherwise. */
  async received(office: Office, facts: object = {}): Promise<string> {
    const applicant = await this.person(office);
    const request = { kind: 'supportRequest', subject: 'مساعدة في السكن', channel: 'INTERVIEW', replyChannel: 'PHONE' };
    const sent = { ...request, applicant, ...facts };
    const { status, body } = await this.ask<{ id: string }>(office.staff.relationsOfficer, 'POST', '/api/cases', sent);
    if (status !== 201) throw new Error(`not received: ${JSON.stringify(body)}`);
    return body.id;
  }

  /** Does something with a case, as the relations officer unless somebody else is named. */
  act(
    office: Office,
    id: string,
    path: string,
    body: object = {},
    by = office.staff.relationsOfficer,
  ): Promise<Answer<CaseView>> {
    return this.ask<CaseView>(by, 'POST', `/api/cases/${id}/${path}`, body);
  }

  async view(office: Office, id: string): Promise<CaseView> {
    return (await this.ask<CaseView>(office.staff.relationsOfficer, 'GET', `/api/cases/${id}`)).body;
  }

  /** Brings what the version asks for, in the order of its steps, until the request is complete. */
  async completed(office: Office, id?: string): Promise<string> {
    const request = id ?? (await this.received(office));
    await this.act(office, request, 'criteria');
    const { items, attestation } = await this.view(office, request);
    for (const item of items.filter(({ required, state }) => required && state !== 'valid')) {
      if (item.state === 'missing') await this.act(office, request, `items/${item.id}/arrival`);
      await this.act(office, request, `items/${item.id}/ruling`, { valid: true });
    }
    // A signature from afar may lack the officer's.
    if (!attestation.standing?.countersignedBy)
      await this.act(office, request, 'attestation', { method: 'inkScan', signedAs: 'مها العتيبي' });
    const { status, body } = await this.act(office, request, 'completeness');
    if (status !== 201) throw new Error(`not complete: ${JSON.stringify(body)}`);
    return request;
  }

  /** A request that its committee has decided on. */
  async decided(office: Office, outcome: 'ACCEPTED' | 'REJECTED' = 'ACCEPTED'): Promise<string> {
    const id = await this.completed(office);
    await this.act(office, id, 'committee-referral');
    await this.decide(office, { caseId: id, outcome, reason: 'بحسب الدليل' });
    return id;
  }

  /** What a committee says of a request, as the committee's chapter would. */
  decide(office: Office, decision: Omit<CommitteeDecision, 'decisionId'>): Promise<unknown> {
    return this.run(office, (op) => this.api.app.get(Requests).decide(op, { decisionId: newId(), ...decision }));
  }

  events(office: Office, caseId: string): Promise<(CaseEventPayload & { name: string })[]> {
    return this.run(office, (op) =>
      rows(
        op.db,
        `SELECT name, payload->>'caseId' AS "caseId" FROM outbox WHERE association_id = $1 AND payload->>'caseId' = $2 ORDER BY id`,
        [office.id, caseId],
      ),
    );
  }
}
