import { importFile, renderText, type Imported } from '@sanad/policy/pure';
import { strToU8, zipSync } from 'fflate';
import { asDocx } from './as-docx';
import { docx } from './docx';
import { Printer } from './print';
import { expected, text, told, words } from './told';

const plain = (imported: Imported) => JSON.parse(JSON.stringify(told(imported))) as Record<string, unknown>;
/** What a file may lack of its text: a header of its own adds a section, and a mention of the name in it. */
const apart = (name: string, ...parts: string[]) =>
  Object.entries(expected(name)).filter(([part]) => !parts.includes(part));
const bullets = (said: string) => said.replaceAll('•', '-');

describe.each(['articles', 'chapters', 'metadata'])('%s as a Word document', (name) => {
  let imported: Imported;
  beforeAll(async () => (imported = await importFile(asDocx(text(name)), `${name}.docx`)));

  test.each(Object.entries(expected(name)))('%s', (part, value) => expect(plain(imported)[part]).toEqual(value));

  test('no word is lost, and the numbers that Word counts are there', () => {
    expect(words(bullets(renderText(imported.document)))).toEqual(words(bullets(text(name))));
  });
});

test('headers and footers of a Word document are furniture, each once', async () => {
  const bytes = docx(
    [
      { text: 'سياسة تنظيم العلاقة مع المستفيدين لجمعية بيارق العطاء' },
      { text: 'تمهيد', heading: true },
      { text: 'تسعى جمعية بيارق العطاء إلى خدمة الناس.' },
    ],
    [],
    {
      header: 'جمعية بيارق العطاء',
      footer: 'هاتف 0500000009',
    },
  );
  const { document } = await importFile(bytes, 'a.docx');
  const of = (kind: string) =>
    document.sections
      .filter((section) => section.kind === kind)
      .flatMap(({ clauses }) => clauses.map((clause) => [clause.kind, clause.text]));
  expect(of('header')).toEqual([['furniture', 'جمعية بيارق العطاء']]);
  expect(of('footer')).toEqual([['furniture', 'هاتف 0500000009']]);
});

test('lists that Word counts with Latin letters and Roman numbers keep their marks', async () => {
  const item = (text: string, id: number) => ({ text, list: { id, level: 0 } });
  const bytes = docx(
    [
      { text: 'سياسة تنظيم العلاقة مع المستفيدين لجمعية بيارق العطاء' },
      { text: 'قنوات التواصل مع المستفيدين', heading: true },
      ...['المقابلة', 'الهاتف', 'الفاكس', 'الموقع'].map((text) => item(text, 0)),
      { text: 'التعامل مع المستفيدين', heading: true },
      item('استقبال المستفيد', 1),
      item('دراسة الطلب من اللجنة', 1),
    ],
    [
      { format: 'lowerRoman', text: '%1.' },
      { format: 'upperLetter', text: '%1)' },
    ],
  );
  const { document } = await importFile(bytes, 'a.docx');
  const items = document.sections.flatMap(({ clauses }) => clauses.filter(({ kind }) => kind === 'item'));
  expect(items.map(({ mark, style }) => [mark, style])).toEqual([
    ...['i. ', 'ii. ', 'iii. ', 'iv. '].map((mark) => [mark, 'roman']),
    ...['A) ', 'B) '].map((mark) => [mark, 'latin']),
  ]);
  expect(document.rules.channels.map(({ kind }) => kind)).toEqual(['INTERVIEW', 'PHONE', 'FAX', 'WEBSITE']);
  expect(document.rules.steps.map(({ kind }) => kind)).toEqual(['reception', 'committeeStudy']);
});

