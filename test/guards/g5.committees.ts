import { roles, type Role } from '@config/roles';
import { Committees, type CommitteesView, type CommitteeView } from '@sanad/committee';
import { AccessTable, type RoleRows } from '@sanad/platform';
import { Policies, PolicyVersions, type PolicyAnswers } from '@sanad/policy';
import { Client } from 'pg';
import { MOMENTS, type Moment } from '../fixtures/committee-actions-by-moment';
import type { Person } from '../world/api';
import type { Chamber, CommitteeWorld } from '../world/committee';

interface Attempt {
  /** What the role needs. */
  readonly needs: 'appoint' | 'arrange';
  /** What the page calls it. */
  readonly offer: string;
  readonly at: 'registry' | 'names' | 'sittings' | 'members' | 'departure' | 'withdrawal' | 'proof';
  readonly body: object;
}

const RULE = 'investigation-committee';
const UNTIL = { until: '2026-03-01' };
const MINUTED = { minutes: 'محضر المجلس 7' };

const ATTEMPTS = {
  found: { needs: 'appoint', offer: 'found', at: 'registry', body: { rule: RULE } },
  name: { needs: 'appoint', offer: 'name', at: 'names', body: { rule: RULE, sameBody: true, ...MINUTED } },
  call: {
    needs: 'arrange',
    offer: 'call',
    at: 'sittings',
    body: { at: '2026-02-01T07:30:00Z', place: 'قاعة الاجتماعات' },
  },
  appoint: { needs: 'appoint', offer: 'appoint', at: 'members', body: { capacity: 'member' } },
  appointHead: { needs: 'appoint', offer: 'appoint', at: 'members', body: { capacity: 'head' } },
  endTerm: { needs: 'appoint', offer: 'endTerm', at: 'departure', body: UNTIL },
  endForAbsences: { needs: 'appoint', offer: 'endTerm', at: 'departure', body: { ...UNTIL, because: 'absences' } },
  withdraw: { needs: 'appoint', offer: 'withdraw', at: 'withdrawal', body: {} },
  disclose: {
    needs: 'appoint',
    offer: 'disclose',
    at: 'proof',
    body: { madeOn: '2026-01-11', reference: 'خطاب 4711' },
  },
} as const satisfies Record<string, Attempt>;
type Action = keyof typeof ATTEMPTS;
const ACTIONS = Object.keys(ATTEMPTS) as Action[];

const BYLAW = { absencesAllowed: 1, fewestMembers: 2, mostMembers: 2 };
const LABEL = { addedBy: 'association', name: 'المجلس', on: '2026-01-04', why: 'لائحة اللجان' } as const;
const ADDED: PolicyAnswers['overlays'] = [
  { ...LABEL, id: 'bylaw', conduct: BYLAW },
  {
    ...{ ...LABEL, id: 'disclosed' },
    deadline: {
      ...{ obligation: 'committeeDisclosure', bound: 'AT_MOST', amount: 5, unit: 'workingDay' },
      ...{ startsOn: 'decision', stopsOn: 'disclosure' },
    },
  },
];

/** What stands at each moment. The sittings that the member missed were on 8 January: a term that begins after it holds none of them. */
const STANDS_AT: Readonly<
  Record<Moment, { on: string; since?: string; until?: string; same?: boolean; founded?: true; made?: true }>
> = {
  NEW: { on: '2026-01-11' },
  SEATED: { on: '2026-01-11', since: '2026-01-09', same: true },
  ABSENT: { on: '2026-01-18', since: '2026-01-01', founded: true },
  TO_COME: { on: '2026-01-11', since: '2026-02-01', same: false, made: true },
  PAST: { on: '2026-01-11', since: '2026-01-01', until: '2026-01-10' },
  SILENT: { on: '2026-01-26', since: '2026-01-01' },
};

export interface CommitteeTables {
  readonly offered: Readonly<Record<Moment, string>>;
  readonly refused: Readonly<Record<Moment, Readonly<Record<string, string>>>>;
  readonly arises: Readonly<Record<string, string>>;
  readonly late: readonly Moment[];
  readonly byRole?: RoleRows;
  /** The cells of one moment alone. */
  readonly moment?: Moment;
}

/** What an action is to somebody: on the page `open`, `denied` or `not now`; of the server `denied`, why it is refused, or `open` with what is owed from then on. */
interface Told {
  readonly page: string;
  readonly server: string;
}

/** What is there all the time: the committee, another one that nobody sits in, and a case that waits. */
interface Fixed {
  readonly committee: string;
  readonly empty: string;
  readonly caseId: string;
}

/** What a role meets when it tries each action on the registry of committees at each moment, what its pages offer, and what the tables say of both. */
export class CommitteeMatrix {
  /** Of the moment that stands. */
  private now = { member: '', disclosure: '' };

  private constructor(
    private readonly world: CommitteeWorld,
    private readonly chamber: Chamber,
    private readonly people: ReadonlyMap<Role, Person>,
    private readonly ids: Fixed,
    private readonly superuser: Client,
  ) {}

