import type { ApprovalStatement, Chair } from '../schema/rules';
import type { ApprovalKind } from '../schema/vocabulary';
import { certainDay, datesIn } from './dates';
import { label, type Reading, type Said } from './reading';

const APPROVES =
  /(?:^|\s)(?:و?تم |و?جري )?(?:اعتماد|اعتمد|اعتمدت|اقر|اقرت|اقرار|اعتمدها|اجاز|اجازت|صدرت|اعتمدوا)(?:\s|$)/u;
const BODY = /مجلس|(?:ال)?جمعيه (?:ال)?عموميه/u;
/** A row of the table on the first page: «تاريخ الاعتماد: …». */
const DATE_ROW = /تاريخ (?:ال)?(?:اعتماد|اقرار)|(?:ال)?اعتماد(?: في)? ?:/u;
const EFFECTIVE =
  /(?:تاريخ (?:ال)?(?:نفاذ|سريان|عمل ب|تطبيق|تفعيل)|(?:يعمل|العمل) بها|تسري|يسري|تنفذ|نافذه|يبدا (?:ال)?عمل)/u;

const KINDS: readonly (readonly [ApprovalKind, RegExp])[] = [
  ['session', /جلس[هت]/u],
  ['meeting', /اجتماع/u],
  ['minutes', /محضر/u],
  ['resolution', /(?:ال)?قرار/u],
];

const VALUE =
  '(?:رقم\\s*)?[:(]?\\s*(?:\\(\\s*)?(?<value>[0-9٠-٩]{1,4}(?:\\s*[/-]\\s*(?:\\p{L}|[0-9٠-٩]{1,4}))?(?![0-9٠-٩])|ال(?:أول|اول|ثان|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر|حادي|واحد)\\p{L}*(?:\\s+(?:عشرة?|وال\\p{L}+))?)\\s*\\)?';
const OF = '(?:\\s+(?:مجلس|المجلس|الإدارة|الادارة|إدارة|الجمعية|المنعقد(?:ة)?|العادي(?:ة)?))*';
const MEETING = new RegExp(
  `(?:اجتماع(?:ه|ها)?|الاجتماع|جلست(?:ه|ها)|جلسة|الجلسة|محضر(?:ه)?|المحضر)${OF}\\s*${VALUE}`,
  'u',
);
const TERM = new RegExp(`(?:دورت(?:ه|ها)|الدورة|دورة)${OF}\\s*${VALUE}`, 'u');
const RESOLUTION = new RegExp(`(?:قرار(?:ه)?|القرار|بقرار(?:ه)?|قرارها)${OF}\\s*${VALUE}`, 'u');

/** What the document says of its approval; every fact as printed, and none that is not there. */
export function approvalOf(reading: Reading): ApprovalStatement | undefined {
  const said = statement(reading);
  if (!said) return undefined;
  const around = [said, ...reading.in('approval').filter((one) => one !== said)];
  const text = said.clause.text;
  const date = datesIn(text).find(({ start }) => !EFFECTIVE.test(keyBefore(said, start)))?.text;
  const kind = KINDS.find(([, says]) => says.test(said.key))?.[0];
  const facts: Omit<ApprovalStatement, 'clause'> = {
    kind,
    meetingNumber: valueIn(MEETING, text),
    boardTerm: valueIn(TERM, text),
    resolutionNumber: valueIn(RESOLUTION, text),
    dateAsWritten: date,
    gregorianDate: date === undefined ? undefined : certainDay(date),
    chair: chairIn(around),
    effectiveDate: effectiveDate(reading),
  };
  return { clause: said.clause.id, ...stated(facts) };
}

function stated<T extends object>(facts: T): Partial<T> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Partial<T>;
}

