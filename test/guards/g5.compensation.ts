import { roles, type Role } from '@config/roles';
import {
  COMPENSATION_ACTIONS,
  COMPENSATION_STATES,
  type CompensationAction,
  type CompensationState,
} from '@sanad/compensation/pure';
import { newId } from '@sanad/kernel';
import { AccessTable, type RoleRows } from '@sanad/platform';
import { Client } from 'pg';
import type { Person } from '../world/api';
import type { CompensationOffice, CompensationWorld } from '../world/compensation';

interface Attempt {
  readonly path: string;
  /** What the role needs. */
  readonly needs: string;
  readonly body?: object;
}

const act = (path: string, needs: string, body?: object): Attempt => ({ path, needs: `compensation.${needs}`, body });
const REASON = { reason: 'سبب واضح' };
const WORDS = { words: 'سبب واضح' };
const OFFER = { party: 'association', halalas: '420050', ...WORDS };
const SIGNED = { method: 'typedName', signedAs: 'مها العتيبي', contentHash: '0'.repeat(64) };
const ANY = newId();

/** How each action of a file is asked for over HTTP. */
const ATTEMPTS: Readonly<Record<CompensationAction, Attempt>> = {
  addProof: act('proofs', 'prove', { kind: 'judgment' }),
  validateProof: act(`proofs/${ANY}/validation`, 'validate'),
  withdrawProof: act(`proofs/${ANY}/withdrawal`, 'prove', REASON),
  makeOffer: act('offers', 'negotiate', OFFER),
  answerOffer: act('offer-answers', 'negotiate', { party: 'claimant', accepts: false, ...WORDS }),
  signClaimant: act('claimant-signature', 'negotiate', SIGNED),
  signAssociation: act('association-signature', 'sign', SIGNED),
  adopt: act('adoption', 'sign', { proof: ANY, ...WORDS }),
  refuse: act('refusal', 'negotiate', { party: 'claimant', ...REASON }),
  resume: act('resumption', 'negotiate'),
  approve: act('approvals', 'approve', { verdict: 'approve' }),
  sendBack: act('approvals', 'approve', { verdict: 'decline', ...REASON }),
  orderPayment: act('payment-orders', 'pay', { payBy: 'cheque' }),
  recordPaid: act('payment', 'pay', { reference: 'FT-1' }),
  recordFailed: act('payment-failure', 'pay', REASON),
  reverse: act('payment-reversal', 'pay', REASON),
  tellApart: act('another-harm', 'open', REASON),
  close: act('closure', 'negotiate'),
};

export interface CompensationTables {
  readonly byState: Readonly<Record<CompensationState, string>>;
  readonly byRole?: RoleRows;
  /** The cells of one state alone. */
  readonly state?: CompensationState;
}

/** What a role meets when it tries each action in each stage of a file, beside what the two tables say. */
export class CompensationMatrix {
  private constructor(
    private readonly world: CompensationWorld,
    private readonly people: ReadonlyMap<Role, Person>,
    private readonly file: string,
    private readonly superuser: Client,
  ) {}

  static async open(world: CompensationWorld, office: CompensationOffice): Promise<CompensationMatrix> {
    const { api } = world.intake;
    const people = new Map<Role, Person>();
    for (const role of (Object.keys(roles) as Role[]).filter((one) => roles[one].of === 'association'))
      people.set(role, await api.person(office, role));
    const superuser = new Client({ connectionString: api.database.url });
    await superuser.connect();
    return new CompensationMatrix(world, people, await world.opened(office), superuser);
  }

  close(): Promise<void> {
    return this.superuser.end();
  }

  /** @returns how many cells were tried, and those that differ: `role × action × state: seen, not expected` */
  async differences({ byState, byRole = roles, state: only }: CompensationTables): Promise<{
    tried: number;
    differ: string[];
  }> {
    const table = new AccessTable(byRole);
    const states = COMPENSATION_STATES.filter((one) => only === undefined || one === only);
    const cells = states.flatMap((state) =>
      COMPENSATION_ACTIONS.flatMap((action) =>
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

  /** Sets the file into the stage behind every gate. A gate that is shut beyond the stage belongs to it all the same. */
  private async attempt(action: CompensationAction, state: CompensationState, person: Person): Promise<string> {
    await this.superuser.query('DELETE FROM compensation_payment WHERE compensation_id = $1', [this.file]);
    await this.superuser.query(STAND, [this.file, state]);
    const { path, body = {} } = ATTEMPTS[action];
    const url = `/api/compensations/${this.file}/${path}`;
    const answer = await this.world.intake.api.ask<{ code?: string }>(person, 'POST', url, body);
    if (answer.status === 403 && answer.body.code === 'access.denied') return 'denied';
    if (answer.body.code === 'compensation.gate_state') return 'not now';
    return [201, 400, 404, 409, 422].includes(answer.status) ? 'belongs' : `${answer.status} ${answer.body.code}`;
  }
}

const STAND = `
  UPDATE compensation SET state = $2, basis = 'settlement', rests_on = NULL, adopted_by = NULL, amount = 420050, terms = 'x',
    settled_at = CASE WHEN $2 IN ('SETTLED', 'ORDERED', 'PAID') THEN opened_at END,
    paid_at = CASE WHEN $2 = 'PAID' THEN opened_at END, refused_at = CASE WHEN $2 = 'REFUSED' THEN opened_at END,
    closed_at = CASE WHEN $2 = 'CLOSED' THEN opened_at END
  WHERE id = $1`;
