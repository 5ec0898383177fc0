import type { Overlay, PolicyAnswers } from '../schema/decisions';
import type { PolicyDocument } from '../schema/document';
import { fromOverlay, fromText } from './provenance';
import type { EffectiveComplaints, Sourced } from './types';

type Addition = keyof NonNullable<Overlay['complaints']>;

/** What the text says of complaints, with what was added; nothing of it where the text is silent and nobody has added anything. */
export function effectiveComplaints({ modules, rules }: PolicyDocument, answers: PolicyAnswers): EffectiveComplaints {
  const { complaints } = rules;
  const module = modules.find(({ name }) => name === 'complaints');
  const clause = complaints?.channels[0]?.clause ?? module?.clauses[0];
  const inText = complaints && clause !== undefined ? { value: true as const, from: fromText(clause) } : undefined;
  const handled = inText ?? added(answers, 'handled');
  const committee = complaints?.committee ?? committeeAdded(answers);
  const anonymous = added(answers, 'anonymous');
  const reopenWithinDays = added(answers, 'reopenWithinDays');
  const escalateAfterDays = added(answers, 'escalateAfterDays');
  const { amicableClause, supportClause } = complaints ?? {};
  return {
    channels: (complaints?.channels ?? []).map(({ kind }) => kind),
    ...(handled && { handled }),
    ...(module?.refersTo !== undefined && { refersTo: module.refersTo }),
    ...(committee !== undefined && { committee }),
    ...(amicableClause !== undefined && { amicable: { value: true, from: fromText(amicableClause) } }),
    ...(supportClause !== undefined && { support: { value: true, from: fromText(supportClause) } }),
    ...(anonymous && { anonymous }),
    ...(reopenWithinDays && { reopenWithinDays }),
    ...(escalateAfterDays && { escalateAfterDays }),
  };
}

/** The last addition that speaks of it. */
function added<K extends Addition>(
  { overlays }: PolicyAnswers,
  what: K,
): Sourced<NonNullable<NonNullable<Overlay['complaints']>[K]>> | undefined {
  const overlay = overlays.findLast(({ complaints }) => complaints?.[what] !== undefined);
  const value = overlay?.complaints?.[what];
  return overlay && value !== undefined && value !== null ? { value, from: fromOverlay(overlay) } : undefined;
}

const committeeAdded = ({ overlays }: PolicyAnswers): string | undefined =>
  overlays.findLast(({ complaints, appliesTo }) => complaints?.handled && appliesTo !== undefined)?.appliesTo;
