import { Injectable } from '@nestjs/common';
import { newId } from '@sanad/kernel';
import { Refusal } from '@sanad/messages';
import { Documents, type Op } from '@sanad/platform';
import { Policies } from '@sanad/policy';
import { newReference } from '../reference';
import { checkedApplication } from './portal.application';
import { PortalDrafts } from './portal.drafts';
import { portalSubmitted } from './portal.events';
import { PortalSeals } from './portal.seals';
import { PortalSecrets, type NewSecrets } from './portal.secrets';
import { findOpened, insertApplication, reveal, type Draft, type Opened, type Waiting } from './portal.store';
import type { PortalApplication } from './portal.types';

/** As for cases: thrice the same 40 bits is a broken generator. */
const TRIES = 3;

export interface Submitted {
  readonly opened: Opened;
  readonly secrets: NewSecrets;
}

/** Takes an application in: sealed, with the version in force pinned and its instant kept, so that no clock waits for whoever enters it. */
@Injectable()
export class Submission {
  constructor(
    private readonly policies: Policies,
    private readonly secrets: PortalSecrets,
    private readonly seals: PortalSeals,
    private readonly drafts: PortalDrafts,
    private readonly documents: Documents,
  ) {}

  /**
   * A draft that was sent already opens what it became: its secrets are derived from its own.
   * @throws Refusal as `checkedApplication`, `policy.none_in_force`, `portal.draft_gone`, `portal.document_unknown`
   */
  async submit(op: Op, sent: PortalApplication, draftSecret?: string): Promise<Submitted> {
    // What is sent at once passes through a draft too: the database lets the portal make the keys alone of subjects it opened.
    const begun = draftSecret ?? (await this.drafts.begin(op, {}));
    const secrets = this.secrets.of(begun);
    const draft = await this.drafts.take(op, begun);
    if (!draft) return this.again(op, secrets);
    const policy = await this.policies.inForce(op);
    const application = checkedApplication(sent, policy);
    await this.assertKept(op, application, draft);
    const id = newId();
    const sealed = await this.seals.seal(op, draft.subject, 'portal_application', id, application);
    const { kind } = application;
    const facts = { id, kind, subject: draft.subject, policyVersion: policy.versionId, sealed, submittedAt: op.now };
    await this.drafts.end(op, draft);
    const waiting = await this.insert(op, facts, secrets);
    op.record({ action: 'portal.submitted', subject: { type: 'application', id } });
    op.emit(portalSubmitted(id));
    return { secrets, opened: { application: waiting, reference: waiting.reference, subject: draft.subject } };
  }

  private async again(op: Op, secrets: NewSecrets): Promise<Submitted> {
    await reveal(op, this.secrets.proofOfLink(secrets.secret));
    const opened = await findOpened(op);
    if (!opened) throw new Refusal('portal.draft_gone');
    return { opened, secrets };
  }

  /** The documents that are named have to be the draft's own. */
  private async assertKept(op: Op, { items = [] }: PortalApplication, draft: Draft): Promise<void> {
    const named = items.map(({ document }) => document);
    const kept = named.length > 0 ? await this.documents.of(op, named) : [];
    const own = new Set(kept.filter(({ subject }) => subject === draft.subject).map(({ id }) => id));
    if (named.some((id) => !own.has(id))) throw new Refusal('portal.document_unknown');
  }

  private async insert(op: Op, facts: Omit<Waiting, 'reference'>, { secret, code }: NewSecrets): Promise<Waiting> {
    const link = this.secrets.proofOfLink(secret);
    await reveal(op, link);
    for (let attempt = 1; attempt <= TRIES; attempt++) {
      const waiting = { ...facts, reference: newReference() };
      const proofs = { link, code: this.secrets.proofOfCode(op.association, waiting.reference, code) };
      if (await insertApplication(op, waiting, proofs)) return waiting;
    }
    throw new Error('no free reference was found');
  }
}
