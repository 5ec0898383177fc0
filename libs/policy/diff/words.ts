import {
  approvalKinds,
  channelNames,
  conditionNames,
  contactKinds,
  dateInWords,
  differenceFields as fields,
  differenceTexts as texts,
  differenceTopics as topics,
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
  ruleUnset,
  sectionNames,
  signerNames,
  stepNames,
  toolKinds,
  yesOrNo,
  type Bilingual,
} from '@sanad/messages';
import { isDay } from '@sanad/kernel';
import { overlayWords } from '../overlays.words';
import { committeeWords, deadlineWords } from '../rules.words';
import { ANSWER_KINDS, type Overlay } from '../schema/decisions';
import type { CommitteeRule, DeadlineRule, Interval } from '../schema/rules';
import type { DurationUnit } from '../schema/vocabulary';
import { at, canonical, isList, isObject, objectsAt, textOf, type Json, type JsonObject, type Path } from './json';
import type { Placed } from './matching';
import type { DifferenceTopic, Sides } from './types';

/** What words need of one version: its clauses and what its committees are called. */
export interface Known {
  readonly content: JsonObject;
  readonly clauses: ReadonlyMap<string, Placed>;
}

interface Change {
  readonly field: Path;
  readonly before?: Json | undefined;
  readonly after?: Json | undefined;
}

type Words = Readonly<Record<string, Bilingual>>;

/** Words of closed values, by topic and field, or by the field alone. */
const VALUES: Readonly<Record<string, Words>> = {
  ...differenceValues,
  'channels.kind': channelNames,
  'complaints.kind': channelNames,
  'contacts.kind': contactKinds,
  'tools.kind': toolKinds,
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
  VALUES[`${topic}.${name}`] ?? VALUES[name];

const FIELDS: Words = fields;
const ORDER = Object.keys(fields);
const placeOf = (name: string): number => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length);

const fieldName = (name: string): Bilingual => FIELDS[name] ?? { ar: ltr(name), en: name };

/** «مهلة: الرد على الطلب» */
export function titleOf(topic: DifferenceTopic, item: JsonObject, known: Known): Bilingual {
  const name = nameOf(topic, item, known);
  return name ? inWords(texts.title, { topic: topics[topic], name }) : topics[topic];
}

function nameOf(topic: DifferenceTopic, item: JsonObject, known: Known): Bilingual | undefined {
  const value = (name: string): Bilingual | undefined =>
    item[name] === undefined ? undefined : valueWords(topic, name, item[name], known);
  switch (topic) {
    case 'clauses':
      return excerpt(textOf(item['text']));
    case 'sections':
    case 'steps':
      return value('kind');
    case 'modules':
    case 'committees':
      return value('name');
    case 'channels':
      return { ar: textOf(item['label']), en: value('kind')?.en ?? '' };
    case 'tools':
    case 'satisfaction':
      return value('label');
    case 'licences':
      return value('number');
    case 'names':
      return value('text');
    case 'deadlines':
      return value('obligation');
    case 'contacts':
    case 'compensation':
    case 'complaints':
      return value('kind');
    case 'supersedes':
      return value('asWritten');
    case 'overlays':
      return isWorded(topic, item) ? listInWords(overlayWords(item as unknown as Overlay).slice(0, 1)) : value('id');
    case 'decisions':
      return fieldName(ANSWER_KINDS.find((kind) => kind in item) ?? 'finding');
    default:
      return undefined;
  }
}

/** What something that came or went says, a line for each part of it. */
export function describe(topic: DifferenceTopic, item: JsonObject, known: Known): Bilingual[] {
  if (topic === 'clauses') return [];
  if (!isWorded(topic, item)) return others(topic, item, known, []);
  if (topic === 'deadlines') return [deadlineWords(item as unknown as DeadlineRule), ...others(topic, item, known)];
  if (topic === 'committees') return [committeeWords(item as unknown as CommitteeRule), ...others(topic, item, known)];
  if (topic === 'overlays') return [...overlayWords(item as unknown as Overlay), ...others(topic, item, known)];
  return others(topic, item, known);
}

/** Whether this release has words for every closed value in it: what an earlier or later one has kept may hold others. */
function isWorded(topic: DifferenceTopic, item: JsonObject): boolean {
  return Object.entries(item).every(([name, value]) => {
    const words = wordsOf(topic, name);
    return (isList(value) ? value : [value]).every((one) =>
      isObject(one) ? isWorded(topic, one) : typeof one !== 'string' || !words || one in words,
    );
  });
}

/** Told by the title or by a line of words already. */
const SAID: Readonly<Partial<Record<DifferenceTopic, readonly string[]>>> = {
  sections: ['kind'],
  modules: ['name'],
  channels: ['label'],
  contacts: ['kind'],
  tools: ['label'],
  steps: ['kind'],
  deadlines: ['obligation', 'bound', 'amount', 'unit', 'startsOn', 'stopsOn'],
  committees: ['name', 'duties'],
  names: ['text'],
  licences: ['number'],
  supersedes: ['asWritten'],
  overlays: ['deadline', 'reminders', 'quorum', 'checklist', 'delegateReceipt'],
};

