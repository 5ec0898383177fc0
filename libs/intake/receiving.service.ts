import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@sanad/business-time';
import { Deadlines, hasCeiling } from '@sanad/deadlines';
import { newId, type AccountId } from '@sanad/kernel';
import { Refusal } from '@sanad/messages';
import { Associations, rows, Staff, type Op } from '@sanad/platform';
import { Policies, type ChannelKind, type PinnedPolicy } from '@sanad/policy';
import { OBLIGATION_OF, type Capacity, type CaseKind, type Origin } from './case.kinds';
import { asKnown, clockOf, submittedAt, type CaseFile, type CaseItem, type Dossier } from './case-file';
import { COLUMN } from './case-file.columns';
import { CASE_RECEIVED, caseEvent } from './intake.events';
import { broughtItem, checklistOf, type Brought } from './items.service';
import { CaseNotices } from './notices.service';
import { receiptOf } from './receipt';
import { letterOf, type Letter } from './letter';
import { newReference } from './reference';
import { awaitsRulingSince } from './ruling-clock';
import { dateOf, startOfDay } from './times';
import { refuseUnknown } from './unknown';

export interface NewCase extends Letter {
  readonly kind: CaseKind;
  readonly subject: string;
  readonly applicant: string;
  /** Where somebody else speaks for them. */
  readonly beneficiary?: string;
  readonly capacity?: Capacity;
  readonly channel: ChannelKind;
  readonly channelLabel?: string;
  /** By which means the reply goes out, as agreed; it may lie outside the list of the policy. */
  readonly replyChannel: string;
  readonly origin?: Origin;
  /** When it arrived; now, where it is not said. A day alone, as letters often have it, where nobody knows the hour. */
  readonly receivedAt?: Date | CivilDate;
  /** The branch of the policy at which it was received. */
  readonly branch?: string;
  readonly delegate?: { readonly account: AccountId; readonly receivedAt: Date };
  readonly items?: readonly Brought[];
  readonly criteriaGiven?: boolean;
  readonly assignee?: AccountId;
  /** Told already, as by the portal; another is drawn where a case has it. */
  readonly reference?: string;
  /** The version that was in force when it was submitted; today's, where it is not said. */
  readonly policyVersion?: string;
}

/** Two references of 40 bits meet about once in a million cases of one association; thrice in a row is a broken generator. */
const TRIES = 3;

/** The door: nothing that is brought is turned away, whatever its channel and whatever it lacks, while the association may take it in. */
@Injectable()
export class Receiving {
  constructor(
    private readonly policies: Policies,
    private readonly deadlines: Deadlines,
    private readonly notices: CaseNotices,
    private readonly staff: Staff,
    private readonly associations: Associations,
  ) {}

  /**
   * Opens a case under the version in force.
   * @throws Refusal `association.suspended`, `association.licence_expired`, `policy.none_in_force`, `intake.received_in_future`,
   * `intake.delegate_after_office`, `intake.delegate_channel`, `intake.delegate_without_mandate`, `intake.beneficiary_missing`,
   * `intake.items_of_exchange`, `intake.item_unknown`, `intake.branch_unknown`, `people.not_found`, `staff.not_found`
   */
  async receive(op: Op, facts: NewCase): Promise<Dossier> {
    // Sent together: the further questions cost no round trip. What came in by an earlier version came in by an open door.
    const [policy] = await Promise.all([
      this.policyOf(op, facts),
      facts.policyVersion === undefined && this.associations.assertTakesIntake(op),
      this.assertDelegate(op, facts),
    ]);
    const items = itemsOf(facts, policy, op.now);
    const brought: Dossier = { file: newFile(op, facts, policy), items, attestations: [], entitlements: [], policy };
    const file = { ...brought.file, awaitsRulingSince: awaitsRulingSince(brought) };
    const dossier: Dossier = { ...brought, file: await this.insert(op, file, items) };
    await Promise.all([this.openClocks(op, dossier), this.acknowledge(op, dossier)]);
    const { id, channel, channelListed } = dossier.file;
    op.record({ action: 'intake.received', subject: { type: 'case', id }, detail: { channel, channelListed } });
    op.emit(caseEvent(CASE_RECEIVED, dossier.file));
    return dossier;
  }

