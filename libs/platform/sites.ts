import { Inject, Injectable, Optional } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { AssociationId } from '@sanad/kernel';
import type { DataSource } from 'typeorm';
import { CLOCK, type Clock } from './clock';
import { rows } from './db/sql';

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

interface Row extends Omit<PublicSite, 'opened' | 'takesRequests'> {
  readonly portal_opened_at?: Date | null;
  readonly suspended_at?: Date | null;
  /** Midnight of the day, as the driver reads a date: unknown is not expired. */
  readonly licence_expires_on?: Date | null;
}

/** A page of a list; beyond that people come by the link their association gave them. */
const MOST_LISTED = 100;
const DAY_IN_RIYADH = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Riyadh' });

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
    const [row] = await rows<Row>(this.source, 'SELECT * FROM association WHERE slug = $1', [slug]);
    return row && siteOf(row, this.now());
  }

  /** Those whose site is open, by name: at most a hundred. */
  async open(): Promise<PublicSite[]> {
    const sql = `SELECT * FROM association ORDER BY name LIMIT ${MOST_LISTED}`;
    const now = this.now();
    return (await rows<Row>(this.source, sql)).map((row) => siteOf(row, now)).filter(({ opened }) => opened);
  }

  private now(): Date {
    return this.clock?.() ?? new Date();
  }
}

function siteOf({ portal_opened_at, suspended_at, licence_expires_on, ...row }: Row, now: Date): PublicSite {
  const { id, slug, name, demo } = row;
  const expired = licence_expires_on != null && dayOf(licence_expires_on) < DAY_IN_RIYADH.format(now);
  const takesRequests = suspended_at ? 'suspended' : expired ? 'licenceExpired' : 'yes';
  return { id, slug, name, demo, opened: portal_opened_at !== null, takesRequests };
}

const dayOf = (midnight: Date): string =>
  [midnight.getFullYear(), midnight.getMonth() + 1, midnight.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
