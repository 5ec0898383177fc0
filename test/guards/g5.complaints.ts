import { roles, type Role } from '@config/roles';
import { COMPLAINT_ACTIONS, COMPLAINT_STATES, type ComplaintAction, type ComplaintState } from '@sanad/complaints/pure';
import { AccessTable, type RoleRows } from '@sanad/platform';
import { Client } from 'pg';
import type { Person } from '../world/api';
import type { ComplaintsOffice, ComplaintsWorld } from '../world/complaints';

interface Attempt {
  readonly path: string;
  /** What the role needs. */
  readonly needs: string;
  readonly body?: object;
}

const act = (path: string, needs: string, body?: object): Attempt => ({ path, needs: `complaints.${needs}`, body });
const WORDS = { words: 'سبب واضح' };
const REASON = { reason: 'سبب واضح' };

/** How each action of a complaint is asked for over HTTP. */
const ATTEMPTS: Readonly<Record<ComplaintAction, Attempt>> = {
  acknowledge: act('acknowledgement', 'triage'),
  assess: act('assessment', 'triage', { severity: 'low' }),
  identify: act('identification', 'triage'),
  route: act('routing', 'triage'),
  attemptSettlement: act('settlement-attempts', 'handle', WORDS),
  makeOffer: act('offers', 'handle', { ...WORDS, party: 'association' }),
  answerOffer: act('offer-answers', 'handle', { ...WORDS, party: 'complainant', consents: false }),
  recordAgreement: act('agreement', 'handle', WORDS),
  resolve: act('outcome', 'handle', { ...REASON, outcome: 'upheld' }),
  answer: act('answer', 'handle'),
  attestAnswer: act('arrival', 'handle'),
  recordResponse: act('response', 'handle', { accepted: true }),
  escalate: act('escalation', 'handle', REASON),
  close: act('closure', 'handle'),
  reopen: act('reopening', 'handle', REASON),
  withdraw: act('withdrawal', 'handle'),
};

export interface ComplaintTables {
  readonly byState: Readonly<Record<ComplaintState, string>>;
  readonly byRole?: RoleRows;
  /** The cells of one state alone. */
  readonly state?: ComplaintState;
}

/** What a role meets when it tries each action in each stage of a complaint that it may see, beside what the two tables say. */
export class ComplaintMatrix {
  private constructor(
    private readonly world: ComplaintsWorld,
    private readonly people: ReadonlyMap<Role, Person>,
    private readonly complaint: string,
    private readonly superuser: Client,
  ) {}

  static async open(world: ComplaintsWorld, office: ComplaintsOffice): Promise<ComplaintMatrix> {
    const { api } = world.intake;
    const people = new Map<Role, Person>();
    for (const role of (Object.keys(roles) as Role[]).filter((one) => roles[one].of === 'association'))
      people.set(role, await api.person(office, role));
    const { id } = (await world.lodge(office)).body;
    const superuser = new Client({ connectionString: api.database.url });
    await superuser.connect();
    const accounts = [...people.values()].map(({ account }) => account);
    await superuser.query(SEE, [office.id, id, accounts]);
    return new ComplaintMatrix(world, people, id, superuser);
  }

  close(): Promise<void> {
    return this.superuser.end();
  }

  /** @returns how many cells were tried, and those that differ: `role × action × state: seen, not expected` */
  async differences({ byState, byRole = roles, state: only }: ComplaintTables): Promise<{
    tried: number;
    differ: string[];
  }> {
    const table = new AccessTable(byRole);
    const states = COMPLAINT_STATES.filter((one) => only === undefined || one === only);
    const cells = states.flatMap((state) =>
      COMPLAINT_ACTIONS.flatMap((action) =>
        [...this.people].map(([role, person]) => ({ state, action, role, person })),
      ),
    );
    const differ: string[] = [];
    for (const { state, action, role, person } of cells) {
      const belongs = byState[state].split(' ').includes(action);
      const expected = !table.allows([role], ATTEMPTS[action].needs) ? 'denied' : belongs ? 'belongs' : 'not now';
      const seen = await this.attempt(action, state, person);
      if (seen !== expected) differ.push(`${role} × ${action} × ${state}: ${seen}, not ${expected}`);
    }
    return { tried: cells.length, differ };
  }

  /** Sets the complaint into the stage behind every gate. A gate that is shut beyond the stage belongs to it all the same. */
  private async attempt(action: ComplaintAction, state: ComplaintState, person: Person): Promise<string> {
    await this.superuser.query(STAND, [this.complaint, state, state === 'CLOSED' || state === 'WITHDRAWN']);
    const { path, body = {} } = ATTEMPTS[action];
    const url = `/api/complaints/${this.complaint}/${path}`;
    const answer = await this.world.intake.api.ask<{ code?: string }>(person, 'POST', url, body);
    if (answer.status === 403 && answer.body.code === 'access.denied') return 'denied';
    if (answer.body.code === 'complaints.gate_state') return 'not now';
    return [201, 400, 422].includes(answer.status) ? 'belongs' : `${answer.status} ${answer.body.code}`;
  }
}

const SEE = `
  INSERT INTO complaint_viewer (association_id, complaint_id, account_id, named_at, named_by)
  SELECT $1, $2, account, now(), 'test' FROM unnest($3::uuid[]) AS account`;

const STAND = `
  UPDATE complaint SET state = $2, closed_at = CASE WHEN $3::boolean THEN entered_at END, outcome = 'upheld', told_at = NULL,
    rung = NULL, outside_reference = NULL, assignee_id = NULL, reopened_at = NULL, escalates_at = NULL
  WHERE id = $1`;