  private policyOf(op: Op, { policyVersion }: NewCase): Promise<PinnedPolicy> {
    return policyVersion === undefined ? this.policies.inForce(op) : this.policies.of(op, policyVersion);
  }

  /** Who brings a case as a delegate has a mandate on that day, and the channel says so. */
  private async assertDelegate(op: Op, { delegate, channel }: NewCase): Promise<void> {
    if (!delegate) return;
    if (channel !== 'BRANCH_DELEGATE') throw new Refusal('intake.delegate_channel');
    const { account, receivedAt } = delegate;
    if (!(await this.staff.held(op, account, 'branchDelegate', receivedAt)))
      throw new Refusal('intake.delegate_without_mandate');
  }

  /** Case, checklist and first line of history in one statement; a reference that exists is drawn again. */
  private async insert(op: Op, file: CaseFile, items: readonly CaseItem[]): Promise<CaseFile> {
    for (let attempt = 1; attempt <= TRIES; attempt++) {
      const drawn = { ...file, reference: (attempt === 1 && file.reference) || newReference() };
      const values = Object.keys(COLUMN).map((field) => drawn[field as keyof CaseFile]);
      const parameters = [op.association, ...values, JSON.stringify(items), newId(), op.actor.kind, op.actor.id];
      const inserted = await rows(op.db, INSERT, parameters).catch(refuseUnknown);
      if (inserted.length > 0) return drawn;
    }
    throw new Error('no free reference was found');
  }

  private async openClocks(op: Op, { file, policy }: Dossier): Promise<void> {
    const opening = {
      subject: clockOf(file),
      policy,
      moment: 'submission',
      at: asKnown(file, submittedAt(file, policy)),
      responsible: file.assigneeId,
      beneficiary: file.applicantId,
    } as const;
    await this.deadlines.open(op, { ...opening, obligation: OBLIGATION_OF[file.kind] });
    if (file.kind !== 'supportRequest') return;
    await this.deadlines.open(op, { ...opening, obligation: 'completenessRuling' });
    const { awaitsRulingSince: since } = file;
    if (since) await this.deadlines.again(op, opening.subject, 'completenessRuling', since);
  }

  private acknowledge(op: Op, dossier: Dossier): Promise<void> {
    const { template, params } = receiptOf(dossier);
    return this.notices.give(op, dossier.file, template, params);
  }
}

function newFile(op: Op, facts: NewCase, policy: PinnedPolicy): CaseFile {
  const { kind, subject, applicant, capacity = 'self', channel, channelLabel = null, replyChannel, delegate } = facts;
  const receivedAt = arrivalOf(facts, op.now);
  assertReceivable(facts, receivedAt, op.now);
  return {
    ...UNTOUCHED,
    ...{ id: newId(), reference: facts.reference ?? '', kind, subject, channel, channelLabel, replyChannel, capacity },
    receivedAt,
    receivedDateOnly: typeof facts.receivedAt === 'string',
    policyVersionId: policy.versionId,
    unbounded: !hasCeiling(policy, OBLIGATION_OF[kind]),
    state: kind === 'supportRequest' ? 'AWAITING_ITEMS' : 'OPEN',
    origin: facts.origin ?? 'applicant',
    channelListed: isListed(facts, policy),
    applicantId: applicant,
    beneficiaryId: facts.beneficiary ?? applicant,
    branch: branchOf(facts, policy),
    ...handedOver(delegate),
    ...letterOf(facts),
    enteredAt: op.now,
    criteriaGivenAt: facts.criteriaGiven ? op.now : null,
    assigneeId: facts.assignee ?? entererOf(op, delegate?.account),
  };
}

const handedOver = (delegate: NewCase['delegate']): Pick<CaseFile, 'delegateId' | 'delegateReceivedAt'> => ({
  delegateId: delegate?.account ?? null,
  delegateReceivedAt: delegate?.receivedAt ?? null,
});

function branchOf({ branch }: NewCase, { effective }: PinnedPolicy): string | null {
  if (branch === undefined) return null;
  if (!effective.branches.some(({ id }) => id === branch)) throw new Refusal('intake.branch_unknown', { branch });
  return branch;
}

function arrivalOf({ receivedAt = '' }: Pick<NewCase, 'receivedAt'>, now: Date): Date {
  if (typeof receivedAt !== 'string') return receivedAt;
  return receivedAt === '' ? now : startOfDay(receivedAt);
}

