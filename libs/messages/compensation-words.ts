import type { Bilingual } from './findings';

type Words = Readonly<Record<string, Bilingual>>;

export const compensationOrigins = {
  complaint: { ar: 'شكوى ثبتت أو سُوّيت', en: 'A complaint that was upheld or settled' },
  case: { ar: 'معاملة', en: 'A case' },
  own: { ar: 'مطالبة مستقلة', en: 'A claim by itself' },
} as const satisfies Words;

export const compensationStates = {
  OPENED: { ar: 'قيد الإثبات', en: 'Being proven' },
  NEGOTIATING: { ar: 'قيد التفاوض', en: 'In negotiation' },
  AGREED: { ar: 'بانتظار التوقيع', en: 'To be signed' },
  SETTLED: { ar: 'تمت التسوية', en: 'Settled' },
  ORDERED: { ar: 'قيد الصرف', en: 'Being paid' },
  PAID: { ar: 'صُرف التعويض', en: 'Paid' },
  REFUSED: { ar: 'تعذّرت التسوية', en: 'No settlement' },
  CLOSED: { ar: 'أُغلق بلا صرف', en: 'Closed, nothing paid' },
} as const satisfies Words;

export const proofKindNames = {
  fault: { ar: 'إثبات تسبب الجمعية في الضرر', en: 'Proof that the association caused it' },
  minutes: { ar: 'محضر التحقيق والإقرار', en: 'Minutes of the investigation, with the admission' },
  judgment: { ar: 'حكم قضائي', en: 'Judgment of a court' },
  ruling: { ar: 'حكم نهائي من جهة معنية بتسوية المنازعات', en: 'Final ruling of a competent authority' },
  other: { ar: 'إثبات شرط آخر', en: 'Proof of another condition' },
} as const satisfies Words;

export const proofStandings = {
  waiting: { ar: 'بانتظار التحقق', en: 'To be validated' },
  valid: { ar: 'متحقَّق منه', en: 'Validated' },
  withdrawn: { ar: 'مسحوب', en: 'Withdrawn' },
} as const satisfies Words;

/** What a paper lacks, as it stands in a list. */
export const proofLackNames = {
  document: { ar: 'المستند نفسه', en: 'the document itself' },
  date: { ar: 'تاريخه', en: 'its date' },
  dateAhead: { ar: 'تاريخ لم يأتِ بعد', en: 'a date that has come' },
  issuer: { ar: 'الجهة المصدرة', en: 'who issued it' },
  number: { ar: 'رقمه', en: 'its number' },
  final: { ar: 'كونه نهائيًا', en: 'that it is final' },
  harm: { ar: 'وصف الضرر', en: 'the harm' },
  extent: { ar: 'حجم الضرر', en: 'the extent of the harm' },
  causes: { ar: 'أسباب الضرر', en: 'the causes of the harm' },
  body: {
    ar: 'أعضاء اللجنة المسماة في السياسة بتاريخ المحضر',
    en: 'the members of the body that the policy names, on its date',
  },
  members: { ar: 'موقف كل عضو في اللجنة', en: 'the stand of every member of the body' },
  strangers: { ar: 'حذف من ليس عضوًا في اللجنة بتاريخ المحضر', en: 'leaving out those who were no members on its date' },
  conflict: {
    ar: 'تنحي من تخصّه الشكوى، ومن يتبعه في عمله، والمتضرر',
    en: 'the recusal of the person complained of, of whoever answers to them, and of whoever claims',
  },
  recusal: { ar: 'سبب تنحي كل من تنحّى', en: 'why each of those who stepped back did' },
  approval: {
    ar: 'اعتماد أكثر من نصف الأعضاء الذين لا يخصّهم الأمر',
    en: 'the approval of more than half of the members whom it does not concern',
  },
  admission: { ar: 'من أقرّ عن الجمعية وصفته', en: 'who admitted it for the association, and in what capacity' },
  authority: { ar: 'سند الوكالة', en: 'by what the attorney is entitled' },
} as const satisfies Words;

export const memberStands = {
  approved: { ar: 'اعتمد المحضر', en: 'Approved the minutes' },
  recused: { ar: 'تنحّى', en: 'Stepped back' },
} as const satisfies Words;

export const admitterNames = {
  chair: { ar: 'رئيس مجلس الإدارة', en: 'Chair of the board' },
  viceChair: { ar: 'نائب الرئيس', en: 'Vice chair' },
  executiveDirector: { ar: 'المدير التنفيذي', en: 'Executive director' },
  attorney: { ar: 'وكيل بسند', en: 'Attorney' },
} as const satisfies Words;

