import { Injectable } from '@nestjs/common';
import { Refusal } from '@sanad/messages';
import type { WorkingWeek } from '@sanad/business-time';
import { Calendars } from '@sanad/deadlines';
import { Ops, Sites, type Op, type PublicSite } from '@sanad/platform';
import {
  getPublished,
  listPublished,
  Policies,
  versionState,
  type PinnedPolicy,
  type PublishedHead,
  type PublishedVersion,
  type VersionState,
} from '@sanad/policy';
import { Site, type Language } from './site';

/** A version that everybody may read, and where it stands now. */
export interface SiteVersion extends PublishedHead {
  readonly state: VersionState;
}

/** The sites that answer: the association exists, has opened its portal, and has a policy in force. */
@Injectable()
export class OpenSites {
  constructor(
    private readonly ops: Ops,
    private readonly sites: Sites,
    private readonly policies: Policies,
    private readonly calendars: Calendars,
  ) {}

  /** @throws Refusal `site.unknown`, `site.closed` */
  async get(slug: string, language: Language): Promise<Site> {
    const association = await this.sites.find(slug);
    if (!association) throw new Refusal('site.unknown');
    if (!association.opened) throw new Refusal('site.closed');
    return new Site(association, await this.policyOf(association), language);
  }

  list(): Promise<PublicSite[]> {
    return this.sites.open();
  }

  /** The days and hours the association states as its own. */
  statedWeek({ association }: Site): Promise<WorkingWeek | undefined> {
    return this.run(association, (op) => this.calendars.statedWeek(op));
  }

  /** Every version that is, was or will be in force, the newest first, and what was recorded with the approval of the one shown. */
  shelf({ association, policy }: Site): Promise<{ versions: SiteVersion[]; minutes: PublishedVersion['minutes'] }> {
    return this.run(association, async (op) => {
      const heads = await listPublished(op);
      const minutes = heads.find(({ number }) => number === policy.number)?.minutes ?? null;
      const stateOf = (head: PublishedHead): VersionState =>
        versionState({ ...head, approvedAt: head.inForceFrom }, op.now);
      return { versions: heads.map((head) => ({ ...head, state: stateOf(head) })), minutes };
    });
  }

  /** The site under one of its versions, in the words of that one. @throws Refusal `request.not_found` */
  under({ association, language }: Site, number: number): Promise<Site> {
    return this.run(association, async (op) => {
      const { id } = await getPublished(op, number);
      return new Site(association, await this.policies.of(op, id), language);
    });
  }

  /** @throws Refusal `request.not_found` */
  printed({ association }: Site, number: number): Promise<PublishedVersion> {
    return this.run(association, (op) => getPublished(op, number));
  }

  private policyOf(association: PublicSite): Promise<PinnedPolicy> {
    return this.run(association, (op) => this.policies.inForce(op)).catch((error: unknown) => {
      const none = error instanceof Refusal && error.code === 'policy.none_in_force';
      throw none ? new Refusal('site.closed') : error;
    });
  }

  private run<T>({ id }: PublicSite, work: (op: Op) => Promise<T>): Promise<T> {
    return this.ops.run({ association: id, actor: { kind: 'beneficiary', id: 'portal' } }, work);
  }
}
