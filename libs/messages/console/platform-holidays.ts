import type { ConsoleArea } from './text';

export const platformHolidays = {
  title: { ar: 'إجازات المنصة', en: 'The platform’s holidays' },
  lead: {
    ar: 'أيام الإجازة في المملكة كما أُعلنت، وتسري على كل الجمعيات. تُعاد حسابات المواعيد المفتوحة خلال دقائق من كل تغيير.',
    en: 'The holidays of the country as they were announced; they hold for every association. Open deadlines follow within minutes of each change.',
  },
  covers: {
    ar: 'التقويم معروف من {from} إلى {to}، ولا يُحسب موعد بعده.',
    en: 'The calendar is known from {from} to {to}; no deadline is computed beyond.',
  },
  year: { ar: 'السنة', en: 'Year' },
  none: { ar: 'لا إجازات مسجلة لهذه السنة', en: 'No holidays are recorded for this year' },
  date: { ar: 'اليوم', en: 'Day' },
  name: { ar: 'المناسبة', en: 'Occasion' },
  source: { ar: 'المصدر', en: 'Source' },
  act: { ar: 'إجراء', en: 'Act' },
  substituteFor: { ar: 'عوضًا عن {date}', en: 'in place of {date}' },
  add: { ar: 'إضافة إجازة', en: 'Add a holiday' },
  addLead: {
    ar: 'يوم مسجل من قبل يُستبدل بما يُكتب هنا.',
    en: 'A day that is recorded already is replaced by what is written here.',
  },
  from: { ar: 'أول يوم', en: 'First day' },
  fromHint: { ar: 'أو اليوم وحده.', en: 'Or the only one.' },
  to: { ar: 'آخر يوم', en: 'Last day' },
  toHint: { ar: 'يُترك فارغًا ليوم واحد.', en: 'Leave empty for a single day.' },
  nameAr: { ar: 'المناسبة بالعربية', en: 'Occasion in Arabic' },
  nameEn: { ar: 'المناسبة بالإنجليزية', en: 'Occasion in English' },
  sourceHint: {
    ar: 'رقم القرار أو الإعلان وتاريخه، كما يظهر عند شرح كل موعد.',
    en: 'Number and date of the decision or announcement; shown wherever a date is explained.',
  },
  substitute: { ar: 'اليوم الذي عُوّض عنه', en: 'The day it stands in for' },
  note: { ar: 'ملاحظة', en: 'Note' },
  added: { ar: 'أُضيفت الإجازة، وتتبعها المواعيد المفتوحة.', en: 'The holiday is added; open deadlines follow.' },
  correct: { ar: 'تصحيح', en: 'Correct' },
  correctNamed: { ar: 'تصحيح: {name}، {date}', en: 'Correct: {name}, {date}' },
  withdraw: { ar: 'حذف', en: 'Withdraw' },
  withdrawNamed: { ar: 'حذف: {name}، {date}', en: 'Withdraw: {name}, {date}' },
  withdrawSure: {
    ar: 'يعود هذا اليوم يوم عمل عند من يعمل فيه، وتقصر المواعيد المفتوحة التي تجاوزته.',
    en: 'The day becomes a working day again for those who work on it, and open deadlines that skipped it become shorter.',
  },
} as const satisfies ConsoleArea;
