import type { Overlay, OverlayCirculation, PolicyAnswers, ReminderStage } from '../schema/decisions';
import type { PolicyDocument } from '../schema/document';
import { fromOverlay, stated } from './provenance';
import type { EffectiveCirculation, Sourced } from './types';

/** What is set later replaces what was set before; what nobody set stays unset, and nobody is held to it. */
export function effectiveCirculation({ rules }: PolicyDocument, { overlays }: PolicyAnswers): EffectiveCirculation {
  const { signatureClause, scopeClause, exceptionsClause, awarenessClause } = rules.responsibilities ?? {};
  const added = overlays.filter(({ circulation }) => circulation !== undefined);
  const of = <Part extends keyof OverlayCirculation>(
    part: Part,
  ): Sourced<NonNullable<OverlayCirculation[Part]>> | undefined => {
    const overlay = added.findLast(({ circulation }) => circulation?.[part] !== undefined);
    return overlay && { value: overlay.circulation![part]!, from: fromOverlay(overlay) };
  };
  const signature =
    (signatureClause !== undefined ? stated(true as const, signatureClause) : undefined) ?? of('signature');
  const [graceDays, joinerDays] = [of('graceDays'), of('joinerDays')];
  return {
    ...(signature && { signature }),
    ...(graceDays && { graceDays }),
    ...(joinerDays && { joinerDays }),
    ...(scopeClause !== undefined && { scopeClause }),
    ...(exceptionsClause !== undefined && { exceptionsClause }),
    ...(awarenessClause !== undefined && { awarenessClause }),
    reminders: added.filter(({ deadline, appliesTo }) => !deadline && appliesTo === undefined).flatMap(ladder),
  };
}

const ladder = (overlay: Overlay): Sourced<ReminderStage>[] =>
  (overlay.reminders ?? []).map((stage) => ({ value: stage, from: fromOverlay(overlay) }));
