import { readDemoWorld } from '@config/demo/world';
import { placeholderNames, type Refusal } from '@sanad/messages';
import { assertFillable, filled, type Filling } from './placeholders';

const worlds = readDemoWorld().map(({ slug, document }) => [slug, document.terms] as const);
const filling = (terms: Filling['terms']): Filling => ({
  ...{
    applicant: 'هيفاء الدوسري',
    beneficiary: 'لبنى الدوسري',
    reference: 'ABCD-12345',
    subject: 'مساعدة {اسم الموظف}',
  },
  ...{ association: 'جمعية النخيل', officer: 'سعد القحطاني', today: '2026-01-08', terms },
});
const refusalOf = (text: string): Refusal => {
  try {
    assertFillable(text);
  } catch (error) {
    return error as Refusal;
  }
  throw new Error(`taken: ${text}`);
};

test.each(worlds)(
  '%s: every place is filled in the language of its name, under the words of the association',
  (_, terms) => {
    const every = (language: 'ar' | 'en'): string =>
      Object.values(placeholderNames)
        .map((names) => `{${names[language]}}`)
        .join(' | ');
    for (const language of ['ar', 'en'] as const) {
      assertFillable(every(language));
      const text = filled(every(language), { ...filling(terms), subject: 'مساعدة' });
      expect(text).not.toMatch(/[{}]|undefined/);
      if (terms.beneficiary !== 'beneficiary') expect(text).not.toContain('مستفيد');
    }
    const { singular, pluralOblique = terms.forms.plural } = terms.forms;
    expect(filled('{المخدوم}، من {المخدومين}', filling(terms))).toBe(`ال${singular}، من ال${pluralOblique}`);
  },
);

test('both calendars; any spelling of a name; what stands in a value is not filled again', () => {
  const [, [, terms]] = worlds as [unknown, (typeof worlds)[number]];
  expect(filled('في {تاريخ اليوم}', filling(terms))).toBe('في 8 يناير 2026، الموافق 1447/07/19 هـ');
  expect(filled('on {today}', filling(terms))).toBe('on 8 January 2026, which is 1447/07/19 AH');
  expect(filled('{ إسم  المتقدّم }، {Reference}', filling(terms))).toBe('هيفاء الدوسري، ABCD-12345');
  expect(filled('{موضوع الطلب}', filling(terms))).toBe('مساعدة {اسم الموظف}');
});

test('an unknown place is named with those that there are; a brace alone with what follows it', () => {
  const unknown = refusalOf('الأخت {اسم الأم}');
  expect(unknown.code).toBe('templates.placeholder_unknown');
  expect(unknown.text('ar')).toContain('{اسم الأم}');
  expect(unknown.text('ar')).toContain('اسم المتقدم، ');
  expect(unknown.text('en')).toContain('applicant, ');
  expect(refusalOf('شكرًا {اسم المتقدم').text('ar')).toContain('«{اسم المتقدم»');
  expect(refusalOf('{}').code).toBe('templates.placeholder_unknown');
});
