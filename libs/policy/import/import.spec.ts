import { importFindings } from '@sanad/messages';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { importPolicy } from '.';
import { loadPolicy } from '../load';
import { renderText } from '../render';
import { blocksOf } from './blocks';
import { sentencesOf } from './clauses';
import { certainDay, datesIn } from './dates';
import { durationsIn } from './durations';
import { intervalIn } from './intervals';
import { linesOf } from './lines';
import { markOf } from './marks';

const words = (text: string): string[] => text.split(/\s+/).filter(Boolean);

/** Lines as policies have them, in any order: marks, headings, sentences, dates, furniture, rubbish. */
const aLine = fc.oneof(
  fc.constantFrom(
    '',
    'تمهيد:',
    'النطاق',
    'المادة (1)',
    'المادة (2): القنوات',
    '## أدوات العمل',
    'الفصل الأول: اعتماد المجلس',
    'جدول المحتويات',
    'تمهيد ..... 2',
    '٢\tالهدف العام',
    '- المقابلة.',
    '1. الهاتف',
    '١- الموقع - البريد الإلكتروني',
    '(٢) الفاكس',
    'البند (أ): المقابلة.',
    'البند (ج)',
    'أ) نموذج طلب',
    '2.1. اللائحة الأساسية',
    '- وذلك عن طريق ما يلي:',
    'د. فلان بن فلان',
    'رئيس مجلس الإدارة',
    'جمعية سنا الأفق',
    'سياسة تنظيم العلاقة مع المستفيدين لجمعية سنا الأفق',
    'هاتف 0500000000',
    'صفحة 1 من 2',
    'والله ولي التوفيق',
    'ترخيص رقم 77',
    '${فراغ}',
    'يرد على الطلب خلال (5) أيام عمل من تاريخ اكتماله. ويبلغ المستفيد بالنتيجة.',
    'اعتمد المجلس هذه السياسة في جلسته رقم (2) بتاريخ 3/4/2024م',
    'تعرض الشكوى على لجنة المتابعة بسرعة.',
    'يستحق التعويض إذا ثبت الخطأ.',
    'تراجع هذه السياسة كل سنة، وتحل محل جميع سياسات الدعم السابقة.',
  ),
  fc.stringMatching(/^[ا-ي0-9٠-٩ .،:()#*•\-/«»]{0,40}$/),
);

test('any text becomes a policy file, and no word of it is lost, added or moved', () => {
  fc.assert(
    fc.property(fc.array(aLine, { minLength: 1, maxLength: 30 }), (lines) => {
      const text = lines.join('\n');
      fc.pre(text.trim() !== '');
      const { document } = importPolicy(text);
      expect(words(renderText(document))).toEqual(words(text));
      loadPolicy(stringify(document), 'any');
    }),
    { numRuns: 300 },
  );
});

test('the comparison sees a lost word', () => {
  const { document } = importPolicy('تمهيد:\nتخدم الجمعية الناس.\n');
  document.sections.at(-1)!.clauses.pop();
  expect(words(renderText(document))).not.toEqual(words('تمهيد:\nتخدم الجمعية الناس.'));
});

describe('marks', () => {
  test.each([
    ['١. نص', '١. ', 'arabicIndic', 1],
    ['١- نص', '١- ', 'arabicIndic', 1],
    ['(١) نص', '(١) ', 'arabicIndic', 1],
    ['12) نص', '12) ', 'number', 12],
    ['أ- نص', 'أ- ', 'abjad', 1],
    ['(ب) نص', '(ب) ', 'abjad', 2],
    ['هـ- نص', 'هـ- ', 'abjad', 26],
    ['• نص', '• ', 'bullet', undefined],
    ['- 3-نص', '- 3-', 'bulletNumber', 3],
    ['3.2. نص', '3.2. ', 'number', 2],
    ['## نص', '## ', 'markdownHeading', undefined],
    ['٣\tنص', '٣\t', 'contentsRow', undefined],
  ])('%s', (line, mark, style, ordinal) =>
    expect(markOf(line)).toMatchObject({ mark, style, ...(ordinal && { ordinal }) }),
  );

  test.each(['2024/5/3م', '8 / 5 / 2025', '0500000000', '15 يوم عمل', 'و نص', 'د.', '-'])('%s has none', (line) =>
    expect(markOf(line)).toBeUndefined(),
  );

  test('«د.» before a name is a title, not the fourth item', () => {
    expect(blocksOf(linesOf('أ- هذا\nب- ذاك\n\nد. سعاد'))[2]).toEqual({
      ...{ text: 'د. سعاد', blankBefore: 1, level: 0, lines: [2] },
    });
  });
});

test('sentences end with their stop, and neither a title nor a number ends one', () => {
  expect(sentencesOf('قال د. سعيد ذلك . ثم مضى. وعاد في 3.5 ساعة؟ نعم')).toEqual([
    'قال د. سعيد ذلك .',
    'ثم مضى.',
    'وعاد في 3.5 ساعة؟',
    'نعم',
  ]);
});

describe('lengths of time', () => {
  test.each([
    ['خلال (15) يوم عمل', 15, 'workingDay'],
    ['خلال خمسه عشر يوما', 15, 'calendarDay'],
    ['خلال خمسه وعشرين يوم عمل', 25, 'workingDay'],
    ['عن اسبوعين', 2, 'week'],
    ['عن ثلاثه ايام من ايام العمل', 3, 'workingDay'],
    ['عن يومي عمل', 2, 'workingDay'],
    ['خلال اسبوع', 1, 'week'],
    ['خلال عشره (10) ايام', 10, 'calendarDay'],
    ['خلال ثلاثين يوما', 30, 'calendarDay'],
    ['خلال احد عشر يوما', 11, 'calendarDay'],
    ['خلال اثني عشر يوما', 12, 'calendarDay'],
    ['خلال 48 ساعه', 48, 'hour'],
    ['خلال شهر', 1, 'month'],
  ])('%s', (key, amount, unit) => expect(durationsIn(key)).toMatchObject([{ amount, unit }]));

  test.each(['في يوم العمل', 'كل اسبوع', 'ايام العمل الرسميه', 'اول يوم'])('%s is none', (key) =>
    expect(durationsIn(key)).toEqual([]),
  );
});

test('how often', () => {
  expect(intervalIn('كل سته اشهر')).toEqual({ amount: 6, unit: 'month' });
  expect(intervalIn('مره في السنه')).toEqual({ amount: 1, unit: 'year' });
  expect(intervalIn('استبانه ربع سنويه')).toEqual({ amount: 3, unit: 'month' });
  expect(intervalIn('بشكل دوري')).toBeUndefined();
});

describe('printed dates', () => {
  test.each([
    ['بتاريخ 1445/05/03 هـ الموافق 2023/11/16 م برئاسة', '1445/05/03 هـ الموافق 2023/11/16 م', undefined],
    ['في ٣ / ٢٧ / ٢٠٢٣م وتحل', '٣ / ٢٧ / ٢٠٢٣م', undefined],
    ['يوم الأحد 14 رجب 1445هـ الموافق 26 يناير 2024م.', '14 رجب 1445هـ الموافق 26 يناير 2024م', '2024-01-26'],
    ['بتاريخ 20/11/2023م', '20/11/2023م', '2023-11-20'],
    ['بتاريخ 8/5/2025', '8/5/2025', undefined],
    ['بتاريخ 3/9/1445هـ', '3/9/1445هـ', undefined],
  ])('%s', (text, written, day) => {
    expect(datesIn(text).map((date) => date.text)).toEqual([written]);
    expect(certainDay(written)).toBe(day);
  });
});

test('every doubt and its remedy, in Arabic and in English, with the same holes', () => {
  const holes = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
  for (const { message, remedy } of Object.values(importFindings)) {
    for (const { ar, en } of [message, remedy]) {
      expect(ar.replaceAll(/\{\w+\}/g, '')).not.toMatch(/[A-Za-z]/);
      expect(en).not.toMatch(/\p{Script=Arabic}/u);
      expect(holes(ar)).toEqual(holes(en));
    }
  }
});
