import { Injectable } from '@nestjs/common';
import { DeadlineReading } from '@sanad/deadlines';
import { findOpened, PortalDoor, portalOf, type PortalAccess, type PortalVisit } from '@sanad/intake';
import { newId, type AssociationId } from '@sanad/kernel';
import { Refusal } from '@sanad/messages';
import { Ops, type Op } from '@sanad/platform';
import { Policies } from '@sanad/policy';
import { clockOf } from '../complaint';
import { isHandled } from '../lodging.service';
import { complaintActed } from './complaints-portal.events';
import { ComplaintSeals } from './complaints-portal.seals';
import {
  findOpenedComplaint,
  insertAct,
  readComplaint,
  type ComplaintRows,
  type OpenedComplaint,
  type WaitingComplaint,
} from './complaints-portal.store';
import { ComplaintSubmission } from './complaints-portal.submission';
import type {
  ComplaintActContent,
  ComplaintPortalAction,
  PortalComplaint,
  PortalComplaintSubmitted,
  PortalComplaintView,
} from './complaints-portal.types';
import { complaintViewOf } from './complaints-portal.view';

type Visit = PortalVisit<OpenedComplaint>;

/** What whoever complains does over the public site, under the database role `sanad_portal`; as `Portal` for requests. */
@Injectable()
export class ComplaintsPortal {
  constructor(
    private readonly ops: Ops,
    private readonly door: PortalDoor,
    private readonly policies: Policies,
    private readonly clocks: DeadlineReading,
    private readonly submission: ComplaintSubmission,
    private readonly seals: ComplaintSeals,
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
    const rows = opened.waiting ? await this.waiting(op, opened.waiting) : await this.entered(op, opened.id);
    return { ...complaintViewOf(rows, op.now), pass: this.door.pass(visit) };
  }

  private async entered(op: Op, id: string): Promise<Parameters<typeof complaintViewOf>[0]> {
    const found = await readComplaint(op, id);
    const [policy, clocks] = await Promise.all([
      this.policies.of(op, found.complaint.policyVersionId),
      this.clocks.of(op, clockOf({ id }), 'complaintResolution'),
    ]);
    return { ...found, policy, clocks };
  }

  /** What it is going to be, before anybody has entered it. Nothing can be done with it yet: that takes a moment. */
  private async waiting(op: Op, waiting: WaitingComplaint): Promise<Parameters<typeof complaintViewOf>[0]> {
    const { id, kind, reference, submittedAt: at } = waiting;
    const policy = await this.policies.of(op, waiting.policyVersion);
    const sent = await this.seals.open(op, waiting.subject, 'portal_complaint', id, waiting.sealed);
    const handled = isHandled(kind, policy);
    const complaint: ComplaintRows['complaint'] = {
      ...{ id, kind, reference, policyVersionId: waiting.policyVersion, subject: sent.subject, receivedAt: at },
      ...{ state: handled ? 'ACKNOWLEDGED' : 'REFERRED', anonymous: sent.complainant === undefined },
      ...{ remedySought: sent.remedySought ?? null, concerns: sent.concerns ?? null },
      replyChannel: sent.replyChannel ?? null,
      referredTo: handled ? null : (policy.effective.complaints.refersTo ?? null),
      ...{ rung: null, outcome: null, outcomeReason: null, answeredAt: null, toldAt: null, accepted: null },
      ...{ response: null, closedAt: null, reopenedAt: null },
    };
    const opening = { policy, at, moment: 'submission', obligation: 'complaintResolution', responsible: null } as const;
    const clocks = handled ? await this.clocks.prospect(op, { ...opening, subject: clockOf({ id }) }) : [];
    return {
      complaint,
      policy,
      clocks,
      events: [{ name: 'received', at }],
      settlement: [],
      notices: [],
      pending: true,
    };
  }
}

/** For the audit. */
const subjectOf = (opened: OpenedComplaint): { type: string; id: string } =>
  opened.waiting ? { type: 'submission', id: opened.waiting.id } : { type: 'complaint', id: opened.id };
