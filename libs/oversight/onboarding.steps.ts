import {
  fill,
  joined,
  onboardingReasons,
  onboardingSteps,
  staffNeeds,
  type Bilingual,
  type OnboardingReason,
  type OnboardingStepName,
  type StaffNeed,
} from '@sanad/messages';

/** The way of an association from its register to its open portal, in the order in which it is shown. */
export const STEPS = [
  'facts',
  'policy',
  'findings',
  'minutes',
  'force',
  'staff',
  'calendar',
  'portal',
] as const satisfies readonly OnboardingStepName[];
export type StepName = (typeof STEPS)[number];

/** Steps that nothing else shows to be done: somebody has said that what stands there is right. */
export const CONFIRMED_STEPS = ['facts'] as const satisfies readonly StepName[];

export const STEP_STATES = ['open', 'done', 'blocked'] as const;
export type StepState = (typeof STEP_STATES)[number];

/** What the steps are read off. Nothing of them is stored. */
export interface OnboardingFacts {
  readonly factsConfirmed: boolean;
  readonly policy: {
    readonly exists: boolean;
    readonly approved: boolean;
    readonly inForce: boolean;
    /** `YYYY-MM-DD`, where a version starts later. */
    readonly startsOn: string | null;
    /** Codes of the findings that keep it from coming into force. */
    readonly blockers: readonly string[];
  };
  readonly missingStaff: readonly StaffNeed[];
  readonly calendarStated: boolean;
  readonly portalOpen: boolean;
  /** `YYYY-MM-DD`, where the licence has ended. */
  readonly expiredOn: string | null;
  readonly suspendedBy: string | null;
}

export interface Why extends Bilingual {
  readonly code: OnboardingReason;
}

export interface Step {
  readonly step: StepName;
  readonly state: StepState;
  readonly why: Why | null;
}

/** What has to be done before the portal opens; a calendar may stay as the country has it, once somebody has looked. */
const BEFORE_PORTAL = STEPS.filter((step) => step !== 'portal');

export function stepsOf(facts: OnboardingFacts): Step[] {
  const before = STEPS.filter((step) => step !== 'portal').map((step) => ({ step, ...DERIVED[step](facts) }));
  return [...before, { step: 'portal', ...portalOf(facts, before) }];
}

type Standing = Pick<Step, 'state' | 'why'>;

const done: Standing = { state: 'done', why: null };
const open = (code: OnboardingReason, params: Params = {}): Standing => ({ state: 'open', why: because(code, params) });
const blocked = (code: OnboardingReason, params: Params = {}): Standing => ({
  state: 'blocked',
  why: because(code, params),
});

const DERIVED: Readonly<Record<Exclude<StepName, 'portal'>, (facts: OnboardingFacts) => Standing>> = {
  facts: ({ factsConfirmed }) => (factsConfirmed ? done : open('facts_unconfirmed')),
  policy: ({ policy }) => (policy.exists ? done : open('no_version')),
  findings: ({ policy: { exists, inForce, blockers } }) => {
    if (!exists) return blocked('waits_for', { steps: onboardingSteps.policy });
    if (inForce || blockers.length === 0) return done;
    return open('findings_open', { findings: alike(blockers.join(', ')) });
  },
  minutes: ({ policy: { exists, approved } }) => {
    if (!exists) return blocked('waits_for', { steps: onboardingSteps.policy });
    return approved ? done : open('not_approved');
  },
  force: ({ policy: { exists, approved, inForce, startsOn, blockers } }) => {
    if (inForce) return done;
    if (startsOn !== null) return open('scheduled', { date: alike(startsOn) });
    const first: StepName[] = [];
    if (!exists) first.push('policy');
    if (blockers.length > 0) first.push('findings');
    if (!approved) first.push('minutes');
    return first.length > 0 ? blocked('waits_for', { steps: named(first) }) : open('not_in_force');
  },
  staff: ({ missingStaff }) =>
    missingStaff.length === 0
      ? done
      : open('staff_missing', { missing: joined(missingStaff.map((need) => staffNeeds[need])) }),
  calendar: ({ calendarStated }) => (calendarStated ? done : open('calendar_unconfirmed')),
};

function portalOf({ portalOpen, expiredOn, suspendedBy }: OnboardingFacts, before: readonly Step[]): Standing {
  if (portalOpen) return done;
  if (suspendedBy !== null) return blocked('suspended', { by: alike(suspendedBy) });
  if (expiredOn !== null) return blocked('licence_expired', { date: alike(expiredOn) });
  const missing = BEFORE_PORTAL.filter((name) => before.find(({ step }) => step === name)?.state !== 'done');
  return missing.length > 0 ? blocked('waits_for', { steps: named(missing) }) : open('portal_closed');
}

export const named = (steps: readonly StepName[]): Bilingual => joined(steps.map((step) => onboardingSteps[step]));

type Params = Readonly<Record<string, Bilingual>>;
const alike = (text: string): Bilingual => ({ ar: text, en: text });

function because(code: OnboardingReason, params: Params): Why {
  const say = (language: 'ar' | 'en'): string =>
    fill(
      onboardingReasons[code][language],
      Object.fromEntries(Object.entries(params).map(([name, text]) => [name, text[language]])),
    );
  return { code, ar: say('ar'), en: say('en') };
}