  static async open(world: CommitteeWorld): Promise<CommitteeMatrix> {
    const { api } = world.intake;
    const chamber = await world.chamber('mabarra', (answers) => {
      answers.overlays = [...answers.overlays.filter(({ conduct }) => conduct === undefined), ...ADDED];
    });
    const people = new Map<Role, Person>();
    for (const role of (Object.keys(roles) as Role[]).filter((one) => roles[one].of === 'association'))
      people.set(role, await api.person(chamber, role));
    for (let missed = 0; missed <= BYLAW.absencesAllowed; missed++) {
      const sitting = await world.sitting(chamber, [await world.underStudy(chamber)], ['head', 'one']);
      await world.ask(chamber.seats.head, 'POST', `sittings/${sitting.id}/closure`);
    }
    const { id: empty } = await world.intake.run(chamber, (op) =>
      api.app.get(Committees).found(op, 'follow-up-committee'),
    );
    const ids = { committee: chamber.committee, empty, caseId: await world.underStudy(chamber) };
    await fallSilent(world, chamber);
    const superuser = new Client({ connectionString: api.database.url });
    await superuser.connect();
    return new CommitteeMatrix(world, chamber, people, ids, superuser);
  }

  close(): Promise<void> {
    return this.superuser.end();
  }

  /** @returns how many cells were tried, and those that differ: `role × action × moment: the server says seen, not expected` */
  async differences(tables: CommitteeTables): Promise<{ tried: number; differ: string[] }> {
    const cells: string[][] = [];
    for (const moment of MOMENTS.filter((one) => tables.moment === undefined || one === tables.moment)) {
      await this.stand(moment);
      for (const [role, person] of this.people) cells.push(...(await this.cells(tables, moment, role, person)));
    }
    return { tried: cells.length, differ: cells.flat() };
  }

  /** What differs in each cell of somebody's pages. */
  private async cells(tables: CommitteeTables, moment: Moment, role: Role, person: Person): Promise<string[][]> {
    // The clock goes on by days from moment to moment, and no session lasts that long.
    const me = { ...person, headers: await this.world.intake.api.signIn(person.account, this.chamber) };
    const page = await this.page(moment, me);
    const late = lateOf(tables, moment, role);
    const cells = [page.late === late ? [] : [`${role} × late × ${moment}: the page says ${page.late}, not ${late}`]];
    for (const action of ACTIONS) {
      const seen: Told = { page: page.offers(action), server: await this.attempt(moment, action, me) };
      const expected = expectedOf(tables, moment, action, role);
      const differ = (['page', 'server'] as const).filter((side) => seen[side] !== expected[side]);
      const cell = `${role} × ${action} × ${moment}`;
      cells.push(differ.map((side) => `${cell}: the ${side} says ${seen[side]}, not ${expected[side]}`));
    }
    return cells;
  }

  /** What the list of committees and the page of this one offer: a thing to do, and what it can be done to. */
  private async page(moment: Moment, me: Person): Promise<{ offers: (action: Action) => string; late: string }> {
    const list = await this.world.ask<CommitteesView>(me, 'GET', 'committees');
    const { status, body } = await this.world.ask<CommitteeView>(me, 'GET', `committees/${this.committeeAt(moment)}`);
    if (list.status === 403 && status === 403) return { offers: () => 'no page', late: 'no page' };
    const member = body.members.find(({ id, standing }) => id === this.now.member && standing.code !== 'past');
    const disclosure = body.disclosures.items.find(({ id }) => id === this.now.disclosure);
    const { unfounded, questions, actions } = list.body;
    const isThere: Readonly<Record<Action, boolean>> = {
      ...{ call: true, appoint: true, appointHead: true, endTerm: member !== undefined },
      found: unfounded.some(({ rule }) => rule === RULE),
      name: questions.some(({ committee, rule }) => committee === this.ids.committee && rule === RULE),
      endForAbsences: member?.absences.tooMany === true,
      withdraw: member?.standing.code === 'toCome',
      disclose: disclosure?.madeOn === null,
    };
    const offers = (action: Action): string => {
      const offer = [...actions, ...body.actions].find(({ code }) => code === ATTEMPTS[action].offer);
      if (!offer || !isThere[action]) return 'not now';
      return offer.open ? 'open' : 'denied';
    };
    return { offers, late: disclosure?.late === true ? 'late' : 'in time' };
  }

