import type { Onboarding } from '../../api/onboarding';

export interface StepProps {
  readonly onboarding: Onboarding;
}

/** The board's approval and its consequence are the executive director's to record; the API refuses everybody else. */
export const mayApprove = (roles: readonly string[]): boolean => roles.includes('executiveDirector');
