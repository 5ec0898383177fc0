import { readDemoComplaints, type DemoComplaint, type DemoComplaints, type DemoStep } from '@config/demo/complaints';
import { demoEmail, readDemoAssociation } from '@config/demo/world';
import { goesBy, type Committees } from '@sanad/committee';
import type { ComplaintHandling, DecidedOutcome, Lodging, NewComplaint, Severity } from '@sanad/complaints';
import type { AccountId, AssociationId } from '@sanad/kernel';
import type { People } from '@sanad/people';
import { rows, type Actor, type Op, type Ops, type PlatformOp, type ReportingLines } from '@sanad/platform';
import type { Policies } from '@sanad/policy';

export interface ComplaintSeeding {
  readonly ops: Ops;
  readonly policies: Policies;
  readonly committees: Committees;
  readonly lines: ReportingLines;
  readonly people: People;
  readonly lodging: Lodging;
  readonly handling: ComplaintHandling;
}

/** An association of the demonstration, its staff, and its committee for complaints. */
export interface DemoPlace {
  readonly association: AssociationId;
  /** By the local part of their addresses. */
  readonly staff: ReadonlyMap<string, Extract<Actor, { kind: 'staff' }>>;
  readonly committee: string | null;
}

export const DEMO: Actor = { kind: 'system', id: 'demo' };
export const DAY_MS = 86_400_000;

/** The committee for complaints, who answers to whom, and complaints at different stages; each association's in one piece, once. */
export async function seedComplaints(seeding: ComplaintSeeding): Promise<void> {
  for (const [slug, demo] of Object.entries(readDemoComplaints())) {
    const place = await placeOf(seeding, slug, demo);
    if (!place) continue;
    for (const complaint of demo.complaints) await lodge(seeding, place, complaint);
  }
}

/** Undefined where there are complaints already, or the data is that of a release whose staff was another. */
async function placeOf(seeding: ComplaintSeeding, slug: string, demo: DemoComplaints): Promise<DemoPlace | undefined> {
  const { ops, policies, committees, lines } = seeding;
  const place = await demoPlace(seeding, slug);
  if (!place) return undefined;
  const { association, staff } = place;
  return ops.run({ association, actor: DEMO }, async (op): Promise<DemoPlace | undefined> => {
    if ((await rows(op.db, 'SELECT FROM complaint WHERE association_id = $1 LIMIT 1', [association])).length > 0)
      return undefined;
    for (const [one, other] of Object.entries(demo.lines ?? {}))
      await lines.state(op, staff.get(one)!.id, staff.get(other)!.id);
    const rule = (await policies.inForce(op)).effective.complaints.committee;
    if (rule === undefined) return place;
    const { id: committee } = place.committee === null ? await committees.found(op, rule) : { id: place.committee };
    for (const [local, capacity] of place.committee === null ? Object.entries(demo.seats ?? {}) : [])
      await committees.appoint(op, committee, { account: staff.get(local)!.id, capacity });
    return { ...place, committee };
  });
}

/** As it stands. Undefined where it is not there, or the data is that of a release whose staff was another. */
export async function demoPlace(
  { ops, policies, committees }: ComplaintSeeding,
  slug: string,
): Promise<DemoPlace | undefined> {
  const [found] = await ops.platform(DEMO, (op) =>
    rows<{ id: AssociationId }>(op.db, 'SELECT id FROM association WHERE slug = $1 AND demo', [slug]),
  );
  if (!found) return undefined;
  // Addresses are read at the platform's door alone.
  const staff = await ops.platform(DEMO, (op) => staffOf(op, found.id, slug));
  if (readDemoAssociation(slug).staff.some(({ account }) => !staff.has(account))) return undefined;
  return ops.run({ association: found.id, actor: DEMO }, async (op): Promise<DemoPlace> => {
    const rule = (await policies.inForce(op)).effective.complaints.committee;
    const standing = (await committees.list(op)).find((one) => goesBy(one, rule));
    return { association: found.id, staff, committee: standing?.id ?? null };
  });
}

/** The staff of the demonstration by the local part of their addresses; those of an earlier release who are missing are left out. */
export async function staffOf(
  { db }: PlatformOp,
  association: AssociationId,
  slug: string,
): Promise<DemoPlace['staff']> {
  const found = await rows<{ email: string; id: AccountId; name: string; roles: string[] }>(db, STAFF, [association]);
  const { staff } = readDemoAssociation(slug);
  return new Map(
    staff.flatMap(({ account }) => {
      const member = found.find(({ email }) => email === demoEmail(slug, account));
      return member
        ? [[account, { kind: 'staff', id: member.id, name: member.name, roles: member.roles }] as const]
        : [];
    }),
  );
}

const STAFF = `
  SELECT a.email, a.id, a.name, m.roles FROM membership m JOIN account a ON a.id = m.account_id WHERE m.association_id = $1`;

/** Takes one in and carries it through its steps. @returns its id */
export async function lodge(
  { ops, people, lodging, handling }: ComplaintSeeding,
  place: DemoPlace,
  complaint: DemoComplaint,
): Promise<string> {
  const { association, staff } = place;
  const { from, reporter, days, about, steps = [], ...said } = complaint;
  const desk = staff.get('reception')!;
  const id = await ops.run({ association, actor: desk }, async (op) => {
    const complainant = from && (await people.register(op, from)).id;
    const facts = {
      ...said,
      ...{ receivedAt: new Date(op.now.getTime() - days * DAY_MS), anonymous: !from && !reporter },
      ...(complainant && { complainant }),
      ...(reporter && { reporter }),
      ...(about && { about: staff.get(about)!.id }),
    };
    return (await lodging.lodge(op, facts as NewComplaint)).complaint.id;
  });
  for (const step of steps)
    await ops.run({ association, actor: staff.get(step.by)! }, (op) => act(op, handling, place, { id }, step));
  return id;
}

async function act(
  op: Op,
  handling: ComplaintHandling,
  { staff, committee }: DemoPlace,
  ref: { id: string },
  step: DemoStep,
): Promise<void> {
  const { assess, route, escalate, resolve, respond } = step;
  const idOf = (local: string): AccountId => staff.get(local)!.id;
  if (assess) {
    const { severity, viewers = [], ...rest } = assess;
    await handling.assess(op, ref, { ...rest, severity: severity as Severity, viewers: viewers.map(idOf) });
  }
  if (route) {
    const to = {
      ...(route.committee && { committee: committee! }),
      ...(route.assignee && { assignee: idOf(route.assignee) }),
    };
    await handling.route(op, ref, to);
  }
  await settle(op, handling, ref, step);
  if (escalate) await handling.escalate(op, ref, escalate);
  if (resolve) await handling.resolve(op, ref, resolve.outcome as DecidedOutcome, resolve.reason);
  if (step.answer) await handling.answer(op, ref, true);
  if (respond) await handling.respond(op, ref, respond.accepted, respond.words);
  if (step.close) await handling.close(op, ref);
}

async function settle(
  op: Op,
  handling: ComplaintHandling,
  ref: { id: string },
  { attempt, offer, consent, agree }: DemoStep,
): Promise<void> {
  if (attempt) await handling.settle(op, ref, 'attempt', 'association', attempt);
  if (offer) await handling.settle(op, ref, 'offer', offer.party, offer.words);
  if (consent) await handling.settle(op, ref, 'consent', 'complainant', consent);
  if (agree) await handling.agree(op, ref, agree);
}
