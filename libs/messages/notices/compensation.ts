import type { Bilingual } from '../findings';

/** To whoever was harmed, on the means agreed, and `to_…` to the staff whose turn it is. They hold the reference alone: no amount leaves by a message. */
export const compensationNotices = {
  'compensation.offered': {
    ar: 'قدّمت الجمعية عرض تسوية في مطالبتك رقم {reference}. تصلك تفاصيله في خطاب، ولك أن تقبل أو تعتذر أو تعرض غيره.',
    en: 'The association has made an offer in your claim {reference}. A letter holds its details; you may accept it, decline it or make another.',
  },
  'compensation.settled': {
    ar: 'وُقّعت التسوية في مطالبتك رقم {reference}. يُصرف المبلغ بعد اكتمال ما تشترطه سياسة الجمعية.',
    en: 'The settlement of your claim {reference} has been signed. It is paid once what the policy asks for is complete.',
  },
  'compensation.adopted': {
    ar: 'أخذت الجمعية بالحكم أو الإثبات المقدَّم في مطالبتك رقم {reference}. يُصرف مبلغه بعد اكتمال ما تشترطه سياسة الجمعية.',
    en: 'The association takes the judgment or proof in your claim {reference} as it is. Its amount is paid once what the policy asks for is complete.',
  },
  'compensation.refused': {
    ar: 'لم تتم التسوية في مطالبتك رقم {reference}. ويبقى لك حق اللجوء إلى القضاء أو الجهة المعنية بتسوية المنازعات.',
    en: 'There is no settlement of your claim {reference}. You remain free to go to court, or to the authority that settles disputes.',
  },
  'compensation.paid': {
    ar: 'صُرف التعويض في مطالبتك رقم {reference}. إن لم يصلك فأبلغ الجمعية.',
    en: 'The compensation of your claim {reference} has been paid. Should it not reach you, tell the association.',
  },
  'compensation.to_validate': {
    ar: 'في ملف التعويض رقم {reference} إثبات مكتمل ينتظر التحقق منه.',
    en: 'A proof in the file of compensation {reference} is complete and waits to be validated.',
  },
  'compensation.to_sign': {
    ar: 'اتفق الطرفان في ملف التعويض رقم {reference}، والتسوية تنتظر التوقيع عن الجمعية.',
    en: 'The parties agree in the file of compensation {reference}; the settlement waits to be signed for the association.',
  },
  'compensation.to_approve': {
    ar: 'استقرّ المبلغ في ملف التعويض رقم {reference}، وينتظر الاعتماد.',
    en: 'The amount in the file of compensation {reference} is settled and waits for approval.',
  },
  'compensation.to_order': {
    ar: 'اكتمل ما يلزم للصرف في ملف التعويض رقم {reference}، وينتظر أمر الصرف.',
    en: 'Nothing keeps the payment locked in the file of compensation {reference}; it waits to be ordered.',
  },
  'compensation.to_attest': {
    ar: 'صدر أمر الصرف في ملف التعويض رقم {reference}، وينتظر إثبات الصرف من غير من أصدره.',
    en: 'A payment was ordered in the file of compensation {reference}; somebody else than whoever ordered it attests that it was paid.',
  },
} as const satisfies Record<string, Bilingual>;
