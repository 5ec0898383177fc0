import { dayInLetters, fill, officialWords } from '@sanad/messages';

/** «19 رجب 1447هـ، الموافق 8 يناير 2026م» */
export const bothDates = (day: string): string => fill(officialWords.bothDates, dayInLetters(day, 'ar'));
