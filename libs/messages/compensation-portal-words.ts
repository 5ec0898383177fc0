import type { compensationStates } from './compensation-words';
import type { Bilingual } from './findings';

/** Where compensation stands, to whoever was harmed. */
export const compensationStandings = {
  OPENED: { ar: 'فُتح ملف للتعويض', en: 'A file was opened' },
  NEGOTIATING: { ar: 'قيد التفاوض', en: 'Being negotiated' },
  AGREED: { ar: 'تم الاتفاق، بانتظار التوقيع', en: 'Agreed on; to be signed' },
  SETTLED: { ar: 'وُقّعت التسوية', en: 'The settlement is signed' },
  ORDERED: { ar: 'قيد الصرف', en: 'Being paid' },
  PAID: { ar: 'صُرف التعويض', en: 'Paid' },
  REFUSED: { ar: 'لم تتم التسوية', en: 'No settlement' },
  CLOSED: { ar: 'أُغلق ملف التعويض بلا صرف', en: 'The file was closed; nothing was paid' },
} as const satisfies Record<keyof typeof compensationStates, Bilingual>;

/** The same where a judgment is executed, which nobody signs. */
export const executedStandings = {
  SETTLED: { ar: 'أخذت الجمعية بالحكم أو الإثبات', en: 'The judgment or proof is taken as it is' },
} as const satisfies Partial<Record<keyof typeof compensationStates, Bilingual>>;

/** The courts stay open to whoever was harmed, whatever the association says. */
const courts = {
  ar: 'لا يمسّ ذلك حقك في اللجوء إلى القضاء، أو إلى الجهات المعنية بتسوية المنازعات. وإذا صدر لك حكم فقدّمه إلى الجمعية بذكر رقم الملف، ويُستأنف النظر في التعويض.',
  en: 'This does not touch your right to go to court, or to the authorities that settle disputes. Bring a judgment to the association under the reference of the file, and compensation is looked at again.',
};

/** What that means for them. */
export const compensationMeanings = {
  OPENED: {
    ar: 'يُنظر فيما يثبت الضرر. إن وصلك عرض ظهر هنا.',
    en: 'What proves the harm is being looked at. An offer would appear here.',
  },
  NEGOTIATING: {
    ar: 'لقبول العرض، أو الاعتذار عنه، أو عرض غيره: تواصل مع الجمعية بذكر رقم الملف. ولا يُعدّ الاعتذار تنازلًا عن حق.',
    en: 'To accept an offer, decline it or make another, get in touch with the association under the reference of the file. Declining gives up no right.',
  },
  AGREED: { ar: 'يُصرف المبلغ بعد توقيع الطرفين.', en: 'The amount is paid once both have signed.' },
  SETTLED: {
    ar: 'يُصرف المبلغ بعد اكتمال ما تشترطه السياسة من إثبات واعتماد.',
    en: 'The amount is paid once everything that the policy demands has been proven and approved.',
  },
  ORDERED: {
    ar: 'صدر أمر الصرف، ولم يثبت وصول المبلغ بعد.',
    en: 'The payment is ordered; that it arrived is not attested yet.',
  },
  PAID: {
    ar: 'إن لم يصلك المبلغ، أو وصل ناقصًا، فأبلغ الجمعية بذكر رقم الملف.',
    en: 'Tell the association, under the reference of the file, if it did not arrive, or not all of it.',
  },
  REFUSED: courts,
  CLOSED: courts,
} as const satisfies Record<keyof typeof compensationStates, Bilingual>;

export const executedMeanings = {
  SETTLED: {
    ar: 'يُصرف مبلغه بعد اكتمال ما تشترطه السياسة من اعتماد، ولا يلزمك توقيع.',
    en: 'Its amount is paid once everything that the policy demands has been approved. You need not sign anything.',
  },
} as const satisfies Partial<Record<keyof typeof compensationStates, Bilingual>>;
