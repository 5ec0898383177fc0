import type { Overlay, PolicyAnswers } from '../schema/decisions';
import type { PolicyDocument } from '../schema/document';
import { fromOverlay, fromText } from './provenance';
import type { EffectiveComplaints, Sourced } from './types';

type Addition = keyof NonNullable<Overlay['complaints']>;

/** What the text says of complaints, with what was added; nothing of it where the text is silent and nobody has added anything. */
export function effectiveComplaints(document: PolicyDocument, answers: PolicyAnswers): EffectiveComplaints {
  const { complaints } = document.rules;
  const module = document.modules.find(({ name }) => name === 'complaints');
  return {
    channels: (complaints?.channels ?? []).map(({ kind }) => kind),
    ...withoutUnset({
      handled:
        inText(complaints && (complaints.channels[0]?.clause ?? module?.clauses[0])) ?? added(answers, 'handled'),
      refersTo: module?.refersTo,
      committee: complaints?.committee ?? committeeAdded(answers),
      amicable: inText(complaints?.amicableClause),
      support: inText(complaints?.supportClause),
      anonymous: added(answers, 'anonymous'),
      reopenWithinDays: added(answers, 'reopenWithinDays'),
      escalateAfterDays: added(answers, 'escalateAfterDays'),
    }),
  };
}

const inText = (clause: string | undefined): Sourced<true> | undefined =>
  clause === undefined ? undefined : { value: true, from: fromText(clause) };

function withoutUnset<T extends object>(all: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as ReturnType<
    typeof withoutUnset<T>
  >;
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
