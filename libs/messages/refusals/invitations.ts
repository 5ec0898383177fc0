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
} as const satisfies Record<string, RefusalText>;
