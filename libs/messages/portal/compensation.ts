import type { PortalText } from './text';

/** What a complaint led to, beside it. */
export const compensationTexts = {
  'compensation.title': { ar: 'التعويض', en: 'Compensation' },
  'compensation.file': { ar: 'رقم الملف', en: 'Reference of the file' },
  'compensation.harm': { ar: 'الضرر', en: 'The harm' },
  'compensation.amount': { ar: 'المبلغ', en: 'Amount' },
  'compensation.riyals': { ar: '{amount} ريال', en: '{amount} riyals' },
  'compensation.terms': { ar: 'ما اتُّفق عليه', en: 'What was agreed on' },
  'compensation.executed': { ar: 'ما يُنفَّذ', en: 'What is executed' },
  'compensation.signed.claimant': { ar: 'توقيعك', en: 'Your signature' },
  'compensation.signed.association': { ar: 'توقيع الجمعية', en: 'The association’s signature' },
  'compensation.unsigned': { ar: 'لم يُوقَّع بعد', en: 'Not signed yet' },
  'compensation.payment': { ar: 'الصرف', en: 'Payment' },
  'compensation.means': { ar: 'وسيلة الصرف', en: 'Paid by' },
  'compensation.account': { ar: 'الحساب', en: 'Account' },
  'compensation.tail': { ar: 'ينتهي بـ {tail}', en: 'ending in {tail}' },
  'compensation.number': { ar: 'رقم العملية أو الشيك', en: 'Number of the transfer or cheque' },
  'compensation.reason': { ar: 'السبب', en: 'The reason' },
  'compensation.refusedBy.association': { ar: 'لم تقبل الجمعية', en: 'The association did not agree' },
  'compensation.refusedBy.claimant': { ar: 'لم تقبل ما عُرض', en: 'You did not agree' },
  'compensation.offers': { ar: 'العروض والرد عليها', en: 'Offers and answers' },
  'compensation.step.offer': { ar: 'عرض', en: 'Offer' },
  'compensation.step.accept': { ar: 'قبول', en: 'Acceptance' },
  'compensation.step.decline': { ar: 'اعتذار', en: 'Declined' },
  'compensation.by.association': { ar: 'من الجمعية', en: 'By the association' },
  'compensation.by.claimant': { ar: 'منك', en: 'By you' },
} as const satisfies Record<string, PortalText>;
