import type { ConsoleArea } from './text';

/** The forms of what is done with a complaint. */
export const complaintActs = {
  changedTitle: { ar: 'تغيّرت الشكوى أثناء الكتابة', en: 'The complaint changed while you were typing' },
  changedKept: {
    ar: 'ما كُتب هنا باقٍ كما هو. بعد الاطلاع على التغيير يمكن تطبيقه على الشكوى كما صارت.',
    en: 'What you typed is still here. Having seen the change, you can apply it to the complaint as it is now.',
  },
  applyAgain: { ar: 'تطبيق على الشكوى كما صارت', en: 'Apply to the complaint as it is now' },
  themeHint: {
    ar: 'كلمة تجمع المتشابه، مثل: سرعة الرد. بلا أسماء.',
    en: 'A word by which they are counted, such as: speed of reply. No names.',
  },
  makeSensitive: { ar: 'سرية: لا يطّلع عليها إلا من يُسمّى', en: 'Sensitive: only those who are named see it' },
  makeSensitiveHint: { ar: 'تبقى سرية بعدها.', en: 'It stays so.' },
  viewers: { ar: 'من يُصرّح لهم بالاطلاع', en: 'Who may see it' },
  viewersHint: {
    ar: 'لا يظهر هنا من تخصّه الشكوى ولا من يتبعه. من سُمّي من قبل يبقى.',
    en: 'Whoever it is about, and those who answer to them, are not listed. Those named before stay named.',
  },
  toCommittee: { ar: 'اللجنة', en: 'Committee' },
  toCommitteeCharged: { ar: 'السياسة تجعلها للجنة: «{name}».', en: 'By the policy it goes to: “{name}”.' },
  committeeNotFounded: {
    ar: 'السياسة تجعلها للجنة «{name}»، ولم تُشكَّل بعد. تُشكَّل من صفحة اللجان.',
    en: 'By the policy it goes to “{name}”, which is not founded yet. Found it on the page of committees.',
  },
  assignee: { ar: 'الموظف المكلَّف', en: 'Somebody of the staff' },
  assigneeHint: {
    ar: 'لا يظهر هنا من تخصّه الشكوى ولا من يتبعه إداريًا.',
    en: 'Whoever it is about, and those who answer to them, are not listed.',
  },
  correctionReason: { ar: 'سبب التغيير', en: 'Why this changes' },
  about_identify: {
    ar: 'لا يطّلع عليها من يُختار ولا من يتبعه إداريًا، فإن كانت مسندة إليه أُخذت منه. وقد يشملك ذلك.',
    en: 'Whoever is chosen, and those who answer to them, see it no more, and whoever of them has it loses it. That may be you.',
  },
  words: { ar: 'التفصيل', en: 'In words' },
  party: { ar: 'من قدّم العرض', en: 'Whose offer' },
  answeringParty: { ar: 'من يرد', en: 'Who answers' },
  consents: { ar: 'الرد', en: 'Answer' },
  consents_yes: { ar: 'قبول', en: 'Consents' },
  consents_no: { ar: 'اعتذار', en: 'Declines' },
  reason: { ar: 'السبب', en: 'Reason' },
  inPerson: { ar: 'أُبلغ حضوريًا أو مشافهة الآن', en: 'Told in person, just now' },
  inPersonHint: {
    ar: 'وإلا أُرسل الرد بوسيلة الرد، وينتظر ثبوت وصوله.',
    en: 'Otherwise it goes out by the means of reply, and waits until it has arrived.',
  },
  responseWords: { ar: 'بكلماته', en: 'In their words' },
  accepted: { ar: 'رأيه في النتيجة', en: 'What they say of it' },
  outsideHint: {
    ar: 'يُطلب حين تكون الدرجة التالية الجهة المشرفة.',
    en: 'Needed where the next step is the supervising body.',
  },
  about_acknowledge: {
    ar: 'يثبت أن إشعار الاستلام بلغ مقدّمها.',
    en: 'Attests that the receipt reached whoever complained.',
  },
  about_assess: {
    ar: 'التقييم يسبق الإسناد. يُعاد متى تغيّر ما يُعرف عنها.',
    en: 'It is assessed before it is put to anybody, and again when more is known.',
  },
  about_route: {
    ar: 'يُخبر من أُسندت إليه، وتبدأ مدة درجته إن كان في السياسة سلّم تصعيد.',
    en: 'Whoever it is put to is told, and their time begins where the policy has a ladder.',
  },
  about_attemptSettlement: {
    ar: 'السعي إلى الصلح لا يغيّر مرحلة الشكوى.',
    en: 'Seeking a settlement does not change the stage.',
  },
  about_answerOffer: {
    ar: 'الاعتذار عن العرض لا يُحسب على أحد، ويمكن تقديم عرض آخر.',
    en: 'Declining is held against nobody; another offer may be made.',
  },
  about_recordAgreement: {
    ar: 'يُثبت ما اتفق عليه الطرفان، ثم تُقرَّر النتيجة بناءً عليه.',
    en: 'What both agreed on; the outcome is settled by it.',
  },
  about_resolve: {
    ar: 'تُقرَّر النتيجة ثم تُبلَّغ. لا يصل مقدّمها شيء قبل الإبلاغ.',
    en: 'The outcome is settled first and told then. Nothing reaches them before.',
  },
  about_answer: {
    ar: 'الرد يحمل النتيجة، ولا يحمل الموضوع ولا الأسباب.',
    en: 'The message tells the outcome, and neither the subject nor the reasons.',
  },
  about_attestAnswer: { ar: 'يثبت أن الرد بلغ مقدّمها.', en: 'Attests that the answer reached whoever complained.' },
  about_recordResponse: {
    ar: 'برضاه تُغلق، وباعتراضه يمكن تصعيدها.',
    en: 'If they accept it may be closed; if they contest it, it may go up.',
  },
  about_escalate: {
    ar: 'ينظر فيها من في الدرجة التالية من جديد، ويُخبر مقدّمها.',
    en: 'Those on the next step look at it anew, and whoever complained is told.',
  },
  about_close: { ar: 'تنتهي مددها.', en: 'Its times end.' },
  about_reopen: { ar: 'مرة واحدة، وينظر فيها من كانت لديه.', en: 'Once, and by those who had it.' },
  about_withdraw: {
    ar: 'بطلب مقدّمها، ولا تُفتح بعده.',
    en: 'At the wish of whoever complained; it is not opened again.',
  },
} as const satisfies ConsoleArea;
