import type { RefusalText } from '../refusal';

/** Of how committees conduct their business: names, notice, secret ballots, minutes, disclosure. */
export const committeeConductRefusals = {
  'committee.name_own': {
    kind: 'rule',
    ar: '«{name}» هو اسم هذه اللجنة نفسها. اختر (rule) اسم لجنة أخرى تسميها السياسة.',
    en: '“{name}” is the name of this very committee. Choose the rule of another one that the policy names.',
  },
  'committee.name_answered': {
    kind: 'conflict',
    ar: 'أُجيب من قبل بأن هذا الاسم يعني «{name}». إن تبيّن خلافه فأجب عنه من صفحتها أولًا.',
    en: 'It was answered before that this name means “{name}”. If that turned out otherwise, answer it on its page first.',
  },
  'committee.absences_off': {
    kind: 'rule',
    ar: 'لا تحدد السياسة غيابًا تنتهي به العضوية. أنهِها بلا (because)، أو أضيفوا الحد (absencesAllowed) إلى السياسة.',
    en: 'The policy sets no number of absences that ends a membership. End it without a cause (because), or add the number (absencesAllowed) to the policy.',
  },
  'committee.absences_within': {
    kind: 'rule',
    ar: 'غاب عن {count} من الجلسات، ولا تنتهي العضوية إلا بأكثر من {allowed}. أنهِها بلا (because) إن لزم.',
    en: 'Absences: {count}. More than {allowed} end a membership. End it without a cause (because) if it has to end.',
  },
  'committee.disclosure_not_found': {
    kind: 'missing',
    ar: 'لا إفصاح بهذا المعرّف لهذه اللجنة. خذه من GET /api/committees/:id.',
    en: 'The committee has no such disclosure. Take its id from GET /api/committees/:id.',
  },
  'committee.disclosed_already': {
    kind: 'conflict',
    ar: 'أُثبت هذا الإفصاح من قبل. افتح اللجنة لترى مرجعه.',
    en: 'This disclosure has been recorded already. Open the committee to see its reference.',
  },
  'committee.disclosed_ahead': {
    kind: 'invalid',
    ar: 'يوم الإفصاح (madeOn) من اليوم الذي نشأ فيه إلى اليوم. راجع التاريخ.',
    en: 'The day of the disclosure (madeOn) lies between the day it arose and today. Check the date.',
  },
  'committee.notice_short': {
    kind: 'rule',
    ar: 'مدة الدعوة {days} أيام، فأقرب يوم للجلسة {date}. أخّر موعدها (at)، أو اذكر كيف وافق جميع الأعضاء (waiver) إن أجازت السياسة ذلك.',
    en: 'The notice is {days} days: {date} is the first day the sitting may be held. Put it off (at), or say how every member agreed (waiver) where the policy allows that.',
  },
  'committee.notice_not_waivable': {
    kind: 'rule',
    ar: 'لا تجيز السياسة عقد الجلسة قبل انقضاء مدة الدعوة باتفاق الأعضاء (waiver). أخّر موعدها (at) إلى {date} أو بعده.',
    en: 'The policy does not allow shorter notice by agreement (waiver). Put the sitting off (at) to {date} or later.',
  },
  'committee.not_invited': {
    kind: 'missing',
    ar: 'ليس صاحب هذا الحساب (account) مدعوًّا إلى هذه الجلسة. اختر ممن تذكرهم الجلسة في دعواتها.',
    en: 'This account is not invited to the sitting. Choose one of those whose letters the sitting names.',
  },
  'committee.invitation_of_another': {
    kind: 'forbidden',
    ar: 'هذه دعوة عضو آخر. لكل عضو أن يطبع دعوته، ولمن يدعو إلى الجلسات أن يطبعها جميعًا.',
    en: 'This is the invitation of another member. Each member prints their own; whoever calls sittings prints all of them.',
  },
  'committee.invitation_void': {
    kind: 'conflict',
    ar: 'أُلغيت هذه الجلسة، فلا يُدعى إليها أحد. افتح صفحتها لترى السبب.',
    en: 'This sitting was called off, and nobody is invited to it any more. Its page says why.',
  },
  'committee.time_same': {
    kind: 'rule',
    ar: 'هذا هو موعد الجلسة الحالي. اختر يومًا أو ساعة (at) غيره.',
    en: 'That is when the sitting is held already. Choose another day or time (at).',
  },
  'committee.urgent_off': {
    kind: 'rule',
    ar: 'لا تحدد السياسة دعوة عاجلة. ادعُ إلى جلسة عادية بلا سبب استعجال (urgentBecause)، أو أضيفوا المدة (urgentNoticeDays) إلى السياسة.',
    en: 'The policy knows no urgent sittings. Call an ordinary one, without urgentBecause, or add the notice (urgentNoticeDays) to the policy.',
  },
  'committee.recall_off': {
    kind: 'rule',
    ar: 'لا تحدد السياسة دعوة ثانية لعدم النصاب. ادعُ إلى جلسة جديدة بلا (recallOf).',
    en: 'The policy has no second call for want of a quorum. Call a new sitting, without recallOf.',
  },
  'committee.recall_late': {
    kind: 'rule',
    ar: 'آخر يوم للدعوة الثانية {date}. قدّم الموعد (at)، أو ادعُ إلى جلسة جديدة بلا (recallOf).',
    en: 'The last day of the second call is {date}. Choose an earlier day (at), or call a new sitting, without recallOf.',
  },
  'committee.recall_taken': {
    kind: 'conflict',
    ar: 'لا تُعاد الدعوة إلى هذه الجلسة (recallOf): لم تُرفع لعدم النصاب، أو أُعيدت الدعوة إليها من قبل. ادعُ إلى جلسة جديدة.',
    en: 'This sitting (recallOf) is not called again: it was not adjourned for want of a quorum, or has been called again already. Call a new one.',
  },
  'committee.no_platform': {
    kind: 'rule',
    ar: 'لا منصة لهذه الجلسة ولا رابط، فلا يُسجَّل حضور عن بُعد (remote). سجّل الحضور في المكان.',
    en: 'This sitting has neither a platform nor a link, so nobody comes by video (remote). Record who is in the room.',
  },
  'committee.secret_off': {
    kind: 'rule',
    ar: 'لا تنص السياسة على التصويت السري. صوّتوا علنًا، أو أضيفوه (secretBallot) إلى السياسة.',
    en: 'The policy provides for no secret ballot. Vote in the open, or add it (secretBallot) to the policy.',
  },
  'committee.voted_openly': {
    kind: 'conflict',
    ar: 'صُوِّت على هذا البند علنًا، فلا يصير تصويته سريًّا. تابعوا التصويت العلني.',
    en: 'Votes on this item have been cast in the open, and it cannot be made secret any more. Go on in the open.',
  },
  'committee.ballot_open': {
    kind: 'conflict',
    ar: 'التصويت السري على هذا البند قائم. انتظر الأصوات ثم أعلن النتيجة.',
    en: 'The secret ballot on this item is under way. Wait for the votes, then announce what they carry.',
  },
  'committee.ballot_secret': {
    kind: 'rule',
    ar: 'التصويت على هذا البند سري. اقترع عليه بالتصويت السري.',
    en: 'This item is voted on in secret. Give a secret ballot instead of an open vote.',
  },
  'committee.ballot_not_open': {
    kind: 'rule',
    ar: 'التصويت على هذا البند علني. صوّت علنًا (votes).',
    en: 'This item is voted on in the open. Cast an open vote (votes).',
  },
  'committee.balloted_already': {
    kind: 'conflict',
    ar: 'صوّتَّ على هذا البند سرًّا، ولا يُسترد الصوت السري لأنه لا يُعرف أيها هو. انتظر إعلان النتيجة.',
    en: 'You have voted on this item in secret. A secret ballot is not taken back, since nobody knows which one it is. Wait for the result.',
  },
  'committee.ballot_spoiled': {
    kind: 'rule',
    ar: 'في الصندوق صوت لا يُحسب: لعضو غادر أو تنحّى، أو سبق تغيير الطلب، ولا يُعرف أيها هو. افتحوا جولة تصويت سري أخرى.',
    en: 'The box holds a ballot that does not count: of a member who left or is recused, or of before the request was changed, and nobody knows which. Hold another secret round.',
  },
  'committee.minutes_sealed': {
    kind: 'conflict',
    ar: 'خُتم هذا المحضر ولا يتغير بعده شيء. إن لزم تصويب فليكن قرارًا في جلسة أخرى.',
    en: 'These minutes are sealed, and nothing in them changes any more. If something has to be put right, let another sitting decide it.',
  },
  'committee.minutes_changed': {
    kind: 'conflict',
    ar: 'صُوِّب المحضر بعد أن قرأته. اقرأه كما هو الآن ثم وقّع (contentHash).',
    en: 'The minutes have been corrected since you read them. Read them as they are now, then sign (contentHash).',
  },
  'committee.did_not_attend': {
    kind: 'rule',
    ar: 'يوقّع المحضر من حضر الجلسة وحدهم، ولست مسجلًا فيهم. إن كان ذلك خطأ فليصوّب أمين السر المحضر.',
    en: 'Minutes are signed by whoever attended, and you are not recorded as there. If that is wrong, have the secretary correct the minutes.',
  },
  'committee.signed_already': {
    kind: 'conflict',
    ar: 'أجبتَ عن هذا المحضر بنصه الحالي من قبل. لا يُطلب منك شيء إلا إن صُوِّب.',
    en: 'You have answered for these minutes as they read now. Nothing is asked of you unless they are corrected.',
  },
  'committee.signatures_missing': {
    kind: 'rule',
    ar: 'لم يوقّع بعد ولم يبيّن سببًا: {names}. يُختم المحضر بتوقيع آخرهم.',
    en: 'These have neither signed nor said why not: {names}. The minutes are sealed with the last of them.',
  },
} as const satisfies Record<string, RefusalText>;
