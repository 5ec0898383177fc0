import type { ConsoleArea } from './text';

/** The appeal of a refused applicant, beside the request. */
export const appeals = {
  title: { ar: 'التظلّم', en: 'Appeal' },
  list: { ar: 'التظلّمات', en: 'Appeals' },
  numbered: { ar: 'التظلّم من قرار الطلب {reference}', en: 'Appeal on request {reference}' },
  toRequest: { ar: 'الطلب {reference}', en: 'Request {reference}' },
  backToList: { ar: 'العودة إلى التظلّمات', en: 'Back to appeals' },
  views: { ar: 'العرض', en: 'View' },
  none: { ar: 'لا تظلّمات في هذا العرض.', en: 'No appeals in this view.' },
  request: { ar: 'الطلب', en: 'Request' },
  subject: { ar: 'الموضوع', en: 'Subject' },
  within: {
    ar: 'أضاف {by} أن التظلّم خلال {days} من أيام العمل من وصول القرار.',
    en: '{by} has added that an appeal is made within {days} working days of the decision reaching the applicant.',
  },
  lastDay: { ar: 'آخر يوم للتظلّم', en: 'Last day for an appeal' },
  notArrived: { ar: 'يُحسب من وصول القرار', en: 'Counted once the decision has arrived' },
  state: { ar: 'الحالة', en: 'State' },
  grounds: { ar: 'أسباب التظلّم', en: 'Grounds of the appeal' },
  channel: { ar: 'وصل عبر', en: 'Came by' },
  filedAt: { ar: 'تاريخ التقديم', en: 'Filed' },
  clock: { ar: 'المهلة', en: 'Time' },
  reviewers: { ar: 'المراجعون', en: 'Reviewers' },
  reviewersHint: {
    ar: 'لا يظهر هنا من شارك في القرار أو يخصّه الطلب.',
    en: 'Whoever had a part in the decision or is a party to the request is not among them.',
  },
  nobody: {
    ar: 'ليس في الجمعية من يراجعه ولم يشارك في القرار. امنح أحدًا دور المراجعة.',
    en: 'Nobody who had no part in the decision may review it. Give somebody a role that does.',
  },
  outcome: { ar: 'النتيجة', en: 'Outcome' },
  outcome_upheld: { ar: 'بقاء القرار', en: 'The decision stands' },
  outcome_changed: { ar: 'تعديل القرار إلى القبول', en: 'Change it to an acceptance' },
  outcome_returned: { ar: 'إعادة الطلب إلى اللجنة', en: 'Return the request to the committee' },
  reason: { ar: 'الأسباب', en: 'Reasons' },
  decidedAt: { ar: 'تاريخ البت', en: 'Decided' },
  answeredAt: { ar: 'تاريخ الإبلاغ', en: 'Told' },
  toldAt: { ar: 'وصول الرد', en: 'Arrived' },
  inPerson: { ar: 'أُبلغ حضوريًّا الآن', en: 'Told in person just now' },
} as const satisfies ConsoleArea;
