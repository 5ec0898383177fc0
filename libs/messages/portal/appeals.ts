import type { PortalText } from './text';

/** Appealing a refusal, where the association has given a time for it. */
export const appealTexts = {
  'appeal.title': { ar: 'التظلّم من القرار', en: 'Appeal against the decision' },
  'appeal.file': { ar: 'تقديم تظلّم', en: 'Make an appeal' },
  'appeal.until': {
    ar: 'لك التظلّم حتى نهاية {date}، وينظر فيه من لم يشارك في القرار.',
    en: 'You may appeal until the end of {date}. People who had no part in the decision review it.',
  },
  'appeal.days': {
    ar: {
      zero: 'لك التظلّم من القرار، وينظر فيه من لم يشارك فيه.',
      one: 'لك التظلّم خلال يوم عمل من وصول القرار إليك، وينظر فيه من لم يشارك فيه.',
      two: 'لك التظلّم خلال يومي عمل من وصول القرار إليك، وينظر فيه من لم يشارك فيه.',
      few: 'لك التظلّم خلال {count} أيام عمل من وصول القرار إليك، وينظر فيه من لم يشارك فيه.',
      many: 'لك التظلّم خلال {count} يوم عمل من وصول القرار إليك، وينظر فيه من لم يشارك فيه.',
      other: 'لك التظلّم خلال {count} يوم عمل من وصول القرار إليك، وينظر فيه من لم يشارك فيه.',
    },
    en: {
      one: 'You may appeal within one working day of the decision reaching you. People who had no part in it review the appeal.',
      other:
        'You may appeal within {count} working days of the decision reaching you. People who had no part in it review the appeal.',
    },
  },
  'appeal.over': { ar: 'انتهت مدة التظلّم في {date}.', en: 'The time for an appeal ended on {date}.' },
  'appeal.once': { ar: 'يُقدَّم التظلّم مرة واحدة.', en: 'An appeal is possible once.' },
  'appeal.grounds': { ar: 'لماذا ترى القرار غير صحيح؟', en: 'Why do you think the decision is wrong?' },
  'appeal.groundsHint': {
    ar: 'بكلماتك: ما لم يُنظر فيه، أو ما فُهم على غير وجهه.',
    en: 'In your own words: what was not looked at, or was misunderstood.',
  },
  'appeal.send': { ar: 'إرسال التظلّم', en: 'Send the appeal' },
  'appeal.sent': {
    ar: 'وصل تظلّمك، ويُسجَّل خلال لحظات.',
    en: 'Your appeal has arrived; it is entered within moments.',
  },
  'appeal.yours': { ar: 'ما كتبته', en: 'What you wrote' },
  'appeal.filed': { ar: 'تاريخ التقديم', en: 'Filed' },
  'appeal.outcome': { ar: 'نتيجة التظلّم', en: 'Outcome of the appeal' },
  'e.grounds': { ar: 'اكتب سبب التظلّم، من ثلاثة أحرف فأكثر', en: 'Write the grounds, in three letters or more' },
} as const satisfies Record<string, PortalText>;
