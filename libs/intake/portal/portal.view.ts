import {
  attestationWording,
  type Bilingual,
  caseStates,
  fill,
  noticeText,
  personServed,
  portalEvents,
  signatureItem,
} from '@sanad/messages';
import type { CaseState } from '../case.kinds';
import { DECISION_TEMPLATES } from '../replies.service';
import { promisesOf } from './portal.expectation';
import type { Snapshot } from './portal.snapshot';
import type { PendingAction } from './portal.store';
import type { PortalAction, PortalCase, PortalEvent, PortalMissing } from './portal.types';

/** The signature, among the items. */
export const SIGNATURE = 'attestation';

/** What its sender did that nobody has entered yet, and whether it was signed for. */
export type Done = PendingAction & { readonly signed: boolean };

const DECIDED: readonly CaseState[] = ['ACCEPTED', 'REJECTED', 'IN_DELIVERY'];
const WITHDRAWABLE: readonly CaseState[] = [
  ...(['AWAITING_ITEMS', 'COMPLETE', 'UNDER_STUDY', 'DEFERRED'] as const),
  ...(['ACCEPTED', 'IN_DELIVERY', 'OPEN', 'ANSWERED'] as const),
];

/** A case in the words of whoever sent it, with what they did that nobody has entered yet. */
export function viewOf(snapshot: Snapshot, pending: readonly Done[]): Omit<PortalCase, 'pass'> {
  const { kind, reference, subject, receivedAt, replyChannel, policy, clocks } = snapshot;
  const missing = missingOf(snapshot, pending);
  const state = shownState(snapshot);
  const answer = snapshot.answers.at(-1);
  const decision = decisionOf(snapshot);
  return {
    ...{ reference, kind, subject, receivedAt, replyChannel, missing },
    expectation: { version: policy.number, promises: promisesOf(clocks) },
    state: caseStates[state],
    history: historyOf(snapshot, pending),
    ...(answer && { answer }),
    ...(decision && { decision }),
    openActions: actionsOf(state, missing, pending),
    toSign: declarationOf(snapshot),
    appeals: kind === 'supportRequest' && policy.effective.appealWithinDays !== undefined,
  };
}

/** What a signature stands under, as long as the version wants one. The name of somebody else is not ours to show here. */
function declarationOf({ kind, policy, capacity }: Snapshot): Bilingual | null {
  if (kind !== 'supportRequest' || !policy.effective.hasStep('attestation')) return null;
  const wording = attestationWording[capacity];
  return {
    ar: fill(wording.ar, { name: personServed.ar }),
    en: fill(wording.en, { name: personServed.en }),
  };
}

/** A decision whose notice has not gone out is none yet to the outside: under a floor it may not be known earlier. */
function shownState({ kind, state, notifiedAt }: Snapshot): CaseState {
  return kind === 'supportRequest' && DECIDED.includes(state) && notifiedAt === null ? 'UNDER_STUDY' : state;
}

function missingOf({ state, items, signed, policy }: Snapshot, pending: readonly Done[]): PortalMissing[] {
  if (state !== 'AWAITING_ITEMS') return [];
  const brought = new Set(pending.map(({ item }) => item));
  const lacking = items.filter(
    ({ id, required, state: is }) => required && (is === 'missing' || is === 'notValid') && !brought.has(id),
  );
  const documents = lacking.map(({ id, label, reason }) => ({ item: id, label: { ar: label, en: label }, reason }));
  if (!policy.effective.hasStep('attestation') || stillSigned(signed, pending)) return documents;
  return [...documents, { item: SIGNATURE, label: signatureItem, reason: null }];
}

/** A document that comes after a signature is not covered by it. */
function stillSigned(signed: boolean, pending: readonly Done[]): boolean {
  const last = pending.findLast((action) => action.signed || action.kind === 'attach');
  return last ? last.signed : signed;
}

function historyOf({ events }: Snapshot, pending: readonly Done[]): PortalEvent[] {
  const done = events.map(({ name, at }) => ({ at, ...portalEvents[name] }));
  const names = { attach: 'itemBrought', sign: 'attested', withdraw: 'withdrawing' } as const;
  return [...done, ...pending.map(({ kind, at }) => ({ at, ...portalEvents[names[kind]] }))];
}

function decisionOf({ notifiedAt, notices }: Snapshot): PortalCase['decision'] {
  const told = notices.findLast(({ template }) => DECISION_TEMPLATES.includes(template));
  if (notifiedAt === null || !told) return undefined;
  const { reason } = told.params;
  return {
    ...noticeText(told.template, told.params),
    reason: reason === undefined ? null : String(reason),
    at: notifiedAt,
  };
}

function actionsOf(state: CaseState, missing: readonly PortalMissing[], pending: readonly Done[]): PortalAction[] {
  if (pending.some(({ kind }) => kind === 'withdraw')) return [];
  const attach = missing.some(({ item }) => item !== SIGNATURE);
  const sign = missing.some(({ item }) => item === SIGNATURE);
  const withdraw = WITHDRAWABLE.includes(state);
  return [attach && 'attach', sign && 'sign', withdraw && 'withdraw'].filter(
    (one): one is PortalAction => one !== false,
  );
}
