import { nameTokens, searchTokens, wholeName } from './names';

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
