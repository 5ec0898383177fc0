import type { Bilingual } from '../findings';

interface MailTexts {
  readonly subject: Bilingual;
  readonly paragraphs: readonly Bilingual[];
  /** What stands on the link, where there is one. */
  readonly action?: Bilingual;
}

const ONCE: Bilingual = {
  ar: 'الرابط صالح حتى {expiresAt}، ويُستعمل مرة واحدة. وهو شخصي، فيُرجى عدم إرساله إلى أحد.',
  en: 'The link is good until {expiresAt} and works once. It is yours alone: please send it to nobody.',
};

/** Letters to accounts and to those who are to have one. */
export const mails = {
  invitation: {
    subject: { ar: 'دعوة للعمل مع {association} في سند', en: 'An invitation to work with {association} on Sanad' },
    paragraphs: [
      { ar: 'مرحبًا {name}،', en: 'Dear {name},' },
      {
        ar: 'تدعوك {association} للانضمام إلى العاملين فيها في سند. قبول الدعوة من هذا الرابط:',
        en: '{association} invites you to join those who work for it on Sanad. The invitation is accepted by this link:',
      },
      ONCE,
      {
        ar: 'إن لم تكن هذه الدعوة متوقعة فيمكن تجاهلها، ولن يُنشأ حساب.',
        en: 'If you did not expect this invitation, you can leave it alone; no account is made then.',
      },
    ],
    action: { ar: 'قبول الدعوة', en: 'Accept the invitation' },
  },
  'invitation.platform': {
    subject: { ar: 'دعوة إلى سند', en: 'An invitation to Sanad' },
    paragraphs: [
      { ar: 'مرحبًا {name}،', en: 'Dear {name},' },
      {
        ar: 'هذه دعوة لفتح حساب جهة متابعة في سند. قبول الدعوة من هذا الرابط:',
        en: 'You are invited to open an account of a supervising body on Sanad. The invitation is accepted by this link:',
      },
      ONCE,
      {
        ar: 'إن لم تكن هذه الدعوة متوقعة فيمكن تجاهلها، ولن يُنشأ حساب.',
        en: 'If you did not expect this invitation, you can leave it alone; no account is made then.',
      },
    ],
    action: { ar: 'قبول الدعوة', en: 'Accept the invitation' },
  },
  'password.reset': {
    subject: { ar: 'كلمة مرور جديدة في سند', en: 'A new password on Sanad' },
    paragraphs: [
      { ar: 'مرحبًا {name}،', en: 'Dear {name},' },
      {
        ar: 'وصلنا طلب لتغيير كلمة مرور حسابك في سند. تغييرها من هذا الرابط:',
        en: 'We were asked to change the password of your account on Sanad. It is changed by this link:',
      },
      ONCE,
      {
        ar: 'بعد التغيير تنتهي جلساتك كلها، ويبقى التحقق بالخطوة الثانية مطلوبًا عند الدخول.',
        en: 'After the change all your sessions end; the second step is still asked for when you sign in.',
      },
      {
        ar: 'إن لم يصدر الطلب منك فكلمة المرور باقية كما هي، ولا يلزم شيء.',
        en: 'If you did not ask for this, your password stays as it is and nothing need be done.',
      },
    ],
    action: { ar: 'تغيير كلمة المرور', en: 'Change the password' },
  },
  'password.changed': {
    subject: { ar: 'تغيّرت كلمة مرور حسابك في سند', en: 'The password of your account on Sanad was changed' },
    paragraphs: [
      { ar: 'مرحبًا {name}،', en: 'Dear {name},' },
      {
        ar: 'تغيّرت كلمة مرور حسابك في {changedAt}، وانتهت جلساته كلها.',
        en: 'The password of your account was changed on {changedAt}, and all its sessions have ended.',
      },
      {
        ar: 'إن لم يكن التغيير منك فيُرجى طلب كلمة مرور جديدة من صفحة الدخول الآن، وإبلاغ مسؤول النظام في الجمعية.',
        en: 'If it was not you, please ask for a new password on the sign-in page now, and tell your administrator.',
      },
    ],
  },
} as const satisfies Record<string, MailTexts>;

export type MailTemplate = keyof typeof mails;

/** What a notice that goes out by e-mail says around its sentence. */
export const noticeFrame = {
  subject: { ar: 'إشعار من {association}', en: 'A notice from {association}' },
  sender: {
    ar: 'أُرسل هذا الإشعار من {association} عبر سند.',
    en: 'This notice was sent by {association} through Sanad.',
  },
} as const satisfies Record<string, Bilingual>;
