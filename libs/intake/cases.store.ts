import { Injectable } from '@nestjs/common';
import { newId } from '@sanad/kernel';
import { caseEvents, Refusal, type CaseEventName } from '@sanad/messages';
import { rows, type Op } from '@sanad/platform';
import { Policies } from '@sanad/policy';
import type { Attestation, CaseFile, CaseItem, Dossier, Entitlement } from './case-file';
import { CASE_COLUMNS, COLUMN } from './case-file.columns';
import { assertOpen, type CaseAction } from './gates';
import { ownCases } from './own';
import { refuseUnknown } from './unknown';

/** One line of a case's history: ids, codes and dates, no data of a person. */
export interface Fact {
  readonly name: CaseEventName;
  /** When it happened; now, where it is not said. */
  readonly at?: Date;
  readonly detail?: Readonly<Record<string, unknown>>;
}

export type CaseChange = Partial<Omit<CaseFile, 'id' | 'version'>>;

export interface CaseRef {
  readonly id: string;
  /** The version on which the caller decided. */
  readonly version?: number;
}

/** Reads cases, and changes them one at a time under their lock, each change with its line of history. */
@Injectable()
export class Cases {
  constructor(private readonly policies: Policies) {}

  /** @throws Refusal `intake.not_found`, also for a case that is not the actor's own where they reach no further */
  get(op: Op, id: string): Promise<Dossier> {
    return this.load(op, id, '');
  }

  /**
   * The case under its lock, for an action that its gates let through.
   * @throws Refusal `intake.not_found`, `intake.changed_meanwhile`, `intake.gate_…`
   */
  async lock(op: Op, { id, version }: CaseRef, action: CaseAction): Promise<Dossier> {
    const dossier = await this.take(op, id);
    if (version !== undefined && version !== dossier.file.version) await this.refuseStale(op, dossier.file, version);
    assertOpen(action, dossier);
    return dossier;
  }

  /** The case under its lock, whatever its state. @throws Refusal `intake.not_found` */
  take(op: Op, id: string): Promise<Dossier> {
    return this.load(op, id, 'FOR UPDATE OF c');
  }

  /** Writes the change and its line of history. @returns the case as it is now */
  async change(op: Op, dossier: Dossier, set: CaseChange, { name, at = op.now, detail = {} }: Fact): Promise<Dossier> {
    const { file } = dossier;
    const fields = Object.entries(set).filter(([, value]) => value !== undefined);
    const assignments = fields.map(([field], place) => `${COLUMN[field as keyof CaseFile]} = $${place + 10}`);
    const parameters = [op.association, file.id, newId(), name, at, op.now, op.actor.kind, op.actor.id, detail];
    const statement = changeStatement(['version = version + 1', ...assignments]);
    await op.db.query(statement, [...parameters, ...fields.map(([, value]) => value)]).catch(refuseUnknown);
    op.record({ action: `intake.${name}`, subject: { type: 'case', id: file.id }, detail: { ...detail, at } });
    return { ...dossier, file: { ...file, ...set, version: file.version + 1 } };
  }

  /** Writes a line of history of what makes no version: whoever types into a form of the case need not look again. */
  async tell(op: Op, { file: { id } }: Dossier, { name, at = op.now, detail = {} }: Fact): Promise<void> {
    const parameters = [op.association, id, newId(), name, at, op.now, op.actor.kind, op.actor.id, detail];
    await op.db.query(TELL, parameters);
    op.record({ action: `intake.${name}`, subject: { type: 'case', id }, detail: { ...detail, at } });
  }

  /** Writes what follows from a change that has its line of history already. */
  async note(op: Op, dossier: Dossier, set: Pick<CaseFile, 'awaitsRulingSince'>): Promise<Dossier> {
    const { file } = dossier;
    await op.db.query(NOTE, [op.association, file.id, set.awaitsRulingSince]);
    return { ...dossier, file: { ...file, ...set } };
  }

