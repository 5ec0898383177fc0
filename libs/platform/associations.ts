import { newId, type AssociationId } from '@sanad/kernel';
import { Refusal } from '@sanad/messages';
import { rows } from './db/sql';
import type { PlatformOp } from './op';
import { columnsOf, refuseFacts } from './register/associations.service';
import type { RegisterFacts } from './register/facts';
import { assertSlug } from './register/slug';

export interface Association {
  readonly id: AssociationId;
  /** In addresses; Latin letters, digits and dashes. */
  readonly slug: string;
  readonly name: string;
  /** Invented for the demonstration: simulated messages count as delivered there, and nowhere else. */
  readonly demo: boolean;
}

/** @throws Refusal `association.slug_invalid`, `association.slug_reserved`, `association.slug_taken`, and those of its facts */
export async function createAssociation(
  op: PlatformOp,
  { slug, name, demo }: Omit<Association, 'id'>,
  facts: Partial<RegisterFacts> = {},
): Promise<AssociationId> {
  assertSlug(slug);
  const id = newId<AssociationId>();
  const more = columnsOf(facts);
  const columns = ['id', 'slug', 'name', 'demo', 'created_at', ...more.map(([column]) => column)];
  const values = [id, slug, name, demo, op.now, ...more.map(([, value]) => value)];
  const sql = `INSERT INTO association (${columns.join(', ')}) VALUES (${columns.map((_, i) => `$${i + 1}`).join(', ')})`;
  await rows(op.db, sql, values).catch((error: { constraint?: string }) => {
    if (error.constraint === 'association_slug_key') throw new Refusal('association.slug_taken', { slug });
    return refuseFacts(error);
  });
  op.record({ action: 'association.created', subject: { type: 'association', id }, detail: { slug, demo, ...facts } });
  return id;
}

export async function listAssociations(op: PlatformOp): Promise<Association[]> {
  return rows<Association>(op.db, 'SELECT id, slug, name, demo FROM association ORDER BY slug');
}

/** By its name in addresses; undefined where there is none. */
export async function findAssociation(op: PlatformOp, slug: string): Promise<Association | undefined> {
  const [found] = await rows<Association>(op.db, 'SELECT id, slug, name, demo FROM association WHERE slug = $1', [
    slug,
  ]);
  return found;
}
