import type { Onboarding } from '../../api/onboarding';

export interface StepProps {
  readonly onboarding: Onboarding;
}
