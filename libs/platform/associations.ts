import { newId, type AssociationId } from '@sanad/kernel';
import { rows } from './db/sql';
import type { PlatformOp } from './op';

export interface Association {
  readonly id: AssociationId;
  /** In addresses; Latin letters, digits and dashes. */
  readonly slug: string;
  readonly name: string;
  /** Invented for the demonstration: simulated messages count as delivered there, and nowhere else. */
  readonly demo: boolean;
}

export async function createAssociation(op: PlatformOp, association: Omit<Association, 'id'>): Promise<AssociationId> {
  const id = newId<AssociationId>();
  const { slug, name, demo } = association;
  await op.db.query('INSERT INTO association (id, slug, name, demo, created_at) VALUES ($1, $2, $3, $4, $5)', [
    id,
    slug,
    name,
    demo,
    op.now,
  ]);
  op.record({ action: 'association.created', subject: { type: 'association', id }, detail: { slug, demo } });
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
