import { roles } from '@config/roles';
import Ajv from 'ajv/dist/2020';
import type { ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import type { LightMyRequestResponse } from 'fastify';
import { SESSION_COOKIE } from '@sanad/platform';
import type { IntakeWorld } from '../world/intake';
import { Description, type Operation } from '../world/openapi';
import { Supply } from './g4.supply';
import { Requests, type Generated, type Pool } from './g21.requests';

export interface GeneratedFigure {
  tried: number;
  /** Answers of 200 to 299: without them nothing behind the validation was reached. */
  succeeded: number;
  /** What was answered by 5xx. */
  faults: string[];
  /** Answers that are not as the description says. */
  offSchema: string[];
}

const CHUNK = 250;

/** Whether the session that asked goes on under another token now, or not at all. */
const endsSession = ({ name }: Operation, { cookies }: LightMyRequestResponse): boolean =>
  cookies.some((cookie) => cookie.name === SESSION_COOKIE) || name === 'DELETE /api/account/sessions/:id';

/** The figure of G21: requests generated from the description, asked by somebody who may do everything. */
export class GeneratedRequests {
  private constructor(
    private readonly world: IntakeWorld,
    private readonly description: Description,
    private readonly supply: Supply,
    private readonly check: (operation: Operation, answer: LightMyRequestResponse) => string | undefined,
    private headers: Readonly<Record<string, string>>,
    private readonly operator: Readonly<Record<string, string>>,
  ) {}

  static async open(world: IntakeWorld): Promise<GeneratedRequests> {
    const description = await Description.of(world.api);
    const supply = await Supply.open(world, 'natiq');
    await supply.everything();
    const { headers: operator } = await world.api.person(undefined, 'platformOperator');
    return new GeneratedRequests(world, description, supply, checker(description), supply.owner.headers, operator);
  }

  /** The same seed asks for the same, but for ids. */
  async run(
    count: number,
    seed: number,
    only: (operation: Operation) => boolean = () => true,
  ): Promise<GeneratedFigure> {
    const figure: GeneratedFigure = { tried: 0, succeeded: 0, faults: [], offSchema: [] };
    const operations = this.description.operations.filter((one) => !one.streams && only(one));
    for (let chunk = 0; figure.tried < count; chunk++) {
      const requests = new Requests(this.description, await this.pool());
      const any = fc.constantFrom(...operations).chain((operation) => requests.of(operation));
      const numRuns = Math.min(CHUNK, count - figure.tried);
      for (const request of fc.sample(any, { numRuns, seed: seed + chunk })) await this.ask(request, figure);
    }
    return figure;
  }

  private async ask({ operation, url, headers, payload }: Generated, figure: GeneratedFigure): Promise<void> {
    const answer = await this.world.api.app.inject({
      ...{ method: operation.method, url, payload },
      headers: { ...this.askerOf(operation), ...headers },
    });
    figure.tried++;
    const label = `${operation.method} ${url.slice(0, 300)} ${payload?.slice(0, 1_000) ?? ''} → ${answer.statusCode}`;
    if (answer.statusCode < 300) figure.succeeded++;
    if (answer.statusCode >= 500) figure.faults.push(label);
    const off = this.check(operation, answer);
    if (off) figure.offSchema.push(`${label}: ${off}`);
    if (endsSession(operation, answer)) await this.comeBack();
  }

  private askerOf(operation: Operation): Readonly<Record<string, string>> {
    const { action = '' } = operation;
    if ((roles.platformOperator.may as readonly string[]).includes(action)) return this.operator;
    const owner = this.supply.ownerOf(operation);
    return owner === this.supply.owner ? this.headers : owner.headers;
  }

  private async comeBack(): Promise<void> {
    this.headers = await this.world.api.signIn(this.supply.owner.account, this.supply.office);
  }

  /** Everything there is in the association by now. */
  private async pool(): Promise<Pool> {
    const found = new Map<string, string[]>();
    for (const [word, sql] of Object.entries(THINGS)) {
      const rows = await this.world.api.rows<{ id: string }>(sql, [this.supply.office.id]);
      found.set(
        word,
        rows.map(({ id }) => id),
      );
    }
    return (word) => found.get(SAME[word] ?? word) ?? FIXED[word] ?? [];
  }
}

const of = (table: string, column = 'id'): string =>
  `SELECT ${column}::text AS id FROM ${table} WHERE association_id = $1 ORDER BY random() LIMIT 40`;
const THINGS: Readonly<Record<string, string>> = {
  people: of('person'),
  cases: of('case_file'),
  tokens: of('api_token'),
  referrals: of('referral'),
  visits: of('visit'),
  versions: of('policy_version'),
  'policy-imports': of('policy_import'),
  entitlements: of('entitlement'),
  committees: of('committee'),
  members: of('committee_member'),
  sittings: of('sitting'),
  agenda: of('agenda_item'),
  sessions: of('session'),
  factors: `SELECT f.id::text FROM factor f JOIN membership m USING (account_id) WHERE m.association_id = $1 LIMIT 40`,
  accounts: of('membership', 'account_id'),
  items: of('case_item', 'id'),
  associations: `SELECT s.association_id::text AS id FROM supervision s JOIN supervision o ON o.body_id = s.body_id
    WHERE o.association_id = $1 AND s.association_id <> $1`,
  // Those that were invited: with the seat of whoever asks, nothing more would be reached.
  supervisors: `SELECT v.id::text FROM supervisor v JOIN supervision o ON o.body_id = v.body_id
    WHERE o.association_id = $1 AND v.account_id IS NULL`,
  'supervising-bodies': 'SELECT body_id::text AS id FROM supervision WHERE association_id = $1',
  supervisions: `SELECT s.id::text FROM supervision s JOIN supervision o ON o.body_id = s.body_id
    WHERE o.association_id = $1 AND s.association_id <> $1`,
};
const SAME: Readonly<Record<string, string>> = {
  ...{ applicant: 'people', beneficiary: 'people', person: 'people', duplicates: 'people' },
  ...{ account: 'accounts', assignee: 'accounts', deputy: 'accounts', accountId: 'accounts', present: 'accounts' },
  ...{
    caseId: 'cases',
    id: 'cases',
    basedOn: 'versions',
    supersedes: 'versions',
    committee: 'committees',
    item: 'items',
  },
};
const FIXED: Readonly<Record<string, readonly string[]>> = {
  deadlines: ['supportRequest', 'enquiry', 'suggestion', 'referral'],
  consents: ['caseHandling', 'messages', 'referral'],
  roles: ['relationsOfficer', 'executiveDirector'],
  'policy-presets': ['template-a', 'template-b'],
  doubts: ['doubt-1'],
  'platform-holidays': ['2026-09-23', '2026-02-22'],
  holidays: ['2026-01-18', '2026-02-22'],
  licenceNumber: ['1072', '5074', '٧٠٠١'],
  slug: ['nawat', 'ufuq', 'api', 'dalil'],
};

/** Says what of an answer is not as described. Members that are not described count, too. */
function checker({
  schemas,
}: Description): (operation: Operation, answer: LightMyRequestResponse) => string | undefined {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  ajv.addSchema({ $id: 'api', components: { schemas: closed(schemas) } });
  const known = new Map<object, ValidateFunction>();
  const compiled = (schema: object): ValidateFunction => {
    const made = known.get(schema) ?? ajv.compile(closed(schema) as object);
    known.set(schema, made);
    return made;
  };
  return ({ responses }, { statusCode, headers, body }) => {
    const described = responses[String(statusCode)] ?? (statusCode >= 400 ? responses['default'] : undefined);
    if (!described) return `${statusCode} is not described`;
    const type = String(headers['content-type'] ?? '').split(';')[0]!;
    if (!described.content) return body === '' ? undefined : 'a body where none is described';
    const schema = described.content[type]?.schema;
    if (!schema) return `«${type}» is not described`;
    const fits = compiled(schema);
    return fits(/json$/.test(type) ? JSON.parse(body) : body) ? undefined : ajv.errorsText(fits.errors);
  };
}

/** The schema without room for more, its references leading into the whole description. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const members = Object.entries(schema).map(([name, value]) => [
    name,
    name === '$ref' ? `api${String(value)}` : closed(value),
  ]);
  const whole = Object.fromEntries(members) as Record<string, unknown>;
  const isObject = whole['type'] === 'object' && whole['properties'] !== undefined;
  return isObject && whole['additionalProperties'] === undefined ? { ...whole, additionalProperties: false } : whole;
}