/** The sentence of approval: where its section says it, elsewhere, or in a row of the first page. */
function statement(reading: Reading): Said | undefined {
  const approves = ({ key }: Said) =>
    APPROVES.test(key) && (BODY.test(key) || /هذه (?:ال)?(?:سياسه|لائحه|لايحه)/u.test(key));
  const dated = (said: Said) =>
    datesIn(said.clause.text).length > 0 || MEETING.test(said.clause.text) || RESOLUTION.test(said.clause.text);
  const own = reading.in('approval');
  return (
    own.find((said) => approves(said) && dated(said)) ??
    own.find(dated) ??
    own.find(approves) ??
    reading.rules.find((said) => approves(said) && dated(said)) ??
    reading.all.find((said) => said.section.kind !== 'contents' && DATE_ROW.test(said.key) && dated(said))
  );
}

function valueIn(shape: RegExp, text: string): string | undefined {
  return shape.exec(text)?.groups?.['value']?.trim();
}

function keyBefore({ clause, key }: Said, start: number): string {
  return key.slice(0, Math.max(0, start - (clause.text.length - key.length)));
}

const CHAIR = /^(?:يعتمد[،: ]*)?(?:ال)?رئيس مجلس (?:ال)?(?:اداره|امناء)|^(?:ال)?رئيس (?:ال)?مجلس/u;
const CHAIR_WORDS = /^.*?مجلس (?:الإدارة|الادارة|الأمناء)|^.*?رئيس المجلس/u;
const TITLE =
  /^(?:أ\s*\.\s*د\s*\.|[دأم]\s*[.\/]|(?:ال)?(?:دكتورة?|أستاذة?|مهندسة?|شيخ(?:ة)?|لواء|مستشارة?|أستاذ الدكتور))\s*(?:\/\s*)?/u;
const NAME = /^\p{L}[\p{L}\p{M}]*(?:\s+\p{L}[\p{L}\p{M}]*){1,6}$/u;
const NO_NAME = /مجلس|اداره|سياسه|جمعيه|توقيع|ختم|تاريخ|نائب|امين|اعضاء|المدير/u;

/** The chair as printed beside the words «رئيس مجلس الإدارة»: on the same line, below it, or above it where nothing is below. */
function chairIn(said: readonly Said[]): Chair | undefined {
  const inOrder = [...said].sort((left, right) => said.indexOf(left) - said.indexOf(right));
  for (const one of inOrder) {
    if (!CHAIR.test(one.key)) continue;
    const rest = one.clause.text.replace(CHAIR_WORDS, '').replace(/^[\s:،–-]+/u, '');
    const [before, after] = neighbours(inOrder, one);
    const found = nameIn(rest) ?? nameIn(after ?? '') ?? (after === undefined ? nameIn(before ?? '') : undefined);
    if (found) return found;
  }
  return undefined;
}

function neighbours(said: readonly Said[], one: Said): (string | undefined)[] {
  const { clauses } = one.section;
  const at = clauses.indexOf(one.clause);
  return [clauses[at - 1]?.text, clauses[at + 1]?.text];
}

function nameIn(written: string): Chair | undefined {
  const text = label(written).replace(/^(?:الاسم|الإسم)\s*:?\s*/u, '');
  const title = TITLE.exec(text)?.[0];
  const name = text.slice(title?.length ?? 0);
  if (!NAME.test(name) || NO_NAME.test(name)) return undefined;
  return { ...(title && { title: title.replace(/[\s/]+$/u, '') }), name };
}

function effectiveDate(reading: Reading): string | undefined {
  for (const { clause, key, section } of reading.all) {
    if (section.kind === 'contents' || !EFFECTIVE.test(key)) continue;
    const days = datesIn(clause.text);
    const day = days.length > 0 ? certainDay(days.at(-1)!.text) : undefined;
    if (day) return day;
  }
  return undefined;
}

/** Sentences that speak of an effective date that cannot be read with certainty. */
export function uncertainEffect(reading: Reading): string[] {
  if (effectiveDate(reading)) return [];
  return reading.all
    .filter(
      ({ clause, key, section }) =>
        section.kind !== 'contents' && EFFECTIVE.test(key) && datesIn(clause.text).length > 0,
    )
    .map(({ clause }) => clause.id);
}
