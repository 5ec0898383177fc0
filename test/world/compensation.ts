import type { CompensationView } from '@sanad/compensation';
import { Committees } from '@sanad/committee';
import type { PolicyAnswers } from '@sanad/policy';
import type { Member, Person } from './api';
import { ADDED, ComplaintsWorld } from './complaints';
import { formWith, pdf } from './files';
import type { Answer, Office } from './intake';

/** An association whose investigation committee has its members, and with people to validate, approve and pay. */
export interface CompensationOffice extends Office {
  readonly followUp: string;
  readonly officer: Member;
  readonly head: Member;
  readonly member: Member;
  readonly treasurer: Member;
  /** Another one of those who pay. */
  readonly cashier: Member;
}

/** What an association adds to its policy for compensation. */
export const APPROVALS: PolicyAnswers['overlays'][number] = {
  ...{ id: 'compensation-approvals', addedBy: 'association', name: 'سعود الهاجري، المدير التنفيذي', on: '2026-01-04' },
  why: 'لم تذكر السياسة من يعتمد التعويض',
  demo: true,
  compensation: {
    approvals: [
      { upTo: 5_000, approvers: 1 },
      { upTo: 50_000, approvers: 2 },
    ],
  },
};

export type Asked = Answer<CompensationView & { code: string }>;

export const IBAN = 'SA0380000000608010167519';

/** Files of compensation, over HTTP. */
export class CompensationWorld {
  private constructor(readonly complaints: ComplaintsWorld) {}

  static async open(more: Parameters<typeof ComplaintsWorld.open>[0] = {}): Promise<CompensationWorld> {
    return new CompensationWorld(await ComplaintsWorld.open(more));
  }

  get intake(): ComplaintsWorld['intake'] {
    return this.complaints.intake;
  }

  close(): Promise<void> {
    return this.complaints.close();
  }

  async office(
    change: (answers: PolicyAnswers) => void = ({ overlays }) => void overlays.push(ADDED, APPROVALS),
  ): Promise<CompensationOffice> {
    const { api } = this.intake;
    const { committee, ...office } = await this.complaints.office(change);
    const { head, member, officer } = office;
    const committees = api.app.get(Committees);
    await this.intake.run(office, async (op) => {
      const { id } = await committees.found(op, 'investigation-committee');
      await committees.appoint(op, id, { account: head.account, capacity: 'head', since: '2025-12-01' });
      await committees.appoint(op, id, { account: member.account, capacity: 'member', since: '2025-12-01' });
    });
    const [treasurer, cashier] = [await api.person(office, 'treasurer'), await api.person(office, 'treasurer')];
    return { ...office, followUp: committee, officer, treasurer, cashier };
  }

  /** One member more of the investigation, since before everything. */
  async seated(office: CompensationOffice, account: string): Promise<void> {
    const committees = this.intake.api.app.get(Committees);
    await this.intake.run(office, async (op) => {
      const body = (await committees.list(op)).find(({ ruleId }) => ruleId === 'investigation-committee')!;
      await committees.appoint(op, body.id, { account, capacity: 'member', since: '2025-12-01' });
    });
  }

  ask<T>(by: Person, method: 'GET' | 'POST', path: string, body?: object): Promise<Answer<T>> {
    return this.intake.ask<T>(by, method, `/api/${path}`, body);
  }

  act(by: Person, id: string, path: string, body: object = {}): Promise<Asked> {
    return this.ask(by, 'POST', `compensations/${id}/${path}`, body);
  }

