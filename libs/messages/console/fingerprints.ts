import type { ConsoleArea } from './text';

/** What a SHA-256 is for, and how anybody checks one. */
export const fingerprints = {
  file: { ar: 'بصمة الملف {short}', en: 'Fingerprint of the file {short}' },
  content: { ar: 'رمز المحتوى {short}', en: 'Content hash {short}' },
  copyFile: { ar: 'نسخ بصمة «{name}»', en: 'Copy the fingerprint of “{name}”' },
  copyContent: { ar: 'نسخ رمز المحتوى', en: 'Copy the content hash' },
  how: { ar: 'البيان وكيفية التحقق', en: 'What it is and how to check it' },
  fileAbout: {
    ar: 'البصمة (SHA-256) رقم يُحسب من محتوى الملف، ويتغير كله إن تغيّر فيه حرف واحد. إن كانت بصمة نسختكم هي هذه فهي الملف نفسه.',
    en: 'The fingerprint (SHA-256) is worked out from the content of the file, and changes altogether with a single letter of it. If that of your copy is this one, it is the same file.',
  },
  fileHow: {
    ar: 'تُحسب بصمة أي نسخة من الملف على جهازكم: في ويندوز {windows}، وفي ماك ولينكس {unix}، وبعده اسم الملف.',
    en: 'Work it out for any copy on your own computer: {windows} on Windows, {unix} on a Mac or Linux, with the name of the file.',
  },
  contentAbout: {
    ar: 'رقم (SHA-256) يُحسب من نص السياسة وما بجانبه من إجابات وإضافات، ويتغير كله إن تغيّر فيها حرف. هو مطبوع كاملًا في آخر النسخة الرسمية وفي صفحة الإصدار على الموقع العام؛ وتساويهما يعني أن النص واحد.',
    en: 'A number (SHA-256) worked out from the text of the policy with the answers and additions beside it; it changes altogether with a single letter. It is printed whole at the end of the official print and on the public page of the version: where the two are equal, the text is the same.',
  },
} as const satisfies ConsoleArea;
