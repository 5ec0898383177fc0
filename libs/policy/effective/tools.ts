import { Refusal } from '@sanad/messages';
import type { PolicyAnswers } from '../schema/decisions';
import type { PolicyDocument } from '../schema/document';
import { fromOverlay, fromText } from './provenance';
import type { EffectiveTool } from './types';

/** In the order of the text, then of the additions. @throws Refusal `policy.tool_repeated`: files and forms of two tools could not be told apart */
export function effectiveTools({ rules }: PolicyDocument, { overlays }: PolicyAnswers): EffectiveTool[] {
  const tools: EffectiveTool[] = [
    ...rules.tools.map(({ id, kind, label, clause }) => ({ id, kind, label, from: fromText(clause) })),
    ...overlays.flatMap((overlay) => (overlay.tools ?? []).map((tool) => ({ ...tool, from: fromOverlay(overlay) }))),
  ];
  const twice = tools.find(({ id }, place) => tools.findIndex((one) => one.id === id) !== place);
  if (twice) throw new Refusal('policy.tool_repeated', { tool: twice.id });
  return tools;
}
