import { forPages } from './for-pages';
import { fieldProblem } from './validation';

test.each([
  ['isIn', [['applicant', 'office']], 'اختر «الطريقة».', 'Choose “Method”.'],
  ['isBoolean', [], 'اختر «الطريقة».', 'Choose “Method”.'],
  ['isDay', [], 'اكتب «الطريقة» كاملًا: اليوم والشهر والسنة.', 'Give “Method” in full: day, month and year.'],
  ['minLength', [3], 'النص في «الطريقة» قصير. أقل عدد للأحرف: 3.', 'Give “Method” at least 3 characters.'],
] as const)('%s: what the API asks of a request, a page asks of whoever reads it', (constraint, params, ar, en) => {
  const { ar: arabic, en: english } = forPages(fieldProblem('method', constraint, params));
  expect([arabic, english]).toEqual([ar, en]);
});

test('a field inside another is called by its name alone, and by what stands above its input where that is another', () => {
  const problem = fieldProblem('remainder.dueOn', 'isDay');
  expect(forPages(problem).en).toBe('Give “Due date” in full: day, month and year.');
  expect(forPages(problem, 'Day of payment').en).toBe('Give “Day of payment” in full: day, month and year.');
  const short = fieldProblem('name', 'minLength', [2]);
  expect(forPages(short, 'اسم العرض').ar).toBe('النص في «اسم العرض» قصير. أقل عدد للأحرف: 2.');
  // What was said once with a word of its own is said again with another.
  expect(forPages(forPages(short), 'اسم العرض')).toEqual(forPages(short, 'اسم العرض'));
});

test('a rule with words of its own keeps them', () => {
  const own = { ar: 'اكتب «{field}» أرقامًا فقط.', en: 'Write “{field}” in digits only.' };
  expect(forPages(fieldProblem('number', 'matches', [/x/], own), 'Licence').en).toBe('Write “Licence” in digits only.');
});

test('what is wrong in a file is named as the file has it', () => {
  const problem = { path: 'rules.deadlines[0].amount', line: 4, ar: 'قيمة «amount»', en: 'the value of “amount”' };
  expect(forPages(problem, 'x')).toBe(problem);
});