/** What has to be proven, as it stands among what is missing. */
export const conditionsToProve = {
  fault: { ar: 'تسبب الجمعية في الضرر', en: 'that the association caused the harm' },
  admission: {
    ar: 'إقرار الجمعية بمحضر لجنة التحقيق',
    en: 'the association’s admission by minutes of the investigation',
  },
  ruling: { ar: 'حكم قضائي، أو حكم نهائي من جهة معنية', en: 'a judgment, or a final ruling of a competent authority' },
  other: { ar: 'شرط آخر في السياسة', en: 'another condition of the policy' },
} as const satisfies Words;

export const settlingParties = {
  association: { ar: 'الجمعية', en: 'The association' },
  claimant: { ar: 'المتضرر', en: 'Person harmed' },
} as const satisfies Words;

export const offerStepNames = {
  offer: { ar: 'عرض', en: 'Offer' },
  accept: { ar: 'قبول', en: 'Acceptance' },
  decline: { ar: 'اعتذار', en: 'Declined' },
} as const satisfies Words;

export const signingMethods = {
  typedName: { ar: 'اسم مكتوب', en: 'Typed name' },
  drawnSignature: { ar: 'توقيع مرسوم', en: 'Drawn signature' },
  inkScan: { ar: 'توقيع بالحبر ممسوح', en: 'Ink, scanned' },
} as const satisfies Words;

export const approvalVerdicts = {
  approve: { ar: 'اعتماد', en: 'Approved' },
  decline: { ar: 'إعادة للتفاوض', en: 'Sent back' },
} as const satisfies Words;

export const paymentSteps = {
  ordered: { ar: 'أمر صرف', en: 'Ordered' },
  paid: { ar: 'صُرف', en: 'Paid' },
  failed: { ar: 'تعذّر الصرف', en: 'Failed' },
  reversed: { ar: 'استُرد', en: 'Reversed' },
} as const satisfies Words;

export const paymentMeansNames = {
  transfer: { ar: 'تحويل بنكي', en: 'Bank transfer' },
  cheque: { ar: 'شيك', en: 'Cheque' },
} as const satisfies Words;

/** Verbal nouns, as they stand on buttons. */
export const compensationActionNames = {
  addProof: { ar: 'إضافة إثبات', en: 'Add a proof' },
  validateProof: { ar: 'التحقق من إثبات', en: 'Validate a proof' },
  withdrawProof: { ar: 'سحب إثبات', en: 'Withdraw a proof' },
  makeOffer: { ar: 'تسجيل عرض', en: 'Record an offer' },
  answerOffer: { ar: 'تسجيل الرد على العرض', en: 'Record the answer to the offer' },
  signClaimant: { ar: 'إثبات توقيع المتضرر', en: 'Record the signature of whoever was harmed' },
  signAssociation: { ar: 'التوقيع عن الجمعية', en: 'Sign for the association' },
  adopt: { ar: 'تنفيذ حكم أو إثبات', en: 'Execute a judgment or a proof' },
  refuse: { ar: 'تسجيل تعذّر التسوية', en: 'Record that there is no settlement' },
  resume: { ar: 'استئناف التفاوض', en: 'Resume the negotiation' },
  approve: { ar: 'اعتماد الصرف', en: 'Approve the payment' },
  sendBack: { ar: 'إعادة للتفاوض', en: 'Send back to negotiation' },
  orderPayment: { ar: 'إصدار أمر الصرف', en: 'Order the payment' },
  recordPaid: { ar: 'إثبات الصرف', en: 'Attest the payment' },
  recordFailed: { ar: 'تسجيل تعذّر الصرف', en: 'Record that it failed' },
  reverse: { ar: 'تسجيل الاسترداد', en: 'Record the reversal' },
  tellApart: { ar: 'إفادة بأنه ضرر آخر', en: 'Say that it is another harm' },
  close: { ar: 'إغلاق بلا صرف', en: 'Close without payment' },
} as const satisfies Words;

