import { readDemoAssociation } from '@config/demo/world';
import { newId } from '@sanad/kernel';
import { Refusal } from '@sanad/messages';
import type { Op } from '@sanad/platform';
import { PolicyVersions, type PolicyDocument } from '@sanad/policy';
import { roles } from '@config/roles';
import { formWith, pdf } from '../world/files';
import type { IntakeWorld, Office } from '../world/intake';
import { Description, type Operation } from '../world/openapi';
import { fill } from './g4.fill';
import { OVERLAY, type Supply } from './g4.supply';

const HOUR = 3_600_000;

/** What is kept of a version from its approval on, and of a case from its beginning, as the database has it. */
export interface Kept {
  readonly rows: ReadonlyMap<string, { readonly bytes: string; readonly ahead: boolean }>;
  /** When something of a version was last taken back. */
  readonly takenBack: ReadonlyMap<string, string | null>;
}

/**
 * The text and the minutes of every version that was approved; the answers and the hash too, once it was put in force; whatever a tool of a
 * version was ever given; and the version of every case and complaint. Read past the program, byte by byte. What has not begun is ahead.
 */
export async function keptIn(world: IntakeWorld): Promise<Kept> {
  const found = await world.api.rows<{ id: string; bytes: string; ahead: boolean }>(
    `
    SELECT 'text ' || id AS id, md5(document::text || minutes::text || approved_at::text) AS bytes,
      in_force_from IS NULL OR in_force_from > $1 AS ahead
      FROM policy_version WHERE approved_at IS NOT NULL
    UNION ALL
    SELECT 'answers ' || id, md5(answers::text) || content_hash || in_force_from::text, in_force_from > $1
      FROM policy_version WHERE in_force_from IS NOT NULL
    UNION ALL
    SELECT 'tool ' || version_id || ' ' || tool || ' ' || number, md5(e::text), false FROM policy_tool_edition e
    UNION ALL
    SELECT 'case ' || id, policy_version_id::text, false FROM case_file
    UNION ALL
    SELECT 'complaint ' || id, policy_version_id::text, false FROM complaint`,
    [world.now],
  );
  const taken = await world.api.rows<{ id: string; at: string | null }>(
    'SELECT id, taken_back_at::text AS at FROM policy_version',
  );
  return {
    rows: new Map(found.map(({ id, ...row }) => [id, row])),
    takenBack: new Map(taken.map(({ id, at }) => [id, at])),
  };
}

/** What was kept before and is another now, or is gone; of a version that had not begun, unless that was taken back and says so. */
export function altered(before: Kept, after: Kept): string[] {
  const wasTakenBack = (what: string): boolean => {
    const version = what.split(' ')[1]!;
    return before.takenBack.get(version) !== after.takenBack.get(version);
  };
  return [...before.rows]
    .filter(([what, { bytes, ahead }]) => after.rows.get(what)?.bytes !== bytes && !(ahead && wasTakenBack(what)))
    .map(([what]) => what);
}

/** An association with a version in every state, and cases under those that were in force. */
export class KeptWorld {
  private constructor(
    readonly world: IntakeWorld,
    readonly office: Office,
    readonly versions: readonly string[],
  ) {}

  static async open(world: IntakeWorld, office?: Office): Promise<KeptWorld> {
    const place = office ?? (await world.office('natiq'));
    const kept = new KeptWorld(world, place, []);
    const first = (await kept.all()).at(-1)!;
    await world.received(place);
    const second = await kept.do((op, verbs) => verbs.draft(op, { basedOn: first }));
    await kept.do((op, verbs) => verbs.approve(op, second, { gregorianDate: '2025-12-20' }));
    world.at(new Date(world.now.getTime() + 60_000).toISOString()); // two do not start at once
    await kept.do((op, verbs) => verbs.putInForce(op, second, { supersedes: first }));
    await world.received(place);
    const third = await kept.do((op, verbs) => verbs.draft(op, { basedOn: second }));
    await kept.do((op, verbs) => verbs.approve(op, third, { gregorianDate: '2025-12-21' }));
    const startsAt = new Date(world.now.getTime() + 30 * 24 * HOUR);
    await kept.do((op, verbs) => verbs.putInForce(op, third, { startsAt, supersedes: second }));
    const fourth = await kept.do((op, verbs) => verbs.draft(op, { basedOn: second }));
    await kept.do((op, verbs) => verbs.approve(op, fourth, { gregorianDate: '2025-12-22' }));
    const fifth = await kept.do((op, verbs) => verbs.draft(op, { basedOn: second }));
    return new KeptWorld(world, place, [first, second, third, fourth, fifth]);
  }

