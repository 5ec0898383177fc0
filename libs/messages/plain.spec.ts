import { isAside, plain } from './plain';
import { Refusal } from './refusal.error';
import { refusals, type RefusalCode } from './refusals';

const LANGUAGES = ['ar', 'en'] as const;
const templates = Object.entries(refusals).flatMap(([code, texts]) =>
  LANGUAGES.map((language) => ({ code, language, template: texts[language] })),
);
const bracketsIn = (sentence: string): string[] => [...sentence.matchAll(/\(([^)]*)\)/g)].map(([, inside]) => inside!);

/** Words in brackets that are for people too: commands, and numbers with their names. */
const FOR_PEOPLE =
  /^(\{(count|from|folder|platform|reason|how|address|segment)\}|الإصدار الآن |it is now at version |Ctrl-C|npm ci|useradd|chmod|--|association(،|,) |AT_)/;

test('no refusal keeps on a page what only programs call a field, and none loses anything else', () => {
  expect(templates.filter(({ template }) => bracketsIn(template).some(isAside)).length).toBeGreaterThan(150);
  for (const { code, language, template } of templates) {
    const shown = plain(template, {}, language);
    expect([code, bracketsIn(shown).filter((inside) => !FOR_PEOPLE.test(inside))]).toEqual([code, []]);
    const withoutBrackets = (sentence: string): string => sentence.replace(/ \([^)]*\)/g, '');
    expect(withoutBrackets(shown)).toBe(withoutBrackets(template));
  }
});

test.each([
  ['The minutes (gregorianDate / hijriDate) date it.', 'The minutes date it.'],
  ['Not before its findings are answered ({findings}).', 'Not before its findings are answered.'],
  ['Say so (supersedes: {id}).', 'Say so.'],
  ['اذكر ما يُطلب (subject وdetails).', 'اذكر ما يُطلب.'],
  ['Prove it (POST /api/session/confirmation) first.', 'Prove it first.'],
  ['It falls on {date} by Umm al-Qura.', 'It falls on \u20662025-05-09\u2069 by Umm al-Qura.'],
  // What people say in brackets stays, and so does what somebody has typed.
  ['The amount (deadline 2) or the file (PDF).', 'The amount (deadline 2) or the file (PDF).'],
  ['Another bears the name “{name}”.', 'Another bears the name “Rent (name)”.'],
])('%s', (template, shown) => {
  expect(plain(template, { date: '2025-05-09', name: 'Rent (name)' }, 'en')).toBe(shown);
});

test('a refusal says both: with the names for programs, and without them', () => {
  const code: RefusalCode = 'templates.archived';
  const refusal = new Refusal(code, { name: 'ترحيب' });
  expect(refusal.text('en')).toContain('(template)');
  expect(refusal.plain('en')).toBe('The template “ترحيب” is archived. Bring it back first, or choose another.');
});
