/** Month names as they are written, in the form `foldArabic` gives them; the place in the list is the month. */
export const GREGORIAN_MONTHS: readonly (readonly string[])[] = [
  ['يناير', 'كانون الثاني', 'january', 'jan'],
  ['فبراير', 'شباط', 'february', 'feb'],
  ['مارس', 'اذار', 'march', 'mar'],
  ['ابريل', 'نيسان', 'april', 'apr'],
  ['مايو', 'ايار', 'may'],
  ['يونيو', 'يونيه', 'حزيران', 'june', 'jun'],
  ['يوليو', 'يوليه', 'تموز', 'july', 'jul'],
  ['اغسطس', 'اب', 'august', 'aug'],
  ['سبتمبر', 'ايلول', 'september', 'sep'],
  ['اكتوبر', 'تشرين الاول', 'october', 'oct'],
  ['نوفمبر', 'تشرين الثاني', 'november', 'nov'],
  ['ديسمبر', 'كانون الاول', 'december', 'dec'],
];

export const HIJRI_MONTHS: readonly (readonly string[])[] = [
  ['محرم', 'المحرم', 'محرم الحرام'],
  ['صفر'],
  ['ربيع الاول', 'ربيع اول'],
  ['ربيع الاخر', 'ربيع الثاني', 'ربيع ثاني'],
  ['جمادي الاولي', 'جمادي الاول', 'جماد الاول', 'جماد الاولي'],
  ['جمادي الاخره', 'جمادي الاخر', 'جمادي الثانيه', 'جمادي الثاني', 'جماد الاخر', 'جماد الثاني'],
  ['رجب'],
  ['شعبان'],
  ['رمضان'],
  ['شوال'],
  ['ذو القعده', 'ذي القعده', 'ذوالقعده', 'ذيالقعده'],
  ['ذو الحجه', 'ذي الحجه', 'ذوالحجه', 'ذيالحجه'],
];

/** What stands behind a year to name its calendar: ميلادي, هجري and their letters, as folded. */
export const GREGORIAN_MARKS = ['م', 'ميلادي', 'ميلاديه', 'ad', 'ce'];
export const HIJRI_MARKS = ['ه', 'هجري', 'هجريه', 'ah'];

/** Words that may stand between the parts: «من شهر», «لعام». */
export const BEFORE_MONTH = ['من شهر', 'من', 'شهر', 'of'];
export const BEFORE_YEAR = ['من عام', 'لعام', 'عام', 'من سنه', 'لسنه', 'سنه'];
