import type { ConsoleArea } from './text';

export const staff = {
  departmentHint: {
    ar: 'تُعرض عند الكتابة الإدارات المعروفة وما تسميه السياسة، ويُقبل غيرها.',
    en: 'The departments that are known and those the policy names are offered as you type; another may be typed.',
  },
  position: { ar: 'الإدارة والصفة', en: 'Department and capacity' },
  positionNamed: { ar: 'الإدارة والصفة: {name}', en: 'Department and capacity of {name}' },
  title: { ar: 'منسوبو الجمعية', en: 'Staff' },
  invite: { ar: 'دعوة منسوب', en: 'Invite somebody' },
  sendInvitation: { ar: 'إرسال الدعوة', en: 'Send the invitation' },
  sent: { ar: 'أُرسلت الدعوة إلى {email}.', en: 'The invitation went out to {email}.' },
  roles: { ar: 'الأدوار', en: 'Roles' },
  endsAt: { ar: 'آخر يوم في العمل', en: 'Last day' },
  endsHint: {
    ar: 'لازم للمتطوع ومندوب المكتب، واختياري لغيرهما.',
    en: 'Needed for volunteers and branch delegates, optional for others.',
  },
  until: { ar: 'حتى {date}', en: 'until {date}' },
  actions: { ar: 'إجراءات', en: 'Actions' },
  actionsNamed: { ar: 'إجراءات: {name}', en: 'Actions: {name}' },
  change: { ar: 'تغيير الأدوار', en: 'Change the roles' },
  changeNamed: { ar: 'تغيير الأدوار: {name}', en: 'Change the roles: {name}' },
  end: { ar: 'إنهاء العمل', en: 'End the membership' },
  endNamed: { ar: 'إنهاء العمل: {name}', en: 'End the membership: {name}' },
  endSure: {
    ar: 'يفقد {name} الوصول إلى الجمعية فورًا، وتبقى سجلاته كما هي.',
    en: '{name} loses access to the association at once; what they recorded stays.',
  },
  signOut: { ar: 'تسجيل الخروج من كل الأجهزة', en: 'Sign out everywhere' },
  signOutNamed: { ar: 'تسجيل الخروج من كل الأجهزة: {name}', en: 'Sign out everywhere: {name}' },
  signOutSure: {
    ar: 'تنتهي فورًا كل جلسات {name} التي يمكن بها الوصول إلى الجمعية، كما يلزم عند فقد هاتف أو سرقته. ولا يمنع ذلك من الدخول من جديد؛ فإن خيف على كلمة المرور فلتُغيّر.',
    en: 'Every session of {name} by which the association can be reached ends at once, as is needed when a telephone is lost or stolen. They can sign in again; if the password may be known to others, it has to be changed.',
  },
  changedTitle: {
    ar: 'تغيّر ما سُجّل لهذا الموظف أثناء الكتابة',
    en: 'What is recorded of them changed while you were typing',
  },
  changedKept: {
    ar: 'ما كُتب هنا باقٍ كما هو. بعد الاطلاع على التغيير يمكن الحفظ فوق ما صار.',
    en: 'What you typed is still here. Having seen the change, you can save over it.',
  },
  saveOver: { ar: 'الحفظ فوق ما صار', en: 'Save over it' },
  invitations: { ar: 'دعوات لم تُقبل بعد', en: 'Invitations not accepted yet' },
  noInvitations: { ar: 'لا دعوات معلقة.', en: 'No invitations are waiting.' },
  expires: { ar: 'صالحة حتى {date}', en: 'Valid until {date}' },
  again: { ar: 'إعادة الإرسال', en: 'Send again' },
  withdraw: { ar: 'سحب الدعوة', en: 'Withdraw' },
  withdrawNamed: { ar: 'سحب الدعوة: {name}', en: 'Withdraw: {name}' },
  sentAgain: { ar: 'أُرسل رابط جديد، وبطل ما قبله.', en: 'A new link went out; the older ones no longer work.' },
} as const satisfies ConsoleArea;
