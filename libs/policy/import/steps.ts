import { OFFICER_WORD, SIGNING_WORD } from '../linter/lexicon';
import { quote, wordsOf } from '../linter/words';
import type { StepRule } from '../schema/rules';
import type { StepKind } from '../schema/vocabulary';
import { Ids, kebab, stem, type Reading, type Said } from './reading';
import { subjectOf } from './subjects';

const DATA = stem('معلومات', 'بيانات', 'مستند', 'وثائق', 'وثايق', 'متطلبات', 'مرفقات', 'اوراق');
const COMMITTEE = stem('لجنه', 'لجان');
const TELLING = stem(
  'توضيح',
  'ايضاح',
  'ابلاغ',
  'اشعار',
  'اخطار',
  'افاد',
  'اعلام',
  'موافا',
  'يوضح',
  'يبلغ',
  'يشعر',
  'تبلغ',
  'تشعر',
);

/** The signs of each step in a sentence, all of them. A sentence may hold several steps; the order is that of a case. */
const SIGNS: readonly (readonly [StepKind, readonly RegExp[]])[] = [
  [
    'reception',
    [
      /لباقه|احترام|اخلاق|ضياف|ترحيب|بشاشه|حسن (?:ال)?استقبال|(?:ال)?وقت (?:ال)?كافي|^(?:ثم )?(?:ي|ت)?ستقبل|^استقبال (?:ال)?(?:مستفيد|مراجع|عضو|اعضاء|مستخدم|عميل|عملاء)/u,
    ],
  ],
  [
    'criteria',
    [
      stem('معايير', 'اشتراطات', 'شروط', 'ضوابط'),
      stem('تزويد', 'تسليم', 'توضيح', 'بيان', 'اعطاء', 'شرح', 'ايضاح', 'تعريف', 'اطلاع'),
    ],
  ],
  [
    'completeness',
    [
      /كافه|جميع|اكتمال|كامله|استكمال|استيفاء|مكتمل|نواقص/u,
      /معلومات|بيانات|مستندات|وثائق|وثايق|متطلبات|مرفقات|استلامها|اوراق/u,
    ],
  ],
  [
    'dataMatching',
    [
      stem('مطابق', 'تطابق', 'صلاحيتها', 'سريان (?:ال)?(?:مستند|وثائق|وثايق)'),
      /بيانات|معلومات|مستندات|وثائق|وثايق|اصول|هويه/u,
    ],
  ],
  ['referral', [stem('احاله', 'احالته', 'احالتها', 'يحال', 'تحال', 'توجيهه', 'تحويله', 'يحيل')]],
  ['attestation', [/صحه|صحتها|صدق/u, stem('توقيع', 'يوقع', 'اقرار', 'تعهد', 'يقر', 'التوقيع')]],
  ['committeeNotice', [TELLING, /لجنه|نتيجه|(?:ال)?قرار|موعد (?:ال)?رد/u]],
  [
    'committeeStudy',
    [
      COMMITTEE,
      stem(
        'دراس',
        'تدرس',
        'يدرس',
        'عرض',
        'يعرض',
        'تعرض',
        'رفع',
        'سيرفع',
        'يرفع',
        'ترفع',
        'نظر',
        'تنظر',
        'بت',
        'تبت',
        'احاله',
        'يحال',
        'تحال',
      ),
    ],
  ],
  ['registration', [/(?:ال)?تسجيل|يسجل|تسجل|قيد(?:ه|ها)? |رقم (?:ال)?ملف/u, /اجراءات|سجل|طلب|ملف|مستفيد|عضو|بيانات/u]],
  [
    'delivery',
    [
      /^(?:ثم )?(?:و?يتم |و?تتولي \S+ |و?تقوم \S+ ب)?(?:ال)?(?:تقديم|تسليم|صرف|ايصال|توصيل|تقدم|يقدم|تصرف|يصرف|تنفيذ)(?: \S+){0,5}? \S*(?:خدم|مساعد|دعم|معون|اعان|سلال|منتج|وحد)/u,
    ],
  ],
];

