import { roles, type Role } from '@config/roles';
import { APPEAL_STATES, type AppealView, type CaseAppealView } from '@sanad/appeals';
import { AccessTable, type RoleRows } from '@sanad/platform';
import type { PolicyAnswers } from '@sanad/policy';
import { Client } from 'pg';
import {
  FILING_MOMENTS,
  RELATIONS,
  type AppealMoment,
  type FilingMoment,
  type Relation,
} from '../fixtures/appeal-actions-by-state';
import type { Person } from '../world/api';
import type { Answer, IntakeWorld, Office } from '../world/intake';

interface Attempt {
  readonly path: string;
  /** What the role needs. */
  readonly needs: string;
  readonly body?: object;
}

const GROUNDS = { grounds: 'لم يُنظر في عقد الإيجار الجديد', channel: 'INTERVIEW' };
const ATTEMPTS: Readonly<Record<string, Attempt>> = {
  assign: { path: 'reviewers', needs: 'appeals.assign' },
  decide: { path: 'decision', needs: 'appeals.review', body: { outcome: 'upheld', reason: 'القرار موافق للسياسة' } },
  answer: { path: 'answer', needs: 'appeals.file', body: { inPerson: true } },
  attestAnswer: { path: 'arrival', needs: 'appeals.file' },
  withdraw: { path: 'withdrawal', needs: 'appeals.file' },
};
const MOMENTS: readonly AppealMoment[] = [...APPEAL_STATES, 'TOLD'];

const TERM: PolicyAnswers['overlays'][number] = {
  ...{ id: 'appeals-added', addedBy: 'association', name: 'سعود الهاجري، المدير التنفيذي', on: '2026-01-04' },
  ...{ why: 'لم تذكر السياسة التظلّم', demo: true, appeals: { withinDays: 10 } },
};

export interface AppealTables {
  readonly byMoment: Readonly<Record<AppealMoment, string>>;
  readonly shut: Readonly<Partial<Record<AppealMoment, Readonly<Record<string, Partial<Record<Relation, string>>>>>>>;
  readonly filing: Readonly<Record<FilingMoment, string | undefined>>;
  readonly byRole?: RoleRows;
  /** The cells of one moment alone. */
  readonly moment?: AppealMoment | FilingMoment;
}

/** What an action is to somebody: `open`, `denied`, `not now`, `not_found`, or why it is shut. */
interface Told {
  readonly page: string;
  readonly server: string;
}

interface Cell {
  readonly cell: string;
  readonly seen: Told;
  readonly expected: Told;
}

interface Problem {
  readonly code: string;
}

type Cases = Readonly<Record<'filed' | 'unfiled' | 'unset', string>>;

/** What a role meets when it tries each action in each stage of an appeal, by what it has to do with it; what its page says; and the tables. */
export class AppealMatrix {
  private constructor(
    private readonly world: IntakeWorld,
    private readonly people: ReadonlyMap<Role, Person>,
    private readonly ids: { readonly office: string; readonly appeal: string; readonly cases: Cases },
    private readonly strangers: ReadonlyMap<Role, Person>,
    private readonly superuser: Client,
  ) {}

  static async open(world: IntakeWorld): Promise<AppealMatrix> {
    const office = await world.office('mabarra', undefined, ({ overlays }) => void overlays.push(TERM));
    const by = office.staff.relationsOfficer;
    const [filed, unfiled] = [await world.decided(office, 'REJECTED'), await world.decided(office, 'REJECTED')];
    for (const id of [filed, unfiled]) await world.act(office, id, 'decision-notice');
    const { body } = await world.ask<CaseAppealView>(by, 'POST', `/api/cases/${filed}/appeal`, GROUNDS);
    const other = await world.office('natiq');
    const ids = {
      office: office.id,
      appeal: body.appeal!.id,
      cases: { filed, unfiled, unset: await world.received(other) },
    };
    const superuser = new Client({ connectionString: world.api.database.url });
    await superuser.connect();
    return new AppealMatrix(world, await everybody(world, office), ids, await everybody(world, other), superuser);
  }

