import { factsOf, readDemoOversight, type DemoOversight, type DemoPerson } from '@config/demo/oversight';
import { demoEmail, readDemoReady, readDemoWorld, type DemoAssociation, type DemoReady } from '@config/demo/world';
import { roles as roleTable, type Role } from '@config/roles';
import type { Appointment, Committees } from '@sanad/committee';
import type { Macros, Templates } from '@sanad/intake';
import type { AccountId, AssociationId } from '@sanad/kernel';
import type { Bodies, Recount } from '@sanad/oversight';
import {
  AccessTable,
  createAccount,
  createAssociation,
  listAssociations,
  rows,
  setMembership,
  type Actor,
  type Associations,
  type Op,
  type Ops,
  type Passwords,
  type PlatformOp,
  type RegisterFacts,
} from '@sanad/platform';
import { type ApprovalMinutes, type EffectivePolicy, type PolicyVersions } from '@sanad/policy';

const DEMO: Actor = { kind: 'system', id: 'demo' };

export interface SeededAssociation extends DemoAssociation {
  readonly id: AssociationId;
  /** By the local part of their addresses. */
  readonly accounts: ReadonlyMap<string, AccountId>;
}

interface Seeding {
  readonly ops: Ops;
  readonly versions: PolicyVersions;
  readonly committees: Committees;
  readonly bodies: Bodies;
  readonly associations: Associations;
  readonly recount: Recount;
  readonly templates: Templates;
  readonly macros: Macros;
  readonly passwords: Passwords;
  readonly password: string;
}

/**
 * Brings the five associations to life, each with its staff, its policy in force and its committee. What stands already
 * stays; a start that was killed halfway is carried on by the next.
 */
export async function seedAssociations(
  seeding: Seeding,
  world: readonly DemoAssociation[] = readDemoWorld(),
): Promise<SeededAssociation[]> {
  const standing = await seeding.ops.platform(DEMO, listAssociations);
  const [oversight, ready] = [readDemoOversight(), readDemoReady()];
  const [body, ...associations] = await Promise.all([
    seedBody(seeding, oversight),
    ...world.map(async (association) => {
      const known = standing.find(({ slug }) => slug === association.slug)?.id;
      const id = known ?? (await found(seeding, association));
      await register(seeding, id, factsOf(association, oversight));
      const seeded = { ...association, id, accounts: await seeding.ops.platform(DEMO, (op) => accountsOf(op, id)) };
      await bringToLife(seeding, seeded);
      await keepReady(seeding, id, ready[association.slug]!);
      await seeding.ops.platform(DEMO, (op) => seeding.associations.openPortal(op, id));
      // The worker counts too, but may have begun before there was anything to count.
      await seeding.ops.run({ association: id, actor: DEMO }, (op) => seeding.recount.refresh(op));
      return seeded;
    }),
  ]);
  await seeding.ops.platform(DEMO, async (op) => {
    const overseen = await seeding.bodies.supervised(op, body, associations.length);
    for (const { id, slug } of associations.filter(
      (one) => !overseen.some(({ association }) => association === one.id),
    )) {
      await seeding.bodies.oversee(op, body, id, slug);
    }
  });
  return associations;
}

/** What the texts say of licence and region, where nobody has stated anything yet; and the public site is open from then on. */
async function register(
  { ops, associations }: Seeding,
  id: AssociationId,
  facts: Partial<RegisterFacts>,
): Promise<void> {
  await ops.platform(DEMO, async (op) => {
    if ((await associations.facts(op, id)).kind !== null) return;
    await associations.state(op, id, facts);
    await associations.openPortal(op, id);
  });
}

/** The body that oversees them, its supervisor, and the platform's operator; each once. */
async function seedBody(
  { ops, bodies, passwords, password }: Seeding,
  { body, people }: DemoOversight,
): Promise<string> {
  const hashes = await Promise.all(people.map(() => passwords.hash(password)));
  return ops.platform(DEMO, async (op) => {
    const id = (await bodies.named(op, body.name)) ?? (await bodies.open(op, body));
    for (const [place, { email, name, roles }] of people.entries()) {
      if ((await rows(op.db, 'SELECT 1 FROM account WHERE email = $1', [email])).length > 0) continue;
      const person = { email, name, passwordHash: hashes[place]!, platformRoles: roles };
      const account = await createAccount(op, person);
      if (isSupervisor({ roles })) await bodies.seat(op, id, account);
    }
    return id;
  });
}

