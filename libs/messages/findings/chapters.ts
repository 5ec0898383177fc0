import type { FindingText } from './text';

export const chapterFindings = {
  'compensation.no_connective': {
    message: {
      ar: 'لم يُبيَّن أتلزم شروط التعويض مجتمعةً أم يكفي بعضها.',
      en: 'The text does not say whether all conditions of compensation must hold, or some suffice.',
    },
    remedy: { ar: 'اعتمدوا قراءة لها في محضر.', en: 'Adopt a reading of them by minutes.' },
  },
  'complaints.speed_without_number': {
    message: {
      ar: '«{quote}» وعدٌ بالسرعة بلا مدة.',
      en: '“{quote}” promises speed without a period.',
    },
    remedy: { ar: 'حدّدوا مدة أو هدفًا داخليًا.', en: 'Set a period, or an internal target.' },
  },
  'satisfaction.interval_missing': {
    message: {
      ar: '«{quote}» لا تبيّن الفترة التي يُقاس فيها الرضا.',
      en: '“{quote}” does not say at what interval satisfaction is measured.',
    },
    remedy: {
      ar: 'حدّدوا الفترة، كل ستة أشهر مثلًا، وصحّحوا العبارة إن كان فيها خطأ.',
      en: 'Set the interval, every six months for instance, and correct the wording where it is damaged.',
    },
  },
  'satisfaction.no_method': {
    message: {
      ar: 'قياس الرضا مذكور بلا أداة ولا فترة.',
      en: 'Satisfaction is to be measured, without a method or an interval.',
    },
    remedy: { ar: 'حدّدوا الأداة والفترة.', en: 'Set both.' },
  },
} as const satisfies Record<string, FindingText>;
