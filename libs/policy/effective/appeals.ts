import type { PolicyAnswers } from '../schema/decisions';
import { fromOverlay } from './provenance';
import type { Sourced } from './types';

/** The last addition that gives a time; none of the sources speaks of appeals. */
export function effectiveAppealDays({ overlays }: PolicyAnswers): Sourced<number> | undefined {
  const overlay = overlays.findLast(({ appeals }) => appeals?.withinDays !== undefined);
  const days = overlay?.appeals?.withinDays;
  return overlay && days !== undefined ? { value: days, from: fromOverlay(overlay) } : undefined;
}