  /** Every version of the association, the newest first. */
  async all(): Promise<string[]> {
    const sql = 'SELECT id FROM policy_version WHERE association_id = $1 ORDER BY number DESC';
    return (await this.world.api.rows<{ id: string }>(sql, [this.office.id])).map(({ id }) => id);
  }

  async do(work: (op: Op, verbs: PolicyVersions) => Promise<{ id: string }>): Promise<string> {
    const verbs = this.world.api.app.get(PolicyVersions);
    return (await this.world.run(this.office, (op) => work(op, verbs))).id;
  }
}

/** One thing that somebody does to a policy; `pick` chooses among what there is. */
export type Verb = (kept: KeptWorld, id: string, pick: number) => Promise<unknown>;

/** One clause of a text, as somebody changes it. */
function reworded(document: PolicyDocument, pick: number): ReturnType<Parameters<PolicyVersions['edit']>[2]> {
  const clauses = document.sections.flatMap(({ clauses: all }) => all);
  const clause = clauses[pick % clauses.length]!;
  const from = clause.text;
  clause.text = `${from} ${pick}`;
  return { document, change: { part: 'clause', subject: clause.id, from, to: clause.text } };
}

/** Another text, as somebody writes one. */
const rewritten = (pick: number): PolicyDocument =>
  reworded(structuredClone(readDemoAssociation('natiq')).document, pick).document;

/** Every verb on a policy's versions, and time, which is one too. */
export const VERBS: Readonly<Record<string, Verb>> = {
  draft: (kept, id) => kept.do((op, verbs) => verbs.draft(op, { basedOn: id })),
  draftAnew: (kept, _id, pick) => kept.do((op, verbs) => verbs.draft(op, { document: rewritten(pick) })),
  replaceContent: (kept, id, pick) =>
    kept.do(async (op, verbs) => (await verbs.replaceContent(op, id, rewritten(pick))).version),
  edit: (kept, id, pick) =>
    kept.do(async (op, verbs) => (await verbs.edit(op, id, (document) => reworded(document, pick), {})).version),
  answer: (kept, id, pick) => {
    const { answers } = readDemoAssociation('natiq');
    const decision = answers.decisions[pick % answers.decisions.length]!;
    return kept.do((op, verbs) => verbs.answer(op, id, { ...decision, by: `أمينة المجلس ${pick}` }));
  },
  addOverlay: (kept, id) => {
    const overlay = { ...OVERLAY, addedBy: 'association' as const, id: `quorum-${newId().slice(-6)}` };
    return kept.do((op, verbs) => verbs.addOverlay(op, id, overlay));
  },
  removeOverlay: (kept, id, pick) => {
    const overlay = ['quorum', 'checklist', 'reply-target'][pick % 3]!;
    return kept.do((op, verbs) => verbs.removeOverlay(op, id, { overlay, reason: 'سبب واضح' }));
  },
  approve: (kept, id, pick) =>
    kept.do((op, verbs) => verbs.approve(op, id, { gregorianDate: `2025-12-${10 + (pick % 20)}` })),
  putInForce: async (kept, id, pick) => {
    const startsAt = pick % 2 ? new Date(kept.world.now.getTime() + (pick % 90) * 24 * HOUR) : undefined;
    const supersedes = pick % 5 === 0 ? undefined : await givingWay(kept, startsAt);
    return kept.do((op, verbs) => verbs.putInForce(op, id, { startsAt, supersedes }));
  },
  takeBackApproval: (kept, id) => kept.do((op, verbs) => verbs.takeBackApproval(op, id, 'سبب واضح')),
  takeBackStart: (kept, id) => kept.do((op, verbs) => verbs.takeBackStart(op, id, 'سبب واضح')),
  receive: (kept) => kept.world.received(kept.office),
  wait: (kept, _id, pick) => Promise.resolve(kept.world.at(later(kept.world.now, pick))),
};

const later = (now: Date, pick: number): string =>
  new Date(now.getTime() + (1 + (pick % 40)) * 24 * HOUR).toISOString();

async function givingWay({ world, office }: KeptWorld, at = world.now): Promise<string | undefined> {
  const sql = `SELECT id FROM policy_version WHERE association_id = $1 AND in_force_from <= $2
    AND (in_force_until IS NULL OR in_force_until > $2)`;
  return (await world.api.rows<{ id: string }>(sql, [office.id, at]))[0]?.id;
}

