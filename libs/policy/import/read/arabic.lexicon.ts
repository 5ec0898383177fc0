/** The filler that stretches a word to the margin; in «هـ» and behind a joined «بـ» it is a part of what is written. */
export const STRETCH = /(?<=\p{L})ـ+(?=\p{L})/gu;

/** A word that begins with a lam-alef turned around: no Arabic word begins so. */
export const REVERSED = /(?<!\p{L})[وفبكل]{0,2}ا[أإآا]ل(?=\p{L})/gu;

/** What is joined to the head of a word. */
export const JOINED = '[وفبكل]{0,2}(?:ال|لل)?';

/** A lam-alef as such a file has it, and back again at the head of a word and inside of one: pattern and replacement. */
export const TURNED_AWRY = [/ل([أإآا])/u, '$1ل'] as const;
export const HEAD_RIGHT = [/ا([أإآا])ل$/u, 'ال$1'] as const;
export const INSIDE_RIGHT = [/(?<=\p{L}{2})([أإآا])ل(?=\p{L})/u, 'ل$1'] as const;

/** The same inside of a word, behind whatever is joined to it: as it should be read, where no other Arabic word has those letters. */
export const LAM_ALEF_INSIDE: readonly string[] = [
  ...['خلال', 'خلالها', 'خلاله', 'علاقة', 'علاقات', 'علاقته', 'علاقتها', 'خلاف', 'خلافات', 'اطلاع', 'إطلاع', 'الاطلاع'],
  ...['إعلان', 'إعلانات', 'بلاغ', 'بلاغات', 'إبلاغ', 'ابلاغ', 'استلام', 'تلاعب', 'ثلاثة', 'ثلاث', 'ثلاثين', 'ثلاثون'],
  ...['صلاحية', 'صلاحيات', 'ملاحظة', 'ملاحظات', 'ملاءمة', 'ملائمة', 'أخلاق', 'أخلاقيات', 'سلامة', 'أعلاه', 'إخلال'],
  ...['طلاب', 'علاج', 'إصلاح', 'مثلا', 'مثلًا', 'بدلا', 'بدلًا', 'فضلا', 'فضلًا', 'أولا', 'أولًا', 'إلا', 'كاملا', 'كاملًا'],
];

/** Common words that end or begin as no Arabic word does when its letters stand in the order of the page. */
export const BACKWARDS = new Set([
  'يف',
  'نم',
  'ىلع',
  'ىلإ',
  'نع',
  'هذه'.split('').reverse().join(''),
  'ةيعمجلا',
  'ةسايسلا',
  'ديفتسملا',
  'نيديفتسملا',
]);

export const FORWARDS = new Set([
  'في',
  'من',
  'على',
  'إلى',
  'عن',
  'هذه',
  'الجمعية',
  'السياسة',
  'المستفيد',
  'المستفيدين',
]);

export const ENDS_LIKE_START = /^[ةى]\p{L}{2,}/u;
