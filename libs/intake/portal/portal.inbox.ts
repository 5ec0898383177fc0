import { Injectable } from '@nestjs/common';
import { newId } from '@sanad/kernel';
import { Documents, type CheckedFile, type Op } from '@sanad/platform';
import { portalActed } from './portal.events';
import { PortalSeals, type ActionContent } from './portal.seals';
import { insertAction, pendingActions, type Opened } from './portal.store';
import type { PortalAction, PortalAttestation } from './portal.types';
import type { Done } from './portal.view';

/** What the sender of a case does over the portal, for the office's verbs to take from there. */
@Injectable()
export class PortalInbox {
  constructor(
    private readonly seals: PortalSeals,
    private readonly documents: Documents,
  ) {}

  async put(op: Op, opened: Opened, kind: PortalAction, content: ActionContent, item?: string): Promise<void> {
    const id = newId();
    const sealed = await this.seals.seal(op, opened.subject, 'portal_action', id, content);
    await insertAction(op, opened, { id, kind, item, sealed });
    op.record({ action: `portal.${kind}`, subject: subjectOf(opened), detail: item === undefined ? {} : { item } });
    op.emit(portalActed(id));
  }

  /** @throws Refusal `document.too_many` */
  async attach(
    op: Op,
    opened: Opened,
    item: string,
    file: CheckedFile,
    attestation?: PortalAttestation,
  ): Promise<void> {
    const document = await this.documents.keep(op, file, opened.subject);
    await this.put(op, opened, 'attach', { document, attestation }, item);
  }

  /** What nobody has taken yet, oldest first. */
  async waiting(op: Op, opened: Opened): Promise<Done[]> {
    const actions = await pendingActions(op, opened);
    const open = ({ id, sealed }: (typeof actions)[number]): Promise<ActionContent> =>
      this.seals.open(op, opened.subject, 'portal_action', id, sealed);
    const contents = await Promise.all(actions.map(open));
    return actions.map((action, nth) => ({ ...action, signed: contents[nth]!.attestation !== undefined }));
  }
}

/** For the audit. */
export const subjectOf = (opened: Opened): { type: string; id: string } =>
  opened.application ? { type: 'application', id: opened.application.id } : { type: 'case', id: opened.caseId };
