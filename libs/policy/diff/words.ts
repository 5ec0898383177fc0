import {
  differenceTexts as texts,
  differenceTopics as topics,
  excerpt,
  inWords,
  listInWords,
  ruleUnset,
  type Bilingual,
} from '@sanad/messages';
import { overlayWords } from '../overlays.words';
import { committeeWords, deadlineWords } from '../rules.words';
import { ANSWER_KINDS, type Overlay } from '../schema/decisions';
import type { CommitteeRule, DeadlineRule } from '../schema/rules';
import { at, canonical, isList, textOf, type Json, type JsonObject, type Path } from './json';
import type { DifferenceTopic, Sides } from './types';
import {
  elementWords,
  fieldName,
  inOrder,
  isWorded,
  NAMED_BY,
  placeOf,
  subjectWords,
  valueWords,
  type Known,
} from './values';

interface Change {
  readonly field: Path;
  readonly before?: Json | undefined;
  readonly after?: Json | undefined;
}

/** «مهلة: الرد على الطلب» */
export function titleOf(topic: DifferenceTopic, item: JsonObject, known: Known): Bilingual {
  const name = nameOf(topic, item, known);
  return name ? inWords(texts.title, { topic: topics[topic], name }) : topics[topic];
}

function nameOf(topic: DifferenceTopic, item: JsonObject, known: Known): Bilingual | undefined {
  const value = (name: string): Bilingual | undefined =>
    item[name] === undefined ? undefined : valueWords(topic, name, item[name], known);
  if (topic === 'clauses') return excerpt(textOf(item['text']));
  if (topic === 'channels') return { ar: textOf(item['label']), en: value('kind')?.en ?? '' };
  if (topic === 'decisions') return answerName(item);
  if (topic === 'overlays')
    return isWorded(topic, item) ? listInWords(overlayWords(item as unknown as Overlay).slice(0, 1)) : value('id');
  const field = NAMED_BY[topic];
  return field === undefined ? undefined : value(field);
}

const answerName = (item: JsonObject): Bilingual =>
  'startsOn' in item ? texts.clockStart : fieldName(ANSWER_KINDS.find((kind) => kind in item) ?? 'finding');

/** What something that came or went says, a line for each part of it. */
export function describe(topic: DifferenceTopic, item: JsonObject, known: Known): Bilingual[] {
  if (topic === 'clauses') return [];
  if (!isWorded(topic, item)) return others(topic, item, known, topic === 'decisions' ? SAID.decisions : []);
  if (topic === 'deadlines') return [deadlineWords(item as unknown as DeadlineRule), ...others(topic, item, known)];
  if (topic === 'committees') return [committeeWords(item as unknown as CommitteeRule), ...others(topic, item, known)];
  if (topic === 'decisions') return [...aboutLine(item, known), ...others(topic, item, known)];
  if (topic === 'overlays') return [...overlayWords(item as unknown as Overlay), ...others(topic, item, known)];
  return others(topic, item, known);
}

/** The clause or the rule that an answer is about, where it still goes by a name. */
function aboutLine(item: JsonObject, known: Known): Bilingual[] {
  const subject = item['subject'] === undefined ? undefined : subjectWords(textOf(item['subject']), known);
  return subject ? [inWords(texts.about, { subject })] : [];
}

/** Told by the title or by a line of words already. */
const SAID = {
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
  overlays: [
    'deadline',
    'reminders',
    'quorum',
    'checklist',
    'delegateReceipt',
    'circulation',
    'complaints',
    'tools',
    'branches',
    'demo',
  ],
  // Codes, which say nothing to people.
  decisions: ['finding', 'subject', 'demo'],
} as const satisfies Readonly<Partial<Record<DifferenceTopic, readonly string[]>>>;

const saidOf = (topic: DifferenceTopic): readonly string[] => (topic in SAID ? SAID[topic as keyof typeof SAID] : []);

function others(
  topic: DifferenceTopic,
  item: JsonObject,
  known: Known,
  said: readonly string[] = [...saidOf(topic), 'id'],
): Bilingual[] {
  return inOrder(Object.keys(item))
    .filter((name) => !said.includes(name) && !isEmpty(item[name]))
    .map((name) => inWords(texts.is, { field: fieldName(name), value: valueWords(topic, name, item[name], known) }));
}

const isEmpty = (value: Json | undefined): boolean => isList(value) && value.length === 0;

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
  // What stands in its place says nothing to people.
  if (name === 'id' && before !== undefined && after !== undefined) return texts.renamed;
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
