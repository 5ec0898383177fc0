import type { RefusalText } from '../refusal';

export const intakeRefusals = {
  'intake.not_found': {
    kind: 'missing',
    ar: 'لا توجد معاملة بهذا المعرّف في الجمعية. ابحث برقم الطلب في قائمة المعاملات.',
    en: 'The association has no such case. Look for its reference in the list of cases.',
  },
  'intake.changed_meanwhile': {
    kind: 'conflict',
    ar: 'تغيّرت المعاملة بعد أن فتحتها: {changes}. أعد فتحها ثم تابع (الإصدار الآن {version}).',
    en: 'The case has changed since you opened it: {changes}. Open it again, then go on (it is now at version {version}).',
  },
  'intake.drawing_unasked': {
    kind: 'invalid',
    ar: 'الرسم (drawing) للتوقيع المرسوم وحده. احذفه، أو اجعل طريقة التوقيع (method) مرسومة (drawnSignature).',
    en: 'A drawing (drawing) belongs to a drawn signature alone. Leave it out, or make the method (method) a drawn one (drawnSignature).',
  },
  'intake.not_drawn': {
    kind: 'missing',
    ar: 'لا رسم مع التوقيع القائم. ما وُقّع به يظهر في بيانات الإقرار.',
    en: 'The standing signature has no drawing. What it was signed with stands in the attestation.',
  },
  'intake.too_many_tags': {
    kind: 'rule',
    ar: 'لا يزيد عدد الوسوم في الجمعية على {most}. استعمل وسمًا (add) مما هو موجود.',
    en: 'An association has no more than {most} labels. Use one (add) that exists.',
  },
  'intake.case_tags_full': {
    kind: 'rule',
    ar: 'لا يزيد عدد الوسوم في المعاملة على {most}. أزل وسمًا (remove) أو أكثر، ثم أضف (add).',
    en: 'A case has no more than {most} labels. Take some off (remove), then add (add).',
  },
  'intake.snooze_past': {
    kind: 'rule',
    ar: 'وقت العودة (until) مضى. اختر وقتًا قادمًا.',
    en: 'The time to come back (until) has passed. Choose one that is still to come.',
  },
  'intake.saved_view_not_found': {
    kind: 'missing',
    ar: 'لا عرض محفوظًا لك بهذا المعرّف. اختر من عروضك، أو احفظ العرض من جديد.',
    en: 'You keep no view by this identifier. Choose one of yours, or keep it anew.',
  },
  'intake.saved_view_name_taken': {
    kind: 'conflict',
    ar: 'لك عرض آخر بهذا الاسم (name). اختر اسمًا غيره، أو عدّل شروط الآخر.',
    en: 'Another view of yours has this name (name). Choose a different one, or change what the other shows.',
  },
  'intake.saved_view_changed': {
    kind: 'conflict',
    ar: 'تغيّر هذا العرض بعد أن قرأته. أعد فتح عروضك ثم تابع (الإصدار الآن {version}).',
    en: 'This view has changed since you read it. Open your views again, then go on (it is now at version {version}).',
  },
  'intake.too_many_saved_views': {
    kind: 'rule',
    ar: 'لا يزيد عدد عروضك المحفوظة على {most}. أزل عرضًا لم تعد تستعمله، أو عدّل شروط واحد منها.',
    en: 'You keep {most} views at most. Remove one that you no longer use, or change what one of them shows.',
  },
  'intake.received_in_future': {
    kind: 'rule',
    ar: 'وقت الاستلام (receivedAt) لم يأتِ بعد. اكتب وقت وصول الطلب فعلًا.',
    en: 'The time of receipt (receivedAt) has not come yet. State when the request really arrived.',
  },
  'intake.delegate_after_office': {
    kind: 'rule',
    ar: 'استلم المندوب (delegate.receivedAt) بعد المكتب (receivedAt). راجع الوقتين.',
    en: 'The delegate’s receipt (delegate.receivedAt) lies after the office’s (receivedAt). Check the two times.',
  },
  'intake.delegate_channel': {
    kind: 'rule',
    ar: 'ذُكر مندوب (delegate) وقناة الوصول (channel) ليست قناة المناديب. اختر قناة المناديب، أو احذف المندوب.',
    en: 'A delegate is named (delegate), and the channel (channel) is not that of delegates. Choose theirs, or leave the delegate out.',
  },
  'intake.delegate_without_mandate': {
    kind: 'rule',
    ar: 'لا يملك هذا الحساب (delegate.account) صفة مندوب مكتب فرعي في وقت الاستلام (delegate.receivedAt). راجع الحساب والتاريخ، أو تكليفه في قائمة العاملين.',
    en: 'This account (delegate.account) held no mandate as a branch delegate at the time of receipt (delegate.receivedAt). Check the account and the date, or the mandate in the staff list.',
  },
  'intake.beneficiary_missing': {
    kind: 'invalid',
    ar: 'اذكر من يُقدَّم الطلب له (beneficiary)، وهو غير المتقدم، حين يكون المتقدم وليًا أو وكيلًا. واحذفه حين يتقدم لنفسه.',
    en: 'Name the beneficiary, who is not the applicant, when the applicant is a guardian or an agent. Leave it out for capacity self.',
  },
  'intake.items_of_exchange': {
    kind: 'invalid',
    ar: 'الاستفسار والمقترح بلا مستندات. احذف المستندات (items) أو اجعل النوع (kind) طلب دعم.',
    en: 'An enquiry or a suggestion has no items. Leave them out (items) or make it a support request (kind).',
  },
  'intake.branch_unknown': {
    kind: 'missing',
    ar: 'ليس في السياسة فرع معرّفه «{branch}» (branch). اختر فرعًا من فروعها، أو اتركه.',
    en: 'The policy has no branch “{branch}” (branch). Choose one of its branches, or leave it out.',
  },
  'intake.item_unknown': {
    kind: 'missing',
    ar: 'المستند «{item}» ليس في قائمة هذه المعاملة. اختر من القائمة، أو اطلبه باسمه.',
    en: 'The item “{item}” is not on the checklist of this case. Choose one that is, or ask for it by a label.',
  },
  'intake.item_not_brought': {
    kind: 'rule',
    ar: 'المستند «{item}» لم يُقدَّم بعد، أو بُتّ فيه. سجّل وصوله أولًا.',
    en: 'The item “{item}” has not been brought yet, or has been ruled on. Record its arrival first.',
  },
  'intake.item_lapsed': {
    kind: 'rule',
    ar: 'انتهت صلاحية «{item}» قبل يوم تقديمه. سجّله غير صالح واطلب غيره.',
    en: 'The validity of “{item}” had ended before the day it was submitted. Rule it not valid and ask for another.',
  },
  'intake.item_reason_missing': {
    kind: 'invalid',
    ar: 'اذكر سبب عدم صلاحية المستند (reason)، فهو يظهر في إشعار النواقص.',
    en: 'Say why the item is not valid (reason): it stands in the receipt of what is missing.',
  },
  'intake.validity_reversed': {
    kind: 'invalid',
    ar: 'نهاية الصلاحية (validUntil) قبل بدايتها (validFrom). راجع التاريخين.',
    en: 'The end of the validity (validUntil) lies before its start (validFrom). Check the two dates.',
  },
  'intake.verifier_is_applicant': {
    kind: 'rule',
    ar: 'لا يطابق البيانات ولا يشهد عليها من قدّم الطلب أو كان له. ليتولَّ ذلك موظف آخر.',
    en: 'Whoever applied, or is applied for, neither matches the data nor countersigns. Let another officer do it.',
  },
  'intake.documents_of_party': {
    kind: 'forbidden',
    ar: 'أنت طرف في هذه المعاملة، فلا تُفتح مستنداتها من حسابك في الجمعية. تابعها من البوابة برقمها ورمزها.',
    en: 'You are a party to this case: its documents are not opened from your account in the office. Follow it on the portal by its reference and secret.',
  },
  'intake.time_ahead': {
    kind: 'rule',
    ar: 'الوقت المكتوب ({field}) لم يأتِ بعد. اكتب وقت ما حدث فعلًا.',
    en: 'The time given ({field}) has not come yet. State when it really happened.',
  },
  'intake.time_before': {
    kind: 'rule',
    ar: 'الوقت المكتوب ({field}) أسبق مما بُني عليه. اكتب وقتًا لا يسبقه.',
    en: 'The time given ({field}) lies before what it follows. State one that does not.',
  },
  'intake.content_changed': {
    kind: 'conflict',
    ar: 'تغيّرت البيانات بعد أن عُرضت للتوقيع. اعرضها من جديد ثم خذ التوقيع.',
    en: 'The data have changed since they were shown for signing. Show them again, then take the signature.',
  },
  'intake.attested_already': {
    kind: 'conflict',
    ar: 'الإقرار قائم على هذه البيانات نفسها. لا حاجة إلى توقيع آخر.',
    en: 'An attestation of these very data stands already. No other signature is needed.',
  },
  'intake.countersign_staff': {
    kind: 'rule',
    ar: 'يوقّع مع طالب الدعم موظف شرح له الإقرار. سجّل الإقرار من حساب الموظف.',
    en: 'An officer countersigns the explanation. Record the attestation from the account of that officer.',
  },
  'intake.nothing_asked': {
    kind: 'invalid',
    ar: 'اذكر المستندات المطلوبة (items): معرّف من القائمة أو اسم مستند جديد.',
    en: 'Name what is asked for (items): an id of the checklist or the label of a new item.',
  },
  'intake.reason_missing': {
    kind: 'invalid',
    ar: 'اذكر سبب القرار (reason). لا رفض ولا تأجيل ولا طلب استكمال بلا سبب.',
    en: 'State the reason of the decision (reason). Nothing is rejected, deferred or sent back without one.',
  },
  'intake.notice_stopped': {
    kind: 'rule',
    ar: 'لا يُبلَّغ قرار ما دامت في المدد ملاحظة بلا جواب في الإصدار {version} من السياسة. أجيبوا عنها بقرار مدوَّن.',
    en: 'No notice of a decision goes out while a finding on deadlines is unanswered in version {version} of the policy. Answer it by a minuted decision.',
  },
  'intake.entitlement_not_found': {
    kind: 'missing',
    ar: 'لا يوجد استحقاق بهذا المعرّف في المعاملة.',
    en: 'The case has no such entitlement.',
  },
  'intake.entitlement_settled': {
    kind: 'conflict',
    ar: 'سُلّم هذا الاستحقاق أو أُلغي من قبل.',
    en: 'This entitlement has been delivered or cancelled already.',
  },
  'intake.referral_not_found': {
    kind: 'missing',
    ar: 'لا توجد إحالة بهذا المعرّف.',
    en: 'There is no such referral.',
  },
  'intake.referral_taken': {
    kind: 'conflict',
    ar: 'قُبلت هذه الإحالة من قبل.',
    en: 'This referral has been accepted already.',
  },
  'intake.referral_ended': {
    kind: 'conflict',
    ar: 'انتهت المعاملة التي تخصها هذه الإحالة، فلا تحتاج إلى قبول ولا إلى إجابة. افتح معاملة جديدة إن بقي السؤال قائمًا.',
    en: 'The case this referral belongs to has ended: it needs neither acceptance nor answer. Open a new case if the question remains.',
  },
  'intake.referral_not_yours': {
    kind: 'rule',
    ar: 'يجيب عن الإحالة من قبلها، ومرة واحدة. اقبلها أولًا أو راجع من قبلها.',
    en: 'Whoever accepted a referral answers it, once. Accept it first, or ask whoever did.',
  },
  'intake.visit_not_found': {
    kind: 'missing',
    ar: 'لا توجد زيارة بهذا المعرّف.',
    en: 'There is no such visit.',
  },
  'intake.visit_ended': {
    kind: 'conflict',
    ar: 'انتهت هذه الزيارة من قبل.',
    en: 'This visit has ended already.',
  },
  'intake.visit_incomplete': {
    kind: 'rule',
    ar: 'لا تنتهي الزيارة والطلب ناقص: {items}. أكمله، أو سلّم الزائر إشعارًا بالنواقص (receiptGiven).',
    en: 'The visit does not end while the request lacks: {items}. Complete it, or hand over a receipt of what is missing (receiptGiven).',
  },
  'intake.visit_unruled': {
    kind: 'rule',
    ar: 'لا تنتهي الزيارة ولم يُبتّ في اكتمال الطلب، ولا ينقصه شيء من الزائر. أثبت اكتماله أولًا (completeness).',
    en: 'The visit does not end before somebody has ruled on the request, which lacks nothing from the visitor. Rule it complete first (completeness).',
  },
  'intake.gate_state': {
    kind: 'conflict',
    ar: 'لا يتاح هذا الإجراء في حالة المعاملة الآن. افتحها لترى المتاح.',
    en: 'This cannot be done in the present state of the case. Open it to see what can.',
  },
  'intake.gate_step': {
    kind: 'rule',
    ar: 'ليس هذا من خطوات السياسة التي فُتحت المعاملة عليها.',
    en: 'This is not a step of the policy version under which the case was opened.',
  },
  'intake.gate_criteria': {
    kind: 'rule',
    ar: 'سلّم المتقدم المعايير والاشتراطات وسجّل ذلك أولًا.',
    en: 'First give the applicant the criteria and conditions, and record that.',
  },
  'intake.gate_items': {
    kind: 'rule',
    ar: 'ينقص الطلب: {items}. سجّل وصول الناقص أولًا.',
    en: 'The request lacks: {items}. Record the arrival of what is missing first.',
  },
  'intake.gate_matching': {
    kind: 'rule',
    ar: 'طابق المستندات المقدَّمة وتحقق من صلاحيتها وقت التقديم أولًا.',
    en: 'Match the items that were brought, and their validity as of submission, first.',
  },
  'intake.gate_attestation': {
    kind: 'rule',
    ar: 'ينقص الطلب توقيع الإقرار بصحة البيانات. خذ التوقيع أولًا.',
    en: 'The attestation of truth is not signed. Take the signature first.',
  },
  'intake.gate_nothing_missing': {
    kind: 'rule',
    ar: 'لا ينقص الطلب شيء من المتقدم. أثبت اكتماله.',
    en: 'Nothing is missing on the applicant’s side. Rule it complete.',
  },
  'intake.gate_notified': {
    kind: 'conflict',
    ar: 'أُبلغ القرار من قبل. سجّل وصوله أو ارتداده.',
    en: 'Notice of the decision has gone out already. Record that it arrived, or that it bounced.',
  },
  'intake.gate_not_notified': {
    kind: 'rule',
    ar: 'أبلغ القرار أولًا.',
    en: 'Send the notice of the decision first.',
  },
  'intake.gate_replied': {
    kind: 'conflict',
    ar: 'وصل الرد إلى صاحب الطلب من قبل.',
    en: 'The reply has reached the person already.',
  },
  'intake.gate_not_replied': {
    kind: 'rule',
    ar: 'لا تُغلق المعاملة قبل وصول الرد إلى صاحبها بالوسيلة المتفق عليها.',
    en: 'The case is not closed before the reply has reached the person by the means agreed.',
  },
  'intake.gate_registered': {
    kind: 'conflict',
    ar: 'سُجّل الطلب من قبل وله رقم قيد.',
    en: 'The request is registered already and has a file number.',
  },
  'intake.gate_not_registered': {
    kind: 'rule',
    ar: 'سجّل الطلب في السجل أولًا ليأخذ رقم القيد.',
    en: 'Enter the request in the register first, so that it has a file number.',
  },
  'intake.gate_not_delivered': {
    kind: 'rule',
    ar: 'لا تُغلق المعاملة قبل تقديم الخدمة كاملة وإثباتها.',
    en: 'The case is not closed before the whole service is delivered, with its proof.',
  },
} as const satisfies Record<string, RefusalText>;
