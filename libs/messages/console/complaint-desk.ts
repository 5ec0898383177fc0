import type { ConsoleArea } from './text';

/** Taking a complaint in, and what whoever complains leaves with. */
export const complaintDesk = {
  what: { ar: 'الشكوى', en: 'The complaint' },
  kindHint: {
    ar: 'الدعم الفني لإشكال في التواصل أو في موقع الجمعية. بلاغ المخالفة يُفصل عن الشكاوى وتُختم هوية مقدّمه.',
    en: 'Technical support is for trouble with contact or with the site. A report of a violation is kept apart, and who makes it is sealed.',
  },
  subject: { ar: 'الموضوع', en: 'What it is about' },
  subjectHint: {
    ar: 'بكلمات مقدّمها، وبلا أرقام هويات.',
    en: 'In the words of whoever complains. No identity numbers.',
  },
  remedySought: { ar: 'ما يطلبه مقدّمها', en: 'What would put it right' },
  who: { ar: 'مقدّم الشكوى', en: 'Who complains' },
  named: { ar: 'باسمه', en: 'By name' },
  anonymous: { ar: 'بلا اسم', en: 'Without a name' },
  anonymousOff: {
    ar: 'الشكوى بلا اسم غير متاحة: لا تذكرها السياسة، ولم تُضَف إليها.',
    en: 'Complaints without a name are off: the policy does not speak of them, and nobody has added them.',
  },
  anonymousAbout: {
    ar: 'لا عنوان لمن لم يُذكر اسمه: يتابعها برقمها ورمزها وحدهما.',
    en: 'Whoever stays unnamed has no address: they follow it by its reference and code alone.',
  },
  onBehalf: {
    ar: 'يُختار صاحب الشكوى، ولو حضر عنه غيره.',
    en: 'Choose the person whose complaint it is, also where somebody else brings it.',
  },
  reporter: { ar: 'المبلِّغ', en: 'Who reports' },
  reporterAbout: {
    ar: 'تُختم الهوية عند الحفظ في موضع مستقل، ولا يفتحها إلا المؤتمن على هوية المبلِّغين. لا تُكتب في الموضوع.',
    en: 'The identity is sealed apart as it is saved, and opened by the custodian of identities alone. Do not write it into the text.',
  },
  reporterName: { ar: 'اسم المبلِّغ', en: 'Name of whoever reports' },
  reporterMobile: { ar: 'جواله', en: 'Mobile' },
  reporterEmail: { ar: 'بريده الإلكتروني', en: 'E-mail' },
  about: { ar: 'من تخصّه من موظفي الجمعية', en: 'About whom of the staff' },
  aboutHint: {
    ar: 'لا يطّلع عليها، ولا من يتبعه إداريًا، أيًا كان دوره.',
    en: 'Neither they nor anybody who answers to them sees it, whatever their role.',
  },
  noOneOfStaff: { ar: 'لا أحد بعينه', en: 'Nobody in particular' },
  case: { ar: 'المعاملة التي تخصّها', en: 'The case it concerns' },
  caseHint: {
    ar: 'تبقى المعاملة ومدتها كما هي.',
    en: 'The case and its time stay as they are.',
  },
  caseNotFound: { ar: 'لا معاملة بهذا الرقم.', en: 'No case has this reference.' },
  findCase: { ar: 'بحث عن المعاملة', en: 'Find the case' },
  dropCase: { ar: 'إزالة المعاملة', en: 'Drop the case' },
  arrival: { ar: 'الوصول والرد', en: 'Arrival and reply' },
  channel: { ar: 'قناة الوصول', en: 'Channel it came on' },
  channelLabel: { ar: 'اسم القناة', en: 'Name of the channel' },
  listed: { ar: 'في السياسة للشكاوى', en: 'In the policy for complaints' },
  unlisted: { ar: 'قنوات أخرى', en: 'Other channels' },
  unlistedNote: {
    ar: 'هذه القناة ليست في السياسة للشكاوى. تُستلم وتُعلَّم، ويُرشد مقدّمها إلى: {channels}.',
    en: 'The policy does not list this channel for complaints. It is taken in and flagged; point the person to: {channels}.',
  },
  faxPages: { ar: 'عدد صفحات الفاكس', en: 'Pages of the fax' },
  replyChannel: { ar: 'وسيلة الرد', en: 'Means of reply' },
  sameChannel: { ar: 'قناة الوصول نفسها', en: 'The channel it came on' },
  receivedOn: { ar: 'يوم الوصول', en: 'Day it arrived' },
  receivedHint: { ar: 'الآن إن تُرك.', en: 'Now, where it is left empty.' },
  receiptGiven: { ar: 'سُلّم إيصال الاستلام لمقدّمها الآن', en: 'The receipt is handed over now' },
  receiptGivenHint: {
    ar: 'تسليم الإيصال إشعار بالاستلام. وإلا أُرسل الإشعار بوسيلة الرد.',
    en: 'Handing it over acknowledges the complaint. Otherwise the receipt goes out by the means of reply.',
  },
  submit: { ar: 'استلام', en: 'Take in' },
  received: { ar: 'استُلمت', en: 'Taken in' },
  receipt: { ar: 'إيصال استلام', en: 'Receipt' },
  code: { ar: 'رمز المتابعة', en: 'Code for following it' },
  once: {
    ar: 'الرمز يظهر هذه المرة وحدها، ولا يُحفظ منه إلا بصمته. يُطبع الإيصال أو يُنسخ قبل المغادرة.',
    en: 'The code is shown this once, and only its fingerprint is kept. Print the receipt or copy it before leaving.',
  },
  another: { ar: 'استلام شكوى أخرى', en: 'Take in another' },
  open: { ar: 'فتح الشكوى', en: 'Open the complaint' },
  issueCode: { ar: 'إصدار رمز متابعة', en: 'Issue a code' },
  issueAbout: {
    ar: 'لمن فقد رمزه. الرمز السابق لا يفتح شيئًا بعدها.',
    en: 'For whoever has lost theirs. The one before opens nothing from then on.',
  },
  codeTold: { ar: 'رمز المتابعة، يُعرض هذه المرة وحدها', en: 'The code, shown this once' },
} as const satisfies ConsoleArea;
