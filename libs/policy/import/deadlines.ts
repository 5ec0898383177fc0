import type { DeadlineRule } from '../schema/rules';
import type { Bound, CaseMoment, DurationUnit, Obligation } from '../schema/vocabulary';
import { durationsIn, type Duration } from './durations';
import { Ids, kebab, stem, type Reading, type Said } from './reading';

const AT_LEAST =
  /(?:لا|ولا) (?:\S+ ){0,6}?(?:ت|ي)قل(?: \S+)? عن|علي (?:ال)?اقل|(?:ك|ب)?حد (?:ال)?ادني|(?:ال)?حد (?:ال)?ادني|ليس قبل|لا يصدر \S+ قبل|لا (?:ي|ت)(?:بلغ|كون) \S+ قبل/u;
const AT_MOST =
  /(?:لا|ولا) (?:ت|ي)(?:زيد|تجاوز|تعدي|تخطي)|اقصا(?:ها|ه)|(?:ك|ب)?حد (?:ال)?اقصي|في مده (?:لا|اقصاها)|(?<!\p{L})(?:خلال|غضون)|(?:ال)?مده (?:ل\S+ )?(?:\S+ ){0,4}ب|(?:ال)?مهله (?:\S+ ){0,4}ب|اكثر من/u;
/** How often, how long something is kept, how long somebody has been something: no limit on an answer. */
const OTHER_USE = /(?<!\p{L})كل \S*$|(?:تحفظ|يحفظ|حفظ|احتفاظ)|(?:ال)?عمر|خبره|مضي علي|مدته|مدتها|دوره (?:ال)?مجلس/u;

/** What a sentence with a limit is about, and on what its clock stops. */
const OBLIGATIONS: readonly (readonly [Obligation, CaseMoment, RegExp])[] = [
  [
    'complaintAcknowledgement',
    'acknowledgement',
    /(?=.*(?:شكوي|شكاوي|شكواه))(?=.*(?:اشعار|تاكيد|افاده) (?:ب|ال)?(?:استلام|وصول|تسلم))/u,
  ],
  ['complaintResolution', 'closure', /(?=.*(?:شكوي|شكاوي|شكواه|شكواهم))(?=.*(?:معالج|تعالج|يعالج|اغلاق|حل|انهاء|بت))/u],
  ['complaintResolution', 'reply', /شكوي|شكاوي|شكواه/u],
  ['enquiryAnswer', 'reply', /استفسار/u],
  [
    'completenessRuling',
    'completenessRuling',
    /(?:تحقق|تاكد|فحص|مراجعه|بت في|تدقيق) (?:من )?(?:مدي )?اكتمال|اشعار\S* بال?نواقص|طلب (?:ال)?نواقص/u,
  ],
  ['referralAnswer', 'reply', /(?:رد|اجاب)\S* (?:علي )?(?:ال)?احال|احال\S* .*(?:رد|اجاب)/u],
  [
    'requestResponse',
    'reply',
    /(?:طلب|معامل|مستفيد|متقدم|عضو).*(?:رد|رده|ابلاغ|اشعار|موافا|نتيجه|يبلغ|تبلغ|اخطار|افاد)|(?:رد|ابلاغ|اشعار|موافا|نتيجه|يبلغ|تبلغ|اخطار|افاد).*(?:طلب|معامل|مستفيد|متقدم|عضو)/u,
  ],
  ['requestResponse', 'decision', /(?:طلب|معامل).*(?:بت|قرار|دراس|تدرس)|(?:بت|قرار|دراس|تدرس).*(?:طلب|معامل)/u],
];
/** What is granted a period by the text, yet no clock of the product: an objection, a file. */
const NO_CLOCK = /تظلم|اعتراض/u;

const STARTS: readonly (readonly [CaseMoment, RegExp])[] = [
  ['completeness', stem('اكتمال', 'استكمال', 'استيفاء', 'اكتملت')],
  ['committeeReferral', /(?:احال|رفع|عرض)\S* (?:\S+ ){0,3}(?:ل|ال|علي )?\S*لجنه/u],
  ['decision', /(?:صدور |تاريخ )(?:ال)?قرار/u],
  [
    'submission',
    stem(
      'تقديم',
      'تقدم',
      'استلام',
      'تسلم',
      'ورود',
      'وصول',
      'تلقي',
      'استقبال',
      'قيد',
      'تسجيل',
      'ايداع',
      'رفع (?:ال)?طلب',
    ),
  ],
];
/** Behind the length of time, up to the end of the phrase. */
const FROM =
  /^[^\p{L}\p{N}]*(?:(?:تبدا|يبدا|تحتسب|يحتسب|وتحتسب|محسوبه|اعتبارا|تحسب|ابتداء) )?(?:من|منذ|بعد)(?: (?:تاريخ|يوم|وقت|لحظه))? (?<event>[^،؛.]{2,60})/u;

