import { roles, type Role } from '@config/roles';
import { AccessTable, type RoleRows } from '@sanad/platform';
import { createHash } from 'node:crypto';
import { Client } from 'pg';
import { MOMENTS, type Moment } from '../fixtures/sitting-actions-by-moment';
import type { Person } from '../world/api';
import type { Chamber, CommitteeWorld } from '../world/committee';
import { logOf, ROWS_AT } from './g5.sittings.log';

interface Attempt {
  readonly path: string;
  /** What the role needs. */
  readonly needs: string;
  readonly body?: object;
}

const WORDS = { reason: 'سبب واضح' };
const MINUTES = { content: '{"demo":false}', hash: createHash('sha256').update('{"demo":false}').digest('hex') };

/** How each action is asked for over HTTP, so that it succeeds where it is open. */
const GROUPS = {
  sitting: {
    open: { path: 'opening', needs: 'arrange' },
    move: { path: 'rescheduling', needs: 'arrange', body: { ...WORDS, at: '2026-01-12T07:30:00Z' } },
    excuse: { path: 'excuse', needs: 'vote', body: WORDS },
    attend: { path: 'attendance', needs: 'arrange' },
    close: { path: 'closure', needs: 'decide' },
    adjourn: { path: 'adjournment', needs: 'arrange', body: WORDS },
    cancel: { path: 'cancellation', needs: 'arrange', body: WORDS },
  },
  item: {
    recuse: { path: 'recusals', needs: 'vote', body: WORDS },
    vote: { path: 'votes', needs: 'vote', body: { vote: 'abstain' } },
    openBallot: { path: 'secret-ballot', needs: 'decide' },
    ballot: { path: 'ballots', needs: 'vote', body: { vote: 'abstain' } },
    decide: { path: 'decision', needs: 'decide', body: { outcome: 'ACCEPTED' } },
    dissent: { path: 'dissents', needs: 'vote', body: WORDS },
    confirm: { path: 'confirmation', needs: 'confirm', body: { confirmed: true } },
    return: { path: 'confirmation', needs: 'confirm', body: { confirmed: false, ...WORDS } },
  },
  minutes: {
    correct: { path: 'minutes/corrections', needs: 'arrange', body: { ...WORDS, section: 'other', words: 'تصويب' } },
    sign: { path: 'minutes/signatures', needs: 'vote', body: { contentHash: MINUTES.hash, signedAs: 'مها العتيبي' } },
    seal: { path: 'minutes/seal', needs: 'arrange' },
  },
} as const satisfies Record<string, Record<string, Attempt>>;
type Group = keyof typeof GROUPS;

/** Where each group has something of its own to show. */
const TRIED: Readonly<Record<Moment, readonly Group[]>> = {
  ...{ PLANNED: ['sitting', 'item', 'minutes'], OPEN: ['sitting', 'item', 'minutes'], UNQUORATE: ['sitting', 'item'] },
  ...{ VOTED: ['item'], SECRET: ['item'], BALLOTED: ['item'], DECIDED: ['item'], RECOMMENDED: ['item'] },
  ...{ CONFIRMED: ['item'], RETURNED: ['item'], CLOSED: ['sitting', 'item', 'minutes'], CLOSED_RECOMMENDED: ['item'] },
  ...{ SIGNING: ['minutes'], SEALED: ['minutes'], ADJOURNED: ['sitting'], CANCELLED: ['sitting', 'item'] },
};

/** Of another moment: what is refused so does not belong to this one. */
const OTHER_MOMENTS = [
  ...['sitting_not_open', 'sitting_opened', 'sitting_ended', 'item_decided', 'item_open', 'nothing_to_confirm'],
  ...['ballot_secret', 'ballot_not_open', 'ballot_open', 'voted_openly', 'minutes_sealed', 'minutes_not_found'],
];

type Gates = Readonly<Partial<Record<Moment, Readonly<Record<string, Partial<Record<string, string>>>>>>>;

export interface SittingTables {
  readonly byMoment: Readonly<Record<Moment, string>>;
  readonly shut: Gates;
  readonly byRole?: RoleRows;
  /** The cells of one moment alone. */
  readonly moment?: Moment;
}

interface Somebody {
  readonly who: string;
  readonly role: Role;
  readonly person: Person;
}

/** What an action is to somebody at a moment: `open`, `denied`, `not now`, or why it is shut. */
type Seen = string;

