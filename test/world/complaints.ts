import { Committees } from '@sanad/committee';
import { checkDocument, Documents, Ops, ReportingLines } from '@sanad/platform';
import { Policies, PolicyVersions, type PolicyAnswers } from '@sanad/policy';
import type { ComplaintReceivedView, ComplaintView } from '@sanad/complaints';
import type { Member, Person } from './api';
import { pdf } from './files';
import { IntakeWorld, type Answer, type Office } from './intake';
import type { Journey } from './journey';

/** An association whose follow-up committee has its members, and whose people answer to each other. */
export interface ComplaintsOffice extends Office {
  readonly committee: string;
  readonly officer: Member;
  readonly head: Member;
  readonly member: Member;
  readonly custodian: Member;
}

/** What an association adds to its policy for complaints. */
export const ADDED: PolicyAnswers['overlays'][number] = {
  ...{ id: 'complaints-added', addedBy: 'association', name: 'سعود الهاجري، المدير التنفيذي', on: '2026-01-04' },
  why: 'لم تذكر السياسة ذلك',
  demo: true,
  complaints: { anonymous: true, reopenWithinDays: 10, escalateAfterDays: 5 },
};

/** mabarra's follow-up committee gets its members, and a version with what was added comes into force. @returns the committee */
export async function followUpAt(
  journey: Journey,
  added: readonly PolicyAnswers['overlays'][number][] = [ADDED],
): Promise<string> {
  const mabarra = journey.office('mabarra');
  const { id: association } = mabarra.association;
  const { app } = journey.api;
  return app.get(Ops).run({ association, actor: { kind: 'system', id: 'test' } }, async (op) => {
    const { id } = await app.get(Committees).found(op, 'follow-up-committee');
    for (const [name, capacity] of [
      ['head', 'head'],
      ['member1', 'member'],
    ] as const)
      await app.get(Committees).appoint(op, id, { account: mabarra.account(name), capacity });
    const versions = app.get(PolicyVersions);
    const { document, answers } = mabarra.association;
    const overlays = [...answers.overlays, ...added];
    const { id: version } = await versions.draft(op, { document, answers: { ...answers, overlays } });
    await versions.approve(op, version, { gregorianDate: '2026-01-03', demo: true });
    const supersedes = (await app.get(Policies).inForce(op)).versionId;
    await versions.putInForce(op, version, { supersedes });
    return id;
  });
}

/** A document that lies with a complaint, as the public site brings them. @returns its id */
export function bringsDocument(world: IntakeWorld, office: Office, complaint: string, name: string): Promise<string> {
  return world.run(office, async (op) => {
    const file = await checkDocument({ name, bytes: pdf() });
    const kept = await world.api.app.get(Documents).keep(op, file, complaint);
    const link = [op.association, complaint, kept, op.now, op.actor.id];
    await op.db.query(
      `INSERT INTO complaint_document (association_id, complaint_id, document_id, arrived_at, brought_by) VALUES ($1, $2, $3, $4, $5)`,
      link,
    );
    return kept;
  });
}

/** Associations that take complaints, over HTTP. */
export class ComplaintsWorld {
  private constructor(readonly intake: IntakeWorld) {}

  static async open(more: Parameters<typeof IntakeWorld.open>[0] = {}): Promise<ComplaintsWorld> {
    return new ComplaintsWorld(await IntakeWorld.open(more));
  }

  close(): Promise<void> {
    return this.intake.close();
  }

  async office(
    change: (answers: PolicyAnswers) => void = ({ overlays }) => void overlays.push(ADDED),
    rule = 'follow-up-committee',
  ): Promise<ComplaintsOffice> {
    const office = await this.intake.office('mabarra', undefined, change);
    const { api } = this.intake;
    const [officer, head, member, custodian] = [
      await api.person(office, 'complaintsOfficer'),
      await api.person(office, 'committeeHead'),
      await api.person(office, 'committeeMember'),
      await api.person(office, 'identityCustodian'),
    ];
    const committees = api.app.get(Committees);
    const committee = await this.intake.run(office, async (op) => {
      const { id } = await committees.found(op, rule);
      await committees.appoint(op, id, { account: head.account, capacity: 'head' });
      await committees.appoint(op, id, { account: member.account, capacity: 'member' });
      return id;
    });
    return { ...office, committee, officer, head, member, custodian };
  }

  /** `one` answers to `other` from now on. */
  answersTo(office: Office, one: Person, other: Person): Promise<void> {
    const lines = this.intake.api.app.get(ReportingLines);
    return this.intake.run(office, (op) => lines.state(op, one.account, other.account));
  }

  lodge(
    office: Office,
    facts: object = {},
    by: Person = office.staff.executiveDirector,
  ): Promise<Answer<ComplaintReceivedView & { code: string }>> {
    return this.ask(by, 'POST', 'complaints', {
      ...{ kind: 'complaint', subject: 'تأخر الرد على الاتصال أسبوعين', channel: 'FAX', anonymous: true },
      ...facts,
    });
  }

  /** As the executive director, whose session lasts as long as the clock is moved. */
  act(office: Office, id: string, path: string, body: object = {}): Promise<Answer<ComplaintView & { code: string }>> {
    return this.ask(office.staff.executiveDirector, 'POST', `complaints/${id}/${path}`, body);
  }

  view(by: Person, id: string): Promise<Answer<ComplaintView & { code: string }>> {
    return this.ask(by, 'GET', `complaints/${id}`);
  }

  ask<T>(by: Person, method: 'GET' | 'POST' | 'PUT', path: string, body?: object): Promise<Answer<T>> {
    return this.intake.ask<T>(by, method, `/api/${path}`, body);
  }

  /** One that the committee looks at. */
  async investigated(
    office: ComplaintsOffice,
    facts: object = {},
    by = office.staff.executiveDirector,
  ): Promise<string> {
    const { id } = (await this.lodge(office, facts)).body;
    await this.must(office, id, 'assessment', { severity: 'medium', theme: 'الرد' }, by);
    await this.must(office, id, 'routing', { committee: office.committee }, by);
    return id;
  }

  /** @throws Error where it is refused */
  async must(
    office: Office,
    id: string,
    path: string,
    body: object = {},
    by = office.staff.executiveDirector,
  ): Promise<ComplaintView> {
    const answer = await this.ask<ComplaintView>(by, 'POST', `complaints/${id}/${path}`, body);
    if (answer.status !== 201) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  /** A document that lies with it, as the public site brings them. */
  brings(office: Office, id: string, name = 'دليل.pdf'): Promise<string> {
    return bringsDocument(this.intake, office, id, name);
  }

  audit(office: Office, id: string): Promise<{ action: string; by: string }[]> {
    const sql = `SELECT action, actor_id AS by FROM audit WHERE association_id = $1 AND subject_id = $2 ORDER BY id`;
    return this.intake.api.rows(sql, [office.id, id]);
  }
}
