import fc from 'fast-check';
import {
  fromVisualOrder,
  isVisualOrder,
  lettersFor,
  mendedLamAlef,
  reversedLamAlef,
  withoutStretching,
  withWords,
} from './arabic';
import { withBrackets } from './brackets';
import { linesOfPage } from './pdf.lines';
import { readText } from './text';

describe('glyphs', () => {
  test('are letters again, whatever their shape', () => {
    expect(lettersFor('ﺍﻟﺠﻤﻌﻴﺔ ﻻ ﺗﻌﻠﻢ')).toBe('الجمعية لا تعلم');
  });

  test('a lam-alef is two letters in the order of writing', () => {
    for (const [glyph, letters] of [
      ['ﻵ', 'لآ'],
      ['ﻷ', 'لأ'],
      ['ﻹ', 'لإ'],
      ['ﻼ', 'لا'],
    ])
      expect(lettersFor(glyph!)).toBe(letters);
  });

  test('nothing but glyphs and marks of direction is touched', () => {
    fc.assert(fc.property(fc.stringMatching(/^[ا-ي٠-٩a-z0-9 .،()ـً]*$/), (text) => expect(lettersFor(text)).toBe(text)));
  });

  test('the filler goes, «هـ» stays', () =>
    expect(withoutStretching('الجمعيــــة عام 1445هـ')).toBe('الجمعية عام 1445هـ'));
});

describe('lam-alef turned around', () => {
  test('is seen at the head of a word and named', () => {
    expect(reversedLamAlef('تسعى االدارة إلى تحقيق األهداف واإلنجاز')).toEqual(['االدارة', 'األهداف', 'واإلنجاز']);
  });

  const turnedBack = (text: string): string => withWords(text, mendedLamAlef(text));

  test('is turned back at the head of a word, and inside of one that is known, where the file is made so', () => {
    const file = 'تسعى االدارة إلى تحقيق األهداف واإلنجاز خالل شهر، والعالقة مع االطراف في الرسالة والوكالات';
    const right = 'تسعى الادارة إلى تحقيق الأهداف والإنجاز خلال شهر، والعلاقة مع الاطراف في الرسالة والوكالات';
    expect(turnedBack(file)).toBe(right);
  });

  test('inside of another word the file itself has to have it the right way round', () => {
    const file = 'االدارة واألهداف واإلنجاز وحالوة الكالم';
    expect(turnedBack(file)).toBe('الادارة والأهداف والإنجاز وحالوة الكالم');
    expect(turnedBack(`${file} ثم الكلام`)).toContain('وحالوة الكلام ثم الكلام');
  });

  test('a slip is left to whoever reads, and so is a text in order', () => {
    for (const text of ['تسعى االدارة خالل شهر', 'الإدارة والأهداف خلال العلاقة والأمل العالي والحالة'])
      expect(turnedBack(text)).toBe(text);
  });

  test('no word in order is taken for one', () => {
    expect(reversedLamAlef('الإدارة والأهداف ألا بالاسم آلات الآن لا الألفاظ')).toEqual([]);
  });
});

describe('the order of the page', () => {
  const line = 'تخدم الجمعية المستفيد في 15 يوما من care@rawabi.example (نصا)';
  const visual = [...line]
    .reverse()
    .join('')
    .replace('51', '15')
    .replace([...'care@rawabi.example'].reverse().join(''), 'care@rawabi.example')
    .replace(/[()]/g, (bracket) => (bracket === '(' ? ')' : '('));

  test('is seen, and undone with numbers and addresses kept', () => {
    expect(isVisualOrder(visual)).toBe(true);
    expect(fromVisualOrder(visual)).toBe(line);
  });

  test('a text in the order of reading is left alone', () => expect(isVisualOrder(line)).toBe(false));

  test('a text file in the order of the page is read', () => {
    expect(readText(new TextEncoder().encode(visual), 'a.txt')[0]?.text).toBe(line);
  });

  test('so is one in the Arabic code page of Windows', () => {
    const bytes = Uint8Array.from([0xc7, 0xe1, 0xcc, 0xe3, 0xda, 0xed, 0xc9]);
    expect(readText(bytes, 'a.txt')[0]?.text).toBe('الجمعية');
  });
});

test('brackets kept by their shape are turned in all lines or in none', () => {
  expect(withBrackets(['رقم )3( في', 'أ( الهاتف', 'بلا قوس'])).toEqual(['رقم (3) في', 'أ) الهاتف', 'بلا قوس']);
  expect(withBrackets(['رقم (3) في', 'أ) الهاتف'])).toEqual(['رقم (3) في', 'أ) الهاتف']);
});

describe('a line of a page', () => {
  /** Glyphs of a line as a page has them: from the left, each ten points wide. */
  const page = (visual: readonly string[]) =>
    linesOfPage(visual.map((text, at) => ({ text, x: at * 10, y: 700, width: 10, size: 10 })))[0]?.text;

  test('is read from the right, numbers and Latin words from the left', () => {
    expect(page(['م', '2', '0', '2', '4', '/', '3', ' ', 'ﰲ'])).toBe('في 2024/3م');
    expect(page(['A', 'B', ' ', 'C', 'D', ' ', 'ن', 'م'])).toBe('من AB CD');
  });

  test('numbers with spaces between them are read from the right, as they are shown', () => {
    expect(page(['2', '0', '2', '5', ' ', '/', ' ', '5', ' ', '/', ' ', '8'])).toBe('8 / 5 / 2025');
  });

  test('a mark stands behind its letter, wherever in it and however high it is set', () => {
    const runs = ['ا', 'م'].map((text, at) => ({ text, x: at * 10, y: 700, width: 10, size: 10 }));
    expect(linesOfPage([{ text: '\u064b', x: 12, y: 706, width: 0, size: 10 }, ...runs])[0]?.text).toBe('م\u064bا');
  });
});
