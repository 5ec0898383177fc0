import { Injectable } from '@nestjs/common';
import { DeadlineReading, type ExplainedClock } from '@sanad/deadlines';
import { isPortalEvent, type NoticeTemplate, type PortalEventName } from '@sanad/messages';
import { rows, type NoticeParams, type Op } from '@sanad/platform';
import { Policies, type PinnedPolicy } from '@sanad/policy';
import type { Capacity, CaseKind, CaseState, ItemState } from '../case.kinds';
import { checklistOf } from '../items.service';
import { PortalSeals } from './portal.seals';
import type { Waiting } from './portal.store';

export interface SnapshotItem {
  readonly id: string;
  readonly label: string;
  readonly required: boolean;
  readonly state: ItemState;
  readonly reason: string | null;
}

/** A case, or an application that is none yet, as far as the portal's role sees it. */
export interface Snapshot {
  readonly kind: CaseKind;
  readonly capacity: Capacity;
  readonly reference: string;
  readonly subject: string;
  readonly state: CaseState;
  readonly receivedAt: Date;
  readonly replyChannel: string;
  readonly notifiedAt: Date | null;
  readonly policy: PinnedPolicy;
  readonly items: readonly SnapshotItem[];
  /** An attestation stands that fits the data. */
  readonly signed: boolean;
  readonly events: readonly { readonly name: PortalEventName; readonly at: Date }[];
  readonly notices: readonly { readonly template: NoticeTemplate; readonly params: NoticeParams; readonly at: Date }[];
  readonly answers: readonly { readonly text: string; readonly source: string; readonly at: Date }[];
  readonly clocks: readonly ExplainedClock[];
}

/** Whose answer is owed by which clock. */
const OBLIGATION = {
  supportRequest: 'requestResponse',
  enquiry: 'enquiryAnswer',
  suggestion: 'enquiryAnswer',
} as const;

/** Reads what the secret of a piece of work opened. */
@Injectable()
export class Snapshots {
  constructor(
    private readonly policies: Policies,
    private readonly clocks: DeadlineReading,
    private readonly seals: PortalSeals,
  ) {}

  async ofCase(op: Op, id: string): Promise<Snapshot> {
    const key = [op.association, id];
    const [[file], items, events, notices, answers, [attestation]] = await Promise.all([
      rows<FileRow>(op.db, FILE, key),
      rows<SnapshotItem>(op.db, ITEMS, key),
      rows<{ name: string; at: Date }>(op.db, EVENTS, key),
      rows<Snapshot['notices'][number]>(op.db, NOTICES, key),
      rows<Snapshot['answers'][number]>(op.db, ANSWERS, key),
      rows<{ signed: boolean }>(op.db, SIGNED, key),
    ]);
    const { policyVersion, ...facts } = file!;
    const policy = await this.policies.of(op, policyVersion);
    const clocks = await this.clocks.of(op, { type: facts.kind, id }, OBLIGATION[facts.kind]);
    const told = events.flatMap(({ name, at }) => (isPortalEvent(name) ? [{ name, at }] : []));
    return { ...facts, policy, items, events: told, notices, answers, signed: attestation!.signed, clocks };
  }

  /** What the case is going to be, before anybody has entered it. */
  async ofApplication(op: Op, waiting: Waiting): Promise<Snapshot> {
    const { id, kind, reference, submittedAt: at } = waiting;
    const policy = await this.policies.of(op, waiting.policyVersion);
    const sent = await this.seals.open(op, waiting.subject, 'portal_application', id, waiting.sealed);
    const brought = new Set(sent.items?.map(({ item }) => item));
    const checklist = kind === 'supportRequest' ? checklistOf(policy) : [];
    const opening = { policy, at, moment: 'submission', obligation: OBLIGATION[kind], responsible: null } as const;
    const signed = sent.attestation !== undefined;
    return {
      ...{ kind, reference, subject: subjectOf(sent), policy, signed, receivedAt: at, replyChannel: sent.replyChannel },
      capacity: sent.capacity,
      state: kind === 'supportRequest' ? 'AWAITING_ITEMS' : 'OPEN',
      items: checklist.map((line) => ({ ...line, state: brought.has(line.id) ? 'arrived' : line.state })),
      events: [{ name: 'received', at }, ...(signed ? [{ name: 'attested', at } as const] : [])],
      ...{ notifiedAt: null, notices: [], answers: [] },
      clocks: await this.clocks.prospect(op, { ...opening, subject: { type: kind, id } }),
    };
  }
}

/** What is asked for, with its details. */
export const subjectOf = ({ subject, details }: { subject: string; details?: string }): string =>
  details === undefined || details === '' ? subject : `${subject}\n${details}`;

interface FileRow {
  readonly kind: CaseKind;
  readonly capacity: Capacity;
  readonly reference: string;
  readonly subject: string;
  readonly state: CaseState;
  readonly receivedAt: Date;
  readonly replyChannel: string;
  readonly notifiedAt: Date | null;
  readonly policyVersion: string;
}

const FILE = `
  SELECT kind, reference, subject, capacity, state, received_at AS "receivedAt", reply_channel AS "replyChannel",
    notified_at AS "notifiedAt", policy_version_id AS "policyVersion"
  FROM case_file WHERE association_id = $1 AND id = $2`;

const ITEMS = `
  SELECT id, label, required, state, reason FROM case_item WHERE association_id = $1 AND case_id = $2 ORDER BY place`;

const EVENTS = 'SELECT name, at FROM case_event WHERE association_id = $1 AND case_id = $2 ORDER BY id';

const NOTICES = `
  SELECT template, params, given_at AS at FROM case_notice WHERE association_id = $1 AND case_id = $2 ORDER BY id`;

const ANSWERS = `
  SELECT answer AS text, source, answered_at AS at FROM case_answer WHERE association_id = $1 AND case_id = $2 ORDER BY id`;

const SIGNED = `
  SELECT EXISTS (SELECT FROM attestation WHERE association_id = $1 AND case_id = $2 AND voided_at IS NULL) AS signed`;