  close(): Promise<void> {
    return this.superuser.end();
  }

  /** @returns how many cells were tried, and those that differ: `role × action × moment: the server says seen, not expected` */
  async differences(tables: AppealTables): Promise<{ tried: number; differ: string[] }> {
    const wanted = <M extends string>(moments: readonly M[]): M[] =>
      moments.filter((one) => tables.moment === undefined || one === tables.moment);
    const cells: Cell[] = [];
    for (const moment of wanted(MOMENTS))
      for (const relation of RELATIONS) cells.push(...(await this.reviewing(tables, moment, relation)));
    for (const moment of wanted(FILING_MOMENTS)) cells.push(...(await this.filing(tables, moment)));
    const differ = cells.flatMap(({ cell, seen, expected }) =>
      (['page', 'server'] as const)
        .filter((side) => seen[side] !== expected[side])
        .map((side) => `${cell}: the ${side} says ${seen[side]}, not ${expected[side]}`),
    );
    return { tried: cells.length, differ };
  }

  private async reviewing(tables: AppealTables, moment: AppealMoment, relation: Relation): Promise<Cell[]> {
    const cells: Cell[] = [];
    for (const [role, person] of this.people) {
      await this.stand(moment, relation, person);
      const page = await this.page(person);
      for (const [action, { path, needs, body }] of Object.entries(ATTEMPTS)) {
        const sent = path === 'reviewers' ? { reviewers: [this.people.get('boardSecretary')!.account] } : body;
        const url = `/api/appeals/${this.ids.appeal}/${path}`;
        const server = saidBy(await this.world.ask<Problem>(person, 'POST', url, sent));
        if (server === 'open') await this.stand(moment, relation, person);
        const expected = expectedOf(tables, { moment, relation, action, needs }, role);
        cells.push({
          cell: `${role} as ${relation} × ${action} × ${moment}`,
          seen: { page: page(action), server },
          expected,
        });
      }
    }
    return cells;
  }

  private async page(person: Person): Promise<(action: string) => string> {
    const url = `/api/appeals/${this.ids.appeal}`;
    const { status, body } = await this.world.ask<AppealView & Problem>(person, 'GET', url);
    if (status === 403) return () => 'no page';
    if (status === 404) return () => short(body.code);
    return (action) => offered(body.openActions.find(({ code }) => code === action));
  }

  private async filing({ filing, byRole = roles }: AppealTables, moment: FilingMoment): Promise<Cell[]> {
    const table = new AccessTable(byRole);
    const { cases } = this.ids;
    const caseId = moment === 'unset' || moment === 'filed' ? cases[moment] : cases.unfiled;
    const cells: Cell[] = [];
    for (const [role, person] of moment === 'unset' ? this.strangers : this.people) {
      await this.fileable(moment);
      const url = `/api/cases/${caseId}/appeal`;
      const { status, body } = await this.world.ask<CaseAppealView>(person, 'GET', url);
      const server = saidBy(await this.world.ask<Problem>(person, 'POST', url, GROUNDS));
      const seen = { page: status === 200 ? offered(body.filing) : 'no page', server };
      const told = filing[moment] ?? 'open';
      const denied = table.allows([role], 'appeals.file') ? told : 'denied';
      // Whoever reaches their own requests alone does not reach this one.
      const reaches = table.allows([role], 'intake.read') && !('reach' in roles[role]);
      cells.push({
        cell: `${role} × file × ${moment}`,
        seen,
        expected: { page: reaches ? denied : 'no page', server: denied },
      });
    }
    return cells;
  }

