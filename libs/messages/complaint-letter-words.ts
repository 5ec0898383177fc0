import { accountWords } from './account-words';

/** What the letters of complaints say around what was said and decided. */
export const complaintLetterWords = {
  ...accountWords,
  acknowledgement: 'إشعار باستلام',
  outcome: 'إبلاغ بنتيجة',
  settlement: 'محضر تسوية ودية',
  escalation: 'إشعار بالرفع إلى درجة أعلى',
  reference: 'الرقم',
  kind: 'النوع',
  concerns: 'الشخص أو الخدمة',
  complainant: 'مقدّمها',
  clauseNone: 'لا تتناول السياسة ذلك بنص؛ وما أُضيف إليها مبيَّن باسم من أضافه.',
  agreed: 'ما اتُّفق عليه',
  course: 'كيف جرت التسوية',
  declining: 'لا أثر للاعتذار عن أي عرض، ولا تؤثر هذه التسوية في أي طلب.',
  signatures: 'التوقيع',
  forAssociation: 'عن الجمعية',
  forComplainant: 'مقدّم الشكوى',
  name: 'الاسم',
  signature: 'التوقيع',
  date: 'التاريخ',
  rung: 'ينظر فيها الآن',
  outsideReference: 'رقم الرفع إلى الجهة المشرفة',
  raisedOn: 'تاريخ الرفع',
  rights: 'لك متابعتها برقمها ورمزها في موقع الجمعية، وقول رأيك في الرد.',
} as const;
