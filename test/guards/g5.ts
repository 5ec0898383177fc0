import { roles, type Role } from '@config/roles';
import { REQUEST_ACTIONS, REQUEST_STATES, type RequestAction, type RequestState } from '@sanad/intake/pure';
import { newId } from '@sanad/kernel';
import { AccessTable, type RoleRows } from '@sanad/platform';
import { Client } from 'pg';
import type { Person } from '../world/api';
import type { IntakeWorld, Office } from '../world/intake';

type Tried = Exclude<RequestAction, 'decide'>;
const TRIED = REQUEST_ACTIONS.filter((action): action is Tried => action !== 'decide');

interface Attempt {
  readonly method: 'POST' | 'PATCH';
  readonly path: string;
  /** What the role needs. */
  readonly needs: string;
  readonly body?: object;
}

const act = (path: string, body?: object, needs = 'intake.handle'): Attempt => ({ method: 'POST', path, needs, body });

/** How each action of a request is asked for over HTTP; a decision is the committee's, whose own tests look at it. */
export const ATTEMPTS: Readonly<Record<Tried, Attempt>> = {
  giveCriteria: act('criteria'),
  bringItem: act('items/identity/arrival'),
  ruleItem: act('items/identity/ruling', { valid: true }, 'intake.match'),
  attest: act('attestation', { method: 'inkScan', signedAs: 'مها العتيبي' }),
  correct: { method: 'PATCH', path: '', needs: 'intake.handle', body: { by: 'office', subject: 'مساعدة في الإيجار' } },
  giveReceipt: act('receipt'),
  ruleComplete: act('completeness'),
  requestItems: act('item-requests', { items: [{ item: 'identity' }], reason: 'الصورة غير واضحة' }),
  refer: act('referrals', { question: 'هل تكفي صورة الهوية؟' }, 'intake.refer'),
  putToCommittee: act('committee-referral'),
  overrideFloor: act('floor-override', { why: 'حالة طارئة' }, 'intake.overrideFloor'),
  notifyDecision: act('decision-notice'),
  recordBounce: act('bounce'),
  attestReply: act('reply', { means: 'phoneCall' }),
  agreeReplyChannel: act('reply-channel', { replyChannel: 'EMAIL' }),
  register: act('registration'),
  promiseDelivery: act('entitlements', { description: 'جهاز سمعي', dueOn: '2026-03-01' }),
  recordDelivery: act(`entitlements/${newId()}/delivery`, { proof: 'إيصال 12' }),
  close: act('closure'),
  withdraw: act('withdrawal'),
  assign: act('assignment', {}, 'intake.assign'),
};

type Seen = 'denied' | 'not now' | 'belongs';

export interface Tables {
  readonly byState: Readonly<Record<RequestState, string>>;
  readonly byRole?: RoleRows;
  /** The cells of one state alone. */
  readonly state?: RequestState;
}

/** What a role meets when it tries each action in each state of a request, beside what the two tables say. */
export class ActionMatrix {
  private constructor(
    private readonly world: IntakeWorld,
    private readonly people: ReadonlyMap<Role, Person>,
    private readonly request: string,
    private readonly superuser: Client,
  ) {}

  static async open(world: IntakeWorld, office: Office): Promise<ActionMatrix> {
    const names = (Object.keys(roles) as Role[]).filter((role) => roles[role].of === 'association');
    const people = new Map<Role, Person>();
    for (const role of names) people.set(role, await world.api.person(office, role));
    const superuser = new Client({ connectionString: world.api.database.url });
    await superuser.connect();
    return new ActionMatrix(world, people, await world.received(office), superuser);
  }

  close(): Promise<void> {
    return this.superuser.end();
  }

  /** @returns how many cells were tried, and those that differ: `role × action × state: seen, not expected` */
  async differences({ byState, byRole = roles, state: only }: Tables): Promise<{ tried: number; differ: string[] }> {
    const table = new AccessTable(byRole);
    const states = REQUEST_STATES.filter((one) => only === undefined || one === only);
    const cells = states.flatMap((state) =>
      TRIED.flatMap((action) => [...this.people].map(([role, person]) => ({ state, action, role, person }))),
    );
    const differ: string[] = [];
    for (const { state, action, role, person } of cells) {
      const allowed = table.allows([role], ATTEMPTS[action].needs);
      const belongs = byState[state].split(' ').includes(action);
      const expected: Seen = !allowed ? 'denied' : belongs ? 'belongs' : 'not now';
      const seen = await this.attempt(action, state, person);
      if (seen !== expected) differ.push(`${role} × ${action} × ${state}: ${seen}, not ${expected}`);
    }
    return { tried: cells.length, differ };
  }

  /** Sets the request into the state behind every gate, assigned to whoever tries, since some reach no other. A gate that is shut beyond the state belongs to it all the same. */
  private async attempt(action: Tried, state: RequestState, person: Person): Promise<string> {
    const [row] = (await this.superuser.query<{ version: number }>(STAND, [this.request, state, person.account])).rows;
    const { method, path, body } = ATTEMPTS[action];
    const url = `/api/cases/${this.request}${path && `/${path}`}`;
    const answer = await this.world.api.ask<{ code?: string }>(person, method, url, {
      ...body,
      ...(method === 'PATCH' && { version: row!.version }),
    });
    if (answer.status === 403 && answer.body.code === 'access.denied') return 'denied';
    if (answer.body.code === 'intake.gate_state' || answer.body.code === 'intake.gate_step') return 'not now';
    return [201, 200, 404, 409, 422].includes(answer.status) ? 'belongs' : `${answer.status} ${answer.body.code}`;
  }
}

const STAND = `
  UPDATE case_file SET state = $2, assignee_id = $3, closed_at = NULL, notified_at = NULL, replied_at = NULL, file_number = NULL, paused_at = NULL
  WHERE id = $1 RETURNING version`;
