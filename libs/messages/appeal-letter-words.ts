import { accountWords } from './account-words';

/** What the letters of an appeal say around what was asked and decided. */
export const appealLetterWords = {
  ...accountWords,
  acknowledgement: 'إشعار باستلام تظلّم',
  outcome: 'إبلاغ بنتيجة تظلّم',
  request: 'الطلب',
  applicant: 'مقدّم الطلب',
  grounds: 'أسباب التظلّم',
  window: 'مدة التظلّم',
  within: 'خلال {days} من وصول القرار.',
  lastDay: 'آخر يوم للتظلّم',
  decidedOn: 'تاريخ البت',
  follows: 'ما يترتب على ذلك',
  upheld: 'يبقى القرار في الطلب كما أُبلغ من قبل.',
  changed: 'عُدّل القرار، والطلب مقبول من تاريخ البت.',
  returned: 'يعود الطلب إلى اللجنة لتنظر فيه من جديد، ويصل قرارها كما يصل أي قرار.',
  once: 'نظر في التظلّم من لم يشارك في القرار، والتظلّم في الجمعية درجة واحدة.',
} as const;
