import type { Clause, PolicyDocument, Section } from '../../schema/document';

/** Changes a policy in place; returns nothing. */
export type Change = (policy: PolicyDocument) => void;

/** The least policy in which the linter finds nothing, with the changes of one test. */
export function aPolicy(change: Change = () => undefined): PolicyDocument {
  const policy = clean();
  change(policy);
  return policy;
}

/** A text that must be there in a policy, or the test is about nothing. */
export function sectionOf(policy: PolicyDocument, kind: Section['kind']): Section {
  const found = policy.sections.find((section) => section.kind === kind);
  if (!found) throw new Error(`the policy has no section ${kind}`);
  return found;
}

export function clauseOf(policy: PolicyDocument, id: string): Clause {
  const found = policy.sections.flatMap((section) => section.clauses).find((clause) => clause.id === id);
  if (!found) throw new Error(`the policy has no clause ${id}`);
  return found;
}

/** Puts another text in the place of a clause's. */
export const saying =
  (id: string, text: string): Change =>
  (policy) => {
    clauseOf(policy, id).text = text;
  };

/** One change after the other. */
export const both =
  (...changes: Change[]): Change =>
  (policy) =>
    changes.forEach((change) => change(policy));

function clean(): PolicyDocument {
  return {
    schema: 1,
    title: 'سياسة تنظيم العلاقة مع المستفيدين',
    names: { mentions: [{ text: 'جمعية سنابل للرعاية', clause: 'preamble-1' }] },
    licences: [{ kind: 'licence', number: '990771', authority: 'المركز', clause: 'preamble-1' }],
    terms: { beneficiary: 'beneficiary', forms: { singular: 'مستفيد', plural: 'مستفيدون', gender: 'masculine' } },
    sections: sections(),
    modules: [],
    rules: {
      channels: [{ id: 'channel-phone', clause: 'channels-1', kind: 'PHONE', label: 'الهاتف' }],
      contacts: [],
      tools: [{ id: 'tool-guide', clause: 'tools-1', kind: 'GUIDE', label: 'دليل الخدمات', subject: 'support' }],
      steps: [
        { id: 'step-attestation', clause: 'handling-1', kind: 'attestation', signer: 'applicant' },
        { id: 'step-delivery', clause: 'handling-2', kind: 'delivery' },
      ],
      deadlines: [],
      committees: [{ id: 'research', clause: 'handling-1', name: 'لجنة البحث', duties: ['study', 'reply'] }],
      approval: {
        clause: 'approval-1',
        kind: 'meeting',
        meetingNumber: '4',
        boardTerm: 'الثانية',
        dateAsWritten: '2025/02/13م',
        chair: { name: 'ليان الوديع' },
        effectiveDate: '2025-03-01',
      },
      supersedes: [],
    },
  };
}

function sections(): Section[] {
  return [
    section('preamble', paragraph('preamble-1', 'تنظم الجمعية علاقتها بالمستفيدين.')),
    section('generalObjective', paragraph('objective-1', 'خدمة المستفيدين بإتقان.')),
    section('channels', heading('channels-heading', 'القنوات'), item('channels-1', 'الهاتف.')),
    section('tools', item('tools-1', 'دليل الخدمات.')),
    section('handling', item('handling-1', 'يوقّع المستفيد على صحة بياناته.'), item('handling-2', 'تقديم الخدمة.')),
    section('compensation', item('compensation-1', 'خطأ من الجمعية.'), item('compensation-2', 'ضرر لحق بالمستفيد.')),
    section('complaints', item('complaints-1', 'تُعالج الشكوى خلال عشرة أيام.')),
    section('satisfaction', item('satisfaction-1', 'استبانة كل ستة أشهر.')),
    section('approval', paragraph('approval-1', 'اعتمد مجلس الإدارة هذه السياسة.')),
  ];
}

export function section(kind: Section['kind'], ...clauses: Clause[]): Section {
  return { id: kind.toLowerCase(), kind, clauses };
}

export function paragraph(id: string, text: string): Clause {
  return { id, kind: 'paragraph', effect: 'declaratory', text };
}

export function item(id: string, text: string): Clause {
  return { id, kind: 'item', effect: 'evidenced', text };
}

export function heading(id: string, text: string): Clause {
  return { id, kind: 'heading', effect: 'declaratory', text };
}

export function contentsRow(id: string, text: string): Clause {
  return { id, kind: 'furniture', effect: 'declaratory', style: 'contentsRow', text };
}
