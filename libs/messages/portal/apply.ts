import type { PortalText } from './text';

/** Version of `privacyTexts`; whoever changes what they say changes it too, since it is kept with each consent. */
export const PRIVACY_VERSION = 'privacy-1';

/** Making a request, an enquiry or a suggestion. */
export const applyTexts = {
  'start.supportRequest': { ar: 'تقديم طلب', en: 'Make a request' },
  'start.enquiry': { ar: 'إرسال استفسار', en: 'Ask a question' },
  'start.suggestion': { ar: 'تقديم مقترح', en: 'Make a suggestion' },
  'start.lead': {
    ar: 'أسئلة قصيرة، سؤال في كل صفحة، وتُحفظ إجاباتك بعد كل صفحة. يمكنك تغيير أي إجابة قبل الإرسال.',
    en: 'Short questions, one on each page, kept after every page. You can change any answer before you send.',
  },
  'start.bring': { ar: 'ما يحسن تجهيزه', en: 'What to have at hand' },
  'start.identity': { ar: 'وثيقة الهوية', en: 'An identity document' },
  'start.mobile': { ar: 'رقم الجوال', en: 'A mobile number' },
  'start.later': {
    ar: 'ما لا يتوفر لديك الآن يمكن إرفاقه لاحقًا من صفحة المتابعة.',
    en: 'What you do not have now can be attached later, from the page where you follow the request.',
  },
  'start.time': { ar: 'متى يصل الرد؟', en: 'When does the answer come?' },
  'start.noLimit': {
    ar: 'لا تحدد سياسة الجمعية مدة للرد.',
    en: 'The policy of the association sets no time for the answer.',
  },
  'start.ceiling': {
    ar: 'يصل الرد بحسب السياسة خلال مدة لا تزيد على {rule}، تُحسب من {moment}.',
    en: 'Under the policy the answer comes within {rule} at most, counted from {moment}.',
  },
  'start.ceilingNoStart': {
    ar: 'يصل الرد بحسب السياسة خلال مدة لا تزيد على {rule}.',
    en: 'Under the policy the answer comes within {rule} at most.',
  },
  'start.floor': {
    ar: 'بحسب السياسة لا يُبلَّغ القرار قبل مضي {rule}، ولا تحدد السياسة موعدًا أقصى.',
    en: 'Under the policy no decision is told before {rule} have passed, and no latest day is set.',
  },
  'start.clause': { ar: 'نص البند', en: 'The clause' },
  'start.begin': { ar: 'بدء الطلب', en: 'Begin' },
  'start.resume': { ar: 'إكمال ما بدأته', en: 'Go on with what you began' },
  'start.discard': { ar: 'البدء من جديد وحذف ما حُفظ', en: 'Start over and delete what was kept' },

  'q.capacity': { ar: 'لمن هذا الطلب؟', en: 'Who is this request for?' },
  'q.capacity.self': { ar: 'لي', en: 'For me' },
  'q.capacity.selfHint': { ar: 'أنا {thePerson}', en: 'I am {thePerson}' },
  'q.capacity.guardian': { ar: 'لمن أتولى أمره', en: 'For somebody in my care' },
  'q.capacity.guardianHint': { ar: 'بصفتي وليًّا أو وصيًّا', en: 'As the guardian' },
  'q.capacity.agent': { ar: 'لمن وكّلني', en: 'For somebody who appointed me' },
  'q.capacity.agentHint': { ar: 'بصفتي وكيلًا، والوكالة معي', en: 'As the agent, with a power of attorney' },
  'q.name': { ar: 'ما اسمك الكامل؟', en: 'What is your full name?' },
  'q.nameHint': { ar: 'كما هو في وثيقة الهوية', en: 'As it stands on your identity document' },
  'q.identity': { ar: 'ما وثيقة هويتك؟', en: 'Which identity document do you have?' },
  'q.mobile': { ar: 'ما رقم جوالك؟', en: 'What is your mobile number?' },
  'q.mobileHint': { ar: 'مثل {example}', en: 'Such as {example}' },
  'q.email': { ar: 'ما بريدك الإلكتروني؟', en: 'What is your e‑mail address?' },
  'q.emailHint': {
    ar: 'مثل {example}. اتركه فارغًا إن لم يكن لديك بريد.',
    en: 'Such as {example}. Leave it empty if you have none.',
  },
  'q.beneficiaryName': { ar: 'ما الاسم الكامل لمن تقدّم عنه؟', en: 'What is the full name of the person you act for?' },
  'q.beneficiaryIdentity': { ar: 'ما وثيقة هويته؟', en: 'Which identity document does that person have?' },
  'q.subject': { ar: 'ما الخدمة المطلوبة؟', en: 'Which service do you ask for?' },
  'q.subjectHint': { ar: 'بكلمات قليلة، مثل: مساعدة في السكن', en: 'In a few words, such as: help with housing' },
  'q.details': { ar: 'هل تودّ إضافة تفاصيل؟', en: 'Would you like to add details?' },
  'q.detailsHint': {
    ar: 'ما يساعد على دراسة الطلب. لا تكتب أرقام بطاقات أو كلمات مرور.',
    en: 'Whatever helps to study the request. Do not write card numbers or passwords.',
  },
  'q.enquirySubject': { ar: 'عن ماذا تستفسر؟', en: 'What is your question about?' },
  'q.enquirySubjectHint': { ar: 'بكلمات قليلة، مثل: شروط التقديم', en: 'In a few words, such as: who may apply' },
  'q.enquiryDetails': { ar: 'ما سؤالك؟', en: 'What is your question?' },
  'q.enquiryDetailsHint': {
    ar: 'لا تكتب بيانات لا يحتاجها الجواب.',
    en: 'Leave out what the answer does not need.',
  },
  'q.suggestionSubject': { ar: 'ما موضوع المقترح؟', en: 'What is your suggestion about?' },
  'q.suggestionSubjectHint': {
    ar: 'بكلمات قليلة، مثل: مواعيد الاستقبال',
    en: 'In a few words, such as: opening hours',
  },
  'q.suggestionDetails': { ar: 'ما مقترحك؟', en: 'What do you suggest?' },
  'q.suggestionDetailsHint': { ar: 'وما الذي يتحسن به؟', en: 'And what would it better?' },
  'q.reply': { ar: 'كيف يصلك الرد؟', en: 'How shall the reply reach you?' },
  'q.replyHint': {
    ar: 'قنوات الجمعية بترتيب سياستها. ما تختاره هو الوسيلة المتفق عليها للرد.',
    en: 'The channels of the association, in the order of its policy. What you choose is agreed for the reply.',
  },
  'q.document': { ar: 'إرفاق: {item}', en: 'Attach: {item}' },
  'q.documentHint': {
    ar: 'صورة أو ملف PDF، بحجم لا يتجاوز {megabytes} ميغابايت.',
    en: 'A picture or a PDF file, of {megabytes} MB at most.',
  },
  'q.documentFile': { ar: 'الملف', en: 'File' },
  'q.documentKept': { ar: 'أُرفق: {name}', en: 'Attached: {name}' },
  'q.documentReplace': { ar: 'لاستبداله اختر ملفًا آخر.', en: 'To replace it, choose another file.' },
  'q.documentAttach': { ar: 'إرفاق ومتابعة', en: 'Attach and continue' },
  'q.documentLater': { ar: 'إرفاقه لاحقًا', en: 'Attach it later' },
  'q.documentSkip': { ar: 'لا يوجد، متابعة', en: 'There is none, continue' },
  'q.documentRequired': {
    ar: 'مطلوب لاكتمال الطلب، ويُقبل الطلب قبله.',
    en: 'Needed for the request to be complete; the request is taken in without it.',
  },
  'q.documentOptional': { ar: 'إن وُجد.', en: 'If there is one.' },
  'q.consent': { ar: 'الموافقة على معالجة البيانات', en: 'Consent to the handling of your data' },
  'q.consentCase': {
    ar: 'أوافق على أن تعالج الجمعية بياناتي لدراسة ما قدّمته والرد عليه.',
    en: 'I agree that the association handles my data in order to study what I send and to answer it.',
  },
  'q.consentMessages': {
    ar: 'أوافق على أن تصلني رسائل عن حالة طلبي (اختياري).',
    en: 'I agree to receive messages on where my request stands (optional).',
  },

  'f.name': { ar: 'الاسم الكامل', en: 'Full name' },
  'f.idKind': { ar: 'نوع الوثيقة', en: 'Kind of document' },
  'f.idKind.nationalId': { ar: 'الهوية الوطنية', en: 'National ID' },
  'f.idKind.iqama': { ar: 'الإقامة', en: 'Residence permit (iqama)' },
  'f.idKind.other': { ar: 'وثيقة أخرى', en: 'Another document' },
  'f.idNumber': { ar: 'رقم الوثيقة', en: 'Number of the document' },
  'f.idNumberHint': {
    ar: 'الهوية والإقامة عشرة أرقام.',
    en: 'A national ID or iqama has ten digits.',
  },
  'f.mobile': { ar: 'رقم الجوال', en: 'Mobile number' },
  'f.email': { ar: 'البريد الإلكتروني', en: 'E-mail address' },
  'f.subject': { ar: 'الموضوع', en: 'Subject' },
  'f.details': { ar: 'التفاصيل', en: 'Details' },
  'f.capacity': { ar: 'لمن الطلب', en: 'For whom' },
  'f.reply': { ar: 'وسيلة الرد', en: 'How the reply comes' },
  'f.beneficiaryName': { ar: 'اسم {thePerson}', en: 'Name of {thePerson}' },
  'f.beneficiaryIdentity': { ar: 'وثيقة {thePerson}', en: 'Document of {thePerson}' },
  'f.identity': { ar: 'وثيقة الهوية', en: 'Identity document' },
  'f.consent': { ar: 'الموافقة', en: 'Consent' },
  'f.consentGiven': { ar: 'على معالجة البيانات', en: 'To the handling of data' },
  'f.consentGivenMessages': { ar: 'على معالجة البيانات وعلى الرسائل', en: 'To the handling of data, and to messages' },
  'f.none': { ar: 'لا يوجد', en: 'None' },
  'f.later': { ar: 'يُرفق لاحقًا', en: 'To follow' },

  'e.capacity': { ar: 'اختر لمن هذا الطلب', en: 'Choose who this request is for' },
  'e.name': { ar: 'اكتب الاسم الكامل، من حرفين فأكثر', en: 'Write the full name, of two letters or more' },
  'e.tooLong': {
    ar: '«{label}» أطول من {most} حرف. اختصره.',
    en: '“{label}” is longer than {most} characters. Shorten it.',
  },
  'e.idKind': { ar: 'اختر نوع الوثيقة', en: 'Choose the kind of document' },
  'e.nationalId': {
    ar: 'اكتب رقم الهوية الوطنية: عشرة أرقام أولها 1. راجع الأرقام.',
    en: 'Write the national ID number: ten digits, the first a 1. Check the digits.',
  },
  'e.iqama': {
    ar: 'اكتب رقم الإقامة: عشرة أرقام أولها 2. راجع الأرقام.',
    en: 'Write the iqama number: ten digits, the first a 2. Check the digits.',
  },
  'e.otherDocument': {
    ar: 'اكتب رقم الوثيقة: حروف وأرقام، من 3 إلى 40',
    en: 'Write the number of the document: letters and digits, 3 to 40 of them',
  },
  'e.mobile': { ar: 'اكتب رقم جوال سعوديًّا، مثل 0512345678', en: 'Write a Saudi mobile number, such as 0512345678' },
  'e.email': {
    ar: 'اكتب البريد الإلكتروني على صورة name@example.org، أو اتركه فارغًا',
    en: 'Write the e-mail address like name@example.org, or leave it empty',
  },
  'e.subject': { ar: 'اكتب الموضوع بكلمات قليلة', en: 'Write the subject in a few words' },
  'e.details': { ar: 'اكتب النص', en: 'Write the text' },
  'e.reply': { ar: 'اختر كيف يصلك الرد', en: 'Choose how the reply shall reach you' },
  'e.replyNeedsEmail': {
    ar: 'للرد بالبريد الإلكتروني أضف بريدك في سؤال البريد، أو اختر وسيلة أخرى',
    en: 'For a reply by e-mail, add your address at its question, or choose another means',
  },
  'e.consent': {
    ar: 'لا نستطيع دراسة ما تقدّمه بلا موافقة على معالجة بياناته. ضع علامة الموافقة.',
    en: 'Without consent to the handling of its data we cannot study what you send. Tick the box to agree.',
  },
  'e.file': { ar: 'اختر ملفًا، أو اختر إرفاقه لاحقًا', en: 'Choose a file, or choose to attach it later' },
  'e.signedAs': {
    ar: 'اكتب اسمك الكامل كما أدخلته: {name}',
    en: 'Write your full name as you entered it: {name}',
  },
  'e.attested': { ar: 'ضع علامة على الإقرار قبل الإرسال', en: 'Tick the declaration before you send' },

  'check.title': { ar: 'مراجعة الإجابات قبل الإرسال', en: 'Check your answers before you send' },
  'check.change': { ar: 'تغيير', en: 'Change' },
  'check.changeWhat': { ar: 'تغيير: {label}', en: 'Change: {label}' },
  'check.attestation': { ar: 'الإقرار بصحة البيانات', en: 'Declaration of truth' },
  'check.agree': { ar: 'قرأت الإقرار وأوافق عليه', en: 'I have read the declaration and make it' },
  'check.signedAs': { ar: 'اسمك الكامل، توقيعًا', en: 'Your full name, as your signature' },
  'check.send': { ar: 'إرسال', en: 'Send' },
  'check.discard': { ar: 'حذف ما أدخلته والخروج', en: 'Delete what I entered and leave' },

  'gone.title': { ar: 'لم نعد نحتفظ بهذه الإجابات', en: 'These answers are no longer kept' },
  'gone.lead': {
    ar: 'تُحذف الإجابات التي لم تُرسل بعد 24 ساعة من آخر تعديل. ابدأ من جديد.',
    en: 'Answers that were not sent are deleted 24 hours after the last change. Please begin again.',
  },

  'sent.supportRequest': { ar: 'استلمنا طلبك', en: 'We have received your request' },
  'sent.enquiry': { ar: 'استلمنا استفسارك', en: 'We have received your question' },
  'sent.suggestion': { ar: 'استلمنا مقترحك', en: 'We have received your suggestion' },
  'sent.reference': { ar: 'رقم المتابعة', en: 'Reference' },
  'sent.keep': { ar: 'احفظ ما يأتي: يظهر مرة واحدة', en: 'Keep this: it is shown once' },
  'sent.keepHint': {
    ar: 'بالرقم والرمز تتابع من أي جهاز أو بالهاتف، ورمز الاستجابة السريعة يفتح صفحة المتابعة مباشرة. لا تشاركها مع غيرك.',
    en: 'The reference and the code open your case on any device or over the telephone; the QR code opens it directly. Share them with nobody.',
  },
  'sent.code': { ar: 'رمز المتابعة', en: 'Code' },
  'sent.qr': { ar: 'رمز الاستجابة السريعة لصفحة المتابعة', en: 'QR code of the page to follow it' },
  'sent.next': { ar: 'ماذا بعد؟', en: 'What happens next?' },
  'sent.channel': { ar: 'يصلك الرد عبر: {channel}.', en: 'The reply reaches you by: {channel}.' },
  'sent.print': {
    ar: 'للاحتفاظ بنسخة: اطبع هذه الصفحة أو احفظها من قائمة المتصفح.',
    en: 'To keep a copy, print or save this page from the menu of your browser.',
  },
  'sent.follow': { ar: 'متابعة الطلب', en: 'Follow it' },
  'sent.over': {
    ar: 'انتهى عرض هذه الصفحة. تابع بالرقم والرمز.',
    en: 'This page is no longer shown. Use your reference and code.',
  },
} as const satisfies Record<string, PortalText>;

