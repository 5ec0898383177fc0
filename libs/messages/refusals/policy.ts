import type { RefusalText } from '../refusal';

export const policyRefusals = {
  'policy.file_invalid': {
    kind: 'invalid',
    ar: 'في ملف السياسة «{file}» ما يحتاج إلى تصحيح ({count}). صحّحوا المواضع المذكورة ثم أعيدوا المحاولة.',
    en: 'The policy file “{file}” needs correcting; places: {count}. Correct them and try again.',
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
  'policy.import_heavy': {
    kind: 'invalid',
    ar: 'قراءة الملف «{file}» تجاوزت الوقت أو الذاكرة المتاحة لها. احفظوه من جديد ملف وورد أو نصًا بلا صور ثم أعيدوا المحاولة.',
    en: 'Reading the file “{file}” took more time or memory than there is for it. Save it anew as a Word document or a text without images, and try again.',
  },
  'policy.import_not_found': {
    kind: 'missing',
    ar: 'لا استيراد بهذا الرقم في جمعيتكم. اختاروه من صفحة السياسة.',
    en: 'There is no such import in your association. Choose one on the policy page.',
  },
  'policy.import_reading': {
    kind: 'conflict',
    ar: 'الملف لم يُقرأ بعد. انتظروا حتى تظهر البنود المقترحة.',
    en: 'The file has not been read yet. Wait until the proposed clauses are shown.',
  },
  'policy.import_closed': {
    kind: 'conflict',
    ar: 'انتهى هذا الاستيراد: تأكّد، أو رُفض ملفه، أو صُرف النظر عنه. ارفعوا الملف من جديد إن أردتم مسودة أخرى منه.',
    en: 'This import is over: it was confirmed, its file was refused, or it was given up. Upload the file again for another draft of it.',
  },
  'policy.import_doubts_open': {
    kind: 'rule',
    ar: 'بقيت مواضع لم يُنظر فيها ({count}). انظروا في كل منها مقابل المصدر ثم أنشئوا المسودة.',
    en: 'There are doubts that nobody has looked at ({count}). Look at each beside the source, then create the draft.',
  },
  'policy.import_doubt_unknown': {
    kind: 'missing',
    ar: 'ليس في هذا الاستيراد موضع بهذا الرقم. حدّثوا الصفحة ثم أعيدوا المحاولة.',
    en: 'This import holds no such doubt. Reload the page and try again.',
  },
  'policy.import_kind_unknown': {
    kind: 'invalid',
    ar: 'النوع «{kind}» لا ينطبق على هذا الموضع. اختاروا نوعًا (kind) من الأنواع المعروضة.',
    en: 'The kind “{kind}” does not fit this doubt. Choose one of those offered (kind).',
  },
  'policy.import_clause_unknown': {
    kind: 'missing',
    ar: 'ليس في المقترح بند بهذا المعرّف (clause). حدّثوا الصفحة واختاروا بندًا منها.',
    en: 'The proposal has no such clause (clause). Reload the page and choose one of it.',
  },
  'policy.import_rule_unknown': {
    kind: 'invalid',
    ar: 'لم تُقرأ من هذا البند هذه القاعدة (rule)، أو ذُكرت مرتين. حدّثوا الصفحة ثم أعيدوا التصحيح.',
    en: 'No such rule was read from this clause (rule), or it is named twice. Reload the page and correct it again.',
  },
  'policy.import_reading_unfit': {
    kind: 'invalid',
    ar: 'المهلة وعنوان التواصل يحتاجان إلى أكثر من نوع (as). أنشئوا المسودة ثم أضيفوا القاعدة عند بندها.',
    en: 'A deadline and a contact detail need more than a kind (as). Make the draft, and add the rule at its clause there.',
  },
  'policy.import_changed': {
    kind: 'conflict',
    ar: 'تغيّر المقترح منذ قراءته. اقرؤوه من جديد ثم أنشئوا المسودة.',
    en: 'The proposal has changed since it was read. Read it again, then create the draft.',
  },
  'policy.answer_unmatched': {
    kind: 'invalid',
    ar: 'القرار عن «{subject}» لا يطابق قاعدة في هذه السياسة. صحّحوا الموضوع (subject).',
    en: 'The decision on “{subject}” matches no rule of this policy. Correct what it is about (subject).',
  },
} as const satisfies Record<string, RefusalText>;
