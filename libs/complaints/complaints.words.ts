import { originOf } from '@sanad/deadlines';
import {
  channelNames,
  clockInWords,
  complaintActionNames,
  complaintKinds,
  complaintOutcomes,
  complaintRuleTexts,
  complaintSeverities,
  complaintStates,
  fill,
  refusals,
  rungNames,
} from '@sanad/messages';
import type { Standing } from '@sanad/deadlines';
import type { EffectivePolicy, Provenance } from '@sanad/policy';
import { COMPLAINT_REFUSALS, factsOf, type Complaint, type ComplaintDossier } from './complaint';
import { COMPLAINT_ACTIONS, complaintPermission } from './complaint.states';
import { COMPLAINT_ROLE_ACTION } from './complaints.actions';
import type { ComplaintCodeView, ComplaintRulesView, ComplaintSummaryView, ComplaintView } from './complaints.views';

type Words = Readonly<Record<string, { readonly ar: string; readonly en: string }>>;

export const coded = <Code extends string>(code: Code, words: Words): ComplaintCodeView => ({
  ...{ code, ar: words[code]!.ar, en: words[code]!.en },
});
const codedOrNull = (code: string | null, words: Words): ComplaintCodeView | null =>
  code === null ? null : coded(code, words);

export const stateOf = ({ state }: Complaint): ComplaintCodeView => coded(state, complaintStates);

export function channelOf(complaint: Complaint): ComplaintView['channel'] {
  const { channel, channelLabel: label, channelListed: listed, faxPages: pages } = complaint;
  return { ...coded(channel, channelNames), label, listed, pages };
}

export function summaryOf(complaint: Complaint): ComplaintSummaryView {
  const { id, reference, kind, subject, sensitive, assigneeId, receivedAt, version } = complaint;
  return {
    ...{ id, reference, sensitive, assigneeId, receivedAt, version },
    kind: coded(kind, complaintKinds),
    state: stateOf(complaint),
    severity: codedOrNull(complaint.severity, complaintSeverities),
    rung: codedOrNull(complaint.rung, rungNames),
    subject: sensitive ? null : subject,
  };
}

export const outcomeOf = ({ outcome }: Complaint): ComplaintCodeView | null => codedOrNull(outcome, complaintOutcomes);

export function clockOfView({ state, inTime, dueDate, targets }: Standing): ComplaintView['clock'] {
  const said = state === 'met' && inTime === false ? 'metLate' : state;
  return {
    ...{ state, ...clockInWords({ state: said, ...(dueDate && { dueDate }) }) },
    ...(dueDate && { dueDate }),
    targets: targets.map((target) => ({ ...target })),
  };
}

export interface ComplaintRights {
  readonly may: (action: string) => boolean;
  readonly rolesOf: (action: string) => string[];
}

/** What belongs to the stage, and what the policy keeps off, each by the function that the routes go by. */
export function actionsOf(dossier: ComplaintDossier, now: Date, rights: ComplaintRights): ComplaintView['openActions'] {
  const facts = factsOf(dossier, now);
  return COMPLAINT_ACTIONS.flatMap((action): ComplaintView['openActions'] => {
    const found = complaintPermission(action, facts);
    const needs = COMPLAINT_ROLE_ACTION[action];
    const whose = { yours: rights.may(needs), roles: rights.rolesOf(needs) };
    if (found.open) return [{ ...coded(action, complaintActionNames), open: true, ...whose }];
    if (found.because === 'state') return [];
    const code = COMPLAINT_REFUSALS[found.because];
    const why = { code, ar: fill(refusals[code].ar, {}), en: fill(refusals[code].en, {}) };
    return [{ ...coded(action, complaintActionNames), open: false, ...whose, why }];
  });
}

const RULES = ['handled', 'amicable', 'support', 'anonymous', 'reopenWithinDays', 'escalateAfterDays'] as const;

export function rulesOf(effective: EffectivePolicy): ComplaintRulesView {
  const { complaints } = effective;
  const { committee, refersTo = null } = complaints;
  return {
    refersTo,
    channels: complaints.channels.map((kind) => coded(kind, channelNames)),
    committee: (committee !== undefined && effective.committee(committee)?.name) || null,
    items: RULES.map((rule) => {
      const found: { value: true | number; from: Provenance } | undefined = complaints[rule];
      return {
        ...coded(rule, complaintRuleTexts),
        on: found !== undefined,
        days: typeof found?.value === 'number' ? found.value : null,
        from: found ? originOf(found.from) : null,
      };
    }),
  };
}
