import type { FindingText } from './text';

export const approvalFindings = {
  'approval.missing': {
    message: {
      ar: 'لا يوجد في النص ما يثبت اعتماد مجلس الإدارة.',
      en: 'Nothing in the text shows that the board approved it.',
    },
    remedy: {
      ar: 'أرفقوا محضر الاعتماد وتاريخه قبل النفاذ.',
      en: 'Attach the minutes of the approval, with their date, before the version comes into force.',
    },
  },
  'approval.date_month_day': {
    message: {
      ar: 'لا يصح التاريخ «{written}» إلا شهرًا ثم يومًا.',
      en: 'The date “{written}” only makes sense as month, then day.',
    },
    remedy: { ar: 'أكّدوا {date} وفق المحضر.', en: 'Confirm {date} from the minutes.' },
  },
  'approval.date_ambiguous': {
    message: {
      ar: 'يحتمل التاريخ «{written}» أكثر من قراءة: {dates}.',
      en: 'The date “{written}” can be read as: {dates}.',
    },
    remedy: {
      ar: 'اختاروا التاريخ الصحيح وفق المحضر.',
      en: 'Pick the right date from the minutes.',
    },
  },
  'approval.date_unreadable': {
    message: {
      ar: 'تعذّرت قراءة تاريخ الاعتماد «{written}».',
      en: 'The date of approval “{written}” cannot be read as a date.',
    },
    remedy: {
      ar: 'أدخلوا التاريخ من المحضر؛ ويبقى المكتوب كما هو.',
      en: 'Enter the date from the minutes; what is written stays as it is.',
    },
  },
  'approval.hijri_pair_differs': {
    message: {
      ar: 'التاريخ الهجري {hijri} يوافق {ummAlQura} بتقويم أم القرى و{tabular} بالتقويم الحسابي، والمكتوب بالميلادي {gregorian}؛ الفرق عن أم القرى بالأيام: {days}.',
      en: 'The Hijri date {hijri} is {ummAlQura} by Umm al-Qura and {tabular} by the tabular calendar, while the Gregorian date written is {gregorian}; days apart from Umm al-Qura: {days}.',
    },
    remedy: {
      ar: 'يحدد أمين المجلس التاريخ المعتمد وفق المحضر، ويبقى التاريخان كما كُتبا.',
      en: 'The board secretary declares which date governs, from the minutes; both stay as written.',
    },
  },
  'approval.meeting_number_missing': {
    message: { ar: 'لم يُذكر رقم اجتماع الاعتماد.', en: 'The number of the approving meeting is not given.' },
    remedy: {
      ar: 'أدخلوه من المحضر أو أكّدوا أن الاجتماع غير مرقّم.',
      en: 'Enter it from the minutes, or confirm that the meeting had none.',
    },
  },
  'approval.facts_missing': {
    message: { ar: 'بيانات الاعتماد ناقصة: {facts}.', en: 'Facts of the approval are missing: {facts}.' },
    remedy: {
      ar: 'أكملوها من المحضر إن وُجدت فيه.',
      en: 'Complete them from the minutes, where they have them.',
    },
  },
  'supersession.other_type': {
    message: {
      ar: 'العبارة «{written}» تُلغي سياسات من موضوع آخر لم تُسمَّ.',
      en: '“{written}” replaces policies on another subject without naming them.',
    },
    remedy: {
      ar: 'سمّوا السياسات الملغاة بأسمائها أو صحّحوا العبارة.',
      en: 'Name the policies that are replaced, or correct the sentence.',
    },
  },
  'review.no_date': {
    message: { ar: 'المراجعة بلا موعد.', en: 'The policy is to be reviewed, but no date is set.' },
    remedy: { ar: 'حدّدوا تاريخ المراجعة القادمة.', en: 'Set the date of the next review.' },
  },
} as const satisfies Record<string, FindingText>;
