import { Inject, Injectable, Optional } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { AssociationId } from '@sanad/kernel';
import type { DataSource } from 'typeorm';
import { CLOCK, type Clock } from './clock';
import { rows } from './db/sql';
import { today } from './register/associations.service';

/** What everybody may know of an association: who it is, whether its public site is open, and what it takes there. */
export interface PublicSite {
  readonly id: AssociationId;
  readonly slug: string;
  readonly name: string;
  readonly demo: boolean;
  readonly opened: boolean;
  /** Whether new requests are taken. Those that were made can be followed all the same. */
  readonly takesRequests: 'yes' | 'suspended' | 'licenceExpired';
}

interface Row extends Omit<PublicSite, 'takesRequests'> {
  readonly suspended: boolean;
  /** `YYYY-MM-DD`; unknown is not expired. */
  readonly licenceExpiresOn: string | null;
}

const SITE = `
  SELECT id, slug, name, demo, portal_opened_at IS NOT NULL AS opened, suspended_at IS NOT NULL AS suspended,
    licence_expires_on::text AS "licenceExpiresOn"
  FROM association`;
/** A page of a list; beyond that people come by the link their association gave them. */
const MOST_LISTED = 100;

/**
 * The associations as the public sees them. Asked before there is an association to work for, so it reads the one global
 * table by itself, outside of `Ops`.
 */
@Injectable()
export class Sites {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    @Optional() @Inject(CLOCK) private readonly clock?: Clock,
  ) {}

  /** Undefined where no association has this address. */
  async find(slug: string): Promise<PublicSite | undefined> {
    const [row] = await rows<Row>(this.source, `${SITE} WHERE slug = $1`, [slug]);
    return row && siteOf(row, this.now());
  }

  /** Those whose site is open, by name: at most a hundred. */
  async open(): Promise<PublicSite[]> {
    const sql = `${SITE} WHERE portal_opened_at IS NOT NULL ORDER BY name LIMIT ${MOST_LISTED}`;
    const now = this.now();
    return (await rows<Row>(this.source, sql)).map((row) => siteOf(row, now));
  }

  private now(): Date {
    return this.clock?.() ?? new Date();
  }
}

function siteOf({ suspended, licenceExpiresOn, ...site }: Row, now: Date): PublicSite {
  const expired = licenceExpiresOn !== null && licenceExpiresOn < today(now);
  return { ...site, takesRequests: suspended ? 'suspended' : expired ? 'licenceExpired' : 'yes' };
}
