import { dayFrom } from '@sanad/business-time';
import { originOf, ruleInWords } from '@sanad/deadlines';
import {
  channelNames,
  clockInBrief,
  clockInWords,
  complaintActionNames,
  complaintDues,
  complaintKinds,
  complaintOutcomes,
  complaintRuleTexts,
  complaintSeverities,
  complaintStates,
  demoMark,
  fill,
  obligationNames,
  refusals,
  rungNames,
  type Refusal,
} from '@sanad/messages';
import type { Standing } from '@sanad/deadlines';
import type { EffectivePolicy, Provenance } from '@sanad/policy';
import { COMPLAINT_REFUSALS, factsOf, type Complaint, type ComplaintDossier } from './complaint';
import { RUNGS } from './complaint.kinds';
import { COMPLAINT_ACTIONS, complaintPermission, isOver, outcomesOf, type ComplaintAction } from './complaint.states';
import { DECISIVE_COMPLAINT_ACTIONS, neededFor } from './complaints.actions';
import type { ComplaintCodeView, ComplaintSummaryView, ComplaintView } from './complaints.views';
import type { ComplaintRulesView } from './complaints.rules.views';
import { dateOf } from './times';

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

const DAY_MS = 86_400_000;

/** The two clocks of a complaint. */
export interface Clocks {
  readonly acknowledgement: Standing;
  readonly resolution: Standing;
}

/** What was to be done first and is late, or else what is due: a limit of the text before a target that somebody added beside it. */
function dueOf({ state, acknowledgedAt }: Complaint, clocks: Clocks, now: Date): ComplaintSummaryView['due'] {
  if (isOver(state) || state === 'REFERRED') return null;
  const { acknowledgement, resolution } = clocks;
  if (acknowledgedAt === null && isPassed(acknowledgement)) return coded('acknowledgementLate', complaintDues);
  if (resolution.state !== 'unbounded') {
    const { state: code, dueDate, inTime } = resolution;
    const days = dueDate ? Math.abs(dayFrom(dueDate) - dayFrom(dateOf(now))) : undefined;
    const said = code === 'met' && inTime === false ? 'metLate' : code;
    return { code, ...clockInBrief(said, { ...(days !== undefined && { days }) }), ...(dueDate && { date: dueDate }) };
  }
  const [target] = resolution.targets;
  if (!target) return coded('unbounded', complaintDues);
  const date = target.dueDate && { date: target.dueDate };
  return { ...coded(target.passed ? 'targetPassed' : 'target', complaintDues), ...date };
}

const isPassed = ({ state, targets }: Standing): boolean => state === 'late' || targets.some(({ passed }) => passed);

export function summaryOf(complaint: Complaint, clocks: Clocks, now: Date): ComplaintSummaryView {
  const { id, reference, kind, subject, sensitive, assigneeId, receivedAt, version } = complaint;
  return {
    ...{ id, reference, sensitive, assigneeId, receivedAt, version },
    kind: coded(kind, complaintKinds),
    state: stateOf(complaint),
    severity: codedOrNull(complaint.severity, complaintSeverities),
    rung: codedOrNull(complaint.rung, rungNames),
    subject: sensitive ? null : subject,
    days: Math.floor(((complaint.closedAt ?? now).getTime() - receivedAt.getTime()) / DAY_MS),
    due: dueOf(complaint, clocks, now),
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

/** Where it stands on the ladder that somebody added; none without one. */
export function ladderOf({ complaint: { rung }, policy }: ComplaintDossier): ComplaintView['ladder'] {
  if (policy.effective.complaints.escalateAfterDays === undefined) return [];
  const here = rung === null ? -1 : RUNGS.indexOf(rung);
  return RUNGS.map((step, place) => ({
    ...coded(step, rungNames),
    standing: place < here ? 'passed' : place === here ? 'here' : 'ahead',
  }));
}

export const pinnedOf = ({ policy: { number, demo } }: ComplaintDossier): ComplaintView['policy'] => ({
  ...{ number, demo: demo ? demoMark : null },
});

export const outcomesInWords = ({ complaint: { kind } }: ComplaintDossier): ComplaintCodeView[] =>
  outcomesOf(kind).map((outcome) => coded(outcome, complaintOutcomes));

export interface ComplaintRights {
  readonly may: (action: string) => boolean;
  readonly rolesOf: (action: string) => string[];
  /** Why whoever asks may do nothing decisive at this moment. */
  readonly held?: Refusal;
}

/** What belongs to the stage, and what the policy keeps off, each by the function that the routes go by. */
export function actionsOf(dossier: ComplaintDossier, now: Date, rights: ComplaintRights): ComplaintView['openActions'] {
  const facts = factsOf(dossier, now);
  return COMPLAINT_ACTIONS.flatMap((action): ComplaintView['openActions'] => {
    const found = complaintPermission(action, facts);
    const needs = neededFor(action, facts);
    const whose = { yours: rights.may(needs), roles: rights.rolesOf(needs) };
    if (found.open) return [{ ...coded(action, complaintActionNames), ...whose, ...heldBack(action, rights) }];
    if (found.because === 'state') return [];
    const code = COMPLAINT_REFUSALS[found.because];
    const why = { code, ar: fill(refusals[code].ar, {}), en: fill(refusals[code].en, {}) };
    return [{ ...coded(action, complaintActionNames), open: false, ...whose, why }];
  });
}

function heldBack(
  action: ComplaintAction,
  { held }: ComplaintRights,
): Pick<ComplaintView['openActions'][number], 'open' | 'why'> {
  if (!held || !DECISIVE_COMPLAINT_ACTIONS.includes(action)) return { open: true };
  return { open: false, why: { code: held.code, ar: held.text('ar'), en: held.text('en') } };
}

const RULES = ['handled', 'amicable', 'support', 'anonymous', 'reopenWithinDays', 'escalateAfterDays'] as const;

const TIMED = ['complaintAcknowledgement', 'complaintResolution'] as const;

/** Limits of the text first, then what was added beside it. */
function timesOf(effective: EffectivePolicy): ComplaintRulesView['times'] {
  return TIMED.flatMap((obligation) =>
    [effective.ceilingOn(obligation) ?? [], effective.targetsOn(obligation)].flat().map((time) => ({
      ...coded(obligation, obligationNames),
      ...{ rule: ruleInWords(time), from: originOf(time.from) },
    })),
  );
}

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
    times: timesOf(effective),
    clauses: clausesOf(effective),
  };
}

/** What the text says of complaints, where it handles them and where it sends them elsewhere. */
function clausesOf(effective: EffectivePolicy): ComplaintRulesView['clauses'] {
  return (effective.module('complaints')?.clauses ?? []).flatMap((id) => {
    const clause = effective.clause(id);
    const citation = effective.citation(id);
    return clause ? [{ id, text: clause.text, ...(citation && { citation }) }] : [];
  });
}
