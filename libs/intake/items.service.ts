import { Injectable } from '@nestjs/common';
import { Refusal } from '@sanad/messages';
import type { Op } from '@sanad/platform';
import type { PinnedPolicy } from '@sanad/policy';
import { Attestations } from './attestations.service';
import type { CaseItem, Dossier } from './case-file';
import { Cases, type CaseRef } from './cases.store';
import { Kinship } from './kinship';
import { RulingClock } from './ruling-clock';
import { assertTime, dateOf } from './times';
import { hadLapsed, lastDay, type Validity } from './validity';

/** A document as it was handed over. */
export interface Brought extends Validity {
  readonly item: string;
  /** When it arrived; with the request, where it came along. */
  readonly arrivedAt?: Date;
}

export interface ItemRuling {
  readonly item: string;
  readonly valid: boolean;
  /** Why it is not valid: stands in the receipt. */
  readonly reason?: string;
}

/** What a request has to bring: its arrival, its validity as of that day, and the ruling on it. */
@Injectable()
export class Items {
  constructor(
    private readonly cases: Cases,
    private readonly attestations: Attestations,
    private readonly kinship: Kinship,
    private readonly rulingClock: RulingClock,
  ) {}

  /** @throws Refusal `intake.item_unknown`, `intake.time_ahead`, `intake.validity_reversed`, `intake.gate_…` */
  async bring(op: Op, ref: CaseRef, brought: Brought): Promise<Dossier> {
    const dossier = await this.cases.lock(op, ref, 'bringItem');
    const line = itemOf(dossier, brought.item);
    const arrivedAt = brought.arrivedAt ?? op.now;
    assertTime('arrivedAt', arrivedAt, op.now);
    const item = broughtItem(line, { ...brought, arrivedAt }, dossier.policy);
    await op.db.query(BRING, [
      ...[op.association, dossier.file.id, item.id, item.state, item.arrivedAt],
      ...[item.validFrom, item.validUntil, item.lapsed, op.actor.id],
    ]);
    const fact = { name: 'itemBrought', at: arrivedAt, detail: { item: item.id, lapsed: item.lapsed } } as const;
    const changed = await this.cases.change(op, await this.cases.refresh(op, dossier), {}, fact);
    return this.rulingClock.follow(op, await this.attestations.reconsider(op, changed, 'itemBrought', arrivedAt));
  }

  /**
   * Whether a document fits the data and was valid when it was submitted. One that is not is missing again.
   * @throws Refusal `intake.item_not_brought`, `intake.item_lapsed`, `intake.verifier_is_applicant`, `intake.gate_…`
   */
  async rule(op: Op, ref: CaseRef, { item: id, valid, reason }: ItemRuling): Promise<Dossier> {
    const dossier = await this.cases.lock(op, ref, 'ruleItem');
    const item = itemOf(dossier, id);
    if (item.state !== 'arrived') throw new Refusal('intake.item_not_brought', { item: item.label });
    if (valid && item.lapsed) throw new Refusal('intake.item_lapsed', { item: item.label });
    if (!valid && !reason) throw new Refusal('intake.item_reason_missing');
    await this.kinship.refuseRelated(op, dossier.file);
    const state = valid ? 'valid' : 'notValid';
    await op.db.query(RULE, [op.association, dossier.file.id, id, state, valid ? null : reason, op.actor.id, op.now]);
    const fact = { name: valid ? 'itemValid' : 'itemNotValid', detail: { item: id } } as const;
    const ruled = await this.cases.change(op, await this.cases.refresh(op, dossier), {}, fact);
    return this.rulingClock.follow(op, ruled);
  }
}

/** The checklist of a version, with nothing of it there yet. */
export function checklistOf({ effective }: PinnedPolicy): CaseItem[] {
  return effective.checklist.map(({ value: { id, label, required, validityMonths } }) => ({
    ...{ id, label, required, validityMonths: validityMonths ?? null, state: 'missing', lapsed: false },
    ...{ arrivedAt: null, validFrom: null, validUntil: null, reason: null },
  }));
}

/**
 * A line of the checklist with its document. Validity is judged as of the day of its submission; where the version matches data, one
 * that had lapsed by then is as good as missing.
 * @throws Refusal `intake.validity_reversed`
 */
export function broughtItem(
  line: CaseItem,
  { arrivedAt, validFrom, validUntil }: Validity & { readonly arrivedAt: Date },
  { effective }: PinnedPolicy,
): CaseItem {
  if (validFrom !== undefined && validUntil !== undefined && validUntil < validFrom) {
    throw new Refusal('intake.validity_reversed');
  }
  const validity = { validFrom, validUntil };
  const lapsed = hadLapsed(validity, line.validityMonths, dateOf(arrivedAt));
  return {
    ...line,
    ...{ arrivedAt, lapsed, validFrom: validFrom ?? null, validUntil: lastDay(validity, line.validityMonths) ?? null },
    state: lapsed && effective.hasStep('dataMatching') ? 'notValid' : 'arrived',
    reason: null,
  };
}

function itemOf({ items }: Dossier, id: string): CaseItem {
  const item = items.find((one) => one.id === id);
  if (!item) throw new Refusal('intake.item_unknown', { item: id });
  return item;
}

const BRING = `
  UPDATE case_item SET state = $4, arrived_at = $5, valid_from = $6, valid_until = $7, lapsed = $8, brought_by = $9,
    ruled_by = NULL, ruled_at = NULL, reason = NULL
  WHERE association_id = $1 AND case_id = $2 AND id = $3`;

const RULE = `
  UPDATE case_item SET state = $4, reason = $5, ruled_by = $6, ruled_at = $7
  WHERE association_id = $1 AND case_id = $2 AND id = $3`;
