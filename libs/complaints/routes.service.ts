import { Injectable } from '@nestjs/common';
import { Committees, goesBy } from '@sanad/committee';
import { Calendars } from '@sanad/deadlines';
import type { AccountId } from '@sanad/kernel';
import { Refusal, type RefusalCode } from '@sanad/messages';
import { AccessTable, ReportingLines, Staff, type Lines, type Op, type StaffMember } from '@sanad/platform';
import { concernedIn, type ComplaintDossier, type Route } from './complaint';
import { RUNGS, type Rung } from './complaint.kinds';
import { isOver } from './complaint.states';
import type { ComplaintRights } from './complaints.words';
import { barredBy, impartial, nextRung, type Bar } from './routing';
import { dateOf } from './times';

/** Who may look at a complaint. */
export interface Candidates {
  readonly handlers: Named[];
  readonly viewers: Named[];
  readonly committees: Named[];
  readonly charged: string | null;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface WantedRoute {
  readonly committee?: string;
  readonly assignee?: string;
  /** Who else may see a sensitive one. */
  readonly viewers?: readonly string[];
}

/** A way that was looked at: nobody on it is complained of, or answers to whoever is. */
export interface FoundRoute {
  readonly route: Route;
  readonly viewers: readonly AccountId[];
  /** Who hears that it was put to them. */
  readonly told: readonly AccountId[];
  /** Who hears that it is before the board and nobody receives it there; unset where somebody does. */
  readonly unattended?: readonly AccountId[];
}

const BARRED: Readonly<Record<Bar, RefusalCode>> = {
  about: 'complaints.handler_about',
  subordinate: 'complaints.handler_subordinate',
  complainant: 'complaints.handler_complainant',
};

/** Finds who may look at a complaint. */
@Injectable()
export class ComplaintRoutes {
  constructor(
    private readonly staff: Staff,
    private readonly lines: ReportingLines,
    private readonly committees: Committees,
    private readonly calendars: Calendars,
    private readonly access: AccessTable,
  ) {}

  /**
   * @throws Refusal `complaints.committee_needed`, `complaints.committee_other`, `complaints.committee_of_report`,
   * `complaints.committee_partial`, `complaints.handler_…`, `complaints.viewers_needed`, `committee.not_found`, `staff.not_found`
   */
  async find(op: Op, dossier: ComplaintDossier, wanted: WantedRoute): Promise<FoundRoute> {
    const lines = await this.lines.all(op);
    const { complaint } = dossier;
    const { assignee, viewers: asked = [] } = wanted;
    const assigneeId = assignee === undefined ? null : await this.handler(op, dossier, assignee, lines, 'assignee');
    const viewers = await this.viewers(op, dossier, asked, lines);
    const seats = await this.committeeOf(op, dossier, wanted, lines);
    if (!seats && assigneeId === null) throw new Refusal('complaints.handler_needed');
    const named = [...dossier.viewers, ...viewers];
    if (complaint.sensitive && seats && !seats.members.some((account) => named.includes(account)))
      throw new Refusal('complaints.viewers_needed');
    const rung = higher(complaint.rung, seats ? 'committee' : 'officer');
    const committeeId = seats?.id ?? null;
    const told = assigneeId
      ? [assigneeId]
      : (seats?.members.filter((account) => !complaint.sensitive || named.includes(account)) ?? []);
    const route = { rung, committeeId, assigneeId, escalatesAt: await this.escalatesAt(op, dossier, rung) };
    return { route, viewers, told: told.slice(0, 1) };
  }

