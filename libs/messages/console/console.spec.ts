import { consoleResources, consoleTexts } from '.';
import { sayOf } from './say';
import type { ConsoleArea } from './text';

const texts = Object.entries<ConsoleArea>(consoleTexts).flatMap(([area, of]) =>
  Object.entries(of).map(([name, text]) => ({ key: `${area}.${name}`, ...text })),
);

const forms = (said: string | object): string[] =>
  typeof said === 'string' ? [said] : (Object.values(said) as string[]);
const braces = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).sort();
const ARABIC = /[\u0620-\u064a]/;

test('every text fills the same braces in both languages, a number that its form already says apart', () => {
  expect(texts.length).toBeGreaterThan(200);
  const differ = texts.filter(({ ar, en }) => {
    const [one, other] = [forms(ar).at(-1)!, forms(en).at(-1)!].map(braces);
    return JSON.stringify(one) !== JSON.stringify(other);
  });
  expect(differ).toEqual([]);
});

test('Arabic is Arabic and English is English, the name of the other language apart', () => {
  const mixed = texts.filter(
    ({ ar, en }) => forms(en).some((text) => ARABIC.test(text)) || !forms(ar).some((text) => ARABIC.test(text)),
  );
  const bare = ['common.otherLanguage'];
  expect(mixed.map(({ key }) => key).filter((key) => !bare.includes(key))).toEqual([]);
});

test('buttons carry no masculine imperative', () => {
  const imperatives = /^(أرسل|احفظ|اضغط|أدخل|اختر|سجّل|أضف|احذف|أعد|تحقق)\b/;
  expect(
    texts.filter(({ ar }) => forms(ar).some((text) => imperatives.test(text) && text.split(' ').length < 4)),
  ).toEqual([]);
});

test('no catalogue speaks of «مستفيد» where a person is served: that word is the association’s own', () => {
  const office = ['roles.relationsOfficer'];
  expect(texts.filter(({ ar }) => forms(ar).some((text) => text.includes('مستفيد'))).map(({ key }) => key)).toEqual(
    office,
  );
});

test.each([
  [0, 'لم تبق ملاحظة بلا جواب.'],
  [1, 'بقيت ملاحظة واحدة بلا جواب.'],
  [2, 'بقيت ملاحظتان بلا جواب.'],
  [3, 'بقيت 3 ملاحظات بلا جواب.'],
  [10, 'بقيت 10 ملاحظات بلا جواب.'],
  [11, 'بقيت 11 ملاحظة بلا جواب.'],
  [100, 'بقيت 100 ملاحظة بلا جواب.'],
  [103, 'بقيت 103 ملاحظات بلا جواب.'],
])('%d: the plural that Arabic asks for', (count, said) => {
  expect(sayOf(consoleResources('ar')['onboarding']!, 'ar', 'findingsLeft', { count })).toBe(said);
});

test.each([
  [0, 'Every place has been looked at.'],
  [1, 'One place is left to look at.'],
  [2, '2 places are left to look at.'],
])('%d: none is said in words in English too', (count, said) => {
  expect(sayOf(consoleResources('en')['imports']!, 'en', 'doubtsLeft', { count })).toBe(said);
});

test('a number may stand in a sentence that has no forms; what is not there is nothing', () => {
  expect(sayOf({ rows: '{count} of {all}' }, 'en', 'rows', { count: 1, all: 2 })).toBe('1 of 2');
  expect(sayOf({ rows: '{count}' }, 'en', 'row', { count: 1 })).toBeUndefined();
});
