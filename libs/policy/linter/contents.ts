import { editDistance } from '@sanad/kernel';
import { contentsWords, listInWords, quoted, type Bilingual } from '@sanad/messages';
import type { Clause, PolicyDocument } from '../schema/document';
import type { SectionKind } from '../schema/vocabulary';
import { finding, type LintRule } from './rule';
import { clausesIn, letters } from './words';

const WITHOUT_ROW: readonly SectionKind[] = ['cover', 'contents', 'header', 'footer', 'title'];

interface Pair {
  row?: Clause;
  heading?: Clause;
}

/** Rows of the table of contents whose words are not those of a heading, and headings without a row. */
export const contentsDiffer: LintRule = (document) => {
  const rows = clausesIn(document, 'contents').filter((clause) => clause.style === 'contentsRow');
  if (rows.length === 0) return [];
  const pairs = pairUp(rows, headingsOf(document));
  if (pairs.length === 0) return [];
  const clauses = pairs.flatMap(({ row, heading }) => [row?.id, heading?.id]);
  return [finding('contents.differ', 'warning', clauses, { pairs: listInWords(pairs.map(shown)) })];
};

function headingsOf(document: PolicyDocument): Clause[] {
  const sections = document.sections.filter((section) => !WITHOUT_ROW.includes(section.kind));
  return sections.flatMap((section) => section.clauses).filter((clause) => clause.kind === 'heading');
}

/** What is left when equal rows and headings are taken away, each row beside the heading most like it. */
function pairUp(rows: readonly Clause[], headings: readonly Clause[]): Pair[] {
  const [inRows, inHeadings] = [rows, headings].map((clauses) => new Set(clauses.map(({ text }) => letters(text))));
  const free = headings.filter(({ text }) => !inRows!.has(letters(text)));
  const stray = rows.filter(({ text }) => !inHeadings!.has(letters(text)));
  const pairs = stray.map((row) => ({ row, heading: takeNearest(row, free) }));
  return [...pairs, ...free.map((heading) => ({ heading }))];
}

/** The most similar of the free headings, taken from them; none where more than half of the letters differ. */
function takeNearest(row: Clause, free: Clause[]): Clause | undefined {
  const said = letters(row.text);
  const most = said.length / 2;
  const [nearest] = free
    .map((heading) => ({ heading, heard: letters(heading.text) }))
    .filter(({ heard }) => Math.abs(heard.length - said.length) <= most)
    .map(({ heading, heard }) => ({ heading, away: editDistance(said, heard) }))
    .filter(({ away }) => away <= most)
    .sort((left, right) => left.away - right.away);
  if (!nearest) return undefined;
  free.splice(free.indexOf(nearest.heading), 1);
  return nearest.heading;
}

function shown({ row, heading }: Pair): Bilingual {
  const [left, right] = [row && quoted(withoutDots(row.text)), heading && quoted(withoutDots(heading.text))];
  const [ar, en] = [left ?? contentsWords.noRow, right ?? contentsWords.noHeading];
  return { ar: `${ar.ar} ↔ ${en.ar}`, en: `${ar.en} ↔ ${en.en}` };
}

/** Without the dots, colons and page number that follow the words. */
function withoutDots(text: string): string {
  return text.replace(/[\s.…:\-\p{N}]+$/u, '');
}
