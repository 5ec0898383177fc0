import { seedAssociations, type SeededAssociation } from '../../apps/local/demo';
import { Committees } from '@sanad/committee';
import { DeadlineSweep } from '@sanad/deadlines';
import { Macros, Templates, type CaseView } from '@sanad/intake';
import type { AccountId, AssociationId } from '@sanad/kernel';
import { Associations, NotificationSender, Ops, Outbox, Passwords } from '@sanad/platform';
import { Bodies, Recount } from '@sanad/oversight';
import { PolicyVersions } from '@sanad/policy';
import { ApiWorld, type Answer, type ApiWorldOptions, type Method, type Person } from './api';

const MINUTE = 60_000;
/** A chain of events longer than this is a circle. */
const MOST_ROUNDS = 50;

/** The five associations as `npm start` brings them to life, their API, the worker's work done step by step, and the clock in hand. */
export class Journey {
  now = new Date('2026-01-04T09:00:00+03:00');
  private readonly signedIn = new Map<string, { at: number; person: Person }>();
  private associations: readonly SeededAssociation[] = [];

  private constructor(readonly api: ApiWorld) {}

  static async open({ pages }: Pick<ApiWorldOptions, 'pages'> = {}): Promise<Journey> {
    const holder: { journey?: Journey } = {};
    const clock = (): Date => holder.journey?.now ?? new Date('2026-01-04T09:00:00+03:00');
    const api = await ApiWorld.start({ clock, pages });
    const journey = (holder.journey = new Journey(api));
    const get = <T>(token: abstract new (...args: never[]) => T): T => api.app.get(token, { strict: false });
    journey.associations = await seedAssociations({
      ops: get(Ops),
      versions: get(PolicyVersions),
      committees: get(Committees),
      bodies: get(Bodies),
      recount: get(Recount),
      templates: get(Templates),
      macros: get(Macros),
      associations: get(Associations),
      passwords: get(Passwords),
      password: 'only-for-this-journey',
    });
    return journey;
  }

  close(): Promise<void> {
    return this.api.stop();
  }

  /** Ten in the morning in Riyadh of a date, or an instant. */
  at(moment: string): void {
    this.now = new Date(moment.includes('T') ? moment : `${moment}T10:00:00+03:00`);
  }

  office(slug: string): Office {
    const association = this.associations.find((one) => one.slug === slug);
    if (!association) throw new Error(`no association is called ${slug}`);
    return new Office(this, association);
  }

  /** A session ends when the clock is moved far; whoever asks signs in again. */
  async signedInAs(account: AccountId, association: AssociationId): Promise<Person> {
    const known = this.signedIn.get(account);
    if (known && Math.abs(this.now.getTime() - known.at) < 10 * MINUTE) return known.person;
    const person = { account, headers: await this.api.signIn(account, { id: association, slug: '' }) };
    this.signedIn.set(account, { at: this.now.getTime(), person });
    return person;
  }

  /** Does what the worker does, until nothing is left to do at this moment: events, deadlines that are due, messages. */
  async settle(): Promise<void> {
    const { app } = this.api;
    const [outbox, sweep, sender] = [app.get(Outbox), app.get(DeadlineSweep), app.get(NotificationSender)];
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const drained = await outbox.drain();
      const deliveries = await this.api.rows<{ association: AssociationId; id: string }>(
        'SELECT association_id AS association, id FROM delivery ORDER BY event_id, listener',
      );
      for (const delivery of deliveries) await outbox.deliver(delivery);
      const fired = await sweep.sweep();
      const waiting = await this.api.rows<{ association: AssociationId; id: string }>(
        `SELECT DISTINCT association_id AS association, association_id AS id FROM notification WHERE state = 'pending'`,
      );
      for (const ref of waiting) await sender.send(ref);
      if (drained + deliveries.length + fired + waiting.length === 0) return;
    }
    throw new Error('the work does not come to an end');
  }
}

