import type { PolicyAnswers } from '../schema/decisions';
import type { PolicyDocument } from '../schema/document';
import type { CommitteeRule } from '../schema/rules';
import { answerOf, fromOverlay, fromText, stated } from './provenance';
import type {
  EffectiveApproval,
  EffectiveCommittee,
  EffectiveCompensation,
  EffectiveConduct,
  EffectiveName,
  EffectiveSupersession,
  Sourced,
} from './types';

export function effectiveCommittee(rule: CommitteeRule, answers: PolicyAnswers): EffectiveCommittee {
  const { id, name, clause, duties, sameAs } = rule;
  const inText = rule.power ?? (duties.includes('reply') ? 'decides' : undefined);
  const power = answerOf(answers, 'committeePower', rule) ?? stated(inText, clause);
  const quorum = quorumOf(id, answers);
  return {
    ...{ id, name, clause, duties },
    ...(power && { power }),
    ...(quorum && { quorum }),
    conduct: conductOf(id, answers),
    ...(sameAs !== undefined && { sameAs }),
  };
}

/** A quorum set for this committee goes before one set for all. */
function quorumOf(id: string, { overlays }: PolicyAnswers): Sourced<number> | undefined {
  const set = overlays.filter(({ quorum }) => quorum !== undefined);
  const overlay =
    set.findLast(({ appliesTo }) => appliesTo === id) ?? set.findLast(({ appliesTo }) => appliesTo === undefined);
  return overlay?.quorum === undefined ? undefined : { value: overlay.quorum, from: fromOverlay(overlay) };
}

/** Each rule by the last addition that speaks of it: one for this committee goes before one for all. */
function conductOf(id: string, { overlays }: PolicyAnswers): EffectiveConduct {
  const speaking = overlays.filter(({ conduct }) => conduct !== undefined);
  const inOrder = [
    ...speaking.filter(({ appliesTo }) => appliesTo === undefined),
    ...speaking.filter(({ appliesTo }) => appliesTo === id),
  ];
  const rules = inOrder.flatMap((overlay) =>
    Object.entries(overlay.conduct ?? {})
      .filter(([, value]) => value !== undefined)
      .map(([rule, value]) => [rule, { value: value as number | true, from: fromOverlay(overlay) }] as const),
  );
  return Object.fromEntries(rules) as EffectiveConduct;
}

export function effectiveCompensation(
  { rules }: PolicyDocument,
  answers: PolicyAnswers,
): EffectiveCompensation | undefined {
  const { compensation } = rules;
  const [first] = compensation?.conditions ?? [];
  const approvals = approvalsAdded(answers);
  if (!compensation || !first) return compensationAdded(answers, approvals);
  const inText =
    compensation.reading ??
    (compensation.connective && ({ and: 'all', or: 'any' } as const))?.[compensation.connective];
  const reading = answerOf(answers, 'compensationReading') ?? stated(inText, first.clause);
  const committee = compensation.conditions.find((condition) => condition.committee)?.committee;
  return {
    conditions: compensation.conditions,
    from: fromText(first.clause),
    ...(reading && { reading }),
    ...(committee !== undefined && { committee }),
    ...(approvals && { approvals }),
  };
}

/** The last addition that speaks of it. */
function approvalsAdded({ overlays }: PolicyAnswers): EffectiveCompensation['approvals'] {
  const overlay = overlays.findLast(({ compensation }) => compensation?.approvals?.length);
  return overlay && { value: overlay.compensation!.approvals!, from: fromOverlay(overlay) };
}

/** Where the text is silent, or sends the question elsewhere, it is there only by an addition. */
function compensationAdded(
  { overlays }: PolicyAnswers,
  approvals: EffectiveCompensation['approvals'],
): EffectiveCompensation | undefined {
  const overlay = overlays.findLast(({ compensation }) => compensation?.handled);
  if (!overlay) return undefined;
  const from = fromOverlay(overlay);
  const { compensation, appliesTo } = overlay;
  return {
    ...{ conditions: [], from },
    ...(compensation?.reading && { reading: { value: compensation.reading, from } }),
    ...(appliesTo !== undefined && { committee: appliesTo }),
    ...(approvals && { approvals }),
  };
}

/** A date a person declared goes before the one of the text: it was asked for because the text leaves a doubt. */
export function effectiveApproval({ rules }: PolicyDocument, answers: PolicyAnswers): EffectiveApproval {
  const { clause = '', gregorianDate, ...facts } = rules.approval ?? {};
  const declared = answerOf(answers, 'date', { clause });
  const date = declared ?? stated(gregorianDate, clause);
  const minutes = declared?.from.source === 'decision' ? declared.from.minutes : undefined;
  return { ...facts, ...(date && { date }), ...(minutes !== undefined && { minutes }) };
}

export function effectiveSupersessions({ rules }: PolicyDocument, answers: PolicyAnswers): EffectiveSupersession[] {
  return rules.supersedes.map((rule) => ({
    id: rule.id,
    asWritten: rule.asWritten,
    targets: answerOf(answers, 'supersedes', rule) ?? { value: rule.targets, from: fromText(rule.clause) },
  }));
}

export function effectiveName({ names }: PolicyDocument, answers: PolicyAnswers): EffectiveName {
  const mention = names.mentions.find(({ form }) => form === 'full') ?? names.mentions[0];
  const clause = mention?.clause ?? '';
  const confirmed = answerOf(answers, 'legalName') ?? stated(names.legalName, clause);
  const name = confirmed ?? { value: mention?.text ?? '', from: fromText(clause) };
  const forms = new Set(names.mentions.map(({ text }) => text));
  forms.delete(name.value);
  return { name, confirmed: confirmed !== undefined, aliases: [...forms] };
}
