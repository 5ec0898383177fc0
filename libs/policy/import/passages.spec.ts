import { policiesFolder } from '@config/paths';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { accountFor, importPolicy, linesOf, type Imported, type Line } from '.';

const imports = join(__dirname, '../../../test/fixtures/policies/imports');
const sources = [policiesFolder, imports].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const),
);

const accounted = ({ document, passages, lines }: Imported) => accountFor(document.sections, passages, lines);

/** The words that stand at a clause's passage. */
function shownAt({ lines, passages }: Imported, clause: string): string {
  const { spans } = passages.find((passage) => passage.clause === clause)!;
  return spans.map(({ line, from, to }) => lines[line]!.text.slice(from, to)).join(' ');
}

describe.each(sources)('%s', (_name, text) => {
  const imported = importPolicy(text);
  const clauses = imported.document.sections.flatMap((section) => section.clauses);

  test('each clause leads to its own words in the source', () => {
    for (const { id, mark = '', text: words } of clauses) expect(shownAt(imported, id)).toBe(mark + words);
  });

  test('no sentence is left: each is in a clause or around the text', () => {
    const { sentences, clauses: inText, furniture, left } = accounted(imported);
    expect(left).toEqual([]);
    expect(inText + furniture).toBe(sentences);
    expect(sentences).toBe(clauses.length);
    expect(furniture).toBe(clauses.filter(({ kind }) => kind === 'furniture').length);
  });
});

test('what is printed at the edge of pages leads to where it was printed first', () => {
  const lines: Line[] = [
    { text: 'جمعية بيارق العطاء', blankBefore: 0, edge: 'header', page: 1 },
    { text: 'سياسة تنظيم العلاقة مع المستفيدين', blankBefore: 0, page: 1 },
    { text: 'تمهيد', blankBefore: 1, page: 1 },
    { text: 'تسعى الجمعية إلى خدمة', blankBefore: 0, continues: false, page: 1 },
    { text: 'صفحة 1', blankBefore: 0, edge: 'footer', page: 1 },
    { text: 'الناس. وتحسن إليهم.', blankBefore: 0, continues: true, page: 2 },
  ];
  const imported = importPolicy(lines);
  expect(shownAt(imported, 'header-1')).toBe('جمعية بيارق العطاء');
  expect(accounted(imported)).toMatchObject({ furniture: 2, left: [] });
});

test('planted: a sentence that no clause holds is left, and is shown where it stands', () => {
  const { document, passages } = importPolicy('تمهيد:\nتسعى الجمعية إلى خدمة الناس.');
  const lines = linesOf('تمهيد:\nتسعى الجمعية إلى خدمة الناس. وتحسن إليهم.\nويسقط هذا السطر.');
  expect(accountFor(document.sections, passages, lines)).toEqual({
    ...{ sentences: 4, clauses: 2, furniture: 0 },
    left: [
      { line: 1, from: 29, to: 41 },
      { line: 2, from: 0, to: 16 },
    ],
  });
});
