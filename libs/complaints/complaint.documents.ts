import { Injectable } from '@nestjs/common';
import { Refusal } from '@sanad/messages';
import { Documents, rows, type KeptDocument, type Op } from '@sanad/platform';
import { ComplaintReading } from './complaints.reading';

export interface ComplaintDocument extends KeptDocument {
  readonly arrivedAt: Date;
}

/** What lies with a complaint, for those who may see it. Of a sensitive one it is read as the complaint itself is. */
@Injectable()
export class ComplaintDocuments {
  constructor(
    private readonly reading: ComplaintReading,
    private readonly documents: Documents,
  ) {}

  /** Oldest first; their names are opened, and the audit says for whom. @throws Refusal `complaints.not_found` */
  async of(op: Op, id: string): Promise<ComplaintDocument[]> {
    await this.reading.dossier(op, id);
    const links = await rows<{ id: string; arrivedAt: Date }>(op.db, OF, [op.association, id]);
    const kept = await this.documents.of(
      op,
      links.map((link) => link.id),
    );
    op.record({ action: 'complaints.documents_listed', subject: { type: 'complaint', id } });
    return links.flatMap((link) => {
      const document = kept.find((one) => one.id === link.id);
      return document ? [{ ...document, arrivedAt: link.arrivedAt }] : [];
    });
  }

  /** @throws Refusal `complaints.not_found`, `document.not_found` for one that does not lie with it, and as `Documents.read` */
  async read(op: Op, id: string, document: string): Promise<KeptDocument & { readonly bytes: Buffer }> {
    await this.reading.dossier(op, id);
    const [link] = await rows(op.db, ONE, [op.association, id, document]);
    if (!link) throw new Refusal('document.not_found');
    return this.documents.read(op, document);
  }
}

const OF = `
  SELECT document_id AS id, arrived_at AS "arrivedAt" FROM complaint_document
  WHERE association_id = $1 AND complaint_id = $2 ORDER BY document_id`;

const ONE = `
  SELECT 1 FROM complaint_document WHERE association_id = $1 AND complaint_id = $2 AND document_id = $3`;
