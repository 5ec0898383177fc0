import type { RefusalText } from '../refusal';

export const invitationRefusals = {
  'invitation.open_already': {
    kind: 'conflict',
    ar: 'لصاحب هذا البريد (email) دعوة لم تُقبل بعد. أعد إرسالها أو اسحبها من قائمة الدعوات.',
    en: 'This address (email) has an invitation that is still open. Send it again or withdraw it in the list of invitations.',
  },
  'invitation.member_already': {
    kind: 'conflict',
    ar: 'صاحب هذا البريد (email) من العاملين في الجمعية. غيّر أدواره من قائمة العاملين.',
    en: 'The owner of this address (email) works for the association already. Change their roles in the staff list.',
  },
  'invitation.link_invalid': {
    kind: 'missing',
    ar: 'رابط الدعوة غير صحيح أو حلّ محله رابط أحدث. يُفتح من آخر رسالة وصلت، أو تُطلب دعوة جديدة من الجمعية.',
    en: 'The link of the invitation is not right, or a newer one took its place. Open it from the last letter, or ask the association for another.',
  },
  'invitation.expired': {
    kind: 'rule',
    ar: 'انتهت مدة هذه الدعوة. تُطلب دعوة جديدة من الجمعية.',
    en: 'This invitation has run out. Ask the association for another.',
  },
  'invitation.withdrawn': {
    kind: 'conflict',
    ar: 'سُحبت هذه الدعوة. للاستفسار يُرجع إلى الجمعية.',
    en: 'This invitation was withdrawn. Ask the association about it.',
  },
  'invitation.accepted_already': {
    kind: 'conflict',
    ar: 'قُبلت هذه الدعوة من قبل. الدخول إلى سند بالبريد نفسه.',
    en: 'This invitation has been accepted already. Sign in with the same e-mail.',
  },
  'invitation.account_disabled': {
    kind: 'forbidden',
    ar: 'الحساب المرتبط بهذا البريد موقوف. لإعادته يُرجع إلى مشغّل المنصة.',
    en: 'The account of this e-mail is disabled. Ask the operator of the platform to restore it.',
  },
  'invitation.password_unneeded': {
    kind: 'rule',
    ar: 'لهذا البريد حساب بكلمة مروره. يُعاد القبول بلا كلمة مرور (password).',
    en: 'This e-mail has an account with a password of its own. Accept again without a password (password).',
  },
  'reset.link_invalid': {
    kind: 'missing',
    ar: 'رابط كلمة المرور غير صحيح أو استُعمل من قبل. يُطلب رابط جديد من صفحة الدخول.',
    en: 'The link for a new password is not right or has been used. Ask for another on the sign-in page.',
  },
  'reset.expired': {
    kind: 'rule',
    ar: 'مضى على الرابط أكثر من {minutes} دقيقة. يُطلب رابط جديد من صفحة الدخول.',
    en: 'The link is older than {minutes} minutes. Ask for another on the sign-in page.',
  },
} as const satisfies Record<string, RefusalText>;
