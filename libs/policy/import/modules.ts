import type { Finding } from '../finding';
import type { Module } from '../schema/document';
import type { Rules } from '../schema/rules';
import { MODULES, type ModuleName, type ModuleStatus } from '../schema/vocabulary';
import type { Reading, Said } from './reading';
import { SENT_ELSEWHERE, QUESTIONS, LAM_OF_INSTRUMENT, INFORMING } from './modules.lexicon';

/** What the linter doubts about a module makes the module ambiguous; what it only misses does not. */
const DOUBTS: Readonly<Partial<Record<ModuleName, readonly string[]>>> = {
  deadlines: ['floor.as_response_time', 'deadline.start_unstated', 'deadline.floor_above_ceiling'],
  committees: ['committee.several_names', 'committee.decider_unnamed'],
  compensation: ['compensation.no_connective'],
  complaints: ['complaints.speed_without_number'],
  satisfaction: ['satisfaction.no_method', 'satisfaction.interval_missing'],
  approval: [
    'approval.date_ambiguous',
    'approval.date_month_day',
    'approval.date_unreadable',
    'approval.hijri_pair_differs',
  ],
  review: ['review.no_date'],
};

/** What the policy says of each module: the clauses, and whether they decide it, leave it open or send it elsewhere. */
export function modulesOf(reading: Reading, rules: Rules, findings: readonly Finding[]): Module[] {
  return MODULES.map((name) => {
    const clauses = clausesOf(name, reading, rules);
    if (clauses.length > 0) return { name, status: statusOf(name, findings), clauses };
    return referredTo(name, reading) ?? onlyWished(name, reading) ?? { name, status: 'silent', clauses: [] };
  });
}

function statusOf(name: ModuleName, findings: readonly Finding[]): ModuleStatus {
  return findings.some(({ code }) => DOUBTS[name]?.includes(code)) ? 'ambiguous' : 'specified';
}

function clausesOf(name: ModuleName, reading: Reading, rules: Rules): string[] {
  const bound = boundTo(name, rules);
  const whole = bound.length > 0 ? wholeSection(name, reading) : [];
  const inOrder = reading.all.map(({ clause }) => clause.id).filter((id) => bound.includes(id) || whole.includes(id));
  return [...new Set(inOrder)];
}

/** The clauses that the rules of a module name. */
function boundTo(name: ModuleName, rules: Rules): string[] {
  const lists = {
    channels: rules.channels,
    tools: rules.tools,
    handling: rules.steps,
    deadlines: rules.deadlines,
    committees: rules.committees,
    compensation: rules.compensation?.conditions,
    satisfaction: rules.satisfaction && [rules.satisfaction, ...rules.satisfaction.methods],
    approval: rules.approval && [rules.approval],
    review: rules.review && [rules.review],
  } satisfies Partial<Record<ModuleName, readonly { clause: string }[] | undefined>>;
  if (name === 'complaints') return rules.complaints ? ['*'] : [];
  if (name === 'relation' || name === 'information' || name === 'responsibilities') {
    return Object.values(rules[name] ?? {}).filter((value): value is string => typeof value === 'string');
  }
  return lists[name]?.map(({ clause }) => clause) ?? [];
}

/** Modules that are a section of their own hold all of it. */
function wholeSection(name: ModuleName, reading: Reading): string[] {
  if (name === 'approval' || name === 'complaints' || name === 'relation' || name === 'information')
    return ids(reading.in(name));
  if (name === 'responsibilities') return ids(reading.in('scope', 'responsibilities'));
  return name === 'satisfaction' || name === 'compensation'
    ? ids(reading.in(name).filter(({ clause }) => clause.kind === 'item'))
    : [];
}

function ids(said: readonly Said[]): string[] {
  return said.map(({ clause }) => clause.id);
}

/** A sentence that sends the question to another instrument, and to which. */
function referredTo(name: ModuleName, reading: Reading): Module | undefined {
  const question = QUESTIONS[name];
  if (!question) return undefined;
  const said = reading.body.find(({ key }) => question.test(key) && SENT_ELSEWHERE.test(key));
  const groups = said && SENT_ELSEWHERE.exec(said.key)?.groups;
  const to = groups?.['first'] ?? groups?.['second'];
  if (!said || !to) return undefined;
  return { name, status: 'referred', clauses: [said.clause.id], refersTo: asWritten(said, to) };
}

/** The same words as the text has them. */
function asWritten({ clause, key }: Said, folded: string): string {
  const words = clause.text.split(/\s+/);
  const at = key.slice(0, key.indexOf(folded)).split(' ').length - 1;
  return words
    .slice(at, at + folded.split(' ').length)
    .join(' ')
    .replace(/[.،؛]+$/u, '')
    .replace(LAM_OF_INSTRUMENT, '');
}

/** A goal without any rule: the text wishes for it, and does not say how. */
function onlyWished(name: ModuleName, reading: Reading): Module | undefined {
  if (name !== 'information') return undefined;
  const goal = reading.in('generalObjective', 'specificObjectives').find(({ key }) => INFORMING.test(key));
  return goal && { name, status: 'ambiguous', clauses: [goal.clause.id] };
}
