import { newId } from '@sanad/kernel';
import type { Client } from 'pg';
import type { Chamber } from '../world/committee';
import type { Host } from './g6.host';
import { refuse } from './g6.sittings';

/** What is done behind the product's back, and what the oracle says to it. */
export interface Plant {
  readonly told: string;
  readonly plant: (at: Planting) => Promise<void>;
}

export interface Planting {
  readonly host: Host;
  readonly superuser: Client;
  /** Things that are looked at in the end. */
  readonly cases: string[];
  readonly files: string[];
  readonly complaints: string[];
}

/** A case that is put forward behind the machine's back. */
async function skippedStep({ host, superuser, cases }: Planting): Promise<void> {
  const { intake } = host.world;
  const id = await intake.received(host.office);
  cases.push(id);
  await superuser.query(`UPDATE case_file SET state = 'UNDER_STUDY' WHERE id = $1`, [id]);
  await intake.decide(host.office, { caseId: id, outcome: 'ACCEPTED', reason: 'بحسب الدليل' });
}

/** Without the keys of the ledger two who write past the state function both get through. */
async function paidTwice({ host: { world, office }, superuser, files }: Planting): Promise<void> {
  const id = await world.approved(office);
  files.push(id);
  await world.order(office, id);
  await world.pay(office, id);
  const keys = await superuser.query<{ name: string }>(UNIQUES);
  for (const { name } of keys.rows)
    await superuser.query(`ALTER TABLE compensation_payment DROP CONSTRAINT ${name} CASCADE`);
  await superuser.query(AGAIN, [id, newId()]);
}

async function paidOnce({ host: { world, office }, files }: Planting): Promise<string> {
  const id = await world.settled(office, undefined, await world.opened(office));
  await world.must(office.treasurer, id, 'approvals', { verdict: 'approve' });
  await world.order(office, id);
  await world.pay(office, id);
  files.push(id);
  return id;
}

/** Two files that were paid turn out to be of one person and one day. */
async function harmTwice(at: Planting): Promise<void> {
  const [one, other] = [await paidOnce(at), await paidOnce(at)];
  await at.superuser.query(SAME_CLAIMANT, [one, other]);
}

/** Without the key of the case, two files of one. */
async function caseTwice({ host: { world, office }, superuser }: Planting): Promise<void> {
  const [one, other] = [await world.opened(office), await world.opened(office)];
  await superuser.query('DROP INDEX compensation_of_case');
  await superuser.query('UPDATE compensation SET case_id = $2 WHERE id = ANY($1::uuid[])', [
    ...[[one, other], await world.intake.received(office)],
  ]);
}

async function lostComplaint({ host: { world, office }, superuser, complaints }: Planting): Promise<void> {
  const { id } = (await world.complaints.lodge(office)).body;
  complaints.push(id);
  await superuser.query('SET session_replication_role = replica');
  await superuser.query('DELETE FROM complaint WHERE id = $1', [id]);
  await superuser.query('SET session_replication_role = origin');
}

/** A sitting that refused a request. @returns its id, and that of its item */
async function refused(
  { host, superuser }: Planting,
  office: Chamber = host.office,
): Promise<{ id: string; item: string; caseId: string }> {
  const caseId = await host.chambers.underStudy(office);
  await refuse(host, office, caseId);
  const found = await superuser.query<{ id: string; item: string }>(SITTING_OF, [caseId]);
  return { ...found.rows[0]!, caseId };
}

async function unquorate(at: Planting): Promise<void> {
  const { id } = await refused(at);
  await at.superuser.query(QUORUM, [id]);
}

async function ruledTwice(at: Planting): Promise<void> {
  const { id } = await refused(at);
  // Before its end, where it would be an ordinary decision if there were not one already.
  await at.superuser.query(
    `UPDATE sitting_event SET name = 'decided', item_id = d.item_id, detail = d.detail
    FROM sitting_event d WHERE d.sitting_id = $1 AND d.name = 'decided'
      AND sitting_event.sitting_id = $1 AND sitting_event.name = 'closed'`,
    [id],
  );
}

async function rowsDiffer(at: Planting): Promise<void> {
  const { item } = await refused(at);
  await at.superuser.query(`UPDATE agenda_item SET state = 'RETURNED' WHERE id = $1`, [item]);
}

/** The first of two votes turns into the step back of whoever gave the second. */
async function votedRecused(at: Planting): Promise<void> {
  const { id } = await refused(at);
  await at.superuser.query(STEPPED_BACK, [id]);
}

/** Whoever announced what was recommended confirms it. */
async function ownConfirmation(at: Planting): Promise<void> {
  const { id } = await refused(at, at.host.advisory);
  await at.superuser.query(CONFIRMED, [id]);
}

async function unsignedSeal(at: Planting): Promise<void> {
  const { id } = await refused(at);
  await at.superuser.query(SEAL, [at.host.office.id, id]);
}

async function appealed(at: Planting): Promise<string> {
  const { caseId } = await refused(at);
  const { staff } = at.host.office;
  await at.host.send(staff.relationsOfficer, `cases/${caseId}/decision-notice`);
  const grounds = { grounds: 'لم يُنظر في عقد الإيجار الجديد', channel: 'INTERVIEW' };
  await at.host.send(staff.relationsOfficer, `cases/${caseId}/appeal`, grounds);
  const { rows } = await at.superuser.query<{ id: string }>('SELECT id FROM appeal WHERE case_id = $1', [caseId]);
  return rows[0]!.id;
}

async function ownReview(at: Planting): Promise<void> {
  const { id: office, seats } = at.host.office;
  await at.superuser.query(REVIEWS, [office, await appealed(at), seats.head.account]);
}

