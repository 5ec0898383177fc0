import { createHash, randomBytes } from 'node:crypto';
import { fillCases } from './cases.fill';
import { behind, caseWorld, newCaseShot, type CaseWorld, type Tenant } from './cases.world';
import { ask } from './load';
import { startApi } from './servers';

/** One association of 1,000 cases, one of 100,000. */
const FEW_AND_MANY = [1_000, 100_000];

/** An association for each number of cases, every view of the list having its share of them. */
export async function deskWorld(sizes: readonly number[] = FEW_AND_MANY): Promise<CaseWorld> {
  const world = await caseWorld(sizes.length);
  const api = await startApi(world);
  try {
    for (const tenant of world.tenants) {
      const { status, body } = await ask(api.port, newCaseShot(tenant));
      if (status !== 201) throw new Error(`answered ${status}: ${body}`);
    }
  } finally {
    await api.process.stop();
  }
  await fillCases(
    world.database,
    world.tenants.map((tenant, nth) => ({ tenant, cases: sizes[nth]! })),
  );
  for (const { association } of world.tenants) await spread(world, association);
  return world;
}

/** Every view has its share of the cases; what machines have beside people is theirs by the id of their token. */
async function spread({ database }: CaseWorld, association: string): Promise<void> {
  await behind(database, async (admin) => {
    await admin.query('SET session_replication_role = replica');
    for (const statement of SPREAD) await admin.query(statement, [association]);
    await admin.query('VACUUM ANALYZE');
  });
}

/** An officer of the association who has just signed in; the token is the cookie's. */
export async function signedIn({ database }: CaseWorld, { association }: Tenant): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const fingerprint = createHash('sha256').update(token).digest();
  await behind(database, (admin) => admin.query(SIGN_IN, [association, fingerprint, `${association}@example.org`]));
  return token;
}

const SIGN_IN = `
  WITH officer AS (
    INSERT INTO account (id, email, name, created_at) VALUES (gen_random_uuid(), $3, 'موظف', now()) RETURNING id
  ), seat AS (
    INSERT INTO membership (association_id, account_id, roles, starts_at)
    SELECT $1, id, '{relationsOfficer}', now() - interval '1 day' FROM officer RETURNING account_id
  )
  INSERT INTO session (id, token_hash, account_id, association_id, created_at, seen_at, stage, confirmed_at)
  SELECT gen_random_uuid(), $2, account_id, $1, now(), now(), 'complete', now() FROM seat`;

const MADE = `
  WITH made AS (
    SELECT c.id, (row_number() OVER (ORDER BY c.id)) % 12 AS share FROM case_file c WHERE c.association_id = $1
  )`;

const SPREAD = [
  `${MADE}
  UPDATE case_file c SET
    assignee_id = CASE WHEN share = 8 THEN NULL ELSE (SELECT id FROM api_token WHERE association_id = $1) END,
    kind = CASE WHEN share = 9 THEN 'enquiry' ELSE 'supportRequest' END,
    state = (ARRAY['AWAITING_ITEMS', 'AWAITING_ITEMS', 'COMPLETE', 'COMPLETE', 'UNDER_STUDY', 'ACCEPTED', 'IN_DELIVERY', 'COMPLETE',
      'AWAITING_ITEMS', 'OPEN', 'CLOSED', 'CLOSED'])[share + 1],
    awaits_ruling_since = CASE WHEN share = 1 THEN now() END,
    decided_at = CASE WHEN share IN (5, 6) THEN now() END,
    replied_at = CASE WHEN share = 6 THEN now() END,
    unbounded = share = 7,
    closed_at = CASE WHEN share >= 10 THEN now() - random() * interval '100 days' END
  FROM made WHERE c.association_id = $1 AND c.id = made.id`,
  `${MADE}
  UPDATE deadline d SET
    state = CASE WHEN share IN (2, 3) THEN 'running' WHEN share >= 10 THEN 'closed' ELSE 'waiting' END,
    due_at = CASE share WHEN 2 THEN now() - random() * interval '30 days' WHEN 3 THEN now() + interval '1 day' + random() * interval '1 day' END
  FROM made WHERE d.association_id = $1 AND d.subject_id = made.id AND d.kind = 'ceiling'`,
  `${MADE}
  INSERT INTO case_snooze (association_id, by_id, case_id, until, version)
  SELECT $1, t.id, c.id, now() + random() * interval '20 days', c.version
  FROM made JOIN case_file c ON c.association_id = $1 AND c.id = made.id, api_token t
  WHERE t.association_id = $1 AND made.share = 4 ORDER BY random() LIMIT 400`,
];