  /** Everybody whom `find` and `viewers` would let through, so that nobody else is offered. */
  async candidates(op: Op, dossier: ComplaintDossier): Promise<Candidates> {
    const { complaint, policy } = dossier;
    const [lines, members] = await Promise.all([this.lines.all(op), this.staff.list(op)]);
    const free = impartial(members, concernedIn(complaint), lines);
    const who = (needs: string): Named[] =>
      free.flatMap(({ account, name, roles }) => (this.access.allows(roles, needs) ? [{ id: account, name }] : []));
    const { committee: rule } = policy.effective.complaints;
    const isForStaff = complaint.kind === 'violationReport' || complaint.kind === 'technicalSupport';
    const known = isForStaff ? [] : await this.committees.list(op);
    return {
      ...{ handlers: who('complaints.handle'), viewers: who('complaints.read') },
      committees: known.filter((one) => rule === undefined || goesBy(one, rule)).map(({ id, name }) => ({ id, name })),
      charged: (!isForStaff && rule !== undefined && policy.effective.committee(rule)?.name) || null,
    };
  }

  /** One step up; to the board also where nobody receives it there yet, which is told. @throws Refusal `complaints.outside_reference_missing` for the step outside */
  async up(op: Op, dossier: ComplaintDossier, outsideReference: string | null): Promise<FoundRoute> {
    const lines = await this.lines.all(op);
    const { complaint } = dossier;
    const [members, seats] = await Promise.all([this.staff.list(op), this.policyCommittee(op, dossier, lines)]);
    const free = impartial(members, concernedIn(complaint), lines);
    const director = free.find(({ roles }) => roles.includes('executiveDirector'));
    const reachable = (rung: Rung): boolean =>
      rung === 'board' || (rung === 'committee' && seats !== undefined) || (rung === 'executiveDirector' && !!director);
    const rung = nextRung(complaint.rung, reachable)!;
    if (rung === 'supervisingBody' && !outsideReference) throw new Refusal('complaints.outside_reference_missing');
    const receiver = rung === 'executiveDirector' ? director : isOfBoard(rung) ? this.forBoard(free) : undefined;
    const assigneeId = receiver?.account ?? null;
    const committeeId = rung === 'committee' ? seats!.id : complaint.committeeId;
    const route = { rung, committeeId, assigneeId, escalatesAt: await this.escalatesAt(op, dossier, rung) };
    return {
      route,
      // Whoever carries the step sees what is put to it.
      viewers: complaint.sensitive && rung === 'committee' ? seats!.members : [],
      told: assigneeId ? [assigneeId] : rung === 'committee' ? seats!.members.slice(0, 1) : [],
      ...(rung === 'board' && !receiver && { unattended: this.overseers(free) }),
    };
  }

  /** What the roles of whoever asks let them do, and which roles would. */
  rightsOf({ actor, held }: Op): ComplaintRights {
    const roles = 'roles' in actor ? actor.roles : [];
    return {
      may: (action) => this.access.allows(roles, action),
      rolesOf: (action) => this.access.holders(action),
      ...(held && { held }),
    };
  }

  /** Whether it is before the board and nobody may receive it there. */
  async isUnattended(op: Op, { complaint }: ComplaintDossier): Promise<boolean> {
    if (complaint.rung !== 'board' || isOver(complaint.state)) return false;
    const [members, lines] = await Promise.all([this.staff.list(op), this.lines.all(op)]);
    return this.forBoard(impartial(members, concernedIn(complaint), lines)) === undefined;
  }

  private forBoard(free: readonly StaffMember[]): StaffMember | undefined {
    return free.find(({ roles }) => this.access.allows(roles, 'complaints.answerForBoard'));
  }

  private overseers(free: readonly StaffMember[]): AccountId[] {
    return free.flatMap(({ account, roles }) => (this.access.allows(roles, 'complaints.oversee') ? [account] : []));
  }

  /** The end of the last of the working days that a step has; nothing where nobody added a ladder, or the next step lies outside. */
  async escalatesAt(op: Op, { policy }: ComplaintDossier, rung: Rung): Promise<Date | null> {
    const days = policy.effective.complaints.escalateAfterDays?.value;
    if (days === undefined || RUNGS.indexOf(rung) >= RUNGS.indexOf('board')) return null;
    const calendar = await this.calendars.of(op);
    return new Date(calendar.startOf(calendar.addWorkingDays(calendar.dayOf(op.now.getTime()), days) + 1));
  }

