import type { Bilingual } from './findings';

type Words = Readonly<Record<string, Bilingual>>;

export const memberCapacities = {
  head: { ar: 'رئاسة اللجنة', en: 'Head' },
  secretary: { ar: 'أمانة السر', en: 'Secretary' },
  member: { ar: 'عضوية', en: 'Member' },
} as const satisfies Words;

export const voteNames = {
  accept: { ar: 'قبول', en: 'Accept' },
  reject: { ar: 'رفض', en: 'Reject' },
  defer: { ar: 'تأجيل', en: 'Defer' },
  requestItems: { ar: 'استكمال', en: 'Request items' },
  abstain: { ar: 'امتناع', en: 'Abstain' },
} as const satisfies Words;

export const outcomeNames = {
  ACCEPTED: { ar: 'قبول', en: 'Acceptance' },
  REJECTED: { ar: 'رفض', en: 'Rejection' },
  DEFERRED: { ar: 'تأجيل', en: 'Deferral' },
  INFO_REQUESTED: { ar: 'استكمال', en: 'Completion request' },
} as const satisfies Words;

/** What is done in a committee, as its buttons have it. */
export const committeeActionNames = {
  found: { ar: 'تشكيل اللجنة', en: 'Set up the committee' },
  appoint: { ar: 'تعيين عضو', en: 'Appoint a member' },
  endTerm: { ar: 'إنهاء العضوية', en: 'End the term' },
  withdraw: { ar: 'سحب التعيين', en: 'Withdraw the appointment' },
  name: { ar: 'الإجابة عن اسم', en: 'Answer on a name' },
  disclose: { ar: 'إثبات الإفصاح', en: 'Record the disclosure' },
  call: { ar: 'الدعوة إلى جلسة', en: 'Call a sitting' },
  open: { ar: 'افتتاح الجلسة', en: 'Open the sitting' },
  move: { ar: 'تغيير موعد الجلسة', en: 'Move the sitting' },
  excuse: { ar: 'الاعتذار عن الجلسة', en: 'Excuse oneself' },
  attend: { ar: 'تسجيل الحضور والمغادرة', en: 'Call the roll' },
  close: { ar: 'ختم الجلسة', en: 'Close the sitting' },
  adjourn: { ar: 'رفع الجلسة لعدم النصاب', en: 'Adjourn for want of a quorum' },
  cancel: { ar: 'إلغاء الجلسة', en: 'Cancel the sitting' },
  recuse: { ar: 'التنحّي عن البند', en: 'Step back from the item' },
  vote: { ar: 'التصويت', en: 'Vote' },
  openBallot: { ar: 'تصويت سري على البند', en: 'Vote on the item in secret' },
  ballot: { ar: 'التصويت السري', en: 'Vote in secret' },
  decide: { ar: 'إعلان النتيجة', en: 'Announce the result' },
  dissent: { ar: 'تسجيل تحفّظ', en: 'Record a dissent' },
  confirm: { ar: 'اعتماد التوصية', en: 'Confirm the recommendation' },
  return: { ar: 'إعادة التوصية', en: 'Return the recommendation' },
  correct: { ar: 'تصويب المحضر', en: 'Correct the minutes' },
  sign: { ar: 'توقيع المحضر', en: 'Sign the minutes' },
  seal: { ar: 'ختم المحضر', en: 'Seal the minutes' },
} as const satisfies Words;

/** Whether a member sits in it today. */
export const termStandings = {
  inOffice: { ar: 'قائمة', en: 'In office' },
  toCome: { ar: 'لم تبدأ', en: 'To come' },
  past: { ar: 'انتهت', en: 'Past' },
} as const satisfies Words;

export const committeePowers = {
  decides: { ar: 'قرار', en: 'Decides' },
  recommends: { ar: 'توصية', en: 'Recommends' },
} as const satisfies Words;