/** What a role meets when it tries each action at each moment of a sitting, what its page says beforehand, and what the tables say of both. */
export class SittingMatrix {
  private constructor(
    private readonly world: CommitteeWorld,
    private readonly chamber: Chamber,
    private readonly people: readonly Somebody[],
    private readonly sitting: Readonly<Record<'id' | 'item' | 'caseId' | 'version', string>>,
    private readonly superuser: Client,
  ) {}

  static async open(world: CommitteeWorld, chamber: Chamber): Promise<SittingMatrix> {
    const { api } = world.intake;
    const { head, secretary, one } = chamber.seats;
    const seats: Partial<Record<Role, Person>> = {
      committeeHead: head,
      committeeSecretary: secretary,
      committeeMember: one,
    };
    const people: Somebody[] = [];
    for (const role of (Object.keys(roles) as Role[]).filter((name) => roles[name].of === 'association'))
      people.push({ who: role, role, person: seats[role] ?? (await api.person(chamber, role)) });
    people.push({ who: 'unseated', role: 'committeeHead', person: await api.person(chamber, 'committeeHead') });
    const { id, agenda } = (await world.plan(chamber, [await world.underStudy(chamber)])).body;
    const superuser = new Client({ connectionString: api.database.url });
    await superuser.connect();
    const { id: item, case: caseId } = agenda[0]!;
    const { rows } = await superuser.query<{ version: string }>(VERSION, [caseId]);
    return new SittingMatrix(world, chamber, people, { id, item, caseId, ...rows[0]! }, superuser);
  }

  close(): Promise<void> {
    return this.superuser.end();
  }

  /** @returns how many cells were tried, and those that differ: `role × action × moment: the server says seen, not expected` */
  async differences(tables: SittingTables): Promise<{ tried: number; differ: string[] }> {
    const cells: string[][] = [];
    for (const moment of MOMENTS.filter((one) => tables.moment === undefined || one === tables.moment)) {
      await this.stand(moment);
      for (const somebody of this.people)
        for (const group of TRIED[moment]) cells.push(...(await this.cells(tables, moment, group, somebody)));
    }
    return { tried: cells.length, differ: cells.flat() };
  }

  /** What differs in each cell of one page of somebody. */
  private async cells(tables: SittingTables, moment: Moment, group: Group, somebody: Somebody): Promise<string[][]> {
    const page = await this.page(group, somebody);
    const cells: string[][] = [];
    for (const [action, attempt] of Object.entries(GROUPS[group]) as [string, Attempt][]) {
      const expected = expectedOf(tables, { moment, action, attempt }, somebody);
      const seen = { page: page(action), server: await this.attempt(group, attempt, somebody, moment) };
      const differ = (['page', 'server'] as const).filter((side) => seen[side] !== expected[side]);
      const cell = `${somebody.who} × ${action} × ${moment}`;
      cells.push(differ.map((side) => `${cell}: the ${side} says ${seen[side]}, not ${expected[side]}`));
    }
    return cells;
  }

  /** What the page shows of each action. */
  private async page(group: Group, { person }: Somebody): Promise<(action: string) => Seen> {
    const path = `sittings/${this.sitting.id}${group === 'minutes' ? '/minutes' : ''}`;
    const { status, body } = await this.world.ask(person, 'GET', path);
    if (status === 403) return () => 'no page';
    if (status === 404) return () => (body.code === 'committee.minutes_not_found' ? 'not now' : body.code);
    const { actions } = group === 'item' ? body.agenda[0]! : body;
    return (action) => {
      const offer = actions.find(({ code }) => code === action);
      if (!offer) return 'not now';
      return offer.open ? 'open' : offer.roles ? 'denied' : short(offer.why!.code);
    };
  }

  private async attempt(
    group: Group,
    { path, body = {} }: Attempt,
    { person }: Somebody,
    moment: Moment,
  ): Promise<Seen> {
    const { id, item } = this.sitting;
    const url = `sittings/${id}/${group === 'item' ? `agenda/${item}/` : ''}${path}`;
    const head = { account: this.chamber.seats.head.account, present: moment === 'UNQUORATE' };
    const answer = await this.world.ask(person, 'POST', url, path === 'attendance' ? head : body);
    if (answer.status === 403 && answer.body.code === 'access.denied') return 'denied';
    if (answer.status === 201) {
      await this.stand(moment);
      return 'open';
    }
    const code = short(answer.body.code);
    return OTHER_MOMENTS.includes(code) ? 'not now' : code;
  }

