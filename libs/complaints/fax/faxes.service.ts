import { Injectable } from '@nestjs/common';
import { Receiving, type NewCase } from '@sanad/intake';
import { newId } from '@sanad/kernel';
import { Refusal } from '@sanad/messages';
import { rows, seal, SubjectKeys, unseal, type Cell, type Op, type SealingKey } from '@sanad/platform';
import type { ComplaintDossier } from '../complaint';
import { seenBy, Sights } from '../complaints.sight';
import { Lodging, type NewComplaint } from '../lodging.service';
import { registrationBar, type Fax } from './fax';

export type NewFax = Pick<Fax, 'direction' | 'number' | 'at' | 'pages' | 'result'> & { readonly party?: string };

type Row = Omit<Fax, 'number' | 'party'> & { readonly sealed: string };

/** What arrived and left by fax, written down line by line; what arrived is registered from its line, with its time and its pages. */
@Injectable()
export class Faxes {
  constructor(
    private readonly keys: SubjectKeys,
    private readonly lodging: Lodging,
    private readonly receiving: Receiving,
    private readonly sights: Sights,
  ) {}

  /** @throws Refusal `faxes.in_future` */
  async log(op: Op, { direction, number, party, at, pages, result }: NewFax): Promise<Fax> {
    if (at > op.now) throw new Refusal('faxes.in_future');
    const id = newId();
    const key = await this.keys.ensure(op, id);
    const sealed = seal(key, cellOf(op, id), JSON.stringify({ number, party: party ?? null }));
    await op.db.query(INSERT, [op.association, id, direction, sealed, at, pages, result, op.now, op.actor.id]);
    op.record({ action: 'faxes.logged', subject: { type: 'fax', id }, detail: { direction, pages, result } });
    return { id, direction, number, party: party ?? null, at, pages, result, complaintId: null, caseId: null };
  }

  /**
   * The latest first. A line whose complaint is kept from whoever asks is kept from them too: one that is about them, and a sensitive one that is not
   * theirs; the log is open to all who take complaints in, for the rest. That lines of sensitive ones were among them is recorded.
   */
  async page(op: Op, limit: number, before?: string): Promise<Fax[]> {
    const sight = await this.sights.of(op);
    const seen = seenBy(sight && { ...sight, everything: true }, 4);
    const asked = [op.association, limit, before ?? null, ...seen.parameters];
    const found = await rows<Row & { readonly sensitive: boolean }>(op.db, page(seen.sql), asked);
    for (const { complaintId } of found.filter(({ sensitive }) => sensitive))
      op.record({ action: 'complaints.sensitive_listed', subject: { type: 'complaint', id: complaintId! } });
    const keys = await this.keys.find(
      op,
      found.map(({ id }) => id),
    );
    return found.map(({ sensitive: _, ...row }) => opened(op, row, keys.get(row.id)));
  }

  /** @throws Refusal `faxes.not_found`, `faxes.not_received`, `faxes.registered`, and as `Lodging.lodge` */
  async complain(
    op: Op,
    id: string,
    facts: Omit<NewComplaint, 'channel' | 'faxPages' | 'receivedAt'>,
  ): Promise<ComplaintDossier> {
    const { at, pages } = await this.unregistered(op, id);
    const dossier = await this.lodging.lodge(op, { ...facts, channel: 'FAX', faxPages: pages, receivedAt: at });
    await this.became(op, id, dossier.complaint.id, null);
    return dossier;
  }

  /** @returns the case. @throws Refusal as `complain`, and as `Receiving.receive` */
  async request(
    op: Op,
    id: string,
    facts: Pick<NewCase, 'kind' | 'subject' | 'applicant' | 'replyChannel'>,
  ): Promise<string> {
    const { at } = await this.unregistered(op, id);
    const { file } = await this.receiving.receive(op, { ...facts, channel: 'FAX', receivedAt: at });
    await this.became(op, id, null, file.id);
    return file.id;
  }

  /** Under its lock, so that a line becomes one thing. */
  private async unregistered(op: Op, id: string): Promise<Row> {
    const [row] = await rows<Row>(op.db, LOCK, [op.association, id]);
    if (!row) throw new Refusal('faxes.not_found');
    const bar = registrationBar(row);
    if (bar) throw new Refusal(bar);
    return row;
  }

  private async became(op: Op, id: string, complaintId: string | null, caseId: string | null): Promise<void> {
    await op.db.query(BECAME, [op.association, id, complaintId, caseId]);
    op.record({ action: 'faxes.registered', subject: { type: 'fax', id }, detail: { complaintId, caseId } });
  }
}

/** A line whose key was destroyed says how much came, and not from whom. */
function opened(op: Op, { sealed, ...row }: Row, key: SealingKey | undefined): Fax {
  if (!key) return { ...row, number: '', party: null };
  const { number, party } = JSON.parse(unseal(() => key, cellOf(op, row.id), sealed)) as Pick<Fax, 'number' | 'party'>;
  return { ...row, number, party };
}

const cellOf = (op: Op, row: string): Cell => ({
  ...{ association: op.association, table: 'fax', column: 'sealed', row },
});

const COLUMNS = 'id, direction, sealed, at, pages, result, complaint_id AS "complaintId", case_id AS "caseId"';

const INSERT = `
  INSERT INTO fax (association_id, id, direction, sealed, at, pages, result, logged_at, logged_by)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;

const page = (seen: string): string => `
  SELECT ${COLUMNS}, EXISTS (SELECT FROM complaint c
    WHERE c.association_id = $1 AND c.id = f.complaint_id AND c.sensitive) AS sensitive
  FROM fax f WHERE f.association_id = $1 AND ($3::uuid IS NULL OR f.id < $3)
    AND (f.complaint_id IS NULL OR EXISTS (SELECT FROM complaint c WHERE c.association_id = $1 AND c.id = f.complaint_id${seen}))
  ORDER BY f.id DESC LIMIT $2`;

const LOCK = `SELECT ${COLUMNS} FROM fax WHERE association_id = $1 AND id = $2 FOR UPDATE`;

const BECAME = 'UPDATE fax SET complaint_id = $3, case_id = $4 WHERE association_id = $1 AND id = $2';
