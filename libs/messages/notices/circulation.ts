import type { Bilingual } from '../findings';

/** To staff: what they are to read and sign, and when the policy is to be looked at again. */
export const circulationNotices = {
  'circulation.sign': {
    ar: 'الإصدار {number} من السياسة نافذ. اقرأه ووقّعه في صفحة «القراءة والتوقيع».',
    en: 'Version {number} of the policy is in force. Read it and sign it under “Read and sign”.',
  },
  'circulation.read': {
    ar: 'الإصدار {number} من السياسة نافذ. اقرأه في صفحة «القراءة والتوقيع».',
    en: 'Version {number} of the policy is in force. Read it under “Read and sign”.',
  },
  'circulation.left': {
    ar: 'التوقيع على الإصدار {number} من السياسة: المتبقي {days}، وآخر موعد نهاية يوم {due}.',
    en: 'Signing version {number} of the policy: {days} left; due by the end of {due}.',
  },
  'circulation.today': {
    ar: 'التوقيع على الإصدار {number} من السياسة: آخر موعد اليوم، {due}.',
    en: 'Signing version {number} of the policy: due today, {due}.',
  },
  'circulation.late': {
    ar: 'التوقيع على الإصدار {number} من السياسة: التأخر {days}، وكان آخر موعد {due}.',
    en: 'Signing version {number} of the policy: late by {days}; it was due on {due}.',
  },
  'circulation.others': {
    ar: 'في الجمعية من لم يوقّع الإصدار {number} من السياسة، وآخر موعد له {due}. أسماؤهم في صفحة «تعميم السياسة».',
    en: 'Somebody in the association has not signed version {number} of the policy, due on {due}. “Circulation of the policy” lists the names.',
  },
  'review.ahead': {
    ar: 'موعد مراجعة السياسة النافذة (الإصدار {number}) يقترب: {date}.',
    en: 'The review of the policy in force (version {number}) is coming up: {date}.',
  },
  'review.today': {
    ar: 'اليوم موعد مراجعة السياسة النافذة (الإصدار {number}): {date}.',
    en: 'The policy in force (version {number}) is to be reviewed today: {date}.',
  },
} as const satisfies Record<string, Bilingual>;
