import type { RefusalText } from '../refusal';

export const appealRefusals = {
  'appeals.not_found': {
    kind: 'missing',
    ar: 'لا تظلّم بهذا المعرّف فيما يُتاح لك. افتحه من صفحة المعاملة.',
    en: 'There is no such appeal among those that you may see. Open it from the page of the case.',
  },
  'appeals.letter_not_yet': {
    kind: 'conflict',
    ar: 'لا خطاب بالنتيجة قبل أن تُبلّغ. أبلغ مقدّم التظلّم بها أولاً.',
    en: 'There is no letter of the outcome before it is told. Tell the applicant first.',
  },
  'appeals.changed_meanwhile': {
    kind: 'conflict',
    ar: 'تغيّر التظلّم بعد أن فتحته. أعد فتحه ثم تابع (الإصدار الآن {version}).',
    en: 'The appeal has changed since you opened it. Open it again, then go on (it is now at version {version}).',
  },
  'appeals.gate_policy': {
    kind: 'rule',
    ar: 'لا تذكر سياسة الجمعية التظلّم، ولم تُضَف إليها مدته. يُتاح بإضافة إلى السياسة باسم من أضافها، للطلبات التي تبدأ بعدها.',
    en: 'The policy does not speak of appeals, and nobody has given a time for them. An addition to the policy, under a name, opens them for requests that begin after it.',
  },
  'appeals.gate_decision': {
    kind: 'rule',
    ar: 'لا يُتظلّم إلا من قرار بعدم القبول أُبلغ به صاحبه. أبلغ القرار أولًا.',
    en: 'Only a refusal of which the applicant was told can be appealed. Tell them of the decision first.',
  },
  'appeals.gate_once': {
    kind: 'conflict',
    ar: 'قُدّم تظلّم في هذا الطلب من قبل، ولا يُقدَّم إلا مرة واحدة. يمكن التقدّم بطلب جديد.',
    en: 'This request was appealed before, which is possible once. A new request may be made.',
  },
  'appeals.gate_window': {
    kind: 'rule',
    ar: 'انتهت مدة التظلّم من هذا القرار. يمكن التقدّم بطلب جديد إذا تغيّرت الظروف.',
    en: 'The time for an appeal against this decision is over. A new request may be made if circumstances have changed.',
  },
  'appeals.gate_state': {
    kind: 'conflict',
    ar: 'ليس هذا من إجراءات هذه المرحلة. راجع المرحلة ثم اختر مما هو متاح فيها.',
    en: 'This does not belong to the present stage. Look at the stage, and choose from what is open in it.',
  },
  'appeals.gate_reviewer': {
    kind: 'rule',
    ar: 'يبت في التظلّم من أُسند إليه وحده. اطلب إسناده إليك، أو اتركه لمن أُسند إليه.',
    en: 'An appeal is decided by those it was put to alone. Ask to have it put to you, or leave it to them.',
  },
  'appeals.gate_told_already': {
    kind: 'rule',
    ar: 'وصل الرد وأُثبت وصوله، ولا يلزم شيء آخر.',
    en: 'The answer has arrived, and that is on record. Nothing else is needed.',
  },
  'appeals.grounds_invalid': {
    kind: 'invalid',
    ar: 'اكتب أسباب التظلّم (grounds) في حدود {most} حرف، وثلاثة أحرف على الأقل.',
    en: 'Give the grounds of the appeal (grounds) in 3 to {most} characters.',
  },
  'appeals.filed_in_future': {
    kind: 'invalid',
    ar: 'وقت التقديم (filedAt) لم يأتِ بعد. صحّحه.',
    en: 'The time of filing (filedAt) is still to come. Correct it.',
  },
  'appeals.filed_before_notice': {
    kind: 'rule',
    ar: 'أُرسل القرار إلى صاحبه في {date}، ولا يُقدَّم التظلّم منه قبل ذلك اليوم. صحّح وقت التقديم (filedAt).',
    en: 'The applicant was sent the decision on {date}: no appeal is filed before that day. Correct the time of filing (filedAt).',
  },
  'appeals.reviewer_barred': {
    kind: 'rule',
    ar: 'أحد من اخترتهم (reviewers) شارك في القرار أو يخصّه الطلب، فلا يراجعه ولا يطّلع على التظلّم. اختر غيره.',
    en: 'Somebody you chose (reviewers) had a part in the decision or is a party to the request: they neither review nor see the appeal. Choose somebody else.',
  },
  'appeals.reviewer_without_role': {
    kind: 'rule',
    ar: 'ليس لأحد من اخترتهم (reviewers) دور يراجع التظلّمات. امنحه الدور، أو اختر غيره.',
    en: 'Somebody you chose (reviewers) holds no role that reviews appeals. Give them one, or choose somebody else.',
  },
} as const satisfies Record<string, RefusalText>;
