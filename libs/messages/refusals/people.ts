import type { RefusalText } from '../refusal';

export const peopleRefusals = {
  'people.not_found': {
    kind: 'missing',
    ar: 'لا يوجد شخص بهذا المعرّف في الجمعية. ابحث بالاسم أو برقم الهوية.',
    en: 'The association knows no such person. Search by name or identity number.',
  },
  'people.id_number_invalid': {
    kind: 'invalid',
    ar: 'رقم الهوية (idNumber) لا يطابق نوعها (idKind). راجع الأرقام العشرة، أو اختر «other» لوثيقة أخرى.',
    en: 'The identity number (idNumber) does not fit its kind (idKind). Check the ten digits, or choose “other”.',
  },
  'people.name_empty': {
    kind: 'invalid',
    ar: 'ليس في الاسم (name) حرف يُقرأ. اكتب الاسم كما في الوثيقة.',
    en: 'The name (name) holds no letter. Write it as the document has it.',
  },
  'people.mobile_invalid': {
    kind: 'invalid',
    ar: 'رقم الجوال (mobile) غير صحيح. اكتبه على صورة 05XXXXXXXX.',
    en: 'The mobile number (mobile) is not valid. Write it like 05XXXXXXXX.',
  },
  'people.id_kind_missing': {
    kind: 'invalid',
    ar: 'اذكر نوع الوثيقة (idKind) مع رقمها (idNumber)، أو احذفهما معًا.',
    en: 'Give the kind of document (idKind) together with its number (idNumber), or leave both out.',
  },
  'people.changed_meanwhile': {
    kind: 'conflict',
    ar: 'عُدّلت بيانات هذا الشخص بعد أن فتحتها. أعد فتحها ثم احفظ تعديلك.',
    en: 'This person was changed after you opened the record. Open it again, then save your change.',
  },
  'people.match_with_self': {
    kind: 'invalid',
    ar: 'اختر شخصين مختلفين للمقارنة.',
    en: 'Choose two different people to compare.',
  },
} as const satisfies Record<string, RefusalText>;
