import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { AssociationId } from '@sanad/kernel';
import type { DataSource } from 'typeorm';
import { rows } from './db/sql';

/** What everybody may know of an association: who it is, and whether its public site is open. */
export interface PublicSite {
  readonly id: AssociationId;
  readonly slug: string;
  readonly name: string;
  readonly demo: boolean;
}

const SITE = 'SELECT id, slug, name, demo FROM association';
/** A page of a list; beyond that people come by the link their association gave them. */
const MOST_LISTED = 100;

/**
 * The associations as the public sees them. Asked before there is an association to work for, so it reads the one global
 * table by itself, outside of `Ops`.
 */
@Injectable()
export class Sites {
  constructor(@InjectDataSource() private readonly source: DataSource) {}

  /** Undefined where no association has this address. */
  async find(slug: string): Promise<PublicSite | undefined> {
    const [site] = await rows<PublicSite>(this.source, `${SITE} WHERE slug = $1`, [slug]);
    return site;
  }

  /** By name, at most a hundred. */
  async open(): Promise<PublicSite[]> {
    return rows<PublicSite>(this.source, `${SITE} ORDER BY name LIMIT ${MOST_LISTED}`);
  }
}
