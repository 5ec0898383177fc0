import type { Overlay, PolicyAnswers, ReminderStage } from '../schema/decisions';
import type { PolicyDocument } from '../schema/document';
import type { DeadlineRule } from '../schema/rules';
import { answerOf, fromOverlay, fromText, stated } from './provenance';
import type { EffectiveDeadline, Sourced } from './types';

/** The limits of the text first, in its order, then what was added. */
export function effectiveDeadlines({ rules }: PolicyDocument, answers: PolicyAnswers): EffectiveDeadline[] {
  const limits = rules.deadlines.map((rule) => limit(rule, answers));
  const targets = answers.overlays.flatMap((overlay) => target(overlay, answers));
  return [...limits, ...targets];
}

function limit(rule: DeadlineRule, answers: PolicyAnswers): EffectiveDeadline {
  const { id, obligation, amount, unit, stopsOn, clause } = rule;
  const startsOn = answerOf(answers, 'startsOn', rule) ?? stated(rule.startsOn, clause);
  const floor = rule.bound === 'AT_LEAST';
  const reading = floor ? (answerOf(answers, 'floorReading', rule) ?? stated(rule.reading, clause)) : undefined;
  return {
    ...{ id, obligation, amount, unit, stopsOn },
    bound: reading?.value === 'slipForAtMost' ? 'AT_MOST' : rule.bound,
    ...(startsOn && { startsOn }),
    ...(reading && { reading }),
    from: fromText(clause),
    reminders: laddersOf(id, answers),
  };
}

function target(overlay: Overlay, answers: PolicyAnswers): EffectiveDeadline[] {
  if (!overlay.deadline) return [];
  const { obligation, bound, amount, unit, startsOn, stopsOn } = overlay.deadline;
  const from = fromOverlay(overlay);
  const own = overlay.appliesTo === undefined ? ladder(overlay) : [];
  const reminders = [...own, ...laddersOf(overlay.id, answers)];
  return [
    { id: overlay.id, obligation, bound, amount, unit, stopsOn, startsOn: { value: startsOn, from }, from, reminders },
  ];
}

function laddersOf(id: string, { overlays }: PolicyAnswers): Sourced<ReminderStage>[] {
  return overlays.filter(({ appliesTo }) => appliesTo === id).flatMap(ladder);
}

function ladder(overlay: Overlay): Sourced<ReminderStage>[] {
  return (overlay.reminders ?? []).map((stage) => ({ value: stage, from: fromOverlay(overlay) }));
}
