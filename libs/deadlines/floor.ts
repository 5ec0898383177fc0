import type { CaseMoment } from '@sanad/policy/pure';
import type { Deadline } from './deadline';

/** From when on a notice may go out; undefined where no floor stands in its way. */
export type FloorStanding =
  { readonly instant: Date } | { readonly unresolved: 'start' } | { readonly notStarted: CaseMoment };

/** A floor read as an expectation holds nothing back. */
export const enforced = ({ kind, rule }: Pick<Deadline, 'kind' | 'rule'>): boolean =>
  kind === 'floor' && rule.reading !== 'expectation';

export function floorStanding({ rule, notBefore }: Pick<Deadline, 'rule' | 'notBefore'>): FloorStanding {
  if (notBefore) return { instant: notBefore };
  return rule.startsOn ? { notStarted: rule.startsOn } : { unresolved: 'start' };
}
