import { planted, script } from './plant';

const catalogue = (entries: string): Record<string, string> => ({
  'libs/messages/refusals/case.ts': `export const caseRefusals = {\n${entries}\n};`,
});
const closed = `'case.closed': { kind: 'conflict', ar: 'أُغلقت المعاملة {file}.', en: 'Case {file} is closed.' },`;
const used = { 'libs/people/case.ts': "throw new Refusal('case.closed', {});" };

function problems(files: Record<string, string>): string {
  const plant = planted(files);
  const { code, stderr } = script(plant.folder, 'apps/local/bin/texts.mjs', plant.folder);
  plant.remove();
  expect(code).toBe(stderr ? 1 : 0);
  return stderr;
}

test('texts in order are let through, in comments and lexicons too', () => {
  const comment = '/** «عربي» */\nexport const a = 1; // كذلك هنا';
  const lexicon = "export const weekdays = ['الأحد'];";
  expect(
    problems({ ...catalogue(closed), ...used, 'libs/people/a.ts': comment, 'libs/people/days.lexicon.ts': lexicon }),
  ).toBe('');
});

test.each([
  ['a string', "export const title = 'سند';"],
  ['a template', 'export const title = `${1} سند`;'],
  ['a pattern', 'export const title = /سند/;'],
])('Arabic in %s of the code is found', (_, code) => {
  expect(problems({ 'libs/people/a.ts': `// first\n${code}` })).toContain(
    'libs/people/a.ts:2: Arabic outside a catalogue',
  );
});

test.each([
  ['nobody refuses with', catalogue(closed)],
  ['stands already at', { ...catalogue(`${closed}\n${closed}`), ...used }],
  [
    'needs an Arabic and an English text',
    { ...catalogue(closed.replace(/ar: '[^']*'/, "ar: 'closed {file}'")), ...used },
  ],
  ['fills other braces', { ...catalogue(closed.replace('{file}', '{case}')), ...used }],
])('a refusal of which it is said: %s', (complaint, files) => {
  expect(problems(files)).toContain(complaint);
});