async function secondLevel(at: Planting): Promise<void> {
  const id = await appealed(at);
  const keys = await at.superuser.query<{ name: string }>(ONE_OF_CASE);
  for (const { name } of keys.rows) await at.superuser.query(`ALTER TABLE appeal DROP CONSTRAINT ${name} CASCADE`);
  await at.superuser.query(COPY, [id, newId()]);
}

async function clockLeft(at: Planting): Promise<void> {
  const id = await appealed(at);
  await at.superuser.query(`UPDATE appeal SET state = 'WITHDRAWN' WHERE id = $1`, [id]);
}

/** What one party declined is written down as agreed. */
async function oneConsent({ host: { world, office }, superuser }: Planting): Promise<void> {
  const place = { ...office, committee: office.followUp, custodian: office.officer };
  const id = await world.complaints.investigated(place);
  const words = 'اعتذار مكتوب';
  const must = (path: string, body: object): Promise<unknown> => world.complaints.must(office, id, path, body);
  await must('settlement-attempts', { words });
  await must('offers', { words, party: 'association' });
  await must('offer-answers', { words, party: 'complainant', consents: true });
  await must('agreement', { words });
  await superuser.query(
    `UPDATE complaint_settlement SET step = 'decline' WHERE complaint_id = $1 AND step = 'consent'`,
    [id],
  );
}

export const PLANTS: Readonly<Record<string, Plant>> = {
  skippedStep: { told: 'decided without putToCommittee', plant: skippedStep },
  paidTwice: { told: 'paid 2 times', plant: paidTwice },
  lostComplaint: { told: 'lost', plant: lostComplaint },
  harmTwice: { told: 'one harm with', plant: harmTwice },
  caseTwice: { told: 'one case with', plant: caseTwice },
  unquorate: { told: 'decided by 2 where the quorum is 9', plant: unquorate },
  ruledTwice: { told: 'decided twice', plant: ruledTwice },
  rowsDiffer: { told: 'an item is RETURNED, and the log says DECIDED', plant: rowsDiffer },
  votedRecused: { told: 'voted by somebody who had stepped back', plant: votedRecused },
  ownConfirmation: { told: 'confirmed by somebody who sat', plant: ownConfirmation },
  unsignedSeal: { told: 'sealed without a signature', plant: unsignedSeal },
  ownReview: { told: 'reviewed by whoever decided first', plant: ownReview },
  clockLeft: { told: 'WITHDRAWN, and its clock is running', plant: clockLeft },
  oneConsent: { told: 'agreed without both consents', plant: oneConsent },
  // Without that key appeals are not even filed any more: the last one.
  secondLevel: { told: 'one of 2 of one request', plant: secondLevel },
};

const UNIQUES = `
  SELECT conname AS name FROM pg_constraint WHERE conrelid = 'compensation_payment'::regclass AND contype = 'u'`;

const AGAIN = `
  INSERT INTO compensation_payment (association_id, compensation_id, id, attempt, step, follows_attempt, follows_step, amount, reference, at, by_id)
  SELECT association_id, compensation_id, $2, attempt, step, follows_attempt, follows_step, amount, 'again', at, by_id
  FROM compensation_payment WHERE compensation_id = $1 AND step = 'paid'`;

const SAME_CLAIMANT = `
  UPDATE compensation SET claimant_id = (SELECT claimant_id FROM compensation WHERE id = $1) WHERE id = $2`;

const SITTING_OF = `
  SELECT sitting_id AS id, id AS item FROM agenda_item WHERE case_id = $1`;

const QUORUM = `
  UPDATE sitting_event SET detail = jsonb_set(detail, '{quorum}', '9') WHERE sitting_id = $1 AND name = 'opened'`;

const STEPPED_BACK = `
  UPDATE sitting_event e SET name = 'recused', account_id = l.account_id, by_id = l.by_id, detail = '{"reason": "test", "automatic": false}'
  FROM (SELECT max(seq) AS seq FROM sitting_event WHERE sitting_id = $1 AND name = 'voted') m
  JOIN sitting_event l ON l.sitting_id = $1 AND l.seq = m.seq
  WHERE e.sitting_id = $1 AND e.name = 'voted' AND e.seq < m.seq`;

const CONFIRMED = `
  INSERT INTO sitting_event (association_id, sitting_id, seq, name, at, by_kind, by_id, item_id, detail)
  SELECT d.association_id, d.sitting_id, (SELECT max(seq) + 1 FROM sitting_event WHERE sitting_id = $1), 'confirmed', d.at, d.by_kind, d.by_id,
    d.item_id, '{}' FROM sitting_event d WHERE d.sitting_id = $1 AND d.name = 'decided'`;

const SEAL = `
  INSERT INTO minutes_seal (association_id, sitting_id, content, content_hash, sealed_at)
  VALUES ($1, $2, 'test', encode(sha256('test'), 'hex'), now())`;

const REVIEWS = `
  INSERT INTO appeal_reviewer (association_id, appeal_id, account_id, named_at, named_by) VALUES ($1, $2, $3, now(), 'test')`;

const ONE_OF_CASE = `
  SELECT conname AS name FROM pg_constraint WHERE conrelid = 'appeal'::regclass AND contype = 'u'`;

const COPY = `
  INSERT INTO appeal (association_id, id, case_id, decision_id, policy_version_id, state, channel, grounds, filed_at, entered_at)
  SELECT association_id, $2, case_id, decision_id, policy_version_id, state, channel, grounds, filed_at, entered_at FROM appeal WHERE id = $1`;