/** One association at work: who does what, by the local part of their address. */
export class Office {
  constructor(
    private readonly journey: Journey,
    readonly association: SeededAssociation,
  ) {}

  account(name: string): AccountId {
    const account = this.association.accounts.get(name);
    if (!account) throw new Error(`nobody at ${this.association.slug} is called ${name}`);
    return account;
  }

  async ask<T = Record<string, unknown>>(who: string, method: Method, path: string, body?: object): Promise<Answer<T>> {
    const person = await this.journey.signedInAs(this.account(who), this.association.id);
    return this.journey.api.ask<T>(person, method, `/api/${path}`, body ?? (method === 'GET' ? undefined : {}));
  }

  /** Like `ask`, for what has to work. */
  async does<T = CaseView>(who: string, method: Method, path: string, body?: object): Promise<T> {
    const answer = await this.ask<T>(who, method, path, body);
    if (answer.status >= 400)
      throw new Error(`${who}: ${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  async person(name: string, facts: object = {}): Promise<string> {
    return (await this.does<{ id: string }>('reception', 'POST', 'people', { name, ...facts })).id;
  }

  /** A request as the desk takes it. */
  async receives(applicant: string, facts: object = {}): Promise<CaseView> {
    const request = { kind: 'supportRequest', subject: 'مساعدة في السكن', channel: 'INTERVIEW', replyChannel: 'PHONE' };
    return this.does('reception', 'POST', 'cases', { ...request, applicant, ...facts });
  }

  /** Everything the version's checklist and steps ask for, then the ruling. */
  async completes(id: string, signedAs: string): Promise<CaseView> {
    const { policy } = this.association;
    if (policy.hasStep('criteria')) await this.does('reception', 'POST', `cases/${id}/criteria`);
    const { items } = await this.does('reception', 'GET', `cases/${id}`);
    for (const item of items.filter(({ required }) => required)) {
      if (item.state === 'missing') await this.does('reception', 'POST', `cases/${id}/items/${item.id}/arrival`);
      if (policy.hasStep('dataMatching'))
        await this.does('reception', 'POST', `cases/${id}/items/${item.id}/ruling`, { valid: true });
    }
    await this.does('reception', 'POST', `cases/${id}/attestation`, { method: 'inkScan', signedAs });
    return this.does('reception', 'POST', `cases/${id}/completeness`);
  }

  /** Puts the request to the committee, which sits at once: who is there, and how each votes. */
  async sits(id: string, at: string, votes: Readonly<Record<string, string>>): Promise<SittingAtWork> {
    await this.does('reception', 'POST', `cases/${id}/committee-referral`);
    return this.hears(id, at, votes);
  }

  /** The sitting of a request that has been put to the committee. */
  async hears(id: string, at: string, votes: Readonly<Record<string, string>>): Promise<SittingAtWork> {
    const { items } = await this.does<{ items: { id: string }[] }>('secretary', 'GET', 'committees');
    const plan = { committee: items[0]!.id, at: `${at}T09:00:00+03:00`, place: 'مقر الجمعية', cases: [id] };
    const sitting = await this.does<SittingAtWork>('secretary', 'POST', 'sittings', plan);
    const present = [...Object.keys(votes), 'secretary'].map((name) => this.account(name));
    await this.does('secretary', 'POST', `sittings/${sitting.id}/opening`, { present });
    const item = `sittings/${sitting.id}/agenda/${sitting.agenda[0]!.id}`;
    for (const [member, vote] of Object.entries(votes)) {
      if (vote !== 'none') await this.does(member, 'POST', `${item}/votes`, { vote });
    }
    return { ...sitting, item };
  }

  decides(sitting: SittingAtWork, outcome: string, reason?: string): Promise<SittingAtWork> {
    return this.does<SittingAtWork>('head', 'POST', `${sitting.item}/decision`, { outcome, ...(reason && { reason }) });
  }
}

export interface SittingAtWork {
  readonly id: string;
  readonly agenda: readonly { readonly id: string }[];
  /** The path of its only item. */
  readonly item: string;
}
