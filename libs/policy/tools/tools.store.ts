import { type Documents, rows, type Op } from '@sanad/platform';
import type { ToolForm } from './tool';
import type { ToolEdition } from './tool';

/** What is given to a tool: the document that was kept, or a form. */
export interface NewEdition {
  readonly tool: string;
  readonly number: number;
  readonly document: string | null;
  readonly sha256: string | null;
  readonly form: ToolForm | null;
  readonly keeper: string | null;
  readonly validUntil: string | null;
  /** The version that had it before. */
  readonly takenFrom: string | null;
}

type Row = Omit<ToolEdition, 'file'> & { readonly document: string | null };

/** Everything the tools of a version were given, the newest first. */
export async function listEditions(op: Op, documents: Documents, version: string): Promise<ToolEdition[]> {
  const found = await rows<Row>(op.db, OF_VERSION, [op.association, version]);
  const files = await documents.of(
    op,
    found.flatMap(({ document }) => document ?? []),
  );
  const byId = new Map(files.map((file) => [file.id, file]));
  return found.map(({ document, ...edition }) => ({ ...edition, file: (document && byId.get(document)) || null }));
}

export async function insertEdition(op: Op, version: string, edition: NewEdition): Promise<void> {
  const { tool, number, document, sha256, form, keeper, validUntil, takenFrom } = edition;
  const values = [tool, number, document, sha256, form, keeper, validUntil, takenFrom];
  await rows(op.db, INSERT, [op.association, version, ...values, op.now, op.actor.id]);
}

// Machines have no account, and so no name.
const OF_VERSION = `
  SELECT e.tool, e.number, e.document_id AS document, e.sha256, e.form, e.keeper, e.valid_until::text AS "validUntil",
    v.number AS "takenFrom", e.set_at AS "setAt",
    CASE WHEN e.set_by ~ '^[0-9a-f-]{36}$' THEN (SELECT a.name FROM account a WHERE a.id = e.set_by::uuid) END AS "setBy"
  FROM policy_tool_edition e
  LEFT JOIN policy_version v ON v.association_id = e.association_id AND v.id = e.taken_from
  WHERE e.association_id = $1 AND e.version_id = $2
  ORDER BY e.tool, e.number DESC`;

const INSERT = `
  INSERT INTO policy_tool_edition
    (association_id, version_id, tool, number, document_id, sha256, form, keeper, valid_until, taken_from, set_at, set_by)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`;
