import { Refusal, type RefusalCode } from '@sanad/messages';
import type { EffectivePolicy } from '@sanad/policy';
import type { CaseKind, ExchangeState, RequestState } from './case.kinds';
import type { intakeActions } from './intake.actions';
import { missingItems, standingAttestation, type Dossier } from './case-file';
import { lacksCountersignature } from './attestation';
import { EXCHANGE_ACTIONS, exchangePermission, type ExchangeAction } from './exchange.states';
import {
  belonging,
  permission,
  REQUEST_ACTIONS,
  type Permission,
  type RequestAction,
  type RequestFacts,
} from './support-request.states';

export type CaseAction = RequestAction | ExchangeAction;

/** The refusal behind each gate; its sentence is also what a screen shows beside an action that cannot be taken. */
export const GATE_REFUSALS = {
  state: 'intake.gate_state',
  step: 'intake.gate_step',
  criteria: 'intake.gate_criteria',
  items: 'intake.gate_items',
  matching: 'intake.gate_matching',
  attestation: 'intake.gate_attestation',
  nothingMissing: 'intake.gate_nothing_missing',
  notified: 'intake.gate_notified',
  notNotified: 'intake.gate_not_notified',
  replied: 'intake.gate_replied',
  notReplied: 'intake.gate_not_replied',
  registered: 'intake.gate_registered',
  notRegistered: 'intake.gate_not_registered',
  notDelivered: 'intake.gate_not_delivered',
} as const satisfies Record<Extract<Permission, { open: false }>['because'], RefusalCode>;

/** What has to be in a role for each action. The decision is the committee's, which has actions of its own. */
export const ROLE_ACTION: Readonly<Record<CaseAction, (typeof intakeActions)[number] | null>> = {
  giveCriteria: 'intake.handle',
  bringItem: 'intake.handle',
  ruleItem: 'intake.match',
  attest: 'intake.handle',
  correct: 'intake.handle',
  giveReceipt: 'intake.handle',
  ruleComplete: 'intake.handle',
  requestItems: 'intake.handle',
  refer: 'intake.refer',
  putToCommittee: 'intake.handle',
  decide: null,
  overrideFloor: 'intake.overrideFloor',
  notifyDecision: 'intake.handle',
  recordBounce: 'intake.handle',
  attestReply: 'intake.handle',
  register: 'intake.handle',
  promiseDelivery: 'intake.handle',
  recordDelivery: 'intake.handle',
  close: 'intake.handle',
  agreeReplyChannel: 'intake.handle',
  withdraw: 'intake.handle',
  assign: 'intake.assign',
  answer: 'intake.handle',
};

/**
 * What disposes of a case: shut to whoever owes a signature under the policy, by the guard (`@Decisive`) and here, where it is shown. Taking in,
 * asking, passing on and telling the applicant stay open: nobody who comes is sent away, and no clock runs on, because of what the office owes.
 */
export const DECISIVE_ACTIONS: readonly CaseAction[] = [
  'ruleComplete',
  'overrideFloor',
  'register',
  'promiseDelivery',
  'recordDelivery',
  'close',
];

export function factsOf(dossier: Dossier): RequestFacts {
  const { file, items, entitlements, policy } = dossier;
  const { effective } = policy;
  return {
    state: file.state as RequestState,
    steps: stepsOf(effective),
    floor: effective.floorOn('requestResponse') !== undefined,
    criteriaGiven: file.criteriaGivenAt !== null,
    missingItems: missingItems(items).length,
    unmatchedItems: items.filter(({ state }) => state === 'arrived').length,
    attested: isAttested(dossier),
    notified: file.notifiedAt !== null,
    replied: file.repliedAt !== null,
    registered: file.fileNumber !== null,
    deliveries: entitlements.length,
    dueDeliveries: entitlements.filter(({ deliveredAt, cancelledBecause }) => !deliveredAt && !cancelledBecause).length,
  };
}

/** Signed for these data, and countersigned where the policy wants that. */
function isAttested(dossier: Dossier): boolean {
  const standing = standingAttestation(dossier);
  return standing !== undefined && !lacksCountersignature(standing, dossier.policy);
}

export function permissionOf(action: CaseAction, dossier: Dossier): Permission {
  const { kind, state } = dossier.file;
  if (kind === 'supportRequest') {
    return isRequestAction(action) ? permission(action, factsOf(dossier)) : { open: false, because: 'step' };
  }
  return isExchangeAction(action)
    ? exchangePermission(action, state as ExchangeState)
    : { open: false, because: 'step' };
}

/** @throws Refusal `intake.gate_…` */
export function assertOpen(action: CaseAction, dossier: Dossier): void {
  const found = permissionOf(action, dossier);
  if (!found.open) throw new Refusal(GATE_REFUSALS[found.because], gateParams(dossier));
}

/**
 * Why a request is not decided on in this state under this version; undefined where it can be. No gate stands before a decision:
 * what a committee may say is asked of the committee.
 */
export function undecidable(state: RequestState, effective: EffectivePolicy): Refusal | undefined {
  const floor = effective.floorOn('requestResponse') !== undefined;
  const found = belonging('decide', { state, steps: stepsOf(effective), floor });
  return found.open ? undefined : new Refusal(GATE_REFUSALS[found.because]);
}

const stepsOf = ({ steps }: EffectivePolicy): RequestFacts['steps'] => new Set(steps.map(({ kind }) => kind));

/** What the sentences of gates may name. */
export function gateParams({ items }: Dossier): { items: string } {
  return {
    items: missingItems(items)
      .map(({ label }) => label)
      .join('، '),
  };
}

export const actionsOf = (kind: CaseKind): readonly CaseAction[] =>
  kind === 'supportRequest' ? REQUEST_ACTIONS : EXCHANGE_ACTIONS;

const isRequestAction = (action: CaseAction): action is RequestAction =>
  (REQUEST_ACTIONS as readonly CaseAction[]).includes(action);
const isExchangeAction = (action: CaseAction): action is ExchangeAction =>
  (EXCHANGE_ACTIONS as readonly CaseAction[]).includes(action);