  /** @throws Refusal `staff.not_found`, `complaints.handler_…` */
  async viewers(op: Op, dossier: ComplaintDossier, accounts: readonly string[], lines?: Lines): Promise<AccountId[]> {
    const known = lines ?? (await this.lines.all(op));
    return Promise.all(accounts.map((account) => this.handler(op, dossier, account, known, 'viewers')));
  }

  private async handler(
    op: Op,
    { complaint }: ComplaintDossier,
    account: string,
    lines: Lines,
    field: 'assignee' | 'viewers',
  ): Promise<AccountId> {
    const member = await this.staff.get(op, account);
    const bar = barredBy(account, concernedIn(complaint), lines);
    if (bar) throw new Refusal(BARRED[bar], { field });
    const needs = field === 'assignee' ? 'complaints.handle' : 'complaints.read';
    if (!this.access.allows(member.roles, needs)) throw new Refusal('complaints.handler_without_role', { field });
    return member.account;
  }

  /** The committee that the policy charges, where it charges one; whoever sits in it and is party to nothing. */
  private async committeeOf(
    op: Op,
    dossier: ComplaintDossier,
    { committee }: WantedRoute,
    lines: Lines,
  ): Promise<{ id: string; members: AccountId[] } | undefined> {
    const { kind } = dossier.complaint;
    const { effective } = dossier.policy;
    if (kind === 'violationReport' || kind === 'technicalSupport') {
      if (committee !== undefined) throw new Refusal('complaints.committee_of_other_kind');
      return undefined;
    }
    const rule = effective.complaints.committee;
    const name = (rule !== undefined && effective.committee(rule)?.name) || '';
    if (committee === undefined) {
      if (rule !== undefined) throw new Refusal('complaints.committee_needed', { name });
      return undefined;
    }
    const found = await this.committees.get(op, committee);
    if (rule !== undefined && !goesBy(found, rule)) throw new Refusal('complaints.committee_other', { name });
    const members = await this.seatedIn(op, found.id, dossier, lines);
    if (members.length === 0) throw new Refusal('complaints.committee_partial');
    return { id: found.id, members };
  }

  private async policyCommittee(
    op: Op,
    dossier: ComplaintDossier,
    lines: Lines,
  ): Promise<{ id: string; members: AccountId[] } | undefined> {
    const { complaint, policy } = dossier;
    const rule = policy.effective.complaints.committee;
    if (rule === undefined || complaint.kind === 'violationReport') return undefined;
    const found = (await this.committees.list(op)).find((one) => goesBy(one, rule));
    const members = found ? await this.seatedIn(op, found.id, dossier, lines) : [];
    return found && members.length > 0 ? { id: found.id, members } : undefined;
  }

  /** Those of the committee it lies with who may look at it, the head first; nobody where it lies with none. */
  async seated(op: Op, dossier: ComplaintDossier): Promise<AccountId[]> {
    const { committeeId, rung } = dossier.complaint;
    if (committeeId === null || rung !== 'committee') return [];
    return this.seatedIn(op, committeeId, dossier, await this.lines.all(op));
  }

  /** The head first. */
  private async seatedIn(op: Op, id: string, { complaint }: ComplaintDossier, lines: Lines): Promise<AccountId[]> {
    const seated = await this.committees.inOffice(op, id, dateOf(op.now));
    return impartial(seated, concernedIn(complaint), lines).map(({ account }) => account);
  }
}

/** Whoever answers for the board also follows what was taken outside. */
const isOfBoard = (rung: Rung): boolean => rung === 'board' || rung === 'supervisingBody';

const higher = (one: Rung | null, other: Rung): Rung =>
  one !== null && RUNGS.indexOf(one) > RUNGS.indexOf(other) ? one : other;
