import { roles, type Role } from '@config/roles';
import { newId } from '@sanad/kernel';
import { AccessTable, type RoleRows } from '@sanad/platform';
import type { InjectOptions } from 'fastify';
import type { IntakeWorld } from '../world/intake';
import { formWith, pdf } from '../world/files';
import { Description, type Operation, type Schema } from '../world/openapi';
import { ASKED, besideOf, carriedBy, fill, IDLE, idsOfPath, type Filling } from './g4.fill';
import { Supply } from './g4.supply';

export interface TenancyFigure {
  /** Requests with something of another association. */
  tried: number;
  /** Those that were answered by success, or with an id of the other association. */
  successes: string[];
  /** Those whose answer differs from that for something that is nobody's. */
  distinguishable: string[];
  /** Those that proved nothing: their owner, too, is answered as if there were nothing. */
  vacuous: string[];
  faults: string[];
}

const table = new AccessTable(roles as RoleRows);

const nothingYet = (): TenancyFigure => ({
  tried: 0,
  successes: [],
  distinguishable: [],
  vacuous: [],
  faults: [],
});

interface Knocker {
  readonly name: string;
  /** Unset for those that are more than one. */
  readonly role?: Role;
  readonly headers: Readonly<Record<string, string>>;
}

/** Where a request says whom it is about; several names in a path are exchanged together. */
interface Spot {
  readonly where: 'path' | 'body' | 'query';
  readonly names: readonly string[];
}

interface Seen {
  readonly status: number;
  readonly body: string;
}

/** The figure of G4: every route, asked by every role of one association for what belongs to another. */
export class TenancySweep {
  private figure = nothingYet();

  private constructor(
    private readonly world: IntakeWorld,
    private readonly description: Description,
    private readonly mine: Supply,
    private readonly theirs: Supply,
    private readonly knockers: readonly Knocker[],
  ) {}

  static async open(world: IntakeWorld): Promise<TenancySweep> {
    const description = await Description.of(world.api);
    const [mine, theirs] = [await Supply.open(world, 'natiq'), await Supply.open(world, 'natiq')];
    return new TenancySweep(world, description, mine, theirs, await everyRole(world, mine));
  }

  /** @throws Error for a route whose ids nobody can fill. */
  async run(only: (operation: Operation) => boolean): Promise<TenancyFigure> {
    this.figure = nothingYet();
    const operations = this.description.operations.filter((one) => !isPlatformWide(one) && !one.streams && only(one));
    for (const operation of operations) await this.sweep(operation);
    const lists = operations.filter(isList);
    const urls = await Promise.all(
      lists.map(async (list) => ({ list, url: `${list.path}?${await this.requiredQuery(list)}` })),
    );
    await this.theirs.token(); // the others were revoked meanwhile
    const ids = await this.idsOfTheirs();
    for (const { list, url } of urls) await this.read(list, url, ids);
    return this.figure;
  }

  private async sweep(operation: Operation): Promise<void> {
    const spots = this.spotsOf(operation);
    if (spots.length === 0) return;
    const mine = await this.filling(operation, this.mine);
    for (const spot of spots) {
      const theirs = await this.filling(operation, this.theirs);
      const ids = await Promise.all(spot.names.map((name) => this.idAt(operation, spot, name, theirs)));
      await this.knock(operation, spot, mine, ids);
      await this.prove(operation, spot, theirs, ids);
    }
  }

  /** A path and a body of one association, whose ids are all its own. */
  private async filling(operation: Operation, supply: Supply): Promise<Filling> {
    if (!operation.body) return fill(operation, {}, supply);
    const filling = await fill(operation, this.description.sample(operation.body, this.world.now), supply);
    let body = filling.body;
    for (const [name = '', ...inside] of this.description.idsIn(operation.body)) {
      if (inside.length > 0 || !(name in body)) continue;
      body = this.placed(operation.body, [name], await carriedBy(operation, name, supply), body) as object;
    }
    return { ...filling, body };
  }

