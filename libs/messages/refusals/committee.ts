import type { RefusalText } from '../refusal';

export const committeeRefusals = {
  'committee.not_found': {
    kind: 'missing',
    ar: 'لا توجد لجنة بهذا المعرّف في الجمعية. خذه من GET /api/committees.',
    en: 'The association has no such committee. Take its id from GET /api/committees.',
  },
  'committee.rule_unknown': {
    kind: 'rule',
    ar: 'لا تسمي السياسة النافذة لجنة بالمعرّف «{rule}». اختر (rule) من: {known}.',
    en: 'The policy in force names no committee “{rule}”. Choose rule from: {known}.',
  },
  'committee.founded_already': {
    kind: 'conflict',
    ar: 'شُكّلت هذه اللجنة من قبل. أضف إليها أعضاءها.',
    en: 'This committee has been set up already. Add its members.',
  },
  'committee.member_not_found': {
    kind: 'missing',
    ar: 'لا يوجد في هذه اللجنة عضو بهذا المعرّف (member).',
    en: 'The committee has no such member (member).',
  },
  'committee.member_in_office': {
    kind: 'conflict',
    ar: 'لصاحب هذا الحساب (account) عضوية في اللجنة خلال المدة نفسها. أنهِ الأولى، أو اختر بداية بعدها (since).',
    en: 'This account has a membership in the committee over the same time. End that one, or start after it (since).',
  },
  'committee.head_in_office': {
    kind: 'conflict',
    ar: 'للجنة رئيس خلال المدة نفسها. أنهِ رئاسته أولًا، أو اختر بداية بعدها (since).',
    en: 'The committee has a head over the same time. End that term first, or start after it (since).',
  },
  'committee.term_reversed': {
    kind: 'invalid',
    ar: 'نهاية العضوية (until) قبل بدايتها (since). راجع التاريخين.',
    en: 'The end of the term (until) lies before its start (since). Check the two dates.',
  },
  'committee.vote_not_optional': {
    kind: 'invalid',
    ar: 'للرئيس والعضو صوت دائمًا. احذف حق التصويت (votes)، أو اجعل الصفة (capacity) أمين سر.',
    en: 'A head and a member always vote. Leave the right to vote (votes) out, or make the capacity secretary.',
  },
  'committee.sitting_not_found': {
    kind: 'missing',
    ar: 'لا توجد جلسة بهذا المعرّف في الجمعية. خذه من GET /api/sittings.',
    en: 'The association has no such sitting. Take its id from GET /api/sittings.',
  },
  'committee.item_not_found': {
    kind: 'missing',
    ar: 'ليس هذا البند (item) من جدول أعمال الجلسة. خذه من GET /api/sittings.',
    en: 'This item is not on the agenda of the sitting. Take its id from GET /api/sittings.',
  },
  'committee.place_missing': {
    kind: 'invalid',
    ar: 'اذكر مكان الجلسة (place) أو منصتها (platform).',
    en: 'Name where the sitting meets: a place, or a platform.',
  },
  'committee.case_elsewhere': {
    kind: 'rule',
    ar: 'لا تعرض السياسة التي فُتح عليها الطلب {reference} على هذه اللجنة. اعرضه على اللجنة التي تسميها سياسته.',
    en: 'The policy version of request {reference} charges another committee with its study. Put it before that one.',
  },
  'committee.case_on_agenda': {
    kind: 'conflict',
    ar: 'الطلب {reference} على جدول جلسة أخرى أو ينتظر اعتماد توصيتها. أنهِ تلك أولًا.',
    en: 'Request {reference} is on the agenda of another sitting, or awaits the confirmation of what it recommended. Finish that first.',
  },
  'committee.sitting_not_open': {
    kind: 'conflict',
    ar: 'لم تُفتتح الجلسة بعد. افتتحها أولًا.',
    en: 'The sitting has not been opened yet. Open it first.',
  },
  'committee.sitting_opened': {
    kind: 'conflict',
    ar: 'افتُتحت الجلسة من قبل. سجّل الحضور وتابع.',
    en: 'The sitting has been opened already. Call the roll and go on.',
  },
  'committee.sitting_ended': {
    kind: 'conflict',
    ar: 'انتهت هذه الجلسة ولا يضاف إليها شيء. ادعُ إلى جلسة أخرى.',
    en: 'This sitting has ended and nothing is added to it. Plan another one.',
  },
  'committee.nobody_in_office': {
    kind: 'rule',
    ar: 'لا أعضاء للجنة في يوم الجلسة. سمّوا أعضاءها بتواريخ عضويتهم أولًا.',
    en: 'The committee has no members in office on the day of the sitting. Appoint them, with their dates, first.',
  },
  'committee.not_on_roll': {
    kind: 'rule',
    ar: 'ليس صاحب هذا الحساب (account) من أعضاء اللجنة في يوم الجلسة. اختر من الكشف (roll).',
    en: 'This account is no member in office on the day of the sitting. Choose one of the roll.',
  },
  'committee.not_a_member': {
    kind: 'rule',
    ar: 'هذا لأعضاء اللجنة في يوم الجلسة وحدهم، وبأنفسهم لا بوكيل.',
    en: 'This is for members of the committee in office on the day of the sitting, in person and not by proxy.',
  },
  'committee.absent': {
    kind: 'rule',
    ar: 'لست مسجلًا حاضرًا في الجلسة. اطلب من أمين السر تسجيل حضورك.',
    en: 'You are not recorded as present in the sitting. Ask the secretary to record you.',
  },
  'committee.recused': {
    kind: 'rule',
    ar: 'أنت متنحٍّ عن هذا البند، فلا تصوّت فيه ولا تعلن نتيجته. ليتولَّ ذلك غيرك.',
    en: 'You are recused from this item: you neither vote on it nor announce its result. Leave it to another.',
  },
  'committee.without_vote': {
    kind: 'rule',
    ar: 'عضويتك في هذه اللجنة بلا صوت. يصوّت من لهم صوت في الكشف.',
    en: 'Your seat in this committee has no vote. Those vote whose seat on the roll has one.',
  },
  'committee.head_presides': {
    kind: 'rule',
    ar: 'رئيس اللجنة حاضر غير متنحٍّ، فهو من يعلن النتيجة. يعلنها أمين السر في غيابه أو تنحّيه وحدهما.',
    en: 'The head is present and not recused, and announces the result. The secretary does where the head is away or recused.',
  },
  'committee.not_presiding': {
    kind: 'rule',
    ar: 'يعلن النتيجة ويختم الجلسة رئيسها أو أمين سرها، وهو حاضر.',
    en: 'The head or the secretary, being present, announces results and closes the sitting.',
  },
  'committee.item_decided': {
    kind: 'conflict',
    ar: 'صدر القرار في هذا البند من قبل. افتح الجلسة لتراه.',
    en: 'This item has been decided already. Open the sitting to see how.',
  },
  'committee.item_open': {
    kind: 'conflict',
    ar: 'لم يصدر قرار في هذا البند بعد. يُسجَّل التحفظ بعد القرار.',
    en: 'This item has not been decided yet. A dissent is recorded after the decision.',
  },
  'committee.dissent_groundless': {
    kind: 'rule',
    ar: 'يتحفظ من صوّت في هذا البند بغير ما صدر به القرار.',
    en: 'A dissent is for a member who voted on this item, and otherwise than it was decided.',
  },
  'committee.quorum_unset': {
    kind: 'rule',
    ar: 'لم يُحدَّد نصاب هذه اللجنة، فلا تقرر الجلسة شيئًا. أضيفوا النصاب (quorum) إلى السياسة إضافةً (overlay) في نسخة نافذة، ثم افتتحوا جلسة أخرى.',
    en: 'No quorum is set for this committee, so the sitting decides nothing. Add a quorum to the policy as an overlay of a version in force, then open another sitting.',
  },
  'committee.quorum_missing': {
    kind: 'rule',
    ar: 'لا نصاب: من لهم أن يصوّتوا من الحاضرين {present} والنصاب {needed}. سجّل حضور غيرهم، أو ارفع الجلسة لعدم اكتمال النصاب.',
    en: 'There is no quorum: of those present {present} may vote, and {needed} are needed. Record more as present, or adjourn the sitting.',
  },
  'committee.quorum_present': {
    kind: 'rule',
    ar: 'النصاب قائم. اختم الجلسة بدل رفعها.',
    en: 'There is a quorum. Close the sitting instead of adjourning it.',
  },
  'committee.votes_missing': {
    kind: 'rule',
    ar: 'لم يصوّت بعد: {names}. انتظر أصواتهم، والامتناع صوت يُسجَّل.',
    en: 'Not everybody has voted yet: {names}. Wait for them; an abstention is recorded too.',
  },
  'committee.votes_tied': {
    kind: 'rule',
    ar: 'تساوت الأصوات ولا صوت للرئيس بينها يرجّح. تداولوا وصوّتوا من جديد، أو أجّلوا البند.',
    en: 'The votes are even, and the head has cast none that would tell. Deliberate and vote again, or leave the item.',
  },
  'committee.no_majority': {
    kind: 'rule',
    ar: 'لم ينل أي رأي أكثر من نصف الأصوات. تداولوا وصوّتوا من جديد، أو أجّلوا البند.',
    en: 'Nothing has more than half of the votes cast. Deliberate and vote again, or leave the item.',
  },
  'committee.outcome_differs': {
    kind: 'conflict',
    ar: 'النتيجة المعلنة (outcome) تخالف الأصوات، فهي {outcome}. راجع الأصوات ثم أعلنها كما هي.',
    en: 'The outcome announced differs from the votes, which say {outcome}. Look at the votes, then announce what they say.',
  },
  'committee.reason_missing': {
    kind: 'invalid',
    ar: 'اذكر السبب (reason). لا رفض ولا تأجيل ولا طلب استكمال ولا إعادة بلا سبب.',
    en: 'State the reason (reason). Nothing is rejected, deferred, asked for or returned without one.',
  },
  'committee.nothing_asked': {
    kind: 'invalid',
    ar: 'اذكر المستندات المطلوبة (items) مع طلب الاستكمال.',
    en: 'Name what is asked for (items) with a completion request.',
  },
  'committee.power_unset': {
    kind: 'rule',
    ar: 'لم يُحدَّد أتقرر هذه اللجنة أم توصي. أجيبوا عن ملاحظة committee.decider_unnamed بقرار في نسخة نافذة، ثم افتتحوا جلسة أخرى.',
    en: 'Nobody has said whether this committee decides or recommends. Answer the finding committee.decider_unnamed in a version in force, then open another sitting.',
  },
  'committee.recommendation_outdated': {
    kind: 'conflict',
    ar: 'عُرض الطلب على اللجنة من جديد بعد هذه التوصية، فلا تُعتمد لأنها قيلت في طلب قبل تغييره. أعِدها بسبب، ثم ضع الطلب في جدول جلسة أخرى.',
    en: 'The request was put to the committee anew after this recommendation, which spoke of the request before it was changed. Return it with a reason, and put the request on another agenda.',
  },
  'committee.nothing_to_confirm': {
    kind: 'conflict',
    ar: 'لا توصية في هذا البند تنتظر الاعتماد. افتح الجلسة لترى حاله.',
    en: 'This item holds no recommendation that waits for confirmation. Open the sitting to see how it stands.',
  },
  'committee.approver_involved': {
    kind: 'rule',
    ar: 'لا يعتمد التوصية من يخصه الطلب ولا من صوّت فيه أو تنحّى عنه. ليعتمدها مخوَّل آخر.',
    en: 'Nobody confirms who is a party to the request, voted on it or is recused from it. Let another who may confirm do it.',
  },
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
    ar: 'التصويت على هذا البند سري. صوّت بالتصويت السري (ballots).',
    en: 'This item is voted on in secret. Give a secret ballot (ballots).',
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
  'committee.minutes_not_found': {
    kind: 'missing',
    ar: 'لا محضر لهذه الجلسة بعد. يصدر المحضر عند ختمها أو رفعها.',
    en: 'This sitting has no minutes yet. They are made when it is closed or adjourned.',
  },
} as const satisfies Record<string, RefusalText>;
