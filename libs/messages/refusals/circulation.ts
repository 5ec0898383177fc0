import type { RefusalText } from '../refusal';

export const circulationRefusals = {
  'circulation.signature_owed': {
    kind: 'forbidden',
    ar: 'أُوقف هذا الإجراء حتى توقّع الإصدار {number} النافذ من السياسة، فقد كان {date} آخر يوم للتوقيع. افتح صفحة «القراءة والتوقيع» من القائمة، ثم أعد المحاولة.',
    en: 'This action is shut until you have signed version {number} of the policy, which is in force; the last day to sign was {date}. Open “Read and sign” from the menu, then try again.',
  },
  'circulation.none': {
    kind: 'conflict',
    ar: 'لا إصدار من السياسة قيد التعميم الآن، فلا شيء يُوقَّع. يصلك إشعار حين يبدأ تعميم إصدار.',
    en: 'No version of the policy is in circulation now, so there is nothing to sign. You will be told when one is.',
  },
  'circulation.another_version': {
    kind: 'conflict',
    ar: 'الإصدار الذي قرأته لم يعد قيد التعميم، وحلّ محله الإصدار {number}. اقرأه ثم وقّعه.',
    en: 'The version you have read is no longer in circulation; version {number} has taken its place. Read it, then sign it.',
  },
  'circulation.signed_already': {
    kind: 'conflict',
    ar: 'سبق أن وقّعت الإصدار {number}، ويكفي لكل إصدار توقيع واحد.',
    en: 'You have already signed version {number}; one signature is enough for each version.',
  },
  'circulation.reader_not_found': {
    kind: 'missing',
    ar: 'هذا الحساب ليس في قائمة التعميم بعد. تُحدَّث القائمة كل بضع دقائق؛ أعد المحاولة بعدها، أو اختر اسمًا من القائمة.',
    en: 'This account is not on the list of the circulation yet. The list follows within minutes; try again then, or choose a name from the list.',
  },
  'circulation.not_found': {
    kind: 'missing',
    ar: 'لا تعميم بهذا المعرّف. اختر تعميمًا من القائمة.',
    en: 'There is no such circulation. Choose one from the list.',
  },
  'circulation.ended': {
    kind: 'conflict',
    ar: 'انتهى تعميم الإصدار {number} بنفاذ إصدار آخر. افتح تعميم الإصدار النافذ.',
    en: 'The circulation of version {number} ended when another came into force. Open that of the version in force.',
  },
  'circulation.excepted_already': {
    kind: 'conflict',
    ar: 'هذا الموظف مستثنى من قبل. ألغِ الاستثناء القائم إن أردت تغيير سنده.',
    en: 'This person is excepted already. End the exception first to change its basis.',
  },
  'circulation.not_excepted': {
    kind: 'missing',
    ar: 'لا استثناء لهذا الحساب في هذا التعميم. اختر اسمًا مستثنى من القائمة.',
    en: 'This account has no exception in this circulation. Choose an excepted name from the list.',
  },
  'circulation.handed_ahead': {
    kind: 'invalid',
    ar: 'تاريخ التسليم (handedOn) {date} لم يأتِ بعد. اكتب يوم التسليم الفعلي.',
    en: 'The day of handing over (handedOn), {date}, is still to come. Give the day on which it was handed over.',
  },
  'circulation.not_drawn': {
    kind: 'missing',
    ar: 'لا توقيع مرسومًا لهذا الحساب على هذا الإصدار؛ الاسم المكتوب وحده توقيعه، إن وقّع.',
    en: 'This account has no drawn signature on this version; the typed name alone is its signature, if it has signed.',
  },
  'awareness.not_found': {
    kind: 'missing',
    ar: 'لا لقاء توعية بهذا المعرّف. اختر لقاءً من القائمة.',
    en: 'There is no such awareness session. Choose one from the list.',
  },
  'awareness.ahead': {
    kind: 'conflict',
    ar: 'موعد اللقاء {date} لم يأتِ بعد. سجّلوا الحضور في يومه أو بعده.',
    en: 'The session is still to come, on {date}. Tick the attendance on that day or later.',
  },
  'awareness.not_invited': {
    kind: 'rule',
    ar: 'في الحاضرين (attended) من لم يُدعَ إلى اللقاء. اختر من المدعوين.',
    en: 'Among those who were there (attended) is somebody who was not invited. Choose from those invited.',
  },
  'awareness.no_evidence': {
    kind: 'missing',
    ar: 'لم يُرفَق شاهد لهذا اللقاء. أرفق كشف الحضور أو صورته.',
    en: 'Nothing was attached that shows this session. Attach the list of attendance or a picture of it.',
  },
  'review.past': {
    kind: 'invalid',
    ar: 'موعد المراجعة القادمة (nextReviewOn) {date} مضى. اختر يومًا لم يمضِ.',
    en: 'The day of the next review (nextReviewOn), {date}, has passed. Choose a day that has not.',
  },
  'review.before_start': {
    kind: 'invalid',
    ar: 'موعد المراجعة القادمة (nextReviewOn) {date} يسبق بدء النفاذ في {start}. اختر يومًا منه أو بعده.',
    en: 'The day of the next review (nextReviewOn), {date}, comes before the start on {start}. Choose that day or a later one.',
  },
} as const satisfies Record<string, RefusalText>;
