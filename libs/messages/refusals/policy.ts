import type { RefusalText } from '../refusal';

export const policyRefusals = {
  'policy.file_invalid': {
    kind: 'invalid',
    ar: 'في ملف السياسة «{file}» ما يحتاج إلى تصحيح ({count}). صحّحوا المواضع المذكورة ثم أعيدوا المحاولة.',
    en: 'The policy file “{file}” needs correcting in {count} places. Correct them and try again.',
  },
  'policy.file_unreadable': {
    kind: 'missing',
    ar: 'تعذّرت قراءة ملف السياسة «{file}». تأكدوا من المسار، أو استعملوا أحد الأسماء: {slugs}.',
    en: 'The policy file “{file}” cannot be read. Check the path, or use one of these names: {slugs}.',
  },
  'policy.import_unreadable': {
    kind: 'missing',
    ar: 'تعذّرت قراءة الملف «{file}». تأكدوا من المسار ثم أعيدوا المحاولة.',
    en: 'The file “{file}” cannot be read. Check the path and try again.',
  },
  'policy.import_type': {
    kind: 'invalid',
    ar: 'الملف «{file}» ليس نصًا ولا مستند وورد حديثًا ولا ملف PDF. احفظوه بصيغة من صيغ docx وpdf وtxt ثم أعيدوا المحاولة.',
    en: 'The file “{file}” is neither a text, nor a Word document of 2007 or later, nor a PDF. Save it as docx, pdf or txt and try again.',
  },
  'policy.import_broken': {
    kind: 'invalid',
    ar: 'تعذّر فتح الملف «{file}»: فيه تلف، أو هو محمي بكلمة مرور، أو أكبر من أن يكون سياسة. افتحوه واحفظوه من جديد بلا حماية ثم أعيدوا المحاولة.',
    en: 'The file “{file}” cannot be opened: it is damaged, protected by a password, or larger than a policy is. Open it, save it anew without protection, and try again.',
  },
  'policy.import_scanned': {
    kind: 'invalid',
    ar: 'الملف «{file}» صور صفحات بلا نص. استوردوا الملف الأصلي من برنامج الكتابة، أو أدخلوا النص في ملف نصي وقارنوه بالصور.',
    en: 'The file “{file}” holds images of pages and no text. Import the original of the word processor, or type the text into a text file and compare it with the images.',
  },
  'policy.import_empty': {
    kind: 'invalid',
    ar: 'الملف «{file}» خالٍ من النص. اختاروا الملف الذي فيه نص السياسة.',
    en: 'The file “{file}” holds no text. Choose the file with the text of the policy.',
  },
  'policy.answer_unmatched': {
    kind: 'invalid',
    ar: 'القرار عن «{subject}» لا يطابق قاعدة في هذه السياسة. صحّحوا الموضوع (subject).',
    en: 'The decision on “{subject}” matches no rule of this policy. Correct what it is about (subject).',
  },
} as const satisfies Record<string, RefusalText>;