export const sittingStates = {
  PLANNED: { ar: 'مقرر عقدها', en: 'Planned' },
  OPEN: { ar: 'منعقدة', en: 'Open' },
  CLOSED: { ar: 'مختومة', en: 'Closed' },
  ADJOURNED: { ar: 'مرفوعة لعدم النصاب', en: 'Adjourned for want of a quorum' },
  CANCELLED: { ar: 'ملغاة', en: 'Cancelled' },
} as const satisfies Words;

export const agendaStates = {
  PENDING: { ar: 'قيد النظر', en: 'Pending' },
  DECIDED: { ar: 'صدر قراره', en: 'Decided' },
  RECOMMENDED: { ar: 'توصية تنتظر الاعتماد', en: 'Recommended, awaits confirmation' },
  CONFIRMED: { ar: 'توصية معتمدة', en: 'Recommendation confirmed' },
  RETURNED: { ar: 'توصية معادة', en: 'Recommendation returned' },
  CARRIED: { ar: 'مرحَّل', en: 'Carried over' },
} as const satisfies Words;

export const urgencies = {
  ordinary: { ar: 'عادية', en: 'Ordinary' },
  urgent: { ar: 'عاجلة', en: 'Urgent' },
} as const satisfies Words;

export const minutesStates = {
  DRAFT: { ar: 'مسودة لم يوقّعها أحد', en: 'Draft, signed by nobody' },
  SIGNING: { ar: 'قيد التوقيع', en: 'Being signed' },
  SEALED: { ar: 'مختوم', en: 'Sealed' },
} as const satisfies Words;

/** Which part of minutes a correction is about. */
export const correctedParts = {
  attendance: { ar: 'الحضور', en: 'Attendance' },
  agenda: { ar: 'جدول الأعمال', en: 'Agenda' },
  decisions: { ar: 'القرارات والتوصيات', en: 'Decisions and recommendations' },
  other: { ar: 'غير ذلك', en: 'Something else' },
} as const satisfies Words;

export const disclosedNames = {
  appointment: { ar: 'تعيين عضو', en: 'Appointment of a member' },
  departure: { ar: 'انتهاء عضوية', en: 'End of a membership' },
  decisions: { ar: 'قرارات جلسة', en: 'Decisions of a sitting' },
} as const satisfies Words;

/** The rules of a committee's conduct, which the policy may leave unsaid. */
export const conductNames = {
  noticeDays: { ar: 'مدة الدعوة العادية', en: 'Ordinary notice' },
  urgentNoticeDays: { ar: 'مدة الدعوة العاجلة', en: 'Urgent notice' },
  noticeWaivable: { ar: 'تقصير مدة الدعوة', en: 'Shorter notice' },
  recallWithinDays: { ar: 'إعادة الدعوة لعدم النصاب', en: 'Called again without a quorum' },
  headBreaksTies: { ar: 'تساوي الأصوات', en: 'Even votes' },
  secretBallot: { ar: 'التصويت السري', en: 'Secret ballot' },
  absencesAllowed: { ar: 'الغياب وانتهاء العضوية', en: 'Absence and the end of membership' },
  absenceExcusable: { ar: 'الغياب بعذر', en: 'Excused absence' },
  fewestMembers: { ar: 'أقل عدد للأعضاء', en: 'Fewest members' },
  mostMembers: { ar: 'أكثر عدد للأعضاء', en: 'Most members' },
} as const satisfies Words;

const ORDINALS_AR = [
  ...['أولًا', 'ثانيًا', 'ثالثًا', 'رابعًا', 'خامسًا', 'سادسًا', 'سابعًا', 'ثامنًا', 'تاسعًا', 'عاشرًا'],
  ...['حادي عشر', 'ثاني عشر', 'ثالث عشر', 'رابع عشر', 'خامس عشر'],
  ...['سادس عشر', 'سابع عشر', 'ثامن عشر', 'تاسع عشر', 'عشرون'],
];

/** As many as an agenda holds. */
export const ORDINALS = ORDINALS_AR.length;

/** How minutes number their decisions, from 1: «أولًا، ثانيًا…». */
export function ordinal(nth: number): Bilingual {
  return { ar: ORDINALS_AR[nth - 1] ?? String(nth), en: `${nth}.` };
}