/** One step of a sequence: which verb, on which version, and how. */
export interface Step {
  readonly verb: string;
  readonly on: number;
  readonly pick: number;
}

/** Does one thing after the other; what is refused is refused. Says what else became of what is kept, step by step. */
export async function alteredBy(kept: KeptWorld, steps: readonly Step[], verbs = VERBS): Promise<string[]> {
  const found: string[] = [];
  let before = await keptIn(kept.world);
  for (const { verb, on, pick } of steps) {
    // What is taken back twice in one instant would say so once.
    kept.world.at(new Date(kept.world.now.getTime() + 1_000).toISOString());
    const all = await kept.all();
    await verbs[verb]!(kept, all[on % all.length]!, pick).catch(refused);
    const after = await keptIn(kept.world);
    found.push(...altered(before, after).map((what) => `${verb}: ${what}`));
    before = after;
  }
  return found;
}

function refused(error: unknown): void {
  const isExpected = error instanceof Refusal || (error instanceof Error && error.message.startsWith('not received'));
  if (!isExpected) throw error;
}

/** What the routes of a version take, beyond what the description requires. */
const BODIES: Readonly<Record<string, (pick: number) => object>> = {
  'PUT /api/policy/versions/:id/content': (pick) => ({ document: rewritten(pick) }),
  'POST /api/policy/versions': (pick) => ({ document: rewritten(pick) }),
  'POST /api/policy/versions/:id/overlays': () => ({ ...OVERLAY, id: `quorum-${newId().slice(-6)}` }),
  'POST /api/policy/versions/:id/overlays/:overlay/removal': () => ({ reason: 'سبب واضح' }),
  'POST /api/policy/versions/:id/approval': () => ({ gregorianDate: '2025-12-23', meetingNumber: '9' }),
  'POST /api/policy/versions/:id/approval/withdrawal': () => ({ reason: 'سبب واضح' }),
  'POST /api/policy/versions/:id/force': () => ({}),
  'POST /api/policy/versions/:id/force/withdrawal': () => ({ reason: 'سبب واضح' }),
};

export interface RoutesFigure {
  /** Requests that write, one for each route and version. */
  tried: number;
  /** Of them, those that were answered by success. */
  done: number;
  altered: string[];
}

/**
 * Every route that writes, sent as whoever holds every role of the association: those of a version to a version in each state, the others to
 * something they can do their work on.
 */
export async function alteredByRoutes(
  kept: KeptWorld,
  supply: Supply,
  only: (operation: Operation) => boolean,
): Promise<RoutesFigure> {
  const { world } = kept;
  const description = await Description.of(world.api);
  const writing = description.operations.filter(
    (one) => one.method !== 'GET' && !one.streams && isOfAssociation(one) && !ENDS.test(one.path) && only(one),
  );
  const figure: RoutesFigure = { tried: 0, done: 0, altered: [] };
  let before = await keptIn(world);
  for (const operation of writing) {
    const targets = /versions\/:id/.test(operation.path) ? kept.versions : [undefined];
    for (const [place, version] of targets.entries()) {
      const sample = operation.body ? description.sample(operation.body, world.now) : {};
      const { values, body } = await fill(operation, sample, supply);
      const own = BODIES[operation.name]?.(place);
      const ids = { ...values, ...(version !== undefined && { id: version }) };
      const status = await send(world, supply, operation, ids, own ?? body);
      const after = await keptIn(world);
      figure.tried++;
      if (status < 300) figure.done++;
      figure.altered.push(...altered(before, after).map((what) => `${operation.name}: ${what}`));
      before = after;
    }
  }
  return figure;
}

/** The session of whoever asks would end with it, and every later request be refused. */
const ENDS = /^\/api\/(session|account|sign-in|password)/;

const isOfAssociation = ({ action, isPublic }: Operation): boolean =>
  !isPublic &&
  (action === undefined ||
    !Object.values(roles).some(({ of, may }) => of === 'platform' && (may as readonly string[]).includes(action)));

async function send(
  world: IntakeWorld,
  { owner }: Supply,
  { method, path, takesFile }: Operation,
  values: Readonly<Record<string, string>>,
  body: object,
): Promise<number> {
  const url = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(values[name]!));
  const form = takesFile ? formWith('هوية.pdf', pdf()) : undefined;
  const headers = { ...form?.headers, ...owner.headers };
  const answer = await world.api.app.inject({ method, url, headers, payload: form?.payload ?? body });
  return answer.statusCode;
}
