import { Injectable } from '@nestjs/common';
import { ComplaintsPortal, type PortalComplaintView } from '@sanad/complaints';
import { PASS_MINUTES, type PortalAccess } from '@sanad/intake';
import { Refusal } from '@sanad/messages';
import { GoTo } from '../page';
import type { Visit } from './visit';

/** The complaint that a browser has opened, as `OpenCases` for cases. */
@Injectable()
export class OpenComplaints {
  constructor(private readonly complaints: ComplaintsPortal) {}

  /** @throws Refusal `portal.not_opened`, `portal.too_many_tries` */
  async open(visit: Visit, access: PortalAccess): Promise<PortalComplaintView> {
    const found = await this.complaints.open(visit.site.association.id, access);
    this.renew(visit, found);
    return found;
  }

  /** Runs `work` with the complaint that is open here; where none is, or no longer, leads to where it can be opened. */
  async within<Answer>(
    visit: Visit,
    work: (found: PortalComplaintView, access: PortalAccess) => Promise<Answer>,
  ): Promise<Answer | GoTo> {
    const access = accessOf(visit);
    const track = visit.site.path('complaint/track');
    if (!access) return new GoTo(track);
    let found: PortalComplaintView;
    try {
      found = await this.open(visit, access);
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'portal.not_opened') throw error;
      visit.cookies.drop('complaint');
      return new GoTo(`${track}?over`);
    }
    return work(found, { reference: found.reference, secret: found.pass });
  }

  renew({ cookies }: Visit, { reference, pass }: PortalComplaintView): void {
    cookies.set('complaint', `${reference}.${pass}`, PASS_MINUTES * 60);
  }
}

function accessOf({ cookies }: Visit): PortalAccess | undefined {
  const kept = cookies.get('complaint') ?? '';
  const dot = kept.indexOf('.');
  return dot > 0 ? { reference: kept.slice(0, dot), secret: kept.slice(dot + 1) } : undefined;
}