  /** Sets the appeal into a stage, and somebody beside it. */
  private async stand(moment: AppealMoment, relation: Relation, { account }: Person): Promise<void> {
    const { office, appeal } = this.ids;
    const state = moment === 'TOLD' ? 'ANSWERED' : moment;
    await this.superuser.query(STAND, [appeal, state, state === 'DECIDED' || state === 'ANSWERED', moment === 'TOLD']);
    for (const table of ['appeal_reviewer', 'appeal_barred'])
      await this.superuser.query(`DELETE FROM ${table} WHERE appeal_id = $1`, [appeal]);
    if (relation === 'reviewer') await this.superuser.query(REVIEWS, [office, appeal, account]);
    if (relation === 'barred') await this.superuser.query(BARRED, [office, appeal, account]);
  }

  private async fileable(moment: FilingMoment): Promise<void> {
    const { unfiled } = this.ids.cases;
    for (const table of ['appeal_event', 'appeal_reviewer', 'appeal_barred'])
      await this.superuser.query(`DELETE FROM ${table} USING appeal a WHERE appeal_id = a.id AND a.case_id = $1`, [
        unfiled,
      ]);
    await this.superuser.query('DELETE FROM appeal WHERE case_id = $1', [unfiled]);
    await this.superuser.query(TOLD, [unfiled, moment === 'untold', moment === 'over']);
    await this.superuser.query(RULED, [unfiled, moment === 'accepted' ? 'ACCEPTED' : 'REJECTED']);
  }
}

async function everybody(world: IntakeWorld, office: Office): Promise<Map<Role, Person>> {
  const people = new Map<Role, Person>();
  for (const role of (Object.keys(roles) as Role[]).filter((one) => roles[one].of === 'association'))
    people.set(role, await world.api.person(office, role));
  return people;
}

const short = (code: string): string => code.replace(/^appeals\./, '');

function saidBy({ status, body: { code } }: Answer<Problem>): string {
  if (status === 201) return 'open';
  if (code === 'access.denied') return 'denied';
  return code === 'appeals.gate_state' ? 'not now' : short(code);
}

function offered(offer: CaseAppealView['filing'] | undefined): string {
  if (!offer) return 'not now';
  if (!offer.yours) return 'denied';
  return offer.open ? 'open' : short(offer.why!.code);
}

function expectedOf(
  { byMoment, shut, byRole = roles }: AppealTables,
  { moment, relation, action, needs }: { moment: AppealMoment; relation: Relation; action: string; needs: string },
  role: Role,
): Told {
  const table = new AccessTable(byRole);
  const allowed = table.allows([role], needs);
  const seen = relation === 'reviewer' || (relation === 'bystander' && table.allows([role], 'appeals.readAll'));
  const belongs = byMoment[moment].split(' ').includes(action);
  const told = !seen ? 'not_found' : belongs ? (shut[moment]?.[action]?.[relation] ?? 'open') : 'not now';
  const page = !table.allows([role], 'appeals.read') ? 'no page' : seen && belongs && !allowed ? 'denied' : told;
  return { page, server: allowed ? told : 'denied' };
}

const STAND = `
  UPDATE appeal SET state = $2, outcome = CASE WHEN $3::boolean THEN 'upheld' END, reason = CASE WHEN $3 THEN 'test' END,
    decided_at = CASE WHEN $3 THEN entered_at END, decided_by = NULL, answered_at = NULL, told_at = CASE WHEN $4::boolean THEN entered_at END
  WHERE id = $1`;

const REVIEWS = `
  INSERT INTO appeal_reviewer (association_id, appeal_id, account_id, named_at, named_by) VALUES ($1, $2, $3, now(), 'test')`;

const BARRED = `
  INSERT INTO appeal_barred (association_id, appeal_id, account_id, because) VALUES ($1, $2, $3, 'decided')`;

/** The day on which the decision went out, and a day so long ago that the time is over. */
const TOLD = `
  UPDATE case_file SET notified_at = CASE WHEN NOT $2::boolean THEN received_at END,
    replied_at = CASE WHEN $3::boolean THEN received_at - interval '60 days' END WHERE id = $1`;

const RULED = `
  UPDATE case_event SET detail = jsonb_set(detail, '{outcome}', to_jsonb($2::text)) WHERE case_id = $1 AND name = 'decided'`;
