import { forPages } from './for-pages';
import { refusals } from './refusals';
import { fieldProblem } from './validation';

test.each([
  ['isIn', [['applicant', 'office']], 'اختر «الطريقة».', 'Choose “method”.'],
  ['isBoolean', [], 'اختر «الطريقة».', 'Choose “method”.'],
  ['isDay', [], 'اكتب «الطريقة» كاملًا: اليوم والشهر والسنة.', 'Give “method” in full: day, month and year.'],
  ['minLength', [3], 'النص في «الطريقة» قصير. أقل عدد للأحرف: 3.', 'Give “method” at least 3 characters.'],
] as const)('%s: what the API asks of a request, a page asks of whoever reads it', (constraint, params, ar, en) => {
  expect(forPages(fieldProblem('method', constraint, params))).toEqual({ path: 'method', ar, en });
});

test('a field inside another is called by its name alone', () => {
  const { ar, en } = forPages(fieldProblem('remainder.dueOn', 'isDay'));
  expect([ar, en]).toEqual([
    'اكتب «تاريخ الاستحقاق» كاملًا: اليوم والشهر والسنة.',
    'Give “due date” in full: day, month and year.',
  ]);
});

test('no refusal keeps the name of a field or a route in brackets, and none loses anything else', () => {
  const inBrackets = /\([a-z][A-Za-z.]*\)|\((GET|POST)/;
  const withoutBrackets = (sentence: string): string => sentence.replace(/ \([^)]*\)|[\u2066\u2069]/g, '');
  const both = ({ ar, en }: { ar: string; en: string }): string[] => [ar, en];
  const before = Object.values(refusals).flatMap(both);
  const after = Object.values(refusals).map(forPages).flatMap(both);
  expect(before.filter((sentence) => inBrackets.test(sentence)).length).toBeGreaterThan(100);
  expect(after.filter((sentence) => inBrackets.test(sentence))).toEqual([]);
  expect(after.map(withoutBrackets)).toEqual(before.map(withoutBrackets));
});

test.each([
  ['The minutes (gregorianDate / hijriDate) date it.', 'The minutes date it.'],
  [
    'Not before its findings are answered (names.differ, approval.date_ambiguous).',
    'Not before its findings are answered.',
  ],
  ['Say so (supersedes: 0198a5c2-0000-7000-8000-000000000001).', 'Say so.'],
  ['It falls on 2025-05-09 by Umm al-Qura.', 'It falls on \u20662025-05-09\u2069 by Umm al-Qura.'],
  // What people say in brackets stays.
  ['The amount (deadline 2) or the file (PDF).', 'The amount (deadline 2) or the file (PDF).'],
])('%s', (told, shown) => {
  expect(forPages({ ar: told, en: told })).toEqual({ ar: shown, en: shown });
});
