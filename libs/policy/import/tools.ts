import type { ToolRule } from '../schema/rules';
import type { Subject, ToolKind } from '../schema/vocabulary';
import { Ids, label, type Reading } from './reading';
import { subjectOf } from './subjects';

/** What a tool is by the first of its words (folded). A guide of a policy is a guide. */
const KINDS: readonly (readonly [ToolKind, RegExp])[] = [
  ['BYLAW', /^(?:ال)?لائحه (?:ال)?اساسي|^(?:ال)?لايحه (?:ال)?اساسي|^(?:ال)?نظام (?:ال)?اساسي/u],
  ['GUIDE', /^(?:ال)?(?:دليل|ادله|كتيب)/u],
  ['POLICY', /^(?:ال)?(?:سياسه|سياسات|لائحه|لايحه|ميثاق|ضوابط)/u],
  ['FORM', /^(?:ال)?(?:نموذج|نماذج|استماره|طلب)/u],
];

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
