export { figuresOf, gridOf, LEAST_SHOWN, total, type CaseFigures, type Figure, type Grid } from './figures';
export {
  STEP_STATES,
  STEPS,
  stepsOf,
  type OnboardingFacts,
  type Step,
  type StepName,
  type StepState,
} from './onboarding.steps';
