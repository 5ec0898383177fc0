import { isDay } from '@sanad/kernel';
import {
  approvalKinds,
  channelNames,
  conditionNames,
  contactKinds,
  dateInWords,
  differenceFields as fields,
  differenceTexts as texts,
  differenceValues,
  durationAfterPreposition,
  dutyNames,
  excerpt,
  intervalInWords,
  inWords,
  listInWords,
  moduleNames,
  momentNames,
  obligationNames,
  overlayTexts,
  quoted,
  reminderRecipients,
  sectionNames,
  signerNames,
  stepNames,
  toolKinds,
  yesOrNo,
  type Bilingual,
} from '@sanad/messages';
import { reminderWords } from '../overlays.words';
import { deadlineWords } from '../rules.words';
import type { ReminderStage } from '../schema/decisions';
import type { DeadlineRule, Interval } from '../schema/rules';
import type { DurationUnit } from '../schema/vocabulary';
import { isList, isObject, objectsAt, textOf, type Json, type JsonObject } from './json';
import type { Placed } from './matching';
import { LISTS } from './places';
import type { DifferenceTopic } from './types';

/** What words need of one version: its clauses and what its committees are called. */
export interface Known {
  readonly content: JsonObject;
  readonly clauses: ReadonlyMap<string, Placed>;
}

type Words = Readonly<Record<string, Bilingual>>;

/** Words of closed values, by topic and field, or by the field alone. */
const VALUES: Readonly<Record<string, Words>> = {
  ...differenceValues,
  'channels.kind': channelNames,
  'complaints.kind': channelNames,
  'branches.channels': channelNames,
  'overlays.channels': channelNames,
  'contacts.kind': contactKinds,
  'tools.kind': toolKinds,
  'overlays.kind': toolKinds,
  'steps.kind': stepNames,
  'compensation.kind': conditionNames,
  'approval.kind': approvalKinds,
  'sections.kind': sectionNames,
  'modules.name': moduleNames,
  obligation: obligationNames,
  startsOn: momentNames,
  stopsOn: momentNames,
  duties: dutyNames,
  signer: signerNames,
  to: reminderRecipients,
  delegateReceipt: { delegate: overlayTexts.delegate, office: overlayTexts.office },
};

/** The closed words of a field; undefined for one that holds free text. */
export const wordsOf = (topic: DifferenceTopic, name: string): Words | undefined =>
  // What an answer is about is a clause or a rule, not one of the subjects of a policy.
  topic === 'decisions' && name === 'subject' ? undefined : (VALUES[`${topic}.${name}`] ?? VALUES[name]);

const FIELDS: Words = fields;
const ORDER = Object.keys(fields);
export const placeOf = (name: string): number => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length);

export const fieldName = (name: string): Bilingual => FIELDS[name] ?? { ar: ltr(name), en: name };

/** Whether this release has words for every closed value in it: what an earlier or later one has kept may hold others. */
export function isWorded(topic: DifferenceTopic, item: JsonObject): boolean {
  return Object.entries(item).every(([name, value]) => {
    const words = wordsOf(topic, name);
    return (isList(value) ? value : [value]).every((one) =>
      isObject(one) ? isWorded(topic, one) : typeof one !== 'string' || !words || one in words,
    );
  });
}

export const inOrder = (names: readonly string[]): string[] =>
  [...names].sort((one, other) => placeOf(one) - placeOf(other));

export const elementWords = (topic: DifferenceTopic, name: string, value: Json, known: Known): Bilingual =>
  valueWords(topic, /^clauses$|Clauses$/.test(name) ? 'clause' : name, value, known);

export function valueWords(topic: DifferenceTopic, name: string, value: Json | undefined, known: Known): Bilingual {
  if (isList(value)) return listInWords(value.map((one) => elementWords(topic, name, one, known)));
  if (isObject(value) && name === 'reminders' && isWorded(topic, value))
    return reminderWords(value as unknown as ReminderStage);
  if (isObject(value)) return mappingWords(topic, value, known);
  if (typeof value === 'boolean') return yesOrNo[`${value}`];
  if (typeof value === 'number') return same(ltr(String(value)));
  return textWords(topic, name, textOf(value), known);
}