/** What the history says of each event. */
export const compensationEvents = {
  opened: { ar: 'فتح الملف', en: 'Opened' },
  proofAdded: { ar: 'إضافة إثبات', en: 'Proof added' },
  documentAdded: { ar: 'إرفاق مستند الإثبات', en: 'Document of a proof attached' },
  proofValidated: { ar: 'التحقق من إثبات', en: 'Proof validated' },
  proofWithdrawn: { ar: 'سحب إثبات', en: 'Proof withdrawn' },
  offerMade: { ar: 'عرض', en: 'Offer' },
  offerAccepted: { ar: 'قبول العرض', en: 'Offer accepted' },
  offerDeclined: { ar: 'الاعتذار عن العرض', en: 'Offer declined' },
  scanAdded: { ar: 'إرفاق صورة التسوية الموقّعة', en: 'Scan of the signed settlement attached' },
  signed: { ar: 'توقيع أحد الطرفين', en: 'Signed by one party' },
  settled: { ar: 'توقيع الطرفين: تمت التسوية', en: 'Signed by both: settled' },
  adopted: {
    ar: 'أُخذ بمبلغ الحكم أو الإثبات بلا تسوية',
    en: 'Amount of a judgment or proof taken, without a settlement',
  },
  refused: { ar: 'تعذّرت التسوية', en: 'No settlement' },
  resumed: { ar: 'استئناف التفاوض', en: 'Negotiation resumed' },
  approved: { ar: 'اعتماد الصرف', en: 'Approved' },
  approvalDeclined: { ar: 'إعادة للتفاوض', en: 'Sent back to negotiation' },
  paymentOrdered: { ar: 'أمر صرف', en: 'Payment ordered' },
  paid: { ar: 'صرف التعويض', en: 'Paid' },
  paymentFailed: { ar: 'تعذّر الصرف', en: 'Payment failed' },
  paymentReversed: { ar: 'استرداد المبلغ', en: 'Payment reversed' },
  toldApart: { ar: 'إفادة بأنه ضرر غير ضرر ملف آخر', en: 'Said to be another harm than that of another file' },
  closed: { ar: 'إغلاق بلا صرف', en: 'Closed without payment' },
} as const satisfies Words;

export type CompensationEventName = keyof typeof compensationEvents;

/** What makes a file look like one about the same harm. */
export const compensationLikenesses = {
  case: { ar: 'عن المعاملة نفسها', en: 'About the same case' },
  claimant: {
    ar: 'للمتضرر نفسه، في اليوم نفسه أو في يوم لم يُذكر',
    en: 'Of the same person, on the same day or on one that nobody has said',
  },
} as const satisfies Words;

/** People on two sides of a file; their names stand beside it. */
export const compensationOverlaps = {
  memberAbout: {
    ar: 'من تخصّه الشكوى عضو في لجنة التحقيق. يُثبت المحضر تنحّيه، ولا يكتمل المحضر باعتماده.',
    en: 'The person complained of is a member of the investigation. The minutes record that they stepped back; their approval does not complete them.',
  },
  memberBelow: {
    ar: 'من أعضاء لجنة التحقيق من يتبع في عمله من تخصّه الشكوى. يُثبت المحضر تنحّيه، ولا يكتمل المحضر باعتماده.',
    en: 'A member of the investigation answers to the person complained of. The minutes record that they stepped back; their approval does not complete them.',
  },
  memberClaims: {
    ar: 'المتضرر عضو في لجنة التحقيق. يُثبت المحضر تنحّيه، ولا يكتمل المحضر باعتماده.',
    en: 'Whoever claims is a member of the investigation. The minutes record that they stepped back; their approval does not complete them.',
  },
  memberApproves: {
    ar: 'من أعضاء لجنة التحقيق من اعتمد الصرف أو يملك اعتماده. لا تمنع السياسة ذلك، والأبعد عن التعارض أن يعتمده غيره.',
    en: 'A member of the investigation has approved the payment, or could. The policy does not forbid it; approval by others keeps the two apart.',
  },
} as const satisfies Words;

/** Why nothing is paid; the clause stands beside it. */
export const paymentLockTexts = {
  harm: {
    ar: 'قد يكون ضرر هذا الملف ضرر ملف آخر قائم، ولا يُعوَّض ضرر مرتين. يُفيد من فتحه بأنه ضرر آخر ويذكر السبب، أو يُغلق أحد الملفين.',
    en: 'The harm may be that of another file which stands, and no harm is compensated twice. Whoever opens files says that it is another one, with the reason, or one of the two is closed.',
  },
  reading: {
    ar: 'لم تُعتمد قراءة لشروط التعويض: لم يبيّن النص أمجتمعة هي أم يكفي بعضها. تُعتمد القراءة في محضر، وتُسجّل جوابًا عن ملاحظة التدقيق في السياسة.',
    en: 'Nobody has chosen how the conditions are read: the text does not say whether all must hold. The reading is minuted, and given as the answer to the finding of the policy.',
  },
  proof: { ar: 'لم يثبت بعد: {conditions}.', en: 'Not proven yet: {conditions}.' },
  proofOne: {
    ar: 'لم يثبت بعد، ويكفي واحد منها: {conditions}.',
    en: 'Not proven yet, and one of them is enough: {conditions}.',
  },
  settlement: { ar: 'لا تسوية وقّعها الطرفان بعد.', en: 'No settlement was signed by both yet.' },
  beyond: {
    ar: 'المبلغ فوق كل درجات الاعتماد المضافة. يُصرف بإضافة درجة له إلى السياسة في إصدار جديد، أو بتسوية أقل.',
    en: 'The amount lies above every step of approval that was added. A step for it is added to the policy, or less is settled on.',
  },
  approvals: { ar: 'الاعتمادات: {given} من {needed}.', en: 'Approvals: {given} of {needed}.' },
} as const satisfies Words;
