import { Injectable } from '@nestjs/common';
import { findOpened, PortalDoor, portalOf, type PortalAccess, type PortalVisit } from '@sanad/intake';
import { newId, type AssociationId } from '@sanad/kernel';
import { Refusal } from '@sanad/messages';
import { Ops, Print } from '@sanad/platform';
import { getPublished } from '@sanad/policy';
import { complaintLetter, escalatedAtOf, lettersOf } from '../letters/letters';
import type { ComplaintLetter } from '../complaint.kinds';
import { complaintActed } from './complaints-portal.events';
import { ComplaintSeals } from './complaints-portal.seals';
import { findOpenedComplaint, insertAct, type OpenedComplaint } from './complaints-portal.store';
import { ComplaintSubmission } from './complaints-portal.submission';
import type {
  ComplaintActContent,
  ComplaintPortalAction,
  PortalComplaint,
  PortalComplaintSubmitted,
  PortalComplaintView,
} from './complaints-portal.types';
import { ComplaintSnapshots } from './complaints-portal.snapshot';
import { complaintViewOf } from './complaints-portal.view';

type Visit = PortalVisit<OpenedComplaint>;

/** What whoever complains does over the public site, under the database role `sanad_portal`; as `Portal` for requests. */
@Injectable()
export class ComplaintsPortal {
  constructor(
    private readonly ops: Ops,
    private readonly door: PortalDoor,
    private readonly snapshots: ComplaintSnapshots,
    private readonly submission: ComplaintSubmission,
    private readonly seals: ComplaintSeals,
    private readonly print: Print,
  ) {}

  /**
   * Sent again under the same draft it is answered as before.
   * @throws Refusal `complaints.request_not_opened`, `portal.too_many_tries`, and as `ComplaintSubmission.submit`
   */
  async submit(association: AssociationId, sent: PortalComplaint, draft?: string): Promise<PortalComplaintSubmitted> {
    const caseId = sent.request && (await this.requestOf(association, sent.request));
    return this.ops.run(portalOf(association), (op) => this.submission.submit(op, sent, caseId, draft));
  }

  /** @throws Refusal `portal.not_opened`, `portal.too_many_tries` */
  open(association: AssociationId, access: PortalAccess): Promise<PortalComplaintView> {
    return this.visit(association, access, async (visit) => {
      const { op, claim, opened } = visit;
      if (claim.fresh) op.record({ action: 'complaints.portal_opened', subject: subjectOf(opened) });
      return this.shown(visit);
    });
  }

  /** @throws Refusal as `open`, `complaints.not_open_to_you` */
  act(
    association: AssociationId,
    access: PortalAccess,
    kind: ComplaintPortalAction,
    content: ComplaintActContent,
  ): Promise<PortalComplaintView> {
    return this.visit(association, access, async (visit) => {
      const { op, opened } = visit;
      const { openActions } = await this.shown(visit);
      if (opened.id === undefined || !openActions.includes(kind)) throw new Refusal('complaints.not_open_to_you');
      const id = newId();
      await insertAct(op, opened.id, {
        ...{ id, kind, sealed: await this.seals.seal(op, opened.subject, 'complaint_act', id, content) },
      });
      op.record({ action: `complaints.portal_${kind}`, subject: subjectOf(opened) });
      op.emit(complaintActed(id));
      return this.shown(visit);
    });
  }

  /** A letter as a PDF, set while no connection is held. @throws Refusal as `open`, `complaints.letter_not_yet` */
  async letter(association: AssociationId, access: PortalAccess, name: ComplaintLetter): Promise<Buffer> {
    const said = await this.visit(association, access, async ({ op, opened }) => {
      if (opened.id === undefined) throw new Refusal('complaints.letter_not_yet');
      const rows = await this.snapshots.entered(op, opened.id);
      const escalatedAt = escalatedAtOf(rows.events);
      if (!lettersOf({ ...rows, escalatedAt }).includes(name)) throw new Refusal('complaints.letter_not_yet');
      const published = await getPublished(op, rows.policy.number);
      // Who they are stands in no window of this role: they write their own name under an agreement.
      return complaintLetter(name, { ...rows, published, escalatedAt, complainant: null });
    });
    return this.print.pdf('platform/print/account', said);
  }

  /** The request somebody names, by its own reference and secret; its tries are counted as those of the request. */
  private async requestOf(association: AssociationId, access: PortalAccess): Promise<string> {
    try {
      return await this.door.visit(association, access, findOpened, async ({ opened: { caseId } }) => {
        if (caseId === undefined) throw new Refusal('portal.not_opened');
        return caseId;
      });
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'portal.not_opened') throw error;
      throw new Refusal('complaints.request_not_opened');
    }
  }

  private visit<T>(association: AssociationId, access: PortalAccess, work: (visit: Visit) => Promise<T>): Promise<T> {
    return this.door.visit(association, access, findOpenedComplaint, work);
  }

  private async shown(visit: Visit): Promise<PortalComplaintView> {
    const { op, opened } = visit;
    const rows = opened.waiting
      ? await this.snapshots.waiting(op, opened.waiting)
      : await this.snapshots.entered(op, opened.id);
    return { ...complaintViewOf(rows, op.now), pass: this.door.pass(visit) };
  }
}

/** For the audit. */
const subjectOf = (opened: OpenedComplaint): { type: string; id: string } =>
  opened.waiting ? { type: 'submission', id: opened.waiting.id } : { type: 'complaint', id: opened.id };