function mappingWords(topic: DifferenceTopic, value: JsonObject, known: Known): Bilingual {
  const { amount, unit, obligation } = value;
  if (typeof obligation === 'string' && isWorded(topic, value)) return deadlineWords(value as unknown as DeadlineRule);
  if (typeof amount === 'number' && typeof unit === 'string' && isWorded(topic, value))
    return lengthWords(topic, amount, unit);
  // An id tells people nothing that stands beside what it is the id of.
  const named = Object.keys(value).filter((name, _, all) => name !== 'id' || all.length === 1);
  const parts = inOrder(named).map((name) =>
    inWords(texts.is, { field: fieldName(name), value: valueWords(topic, name, value[name], known) }),
  );
  return { ar: parts.map(({ ar }) => ar).join('؛ '), en: parts.map(({ en }) => en).join('; ') };
}

/** What recurs has an interval, what runs out a length. */
const lengthWords = (topic: DifferenceTopic, amount: number, unit: string): Bilingual =>
  topic === 'review' || topic === 'satisfaction'
    ? intervalInWords(amount, unit as Interval['unit'])
    : durationAfterPreposition(amount, unit as DurationUnit);

function textWords(topic: DifferenceTopic, name: string, value: string, known: Known): Bilingual {
  const clause = known.clauses.get(value);
  if (clause && (/^(clause|parent)$|Clause$/.test(name) || name === 'appliesTo' || name === 'subject'))
    return inWords(texts.clause, { text: excerpt(textOf(clause.clause['text'])) });
  if (name === 'finding' || name === 'id') return same(ltr(value));
  if (isReference(topic, name)) return ruleWords(value, known) ?? same(ltr(value));
  const words = wordsOf(topic, name)?.[value];
  if (words) return words;
  if (isDay(value)) return dateInWords(value);
  return quoted(value);
}

const isReference = (topic: DifferenceTopic, name: string): boolean =>
  name === 'committee' || name === 'sameAs' || name === 'appliesTo' || (topic === 'decisions' && name === 'subject');

/** The field by which people know a thing of each topic. */
export const NAMED_BY: Readonly<Partial<Record<DifferenceTopic, string>>> = {
  sections: 'kind',
  channels: 'label',
  branches: 'label',
  steps: 'kind',
  contacts: 'kind',
  compensation: 'kind',
  complaints: 'kind',
  modules: 'name',
  committees: 'name',
  tools: 'label',
  satisfaction: 'label',
  licences: 'number',
  names: 'text',
  deadlines: 'obligation',
  supersedes: 'asWritten',
};

/** A clause or a rule by what people call it; undefined for what is neither here. */
export function subjectWords(id: string, known: Known): Bilingual | undefined {
  const clause = known.clauses.get(id);
  return clause ? inWords(texts.clause, { text: excerpt(textOf(clause.clause['text'])) }) : ruleWords(id, known);
}

/** A rule, or a target that somebody added, by what people call it. */
function ruleWords(id: string, known: Known): Bilingual | undefined {
  const isIt = (item: JsonObject): boolean => item['id'] === id;
  for (const { topic, path } of LISTS) {
    const found = objectsAt(known.content, path).find(isIt);
    const name = topic === 'overlays' ? undefined : NAMED_BY[topic];
    if (found && name !== undefined && found[name] !== undefined) return valueWords(topic, name, found[name], known);
    if (found && isObject(found['deadline']))
      return valueWords('deadlines', 'obligation', found['deadline']['obligation'], known);
  }
  return undefined;
}

const same = (text: string): Bilingual => ({ ar: text, en: text });

/** Kept left to right within a line from right to left. */
function ltr(text: string): string {
  return `\u2066${text}\u2069`;
}
