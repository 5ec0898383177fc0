import type { RefusalText } from '../refusal';

export const staffRefusals = {
  'staff.not_found': {
    kind: 'missing',
    ar: 'لا يعمل هذا الحساب في الجمعية الآن. اختر موظفًا من قائمة العاملين.',
    en: 'This account does not work for the association at present. Choose somebody from the staff list.',
  },
  'staff.reports_to_self': {
    kind: 'invalid',
    ar: 'لا يتبع الموظف نفسه (reportsTo). اختر رئيسه، أو اترك الحقل فارغًا.',
    en: 'Nobody answers to themselves (reportsTo). Choose whom they answer to, or nobody.',
  },
  'staff.reports_in_circle': {
    kind: 'rule',
    ar: 'من اخترته (reportsTo) يتبع هذا الموظف، فتدور التبعية على نفسها. صحّح تبعيته أولًا.',
    en: 'Whom you chose (reportsTo) answers to this member of staff, so that the line would run in a circle. Correct theirs first.',
  },
  'staff.nobody_left': {
    kind: 'rule',
    ar: 'لا مدير تنفيذيًا للجمعية ولا مسؤول نظام يتسلم التذكير. أضف أحدهما.',
    en: 'The association has no executive director and no administrator to take the reminder. Add one.',
  },
  'staff.absence_ends_before_start': {
    kind: 'invalid',
    ar: 'نهاية الغياب (endsAt) قبل بدايته (startsAt). صحّح أحد التاريخين.',
    en: 'The absence ends (endsAt) before it starts (startsAt). Correct one of the two.',
  },
  'staff.absence_not_found': {
    kind: 'missing',
    ar: 'لا غياب بهذا المعرّف قائمًا أو قادمًا؛ وربما أُنهي من قبل. حدّث قائمة العاملين.',
    en: 'No absence by this identifier runs or is to come; it may have been ended already. Load the staff list again.',
  },
  'staff.own_deputy': {
    kind: 'invalid',
    ar: 'لا ينوب الموظف (deputy) عن نفسه. اختر نائبًا آخر أو اترك الحقل فارغًا.',
    en: 'Nobody is their own deputy (deputy). Choose somebody else, or leave the field out.',
  },
  'staff.role_unknown': {
    kind: 'rule',
    ar: 'الدور «{role}» (roles) لا يُمنح هنا. اختر من: {known}.',
    en: 'The role {role} (roles) cannot be given here. Choose from: {known}.',
  },
  'staff.end_passed': {
    kind: 'rule',
    ar: 'تاريخ الانتهاء (endsAt) مضى. اختر تاريخًا قادمًا.',
    en: 'The end (endsAt) has passed. Choose a date to come.',
  },
  'staff.end_before_start': {
    kind: 'rule',
    ar: 'الانتهاء (endsAt) قبل البداية (startsAt). صحّح أحد التاريخين.',
    en: 'The end (endsAt) comes before the start (startsAt). Correct one of the two.',
  },
  'staff.changed_meanwhile': {
    kind: 'conflict',
    ar: 'تغيّر ما سُجّل لهذا الموظف أثناء الكتابة، وهو الآن بالإصدار {version} (version). راجع التغيير ثم أعد الحفظ.',
    en: 'What is recorded of this member of staff changed while you were typing; it is now at version {version} (version). Look at the change, then save again.',
  },
  'staff.administrator_only': {
    kind: 'forbidden',
    ar: 'الدور «{role}» (roles) لا يمنحه ولا ينزعه إلا مسؤول النظام في الجمعية. اطلبه منه.',
    en: 'The role “{role}” (roles) is given and taken by an administrator of the association alone. Ask one.',
  },
  'staff.own_membership': {
    kind: 'rule',
    ar: 'لا ينزع أحد دوره ولا ينهي عضويته بنفسه. اطلب ذلك من مسؤول نظام آخر في الجمعية.',
    en: 'Nobody takes their own role or ends their own membership. Ask another administrator of the association.',
  },
  'staff.last_administrator': {
    kind: 'rule',
    ar: 'لن يبقى للجمعية مسؤول نظام دائم. عيّن مسؤولًا آخر (roles) بلا تاريخ انتهاء أولًا.',
    en: 'The association would be left without a lasting administrator. Appoint another one (roles) without an end first.',
  },
} as const satisfies Record<string, RefusalText>;
