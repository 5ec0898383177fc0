import { Injectable } from '@nestjs/common';
import type { AssociationId } from '@sanad/kernel';
import { Refusal } from '@sanad/messages';
import { checkDocument, Ops, type Op } from '@sanad/platform';
import { checkedAttestation } from './portal.application';
import { PortalDoor, portalOf, type PortalVisit } from './portal.door';
import { PortalDrafts } from './portal.drafts';
import { PortalInbox, subjectOf } from './portal.inbox';
import { Snapshots } from './portal.snapshot';
import { findOpened, type Opened } from './portal.store';
import { Submission } from './portal.submission';
import type {
  PortalAccess,
  PortalAction,
  PortalApplication,
  PortalAttestation,
  PortalCase,
  PortalFile,
  PortalSubmitted,
} from './portal.types';
import { viewOf } from './portal.view';

type Visit = PortalVisit<Opened>;

/**
 * The portal's verbs, under the database role `sanad_portal`. Each opens pieces of work of its own instead of taking one: a try that failed has
 * to stay counted, though its answer is a refusal.
 */
@Injectable()
export class Portal {
  constructor(
    private readonly ops: Ops,
    private readonly door: PortalDoor,
    private readonly snapshots: Snapshots,
    private readonly submission: Submission,
    private readonly drafts: PortalDrafts,
    private readonly inbox: PortalInbox,
  ) {}

  /**
   * Takes in what somebody sends. With the secret of a draft its documents come along, the draft ends, and the same draft sent again is answered as before.
   * @throws Refusal as `Submission.submit`
   */
  submit(association: AssociationId, application: PortalApplication, draft?: string): Promise<PortalSubmitted> {
    return this.ops.run(portalOf(association), async (op) => {
      const { opened, secrets } = await this.submission.submit(op, application, draft);
      const { reference, kind, subject, receivedAt, replyChannel, expectation, missing } = await this.look(op, opened);
      const receipt = { reference, kind, subject, receivedAt, replyChannel, expectation, missing };
      return { reference: opened.reference, ...secrets, receipt };
    });
  }

  /** @throws Refusal `portal.not_opened` for any reference and secret that do not belong together, `portal.too_many_tries` */
  open(association: AssociationId, access: PortalAccess): Promise<PortalCase> {
    return this.visit(association, access, async (visit) => {
      // Whoever goes on from page to page has been noted at the door.
      if (visit.claim.fresh) visit.op.record({ action: 'portal.opened', subject: subjectOf(visit.opened) });
      return this.shown(visit);
    });
  }

  /** A missing item, with the signature that covers it where the policy wants one. @throws Refusal as `open`, `document.…`, `portal.item_not_missing` */
  async attach(
    association: AssociationId,
    access: PortalAccess,
    brought: { readonly item: string; readonly file: PortalFile; readonly attestation?: PortalAttestation },
  ): Promise<PortalCase> {
    const { item } = brought;
    const attestation = brought.attestation && checkedAttestation(brought.attestation);
    const { pass } = await this.open(association, access);
    const file = await checkDocument(brought.file);
    return this.act(association, { ...access, secret: pass }, 'attach', ({ op, opened }, { missing }) => {
      if (!missing.some((one) => one.item === item)) throw new Refusal('portal.item_not_missing');
      return this.inbox.attach(op, opened, item, file, attestation);
    });
  }

  /** Signs what has changed. @throws Refusal as `open`, `portal.nothing_to_sign` */
  sign(association: AssociationId, access: PortalAccess, attestation: PortalAttestation): Promise<PortalCase> {
    const content = { attestation: checkedAttestation(attestation) };
    return this.act(association, access, 'sign', ({ op, opened }) => this.inbox.put(op, opened, 'sign', content));
  }

  /** @throws Refusal as `open`, `portal.not_withdrawable` */
  withdraw(association: AssociationId, access: PortalAccess, reason?: string): Promise<PortalCase> {
    return this.act(association, access, 'withdraw', ({ op, opened }) =>
      this.inbox.put(op, opened, 'withdraw', { reason }),
    );
  }

  /** Begins a draft. @returns its secret, for a cookie. @throws Refusal `portal.draft_too_large` */
  beginDraft(association: AssociationId, data: object): Promise<string> {
    return this.ops.run(portalOf(association), (op) => this.drafts.begin(op, data));
  }

  /** What was typed so far; undefined when it was forgotten (after 24 h), sent, or never there. */
  draft<Data extends object>(association: AssociationId, secret: string): Promise<Data | undefined> {
    return this.ops.run(portalOf(association), async (op) => {
      const draft = await this.drafts.find(op, secret);
      return draft && this.drafts.open<Data>(op, secret, draft);
    });
  }

  /** Keeps what was typed. @throws Refusal `portal.draft_gone`, `portal.draft_too_large` */
  saveDraft(association: AssociationId, secret: string, data: object): Promise<void> {
    return this.ops.run(portalOf(association), (op) => this.drafts.save(op, secret, data));
  }

  /** Keeps a document of a draft. @returns its id, for `PortalApplication.items`. @throws Refusal `portal.draft_gone`, `document.…` */
  async keep(association: AssociationId, draft: string, sent: PortalFile): Promise<string> {
    const who = portalOf(association);
    await this.ops.run(who, (op) => this.drafts.get(op, draft));
    const file = await checkDocument(sent);
    return this.ops.run(who, (op) => this.drafts.keep(op, draft, file));
  }

  private act(
    association: AssociationId,
    access: PortalAccess,
    kind: PortalAction,
    work: (visit: Visit, shown: PortalCase) => Promise<void>,
  ): Promise<PortalCase> {
    return this.visit(association, access, async (visit) => {
      const shown = await this.shown(visit);
      if (!shown.openActions.includes(kind)) throw new Refusal(SHUT[kind]);
      await work(visit, shown);
      return this.shown(visit);
    });
  }

  private visit<T>(association: AssociationId, access: PortalAccess, work: (visit: Visit) => Promise<T>): Promise<T> {
    return this.door.visit(association, access, findOpened, work);
  }

  private async shown(visit: Visit): Promise<PortalCase> {
    return { ...(await this.look(visit.op, visit.opened)), pass: this.door.pass(visit) };
  }

  private async look(op: Op, opened: Opened): Promise<Omit<PortalCase, 'pass'>> {
    const snapshot = opened.application
      ? await this.snapshots.ofApplication(op, opened.application)
      : await this.snapshots.ofCase(op, opened.caseId);
    return viewOf(snapshot, await this.inbox.waiting(op, opened));
  }
}

const SHUT = {
  attach: 'portal.item_not_missing',
  sign: 'portal.nothing_to_sign',
  withdraw: 'portal.not_withdrawable',
} as const satisfies Record<PortalAction, string>;