  /** Reads the contents again, after a change of them. */
  async refresh(op: Op, dossier: Dossier): Promise<Dossier> {
    return { ...dossier, ...(await contentsOf(op, dossier.file.id)) };
  }

  private async load(op: Op, id: string, lock: string): Promise<Dossier> {
    const own = ownCases(op, 3);
    // Sent in one go and answered in turn: what the case contains is read after its lock is held.
    const [[file], contents] = await Promise.all([
      rows<CaseFile>(op.db, `${SELECT_CASE}${own.sql} ${lock}`, [op.association, id, ...own.parameters]),
      contentsOf(op, id),
    ]);
    if (!file) throw new Refusal('intake.not_found');
    return { file, ...contents, policy: await this.policies.of(op, file.policyVersionId) };
  }

  private async refuseStale(op: Op, file: CaseFile, seen: number): Promise<never> {
    const since = await rows<{ name: CaseEventName }>(op.db, SINCE, [op.association, file.id, seen]);
    const changes = {
      ar: since.map(({ name }) => caseEvents[name].ar).join('، '),
      en: since.map(({ name }) => caseEvents[name].en).join(', '),
    };
    throw new Refusal('intake.changed_meanwhile', { changes, version: file.version });
  }
}

async function contentsOf(op: Op, id: string): Promise<Omit<Dossier, 'file' | 'policy'>> {
  const key = [op.association, id];
  const [items, attestations, entitlements] = await Promise.all([
    rows<CaseItem>(op.db, ITEMS, key),
    rows<Attestation>(op.db, ATTESTATIONS, key),
    rows<Entitlement>(op.db, ENTITLEMENTS, key),
  ]);
  return { items, attestations, entitlements };
}

const SELECT_CASE = `SELECT ${CASE_COLUMNS} FROM case_file c WHERE c.association_id = $1 AND c.id = $2`;

const changeStatement = (assignments: readonly string[]): string => `
  WITH changed AS (
    UPDATE case_file SET ${assignments.join(', ')} WHERE association_id = $1 AND id = $2 RETURNING version
  )
  INSERT INTO case_event (association_id, case_id, id, version, name, at, entered_at, by_kind, by_id, detail)
  SELECT $1, $2, $3, version, $4, $5, $6, $7, $8, $9 FROM changed`;

const TELL = `
  INSERT INTO case_event (association_id, case_id, id, version, name, at, entered_at, by_kind, by_id, detail)
  SELECT $1, $2, $3, version, $4, $5, $6, $7, $8, $9 FROM case_file WHERE association_id = $1 AND id = $2`;

const NOTE = 'UPDATE case_file SET awaits_ruling_since = $3 WHERE association_id = $1 AND id = $2';

const ITEMS = `
  SELECT id, label, required, validity_months AS "validityMonths", state, arrived_at AS "arrivedAt",
    valid_from::text AS "validFrom", valid_until::text AS "validUntil", lapsed, reason
  FROM case_item WHERE association_id = $1 AND case_id = $2 ORDER BY place`;

const ATTESTATIONS = `
  SELECT id, content, content_hash AS "contentHash", wording_version AS "wordingVersion", method, capacity,
    signed_as AS "signedAs", signed_at AS "signedAt", drawing IS NOT NULL AS drawn, countersigned_by AS "countersignedBy", voided_at AS "voidedAt",
    voided_because AS "voidedBecause"
  FROM attestation WHERE association_id = $1 AND case_id = $2 ORDER BY id`;

const ENTITLEMENTS = `
  SELECT id, description, due_on::text AS "dueOn", delivered_at AS "deliveredAt", proof, partial,
    cancelled_because AS "cancelledBecause"
  FROM entitlement WHERE association_id = $1 AND case_id = $2 ORDER BY id`;

const SINCE = `SELECT name FROM case_event WHERE association_id = $1 AND case_id = $2 AND version > $3 ORDER BY id`;
