import { Injectable } from '@nestjs/common';
import { Refusal } from '@sanad/messages';
import { Documents, rows, type CheckedFile, type KeptDocument, type Op } from '@sanad/platform';
import type { CaseFile } from '../case-file';

export interface BroughtDocument {
  readonly item: string;
  readonly document: string;
  readonly arrivedAt: Date;
}

export interface CaseDocument extends KeptDocument {
  readonly item: string;
  readonly arrivedAt: Date;
}

/** Which documents lie with which case, and for which item of its checklist. What is brought again is another document; none is taken out. */
@Injectable()
export class CaseDocuments {
  constructor(private readonly documents: Documents) {}

  /** One that was brought to the desk, under the applicant's key. @throws Refusal `document.too_many` */
  async keep(op: Op, { id, applicantId }: CaseFile, item: string, file: CheckedFile): Promise<void> {
    const document = await this.documents.keep(op, file, applicantId);
    await this.add(op, id, { item, document, arrivedAt: op.now });
  }

  async add(op: Op, caseId: string, { item, document, arrivedAt }: BroughtDocument): Promise<void> {
    await op.db.query(ADD, [op.association, caseId, document, item, arrivedAt, op.actor.id]);
  }

  /** Those of the ids that are documents of this person. */
  async own(op: Op, ids: readonly string[], subject: string): Promise<string[]> {
    const kept = ids.length > 0 ? await this.documents.of(op, ids) : [];
    return kept.filter((one) => one.subject === subject).map(({ id }) => id);
  }

  /** Oldest first; their names are opened, and the audit says for whom. */
  async of(op: Op, caseId: string): Promise<CaseDocument[]> {
    const links = await rows<{ id: string; item: string; arrivedAt: Date }>(op.db, OF, [op.association, caseId]);
    const kept = await this.documents.of(
      op,
      links.map(({ id }) => id),
    );
    op.record({ action: 'intake.documents_listed', subject: { type: 'case', id: caseId } });
    return links.flatMap(({ id, item, arrivedAt }) => {
      const document = kept.find((one) => one.id === id);
      return document ? [{ ...document, item, arrivedAt }] : [];
    });
  }

  /** @throws Refusal `document.not_found` for one that is not of this case, and as `Documents.read` */
  async read(op: Op, caseId: string, id: string): Promise<KeptDocument & { readonly bytes: Buffer }> {
    const [link] = await rows(op.db, ONE, [op.association, caseId, id]);
    if (!link) throw new Refusal('document.not_found');
    return this.documents.read(op, id);
  }
}

const ADD = `
  INSERT INTO case_document (association_id, case_id, document_id, item, arrived_at, brought_by)
  VALUES ($1, $2, $3, $4, $5, $6)`;

const OF = `
  SELECT document_id AS id, item, arrived_at AS "arrivedAt" FROM case_document
  WHERE association_id = $1 AND case_id = $2 ORDER BY document_id`;

const ONE = 'SELECT item FROM case_document WHERE association_id = $1 AND case_id = $2 AND document_id = $3';
