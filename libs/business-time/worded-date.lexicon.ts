/** Words of numbers in dates, as folded: ordinals of days, and what years are put together of. */
export const DAY_WORDS: Readonly<Record<string, number>> = {
  غره: 1,
  مستهل: 1,
  اول: 1,
  حادي: 1,
  ثاني: 2,
  ثالث: 3,
  رابع: 4,
  خامس: 5,
  سادس: 6,
  سابع: 7,
  ثامن: 8,
  تاسع: 9,
  عاشر: 10,
};

/** «الخامس عشر», «أربع عشرة». */
export const TEEN: Readonly<Record<string, number>> = { عشر: 10, عشره: 10 };

export const HUNDREDS: Readonly<Record<string, number>> = {
  مئه: 100,
  مائه: 100,
  مئتين: 200,
  مائتين: 200,
  ثلاثمئه: 300,
  ثلاثمائه: 300,
  اربعمئه: 400,
  اربعمائه: 400,
  تسعمئه: 900,
  تسعمائه: 900,
};

export const THOUSANDS: Readonly<Record<string, number>> = { الف: 1000, الفين: 2000, الفان: 2000 };

/** Joins one number to the next, and stands before the word itself. */
export const AND = 'و';
export const THE = 'ال';

/** How letters are written that folding joins. */
export const SPELLINGS: Readonly<Record<string, string>> = { ا: '[اأإآٱ]', ه: '[هة]', ي: '[يى]', ' ': '\\s+' };

/** A digit of any of the three kinds. */
export const DIGIT = '[0-9٠-٩۰-۹]';