function assertReceivable(facts: NewCase, receivedAt: Date, now: Date): void {
  const { capacity = 'self', applicant, beneficiary = applicant, delegate } = facts;
  if (receivedAt > now) throw new Refusal('intake.received_in_future');
  if (delegate && isAfter(delegate.receivedAt, receivedAt, typeof facts.receivedAt === 'string'))
    throw new Refusal('intake.delegate_after_office');
  if ((capacity === 'self') !== (beneficiary === applicant)) throw new Refusal('intake.beneficiary_missing');
}

/** Of an office that knows only the day, every hour of that day may be the one. */
const isAfter = (delegate: Date, office: Date, dateOnly: boolean): boolean =>
  dateOnly ? dateOf(delegate) > dateOf(office) : delegate > office;

/** Whoever takes a case in has it until somebody else does; a delegate hands it to the office. */
function entererOf({ actor }: Op, delegate: AccountId | undefined): AccountId | null {
  return actor.kind === 'staff' && actor.id !== delegate ? actor.id : null;
}

function isListed({ channel, channelLabel }: NewCase, { effective }: PinnedPolicy): boolean {
  if (channel !== 'OTHER') return effective.channel(channel) !== undefined;
  return effective.channels.some(({ kind, label }) => kind === 'OTHER' && label === channelLabel);
}

function itemsOf({ kind, items = [], ...facts }: NewCase, policy: PinnedPolicy, now: Date): CaseItem[] {
  if (kind !== 'supportRequest') {
    if (items.length > 0) throw new Refusal('intake.items_of_exchange');
    return [];
  }
  const checklist = checklistOf(policy);
  const unknown = items.find(({ item }) => !checklist.some(({ id }) => id === item));
  if (unknown) throw new Refusal('intake.item_unknown', { item: unknown.item });
  return checklist.map((line) => {
    const brought = items.find(({ item }) => item === line.id);
    return brought ? broughtItem(line, { ...brought, arrivedAt: arrivalOf(facts, now) }, policy) : line;
  });
}

const UNTOUCHED = {
  completeAt: null,
  awaitsRulingSince: null,
  pausedAt: null,
  clockRestarts: false,
  putToCommitteeAt: null,
  decidedAt: null,
  decisionId: null,
  decisionReason: null,
  notifiedAt: null,
  bouncedAt: null,
  repliedAt: null,
  closedAt: null,
  floorOverride: null,
  fileNumber: null,
  version: 1,
} as const satisfies Partial<CaseFile>;

const columns = Object.values(COLUMN);
const parameter = (nth: number): string => `$${columns.length + 1 + nth}`;
const cell = (field: keyof CaseFile): string => `$${Object.keys(COLUMN).indexOf(field) + 2}`;

const INSERT = `
  WITH file AS (
    INSERT INTO case_file (association_id, ${columns.join(', ')}) VALUES ($1, ${columns.map((_, i) => `$${i + 2}`).join(', ')})
    ON CONFLICT (association_id, reference) DO NOTHING RETURNING id
  ), items AS (
    INSERT INTO case_item (association_id, case_id, id, place, label, required, validity_months, state, arrived_at,
      valid_from, valid_until, lapsed, brought_by)
    SELECT $1, file.id, i.id, i.place, i.label, i.required, i."validityMonths", i.state, i."arrivedAt", i."validFrom",
      i."validUntil", i.lapsed, CASE WHEN i."arrivedAt" IS NOT NULL THEN ${parameter(4)} END
    FROM file, ROWS FROM (jsonb_to_recordset(${parameter(1)}) AS (id text, label text, required boolean,
      "validityMonths" int, state text, "arrivedAt" timestamptz, "validFrom" date, "validUntil" date, lapsed boolean))
      WITH ORDINALITY AS i (id, label, required, "validityMonths", state, "arrivedAt", "validFrom", "validUntil", lapsed, place)
  )
  INSERT INTO case_event (association_id, case_id, id, version, name, at, entered_at, by_kind, by_id, detail)
  SELECT $1, file.id, ${parameter(2)}, 1, 'received', ${cell('receivedAt')}, ${cell('enteredAt')}, ${parameter(3)}, ${parameter(4)}, '{}'
  FROM file RETURNING id`;