/** What somebody is told before they give their data (controller, purpose, basis, recipients, time, rights). */
export const privacyTexts = {
  'privacy.title': { ar: 'إشعار الخصوصية', en: 'Privacy notice' },
  'privacy.who': { ar: 'من يعالج بياناتك', en: 'Who handles your data' },
  'privacy.whoText': {
    ar: '{association} هي جهة التحكم. ومنصة سند تعالج البيانات نيابة عنها ولا تستخدمها لغرض آخر.',
    en: '{association} is the controller. The platform Sanad processes the data on its behalf, and for no purpose of its own.',
  },
  'privacy.why': { ar: 'لماذا', en: 'Why' },
  'privacy.whyText': {
    ar: 'لدراسة ما تقدّمه والرد عليك، وإثبات ما تم وفق السياسة المنشورة. الأساس هو موافقتك.',
    en: 'To study what you send and to answer you, and to show what was done under the published policy. The basis is your consent.',
  },
  'privacy.what': { ar: 'ما الذي نحتفظ به', en: 'What is kept' },
  'privacy.whatText': {
    ar: 'ما تكتبه في هذه الصفحات وما ترفقه. تُحفظ أرقام الهوية والجوال والمستندات مشفّرة.',
    en: 'What you write on these pages and what you attach. Identity numbers, telephone numbers and documents are kept encrypted.',
  },
  'privacy.whom': { ar: 'من يطّلع عليها', en: 'Who sees it' },
  'privacy.whomText': {
    ar: 'موظفو الجمعية وأعضاء لجانها بقدر ما يلزم لدراسة الطلب، وتُسجَّل قراءة البيانات الحساسة. الجهات المشرفة ترى أعدادًا بلا أسماء.',
    en: 'Staff and committee members of the association, as far as the case needs it; reads of sensitive data are recorded. Supervising bodies see numbers without names.',
  },
  'privacy.long': { ar: 'إلى متى', en: 'How long' },
  'privacy.longText': {
    ar: 'ما لم يُرسل يُحذف بعد 24 ساعة. وما أُرسل يبقى ما دام الغرض قائمًا أو أوجب النظام بقاءه، ثم يُتلف.',
    en: 'What is not sent is deleted after 24 hours. What is sent stays as long as its purpose or the law asks, and is then destroyed.',
  },
  'privacy.rights': { ar: 'حقوقك', en: 'Your rights' },
  'privacy.rightsText': {
    ar: 'الاطلاع على بياناتك، والحصول على نسخة منها، وتصحيحها، وطلب إتلافها، والرجوع عن موافقتك. تواصل مع الجمعية بأي قناة من قنواتها، ويُجاب خلال 30 يومًا.',
    en: 'To see your data, to have a copy, to have them corrected or destroyed, and to withdraw consent. Reach the association by any of its channels; it answers within 30 days.',
  },
  'privacy.cookies': { ar: 'ملفات تعريف الارتباط', en: 'Cookies' },
  'privacy.cookiesText': {
    ar: 'يستخدم الموقع ما يلزم لعمل الصفحات فقط: حفظ ما بدأته، وفتح صفحة متابعتك، ومنع الطلبات المزوّرة. لا إعلانات ولا تتبّع.',
    en: 'Only what the pages need: to keep what you began, to open the case you follow, and to stop forged requests. No advertising and no tracking.',
  },
} as const satisfies Record<string, PortalText>;