function others(
  topic: DifferenceTopic,
  item: JsonObject,
  known: Known,
  said: readonly string[] = [...(SAID[topic] ?? []), 'id'],
): Bilingual[] {
  return inOrder(Object.keys(item))
    .filter((name) => !said.includes(name) && !isEmpty(item[name]))
    .map((name) => inWords(texts.is, { field: fieldName(name), value: valueWords(topic, name, item[name], known) }));
}

const isEmpty = (value: Json | undefined): boolean => isList(value) && value.length === 0;
const inOrder = (names: readonly string[]): string[] => [...names].sort((one, other) => placeOf(one) - placeOf(other));

/** What changed in something, a line for each field; the words of a clause are shown piece by piece elsewhere. */
export function linesOf(
  topic: DifferenceTopic,
  changes: readonly Change[],
  item: Sides<JsonObject>,
  known: Sides<Known>,
): Bilingual[] {
  const length = lengthLine(topic, changes, item, known);
  const rest = length ? changes.filter((change) => !length.told.includes(change)) : changes;
  const lines = rest.map((change) => {
    const name = String(change.field.at(-1));
    if (topic === 'clauses' && name === 'text') return { place: placeOf(name), line: texts.reworded };
    return { place: placeOf(name), line: changeLine(topic, name, change, known) };
  });
  if (length) lines.push({ place: placeOf('duration'), line: length.line });
  return lines.sort((one, other) => one.place - other.place).map(({ line }) => line);
}

/** A number and its unit are one length of time: «المدة: من 15 يوم عمل إلى 10 أيام عمل». */
function lengthLine(
  topic: DifferenceTopic,
  changes: readonly Change[],
  item: Sides<JsonObject>,
  known: Sides<Known>,
): { told: readonly Change[]; line: Bilingual } | undefined {
  const told = changes.filter(({ field }) => ['amount', 'unit'].includes(String(field.at(-1))));
  const [first] = told;
  if (!first) return undefined;
  const path = first.field.slice(0, -1).map(String);
  const around = (side: JsonObject): Json | undefined => {
    const { amount, unit } = at(side, path) as JsonObject;
    return { amount, unit };
  };
  const change = { field: [...path, 'duration'], before: around(item.before), after: around(item.after) };
  return { told, line: changeLine(topic, 'duration', change, known) };
}

function changeLine(topic: DifferenceTopic, name: string, { before, after }: Change, known: Sides<Known>): Bilingual {
  const field = fieldName(name);
  if (isList(before) && isList(after)) return listLine(topic, name, before, after, known);
  const was = before === undefined ? undefined : valueWords(topic, name, before, known.before);
  const is = after === undefined ? undefined : valueWords(topic, name, after, known.after);
  if (was && is) return inWords(texts.changed, { field, before: was, after: is });
  return is
    ? inWords(texts.stated, { field, after: is })
    : inWords(texts.unstated, { field, before: was ?? ruleUnset });
}

function listLine(
  topic: DifferenceTopic,
  name: string,
  before: readonly Json[],
  after: readonly Json[],
  known: Sides<Known>,
): Bilingual {
  const field = fieldName(name);
  const was = before.map((one) => elementWords(topic, name, one, known.before));
  const is = after.map((one) => elementWords(topic, name, one, known.after));
  const [mine, theirs] = [new Set(was.map(canonicalWords)), new Set(is.map(canonicalWords))];
  const come = is.filter((words) => !mine.has(canonicalWords(words)));
  const gone = was.filter((words) => !theirs.has(canonicalWords(words)));
  if (come.length === 0 && gone.length === 0) return inWords(texts.reordered, { field });
  const parts = [
    ...(gone.length > 0 ? [inWords(texts.unlisted, { field, items: listInWords(gone) })] : []),
    ...(come.length > 0 ? [inWords(texts.listed, { field, items: listInWords(come) })] : []),
  ];
  return { ar: parts.map(({ ar }) => ar).join('؛ '), en: parts.map(({ en }) => en).join('; ') };
}

const canonicalWords = ({ ar, en }: Bilingual): string => canonical({ ar, en });

const elementWords = (topic: DifferenceTopic, name: string, value: Json, known: Known): Bilingual =>
  valueWords(topic, /^clauses$|Clauses$/.test(name) ? 'clause' : name, value, known);

function valueWords(topic: DifferenceTopic, name: string, value: Json | undefined, known: Known): Bilingual {
  if (isList(value)) return listInWords(value.map((one) => elementWords(topic, name, one, known)));
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
  const parts = inOrder(Object.keys(value)).map((name) =>
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
  if (name === 'committee' || name === 'sameAs' || name === 'appliesTo') return ruleWords(value, known);
  const words = wordsOf(topic, name)?.[value];
  if (words) return words;
  if (isDay(value)) return dateInWords(value);
  return quoted(value);
}

/** A committee by its name, another rule by its id. */
function ruleWords(id: string, { content }: Known): Bilingual {
  const committee = objectsAt(content, ['document', 'rules', 'committees']).find((rule) => rule['id'] === id);
  return committee ? quoted(textOf(committee['name'])) : same(ltr(id));
}

const same = (text: string): Bilingual => ({ ar: text, en: text });

/** Kept left to right within a line from right to left. */
function ltr(text: string): string {
  return `\u2066${text}\u2069`;
}