const isSupervisor = ({ roles }: Pick<DemoPerson, 'roles'>): boolean => roles.includes('supervisor');

async function found(
  { ops, passwords, password }: Seeding,
  { slug, policy, staff }: DemoAssociation,
): Promise<AssociationId> {
  const hashes = await Promise.all(staff.map(() => passwords.hash(password)));
  return ops.platform(DEMO, async (op) => {
    const association = await createAssociation(op, { slug, name: policy.name.name.value, demo: true });
    for (const [place, { account: local, name, roles }] of staff.entries()) {
      const email = demoEmail(slug, local);
      const account = await createAccount(op, { email, name, passwordHash: hashes[place]! });
      await setMembership(op, {
        account,
        association,
        roles,
        endsAt: isLimited(roles) ? aYearAfter(op.now) : undefined,
      });
    }
    return association;
  });
}

/** Whoever is limited to cases of their own is so for a time. */
const isLimited = (held: readonly Role[]): boolean => new AccessTable(roleTable).reach(held) === 'own';

function aYearAfter(now: Date): Date {
  return new Date(now.getTime() + 365 * 86_400_000);
}

async function accountsOf(op: PlatformOp, association: AssociationId): Promise<ReadonlyMap<string, AccountId>> {
  const members = await rows<{ local: string; id: AccountId }>(
    op.db,
    `SELECT split_part(a.email, '@', 1) AS local, a.id FROM membership m JOIN account a ON a.id = m.account_id
     WHERE m.association_id = $1`,
    [association],
  );
  return new Map(members.map(({ local, id }) => [local, id]));
}

/** Policy and committee in one commit, so that a policy says that both are there. */
async function bringToLife({ ops, versions, committees }: Seeding, seeded: SeededAssociation): Promise<void> {
  const { id: association, document, answers, policy } = seeded;
  await ops.run({ association, actor: DEMO }, async (op) => {
    if ((await rows(op.db, 'SELECT 1 FROM policy_version WHERE association_id = $1 LIMIT 1', [association])).length > 0)
      return;
    const { id: version } = await versions.draft(op, { document, answers });
    await versions.approve(op, version, minutesOf(policy));
    await versions.putInForce(op, version, {});
    await seatCommittee(op, committees, seeded);
  });
}

/** Texts and macros, all of them or none: where an office has ever kept any, also in its archive, they are its own affair. */
async function keepReady(
  { ops, templates, macros }: Seeding,
  association: AssociationId,
  ready: DemoReady,
): Promise<void> {
  await ops.run({ association, actor: DEMO }, async (op) => {
    if ((await templates.list(op)).length > 0) return;
    const ids = new Map<string, string>();
    for (const words of ready.templates) ids.set(words.name, (await templates.add(op, words)).id);
    for (const { template, ...words } of ready.macros)
      await macros.add(op, { ...words, ...(template && { template: ids.get(template) ?? template }) });
  });
}

/** Who of the demonstration's staff sits in the committee that studies requests. The secretary keeps the minutes and has no vote. */
const SEATS: Readonly<Record<string, Appointment['capacity']>> = {
  head: 'head',
  secretary: 'secretary',
  member1: 'member',
  member2: 'member',
};

async function seatCommittee(op: Op, committees: Committees, { policy, accounts }: SeededAssociation): Promise<void> {
  const studying = policy.committeeFor('study');
  if (!studying) return;
  const { id } = await committees.found(op, studying.id);
  for (const [place, capacity] of Object.entries(SEATS)) {
    const account = accounts.get(place);
    if (account) await committees.appoint(op, id, { account, capacity });
  }
}

/** The approval as the text states it, with the answers to its doubts; marked, since nobody here holds the minutes. */
function minutesOf({ approval }: EffectivePolicy): ApprovalMinutes {
  const { kind, meetingNumber, boardTerm, resolutionNumber, dateAsWritten, date, chair } = approval;
  return {
    ...(kind && { kind }),
    ...(meetingNumber && { meetingNumber }),
    ...(boardTerm && { boardTerm }),
    ...(resolutionNumber && { resolutionNumber }),
    ...(dateAsWritten && { dateAsWritten }),
    ...(date && { gregorianDate: date.value }),
    ...(chair && { chair }),
    demo: true,
  };
}
