import { rows, type Op } from '@sanad/platform';
import { getVersion } from '../policy.store';
import type { PolicyVersion } from '../policy.version';

/** Where the public sites are, `https://…`; null where nobody has said. */
export const SITES_ADDRESS = Symbol('where the public sites of the associations are');

export interface Publication {
  readonly version: PolicyVersion;
  readonly address: string | null;
  readonly isPublic: boolean;
}

/** The page of a version below its association's site: it stays the same, whichever version is in force. */
export const versionPage = (number: number): string => `policy/v${number}`;

/** @throws Refusal `policy.version_not_found` */
export async function publicationOf(op: Op, id: string, sites: string | null): Promise<Publication> {
  const version = await getVersion(op, id);
  const [site] = await rows<{ slug: string; opened: boolean }>(op.db, SITE, [op.association]);
  const address = sites && site ? `${sites}/${site.slug}/${versionPage(version.number)}` : null;
  return { version, address, isPublic: version.inForceFrom !== null && site?.opened === true };
}

const SITE = 'SELECT slug, portal_opened_at IS NOT NULL AS opened FROM association WHERE id = $1';
