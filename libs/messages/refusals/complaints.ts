import type { RefusalText } from '../refusal';

export const complaintRefusals = {
  'complaints.not_found': {
    kind: 'missing',
    ar: 'لا شكوى بهذا المعرّف فيما يُتاح لك. اخترها من قائمة الشكاوى.',
    en: 'There is no such complaint among those that you may see. Choose it from the list of complaints.',
  },
  'complaints.request_not_opened': {
    kind: 'invalid',
    ar: 'رقم الطلب ورمزه (requestReference) لا يتطابقان. راجعهما، أو أرسلها غير مرتبطة بطلب.',
    en: 'The reference and the code of the request (requestReference) do not belong together. Check both, or send it as concerning no request.',
  },
  'complaints.letter_not_yet': {
    kind: 'conflict',
    ar: 'لا خطاب من هذا النوع في هذه المرحلة. يُتاح بعد إبلاغ النتيجة أو إثبات الاتفاق أو الرفع.',
    en: 'There is no such letter at this stage. It comes once the outcome was told, an agreement recorded, or a step up taken.',
  },
  'complaints.not_open_to_you': {
    kind: 'conflict',
    ar: 'ليس هذا متاحًا الآن. أعد فتح صفحة المتابعة واختر مما فيها.',
    en: 'This is not open now. Open the page where you follow it again, and choose from what is there.',
  },
  'complaints.changed_meanwhile': {
    kind: 'conflict',
    ar: 'تغيّر هذا بعد أن فتحته. أعد فتحه ثم تابع (الإصدار الآن {version}).',
    en: 'This has changed since you opened it. Open it again, then go on (it is now at version {version}).',
  },
  'complaints.complainant_missing': {
    kind: 'invalid',
    ar: 'لم يُذكر مقدّم الشكوى (complainant). اختر الشخص، أو اطلب تقديمها بلا اسم (anonymous) إن أتاحته الجمعية.',
    en: 'Nobody is named as the one who complains (complainant). Choose the person, or let them stay unnamed (anonymous) where the association allows it.',
  },
  'complaints.anonymous_named': {
    kind: 'invalid',
    ar: 'ذُكر مقدّم الشكوى مع طلب عدم ذكر الاسم (anonymous). احذف أحدهما.',
    en: 'Somebody is named although they wish to stay unnamed (anonymous). Leave out one of the two.',
  },
  'complaints.anonymity_off': {
    kind: 'rule',
    ar: 'لا تذكر سياسة الجمعية الشكوى بلا اسم (anonymous)، ولم تُضَف إليها. اذكر مقدّمها (complainant)، أو اقترح إضافتها إلى السياسة.',
    en: 'The policy does not speak of complaints without a name (anonymous), and nobody has added them. Name who complains (complainant), or propose the addition.',
  },
  'complaints.reporter_sealed': {
    kind: 'invalid',
    ar: 'لا يُربط بلاغ المخالفة بسجل الأشخاص (complainant). اكتب هوية المبلِّغ في reporter لتُختم، أو اتركها.',
    en: 'A report of a violation is not tied to the register of people (complainant). Write who reports in reporter, where it is sealed, or leave it out.',
  },
  'complaints.reporter_of_report': {
    kind: 'invalid',
    ar: 'حقل المبلِّغ (reporter) لبلاغات المخالفات وحدها. اذكر مقدّم الشكوى في complainant.',
    en: 'The field reporter is for reports of violations alone. Name who complains in complainant.',
  },
  'complaints.reporter_unknown': {
    kind: 'missing',
    ar: 'لا هوية محفوظة مع هذا. إن عُرفت لاحقًا فلا تُكتب في موضع آخر.',
    en: 'No identity is kept with this one. Should it become known, it is not to be written anywhere else.',
  },
  'complaints.fax_pages': {
    kind: 'invalid',
    ar: 'عدد الصفحات (faxPages) للفاكس وحده. اختر الفاكس قناةً (channel)، أو احذف العدد.',
    en: 'A number of pages (faxPages) belongs to a fax. Choose fax as the channel (channel), or leave the number out.',
  },
  'complaints.received_in_future': {
    kind: 'invalid',
    ar: 'وقت الاستلام (receivedAt) لم يأتِ بعد. صحّحه.',
    en: 'The time of receipt (receivedAt) is still to come. Correct it.',
  },
  'complaints.gate_state': {
    kind: 'conflict',
    ar: 'ليس هذا من إجراءات هذه المرحلة. راجع المرحلة ثم اختر مما هو متاح فيها.',
    en: 'This does not belong to the present stage. Look at the stage, and choose from what is open in it.',
  },
  'complaints.gate_policy': {
    kind: 'rule',
    ar: 'لا تذكر سياسة الجمعية هذا الإجراء، ولم يُضَف إليها. يُتاح بإضافة إلى السياسة باسم من أضافها.',
    en: 'The policy of the association does not speak of this, and nobody has added it. An addition to the policy, under a name, would open it.',
  },
  'complaints.gate_attempt': {
    kind: 'rule',
    ar: 'لم تُسجَّل محاولة صلح بعد. سجّل المحاولة ثم العرض.',
    en: 'No attempt to settle has been recorded yet. Record the attempt first, then the offer.',
  },
  'complaints.gate_offer': {
    kind: 'rule',
    ar: 'لا عرض ينتظر ردًا. سجّل العرض أولًا.',
    en: 'No offer waits for an answer. Record the offer first.',
  },
  'complaints.gate_consent': {
    kind: 'rule',
    ar: 'لا اتفاق بلا قبول الطرفين. سجّل قبول العرض أولًا.',
    en: 'There is no agreement without consent. Record that the offer was consented to first.',
  },
  'complaints.gate_agreed': {
    kind: 'rule',
    ar: 'تمّ الاتفاق على التسوية. قرّر النتيجة بناءً عليه.',
    en: 'The settlement has been agreed on. Settle the outcome by it.',
  },
  'complaints.gate_board': {
    kind: 'rule',
    ar: 'هي أمام مجلس الإدارة: لا تُسند إلى غيره، ويدوّن جوابه من يحمل دور «أمانة مجلس الإدارة» وحده. اطلبه منه، أو صعّدها إلى الجهة المشرفة.',
    en: 'It is before the board: it is put to nobody else, and the board secretary alone records the answer. Ask them for it, or take it up to the supervising body.',
  },
  'complaints.gate_theirs': {
    kind: 'rule',
    ar: 'يبتّ فيها من هي لديه، أو من يجلس في لجنتها، أو من يشرف على الشكاوى. اطلب ذلك منه، أو أسندها إلى من يبتّ فيها.',
    en: 'It is decided by whoever it lies with, whoever sits in its committee, or whoever oversees complaints. Ask them, or put it to somebody who decides it.',
  },
  'complaints.gate_top': {
    kind: 'rule',
    ar: 'بلغت الشكوى الجهة المشرفة، ولا درجة فوقها. تابعها برقمها لديها.',
    en: 'It has reached the supervising body, and there is no step above. Follow it by its reference there.',
  },
  'complaints.gate_told': {
    kind: 'rule',
    ar: 'لم يثبت وصول الرد إلى مقدّم الشكوى. أثبت وصوله أولًا.',
    en: 'It is not established that the answer arrived. Attest that it did first.',
  },
  'complaints.gate_told_already': {
    kind: 'rule',
    ar: 'وصل الرد وأُثبت. سجّل رأي مقدّم الشكوى في النتيجة، أو أغلقها.',
    en: 'The answer has arrived. Record what they say of the outcome, or close it.',
  },
  'complaints.gate_contested': {
    kind: 'rule',
    ar: 'لم يُسجَّل اعتراض على النتيجة. سجّل رأي مقدّم الشكوى أولًا.',
    en: 'Nobody has contested the outcome. Record what they say of it first.',
  },
  'complaints.gate_once': {
    kind: 'rule',
    ar: 'أُعيد فتحها من قبل، ولا يُعاد إلا مرة واحدة. تُقدَّم شكوى جديدة.',
    en: 'It was opened again before, which is possible once. A new complaint may be made.',
  },
  'complaints.gate_window': {
    kind: 'rule',
    ar: 'انتهت مدة إعادة الفتح. تُقدَّم شكوى جديدة.',
    en: 'The time for opening it again is over. A new complaint may be made.',
  },
  'complaints.outcome_not_of_kind': {
    kind: 'invalid',
    ar: 'هذه النتيجة (outcome) ليست لهذا النوع. اختر من: {known}.',
    en: 'This outcome (outcome) is not for this kind. Choose from: {known}.',
  },
  'complaints.own_offer': {
    kind: 'rule',
    ar: 'يردّ على العرض الطرف الآخر (party) لا من قدّمه. صحّح الطرف.',
    en: 'An offer is answered by the other party (party), and not by the one who made it. Correct the party.',
  },
  'complaints.correction_reason': {
    kind: 'invalid',
    ar: 'هذا يغيّر من عُدّت الشكوى تخصّه. اكتب سبب التغيير (reason).',
    en: 'This changes whom the complaint was taken to be about. Say why (reason).',
  },
  'complaints.handler_needed': {
    kind: 'invalid',
    ar: 'لم يُذكر من ينظر فيها. اختر لجنة (committee) أو موظفًا (assignee).',
    en: 'Nobody is named to look at it. Choose a committee (committee) or somebody of the staff (assignee).',
  },
  'complaints.handler_about': {
    kind: 'rule',
    ar: 'الشكوى تخص من اخترته ({field})، فلا يتولاها ولا يطّلع عليها. اختر غيره.',
    en: 'The complaint is about whom you chose ({field}): they neither handle nor see it. Choose somebody else.',
  },
  'complaints.handler_subordinate': {
    kind: 'rule',
    ar: 'من اخترته ({field}) يتبع إداريًا من تخصّه الشكوى، فلا يتولاها ولا يطّلع عليها. اختر من لا يتبعه.',
    en: 'Whom you chose ({field}) answers to the person complained of, and neither handles nor sees it. Choose somebody who does not.',
  },
  'complaints.handler_complainant': {
    kind: 'rule',
    ar: 'من اخترته ({field}) هو مقدّم الشكوى. اختر غيره.',
    en: 'Whom you chose ({field}) is the one who complains. Choose somebody else.',
  },
  'complaints.handler_without_role': {
    kind: 'rule',
    ar: 'ليس لمن اخترته ({field}) دور يطّلع على الشكاوى أو ينظر فيها. امنحه الدور، أو اختر غيره.',
    en: 'Whom you chose ({field}) holds no role that sees or handles complaints. Give them one, or choose somebody else.',
  },
  'complaints.committee_needed': {
    kind: 'rule',
    ar: 'تنظر في الشكوى بحسب السياسة: {name}. اخترها لجنةً (committee)، ويجوز تكليف موظف معها.',
    en: 'By the policy complaints go to {name}. Choose it as the committee (committee); an officer may be named beside it.',
  },
  'complaints.committee_other': {
    kind: 'rule',
    ar: 'ليست هذه اللجنة (committee) التي تنظر في الشكاوى بحسب السياسة. اختر: {name}.',
    en: 'This is not the committee (committee) to which complaints go by the policy. Choose {name}.',
  },
  'complaints.committee_of_other_kind': {
    kind: 'rule',
    ar: 'لا يُعرض هذا النوع على لجنة الشكاوى (committee). اختر موظفًا (assignee).',
    en: 'This kind does not go to the committee for complaints (committee). Choose somebody of the staff (assignee).',
  },
  'complaints.committee_partial': {
    kind: 'rule',
    ar: 'ليس في اللجنة (committee) من لا تخصّه الشكوى ولا يتبع من تخصّه. عيّن فيها عضوًا آخر، أو صعّدها.',
    en: 'Everybody in the committee (committee) is concerned by the complaint or answers to whoever is. Appoint another member, or escalate it.',
  },
  'complaints.viewers_needed': {
    kind: 'invalid',
    ar: 'الشكوى سرية، ولم يُذكر من يطّلع عليها ممن ينظر فيها (viewers). سمِّ واحدًا على الأقل.',
    en: 'It is sensitive, and nobody who is to look at it is named among those who may see it (viewers). Name one at least.',
  },
  'complaints.not_upheld': {
    kind: 'rule',
    ar: 'لم يثبت في هذه الشكوى ما يُعوَّض عنه. تُفتح مطالبة التعويض من شكوى ثبتت أو ثبت بعضها أو انتهت بتسوية.',
    en: 'Nothing was upheld in this complaint that could be compensated. A file is opened from one that was upheld, or partly, or settled.',
  },
  'complaints.outside_reference_missing': {
    kind: 'invalid',
    ar: 'الدرجة التالية هي الجهة المشرفة. اكتب رقم الرفع إليها (outsideReference).',
    en: 'The next step is the supervising body. Give the reference under which it was put there (outsideReference).',
  },
} as const satisfies Record<string, RefusalText>;
