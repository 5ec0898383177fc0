import type { DomainEvent } from '@sanad/platform';

/** Something lies in the portal's inbox: what was submitted, or what a sender did afterwards. */
export const PORTAL_SUBMITTED = 'intake.portal_submitted';
export const PORTAL_ACTED = 'intake.portal_acted';

export interface PortalSubmittedPayload extends Readonly<Record<string, unknown>> {
  readonly applicationId: string;
}
export interface PortalActedPayload extends Readonly<Record<string, unknown>> {
  readonly actionId: string;
}

export const portalSubmitted = (applicationId: string): DomainEvent => ({
  ...{ name: PORTAL_SUBMITTED, version: 1 },
  payload: { applicationId },
});
export const portalActed = (actionId: string): DomainEvent => ({
  ...{ name: PORTAL_ACTED, version: 1 },
  payload: { actionId },
});
