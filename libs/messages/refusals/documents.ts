import type { RefusalText } from '../refusal';

export const documentRefusals = {
  'document.empty': {
    kind: 'invalid',
    ar: 'الملف (file) فارغ. اختر المستند ثم أعد إرساله.',
    en: 'The file (file) is empty. Choose the document, then send it again.',
  },
  'document.too_large': {
    kind: 'invalid',
    ar: 'الملف (file) أكبر من {megabytes} ميغابايت. صوّره بدقة أقل أو قسّمه، ثم أعد إرساله.',
    en: 'The file (file) is larger than {megabytes} MB. Photograph it at a lower quality or split it, then send it again.',
  },
  'document.name_invalid': {
    kind: 'invalid',
    ar: 'اسم الملف (file) فارغ أو أطول من {most} حرف. غيّر اسمه ثم أعد إرساله.',
    en: 'The name of the file (file) is empty or longer than {most} characters. Rename it, then send it again.',
  },
  'document.type_unlisted': {
    kind: 'invalid',
    ar: 'نوع الملف (file) غير مقبول. الأنواع المقبولة: {types}.',
    en: 'This type of file (file) is not accepted. Accepted are: {types}.',
  },
  'document.content_differs': {
    kind: 'invalid',
    ar: 'محتوى الملف (file) ليس من نوع {extension} كما في اسمه. احفظ المستند من جديد بهذا النوع، أو صوّره.',
    en: 'The content of the file (file) is not {extension}, as its name says. Save the document anew as that type, or photograph it.',
  },
  'document.damaged': {
    kind: 'invalid',
    ar: 'الملف (file) تالف أو ناقص. احفظ المستند من جديد أو صوّره، ثم أعد إرساله.',
    en: 'The file (file) is damaged or cut short. Save the document anew or photograph it, then send it again.',
  },
  'document.unsafe': {
    kind: 'invalid',
    ar: 'في الملف (file) ما لا يُقبل لسلامة من يفتحه: برنامج أو ملف داخل ملف أو حجم مضغوط كبير. اطبع المستند إلى PDF أو صوّره، ثم أعد إرساله.',
    en: 'The file (file) holds what could harm whoever opens it: a program, a file within a file, or far more than it seems. Print the document to PDF or photograph it, then send it again.',
  },
  'document.too_many': {
    kind: 'rule',
    ar: 'بلغت المستندات {most}، وهو أكثر ما يُقبل. اجمع الصفحات في ملف واحد، أو سلّم الباقي في مقر الجمعية.',
    en: 'There are {most} documents already, which is the most that is taken. Put the pages into one file, or bring the rest to the office.',
  },
  'document.missing': {
    kind: 'invalid',
    ar: 'أرفق المستند في الحقل file، بصيغة multipart/form-data.',
    en: 'Send the document in the field file, as multipart/form-data.',
  },
  'document.not_found': {
    kind: 'missing',
    ar: 'لا يوجد مستند بهذا المعرّف. راجع قائمة مستندات المعاملة.',
    en: 'There is no such document. Look at the list of the case’s documents.',
  },
  'document.quarantined': {
    kind: 'conflict',
    ar: 'المستند محجوز حتى يُفحص. أعد المحاولة بعد قليل.',
    en: 'The document is held until it has been scanned. Try again shortly.',
  },
  'document.destroyed': {
    kind: 'conflict',
    ar: 'أُتلف هذا المستند ولم يبقَ محتواه. اطلب من صاحبه نسخة جديدة إن لزم.',
    en: 'This document was destroyed and its content is gone. Ask its owner for a new copy where one is needed.',
  },
} as const satisfies Record<string, RefusalText>;