  /** Every role asks for what is theirs, and for what is nobody's. */
  private async knock(operation: Operation, spot: Spot, filling: Filling, ids: readonly string[]): Promise<void> {
    const none = nobodys(spot);
    const each = async (knocker: Knocker): Promise<void> => {
      const seen = await this.ask(knocker, this.request(operation, spot, filling, ids), ids);
      // Who may not ask at all is told so before anything is looked up; what another role is told without its door is compared.
      const isShut = seen.status === 403 && !this.mayAsk(knocker, operation);
      const missing = isShut ? seen : await this.ask(knocker, this.request(operation, spot, filling, none), none);
      const label = `${operation.name} ${spot.names.join('+')} as ${knocker.name}: ${seen.status}`;
      this.figure.tried++;
      if (seen.status < 300 && spot.where !== 'query') this.figure.successes.push(label);
      if (seen.status >= 500) this.figure.faults.push(label);
      if (!isSame(seen, missing)) this.figure.distinguishable.push(`${label}, not ${missing.status}`);
    };
    await Promise.all(this.knockers.map(each));
  }

  private mayAsk({ role }: Knocker, { action }: Operation): boolean {
    return role === undefined || action === undefined || table.allows([role], action);
  }

  /** Its owner is answered otherwise than for nothing, so that the answers to the others mean something. */
  private async prove(operation: Operation, spot: Spot, filling: Filling, ids: readonly string[]): Promise<void> {
    const owner = { name: 'owner', headers: this.theirs.ownerOf(operation).headers };
    const none = nobodys(spot);
    const missing = await this.ask(owner, this.request(operation, spot, filling, none), none);
    const seen = await this.ask(owner, this.request(operation, spot, filling, ids), ids);
    const isRefusedAlike = seen.status === 400 || seen.status >= 500 || isSame(seen, missing);
    if (isRefusedAlike)
      this.figure.vacuous.push(`${operation.name} ${spot.names.join('+')}: ${seen.status} ${seen.body.slice(0, 200)}`);
  }

  /** A list shows nothing of theirs to us, and something of theirs to them. */
  private async read(list: Operation, url: string, ids: readonly string[]): Promise<void> {
    for (const knocker of this.knockers) {
      const { body } = await this.ask(knocker, { method: 'GET', url }, []);
      this.figure.tried++;
      if (ids.some((id) => body.includes(id))) this.figure.successes.push(`GET ${url} as ${knocker.name}`);
    }
    const owner = { name: 'owner', headers: this.theirs.ownerOf(list).headers };
    const { body } = await this.ask(owner, { method: 'GET', url }, []);
    if (!ids.some((id) => body.includes(id))) this.figure.vacuous.push(`GET ${url}: ${body.slice(0, 200)}`);
  }

  private spotsOf(operation: Operation): Spot[] {
    const inPath = idsOfPath(operation);
    const path = inPath.length > 1 ? [inPath, ...inPath.map((name) => [name])] : inPath.map((name) => [name]);
    const body = operation.body ? this.description.idsIn(operation.body) : [];
    const query = operation.query.filter(({ name }) => !IDLE.includes(name)).map(({ name }) => [name]);
    return [
      ...path.map((names): Spot => ({ where: 'path', names })),
      ...body.map((names): Spot => ({ where: 'body', names: [names.join('.')] })),
      ...query.map((names): Spot => ({ where: 'query', names })),
    ];
  }

  private async idAt(operation: Operation, { where }: Spot, name: string, filling: Filling): Promise<string> {
    if (where === 'path') return filling.values[name]!;
    if (where === 'body') return carriedBy(operation, name.split('.').at(-1)!, this.theirs);
    const asked = ASKED[`${operation.path}?${name}`] ?? ASKED[name];
    if (!asked) throw new Error(`${operation.name}: nobody fills «${name}» of the query`);
    return asked.some(this.theirs);
  }

