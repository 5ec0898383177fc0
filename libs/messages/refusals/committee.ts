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
  'committee.term_over': {
    kind: 'conflict',
    ar: 'انتهت هذه العضوية من قبل، وتبقى كما سُجّلت. إن عاد صاحبها إلى اللجنة فعيّنه من جديد.',
    en: 'This term is over, and stays as it is recorded. Whoever is to sit in the committee again is appointed anew.',
  },
  'committee.term_begun': {
    kind: 'conflict',
    ar: 'بدأت هذه العضوية، ولا يُسحب إلا تعيين لم يبدأ. أنهِ العضوية بيوم هو آخر أيامها.',
    en: 'This term has begun, and only an appointment that has yet to begin is withdrawn. End the term with its last day.',
  },
  'committee.term_meets': {
    kind: 'conflict',
    ar: 'يمتد آخر يوم (until) إلى عضوية أخرى للعضو نفسه، أو إلى مدة رئيس آخر. اختر يومًا قبل بدايتها.',
    en: 'The last day (until) lies within another term of the same member, or that of another head. Choose a day before that one starts.',
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
    ar: 'لم يُحدَّد نصاب هذه اللجنة، فلا تقرر الجلسة شيئًا. أضيفوا النصاب (quorum) إلى السياسة إضافةً (overlay) في إصدار نافذ، ثم افتتحوا جلسة أخرى.',
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
    ar: 'لم يُحدَّد أتقرر هذه اللجنة أم توصي. أجيبوا عن ملاحظة committee.decider_unnamed بقرار في إصدار نافذ، ثم افتتحوا جلسة أخرى.',
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
    ar: 'لا يعتمد التوصية ولا يعيدها من يخصه الطلب، ولا من أعلنها أو صوّت فيها أو تنحّى عنها. ليفعل ذلك مخوَّل آخر.',
    en: 'Nobody confirms or returns a recommendation who is a party to the request, announced it, voted on it or is recused from it. Let another who may confirm do it.',
  },
  'committee.minutes_not_found': {
    kind: 'missing',
    ar: 'لا محضر لهذه الجلسة بعد. يصدر المحضر عند ختمها أو رفعها.',
    en: 'This sitting has no minutes yet. They are made when it is closed or adjourned.',
  },
} as const satisfies Record<string, RefusalText>;
