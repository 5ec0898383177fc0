import { Injectable } from '@nestjs/common';
import { PASS_MINUTES, Portal, type PortalAccess, type PortalCase } from '@sanad/intake';
import { Refusal } from '@sanad/messages';
import { GoTo, type Page } from '../page';
import type { Visit } from './visit';

/** The case that a browser has opened. What was typed to open it is not kept: a pass that ends by itself is. */
@Injectable()
export class OpenCases {
  constructor(private readonly portal: Portal) {}

  /** @throws Refusal `portal.not_opened`, `portal.too_many_tries` */
  async open(visit: Visit, access: PortalAccess): Promise<PortalCase> {
    const found = await this.portal.open(visit.site.association.id, access);
    this.renew(visit, found);
    return found;
  }

  /** Runs `work` with the case that is open here; where none is, or no longer, leads to where it can be opened. */
  async within(
    visit: Visit,
    work: (found: PortalCase, access: PortalAccess) => Promise<Page | GoTo>,
  ): Promise<Page | GoTo> {
    const access = accessOf(visit);
    if (!access) return new GoTo(visit.site.path('track'));
    let found: PortalCase;
    try {
      found = await this.open(visit, access);
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'portal.not_opened') throw error;
      visit.cookies.drop('case');
      return new GoTo(`${visit.site.path('track')}?over`);
    }
    return work(found, { reference: found.reference, secret: found.pass });
  }

  renew({ cookies }: Visit, { reference, pass }: PortalCase): void {
    cookies.set('case', `${reference}.${pass}`, PASS_MINUTES * 60);
  }
}

function accessOf({ cookies }: Visit): PortalAccess | undefined {
  const kept = cookies.get('case') ?? '';
  const dot = kept.indexOf('.');
  return dot > 0 ? { reference: kept.slice(0, dot), secret: kept.slice(dot + 1) } : undefined;
}
