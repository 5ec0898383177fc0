import { Injectable } from '@nestjs/common';
import { newId, type AccountId } from '@sanad/kernel';
import { Refusal } from '@sanad/messages';
import { rows, Staff, type Op, type Page, type PageQuery, pageOf, positionOf } from '@sanad/platform';
import { nameTokens, searchTokens, wholeName } from './names';
import { declaredFactsChanged, type ChangedBy } from './people.events';
import { PersonSeals } from './person.seals';
import { ownPeople } from './own';
import { checkedFacts } from './person.check';
import {
  declaredFacts,
  summaryOf,
  type DecidedMatch,
  type PersonFacts,
  type PersonRow,
  type PersonSummary,
} from './person';

/** The people an association serves. Reading what is sealed is an act of its own, and audited. */
@Injectable()
export class People {
  constructor(
    private readonly seals: PersonSeals,
    private readonly staff: Staff,
  ) {}

  /**
   * `id` where the person's key was made before the person was known, as by a document that came first.
   * @throws Refusal as `checkedFacts`, `staff.not_found`
   */
  async register(op: Op, facts: PersonFacts, id: string = newId()): Promise<PersonSummary> {
    const clean = checkedFacts(facts);
    if (clean.accountId !== undefined) await this.staff.get(op, clean.accountId);
    const sealed = await this.seals.seal(op, id, clean);
    const declared = await this.seals.fingerprint(op, id, clean);
    const [row] = await rows<PersonRow>(op.db, INSERT, [
      ...[op.association, id, clean.name, clean.accountId ?? null, clean.idKind ?? null],
      ...[sealed.idNumber, sealed.mobile, sealed.email, sealed.address, sealed.birthDate],
      ...[sealed.idNumberIndex, sealed.mobileIndex, op.now, op.actor.id, nameTokens(clean.name)],
      declared,
    ]);
    op.record({ action: 'people.register', subject: { type: 'person', id } });
    return summaryOf(row!);
  }

  /**
   * Changes the facts given, and leaves the others. Whoever relies on what was declared of the person is told.
   * @throws Refusal `people.changed_meanwhile`, `staff.not_found`
   */
  async change(
    op: Op,
    id: string,
    version: number,
    facts: Partial<PersonFacts>,
    by: ChangedBy = 'office',
  ): Promise<PersonSummary> {
    const before = await this.row(op, id, 'FOR UPDATE');
    const clean = checkedFacts({
      ...facts,
      name: facts.name ?? before.name,
      idKind: facts.idKind ?? before.id_kind ?? undefined,
    });
    if (clean.accountId !== undefined) await this.staff.get(op, clean.accountId);
    const sealed = await this.seals.seal(op, id, clean);
    const [row] = await rows<PersonRow>(op.db, UPDATE, [
      ...[op.association, id, version, clean.name, clean.accountId ?? null, clean.idKind ?? null],
      ...[sealed.idNumber, sealed.mobile, sealed.email, sealed.address, sealed.birthDate],
      ...[sealed.idNumberIndex, sealed.mobileIndex, await this.declaredAnew(op, before, clean)],
    ]);
    if (!row) throw new Refusal('people.changed_meanwhile');
    if (clean.name !== before.name) await op.db.query(RETOKEN, [op.association, id, nameTokens(clean.name)]);
    if (row.declared_facts !== before.declared_facts) op.emit(declaredFactsChanged(op, id, by));
    op.record({ action: 'people.change', subject: { type: 'person', id }, detail: { fields: Object.keys(facts) } });
    return summaryOf(row);
  }

  /** @throws Refusal `people.not_found` */
  async get(op: Op, id: string): Promise<PersonSummary> {
    return summaryOf(await this.row(op, id));
  }

  /** The names of many people in one question, by id; for lists. */
  async names(op: Op, ids: readonly string[]): Promise<Map<string, string>> {
    const sql = 'SELECT id, name FROM person WHERE association_id = $1 AND id = ANY($2::uuid[])';
    const found = await rows<Pick<PersonRow, 'id' | 'name'>>(op.db, sql, [op.association, ids]);
    return new Map(found.map(({ id, name }) => [id, name]));
  }

  /** The fingerprints of what is declared of people, by id; those of whom none was taken yet are absent. */
  async fingerprints(op: Op, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const sql = `SELECT id, declared_facts FROM person
      WHERE association_id = $1 AND id = ANY($2::uuid[]) AND declared_facts IS NOT NULL`;
    const found = await rows<{ id: string; declared_facts: string }>(op.db, sql, [op.association, ids]);
    return new Map(found.map((row) => [row.id, row.declared_facts]));
  }

  /** The staff accounts among these people, whoever asks: nobody learns more of them than that. */
  async accountsOf(op: Op, ids: readonly string[]): Promise<AccountId[]> {
    return [...(await this.accounts(op, ids)).values()];
  }

