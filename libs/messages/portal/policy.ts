import type { PortalText } from './text';

/** The published policy: what stands around its words. */
export const policyTexts = {
  'policy.title': { ar: 'السياسة المنشورة', en: 'The published policy' },
  'policy.version': { ar: 'الإصدار {number}، وهو النافذ الآن', en: 'Version {number}, the one in force now' },
  'policy.version.scheduled': {
    ar: 'الإصدار {number}، ولم يبدأ العمل به بعد',
    en: 'Version {number}, not in force yet',
  },
  'policy.version.superseded': {
    ar: 'الإصدار {number}، وقد حلّ محله إصدار آخر',
    en: 'Version {number}, replaced by another since',
  },
  'policy.toCurrent': { ar: 'الإصدار النافذ الآن', en: 'The version in force now' },
  'policy.stable': { ar: 'رابط ثابت لهذا الإصدار', en: 'Stable address of this version' },
  'policy.official': { ar: 'تنزيل النسخة الرسمية (PDF)', en: 'Download the official print (PDF, in Arabic)' },
  'policy.from': { ar: 'من {from}', en: 'From {from}' },
  'policy.fromUntil': { ar: 'من {from} إلى {until}', en: 'From {from} to {until}' },
  'policy.versions': { ar: 'إصدارات السياسة', en: 'Versions of the policy' },
  'policy.state.scheduled': { ar: 'لم يبدأ العمل به', en: 'not in force yet' },
  'policy.state.inForce': { ar: 'نافذ الآن', en: 'in force now' },
  'policy.state.superseded': { ar: 'سابق', en: 'former' },
  'policy.oneVersion': { ar: 'الإصدار {number}', en: 'Version {number}' },
  'policy.force': { ar: 'مدة العمل به', en: 'In force' },
  'policy.hash': { ar: 'رمز المحتوى', en: 'Content hash' },
  'policy.hashHow': {
    ar: 'الرمز المطبوع في آخر النسخة الرسمية هو هذا الرمز نفسه ما لم يتغير حرف من السياسة أو مما أُضيف إليها.',
    en: 'At the end of the official print stands this same hash, unless a letter of the policy or of what was added to it has changed.',
  },
  'policy.contents': { ar: 'محتويات السياسة', en: 'Contents' },
  'policy.approval': { ar: 'الاعتماد', en: 'Approval' },
  'policy.noApproval': {
    ar: 'لا يذكر النص بيانات اعتماد مجلس الإدارة.',
    en: 'The text states no approval by the board.',
  },
  'policy.kind.meeting': { ar: 'اجتماع مجلس الإدارة', en: 'Meeting of the board' },
  'policy.kind.session': { ar: 'جلسة مجلس الإدارة', en: 'Session of the board' },
  'policy.kind.minutes': { ar: 'محضر مجلس الإدارة', en: 'Minutes of the board' },
  'policy.kind.resolution': { ar: 'قرار مجلس الإدارة', en: 'Resolution of the board' },
  'policy.meeting': { ar: 'الرقم', en: 'Number' },
  'policy.term': { ar: 'دورة المجلس', en: 'Board term' },
  'policy.resolution': { ar: 'رقم القرار', en: 'Resolution' },
  'policy.written': { ar: 'التاريخ كما كُتب', en: 'Date as written' },
  'policy.date': { ar: 'التاريخ المعتمد', en: 'Date' },
  'policy.chair': { ar: 'رئيس المجلس كما ورد اسمه', en: 'Chair, as printed' },
  'policy.minutes': { ar: 'المحضر', en: 'Minutes' },
  'policy.file': { ar: 'ملف المحضر', en: 'File of the minutes' },
  'policy.fileAbout': {
    ar: 'كما سُمّي عند تسجيل الاعتماد. لا يُنشر الملف نفسه.',
    en: 'As it was named when the approval was recorded. The file itself is not published.',
  },
  'policy.permalink': { ar: 'رابط دائم إلى {clause}', en: 'Permanent link to {clause}' },
  'policy.cover': {
    ar: 'الغلاف والفهرس ورأس الصفحة وتذييلها، كما وردت',
    en: 'Cover, contents, header and footer as printed',
  },
  'policy.readings': {
    ar: 'ما اختارته الجمعية حيث يحتمل النص أكثر من قراءة',
    en: 'What the association chose where the text allows more than one reading',
  },
  'policy.additions': { ar: 'إضافات ليست من نص السياسة', en: 'Additions that are not policy text' },
  'policy.decidedBy': { ar: '{by}، {date}', en: '{by}, {date}' },
  'policy.byMinutes': { ar: '{by}، {date}، {minutes}', en: '{by}, {date}, {minutes}' },
  'policy.name': { ar: 'الاسم المعتمد: {name}', en: 'The name in use: {name}' },
  'policy.starts': {
    ar: '{obligation}: يبدأ حساب المدة من {moment}',
    en: '{obligation}: the time is counted from {moment}',
  },
  'policy.floorReading.noNoticeEarlier': {
    ar: 'الحد الأدنى للرد: لا يُبلَّغ القرار قبله',
    en: 'The least time: no notice of a decision before it',
  },
  'policy.floorReading.expectation': {
    ar: 'الحد الأدنى للرد: توقُّع لا يمنع التبليغ قبله',
    en: 'The least time: an expectation that forbids no earlier notice',
  },
  'policy.floorReading.slipForAtMost': {
    ar: '«لا تقل» تُقرأ «لا تزيد»: حد أقصى للرد',
    en: '“At least” is read as “at most”: a latest time',
  },
  'policy.compensation.proofThenSettlement': {
    ar: 'شروط التعويض: يثبت الضرر بإقرار أو بحكم نهائي، ثم يُتفاوض على التسوية',
    en: 'Conditions of compensation: harm proven by admission or by a final ruling, then negotiation',
  },
  'policy.compensation.all': {
    ar: 'شروط التعويض: تجتمع كلها',
    en: 'Conditions of compensation: all of them together',
  },
  'policy.compensation.any': {
    ar: 'شروط التعويض: يكفي أحدها',
    en: 'Conditions of compensation: any one of them',
  },
  'policy.reminders': {
    ar: 'تذكيرات داخلية للموظفين حول الموعد، {obligation}',
    en: 'Internal reminders to staff around the date, {obligation}',
  },
  'policy.delegateReceipt.delegate': {
    ar: 'الطلب المستلم عن طريق مندوب: يبدأ حسابه من استلام المندوب',
    en: 'A request that comes by a delegate counts from the delegate’s receipt',
  },
  'policy.delegateReceipt.office': {
    ar: 'الطلب المستلم عن طريق مندوب: يبدأ حسابه من استلام المكتب',
    en: 'A request that comes by a delegate counts from the office’s receipt',
  },
  'policy.power.decides': { ar: '{committee}: تقرر', en: '{committee}: decides' },
  'policy.power.recommends': { ar: '{committee}: توصي', en: '{committee}: recommends' },
  'policy.quorum': { ar: 'نصاب {committee}: {count}', en: 'Quorum of {committee}: {count}' },
  'policy.target': {
    ar: 'هدف داخلي، {obligation}: {rule} من {moment}',
    en: 'Internal target, {obligation}: {rule} from {moment}',
  },
  'policy.checklist': { ar: 'المستندات المطلوبة مع الطلب', en: 'Documents a request brings' },
  'policy.tool': { ar: 'أداة لموظفي الجمعية: {tool}', en: 'A tool of the staff: {tool}' },
  'policy.supersedes': { ar: 'تحل محل: {policies}', en: 'Replaces: {policies}' },
  'policy.required': { ar: 'مطلوب', en: 'required' },
  'policy.ifAny': { ar: 'إن وُجد', en: 'if there is one' },
} as const satisfies Record<string, PortalText>;