  private request(operation: Operation, spot: Spot, filling: Filling, ids: readonly string[]): InjectOptions {
    const at = (name: string): string =>
      ids[spot.where === 'path' ? spot.names.indexOf(name) : -1] ?? filling.values[name]!;
    const url = operation.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(at(name)));
    const query = spot.where === 'query' ? `?${new URLSearchParams({ [spot.names[0]!]: ids[0]! })}` : '';
    const carried = spot.where === 'body' ? spot.names[0]!.split('.') : undefined;
    const payload = carried ? this.carrying(operation, carried, ids[0]!, filling.body) : filling.body;
    const sent = operation.takesFile ? formWith('هوية.pdf', pdf()) : operation.body && { payload: payload as object };
    return { method: operation.method, url: url + query, ...sent };
  }

  private carrying(operation: Operation, path: readonly string[], id: string, body: object): object {
    return this.placed(operation.body!, path, id, { ...body, ...besideOf(operation, path.at(-1)!) }) as object;
  }

  /** The body with an id where the path says, and whatever has to stand around it. */
  private placed(schema: Schema, [name, ...rest]: readonly string[], id: string, base?: unknown): unknown {
    const one = this.description.resolve(schema);
    if (one.items) return [this.placed(one.items, name === undefined ? [] : [name, ...rest], id)];
    if (name === undefined) return id;
    const whole = (base ?? this.description.sample(one, this.world.now)) as Record<string, unknown>;
    return { ...whole, [name]: this.placed(one.properties![name]!, rest, id, whole[name]) };
  }

  private async requiredQuery({ query }: Operation): Promise<string> {
    const required = query.filter((parameter) => parameter.required);
    const pairs = await Promise.all(
      required.map(async ({ name }) => [name, await ASKED[name]!.some(this.theirs)] as const),
    );
    return new URLSearchParams({ ...Object.fromEntries(pairs), ...(query.length > 0 && { limit: '100' }) }).toString();
  }

  /** What was asked for is taken out of the answer; what remains has to be the same for anybody's id. */
  private async ask(by: Knocker, request: InjectOptions, sent: readonly string[]): Promise<Seen> {
    const answer = await this.world.api.app.inject({ ...request, headers: { ...request.headers, ...by.headers } });
    const told = answer.body.replace(/"instance":"[^"]*"/, '');
    return { status: answer.statusCode, body: sent.reduce((text, id) => text.replaceAll(id, 'asked'), told) };
  }

  private async idsOfTheirs(): Promise<string[]> {
    const { api } = this.world;
    const tables = await api.rows<{ name: string }>(TABLES_WITH_ID);
    const sql = tables.map(({ name }) => `SELECT id::text FROM ${name} WHERE association_id = $1`).join(' UNION ALL ');
    const found = await api.rows<{ id: string }>(`${sql} UNION ALL SELECT $1::text`, [this.theirs.office.id]);
    return [...found.map(({ id }) => id), this.theirs.owner.account];
  }
}

/** Dates and words, the same for everybody but for what an association announced. */
const WITHOUT_IDS: readonly string[] = [
  '/api/policy-presets',
  '/api/policy/departments',
  '/api/calendar',
  '/api/identity-provider',
  '/api/tokens/choices',
  '/api/workload',
  '/api/case-views',
  '/api/case-tags',
  '/api/calendar/month',
  '/api/complaints/rules',
  '/api/complaints/overview',
  '/api/compensations/rules',
  '/api/compensations/totals',
  '/api/complaints/views',
  '/api/appeals/views',
];

/** What the platform's operator arranges belongs to no association, and nobody else reaches it (see the sweep over roles). */
const isPlatformWide = ({ action }: Operation): boolean =>
  action !== undefined && (roles.platformOperator.may as readonly string[]).includes(action);
const isList = ({ method, isPublic, path }: Operation): boolean =>
  method === 'GET' && !isPublic && !path.includes(':') && !WITHOUT_IDS.includes(path);
const isSame = (one: Seen, other: Seen): boolean => one.status === other.status && one.body === other.body;
const nobodys = ({ where, names }: Spot): string[] =>
  names.map((name) => (where === 'query' ? ASKED[name]!.nobodys() : newId()));

const TABLES_WITH_ID = `
  SELECT c.table_name AS name FROM information_schema.columns c
  JOIN information_schema.columns t ON t.table_name = c.table_name AND t.table_schema = 'public' AND t.column_name = 'association_id'
  WHERE c.table_schema = 'public' AND c.column_name = 'id' AND c.data_type = 'uuid'`;

/** One of every role, those of the platform too, somebody with all of the association's, and a machine. */
async function everyRole(world: IntakeWorld, { office, owner, body, made }: Supply): Promise<Knocker[]> {
  const knockers: Knocker[] = [
    { name: 'all roles', headers: owner.headers },
    { name: 'supervisor of another body', headers: body.supervisor.headers },
  ];
  for (const role of Object.keys(roles) as Role[]) {
    const place = roles[role].of === 'association' ? office : undefined;
    knockers.push({ name: role, role, headers: (await world.api.person(place, role)).headers });
  }
  const expiresAt = new Date(world.now.getTime() + 86_400_000);
  const machine = { name: 'آلة', roles: ['relationsOfficer', 'executiveDirector'], expiresAt };
  const { token } = await made<{ token: string }>('/api/tokens', machine);
  return [...knockers, { name: 'machine', headers: { authorization: `Bearer ${token}` } }];
}
