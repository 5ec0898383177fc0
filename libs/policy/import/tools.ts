import { foldArabic } from '@sanad/kernel';
import { JOINING } from '../linter/lexicon';
import { wordsOf } from '../linter/words';
import type { ToolRule } from '../schema/rules';
import type { Subject, ToolKind } from '../schema/vocabulary';
import { listedIn, type Names } from './listed';
import { Ids, label, type Reading, type Said } from './reading';
import { subjectOf } from './subjects';
import { FIRST_WORD, KINDS } from './tools.lexicon';

const NAMES: Readonly<Partial<Record<Subject, string>>> = {
  socialResearch: 'research',
  aidDisbursement: 'aid',
  serviceRequest: 'service',
  beneficiaryRelations: 'relations',
};

/** The tools of the policy's list, in its order, and its sentences that name none. What is none of the kinds keeps its label. */
export function toolsOf(reading: Reading): { tools: ToolRule[]; unread: readonly Said[] } {
  const ids = new Ids();
  const { entries, unread } = listedIn(reading, 'tools', NAMES_OF_TOOLS);
  const tools = entries.map(({ said, text }) => {
    const key = foldArabic(text);
    const kind = kindOf(key) ?? 'OTHER';
    const subject = subjectOf(key);
    const name = kind === 'BYLAW' ? 'tool-bylaw' : `tool-${NAMES[subject] ?? subject}-${kind.toLowerCase()}`;
    return { id: ids.next(name), clause: said.clause.id, kind, subject, label: label(text) };
  });
  return { tools, unread };
}

function kindOf(key: string): ToolKind | undefined {
  return KINDS.find(([, says]) => says.test(key))?.[0];
}

const NAMES_OF_TOOLS: Names = {
  isKnown: (key) => kindOf(key) !== undefined,
  inItem: (text) => [text],
  inSentence: fromFirstTool,
};

/** «تستخدم الجمعية اللائحة الأساسية ودليل …»: from the first tool on, where another follows it. */
function fromFirstTool(text: string): string | undefined {
  const words = wordsOf(text);
  const at = words.findIndex(({ folded }) => FIRST_WORD.test(folded));
  const others = words.slice(at + 1).filter(({ folded }) => FIRST_WORD.test(folded.replace(JOINING, '')));
  return at < 0 || others.length === 0 ? undefined : text.slice(words[at]!.start);
}
