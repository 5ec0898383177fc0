import { dayInLetters } from './letter-words';
import { datesInWords } from './mails/instants';

test('English names of Hijri months are spelled with a sign that every face has', () => {
  expect(dayInLetters('2026-02-01', 'en').hijri).toBe('13 Sha’ban 1447 AH');
  expect(datesInWords('2028-05-13').en).toBe('13 May 2028 (18 Dhu’l-Hijjah 1449 AH)');
});