  /** @throws Error where it is refused */
  async must(by: Person, id: string, path: string, body: object = {}): Promise<CompensationView> {
    const answer = await this.act(by, id, path, body);
    if (answer.status !== 201) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  view(by: Person, id: string): Promise<Asked> {
    return this.ask(by, 'GET', `compensations/${id}`);
  }

  async opened(office: CompensationOffice, facts: object = {}): Promise<string> {
    const claimant = await this.intake.person(office);
    const body = { claimant, harm: 'تلف جهاز سمعي أثناء نقله بسيارة الجمعية', ...facts };
    const answer = await this.ask<CompensationView>(office.staff.executiveDirector, 'POST', 'compensations', body);
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
    return answer.body.id;
  }

  /** A complaint that was upheld. */
  async upheld(office: CompensationOffice, facts: object = {}): Promise<string> {
    const complainant = await this.intake.person(office);
    const place = { ...office, committee: office.followUp, custodian: office.officer };
    const id = await this.complaints.investigated(place, {
      anonymous: false,
      complainant,
      receiptGiven: true,
      ...facts,
    });
    await this.complaints.must(office, id, 'outcome', { outcome: 'upheld', reason: 'ثبت ما ورد فيها' });
    return id;
  }

  minutes(office: CompensationOffice, more: object = {}): object {
    return {
      ...{ kind: 'minutes', dated: '2026-01-06', number: '12', harm: 'تلف جهاز سمعي', extent: 'الجهاز كله' },
      ...{ causes: 'سقوطه من السيارة', admittedBy: 'سعود الهاجري', admittedAs: 'executiveDirector' },
      members: [office.head, office.member].map(({ account }) => ({ account, stand: 'approved' })),
      ...more,
    };
  }

  /** @returns the id of the paper that was added last */
  async added(office: CompensationOffice, id: string, paper = this.minutes(office)): Promise<string> {
    return (await this.must(office.officer, id, 'proofs', paper)).proofs.at(-1)!.id;
  }

  async upload(by: Person, id: string, path: string): Promise<Asked> {
    const { payload, headers } = formWith('مستند.pdf', pdf());
    const url = `/api/compensations/${id}/${path}`;
    const answer = await this.intake.api.app.inject({
      method: 'POST',
      url,
      payload,
      headers: { ...headers, ...by.headers },
    });
    return { status: answer.statusCode, body: answer.json() };
  }

  async proven(office: CompensationOffice, id: string, paper?: object): Promise<string> {
    const proof = await this.added(office, id, paper);
    await this.upload(office.officer, id, `proofs/${proof}/document`);
    await this.must(office.head, id, `proofs/${proof}/validation`);
    return proof;
  }

  /** Offered by the association and accepted, both entered by the officer. */
  async agreed(office: CompensationOffice, id: string, halalas = '420050'): Promise<CompensationView> {
    const words = 'قيمة الجهاز وأجرة ضبطه';
    await this.must(office.officer, id, 'offers', { party: 'association', halalas, words });
    return this.must(office.officer, id, 'offer-answers', { party: 'claimant', accepts: true, words: 'قبول' });
  }

  async signed(office: CompensationOffice, id: string): Promise<CompensationView> {
    const { contentHash } = (await this.view(office.officer, id)).body;
    const by = { method: 'typedName', contentHash };
    await this.must(office.officer, id, 'claimant-signature', { ...by, signedAs: 'مها العتيبي' });
    return this.must(office.staff.executiveDirector, id, 'association-signature', { ...by, signedAs: 'سعود الهاجري' });
  }

  async settled(office: CompensationOffice, halalas?: string, id?: string): Promise<string> {
    const file = id ?? (await this.opened(office));
    await this.proven(office, file);
    await this.agreed(office, file, halalas);
    await this.signed(office, file);
    return file;
  }

  async approved(office: CompensationOffice, halalas?: string): Promise<string> {
    const id = await this.settled(office, halalas);
    await this.must(office.treasurer, id, 'approvals', { verdict: 'approve' });
    return id;
  }

  order(office: CompensationOffice, id: string, by = office.treasurer): Promise<Asked> {
    return this.act(by, id, 'payment-orders', { payBy: 'transfer', iban: IBAN });
  }

  pay(office: CompensationOffice, id: string, by = office.cashier): Promise<Asked> {
    return this.act(by, id, 'payment', { reference: 'FT-26-118' });
  }

  async paid(office: CompensationOffice): Promise<string> {
    const id = await this.approved(office);
    await this.order(office, id);
    await this.pay(office, id);
    return id;
  }
}