test('a row of four cells of a Word table is two facts where each is named, and four cells where it is a table', async () => {
  const bytes = docx(
    [
      { text: 'جمعية بيارق العطاء' },
      { text: 'سياسة تنظيم العلاقة مع المستفيدين' },
      { text: '', cells: ['رقم الإصدار', '2', 'تاريخ الاعتماد', '2024/03/10م'] },
      { text: '', cells: ['جهة المراجعة:', 'إدارة الحوكمة', 'هاتف', '0500000009'] },
      { text: 'تمهيد', heading: true },
      { text: 'تسعى جمعية بيارق العطاء إلى خدمة الناس.' },
      { text: '', cells: ['م', 'الخطوة', 'المسؤول', 'المدة'] },
    ],
    [],
  );
  const imported = await importFile(bytes, 'a.docx');
  const texts = imported.document.sections.flatMap(({ clauses }) => clauses.map((clause) => clause.text));
  for (const fact of [
    'رقم الإصدار: 2',
    'تاريخ الاعتماد: 2024/03/10م',
    'جهة المراجعة: إدارة الحوكمة',
    'هاتف: 0500000009',
  ])
    expect(texts).toContain(fact);
  expect(texts).toEqual(expect.arrayContaining(['الخطوة', 'المسؤول']));
  expect(plain(imported)).toMatchObject({ edition: '2', approval: { gregorianDate: '2024-03-10' } });
});

describe('PDF', () => {
  let printer: Printer;
  beforeAll(async () => (printer = await Printer.start()));
  afterAll(() => printer.stop());

  describe.each([
    ['articles', 'جمعية سدرة الوادي لرعاية المسنين'],
    ['wrapped', 'منارات المعرفة'],
    ['bounds', 'جمعية أثر الخطى للتأهيل'],
    ['customers', 'روابي السكن'],
  ])('%s, printed', (name, header) => {
    let imported: Imported;
    beforeAll(async () => (imported = await importFile(await printer.print(text(name), header), `${name}.pdf`)));

    test.each(apart(name, 'names', 'sections', 'doubts'))('%s', (part, value) =>
      expect(plain(imported)[part]).toEqual(value),
    );

    test('sections, with the header and the page numbers apart', () => {
      const own = (plain(imported)['sections'] as string[]).filter((id) => id !== 'header' && id !== 'footer');
      expect(own).toEqual((expected(name)['sections'] as string[]).filter((id) => id !== 'header'));
    });

    test('every word is there, in order, as it was typed', () => {
      const { document } = imported;
      const inText = {
        ...document,
        sections: document.sections.filter(({ kind }) => kind !== 'header' && kind !== 'footer'),
      };
      expect(words(renderText(inText))).toEqual(words(text(name)));
    });
  });

  test('scanned: refused, with what to do', async () => {
    const scanned = importFile(await printer.scan(text('chapters')), 'scan.pdf');
    await expect(scanned).rejects.toMatchObject({ code: 'policy.import_scanned', params: { file: 'scan.pdf' } });
  });

  test('an unfilled template does not come into force', async () => {
    const { findings } = await importFile(await printer.print(text('template'), 'قالب'), 'template.pdf');
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'text.unfilled_template', severity: 'blocksForce' }),
    );
  });
});

describe('what is no policy is refused with its remedy', () => {
  const bytes = (said: string) => new TextEncoder().encode(said);
  test.each([
    ['a program', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1]), 'policy.import_type'],
    ['Word before 2007', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'policy.import_type'],
    ['an empty text', bytes(' \n\t\n'), 'policy.import_empty'],
    ['a torn PDF', bytes('%PDF-1.7\n1 0 obj'), 'policy.import_broken'],
    ['a torn Word document', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 1, 2, 3]), 'policy.import_broken'],
    ['an archive that is no Word document', docx([], []).slice(0, 200), 'policy.import_broken'],
  ])('%s', async (_, content, code) => {
    await expect(importFile(content, 'a.file')).rejects.toMatchObject({ code });
  });

  test('entities of a document are never expanded', async () => {
    const xml =
      '<!DOCTYPE w [<!ENTITY a "aaaa">]><w:document><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>';
    const entity = importFile(zipSync({ 'word/document.xml': strToU8(xml) }), 'a.docx');
    await expect(entity).rejects.toMatchObject({ code: 'policy.import_broken' });
  });
});
