import type { Bilingual } from '../findings';

/** To whoever appealed, by the means agreed for the request; `arrived`, `unattended` and `put_to_you` to the staff. */
export const appealNotices = {
  'appeals.received': {
    ar: 'وصل تظلّمك من القرار في طلبك رقم {reference}، وينظر فيه من لم يشارك في القرار.',
    en: 'Your appeal against the decision on your request {reference} has arrived. People who had no part in the decision review it.',
  },
  'appeals.answered': {
    ar: 'نُظر في تظلّمك من القرار في طلبك رقم {reference}، والنتيجة: {outcome}. الأسباب: {reason}',
    en: 'Your appeal against the decision on your request {reference} has been reviewed. The outcome: {outcome}. The reasons: {reason}',
  },
  'appeals.arrived': {
    ar: 'وصل تظلّم من القرار في الطلب رقم {reference}، وينتظر إسناده إلى مراجعين.',
    en: 'An appeal against the decision on request {reference} has arrived and waits to be put to reviewers.',
  },
  'appeals.unattended': {
    ar: 'وصل تظلّم من القرار في الطلب رقم {reference}، ولا أحد يسنده إلى مراجعين ممن لم يشارك في القرار: أسندوا دور «أمانة مجلس الإدارة» من صفحة العاملين.',
    en: 'An appeal against the decision on request {reference} has arrived, and nobody who had no part in the decision puts it to reviewers. Give somebody the role “Board secretary” on the page of the staff.',
  },
  'appeals.put_to_you': {
    ar: 'أُسند إليك النظر في التظلّم من القرار في الطلب رقم {reference}.',
    en: 'The appeal against the decision on request {reference} has been put to you.',
  },
} as const satisfies Record<string, Bilingual>;
