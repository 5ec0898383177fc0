import type { RefusalText } from '../refusal';

export const compensationRefusals = {
  'compensation.not_found': {
    kind: 'missing',
    ar: 'لا ملف تعويض بهذا المعرّف فيما يُتاح لك. اختره من قائمة ملفات التعويض.',
    en: 'There is no such file of compensation among those that you may see. Choose it from the list.',
  },
  'compensation.changed_meanwhile': {
    kind: 'conflict',
    ar: 'تغيّر هذا الملف بعد أن فتحته. أعد فتحه ثم تابع (الإصدار الآن {version}).',
    en: 'This file has changed since you opened it. Open it again, then go on (it is now at version {version}).',
  },
  'compensation.off': {
    kind: 'rule',
    ar: 'لا تتناول سياسة الجمعية التعويض، ولم يُضَف إليها. يُتاح بإضافة إلى السياسة باسم من أضافها.',
    en: 'The policy of the association does not speak of compensation, and nobody has added it. An addition to the policy, under a name, would open it.',
  },
  'compensation.referred': {
    kind: 'rule',
    ar: 'تحيل سياسة الجمعية التعويض إلى «{to}»، فيُطالَب به هناك. ويُتاح هنا بإضافة إلى السياسة باسم من أضافها.',
    en: 'The policy of the association refers compensation to “{to}”, where it is to be claimed. An addition to the policy, under a name, would open it here.',
  },
  'compensation.claimant_missing': {
    kind: 'rule',
    ar: 'لم يُذكر المتضرر (claimant). اختر الشخص من السجل.',
    en: 'Nobody is named as the one who was harmed (claimant). Choose the person from the register.',
  },
  'compensation.about_missing': {
    kind: 'rule',
    ar: 'قد تعني الشكوى أكثر من موظف، ولم يُحدَّد من تخصّه. حدّده في الشكوى، أو اختره هنا (about).',
    en: 'The complaint may mean several of the staff, and nobody has said whom it is about. Say so in the complaint, or choose them here (about).',
  },
  'compensation.own_claim': {
    kind: 'rule',
    ar: 'المتضرر (claimant) هو من يفتح الملف. يفتحه غيره.',
    en: 'Whoever opens the file is the one who was harmed (claimant). Somebody else has to open it.',
  },
  'compensation.opened_already': {
    kind: 'conflict',
    ar: 'لهذه الشكوى ملف تعويض قائم، ولا يُعوَّض ضرر مرتين. تابع الملف القائم.',
    en: 'There is a file for this complaint already, and no harm is compensated twice. Go on with that one.',
  },
  'compensation.harm_known': {
    kind: 'conflict',
    ar: 'لهذه المعاملة ملف تعويض قائم، ولا يُعوَّض ضرر مرتين. تابع الملف القائم، أو اذكر لماذا هو ضرر آخر (anotherHarm).',
    en: 'There is a file for this case already, and no harm is compensated twice. Go on with that one, or say why this is another harm (anotherHarm).',
  },
  'compensation.harm_ahead': {
    kind: 'rule',
    ar: 'يوم وقوع الضرر (harmedOn) لم يأتِ بعد. صحّحه.',
    en: 'The day of the harm (harmedOn) has not come yet. Correct it.',
  },
  'compensation.gate_harm': {
    kind: 'rule',
    ar: 'قد يكون ضرر هذا الملف ضرر ملف آخر قائم. يُفيد من يفتح الملفات بأنه ضرر آخر ويذكر السبب، أو يُغلق أحد الملفين.',
    en: 'The harm may be that of another file which stands. Whoever opens files says that it is another one, with the reason, or one of the two is closed.',
  },
  'compensation.gate_no_alike': {
    kind: 'rule',
    ar: 'لا ملف قائمًا قد يخص الضرر نفسه، أو أُفيد بأنه ضرر آخر من قبل. لا يلزم شيء.',
    en: 'No file that stands may be about the same harm, or it was said before that this is another one. Nothing is needed.',
  },
  'compensation.person_needed': {
    kind: 'forbidden',
    ar: 'هذا إجراء لشخص يُسأل عنه، لا لبرنامج. يدخل صاحب الصلاحية بحسابه وينفّذه.',
    en: 'This is for a person who answers for it, and for no program. Whoever may do it signs in and does it.',
  },
  'compensation.gate_state': {
    kind: 'conflict',
    ar: 'ليس هذا من إجراءات هذه المرحلة. راجع المرحلة ثم اختر مما هو متاح فيها.',
    en: 'This does not belong to the present stage. Look at the stage, and choose from what is open in it.',
  },
  'compensation.gate_policy': {
    kind: 'rule',
    ar: 'لم تُضَف إلى السياسة اعتمادات للتعويض، فلا يُطلب اعتماد. يُصدر أمر الصرف مباشرة.',
    en: 'Nobody has added approvals of compensation to the policy, so none is asked for. The payment is ordered straight away.',
  },
  'compensation.gate_reading': {
    kind: 'rule',
    ar: 'لم تُعتمد قراءة لشروط التعويض. يجيب من له الصلاحية عن ملاحظة السياسة «لم يُبيَّن أمجتمعة الشروط أم يكفي بعضها» بمحضر.',
    en: 'Nobody has chosen how the conditions of compensation are read. Whoever may answers the finding of the policy, with minutes.',
  },
  'compensation.gate_proof': {
    kind: 'rule',
    ar: 'لم يثبت ما تشترطه السياسة بحسب القراءة المعتمدة. أضف الإثبات ليتحقق منه غيرك.',
    en: 'What the policy asks for is not proven by the reading that was chosen. Add the proof, for somebody else to validate.',
  },
  'compensation.gate_no_proof': {
    kind: 'rule',
    ar: 'لا إثبات قائمًا في الملف. أضف الإثبات أولًا.',
    en: 'There is no proof in the file. Add one first.',
  },
  'compensation.gate_no_waiting': {
    kind: 'rule',
    ar: 'لا إثبات ينتظر التحقق. أضف الإثبات أولًا.',
    en: 'No proof waits to be validated. Add one first.',
  },
  'compensation.gate_offer': {
    kind: 'rule',
    ar: 'لا عرض ينتظر ردًا. سجّل العرض أولًا.',
    en: 'No offer waits for an answer. Record the offer first.',
  },
  'compensation.gate_signed': {
    kind: 'rule',
    ar: 'وقّع هذا الطرف التسوية. بقي توقيع الطرف الآخر.',
    en: 'This party has signed the settlement. The other one has not yet.',
  },
  'compensation.gate_settlement': {
    kind: 'rule',
    ar: 'لا تسوية وقّعها الطرفان بعد. تُوقّع التسوية أولًا.',
    en: 'No settlement was signed by both yet. It is signed first.',
  },
  'compensation.gate_paper': {
    kind: 'rule',
    ar: 'لا حكم متحقَّقًا منه في الملف، ولا إثبات يكفي وحده بحسب القراءة المعتمدة. أضفه ليتحقق منه غيرك، أو سجّل عرضًا يتفق عليه الطرفان.',
    en: 'The file holds no validated judgment, nor a proof that is enough by the reading. Add one, for somebody else to validate, or record an offer that both agree on.',
  },
  'compensation.awards_nothing': {
    kind: 'invalid',
    ar: 'المبلغ المحكوم به (awarded) للحكم وحده. احذفه، أو اختر نوع الإثبات (kind) حكمًا.',
    en: 'An amount is awarded (awarded) by a judgment or a ruling alone. Leave it out, or choose one of these (kind).',
  },
  'compensation.paper_not_executed': {
    kind: 'rule',
    ar: 'لا يُصرف بهذا الإثبات (proof) بلا تسوية. اختر حكمًا متحقَّقًا منه، أو سجّل عرضًا.',
    en: 'Nothing is paid by this paper (proof) without a settlement. Choose a judgment that was validated, or record an offer.',
  },
  'compensation.amount_not_awarded': {
    kind: 'rule',
    ar: 'لم يُسجَّل في الحكم (proof) مبلغ محكوم به. اسحبه وأضفه بمبلغه (awarded)، أو سجّل عرضًا.',
    en: 'No amount is recorded as awarded by the judgment (proof). Withdraw it and add it with its amount (awarded), or record an offer.',
  },
  'compensation.amount_other': {
    kind: 'rule',
    ar: 'المحكوم به {awarded} ريال، وهو غير المبلغ المكتوب (halalas). يُصرف ما حُكم به.',
    en: 'What was awarded is {awarded} riyals, and not the amount given (halalas). What was awarded is paid.',
  },
  'compensation.amount_missing': {
    kind: 'invalid',
    ar: 'لا مبلغ في هذا الإثبات، ولم يُكتب (halalas). اكتبه.',
    en: 'The paper holds no amount, and none was given (halalas). Give one.',
  },
  'compensation.gate_approved': {
    kind: 'rule',
    ar: 'اكتملت الاعتمادات. يُصدر أمر الصرف.',
    en: 'All approvals are there. The payment is to be ordered.',
  },
  'compensation.gate_beyond': {
    kind: 'rule',
    ar: 'المبلغ فوق كل درجات الاعتماد المضافة إلى السياسة. تُضاف درجة له في إصدار نافذ، أو يُعاد إلى التفاوض على أقل.',
    en: 'The amount lies above every step of approval that was added to the policy. A step for it is added by a version in force, or it is sent back, for less to be agreed on.',
  },
  'compensation.gate_approvals': {
    kind: 'rule',
    ar: 'لم تكتمل الاعتمادات لهذا المبلغ. يعتمد من بقي ممن لهم الصلاحية.',
    en: 'The approvals of this amount are not complete. Others who may are to approve it.',
  },
  'compensation.gate_ledger': {
    kind: 'conflict',
    ar: 'لا يتبع هذا آخر قيد في سجل الصرف، ولا يُصرف تعويض مرتين. راجع السجل ثم تابع.',
    en: 'This does not follow the last entry of the ledger, and nothing is paid twice. Look at the ledger, then go on.',
  },
  'compensation.gate_paid_before': {
    kind: 'rule',
    ar: 'صدر أمر صرف بهذه التسوية من قبل، فلا تُعاد إلى التفاوض. تابع سجل الصرف.',
    en: 'A payment was ordered by this settlement before: it does not go back to negotiation. Go on with the ledger.',
  },
  'compensation.proofs_many': {
    kind: 'rule',
    ar: 'بلغ الملف أقصى عدد من الإثباتات، وهو {most}. راجع إدارة النظام.',
    en: 'The file holds {most} proofs, as many as it may. Ask the administrator.',
  },
  'compensation.proof_not_found': {
    kind: 'missing',
    ar: 'ليس هذا الإثبات في الملف. اختره من إثباتات الملف.',
    en: 'This proof is not in the file. Choose one of the file’s proofs.',
  },
  'compensation.proof_withdrawn': {
    kind: 'conflict',
    ar: 'سُحب هذا الإثبات من قبل. أضف إثباتًا جديدًا إن لزم.',
    en: 'This proof was withdrawn. Add another one if it is needed.',
  },
  'compensation.proof_settled': {
    kind: 'conflict',
    ar: 'جرى التحقق من هذا الإثبات، فلا يتغيّر. يُسحب ويُضاف غيره.',
    en: 'This proof was validated and stays as it is. Withdraw it and add another one.',
  },
  'compensation.own_proof': {
    kind: 'rule',
    ar: 'أنت من أدخل هذا الإثبات. يتحقق منه غيرك.',
    en: 'You entered this proof yourself. Somebody else has to validate it.',
  },
  'compensation.proof_lacks': {
    kind: 'rule',
    ar: 'ينقص الإثبات: {lacks}. أكمله، أو اسحبه وأضف غيره.',
    en: 'The proof lacks: {lacks}. Complete it, or withdraw it and add another one.',
  },
  'compensation.member_twice': {
    kind: 'invalid',
    ar: 'ورد عضو أكثر من مرة (members). اذكر كل عضو مرة.',
    en: 'A member is named more than once (members). Name each of them once.',
  },
  'compensation.amount_beyond': {
    kind: 'invalid',
    ar: 'المبلغ (halalas) بالهللات عدد موجب لا يزيد على {most} ريال. صحّحه.',
    en: 'The amount (halalas) is a number of halalas above nothing and up to {most} riyals. Correct it.',
  },
  'compensation.steps_beyond': {
    kind: 'rule',
    ar: 'المبلغ (halalas) فوق أعلى درجات الاعتماد في السياسة، وهي {most} ريال، فلا يعتمده أحد. اكتب مبلغًا لا يتجاوزها، أو تُضاف درجة له في إصدار نافذ من السياسة.',
    en: 'The amount (halalas) lies above the highest step of approval in the policy, {most} riyals: nobody could approve it. Give one up to that, or a step for it is added by a version of the policy that is in force.',
  },
  'compensation.own_offer': {
    kind: 'rule',
    ar: 'يردّ على العرض الطرف الآخر (party) لا من قدّمه. صحّح الطرف.',
    en: 'An offer is answered by the other party (party), and not by the one who made it. Correct the party.',
  },
  'compensation.content_changed': {
    kind: 'conflict',
    ar: 'تغيّرت التسوية بعد أن عُرضت للتوقيع (contentHash). أعد قراءتها ثم وقّع.',
    en: 'The settlement has changed since it was shown (contentHash). Read it again, then sign.',
  },
  'compensation.scan_missing': {
    kind: 'invalid',
    ar: 'لا صورة للتسوية الموقّعة بالحبر (method). أرفق الصورة أولًا، أو اختر طريقة أخرى.',
    en: 'There is no scan of the settlement that was signed in ink (method). Attach it first, or choose another way.',
  },
  'compensation.drawing_unasked': {
    kind: 'invalid',
    ar: 'رسم التوقيع (drawing) للتوقيع المرسوم وحده، ولا يصح بدونه. صحّح الطريقة (method) أو الرسم.',
    en: 'The drawing (drawing) belongs to a drawn signature, which is none without it. Correct the way (method) or the drawing.',
  },
  'compensation.reason_missing': {
    kind: 'invalid',
    ar: 'لم يُذكر سبب الإعادة (reason). اكتبه ليُعرف ما يُعاد التفاوض عليه.',
    en: 'There is no reason for sending it back (reason). Give one, so that it is known what to negotiate anew.',
  },
  'compensation.approved_already': {
    kind: 'conflict',
    ar: 'اعتمدت هذه التسوية أو أعدتها من قبل، وذلك مرة لكل شخص. يعتمد أو يعيد غيرك.',
    en: 'You have approved this settlement or sent it back already, and everybody does so once. Somebody else has to.',
  },
  'compensation.own_entry': {
    kind: 'rule',
    ar: 'أنت من سجّل العرض أو قبوله، أو وقّع التسوية، أو أخذ بمبلغ الإثبات، أو أفاد بأنه ضرر آخر، فلا تعتمد ما صنعت. يعتمد غيرك.',
    en: 'You entered the offer, its acceptance or a signature of it, took the amount of a proof, or said that it is another harm, and do not approve your own. Somebody else has to.',
  },
  'compensation.iban_missing': {
    kind: 'invalid',
    ar: 'لا حساب للتحويل (iban). اكتب رقم الآيبان، أو اختر وسيلة أخرى (payBy).',
    en: 'There is no account for the transfer (iban). Give the IBAN, or choose other means (payBy).',
  },
  'compensation.iban_invalid': {
    kind: 'invalid',
    ar: 'رقم الآيبان (iban) غير صحيح. يبدأ بـ SA ثم 22 رقمًا، ويُنقل كما في البنك.',
    en: 'The IBAN (iban) is not right. It begins with SA, then 22 digits, as the bank has it.',
  },
  'compensation.own_order': {
    kind: 'rule',
    ar: 'أنت من أصدر أمر الصرف. يُثبت الصرف غيرك.',
    en: 'You ordered this payment. Somebody else has to attest that it was paid.',
  },
  'compensation.letter_not_yet': {
    kind: 'rule',
    ar: 'لا يوجد في هذه المرحلة ما يُكتب في هذا الخطاب. تابع الملف حتى يبلغ مرحلته.',
    en: 'There is nothing yet that this letter could say. Go on with the file until its stage.',
  },
} as const satisfies Record<string, RefusalText>;
