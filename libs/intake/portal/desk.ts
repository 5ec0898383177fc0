import { Injectable } from '@nestjs/common';
import { Refusal } from '@sanad/messages';
import type { CheckedFile, KeptDocument, Op } from '@sanad/platform';
import type { CaseView } from '../case.views';
import { Cases } from '../cases.store';
import { Items, type Brought } from '../items.service';
import { Kinship } from '../kinship';
import { CaseReading } from '../reading.service';
import { CaseDocuments, type CaseDocument } from './case-documents';
import { Recovery, type AccessRenewal } from './recovery';

/** What the office does with documents and with the secrets of those it serves. A party to a case is not its officer. */
@Injectable()
export class Desk {
  constructor(
    private readonly cases: Cases,
    private readonly items: Items,
    private readonly kinship: Kinship,
    private readonly reading: CaseReading,
    private readonly documents: CaseDocuments,
    private readonly recovery: Recovery,
  ) {}

  exists(op: Op, id: string): Promise<void> {
    return this.reading.exists(op, id);
  }

  /** @throws Refusal `intake.not_found`, `intake.documents_of_party` */
  async documentsOf(op: Op, id: string): Promise<CaseDocument[]> {
    await this.assertOffice(op, id);
    return this.documents.of(op, id);
  }

  /** @throws Refusal as `documentsOf`, `CaseDocuments.read` */
  async read(op: Op, id: string, document: string): Promise<KeptDocument & { readonly bytes: Buffer }> {
    await this.assertOffice(op, id);
    return this.documents.read(op, id, document);
  }

  /** @throws Refusal as `Items.bring`, `document.too_many` */
  async attach(op: Op, id: string, brought: Brought, file: CheckedFile): Promise<CaseView> {
    const dossier = await this.items.bring(op, { id }, brought);
    await this.documents.keep(op, dossier.file, brought.item, file);
    return this.reading.view(op, id);
  }

  /** @throws Refusal `intake.not_found`, `intake.verifier_is_applicant` */
  async renewAccess(op: Op, id: string, renewal: AccessRenewal): ReturnType<Recovery['renew']> {
    const dossier = await this.cases.take(op, id);
    await this.kinship.refuseRelated(op, dossier.file);
    return this.recovery.renew(op, dossier, renewal);
  }

  private async assertOffice(op: Op, id: string): Promise<void> {
    const { file } = await this.cases.get(op, id);
    const parties: readonly string[] = await this.kinship.accountsOf(op, file);
    if (parties.includes(op.actor.id)) throw new Refusal('intake.documents_of_party');
  }
}
