import type { Bilingual } from './findings';

type Words = Readonly<Record<string, Bilingual>>;

/** What the timeline says to whoever sent the case. */
export const portalEvents = {
  received: { ar: 'وصلنا ما أرسلته', en: 'We received what you sent' },
  itemBrought: { ar: 'وصل مستند', en: 'A document arrived' },
  itemNotValid: { ar: 'مستند يلزم تقديم غيره', en: 'A document has to be replaced' },
  attested: { ar: 'وُقّع الإقرار بصحة البيانات', en: 'The attestation of truth was signed' },
  attestationVoided: {
    ar: 'تغيّرت البيانات، ويلزم توقيع الإقرار من جديد',
    en: 'The data changed: the attestation has to be signed again',
  },
  corrected: { ar: 'عُدّلت البيانات', en: 'The data were changed' },
  receiptGiven: { ar: 'بيان بما ينقص الطلب', en: 'You were told what is missing' },
  completed: { ar: 'اكتمل الطلب', en: 'The request is complete' },
  itemsRequested: { ar: 'طلب استكمال', en: 'We asked you for more' },
  putToCommittee: { ar: 'رُفع الطلب إلى اللجنة', en: 'The request was put to the committee' },
  deferred: { ar: 'أجّلت اللجنة النظر في الطلب', en: 'The committee put the request off' },
  decisionNotified: { ar: 'أُرسل إليك القرار', en: 'The decision was sent to you' },
  replied: { ar: 'وصلك الرد', en: 'The answer reached you' },
  registered: { ar: 'سُجّل الطلب', en: 'The request was registered' },
  delivered: { ar: 'قُدّمت الخدمة', en: 'The service was delivered' },
  answered: { ar: 'أُجيب عما أرسلته', en: 'What you sent was answered' },
  closed: { ar: 'أُغلقت المعاملة', en: 'The case was closed' },
  withdrawn: { ar: 'سُحب الطلب كما رغبت', en: 'Withdrawn, as you wished' },
  withdrawing: { ar: 'وصلتنا رغبتك في سحب الطلب', en: 'We received your wish to withdraw' },
} as const satisfies Words;

export type PortalEventName = keyof typeof portalEvents;

export const isPortalEvent = (name: string): name is PortalEventName => Object.hasOwn(portalEvents, name);

/** What a limit of the policy promises, by where its clock stands. */
export const portalPromises = {
  ceilingRunning: {
    ar: 'يصلك الرد في موعد أقصاه نهاية يوم {date}.',
    en: 'Our answer reaches you by the end of {date} at the latest.',
  },
  ceilingWaiting: {
    ar: 'مدة الرد {rule}، ويبدأ حسابها عند: {moment}.',
    en: 'Our answer takes {rule}, counted from: {moment}.',
  },
  ceilingPaused: {
    ar: 'المهلة متوقفة حتى يصلنا ما طلبناه، وما مضى منها محسوب لك.',
    en: 'The clock stands still until what we asked for arrives; the days that have passed stay counted.',
  },
  floorRunning: {
    ar: 'بحسب سياسة الجمعية لا يصدر إليك الرد قبل {date}.',
    en: 'By the policy of the association no answer goes out before {date}.',
  },
  floorWaiting: {
    ar: 'في سياسة الجمعية حد أدنى قبل صدور الرد: {rule}، ويبدأ حسابه عند: {moment}.',
    en: 'The policy sets a least time before an answer goes out: {rule}, counted from: {moment}.',
  },
  floorUnset: {
    ar: 'في سياسة الجمعية حد أدنى قبل صدور الرد: {rule}، ولم تحدد الجمعية بعد متى يبدأ حسابه.',
    en: 'The policy sets a least time before an answer goes out: {rule}. The association has not settled yet when it starts.',
  },
  over: {
    ar: 'انتهت المهلة بوصول الرد أو بإغلاق المعاملة.',
    en: 'The clock has ended: the answer arrived, or the case was closed.',
  },
} as const satisfies Words;

/** The privacy notice that is shown before anything is asked; a changed wording gets a new version. */
export const privacyNotice = {
  version: 'privacy-1',
  ar: 'نستعمل بياناتك لدراسة ما تقدّمه والرد عليك، ولا يطّلع عليها إلا من يعمل عليه في الجمعية. تُحفظ مستنداتك مشفّرة، ولك أن تطلب نسخة من بياناتك أو تصحيحها أو إتلافها، وأن تسحب موافقتك في أي وقت.',
  en: 'We use your data to study what you send and to answer you; only those in the association who work on it see them. Your documents are kept encrypted. You may ask for a copy of your data, for their correction or their destruction, and withdraw your consent at any time.',
} as const;