/** Looks like a step and is none: the officer, the committee or a case is what is received, referred or registered. */
const EXCEPT: Readonly<Partial<Record<StepKind, RegExp>>> = {
  completeness: /^(?:ثم )?(?:استكمال|اكمال) (?:ال)?اجراءات/u,
  delivery: /قائمه|شروط|نموذج|معايير|استماره|استبان/u,
  registration: /(?:ال)?تسجيل (?:ال)?(?:صوتي|مرئي)/u,
};

/** The steps that sentences of the handling sections hold, in their order. */
export function stepsOf(reading: Reading): StepRule[] {
  const ids = new Ids();
  return reading.in('handling').flatMap((said) => {
    const kinds = kindsIn(said);
    return kinds.map((kind) => ({
      id: ids.next(`step-${kebab(kind)}`),
      clause: said.clause.id,
      kind,
      ...facts(kind, said),
    }));
  });
}

function kindsIn({ key }: Said): StepKind[] {
  const kinds = SIGNS.filter(([kind, signs]) => signs.every((sign) => sign.test(key)) && !EXCEPT[kind]?.test(key));
  return kinds.map(([kind]) => kind).filter((kind) => kind !== 'referral' || officerIn(key));
}

function facts(kind: StepKind, { clause, key }: Said): Partial<StepRule> {
  if (kind === 'attestation') return signer(key);
  if (kind === 'referral') return referral(clause.text);
  return kind === 'committeeNotice' && /موافا|(?:كل|ب)(?:ال)? ?جديد|مستجد/u.test(key) ? { updates: true } : {};
}

const PEOPLE = stem('مستفيد', 'مستخدم', 'طالب', 'مراجع', 'عضو', 'عميل', 'مساهم', 'مقدم (?:ال)?طلب', 'متقدم');

/** Who signs, where the word behind the signature says it. */
function signer(key: string): Partial<StepRule> {
  const words = wordsOf(key).map(({ folded }) => folded);
  const at = words.findIndex((word) => SIGNING_WORD.test(word) || /^(?:اقرار|يقر|يوقع|تعهد)$/u.test(word));
  const next = words.slice(at + 1, at + 3).join(' ');
  if (at < 0) return {};
  if (PEOPLE.test(words[at + 1] ?? '') || /^(?:مقدم|طالب) /u.test(next)) return { signer: 'applicant' };
  return stem('موظف', 'مسؤول', 'مسئول').test(words[at + 1] ?? '') ? { signer: 'officer' } : {};
}

function officerIn(key: string): boolean {
  return wordsOf(key).some(({ folded }) => OFFICER.test(folded) || OFFICER_WORD.test(folded));
}

const OFFICER = /^[وفبل]?(?:ال|ل)?(?:مسؤول|مسئول|موظف|ضابط|منسق|مشرف|اخصائي|باحث|مدير)$/;
const GENERAL = /^(?:المختص|المعني|المسؤول)$/;

/** To whom: the officer with the work named behind the title, without what is joined before. */
function referral(text: string): Partial<StepRule> {
  const words = wordsOf(text);
  const from = words.findIndex(
    ({ folded }) =>
      /^(?:احال|يحال|تحال|توجيه|تحويل|يحيل)/u.test(folded.replace(/^[وفبل]/, '')) || /احالت/u.test(folded),
  );
  const at = words.findIndex(({ folded }, place) => place > from && OFFICER.test(folded));
  if (at < 0) return {};
  let end = at;
  while (/^ال/u.test(words[end + 1]?.folded ?? '') && end - at < 3) end++;
  if (GENERAL.test(words[end]?.folded ?? '') && end === at) return {};
  const refersTo = quote(text, words, at, end).replace(/^[وف]?ل(?=[^ل])/u, '');
  const subject = subjectOf(
    wordsOf(refersTo)
      .map(({ folded }) => folded)
      .join(' '),
  );
  return { refersTo, ...(subject !== 'other' && { subject }) };
}
