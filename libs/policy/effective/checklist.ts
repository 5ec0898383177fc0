import type { ChecklistItem, DelegateReceipt, PolicyAnswers } from '../schema/decisions';
import { fromOverlay } from './provenance';
import type { Sourced } from './types';

/** In the order in which it was added. An item named again replaces the one of before. */
export function effectiveChecklist({ overlays }: PolicyAnswers): Sourced<ChecklistItem>[] {
  const items = new Map<string, Sourced<ChecklistItem>>();
  for (const overlay of overlays) {
    for (const item of overlay.checklist ?? []) items.set(item.id, { value: item, from: fromOverlay(overlay) });
  }
  return [...items.values()];
}

export function effectiveDelegateReceipt({ overlays }: PolicyAnswers): Sourced<DelegateReceipt> | undefined {
  const overlay = overlays.findLast(({ delegateReceipt }) => delegateReceipt !== undefined);
  return overlay?.delegateReceipt && { value: overlay.delegateReceipt, from: fromOverlay(overlay) };
}
