export const LETTER = '[أابتثجحخدذرزسشصضطظعغفقكلمنهوي]ـ?';

/** The order in which letters count: أ ب ج د, and أ ب ت ث as sources have it too. */
export const ABJAD = 'ابجدهوزحطيكلمنسعفصقرشتثخذضظغ';

export const HIJAI = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي';

export const ALEFS = /[أإآ]/;

export const ALEF = 'ا';
