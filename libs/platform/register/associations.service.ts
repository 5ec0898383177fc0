import { Injectable } from '@nestjs/common';
import { dayInRiyadh, foldDigits, foldSpaces, type AssociationId } from '@sanad/kernel';
import { Refusal, wherever } from '@sanad/messages';
import { rows } from '../db/sql';
import type { Op, PlatformOp } from '../op';
import { FACT_COLUMN, FACTS_SELECTED, type RegisterFacts } from './facts';

interface Door {
  readonly authority: string | null;
  readonly expiredOn: string | null;
  readonly suspendedAt: Date | null;
  readonly suspendedBy: string | null;
}

/** The register: what is known of an association, and whether it may take in new requests. */
@Injectable()
export class Associations {
  /**
   * For new cases alone: those that are open go on. A licence whose end is unknown is no expired one.
   * @throws Refusal `association.suspended`, `association.licence_expired`
   */
  async assertTakesIntake(op: Op): Promise<void> {
    const [door] = await rows<Door>(op.db, DOOR, [op.association, today(op.now)]);
    const { authority, expiredOn, suspendedAt, suspendedBy } = door ?? missing();
    if (suspendedAt) {
      throw new Refusal('association.suspended', { since: today(suspendedAt), by: suspendedBy ?? '' });
    }
    if (expiredOn) {
      throw new Refusal('association.licence_expired', {
        since: expiredOn,
        authority: authority ?? wherever.authority,
      });
    }
  }

  /** @throws Refusal `request.not_found` */
  async facts(op: PlatformOp | Op, association: AssociationId): Promise<RegisterFacts> {
    const [facts] = await rows<RegisterFacts>(op.db, `SELECT ${FACTS_SELECTED} FROM association a WHERE a.id = $1`, [
      association,
    ]);
    return facts ?? missing();
  }

  /**
   * Writes what is told, and leaves the rest. `null` is «unknown after all», `undefined` is not told.
   * @throws Refusal `association.number_taken`, `association.days_reversed`
   */
  async state(op: PlatformOp, association: AssociationId, told: Partial<RegisterFacts>): Promise<void> {
    const before = await this.facts(op, association);
    const set = columnsOf(told);
    if (set.length === 0) return;
    const sql = `UPDATE association SET ${set.map(([column], i) => `${column} = $${i + 2}`).join(', ')} WHERE id = $1`;
    await rows(op.db, sql, [association, ...set.map(([, value]) => value)]).catch(refuseFacts);
    const old = Object.fromEntries(Object.keys(told).map((fact) => [fact, before[fact as keyof RegisterFacts]]));
    op.record({
      action: 'association.facts_stated',
      subject: { type: 'association', id: association },
      detail: { old, new: told },
    });
  }

  /** The association's site takes requests from now on. */
  async openPortal(op: PlatformOp, association: AssociationId): Promise<void> {
    const sql = 'UPDATE association SET portal_opened_at = $2 WHERE id = $1 AND portal_opened_at IS NULL RETURNING id';
    if ((await rows(op.db, sql, [association, op.now])).length === 0) return;
    op.record({ action: 'association.portal_opened', subject: { type: 'association', id: association } });
  }
}

/** A fact as it is kept: numbers in ASCII digits, texts without spaces around them. */
export function asKept<Value extends string | null | undefined>(fact: string, value: Value): Value {
  if (typeof value !== 'string') return value;
  return (fact.endsWith('Number') ? foldDigits(value) : value).trim() as Value;
}

/** Column and value of each fact told; the authority comes with the form in which it is compared. */
export function columnsOf(told: Partial<RegisterFacts>): [column: string, value: string | null][] {
  return Object.entries(told).flatMap(
    ([fact, value]: [string, string | null | undefined]): [string, string | null][] => {
      if (value === undefined) return [];
      const [column, kept] = [FACT_COLUMN[fact as keyof RegisterFacts], asKept(fact, value)];
      return fact === 'authority'
        ? [
            [column, kept],
            ['authority_key', kept && foldSpaces(kept)],
          ]
        : [[column, kept]];
    },
  );
}

/** Says which fact cannot stand, and nothing of the association that it stands with already. */
export function refuseFacts(error: unknown): never {
  const constraint = (error as { constraint?: string }).constraint ?? '';
  const taken = /^association_(licence|registration|unified)_number$/.exec(constraint)?.[1];
  if (taken) throw new Refusal('association.number_taken', { field: `${taken}Number` });
  if (constraint === 'association_licence_days') {
    throw new Refusal('association.days_reversed', { from: 'licenceIssuedOn', to: 'licenceExpiresOn' });
  }
  if (constraint === 'association_board_days') {
    throw new Refusal('association.days_reversed', { from: 'boardTermFrom', to: 'boardTermTo' });
  }
  throw error;
}

function missing(): never {
  throw new Refusal('request.not_found');
}

/** The day on the wall calendar of the Kingdom. */
export const today = dayInRiyadh;

const DOOR = `
  SELECT authority, suspended_at AS "suspendedAt", suspended_by AS "suspendedBy",
    CASE WHEN licence_expires_on < $2::date THEN licence_expires_on::text END AS "expiredOn"
  FROM association WHERE id = $1`;
