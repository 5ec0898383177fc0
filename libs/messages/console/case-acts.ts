import type { ConsoleArea } from './text';

/** The forms of what is done with a case: their fields, and what follows. */
export const caseActs = {
  arrivedAt: { ar: 'وقت الوصول', en: 'When it arrived' },
  at: { ar: 'متى', en: 'When' },
  nowIfEmpty: { ar: 'الآن إن تُرك فارغًا', en: 'Now, if left empty' },
  validFrom: { ar: 'تاريخ الإصدار', en: 'Date of issue' },
  validUntil: { ar: 'تاريخ الانتهاء', en: 'Expiry date' },
  ruling: { ar: 'النتيجة', en: 'Ruling' },
  valid_yes: { ar: 'مطابق للبيانات وصالح يوم تقديمه', en: 'Fits the data, and was valid when submitted' },
  valid_no: { ar: 'غير صالح', en: 'Not valid' },
  rulingReason: { ar: 'السبب', en: 'Reason' },
  rulingReasonHint: {
    ar: 'لازم إن كان غير صالح، ويُبلَّغ به المتقدم.',
    en: 'Needed where it is not valid; the applicant is told.',
  },
  attestation: { ar: 'الإقرار بصحة البيانات', en: 'Attestation' },
  notSigned: { ar: 'لم يُوقَّع بعد.', en: 'Not signed yet.' },
  signAgain: {
    ar: 'تغيّرت البيانات بعد التوقيع، فيلزم توقيع جديد.',
    en: 'The data changed after the signature; a new one is needed.',
  },
  signedAnew: { ar: 'تغيّر منذ التوقيع السابق:', en: 'Changed since the last signature:' },
  countersignAbout: {
    ar: 'وقّع المتقدم عن بُعد. يُثبَت هنا أن الإقرار شُرح له، باسمك.',
    en: 'The applicant signed from afar. This records, in your name, that it was explained to them.',
  },
  method: { ar: 'طريقة التوقيع', en: 'How it was signed' },
  method_typedName: { ar: 'كتابة الاسم', en: 'Typed name' },
  method_drawnSignature: { ar: 'توقيع مرسوم', en: 'Drawn signature' },
  method_inkScan: { ar: 'توقيع على ورق', en: 'Signed on paper' },
  method_oneTimeCode: { ar: 'رمز لمرة واحدة', en: 'One-time code' },
  method_witnessedMark: { ar: 'بصمة أو علامة بشهادة', en: 'Witnessed mark' },
  signedAs: { ar: 'اسم الموقّع', en: 'Signed as' },
  signedAsHint: {
    ar: 'كما وقّع. ومع البصمة: صاحبها ومن شهد عليها.',
    en: 'As signed. For a mark: whose it is, and who witnessed it.',
  },
  drawing: { ar: 'التوقيع', en: 'Signature' },
  drawingHint: {
    ar: 'يُرسم بالإصبع أو القلم. ومن تعذّر عليه الرسم تكفيه كتابة الاسم.',
    en: 'Drawn with a finger or a pen. Typing the name serves as well for whoever cannot draw.',
  },
  drawAgain: { ar: 'مسح الرسم', en: 'Clear' },
  showDrawing: { ar: 'عرض التوقيع', en: 'Show the signature' },
  signedAt: { ar: 'وقت التوقيع', en: 'When it was signed' },
  correctedBy: { ar: 'من يغيّر', en: 'Whose change it is' },
  by_applicant: { ar: 'المتقدم غيّر طلبه', en: 'The applicant changes the request' },
  by_office: { ar: 'تصحيح من الموظف لما كتبه', en: 'The office corrects what it wrote' },
  checklistAsked: { ar: 'من قائمة المستندات', en: 'From the checklist' },
  checklistAskedHint: {
    ar: 'ما يُطلب من القائمة من جديد يعود ناقصًا حتى يصل.',
    en: 'What is asked for again counts as missing until it arrives.',
  },
  noChecklist: { ar: 'لا قائمة مستندات لهذه المعاملة.', en: 'This case has no checklist.' },
  itemsAsked: { ar: 'مستندات أخرى (اختياري)', en: 'Other documents (optional)' },
  itemsAskedHint: { ar: 'كل مستند في سطر.', en: 'One document a line.' },
  reason: { ar: 'السبب', en: 'Reason' },
  question: { ar: 'السؤال', en: 'Question' },
  why: { ar: 'السبب', en: 'Why' },
  means: { ar: 'كيف وصل الرد', en: 'How the reply arrived' },
  means_inPerson: { ar: 'حضوريًا', en: 'In person' },
  means_phoneCall: { ar: 'مكالمة هاتفية', en: 'Telephone call' },
  means_letterHandedOver: { ar: 'خطاب سُلّم باليد', en: 'Letter handed over' },
  means_messageConfirmed: { ar: 'رسالة أُكّد وصولها', en: 'Message, confirmed' },
  means_other: { ar: 'وسيلة أخرى', en: 'Other' },
  description: { ar: 'الخدمة', en: 'Service' },
  dueOn: { ar: 'موعد الاستحقاق', en: 'Due on' },
  proof: { ar: 'ما يثبت التقديم', en: 'Proof' },
  proofHint: { ar: 'رقم إيصال أو حوالة.', en: 'The number of a receipt or of a transfer.' },
  remainder: { ar: 'ما بقي', en: 'What is still due' },
  remainderHint: { ar: 'إن قُدّم بعضه.', en: 'Where only a part was delivered.' },
  remainderDueOn: { ar: 'موعد ما بقي', en: 'The rest is due on' },
  answer: { ar: 'الجواب', en: 'Answer' },
  source: { ar: 'المصدر', en: 'Source' },
  sourceHint: { ar: 'البند أو الدليل وإصداره.', en: 'The clause or guide, with its version.' },

  about_giveCriteria: {
    ar: 'يُثبَت أن المعايير والاشتراطات عُرضت أو أُرسلت أو طُبعت.',
    en: 'Records that criteria and conditions were shown, sent or printed.',
  },
  criteriaGivenBefore: {
    ar: 'سُلّمت من قبل في {date}. وتسليمها مرة أخرى يُثبَت بوقته.',
    en: 'They were given on {date} already. Giving them again is recorded with its own time.',
  },
  about_bringItem: {
    ar: 'يُثبَت وصول المستند. وإن وُقّع الإقرار قبله لزم توقيع جديد.',
    en: 'Records that the document arrived. A signature given before it has to be given again.',
  },
  about_ruleItem: {
    ar: 'تُقدَّر الصلاحية يوم التقديم، ولا يغيّرها ما ينتهي بعده.',
    en: 'Validity is judged as of the day it was submitted; what ends later does not undo it.',
  },
  about_correct: {
    ar: 'ما وُقّع عليه وتغيّر يُوقَّع عليه من جديد، وحده. وإن كان التغيير من المتقدم بدأت المدة من جديد متى اكتمل الطلب.',
    en: 'What was signed for and has changed is signed for again, and nothing else. Where the applicant changes it, the clock begins anew once the request is complete.',
  },
  about_giveReceipt: {
    ar: 'يُرسل إلى المتقدم بيان بما ينقص، بندًا بندًا.',
    en: 'Tells the applicant, item by item, what is missing.',
  },
  about_ruleComplete: {
    ar: 'يُعدّ الطلب مكتملًا من وصول آخر ما كان ناقصًا، ومنه تُحسب مدة الرد إن حددتها السياسة.',
    en: 'The request counts as complete from the arrival of the last thing missing; the time for the answer runs from there where the policy sets one.',
  },
  about_requestItems: {
    ar: 'تتوقف المدة حتى يصل المطلوب، وما مضى منها محسوب.',
    en: 'The clock stands still until it arrives; the days used stay used.',
  },
  about_refer: {
    ar: 'سؤال عن إجراء غير واضح، ويبقى ظاهرًا حتى يُجاب عنه. ليس بحثًا لحال الأسرة.',
    en: 'A question about an unclear procedure; it stays in sight until it is answered. It is not the research of eligibility.',
  },
  about_putToCommittee: {
    ar: 'يُرفع الطلب إلى اللجنة، ويُبلَّغ المتقدم بما يلي وموعده.',
    en: 'Puts the request to its committee, and tells the applicant what follows and when.',
  },
  about_overrideFloor: {
    ar: 'يُبلَّغ القرار قبل انقضاء الحد الأدنى لحالة ضرورة، ويُسجَّل السبب باسمك.',
    en: 'Lets the notice out before the lower limit for a hardship; the reason is recorded in your name.',
  },
  about_notifyDecision: {
    ar: 'يُرسل القرار إلى المتقدم عبر الوسيلة المتفق عليها. لا يخرج قبل انقضاء الحد الأدنى إن كان في السياسة.',
    en: 'Sends the decision to the applicant by the agreed means. It does not go out before the lower limit, where the policy has one.',
  },
  about_recordBounce: {
    ar: 'لم يصل الرد، فتعود المدة كأن لم يُرسل، ويلزم إبلاغه من جديد.',
    en: 'The reply did not arrive: the clock goes on as if it had not been sent, and the applicant has to be told again.',
  },
  about_attestReply: {
    ar: 'بوصول الرد إلى المتقدم تنتهي المدة.',
    en: 'The clock ends with the reply that reached the person.',
  },
  about_register: {
    ar: 'يُقيَّد الطلب في سجل الجمعية ويُعطى رقم قيد، ويُبلَّغ به المتقدم.',
    en: 'Enters the request in the register under a file number, and tells the applicant.',
  },
  about_close: { ar: 'تُغلق المعاملة ولا تُفتح بعدها.', en: 'Closes the case; it is not opened again.' },
  about_withdraw: {
    ar: 'رغبة المتقدم في سحب طلبه. تنتهي المدد بلا رد مطلوب، ولا يُعاد فتحه.',
    en: 'The applicant’s wish. The clocks end with nothing owed, and it is not opened again.',
  },
} as const satisfies ConsoleArea;
