import type { ToolRule } from '../schema/rules';
import type { Subject } from '../schema/vocabulary';
import { Ids, label, type Reading } from './reading';
import { subjectOf } from './subjects';
import { KINDS } from './tools.lexicon';

const NAMES: Readonly<Partial<Record<Subject, string>>> = {
  socialResearch: 'research',
  aidDisbursement: 'aid',
  serviceRequest: 'service',
  beneficiaryRelations: 'relations',
};

/** The tools of the policy's list, in its order. What is none of the kinds keeps its label. */
export function toolsOf(reading: Reading): ToolRule[] {
  const ids = new Ids();
  return reading
    .in('tools')
    .filter(({ clause }) => clause.kind === 'item' && !clause.joined)
    .map(({ clause, key }) => {
      const kind = KINDS.find(([, says]) => says.test(key))?.[0] ?? 'OTHER';
      const subject = subjectOf(key);
      const name = kind === 'BYLAW' ? 'tool-bylaw' : `tool-${NAMES[subject] ?? subject}-${kind.toLowerCase()}`;
      return { id: ids.next(name), clause: clause.id, kind, subject, label: label(clause.text) };
    });
}