  /** Sets the sitting to a moment: a log of its own, and the rows beside it. */
  private async stand(moment: Moment): Promise<void> {
    const { chamber, superuser } = this;
    const { id, item, caseId } = this.sitting;
    const log = logOf(moment, chamber.seats, this.sitting);
    for (const table of ['minutes_seal', 'minutes_signature', 'minutes_correction', 'minutes', 'sitting_event'])
      await superuser.query(`DELETE FROM ${table} WHERE sitting_id = $1`, [id]);
    for (const table of ['ballot_box', 'committee_decision'])
      await superuser.query(`DELETE FROM ${table} WHERE item_id = $1`, [item]);
    const { state, item: itemState, minutes } = ROWS_AT[moment];
    await superuser.query('UPDATE sitting SET state = $2, version = $3, at = $4 WHERE id = $1', [
      ...[id, state, log.length, '2026-01-11T07:30:00Z'],
    ]);
    await superuser.query('UPDATE agenda_item SET state = $2 WHERE id = $1', [item, itemState]);
    await superuser.query(UNDER_STUDY, [caseId]);
    await superuser.query(LOG, [chamber.id, id, JSON.stringify(log)]);
    if (moment === 'BALLOTED')
      for (const vote of ['accept', 'accept', 'reject']) await superuser.query(BOX(vote), [chamber.id, item]);
    if (!minutes) return;
    await superuser.query(WRITE, [chamber.id, id, MINUTES.content, MINUTES.hash]);
    const signed = [chamber.id, id, chamber.seats.head.account, MINUTES.hash];
    if (minutes === 'SIGNING') await superuser.query(SIGN, signed);
    if (minutes === 'SEALED') await superuser.query(SEAL, [chamber.id, id, MINUTES.content, MINUTES.hash]);
  }
}

const short = (code: string): string => code.replace(/^committee\./, '');

function expectedOf(
  { byMoment, shut, byRole = roles }: SittingTables,
  { moment, action, attempt }: { moment: Moment; action: string; attempt: Attempt },
  { who, role }: Somebody,
): { page: Seen; server: Seen } {
  const table = new AccessTable(byRole);
  const allowed = table.allows([role], `committee.${attempt.needs}`);
  const belongs = byMoment[moment].split(' ').includes(action);
  const told = belongs ? (shut[moment]?.[action]?.[who] ?? 'open') : 'not now';
  const page = !table.allows([role], 'committee.read') ? 'no page' : belongs && !allowed ? 'denied' : told;
  return { page, server: allowed ? told : 'denied' };
}

const VERSION = 'SELECT policy_version_id AS version FROM case_file WHERE id = $1';

const UNDER_STUDY = `
  UPDATE case_file SET state = 'UNDER_STUDY', decided_at = NULL, decision_id = NULL, decision_reason = NULL WHERE id = $1`;

const LOG = `
  INSERT INTO sitting_event (association_id, sitting_id, seq, name, at, by_kind, by_id, item_id, account_id, detail)
  SELECT $1, $2, l.nth, l.name, '2026-01-08T07:00:00Z', 'staff', 'test', l.item, l.account, l.detail
  FROM ROWS FROM (jsonb_to_recordset($3) AS (name text, item uuid, account uuid, detail jsonb))
    WITH ORDINALITY AS l (name, item, account, detail, nth)`;

const BOX = (vote: string): string => `
  INSERT INTO ballot_box AS b (association_id, item_id, round, "${vote}") VALUES ($1, $2, 1, 1)
  ON CONFLICT (association_id, item_id, round) DO UPDATE SET "${vote}" = b."${vote}" + 1`;

const WRITE = `
  INSERT INTO minutes (association_id, sitting_id, content, content_hash, made_at) VALUES ($1, $2, $3, $4, '2026-01-08T07:00:00Z')`;

const SIGN = `
  INSERT INTO minutes_signature (association_id, sitting_id, account_id, content_hash, signed_as, hash, at)
  VALUES ($1, $2, $3, $4, 'test', 'test', '2026-01-08T07:00:00Z')`;

const SEAL = `
  INSERT INTO minutes_seal (association_id, sitting_id, content, content_hash, sealed_at) VALUES ($1, $2, $3, $4, '2026-01-08T07:00:00Z')`;