  /** Tries it in a way that succeeds where it is open. */
  private async attempt(moment: Moment, action: Action, me: Person): Promise<string> {
    const { at, body } = ATTEMPTS[action];
    const { committee, caseId } = this.ids;
    const here = `committees/${this.committeeAt(moment)}`;
    const paths = {
      registry: 'committees',
      names: `committees/${committee}/names`,
      sittings: 'sittings',
      members: `${here}/members`,
      departure: `${here}/members/${this.now.member}/departure`,
      withdrawal: `${here}/members/${this.now.member}/withdrawal`,
      proof: `${here}/disclosures/${this.now.disclosure}/proof`,
    };
    const { two } = this.chamber.seats;
    const { relationsOfficer } = this.chamber.staff;
    const about = {
      ...(at === 'sittings' && { committee, cases: [caseId] }),
      ...(at === 'members' && { account: (action === 'appointHead' ? relationsOfficer : two).account }),
    };
    const before = await this.owed();
    const answer = await this.world.ask<{ code: string }>(me, 'POST', paths[at], { ...body, ...about });
    if (answer.status !== 201) return answer.body.code === 'access.denied' ? 'denied' : short(answer.body.code);
    const arisen = (await this.owed()).slice(before.length);
    await this.stand(moment);
    return opened(arisen[0]);
  }

  private async owed(): Promise<string[]> {
    const { rows } = await this.superuser.query<{ what: string }>(OWED, [this.chamber.id]);
    return rows.map(({ what }) => what);
  }

  private committeeAt(moment: Moment): string {
    return moment === 'NEW' ? this.ids.empty : this.ids.committee;
  }

  /** Sets the registry to a moment: everybody is appointed anew on 8 January, and then it is the day of the moment. */
  private async stand(moment: Moment): Promise<void> {
    const { intake } = this.world;
    const { chamber, superuser } = this;
    const { on, since = '2026-01-09', until, same, founded, made } = STANDS_AT[moment];
    for (const table of ['committee_disclosure', 'committee_member', 'committee_name'])
      await superuser.query(`DELETE FROM ${table} WHERE association_id = $1`, [chamber.id]);
    await superuser.query('DELETE FROM committee WHERE association_id = $1 AND rule_id = $2', [chamber.id, RULE]);
    await superuser.query(`UPDATE agenda_item SET state = 'CARRIED' WHERE case_id = $1`, [this.ids.caseId]);
    intake.at('2026-01-08');
    const term = { since, ...(until !== undefined && { until }) };
    const committees = intake.api.app.get(Committees);
    const member = await intake.run(chamber, async (op) => {
      await committees.appoint(op, chamber.committee, {
        account: chamber.seats.head.account,
        capacity: 'head',
        ...term,
      });
      if (founded) await committees.found(op, RULE);
      return committees.appoint(op, chamber.committee, {
        account: chamber.seats.two.account,
        capacity: 'member',
        ...term,
      });
    });
    const { rows } = await superuser.query<{ id: string }>(OF_MEMBER, [member.id]);
    this.now = { member: member.id, disclosure: rows[0]!.id };
    const said = async (path: string, body: object): Promise<void> => {
      const { status } = await this.world.ask(
        chamber.staff.executiveDirector,
        'POST',
        `committees/${chamber.committee}/${path}`,
        body,
      );
      if (status !== 201) throw new Error(`${path}: ${status}`);
    };
    if (same !== undefined) await said('names', { rule: RULE, sameBody: same, ...MINUTED });
    if (made) await said(`disclosures/${this.now.disclosure}/proof`, { madeOn: '2026-01-08', reference: 'خطاب 4710' });
    intake.at(on);
  }
}

/** A version without any of the rules, in force from 25 January. */
function fallSilent({ intake }: CommitteeWorld, chamber: Chamber): Promise<void> {
  const versions = intake.api.app.get(PolicyVersions);
  return intake.run(chamber, async (op) => {
    const { versionId } = await intake.api.app.get(Policies).inForce(op);
    const { id } = await versions.draft(op, { basedOn: versionId });
    for (const { id: overlay } of ADDED) await versions.removeOverlay(op, id, { overlay, reason: 'انتهى العمل بها' });
    await versions.approve(op, id, { gregorianDate: '2026-01-05', demo: true });
    await versions.putInForce(op, id, { startsAt: new Date('2026-01-25T07:00:00Z'), supersedes: versionId });
  });
}

const short = (code: string): string => code.replace(/^committee\./, '');
const opened = (arisen: string | undefined): string => (arisen === undefined ? 'open' : `open, and ${arisen} is owed`);

function expectedOf(tables: CommitteeTables, moment: Moment, action: Action, role: Role): Told {
  const { offered, refused, arises, byRole = roles } = tables;
  const table = new AccessTable(byRole);
  const allowed = table.allows([role], `committee.${ATTEMPTS[action].needs}`);
  const page = !offered[moment].split(' ').includes(action) ? 'not now' : allowed ? 'open' : 'denied';
  const taken = refused[moment][action] ?? opened(moment === 'SILENT' ? undefined : arises[action]);
  return { page: table.allows([role], 'committee.read') ? page : 'no page', server: allowed ? taken : 'denied' };
}

function lateOf({ late, byRole = roles }: CommitteeTables, moment: Moment, role: Role): string {
  if (!new AccessTable(byRole).allows([role], 'committee.read')) return 'no page';
  return late.includes(moment) ? 'late' : 'in time';
}

const OWED = 'SELECT what FROM committee_disclosure WHERE association_id = $1 ORDER BY id';

const OF_MEMBER = 'SELECT id FROM committee_disclosure WHERE member_id = $1';