  /** The same by the person's id, for many cases in one question. */
  async accounts(op: Op, ids: readonly string[]): Promise<ReadonlyMap<string, AccountId>> {
    const sql = `SELECT id, account_id AS account FROM person
      WHERE association_id = $1 AND id = ANY($2::uuid[]) AND account_id IS NOT NULL`;
    const found = await rows<{ id: string; account: AccountId }>(op.db, sql, [op.association, ids]);
    return new Map(found.map(({ id, account }) => [id, account]));
  }

  /** Opens what is sealed, for whoever may see it; the audit says who did. */
  async identity(op: Op, id: string): Promise<PersonFacts> {
    const row = await this.row(op, id);
    op.record({ action: 'people.read_identity', subject: { type: 'person', id } });
    return this.seals.open(op, row);
  }

  /** Where a person is reached by mobile or e-mail. For the sender of messages: nobody reads it, so nothing is audited. */
  async address(op: Op, id: string, field: 'mobile' | 'email'): Promise<string | undefined> {
    return (await this.seals.open(op, await this.row(op, id)))[field];
  }

  /** People whose name has a word beginning with each word of `text`, or, where it is a number, whose document or mobile it is; newest last. */
  async search(op: Op, text: string, query: PageQuery): Promise<Page<PersonSummary>> {
    const after = positionOf(query, 'id')?.[0] ?? null;
    if (isNumber(text)) return this.byNumber(op, text, query, after);
    const [first, ...others] = searchTokens(text);
    if (first === undefined) return { items: [], next: null };
    const own = ownPeople(op, others.length + 5);
    const parameters = [op.association, after, query.limit + 1, first, ...others, ...own.parameters];
    const found = await rows<PersonRow>(op.db, searchStatement(others.length, own.sql), parameters);
    return pageOf(found, query.limit, (row) => [row.id], summaryOf);
  }

  private async byNumber(op: Op, text: string, query: PageQuery, after: string | null): Promise<Page<PersonSummary>> {
    const { idNumberIndex, mobileIndex } = this.seals.indexesOf(op, text);
    const own = ownPeople(op, 6);
    const sql = `SELECT p.* FROM person p WHERE p.association_id = $1 AND ($2::uuid IS NULL OR p.id > $2)
      AND (p.id_number_index = $4 OR p.mobile_index = $5)${own.sql} ORDER BY p.id LIMIT $3`;
    const parameters = [op.association, after, query.limit + 1, idNumberIndex, mobileIndex, ...own.parameters];
    return pageOf(await rows<PersonRow>(op.db, sql, parameters), query.limit, (row) => [row.id], summaryOf);
  }

  /** Others with the same document, the same mobile or the same name, on whom nobody has decided yet. */
  async duplicatesOf(op: Op, id: string): Promise<(PersonSummary & { because: string })[]> {
    const person = await this.row(op, id);
    const found = await rows<PersonRow & { because: string; created_by: string }>(op.db, DUPLICATES, [
      op.association,
      id,
      wholeName(person.name),
    ]);
    const seen = op.reach === 'own' ? found.filter(({ created_by }) => created_by === op.actor.id) : found;
    return seen.map((row) => ({ ...summaryOf(row), because: row.because }));
  }

  /** Others of whom somebody has decided whether they are the same person, the last decision in front. */
  async decidedOf(op: Op, id: string): Promise<DecidedMatch[]> {
    await this.get(op, id);
    const own = ownPeople(op, 3);
    return rows<DecidedMatch>(op.db, `${DECIDED}${own.sql} ORDER BY m.decided_at DESC`, [
      ...[op.association, id],
      ...own.parameters,
    ]);
  }

  /** Records whether two entries are one person. Nothing is merged by itself. */
  async match(op: Op, id: string, other: string, same: boolean, reason: string): Promise<void> {
    if (id === other) throw new Refusal('people.match_with_self');
    const [one, two] = [id, other].sort() as [string, string];
    await Promise.all([this.get(op, one), this.get(op, two)]);
    await op.db.query(MATCH, [op.association, one, two, same, reason, op.now, op.actor.id]);
    op.record({ action: 'people.match', subject: { type: 'person', id }, detail: { other, same } });
  }

  /** The fingerprint of what is declared from now on; null where a change leaves it as it was. */
  private async declaredAnew(op: Op, before: PersonRow, change: PersonFacts): Promise<string | null> {
    const known = await this.seals.open(op, before);
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    const now = { ...known, ...given };
    return declaredFacts(now) === declaredFacts(known) ? null : this.seals.fingerprint(op, before.id, now);
  }

  private async row(op: Op, id: string, lock = ''): Promise<PersonRow> {
    const own = ownPeople(op, 3);
    const sql = `SELECT p.* FROM person p WHERE p.association_id = $1 AND p.id = $2${own.sql} ${lock}`;
    const [row] = await rows<PersonRow>(op.db, sql, [op.association, id, ...own.parameters]);
    if (!row) throw new Refusal('people.not_found');
    return row;
  }
}

