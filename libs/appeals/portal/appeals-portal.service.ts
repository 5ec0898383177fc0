import { Injectable } from '@nestjs/common';
import { Calendars } from '@sanad/deadlines';
import { findOpened, PortalDoor, type PortalAccess, type PortalVisit } from '@sanad/intake';
import { dayInRiyadh, newId, type AssociationId } from '@sanad/kernel';
import { appealOutcomes, appealStandings, Refusal, type Bilingual } from '@sanad/messages';
import { rows, seal, SubjectKeys, type Op } from '@sanad/platform';
import { Policies } from '@sanad/policy';
import type { AppealOutcome, AppealState } from '../appeal.kinds';
import { filingGate, type FilingGate } from '../appeal.states';
import { appealSent } from '../appeals.events';
import { FILING_REFUSALS } from '../filing.refusals';
import { lastDayOf } from '../window';
import { sentCell, type SentAppeal } from './sent';

const LEAST_CHARACTERS = 3;
export const MOST_GROUNDS = 4_000;

/** What whoever was refused sees of appeals, beside the answer. */
export interface PortalAppeal {
  /** Working days, as somebody gave them. */
  readonly withinDays: number;
  /** `YYYY-MM-DD`; null until the decision is known to have arrived. */
  readonly lastDay: string | null;
  readonly open: boolean;
  /** Why not, where it is not open. */
  readonly because: FilingGate | null;
  /** Sent, and not entered yet. */
  readonly pending: boolean;
  readonly appeal: {
    readonly state: Bilingual;
    readonly grounds: string;
    readonly filedAt: Date;
    /** Once it was told. */
    readonly outcome: (Bilingual & { readonly reason: string; readonly at: Date }) | null;
  } | null;
}

type Opened = NonNullable<Awaited<ReturnType<typeof findOpened>>>;

/** Appeals over the public site, under the database role `sanad_portal`, by the reference and the secret of the request. */
@Injectable()
export class AppealsPortal {
  constructor(
    private readonly door: PortalDoor,
    private readonly policies: Policies,
    private readonly calendars: Calendars,
    private readonly keys: SubjectKeys,
  ) {}

  /** Undefined where there are no appeals under the request's version. @throws Refusal `portal.not_opened`, `portal.too_many_tries` */
  of(association: AssociationId, access: PortalAccess): Promise<PortalAppeal | undefined> {
    return this.door.visit(association, access, findOpened, (visit) => this.look(visit));
  }

  /** @throws Refusal as `of`, `appeals.gate_…`, `appeals.grounds_invalid` */
  file(association: AssociationId, access: PortalAccess, grounds: string): Promise<void> {
    const words = grounds.trim();
    if (words.length < LEAST_CHARACTERS || words.length > MOST_GROUNDS)
      throw new Refusal('appeals.grounds_invalid', { most: MOST_GROUNDS });
    return this.door.visit(association, access, findOpened, async (visit) => {
      const shown = await this.look(visit);
      if (shown?.pending) return;
      if (!shown?.open) throw new Refusal(FILING_REFUSALS[shown?.because ?? 'policy']);
      await this.send(visit, words);
    });
  }

  private async send({ op, opened }: PortalVisit<Opened>, grounds: string): Promise<void> {
    const id = newId();
    const key = await this.keys.ensure(op, opened.subject);
    const sealed = seal(key, sentCell(op, id), JSON.stringify({ grounds } satisfies SentAppeal));
    await op.db.query(SEND, [op.association, id, opened.caseId, sealed, op.now]);
    op.record({ action: 'appeals.portal_filed', subject: { type: 'case', id: opened.caseId! } });
    op.emit(appealSent(id));
  }

  private async look({ op, opened: { caseId } }: PortalVisit<Opened>): Promise<PortalAppeal | undefined> {
    if (caseId === undefined) return undefined;
    const [file] = await rows<FileRow>(op.db, FILE, [op.association, caseId]);
    const { effective } = await this.policies.of(op, file!.policyVersion);
    const withinDays = effective.appealWithinDays?.value;
    if (withinDays === undefined) return undefined;
    const [appeal] = await rows<AppealRow>(op.db, APPEAL, [op.association, caseId]);
    const { notifiedAt, repliedAt, told } = file!;
    const lastDay = repliedAt ? lastDayOf(await this.calendars.of(op), repliedAt, withinDays) : undefined;
    const notified = notifiedAt !== null;
    const refused = told === 'intake.rejected';
    const facts = { withinDays, refused, notified, lastDay, today: dayInRiyadh(op.now), filed: appeal !== undefined };
    const because = filingGate(facts) ?? null;
    if (because === 'decision') return undefined;
    const pending = appeal === undefined && (await isPending(op, caseId));
    return {
      ...{ withinDays, lastDay: lastDay ?? null, because, pending, open: because === null && !pending },
      appeal: appeal ? shown(appeal) : null,
    };
  }
}

function shown({ state, grounds, filedAt, outcome, reason, answeredAt }: AppealRow): PortalAppeal['appeal'] {
  // What is settled and not told yet reads as under review.
  const told = outcome !== null && reason !== null && answeredAt !== null;
  return {
    ...{ grounds, filedAt, state: appealStandings[state] },
    outcome: told ? { ...appealOutcomes[outcome], reason, at: answeredAt } : null,
  };
}

async function isPending(op: Op, caseId: string): Promise<boolean> {
  return (await rows(op.db, PENDING, [op.association, caseId])).length > 0;
}

interface FileRow {
  readonly policyVersion: string;
  readonly notifiedAt: Date | null;
  readonly repliedAt: Date | null;
  /** The last notice of a decision. */
  readonly told: string | null;
}

interface AppealRow {
  readonly state: AppealState;
  readonly grounds: string;
  readonly filedAt: Date;
  readonly outcome: AppealOutcome | null;
  readonly reason: string | null;
  readonly answeredAt: Date | null;
}

const FILE = `
  SELECT f.policy_version_id AS "policyVersion", f.notified_at AS "notifiedAt", f.replied_at AS "repliedAt",
    (SELECT n.template FROM case_notice n WHERE n.association_id = $1 AND n.case_id = $2
       AND n.template IN ('intake.rejected', 'intake.accepted', 'intake.accepted_registration') ORDER BY n.id DESC LIMIT 1) AS told
  FROM case_file f WHERE f.association_id = $1 AND f.id = $2`;

const APPEAL = `
  SELECT state, grounds, filed_at AS "filedAt", outcome, reason, answered_at AS "answeredAt"
  FROM appeal WHERE association_id = $1 AND case_id = $2`;

const PENDING = 'SELECT 1 FROM portal_appeal WHERE association_id = $1 AND case_id = $2 AND settled_at IS NULL';

const SEND = `
  INSERT INTO portal_appeal (association_id, id, case_id, sealed, sent_at) VALUES ($1, $2, $3, $4, $5)`;
