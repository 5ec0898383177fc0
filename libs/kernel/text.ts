/** Arabic-Indic ٠–٩ and Persian ۰–۹ to ASCII digits, since neither `Number` nor `\d` knows them. */
export function foldDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}

// Harakat and Quranic marks, superscript alef, tatweel, bidi marks and isolates, zero-width joiners, BOM.
const INVISIBLE = /[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

const LETTERS: Record<string, string> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ة: 'ه',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ھ: 'ه',
  ہ: 'ه',
};

/**
 * The form in which Arabic texts are compared: NFKC, marks removed, spellings of alef, ta marbuta and
 * alef maqsura joined, digits folded, lower case, single spaces. For comparing only; what is shown is always the original.
 */
export function foldArabic(text: string): string {
  return foldDigits(text.normalize('NFKC'))
    .replace(INVISIBLE, '')
    .replace(/[أإآٱةىیکھہ]/g, (letter) => LETTERS[letter] ?? letter)
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** A second, looser key: `foldArabic` with the carriers of hamza dropped, so that «مسؤول» meets «مسئول». */
export function foldHamza(text: string): string {
  return foldArabic(text).replace(/[ؤئ]/g, 'ء');
}

/** A third key without spaces, so that «عبد الله» meets «عبدالله». */
export function foldSpaces(text: string): string {
  return foldHamza(text).replace(/ /g, '');
}
