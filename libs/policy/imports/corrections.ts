import { Refusal } from '@sanad/messages';
import type { Clause, Module, PolicyDocument } from '../schema/document';
import {
  CHANNEL_KINDS,
  CONTACT_KINDS,
  OBLIGATIONS,
  STEP_KINDS,
  TOOL_KINDS,
  type ClauseKind,
  type Effect,
  type ModuleName,
} from '../schema/vocabulary';

/** What may have been read from a clause, and stands by a kind alone; what needs more is written in the draft. */
export const READINGS = {
  channel: { list: 'channels', by: 'kind', kinds: CHANNEL_KINDS, module: 'channels' },
  contact: { list: 'contacts', by: 'kind', kinds: CONTACT_KINDS, module: undefined },
  tool: { list: 'tools', by: 'kind', kinds: TOOL_KINDS, module: 'tools' },
  step: { list: 'steps', by: 'kind', kinds: STEP_KINDS, module: 'handling' },
  deadline: { list: 'deadlines', by: 'obligation', kinds: OBLIGATIONS, module: 'deadlines' },
} as const satisfies Readonly<
  Record<string, { list: keyof PolicyDocument['rules']; by: string; kinds: readonly string[]; module?: ModuleName }>
>;
export type Reading = keyof typeof READINGS;
/** `none`: it is no rule at all. */
export const READ_AS = ['none', ...(Object.keys(READINGS) as Reading[])] as const;
export type ReadAs = (typeof READ_AS)[number];

/** What a clause may be read as that was not; a time and an address have to be written, which is done in the draft. */
const WITHOUT_MORE: readonly ReadAs[] = ['none', 'channel', 'tool', 'step'];

export interface CorrectedRule {
  /** The rule that was read; none where none was. */
  readonly rule?: string | undefined;
  readonly as: ReadAs;
  readonly kind?: string | undefined;
}

/** What somebody says a clause is, in place of what was read. */
export interface Correction {
  readonly clause: string;
  readonly kind?: ClauseKind | undefined;
  readonly effect?: Effect | undefined;
  readonly rules: readonly CorrectedRule[];
  readonly by: string;
  readonly at: string;
}

interface AnyRule {
  readonly id: string;
  readonly clause: string;
  readonly label?: string;
  readonly kind?: string;
  readonly obligation?: string;
}

/** A rule of a clause, and what it was read as. */
export interface RuleRead {
  readonly rule: string;
  readonly as: Reading;
  readonly kind: string;
}

const listOf = ({ rules }: PolicyDocument, as: Reading): AnyRule[] => rules[READINGS[as].list];

/** The rules of a clause that may be corrected. */
export const readFrom = (document: PolicyDocument, clause: string): RuleRead[] =>
  (Object.keys(READINGS) as Reading[]).flatMap((as) =>
    listOf(document, as)
      .filter((rule) => rule.clause === clause)
      .map((rule) => ({ rule: rule.id, as, kind: String(rule[READINGS[as].by]) })),
  );

/**
 * Whether it can be made of what was read.
 * @throws Refusal `policy.import_clause_unknown`, `policy.import_rule_unknown`, `policy.import_reading_unfit`, `policy.import_kind_unknown`
 */
export function checkCorrection(read: PolicyDocument, { clause, rules }: Pick<Correction, 'clause' | 'rules'>): void {
  if (!clausesIn(read).some(({ id }) => id === clause)) throw new Refusal('policy.import_clause_unknown');
  const known = readFrom(read, clause);
  rules.forEach(({ rule, as, kind }, place) => {
    const was = known.find((one) => one.rule === rule);
    const isTwice = rules.findIndex((one) => one.rule === rule) < place;
    if (isTwice || (rule !== undefined && !was)) throw new Refusal('policy.import_rule_unknown');
    if (as !== was?.as && !WITHOUT_MORE.includes(as)) throw new Refusal('policy.import_reading_unfit');
    if (as === 'none') return;
    const kinds: readonly string[] = READINGS[as].kinds;
    if (kind === undefined || !kinds.includes(kind))
      throw new Refusal('policy.import_kind_unknown', { kind: kind ?? '' });
  });
}

/** The document as somebody corrected it; the one handed over is changed. */
export function correct(document: PolicyDocument, { clause: id, kind, effect, rules }: Correction): void {
  const clause = clausesIn(document).find((one) => one.id === id);
  if (!clause) return;
  Object.assign(clause, { ...(kind && { kind }), ...(effect && { effect }) });
  rules.forEach((corrected, place) => correctRule(document, clause, corrected, `${id}-read-${place + 1}`));
}

function correctRule(document: PolicyDocument, clause: Clause, corrected: CorrectedRule, newId: string): void {
  const { rule: id, as, kind } = corrected;
  const was = readFrom(document, clause.id).find(({ rule }) => rule === id);
  if (was && as === was.as) {
    const rule = listOf(document, was.as).find((one) => one.id === id)!;
    Object.assign(rule, { [READINGS[was.as].by]: kind });
    return;
  }
  const before = was && takeOut(document, was);
  if (was) leave(document, READINGS[was.as].module, clause.id, was.as);
  if (as === 'none') return;
  const rule = { id: id ?? newId, clause: clause.id, kind };
  const label = before?.label ?? clause.text;
  const more = { channel: { label }, tool: { label, subject: 'other' } }[as as string] ?? {};
  putIn(document, as, { ...rule, ...more });
  join(document, READINGS[as].module, clause.id);
}

function takeOut(document: PolicyDocument, { rule, as }: RuleRead): AnyRule {
  const list = listOf(document, as);
  const [gone] = list.splice(
    list.findIndex(({ id }) => id === rule),
    1,
  );
  return gone!;
}

/** In the order of the text, which is the order of channels and of steps. */
function putIn(document: PolicyDocument, as: Reading, rule: AnyRule): void {
  const order = clausesIn(document).map(({ id }) => id);
  const list = listOf(document, as);
  const later = list.findIndex((one) => order.indexOf(one.clause) > order.indexOf(rule.clause));
  list.splice(later < 0 ? list.length : later, 0, rule);
}

/** A module that speaks by nothing else any more is silent. */
function leave(document: PolicyDocument, name: ModuleName | undefined, clause: string, as: Reading): void {
  const module = moduleOf(document, name);
  if (!module || listOf(document, as).some((rule) => rule.clause === clause)) return;
  module.clauses = module.clauses.filter((one) => one !== clause);
  if (module.clauses.length > 0) return;
  module.status = 'silent';
  delete module.refersTo;
}

function join(document: PolicyDocument, name: ModuleName | undefined, clause: string): void {
  const module = moduleOf(document, name);
  if (!module) return;
  if (!module.clauses.includes(clause)) module.clauses.push(clause);
  if (module.status !== 'silent' && module.status !== 'referred') return;
  module.status = 'specified';
  delete module.refersTo;
}

const moduleOf = ({ modules }: PolicyDocument, name: ModuleName | undefined): Module | undefined =>
  modules.find((module) => module.name === name);

const clausesIn = ({ sections }: PolicyDocument): Clause[] => sections.flatMap(({ clauses }) => clauses);