/** The other bound of the same clock, which starts where this one does: «ولا تزيد على …». */
const BOTH = /^[^\p{L}\p{N}]*و?لا (?:ت|ي)(?:زيد|تجاوز|قل) .*?(?=(?<!\p{L})(?:من|منذ|بعد)(?!\p{L}))/u;

/** A limit that the sentence states, yet not so that it can become a rule. */
export interface Unread {
  clause: string;
  words: string;
  why: 'bound' | 'unit' | 'obligation';
}

/** The limits in the text: each with its bound, its length, what it obliges, and the start where the sentence says one. */
export function deadlinesOf(reading: Reading): { deadlines: DeadlineRule[]; unread: Unread[] } {
  const ids = new Ids();
  const read = reading.rules
    .filter(({ section }) => section.kind !== 'approval' && section.kind !== 'satisfaction')
    .flatMap((said) => durationsIn(said.key).map((duration, at, all) => limit(said, duration, all[at - 1], ids)));
  const known = read.filter((one) => one !== undefined);
  return {
    deadlines: known.filter((one): one is DeadlineRule => 'id' in one),
    unread: known.filter((one): one is Unread => 'why' in one),
  };
}

function limit(
  said: Said,
  duration: Duration,
  above: Duration | undefined,
  ids: Ids,
): DeadlineRule | Unread | undefined {
  const before = said.key.slice(above?.end ?? 0, duration.start);
  const behind = said.key.slice(duration.end);
  if (OTHER_USE.test(before)) return undefined;
  const bound = boundOf(before, behind) ?? (above ? undefined : boundOf(said.key.slice(0, duration.start), ''));
  const unread = (why: Unread['why']): Unread => ({ clause: said.clause.id, words: duration.words, why });
  const about = obligationOf(said);
  if (!about) return NO_CLOCK.test(said.key) || bound ? unread('obligation') : undefined;
  if (!bound) return unread('bound');
  if (!isUnit(duration.unit)) return unread('unit');
  const startsOn = startOf(behind.replace(BOTH, ''));
  return {
    id: ids.next(`${nameOf(about.obligation)}-${bound === 'AT_LEAST' ? 'floor' : 'ceiling'}`),
    clause: said.clause.id,
    obligation: about.obligation,
    bound,
    amount: duration.amount,
    unit: duration.unit,
    ...(startsOn && { startsOn }),
    stopsOn: about.stopsOn,
  };
}

function isUnit(unit: Duration['unit']): unit is DurationUnit {
  return unit === 'workingDay' || unit === 'calendarDay' || unit === 'week';
}

/** «No less» is asked for first: «within a period of no less than» is a floor. The word nearest to the number decides. */
function boundOf(before: string, behind: string): Bound | undefined {
  const near = behind.slice(0, 24);
  if (AT_LEAST.test(before) || /^[^\p{L}\p{N}]*(?:علي (?:ال)?اقل|(?:ك|ب)حد (?:ال)?ادني)/u.test(near)) return 'AT_LEAST';
  if (AT_MOST.test(before) || /^[^\p{L}\p{N}]*(?:(?:ك|ب)حد (?:ال)?اقصي|علي (?:ال)?اكثر)/u.test(near)) return 'AT_MOST';
  return undefined;
}

function obligationOf({ key, section }: Said): { obligation: Obligation; stopsOn: CaseMoment } | undefined {
  if (NO_CLOCK.test(key)) return undefined;
  const found = OBLIGATIONS.find(([, , says]) => says.test(key));
  if (found) return { obligation: found[0], stopsOn: found[1] };
  return section.kind === 'complaints' ? { obligation: 'complaintResolution', stopsOn: 'closure' } : undefined;
}

function nameOf(obligation: Obligation): string {
  return obligation === 'requestResponse' ? 'reply' : kebab(obligation);
}

function startOf(behind: string): CaseMoment | undefined {
  const event = FROM.exec(behind)?.groups?.['event'];
  return event === undefined ? undefined : STARTS.find(([, says]) => says.test(event))?.[0];
}
