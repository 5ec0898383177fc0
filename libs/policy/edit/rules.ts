import { Refusal } from '@sanad/messages';
import type { PolicyDocument } from '../schema/document';
import { Rules } from '../schema/rules';
import { bindingsOf, idsIn } from './bindings';
import { placeAfter } from './clauses';
import type { Edit } from './edit';
import { bindingsInWords } from './words';

/** What a request calls one rule → the list it stands in. */
export const RULE_LISTS = {
  channel: 'channels',
  contact: 'contacts',
  tool: 'tools',
  step: 'steps',
  deadline: 'deadlines',
  committee: 'committees',
  supersession: 'supersedes',
} as const satisfies Readonly<Record<string, keyof Rules>>;
export type RuleKind = keyof typeof RULE_LISTS;
export const RULE_KINDS = Object.keys(RULE_LISTS) as RuleKind[];

/** Chapters whose rules belong together, as one. */
export const CHAPTERS = [
  'branches',
  'compensation',
  'complaints',
  'satisfaction',
  'information',
  'relation',
  'responsibilities',
  'approval',
  'review',
] as const satisfies readonly (keyof Rules)[];
export type Chapter = (typeof CHAPTERS)[number];

interface AnyRule {
  readonly id: string;
  readonly clause: string;
}

/** One rule and what it is. */
export interface RuleGiven {
  readonly kind: RuleKind;
  readonly rule: AnyRule;
}

/** Where a rule is to stand among those of its kind: the order of channels and of steps is the policy's. */
export interface RulePlace {
  readonly after?: string | undefined;
  readonly first?: true | undefined;
}

/** Last, where no place is named. @throws Refusal `policy.id_taken`, `policy.part_missing` */
export const addRule =
  ({ kind, rule }: RuleGiven, place: RulePlace = {}): Edit =>
  (document) => {
    if (idsIn(Rules, document.rules).includes(rule.id)) throw new Refusal('policy.id_taken', { id: rule.id });
    const list = listOf(document, kind);
    const at = placed(list, place, list.length);
    list.splice(at, 0, rule);
    return {
      document,
      ...{ at: ['rules', RULE_LISTS[kind], at], field: kind },
      change: { part: 'rule', subject: rule.id, from: null, to: rule },
    };
  };

/**
 * Another rule in the place of one, or where the place says.
 * @throws Refusal `policy.part_missing`, `policy.id_kept`, `policy.rule_kind_kept`
 */
export const setRule =
  (id: string, { kind, rule }: RuleGiven, place: RulePlace = {}): Edit =>
  (document) => {
    const { kind: is, at } = find(document, id);
    if (rule.id !== id || place.after === id) throw new Refusal('policy.id_kept', { id });
    if (kind !== is) throw new Refusal('policy.rule_kind_kept', { id, kind: is });
    const list = listOf(document, kind);
    const before = list[at - 1]?.id ?? null;
    const [from] = list.splice(at, 1);
    const to = placed(list, place, at);
    list.splice(to, 0, rule);
    const moved = to === at ? {} : { movedFrom: before };
    return {
      document,
      ...{ at: ['rules', RULE_LISTS[kind], to], field: kind },
      change: { part: 'rule', subject: id, from: { ...from, ...moved }, to: rule },
    };
  };

/** @throws Refusal `policy.part_missing`, `policy.rule_bound` where another rule names it */
export const removeRule =
  (id: string): Edit =>
  (document) => {
    const { kind, at } = find(document, id);
    const bindings = kind === 'committee' ? bindingsOf(document, { kind: 'committee', id }) : [];
    if (bindings.length > 0) {
      throw new Refusal('policy.rule_bound', { rule: id }, undefined, bindingsInWords(document, bindings));
    }
    const [from] = listOf(document, kind).splice(at, 1);
    return { document, change: { part: 'rule', subject: id, from, to: null } };
  };

/** A chapter's rules, whole. */
export const setChapter =
  <Name extends Chapter>(name: Name, value: Rules[Name]): Edit =>
  (document) => {
    const from = document.rules[name] ?? null;
    document.rules[name] = value;
    return {
      document,
      ...{ at: ['rules', name], field: name },
      change: { part: 'chapter', subject: name, from, to: value },
    };
  };

/** @throws Refusal `policy.part_missing` */
export const removeChapter =
  (name: Chapter): Edit =>
  (document) => {
    const from = document.rules[name];
    if (!from) throw new Refusal('policy.part_missing', { id: name });
    const left = Object.entries(document.rules).filter(([chapter]) => chapter !== name);
    document.rules = Object.fromEntries(left) as unknown as Rules;
    return { document, change: { part: 'chapter', subject: name, from, to: null } };
  };

function find(document: PolicyDocument, id: string): { kind: RuleKind; at: number } {
  for (const kind of RULE_KINDS) {
    const at = listOf(document, kind).findIndex((rule) => rule.id === id);
    if (at >= 0) return { kind, at };
  }
  throw new Refusal('policy.part_missing', { id });
}

const placed = (list: readonly AnyRule[], { after, first }: RulePlace, otherwise: number): number =>
  after === undefined && !first ? otherwise : placeAfter(list, after);

const listOf = ({ rules }: PolicyDocument, kind: RuleKind): AnyRule[] => rules[RULE_LISTS[kind]];
