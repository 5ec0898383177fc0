import { demoEmail, readDemoWorld, type DemoAssociation } from '@config/demo/world';
import type { Appointment, Committees } from '@sanad/committee';
import type { AccountId, AssociationId } from '@sanad/kernel';
import {
  createAccount,
  createAssociation,
  listAssociations,
  type Ops,
  setMembership,
  type Actor,
  type Passwords,
  type PlatformOp,
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
  readonly passwords: Passwords;
  readonly password: string;
}

/** Brings the five associations to life, each with its policy in force and its staff, unless they stand already. */
export async function seedAssociations(seeding: Seeding): Promise<SeededAssociation[]> {
  const { ops, passwords, password } = seeding;
  const standing = await ops.platform(DEMO, listAssociations);
  const missing = readDemoWorld().filter(({ slug }) => !standing.some((one) => one.slug === slug));
  return Promise.all(
    missing.map(async (association) => {
      const hashes = await Promise.all(association.staff.map(() => passwords.hash(password)));
      const seeded = await ops.platform(DEMO, (op) => found(op, association, hashes));
      await putInForce(seeding, seeded);
      await seatCommittee(seeding, seeded);
      return seeded;
    }),
  );
}

async function found(
  op: PlatformOp,
  association: DemoAssociation,
  hashes: readonly string[],
): Promise<SeededAssociation> {
  const { slug, policy, staff } = association;
  const id = await createAssociation(op, { slug, name: policy.name.name.value, demo: true });
  const accounts = new Map<string, AccountId>();
  for (const [place, { account, name, roles }] of staff.entries()) {
    const created = await createAccount(op, { email: demoEmail(slug, account), name, passwordHash: hashes[place]! });
    await setMembership(op, { account: created, association: id, roles });
    accounts.set(account, created);
  }
  return { ...association, id, accounts };
}

async function putInForce(
  { ops, versions }: Seeding,
  { id, document, answers, policy }: SeededAssociation,
): Promise<void> {
  await ops.run({ association: id, actor: DEMO }, async (op) => {
    const { id: version } = await versions.draft(op, { document, answers });
    await versions.approve(op, version, minutesOf(policy));
    await versions.putInForce(op, version, {});
  });
}

/** Who of the demonstration's staff sits in the committee that studies requests. The secretary keeps the minutes and has no vote. */
const SEATS: Readonly<Record<string, Appointment['capacity']>> = {
  head: 'head',
  secretary: 'secretary',
  member1: 'member',
  member2: 'member',
};

async function seatCommittee(
  { ops, committees }: Seeding,
  { id: association, policy, accounts }: SeededAssociation,
): Promise<void> {
  const studying = policy.committeeFor('study');
  if (!studying) return;
  await ops.run({ association, actor: DEMO }, async (op) => {
    const { id } = await committees.found(op, studying.id);
    for (const [place, capacity] of Object.entries(SEATS)) {
      const account = accounts.get(place);
      if (account) await committees.appoint(op, id, { account, capacity });
    }
  });
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
