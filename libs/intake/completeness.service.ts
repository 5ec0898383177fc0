import { Injectable } from '@nestjs/common';
import { Deadlines } from '@sanad/deadlines';
import { pauseReasons, Refusal } from '@sanad/messages';
import type { Op } from '@sanad/platform';
import { Attestations } from './attestations.service';
import { asKnown, clockOf, type CaseFile, type Dossier } from './case-file';
import { Cases, type Fact, type CaseRef } from './cases.store';
import { Expectations } from './expectations.service';
import { CASE_COMPLETED, caseEvent, ITEMS_REQUESTED } from './intake.events';
import { CaseNotices } from './notices.service';
import { askingOf, receiptOf } from './receipt';
import { completenessOf } from './ruling-clock';

/** What is asked for: an item of the checklist anew, or one it does not have. */
export type Asked =
  { readonly item: string; readonly label?: undefined } | { readonly label: string; readonly item?: undefined };

/** Whether a request is complete, since when, and what it lacks. */
@Injectable()
export class Completeness {
  constructor(
    private readonly cases: Cases,
    private readonly attestations: Attestations,
    private readonly deadlines: Deadlines,
    private readonly expectations: Expectations,
    private readonly notices: CaseNotices,
  ) {}

  /** Criteria and conditions were shown, sent or printed. */
  async giveCriteria(op: Op, ref: CaseRef): Promise<Dossier> {
    const dossier = await this.cases.lock(op, ref, 'giveCriteria');
    return this.cases.change(op, dossier, { criteriaGivenAt: op.now }, { name: 'criteriaGiven' });
  }

  /** Tells the applicant item by item what is missing. */
  async giveReceipt(op: Op, ref: CaseRef): Promise<Dossier> {
    const dossier = await this.cases.lock(op, ref, 'giveReceipt');
    const { template, params } = receiptOf(dossier);
    await this.notices.give(op, dossier.file, template, params);
    return this.cases.change(op, dossier, {}, { name: 'receiptGiven' });
  }

  /** Rules a request complete, as of the arrival of the last thing that was missing, the signature included. */
  async rule(op: Op, ref: CaseRef): Promise<Dossier> {
    const dossier = await this.cases.lock(op, ref, 'ruleComplete');
    const completeAt = runsOn(dossier.file) ? dossier.file.completeAt! : completenessOf(dossier);
    await this.runClock(op, dossier, completeAt);
    const set = {
      state: 'COMPLETE',
      completeAt,
      clockRestarts: false,
      pausedAt: null,
      awaitsRulingSince: null,
    } as const;
    const completed = await this.cases.change(op, dossier, set, { name: 'completed', at: completeAt });
    await this.expectations.onCompleteness(op, completed);
    op.emit(caseEvent(CASE_COMPLETED, completed.file));
    return completed;
  }

  /** An officer asks for more: the clock stands still meanwhile, and the days used stay used. */
  async requestItems(op: Op, ref: CaseRef, asked: readonly Asked[], reason: string): Promise<Dossier> {
    return this.sendBack(op, await this.cases.lock(op, ref, 'requestItems'), asked, { name: 'itemsRequested' }, reason);
  }

  /** @throws Refusal `intake.nothing_asked`, `intake.item_unknown` */
  async sendBack(op: Op, dossier: Dossier, asked: readonly Asked[], fact: Fact, reason: string): Promise<Dossier> {
    if (asked.length === 0) throw new Refusal('intake.nothing_asked');
    await this.ask(op, dossier, asked, reason);
    await this.deadlines.pause(op, clockOf(dossier.file), 'requestResponse', pauseReasons.itemsRequested.ar);
    const set = { state: 'AWAITING_ITEMS', pausedAt: op.now } as const;
    const changed = await this.cases.change(op, await this.cases.refresh(op, dossier), set, fact);
    const asking = await this.attestations.reconsider(op, changed, 'itemsRequested');
    const { template, params } = askingOf(asking);
    await this.notices.give(op, asking.file, template, params);
    op.emit(caseEvent(ITEMS_REQUESTED, asking.file));
    return asking;
  }

  private async ask(op: Op, { file, items }: Dossier, asked: readonly Asked[], reason: string): Promise<void> {
    const ids = asked.flatMap(({ item }) => (item === undefined ? [] : [item]));
    const unknown = ids.find((id) => !items.some((item) => item.id === id));
    if (unknown !== undefined) throw new Refusal('intake.item_unknown', { item: unknown });
    const labels = asked.flatMap(({ item, label }) => (item === undefined && label !== undefined ? [label] : []));
    await op.db.query(ASK_AGAIN, [op.association, file.id, ids, reason]);
    await op.db.query(ASK_NEW, [op.association, file.id, labels, items.length, reason]);
  }

  private async runClock(op: Op, { file }: Dossier, completeAt: Date): Promise<void> {
    const clock = clockOf(file);
    if (file.completeAt === null) {
      await this.deadlines.reach(op, clock, 'requestResponse', 'completeness', asKnown(file, completeAt));
    } else if (file.clockRestarts) {
      await this.deadlines.restart(op, clock, 'requestResponse', completeAt);
    } else if (!runsOn(file)) {
      await this.deadlines.resume(op, clock, 'requestResponse', completeAt);
    }
    // The ruling itself is owed in time, whenever it finds the request to have been complete.
    await this.deadlines.meet(op, clock, 'completenessRuling');
    await this.deadlines.meet(op, clock, 'returnedRequest');
  }
}

/** Complete once, and nothing has stopped the clock since: what the office corrected moves no date. */
const runsOn = ({ completeAt, pausedAt }: CaseFile): boolean => completeAt !== null && pausedAt === null;

const ASK_AGAIN = `
  UPDATE case_item SET state = 'missing', required = true, arrived_at = NULL, valid_from = NULL, valid_until = NULL,
    lapsed = false, reason = $4
  WHERE association_id = $1 AND case_id = $2 AND id = ANY($3::text[])`;

const ASK_NEW = `
  INSERT INTO case_item (association_id, case_id, id, place, label, required, state, reason)
  SELECT $1, $2, 'asked-' || ($4::int + l.place), $4::int + l.place, l.label, true, 'missing', $5
  FROM unnest($3::text[]) WITH ORDINALITY AS l (label, place)`;
