import {
  fill,
  findingSeverities,
  moduleNames,
  moduleStatus,
  policyCliTexts as texts,
  ruleUnset,
  stepNames,
} from '@sanad/messages';
import {
  approvalWords,
  committeeWords,
  deadlineWords,
  type Clause,
  type Finding,
  type Licence,
  type Module,
  type ModuleName,
  type PolicyDocument,
} from '@sanad/policy/pure';

type Language = 'ar' | 'en';

/** One rule in a line, and the clause it was read from. */
interface Line {
  text: string;
  clause: string;
}

/** The policy module by module: its status, then its rules, each with its clause. Where a module has no rules of its own, its clauses. */
export function overview(document: PolicyDocument, language: Language): string {
  const clauses = new Map(document.sections.flatMap((section) => section.clauses.map((clause) => [clause.id, clause])));
  const modules = document.modules.map((module) => moduleInWords(module, document, clauses, language));
  return [...identity(document, language), ...modules].join('\n');
}

function identity({ title, names, licences, terms }: PolicyDocument, language: Language): string[] {
  const unset = ruleUnset[language];
  const name = names.legalName ?? [...new Set(names.mentions.map(({ text }) => text))].join(' · ');
  const { singular, plural } = terms.forms;
  return [
    title,
    fill(texts.name[language], { name }),
    ...licences.map((licence) => licenceInWords(licence, unset, language)),
    ...(licences.length === 0 ? [texts.licenceUnset[language]] : []),
    fill(texts.terms[language], { singular, plural }),
  ];
}

function licenceInWords({ kind, number, authority = '' }: Licence, unset: string, language: Language): string {
  return fill(texts[kind][language], { number: ltr(number), authority: authority || unset });
}

function moduleInWords(
  module: Module,
  document: PolicyDocument,
  clauses: ReadonlyMap<string, Clause>,
  language: Language,
): string {
  const heading = `\n${moduleNames[module.name][language]} — ${moduleStatus(module.status, module.refersTo)[language]}`;
  const rules = rulesOf[module.name]?.(document, language) ?? [];
  const lines =
    rules.length > 0 ? rules : module.clauses.map((id) => ({ text: clauses.get(id)?.text ?? '', clause: id }));
  return [heading, ...lines.map(({ text, clause }) => `  ${text} ${ltr(`[${clause}]`)}`)].join('\n');
}

const rulesOf: Readonly<Partial<Record<ModuleName, (document: PolicyDocument, language: Language) => Line[]>>> = {
  channels: ({ rules }) => rules.channels.map(({ label, clause }, index) => ({ text: numbered(index, label), clause })),
  tools: ({ rules }) => rules.tools.map(({ label, clause }, index) => ({ text: numbered(index, label), clause })),
  handling: ({ rules }, language) =>
    rules.steps.map(({ kind, clause }, index) => ({ text: numbered(index, stepNames[kind][language]), clause })),
  deadlines: ({ rules }, language) =>
    rules.deadlines.map((rule) => ({ text: deadlineWords(rule)[language], clause: rule.clause })),
  committees: ({ rules }, language) =>
    rules.committees.map((rule) => ({ text: committeeWords(rule)[language], clause: rule.clause })),
  approval: ({ rules }, language) =>
    approvalWords(rules).map(({ words, clause }) => ({ text: words[language], clause })),
};

export function findingsInWords(findings: readonly Finding[], language: Language): string {
  if (findings.length === 0) return texts.clean[language];
  const lines = findings.map(({ code, severity, clause, message, remedy }) => {
    const place = ltr(`${code}${clause === undefined ? '' : ` [${clause}]`}`);
    return `\n${findingSeverities[severity][language]} · ${place}\n  ${message[language]}\n  ${remedy[language]}`;
  });
  return [fill(texts.findings[language], { count: findings.length }), ...lines].join('\n');
}

function numbered(index: number, text: string): string {
  return `${ltr(`${index + 1}.`)} ${text}`;
}

/** Kept left to right within a right-to-left line: ids, numbers and dates would be reordered. */
function ltr(text: string): string {
  return `\u2066${text}\u2069`;
}
