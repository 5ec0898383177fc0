import { namedIn, nameTokens, saysWords, searchTokens, wholeName } from './names';

describe('names of people', () => {
  it.each([
    ['عبد الله', 'عبدالله'],
    ['أسماء', 'اسماء'],
    ['هُدى', 'هدي'],
    ['فاطمة', 'فاطمه'],
    ['لؤي', 'لءي'],
  ])('meets «%s» under the whole name of «%s»', (one, other) => {
    expect(wholeName(one)).toBe(wholeName(other));
  });

  it('is found with and without the article', () => {
    expect(nameTokens('نورة القحطاني')).toEqual(expect.arrayContaining(['القحطاني', 'قحطاني', 'نوره']));
  });

  it('does not take a two-letter rest for a name without its article', () => {
    expect(nameTokens('الن')).toEqual(['الن', '#الن']);
  });

  it('asks for the longest word first, and never for marks', () => {
    expect(searchTokens('عبد، القحطانيّ')).toEqual(['القحطاني', 'عبد']);
  });

  it('asks for nothing when nothing but marks was typed', () => {
    expect(searchTokens(' ،؟ ')).toEqual([]);
  });
});

describe('whom a text may name', () => {
  const STAFF = ['سعود بن ناصر الهاجري', 'سعود العتيبي', 'نورة الهاجري', 'عبد الله الفهد', 'ناصر الحربي', 'هند'];
  const named = (text: string): string[] =>
    namedIn(
      text,
      STAFF.map((name) => ({ name })),
    ).map(({ name }) => name);

  it.each([
    ['سعود الهاجري', ['سعود بن ناصر الهاجري']],
    ['أ. سُعُود الهاجرى موظف الاستقبال', ['سعود بن ناصر الهاجري']],
    // The name of the father stands between, and is nobody else's.
    ['سعود ناصر الهاجري', ['سعود بن ناصر الهاجري']],
    ['الأستاذ سعود', ['سعود بن ناصر الهاجري', 'سعود العتيبي']],
    ['موظف من الهاجري', ['سعود بن ناصر الهاجري', 'نورة الهاجري']],
    ['سعود العتيبي ونورة', ['سعود العتيبي', 'نورة الهاجري']],
    ['عبدالله', ['عبد الله الفهد']],
    ['عبد الرحمن', []],
    ['الموظفة هند', ['هند']],
    ['مكتب الاستقبال', []],
    [' ،؟ ', []],
  ])('«%s»', (text, expected) => {
    expect(named(text)).toEqual(expected);
  });

  it('finds an office by its words, with or without the article, side by side', () => {
    expect(saysWords('رفض المدير التنفيذي استقبالنا', 'مدير تنفيذي')).toBe(true);
    expect(saysWords('للمدير، ثم التنفيذي', 'مدير عام')).toBe(false);
    expect(saysWords('مدير المكتب', 'المدير التنفيذي')).toBe(false);
  });
});
