import type { Bilingual } from '../findings';

/** To those who complain, on the means agreed, `put_to_you` and `board_unattended` to the staff. They hold references and names of offices, and nothing of what was said. */
export const complaintNotices = {
  'complaints.received': {
    ar: 'وصلنا ما قدّمته وسُجّل برقم {reference}. لا يتولاه من يخصّه، ولن يؤثر في أي طلب لك. ويمكنك متابعته برقمه.',
    en: 'We have received what you sent; it is registered under {reference}. Nobody whom it concerns handles it, and it does not affect any request of yours. You can follow it by its reference.',
  },
  'complaints.received_committee': {
    ar: 'وصلنا ما قدّمته وسُجّل برقم {reference}. تنظر فيه {committee} ولا يتولاه من يخصّه، ولن يؤثر في أي طلب لك. ويمكنك متابعته برقمه.',
    en: 'We have received what you sent; it is registered under {reference}. {committee} looks at it, nobody whom it concerns handles it, and it does not affect any request of yours. You can follow it by its reference.',
  },
  'complaints.received_report': {
    ar: 'وصل بلاغك وسُجّل برقم {reference}. لا يطّلع عليه إلا من عُيّن لذلك، وهويتك مختومة لا تُفتح إلا باطلاع مسجَّل. ويمكنك متابعته برقمه.',
    en: 'Your report has arrived and is registered under {reference}. Only those appointed for it see it, and who you are is sealed: each opening is recorded. You can follow it by its reference.',
  },
  'complaints.referred': {
    ar: 'وصلنا ما قدّمته وسُجّل برقم {reference} وحُفظ. تحيل سياسة الجمعية مثله إلى «{to}»، فيُنظر فيه هناك، ولن يؤثر في أي طلب لك.',
    en: 'We have received what you sent and keep it under {reference}. The policy of the association refers such matters to “{to}”, where it is to be looked at. It does not affect any request of yours.',
  },
  'complaints.kept': {
    ar: 'وصلنا ما قدّمته وسُجّل برقم {reference} وحُفظ. لا تتناول سياسة الجمعية النظر في مثله، ولن يؤثر في أي طلب لك.',
    en: 'We have received what you sent and keep it under {reference}. The policy of the association does not speak of handling such matters. It does not affect any request of yours.',
  },
  'complaints.answered': {
    ar: 'انتهى النظر فيما قدّمته برقم {reference}، والنتيجة: {outcome}. يهمنا رأيك في النتيجة.',
    en: 'What you sent under {reference} has been looked at. The outcome: {outcome}. We would like to hear what you say of it.',
  },
  'complaints.settled': {
    ar: 'سُجّل الاتفاق على تسوية ما قدّمته برقم {reference}. نصه في صفحة متابعته، ويُغلق متى نُفّذ. يهمنا رأيك في تنفيذه.',
    en: 'The agreement that settles what you sent under {reference} is on record. Its words stand on the page where you follow it; it is closed once it is carried out. We would like to hear what you say of that.',
  },
  'complaints.escalated': {
    ar: 'رُفع ما قدّمته برقم {reference} إلى {rung}.',
    en: 'What you sent under {reference} has been put to {rung}.',
  },
  'complaints.board_unattended': {
    ar: 'رُفع ما سُجّل برقم {reference} إلى مجلس الإدارة، ولا أحد يتسلّمه هناك ممن لا يخصّه: أسندوا دور «أمانة مجلس الإدارة» من صفحة العاملين ليُعرض على المجلس ويُدوَّن جوابه.',
    en: 'What is registered under {reference} has gone up to the board, and nobody whom it does not concern receives it there. Give somebody the role “Board secretary” on the page of the staff, so that it comes before the board and its answer is recorded.',
  },
  'complaints.put_to_you': {
    ar: 'أُسند إليك النظر فيما سُجّل برقم {reference}.',
    en: 'What is registered under {reference} has been put to you.',
  },
  'complaints.arrived': {
    ar: 'وصل ما سُجّل برقم {reference}، وينتظر القراءة والإسناد.',
    en: 'Something has arrived and is registered under {reference}. It waits to be read, and to be put to somebody.',
  },
  'complaints.arrived_report': {
    ar: 'في أمانتك بلاغ مخالفة سُجّل برقم {reference}، وينتظر القراءة والإسناد.',
    en: 'A report of a violation, registered under {reference}, is in your keeping. It waits to be read, and to be put to somebody.',
  },
  'complaints.without_handler': {
    ar: 'لم يعد لما سُجّل برقم {reference} من ينظر فيه بعد تحديد من يخصّه. أسنده من جديد.',
    en: 'Since it was said whom it is about, nobody looks at what is registered under {reference}. Put it to somebody else.',
  },
  'complaints.no_custodian': {
    ar: 'وصل بلاغ مخالفة، وليس في الجمعية من يحفظ هوية المبلِّغين ويجوز له الاطلاع عليه. عيّن لذلك من لا صلة له به؛ والبلاغ محفوظ لا يراه أحد حتى يُعيَّن.',
    en: 'A report of a violation has arrived, and the association has no custodian of identities who may see it. Appoint one who has no part in it; the report is kept, and seen by nobody until then.',
  },
  'complaints.nobody_sorts': {
    ar: 'وصلت شكوى لا يجوز لأحد ممن يتلقون الشكاوى الاطلاع عليها. امنح من لا صلة له بها دور متابعة الشكاوى؛ وهي محفوظة لا يراها أحد حتى ذلك.',
    en: 'A complaint has arrived which none of those who receive complaints may see. Give the role of complaints follow-up to somebody who has no part in it; it is kept, and seen by nobody until then.',
  },
} as const satisfies Record<string, Bilingual>;
