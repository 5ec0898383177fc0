import { Injectable } from '@nestjs/common';
import type { AssociationId } from '@sanad/kernel';
import { Refusal } from '@sanad/messages';
import type {
  PortalAccess,
  PortalApplication,
  PortalAttestation,
  PortalCase,
  PortalFile,
  PortalSubmitted,
} from './portal.types';

/**
 * The portal's verbs, under the database role `sanad_portal`. Each opens pieces of work of its own instead of taking one: a try that failed has
 * to stay counted, though its answer is a refusal.
 */
@Injectable()
export class Portal {
  /**
   * Takes in what somebody sends. With the secret of a draft its documents come along, the draft ends, and the same draft sent again is answered as before.
   * @throws Refusal `policy.none_in_force`, `portal.…`, `people.…`
   */
  submit(_association: AssociationId, _application: PortalApplication, _draft?: string): Promise<PortalSubmitted> {
    return notYet();
  }

  /** @throws Refusal `portal.not_opened` for any reference and secret that do not belong together, `portal.too_many_tries` */
  open(_association: AssociationId, _access: PortalAccess): Promise<PortalCase> {
    return notYet();
  }

  /** A missing item, with the signature that covers it where the policy wants one. @throws Refusal as `open`, `document.…`, `portal.item_not_missing` */
  attach(
    _association: AssociationId,
    _access: PortalAccess,
    _brought: { readonly item: string; readonly file: PortalFile; readonly attestation?: PortalAttestation },
  ): Promise<PortalCase> {
    return notYet();
  }

  /** Signs what has changed. @throws Refusal as `open`, `portal.nothing_to_sign` */
  sign(_association: AssociationId, _access: PortalAccess, _attestation: PortalAttestation): Promise<PortalCase> {
    return notYet();
  }

  /** @throws Refusal as `open`, `portal.not_withdrawable` */
  withdraw(_association: AssociationId, _access: PortalAccess, _reason?: string): Promise<PortalCase> {
    return notYet();
  }

  /** Begins a draft. @returns its secret, for a cookie */
  beginDraft(_association: AssociationId, _data: object): Promise<string> {
    return notYet();
  }

  /** What was typed so far; undefined when it was forgotten (after 24 h), sent, or never there. */
  draft<Data extends object>(_association: AssociationId, _secret: string): Promise<Data | undefined> {
    return notYet();
  }

  /** Keeps what was typed. @throws Refusal `portal.draft_gone` */
  saveDraft(_association: AssociationId, _secret: string, _data: object): Promise<void> {
    return notYet();
  }

  dropDraft(_association: AssociationId, _secret: string): Promise<void> {
    return notYet();
  }

  /** Keeps a document of a draft. @returns its id, for `PortalApplication.items`. @throws Refusal `portal.draft_gone`, `document.…` */
  keep(_association: AssociationId, _draft: string, _file: PortalFile): Promise<string> {
    return notYet();
  }
}

/** Its verbs come one by one. */
function notYet(): never {
  throw new Refusal('request.unavailable');
}
