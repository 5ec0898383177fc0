import type { SittingView, Vote } from '@sanad/committee';
import { Committees } from '@sanad/committee';
import { Attestations, type CaseView, Completeness, Items, Receiving, Requests } from '@sanad/intake';
import type { AccountId } from '@sanad/kernel';
import { People } from '@sanad/people';
import { Ops } from '@sanad/platform';
import { Policies, type PolicyAnswers } from '@sanad/policy';
import type { ApiWorldOptions, Member, Person } from './api';
import { IntakeWorld, type Answer, type Office } from './intake';

const SEATS = { head: 'head', secretary: 'secretary', one: 'member', two: 'member' } as const;
const ROLES = {
  head: 'committeeHead',
  secretary: 'committeeSecretary',
  one: 'committeeMember',
  two: 'committeeMember',
} as const;
export type SeatName = keyof typeof SEATS;

/** An association whose committee has its members: a head, a secretary without a vote, and two more. */
export interface Chamber extends Office {
  readonly committee: string;
  readonly seats: Readonly<Record<SeatName, Member>>;
}

/** Some of a problem, some of a sitting: what answers are looked at for. */
export type Body = SittingView & { readonly code: string; readonly ar: string };

/** Associations whose committees sit on real requests, over HTTP. */
export class CommitteeWorld {
  private constructor(readonly intake: IntakeWorld) {}

  static async open(more: Pick<ApiWorldOptions, 'pages'> = {}): Promise<CommitteeWorld> {
    return CommitteeWorld.over(await IntakeWorld.open(more));
  }

  /** In a world that is there already; whoever opened that closes it. */
  static over(intake: IntakeWorld): CommitteeWorld {
    return new CommitteeWorld(intake);
  }

  close(): Promise<void> {
    return this.intake.close();
  }

  async chamber(policy = 'mabarra', change?: (answers: PolicyAnswers) => void): Promise<Chamber> {
    return this.seat(await this.intake.office(policy, undefined, change));
  }

  /** Gives the committee that studies requests its members. */
  async seat<Of extends Office>(office: Of): Promise<Of & Chamber> {
    const seats = {} as Record<SeatName, Member>;
    for (const [name, role] of Object.entries(ROLES))
      seats[name as SeatName] = await this.intake.api.person(office, role);
    const [committees, policies] = [this.intake.api.app.get(Committees), this.intake.api.app.get(Policies)];
    const committee = await this.intake.run(office, async (op) => {
      const { effective } = await policies.inForce(op);
      const { id } = await committees.found(op, effective.committeeFor('study')!.id);
      for (const [name, capacity] of Object.entries(SEATS)) {
        await committees.appoint(op, id, { account: seats[name as SeatName].account, capacity });
      }
      return id;
    });
    return { ...office, committee, seats };
  }

  /** A request that has been put to the committee, all in one go; `account` where its applicant is somebody of the staff. */
  underStudy({ id: association, staff }: Chamber, account?: AccountId): Promise<string> {
    const { app } = this.intake.api;
    const actor = { kind: 'staff', id: staff.relationsOfficer.account, name: 'officer', roles: [] } as const;
    return app.get(Ops).run({ association, actor }, async (op) => {
      const { id: applicant } = await app.get(People).register(op, { name: 'مها العتيبي', accountId: account });
      const request = { kind: 'supportRequest', subject: 'مساعدة في السكن', channel: 'INTERVIEW' } as const;
      const means = { replyChannel: 'PHONE', criteriaGiven: true };
      const { file, items, policy } = await app.get(Receiving).receive(op, { ...request, ...means, applicant });
      for (const { id: item } of items.filter(({ required }) => required)) {
        await app.get(Items).bring(op, { id: file.id }, { item });
        if (policy.effective.hasStep('dataMatching'))
          await app.get(Items).rule(op, { id: file.id }, { item, valid: true });
      }
      const signature = { method: 'inkScan', signedAs: 'مها العتيبي' } as const;
      await app.get(Attestations).attest(op, { id: file.id }, signature);
      await app.get(Completeness).rule(op, { id: file.id });
      await app.get(Requests).putToCommittee(op, { id: file.id });
      return file.id;
    });
  }

  /** The applicant changes the request, signs it again, and the desk puts it to the committee once more. */
  async putAnew({ staff }: Chamber, id: string): Promise<void> {
    const { body } = await this.intake.ask<CaseView>(staff.relationsOfficer, 'GET', `/api/cases/${id}`);
    const change = { version: body.version, by: 'applicant', subject: 'مبلغ مضاعف' };
    await this.intake.ask(staff.relationsOfficer, 'PATCH', `/api/cases/${id}`, change);
    for (const [path, sent] of [
      ['attestation', { method: 'inkScan', signedAs: 'مها العتيبي' }],
      ['completeness', {}],
      ['committee-referral', {}],
    ] as const) {
      const answer = await this.intake.ask(staff.relationsOfficer, 'POST', `/api/cases/${id}/${path}`, sent);
      if (answer.status !== 201) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
    }
  }

  stateOf(chamber: Chamber, caseId: string): Promise<string> {
    return this.intake.view(chamber, caseId).then(({ state }) => state.code);
  }

  ask<T = Body>(by: Person, method: 'GET' | 'POST', path: string, body?: object, key?: string): Promise<Answer<T>> {
    return this.intake.ask<T>(by, method, `/api/${path}`, body, key === undefined ? {} : { 'idempotency-key': key });
  }

  plan({ seats, committee }: Chamber, cases: readonly string[], more: object = {}): Promise<Answer<Body>> {
    const plan = { committee, at: '2026-01-11T07:30:00Z', place: 'قاعة الاجتماعات', cases, ...more };
    return this.ask(seats.secretary, 'POST', 'sittings', plan);
  }

  /** A sitting that is open, with these members there. */
  async sitting(
    chamber: Chamber,
    cases: readonly string[],
    present: readonly SeatName[] = ['head', 'secretary', 'one', 'two'],
  ): Promise<Body> {
    const { body } = await this.plan(chamber, cases);
    const accounts = present.map((name) => chamber.seats[name].account);
    const opened = await this.ask(chamber.seats.secretary, 'POST', `sittings/${body.id}/opening`, {
      present: accounts,
    });
    if (opened.status !== 201) throw new Error(`not opened: ${JSON.stringify(opened.body)}`);
    return opened.body;
  }

  /** Does something on one item, the first unless told otherwise. */
  on(sitting: Body, by: Person, path: string, body: object = {}, nth = 0): Promise<Answer<Body>> {
    return this.ask(by, 'POST', `sittings/${sitting.id}/agenda/${sitting.agenda[nth]!.id}/${path}`, body);
  }

  async votes(chamber: Chamber, sitting: Body, votes: Partial<Record<SeatName, Vote>>, nth = 0): Promise<void> {
    for (const [name, vote] of Object.entries(votes)) {
      const { status, body } = await this.on(sitting, chamber.seats[name as SeatName], 'votes', { vote }, nth);
      if (status !== 201) throw new Error(`${name} did not vote: ${body.code}`);
    }
  }

  view(chamber: Chamber, { id }: Pick<Body, 'id'>): Promise<Body> {
    return this.ask(chamber.seats.head, 'GET', `sittings/${id}`).then(({ body }) => body);
  }
}
