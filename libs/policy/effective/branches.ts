import { Refusal } from '@sanad/messages';
import type { PolicyAnswers } from '../schema/decisions';
import type { PolicyDocument } from '../schema/document';
import { fromOverlay, fromText } from './provenance';
import type { EffectiveBranch } from './types';

/** In the order of the text, then of the additions. @throws Refusal `policy.branch_repeated`: cases of two branches could not be told apart */
export function effectiveBranches({ rules }: PolicyDocument, { overlays }: PolicyAnswers): EffectiveBranch[] {
  const branches: EffectiveBranch[] = [
    ...(rules.branches?.places ?? []).map(({ clause, ...branch }) => ({ ...branch, from: fromText(clause) })),
    ...overlays.flatMap((overlay) =>
      (overlay.branches ?? []).map((branch) => ({ ...branch, from: fromOverlay(overlay) })),
    ),
  ];
  const twice = branches.find(({ id }, place) => branches.findIndex((one) => one.id === id) !== place);
  if (twice) throw new Refusal('policy.branch_repeated', { branch: twice.id });
  return branches;
}