/** Letters alone are a name; with digits it is the number of a document or a mobile. */
const isNumber = (text: string): boolean => /\p{Nd}/u.test(text);

const INSERT = `
  WITH person AS (
    INSERT INTO person (association_id, id, name, account_id, id_kind, id_number, mobile, email, address, birth_date,
      id_number_index, mobile_index, created_at, created_by, declared_facts)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $16) RETURNING *
  ), tokens AS (
    INSERT INTO person_token (association_id, token, person_id) SELECT $1, t, $2 FROM unnest($15::text[]) AS t
  ) SELECT * FROM person`;

const UPDATE = `
  UPDATE person SET name = $4, account_id = coalesce($5, account_id), id_kind = coalesce($6, id_kind),
    id_number = coalesce($7, id_number), mobile = coalesce($8, mobile), email = coalesce($9, email),
    address = coalesce($10, address), birth_date = coalesce($11, birth_date),
    id_number_index = coalesce($12, id_number_index), mobile_index = coalesce($13, mobile_index), declared_facts = coalesce($14, declared_facts),
    version = version + 1
  WHERE association_id = $1 AND id = $2 AND version = $3 RETURNING *`;

const RETOKEN = `
  WITH gone AS (DELETE FROM person_token WHERE association_id = $1 AND person_id = $2 AND NOT token = ANY ($3::text[]))
  INSERT INTO person_token (association_id, token, person_id) SELECT $1, t, $2 FROM unnest($3::text[]) AS t
  ON CONFLICT DO NOTHING`;

// Ranges instead of LIKE: under row-level security only leak-proof operators reach the index.
const startsWith = (alias: string, parameter: number): string =>
  `${alias}.association_id = $1 AND ${alias}.token >= $${parameter} AND ${alias}.token < $${parameter} || U&'\\+10FFFF'`;

const ownTokens = (own: string): string =>
  ` AND EXISTS (SELECT 1 FROM person p WHERE p.association_id = $1 AND p.id = t.person_id${own})`;

function searchStatement(others: number, own: string): string {
  const further = Array.from(
    { length: others },
    (_, index) =>
      `AND EXISTS (SELECT 1 FROM person_token o WHERE ${startsWith('o', index + 5)} AND o.person_id = t.person_id)`,
  );
  return `
    SELECT p.* FROM (
      SELECT DISTINCT t.person_id FROM person_token t WHERE ${startsWith('t', 4)}
        AND ($2::uuid IS NULL OR t.person_id > $2::uuid) ${further.join(' ')}${own && ownTokens(own)}
      ORDER BY t.person_id LIMIT $3
    ) found JOIN person p ON p.association_id = $1 AND p.id = found.person_id ORDER BY p.id`;
}

const DUPLICATES = `
  WITH me AS (SELECT * FROM person WHERE association_id = $1 AND id = $2),
  candidate AS (
    SELECT p.id, 'idNumber' AS because, 1 AS strength FROM person p, me WHERE p.association_id = $1 AND p.id_number_index = me.id_number_index
    UNION ALL
    SELECT p.id, 'mobile', 2 FROM person p, me WHERE p.association_id = $1 AND p.mobile_index = me.mobile_index
    UNION ALL
    SELECT t.person_id, 'name', 3 FROM person_token t WHERE t.association_id = $1 AND t.token = $3
  ), strongest AS (SELECT DISTINCT ON (id) id, because, strength FROM candidate WHERE id <> $2 ORDER BY id, strength)
  SELECT p.*, s.because FROM strongest s JOIN person p ON p.association_id = $1 AND p.id = s.id
  WHERE NOT EXISTS (SELECT 1 FROM person_match m WHERE m.association_id = $1
    AND m.person_id = least(p.id, $2) AND m.other_id = greatest(p.id, $2))
  ORDER BY s.strength, p.id LIMIT 20`;

const DECIDED = `
  SELECT p.id, p.name, m.same, m.reason, m.decided_at AS "decidedAt" FROM person_match m
  JOIN person p ON p.association_id = $1 AND p.id = CASE WHEN m.person_id = $2 THEN m.other_id ELSE m.person_id END
  WHERE m.association_id = $1 AND $2 IN (m.person_id, m.other_id)`;

const MATCH = `
  INSERT INTO person_match (association_id, person_id, other_id, same, reason, decided_at, decided_by)
  VALUES ($1, $2, $3, $4, $5, $6, $7)
  ON CONFLICT (association_id, person_id, other_id)
  DO UPDATE SET same = EXCLUDED.same, reason = EXCLUDED.reason, decided_at = EXCLUDED.decided_at, decided_by = EXCLUDED.decided_by`;
