import type { PortalText } from './text';

/** Following a case that was sent. */
export const trackingTexts = {
  'track.title': { ar: 'متابعة طلب', en: 'Follow a request' },
  'track.lead': {
    ar: 'أدخل رقم المتابعة والرمز اللذين ظهرا لك عند الإرسال.',
    en: 'Enter the reference and the code that were shown to you when you sent it.',
  },
  'track.reference': { ar: 'رقم المتابعة', en: 'Reference' },
  'track.referenceHint': { ar: 'مثل {example}', en: 'Such as {example}' },
  'track.code': { ar: 'رمز المتابعة', en: 'Code' },
  'track.codeHint': { ar: 'عشرة حروف وأرقام، مثل {example}', en: 'Ten letters and digits, such as {example}' },
  'track.open': { ar: 'متابعة', en: 'Open' },
  'track.lost': { ar: 'فقدت الرمز؟', en: 'Lost the code?' },
  'e.reference': { ar: 'اكتب رقم المتابعة كما ظهر لك', en: 'Write the reference as it was shown to you' },
  'e.code': { ar: 'اكتب رمز المتابعة كما ظهر لك', en: 'Write the code as it was shown to you' },

  'lost.title': { ar: 'فقدت رمز المتابعة', en: 'You have lost the code' },
  'lost.lead': {
    ar: 'لا يُرسل الرمز ولا يُقال بالهاتف، حتى لا يصل إلى غيرك. يُعطى رمز جديد لصاحب الطلب حضوريًّا.',
    en: 'The code is neither sent nor told over the telephone, so that nobody else gets it. A new one is given to the applicant in person.',
  },
  'lost.bring': { ar: 'ما يلزم إحضاره', en: 'What to bring' },
  'lost.bringIdentity': {
    ar: 'وثيقة الهوية التي قُدّم بها الطلب',
    en: 'The identity document the request was made with',
  },
  'lost.bringGuardian': {
    ar: 'ما يثبت الولاية أو الوكالة، لمن قدّم عن غيره',
    en: 'Proof of guardianship or agency, if the request is for somebody else',
  },
  'lost.bringReference': { ar: 'رقم المتابعة إن كان معك', en: 'The reference, if you have it' },
  'lost.where': { ar: 'أين', en: 'Where' },
  'lost.whereText': {
    ar: 'عند {officer} في مقر الجمعية.',
    en: 'With {officer}, at the office of the association.',
  },
  'lost.whereDesk': { ar: 'مكتب الاستقبال', en: 'the reception desk' },

  'case.title': { ar: 'طلبك رقم {reference}', en: 'Your request {reference}' },
  'case.title.enquiry': { ar: 'استفسارك رقم {reference}', en: 'Your question {reference}' },
  'case.title.suggestion': { ar: 'مقترحك رقم {reference}', en: 'Your suggestion {reference}' },
  'case.state': { ar: 'الحالة', en: 'State' },
  'case.subject': { ar: 'الموضوع', en: 'Subject' },
  'case.received': { ar: 'تاريخ الاستلام', en: 'Received' },
  'case.decision': { ar: 'الرد', en: 'The reply' },
  'case.reason': { ar: 'السبب: {reason}', en: 'The reason: {reason}' },
  'case.answer': { ar: 'الجواب', en: 'The answer' },
  'case.source': { ar: 'المصدر: {source}', en: 'Source: {source}' },
  'case.missing': {
    ar: {
      zero: 'لا ينقص شيء',
      one: 'ينقص طلبك أمر واحد',
      two: 'ينقص طلبك أمران',
      few: 'ينقص طلبك {count} أمور',
      many: 'ينقص طلبك {count} أمرًا',
      other: 'ينقص طلبك {count} أمر',
    },
    en: { one: 'Your request still lacks one thing', other: 'Your request still lacks {count} things' },
  },
  'case.attach': { ar: 'إرفاق', en: 'Attach' },
  'case.attachWhat': { ar: 'إرفاق: {item}', en: 'Attach: {item}' },
  'case.notValid': { ar: 'ما أُرفق لا يكفي: {reason}', en: 'What was attached does not do: {reason}' },
  'case.sign': { ar: 'التوقيع على الإقرار', en: 'Sign the declaration' },
  'case.signHint': {
    ar: 'تغيّرت بيانات الطلب بعد توقيعك، فيلزم التوقيع عليها.',
    en: 'Data of the request changed after you signed, so your signature is needed again.',
  },
  'case.expect': { ar: 'متى يصل الرد؟', en: 'When does the reply come?' },
  'case.expected': { ar: 'الموعد وكيف حُسب', en: 'The date, and how it was counted' },
  'case.noPromise': {
    ar: 'لا تحدد سياسة الجمعية موعدًا للرد على هذا.',
    en: 'The policy of the association sets no time for a reply to this.',
  },
  'case.version': { ar: 'بحسب الإصدار {number} من السياسة.', en: 'Under version {number} of the policy.' },
  'case.clause': { ar: 'نص البند', en: 'The clause' },
  'case.minutes': { ar: 'بحسب {minutes}', en: 'By {minutes}' },
  'case.days': { ar: 'كيف حُسب الموعد، يومًا بيوم', en: 'How the date was counted, day by day' },
  'case.dayColumn': { ar: 'اليوم', en: 'Day' },
  'case.countColumn': { ar: 'الحساب', en: 'Counting' },
  'case.history': { ar: 'ما تم حتى الآن', en: 'What has happened so far' },
  'case.withdraw': { ar: 'سحب ما قدّمته', en: 'Withdraw what you sent' },
  'case.leave': { ar: 'إنهاء المتابعة على هذا الجهاز', en: 'Close this case on this device' },
  'case.receipt': { ar: 'الإيصال للطباعة', en: 'Receipt to print' },
  'case.over': {
    ar: 'تُغلق صفحة المتابعة بعد {minutes} دقيقة بلا استخدام. أدخل الرقم والرمز من جديد.',
    en: 'A case closes after {minutes} minutes without use. Enter the reference and the code again.',
  },
  'case.attached': { ar: 'أُرفق المستند. شكرًا لك.', en: 'The document is attached. Thank you.' },
  'case.signed': { ar: 'وُقّع الإقرار. شكرًا لك.', en: 'The declaration is signed. Thank you.' },
  'case.isWithdrawn': {
    ar: 'وصلتنا رغبتك في السحب، وتُسجَّل خلال لحظات.',
    en: 'We have received your wish to withdraw; it is entered within moments.',
  },

  'withdraw.title': { ar: 'سحب ما قدّمته', en: 'Withdraw what you sent' },
  'withdraw.lead': {
    ar: 'بعد السحب تتوقف دراسته ولا يُعاد فتحه. يمكنك التقديم من جديد متى شئت.',
    en: 'After that it is studied no further and is not opened again. You can make another request at any time.',
  },
  'withdraw.reason': { ar: 'السبب (اختياري)', en: 'Reason (optional)' },
  'withdraw.confirm': { ar: 'تأكيد السحب', en: 'Withdraw it' },
  'withdraw.keep': { ar: 'رجوع بلا سحب', en: 'Keep it' },

  'receipt.title': { ar: 'إيصال استلام', en: 'Receipt' },
  'receipt.printed': { ar: 'اطبع هذه الصفحة من قائمة المتصفح.', en: 'Print this page from the menu of your browser.' },

  'refused.title': { ar: 'تعذّر إتمام ذلك', en: 'That could not be done' },
  'refused.notFound': { ar: 'لا توجد صفحة بهذا العنوان', en: 'There is no page at this address' },
  'refused.notFoundText': {
    ar: 'راجع العنوان كما كُتب لك، أو ابدأ من الصفحة الرئيسة.',
    en: 'Check the address as it was given to you, or begin at the home page.',
  },
  'refused.tooMany': { ar: 'محاولات كثيرة في وقت قصير', en: 'Too many tries in a short time' },
  'refused.away': { ar: 'الموقع مشغول الآن', en: 'The site is busy' },
  'refused.awayText': {
    ar: 'ما حُفظ من إجاباتك باقٍ. انتظر دقيقة ثم أعد تحميل الصفحة.',
    en: 'What was kept of your answers is still there. Wait a minute and load the page again.',
  },
  'refused.reference': {
    ar: 'رقم هذه الواقعة لمن يساعدك: {id}',
    en: 'Number of this occurrence, for whoever helps you: {id}',
  },
  'refused.unknown': { ar: 'لا توجد جمعية بهذا العنوان', en: 'There is no association at this address' },
  'refused.unknownText': {
    ar: 'راجع الرابط الذي وصلك من الجمعية، أو ابحث عن اسمها في قائمة المواقع.',
    en: 'Check the link the association gave you, or look for its name in the list of sites.',
  },
  'refused.closed': { ar: 'لم تفتح الجمعية موقعها بعد', en: 'The association has not opened its site yet' },
  'refused.closedText': {
    ar: 'تواصل مع الجمعية مباشرة بقنواتها المعروفة.',
    en: 'Please reach the association directly by its known channels.',
  },
  'refused.suspended': { ar: 'استقبال الطلبات موقوف حاليًّا', en: 'New requests are suspended for now' },
  'refused.licenceExpired': { ar: 'لا تُستقبل طلبات جديدة الآن', en: 'No new requests are taken for now' },
  'refused.licenceExpiredText': {
    ar: 'انتهى ترخيص الجمعية، ويُستأنف الاستقبال بعد تجديده. من قدّم طلبًا من قبل يتابعه بالرقم والرمز.',
    en: 'The licence of the association has ended; requests are taken again once it is renewed. Whoever sent one before can follow it by reference and code.',
  },
  'refused.suspendedText': {
    ar: 'لا تستقبل الجمعية طلبات جديدة الآن. من قدّم طلبًا من قبل يتابعه بالرقم والرمز.',
    en: 'The association takes no new requests now. Whoever sent one before can follow it by reference and code.',
  },

  'access.title': { ar: 'إمكانية الوصول', en: 'Accessibility' },
  'access.lead': {
    ar: 'تعمل صفحات هذا الموقع بلوحة المفاتيح وقارئات الشاشة وعلى الهواتف القديمة وبلا برمجيات في المتصفح، ونلتزم فيها بمعيار WCAG 2.2 بالمستوى AA.',
    en: 'The pages of this site work by keyboard, with screen readers, on old telephones and without scripts. We hold them to WCAG 2.2, level AA.',
  },
  'access.help': {
    ar: 'إن صعب عليك شيء فيها فتواصل مع الجمعية بأي قناة من قنواتها، ولك أن تقدّم طلبك بها.',
    en: 'If something here is hard for you, reach the association by any of its channels; you can make your request there as well.',
  },
} as const satisfies Record<string, PortalText>;
