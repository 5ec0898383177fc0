import { foldArabic } from '@sanad/kernel';
import type { ApprovalStatement, Chair } from '../schema/rules';
import { certainDay, datesIn } from './dates';
import { label, type Reading, type Said } from './reading';
import {
  APPROVES,
  BODY,
  DATE_ROW,
  EFFECTIVE,
  KINDS,
  MEETING,
  TERM,
  RESOLUTION,
  CHAIR,
  CHAIR_WORDS,
  TITLE,
  NO_NAME,
  THIS_POLICY,
  NAME_LABEL,
  APPROVAL_WORD,
  BEHIND_PRESIDED,
  MINUTES,
  PRESIDED,
} from './approval.lexicon';

/** What the document says of its approval; every fact as printed, and none that is not there. */
export function approvalOf(reading: Reading): ApprovalStatement | undefined {
  const said = statement(reading);
  if (!said) return undefined;
  const around = [said, ...reading.in('approval').filter((one) => one !== said)];
  // Outside of a chapter of its own those who sign stand below the sentence.
  const signing = said.section.kind === 'approval' ? around : [said, ...below(reading, said)];
  const date = firstOf(around, dateOf);
  const facts: Omit<ApprovalStatement, 'clause'> = {
    kind: KINDS.find(([, says]) => says.test(said.key))?.[0],
    meetingNumber: firstOf(around, ({ clause }) => valueIn(MEETING, clause.text)),
    boardTerm: firstOf(around, ({ clause }) => valueIn(TERM, clause.text)),
    resolutionNumber: firstOf(around, ({ clause }) => valueIn(RESOLUTION, clause.text)),
    dateAsWritten: date,
    gregorianDate: date === undefined ? undefined : certainDay(date),
    chair: chairIn(signing) ?? firstOf(signing, presiding),
    effectiveDate: effectiveDate(reading),
  };
  return { clause: said.clause.id, ...stated(facts) };
}

function below(reading: Reading, said: Said): Said[] {
  const section = reading.body.filter((one) => one.section === said.section);
  return section.slice(section.indexOf(said) + 1);
}

function firstOf<T>(said: readonly Said[], find: (one: Said) => T | undefined): T | undefined {
  return said.map(find).find((found) => found !== undefined);
}

/** The date of approval in a sentence: not the date from which it holds, and not the number of a resolution such as 14/3/2024. */
function dateOf(said: Said): string | undefined {
  const text = [MEETING, TERM, RESOLUTION].reduce((all, shape) => {
    const { value } = shape.exec(all)?.groups ?? {};
    return value ? all.replace(value, '#'.repeat(value.length)) : all;
  }, said.clause.text);
  return datesIn(text).find(({ start }) => isOfApproval(keyBefore(said, start)))?.text;
}

function stated<T extends object>(facts: T): Partial<T> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Partial<T>;
}

/** The sentence of approval: where its section says it, elsewhere, or in a row of the first page. */
function statement(reading: Reading): Said | undefined {
  const approves = ({ key }: Said) => APPROVES.test(key) && (BODY.test(key) || THIS_POLICY.test(key));
  const dated = (said: Said) =>
    datesIn(said.clause.text).length > 0 || MEETING.test(said.clause.text) || RESOLUTION.test(said.clause.text);
  const own = reading.in('approval');
  const elsewhere = [...reading.rules, ...reading.in('closing')];
  return (
    own.find((said) => approves(said) && dated(said)) ??
    own.find(dated) ??
    own.find(approves) ??
    elsewhere.find((said) => approves(said) && dated(said)) ??
    elsewhere.find((said) => MINUTES.test(said.key) && dated(said)) ??
    reading.all.find((said) => said.section.kind !== 'contents' && DATE_ROW.test(said.key) && dated(said))
  );
}

function valueIn(shape: RegExp, text: string): string | undefined {
  return shape.exec(text)?.groups?.['value']?.trim();
}

/** Not the date from which it holds; «in force from its approval by the board on …» is both. */
function isOfApproval(before: string): boolean {
  const from = before.search(EFFECTIVE);
  return from < 0 || APPROVAL_WORD.test(before.slice(from));
}

function keyBefore({ clause, key }: Said, start: number): string {
  return key.slice(0, Math.max(0, start - (clause.text.length - key.length)));
}
const NAME = /^\p{L}[\p{L}\p{M}]*(?:\s+\p{L}[\p{L}\p{M}]*){1,6}$/u;

/** The chair as printed beside the words «رئيس مجلس الإدارة»: on the same line, below it, or above it where nothing is below. */
function chairIn(said: readonly Said[]): Chair | undefined {
  for (const one of said) {
    const columns = columnsOf(one.clause.text);
    const at = columns.findIndex((column) => CHAIR.test(foldArabic(column)));
    if (at < 0) continue;
    const rest = columns[at]!.replace(CHAIR_WORDS, '').replace(/^[\s:،–-]+/u, '');
    const [before, after] = neighbours(said, one).map((text) => (text === undefined ? undefined : columnsOf(text)[at]));
    const found = nameIn(rest) ?? nameIn(after ?? '') ?? (after === undefined ? nameIn(before ?? '') : undefined);
    if (found) return found;
  }
  return undefined;
}

/** «برئاسة الأستاذ/ فلان» within the sentence itself. */
function presiding({ clause }: Said): Chair | undefined {
  const name = PRESIDED.exec(clause.text)?.groups?.['name'];
  const alone = name?.replace(BEHIND_PRESIDED, '').trim();
  return alone === undefined || NO_NAME.test(foldArabic(alone)) ? undefined : nameIn(alone);
}

/** Signatures stand side by side, with a wide space between them. */
function columnsOf(text: string): string[] {
  return text.split(/\s{3,}|\t+/);
}

function neighbours(said: readonly Said[], one: Said): (string | undefined)[] {
  const { clauses } = one.section;
  const at = clauses.indexOf(one.clause);
  return [clauses[at - 1]?.text, clauses[at + 1]?.text];
}

function nameIn(written: string): Chair | undefined {
  const text = label(written).replace(NAME_LABEL, '');
  const title = TITLE.exec(text)?.[0];
  const name = text.slice(title?.length ?? 0);
  if (!NAME.test(name) || NO_NAME.test(name)) return undefined;
  return { ...(title && { title: title.replace(/[\s/]+$/u, '') }), name };
}

/** A date from which the policy holds, as written, and the clause that says so. */
export interface Effect {
  clause: string;
  written: string;
}

/** The first date behind words such as «in force from», in each sentence that has one. */
function effectsIn(reading: Reading): Effect[] {
  return reading.all.flatMap(({ clause, key, section }) => {
    const from = section.kind === 'contents' ? -1 : key.search(EFFECTIVE);
    const [date] = from < 0 ? [] : datesIn(key.slice(from));
    return date ? [{ clause: clause.id, written: date.text }] : [];
  });
}

function effectiveDate(reading: Reading): string | undefined {
  return effectsIn(reading)
    .map(({ written }) => certainDay(written))
    .find((day) => day !== undefined);
}

/** Dates of effect, where none can be read with certainty. */
export function uncertainEffects(reading: Reading): Effect[] {
  return effectiveDate(reading) ? [] : effectsIn(reading);
}
