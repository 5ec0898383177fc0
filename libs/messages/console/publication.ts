import type { ConsoleArea } from './text';

/** A version of the policy as it goes out: its official print, its public page, the scan of its minutes. */
export const publication = {
  title: { ar: 'النشر والملفات', en: 'Publication and files' },
  official: { ar: 'النسخة الرسمية (PDF)', en: 'Official print (PDF)' },
  officialAbout: {
    ar: 'النص كما اعتُمد، ومعه المحضر وما أُضيف ورمز المحتوى.',
    en: 'The text as it was approved, with its minutes, what was added and the content hash. In Arabic.',
  },
  draftAbout: {
    ar: 'على كل صفحة كلمة «مسودة» إلى أن يُسجل الاعتماد.',
    en: 'Every page says that it is a draft until the approval is recorded. In Arabic.',
  },
  download: { ar: 'تنزيل', en: 'Download' },
  page: { ar: 'صفحة الإصدار على الموقع العام', en: 'Page on the public site' },
  open: { ar: 'فتح الصفحة العامة', en: 'Open the public page' },
  stable: {
    ar: 'رابطها ثابت، ويبقى بعد أن يحل محل هذا الإصدار غيره.',
    en: 'Its address stays the same, also after another version has taken its place.',
  },
  notInForce: { ar: 'تُنشر حين يُحدد بدء النفاذ.', en: 'It is published once its coming into force is settled.' },
  siteClosed: {
    ar: 'تُنشر حين يُفتح الموقع العام للجمعية، بعد تأكيد اسمها.',
    en: 'It is published once the association’s public site is open, after its name has been confirmed.',
  },
  addressUnknown: {
    ar: 'منشورة، ولم يُضبط عنوان المواقع العامة (PORTAL_URL) في هذا التنصيب.',
    en: 'Published; the address of the public sites (PORTAL_URL) is not set in this installation.',
  },
  scan: { ar: 'صورة المحضر: {name}', en: 'Scan of the minutes: {name}' },
  named: { ar: 'الملف المسمّى عند الاعتماد: {name}', en: 'The file named with the approval: {name}' },
  namedAbout: {
    ar: 'هو وحده ما تذكره الصفحة العامة والنسخة الرسمية، باسمه وبصمته. الصور المرفقة بعده للموظفين ولا تُذكر فيهما.',
    en: 'It alone is named on the public page and in the official print, with its fingerprint. Scans attached later are for the staff, and named in neither.',
  },
  namedMissing: { ar: 'لم تُرفق صورته بعد.', en: 'Its scan is not attached yet.' },
  noneNamed: {
    ar: 'لم يُسمَّ ملف عند تسجيل الاعتماد، فلا تذكر الصفحة العامة ولا النسخة الرسمية ملفًا. الصور المرفقة للموظفين.',
    en: 'No file was named when the approval was recorded, so the public page and the official print name none. Scans are for the staff.',
  },
  isNamed: {
    ar: 'هو الملف المسمّى عند الاعتماد، ببصمته.',
    en: 'It is the file named with the approval, by its fingerprint.',
  },
  notNamed: {
    ar: 'ليس هذا هو الملف المسمّى عند الاعتماد، فلا يُذكر خارج الجمعية.',
    en: 'This is not the file named with the approval; it is named nowhere outside the association.',
  },
  noScan: {
    ar: 'لم تُرفق صورة المحضر. تُحفظ مشفرة ببصمتها، ولا تُنشر.',
    en: 'No scan of the minutes is attached. It is kept encrypted, with its fingerprint, and is not published.',
  },
  moreScans: {
    ar: 'إن كان للمحضر ملف آخر فأرفقه هنا.',
    en: 'Attach another file of the minutes here, if there is one.',
  },
  scanFile: { ar: 'ملف المحضر', en: 'File of the minutes' },
  attach: { ar: 'إرفاق صورة المحضر', en: 'Attach the scan' },
} as const satisfies ConsoleArea;
