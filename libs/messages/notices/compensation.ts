import type { Bilingual } from '../findings';

/** To whoever was harmed, on the means agreed. They hold the reference alone: no amount leaves by a message. */
export const compensationNotices = {
  'compensation.offered': {
    ar: 'قدّمت الجمعية عرض تسوية في مطالبتك رقم {reference}. تصلك تفاصيله في خطاب، ولك أن تقبل أو تعتذر أو تعرض غيره.',
    en: 'The association has made an offer in your claim {reference}. A letter holds its details; you may accept it, decline it or make another.',
  },
  'compensation.settled': {
    ar: 'وُقّعت التسوية في مطالبتك رقم {reference}. يُصرف المبلغ بعد اكتمال ما تشترطه سياسة الجمعية.',
    en: 'The settlement of your claim {reference} has been signed. It is paid once what the policy asks for is complete.',
  },
  'compensation.refused': {
    ar: 'لم تتم التسوية في مطالبتك رقم {reference}. ويبقى لك حق اللجوء إلى القضاء أو الجهة المعنية بتسوية المنازعات.',
    en: 'There is no settlement of your claim {reference}. You remain free to go to court, or to the authority that settles disputes.',
  },
  'compensation.paid': {
    ar: 'صُرف التعويض في مطالبتك رقم {reference}. إن لم يصلك فأبلغ الجمعية.',
    en: 'The compensation of your claim {reference} has been paid. Should it not reach you, tell the association.',
  },
} as const satisfies Record<string, Bilingual>;
