import { foldDigits } from '@sanad/kernel';
import { Refusal } from '@sanad/messages';
import { isPageNumber } from '../front';
import type { Line } from '../lines';
import { withBrackets } from './brackets';
import { glyphsOf } from './pdf.glyphs';
import { linesOfPage, type PageLine } from './pdf.lines';

/** More pages than any policy has; a longer file is a collection. */
const MOST_PAGES = 200;
/** How many lines at the edge of a page may be furniture. */
const EDGE_LINES = 3;

type Edge = NonNullable<Line['edge']>;

/** The lines of a PDF, and the pages that hold none. */
export interface PdfText {
  lines: Line[];
  blankPages: number[];
}

/** The text layer of a PDF in the order of reading. A file of images is refused: nothing here guesses letters. */
export async function readPdf(bytes: Uint8Array, file: string): Promise<PdfText> {
  const pages = await pagesOf(bytes, file);
  const blankPages = pages.flatMap((lines, at) => (lines.length === 0 ? [at + 1] : []));
  if (blankPages.length === pages.length) throw new Refusal('policy.import_scanned', { file });
  return { lines: toLines(pages), blankPages };
}

async function pagesOf(bytes: Uint8Array, file: string): Promise<PageLine[][]> {
  const { getDocumentProxy, getResolvedPDFJS } = await import('unpdf');
  try {
    const pdf = await getDocumentProxy(new Uint8Array(bytes), {
      isEvalSupported: false,
      disableFontFace: true,
      verbosity: 0,
    });
    if (pdf.numPages > MOST_PAGES) throw new Error(`${pdf.numPages} pages`);
    const { OPS } = await getResolvedPDFJS();
    const pages: PageLine[][] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const drawing = await (await pdf.getPage(number)).getOperatorList();
      pages.push(linesOfPage(glyphsOf(drawing, OPS)));
    }
    await pdf.destroy();
    return bracketed(pages);
  } catch (error) {
    throw new Refusal('policy.import_broken', { file }, error instanceof Error ? error.message : String(error));
  }
}

function bracketed(pages: readonly PageLine[][]): PageLine[][] {
  const texts = withBrackets(pages.flat().map(({ text }) => text));
  let at = 0;
  return pages.map((page) => page.map((line) => ({ ...line, text: texts[at++]! })));
}

function toLines(pages: readonly PageLine[][]): Line[] {
  const edges = edgesOf(pages);
  const column = columnOf(pages);
  const seen = new Set<string>();
  let above: PageLine | undefined;
  return pages.flatMap((page, index) => {
    let previous: PageLine | undefined;
    const here = new Set<string>();
    return page.flatMap((line, at): Line[] => {
      const edge = isEdge(at, page) && !here.has(line.text) ? edgeOf(line, placeOf(at, page), edges) : undefined;
      if (edge) {
        here.add(line.text);
        return seen.has(line.text) || !seen.add(line.text)
          ? []
          : [{ text: line.text, blankBefore: 0, edge, page: index + 1 }];
      }
      const isApart = previous ? previous.y - line.y > leadingOf(page) * 1.45 : false;
      const fills = above !== undefined && above.left - column.left < widthOfFirstWord(line);
      const continues = fills && !isApart && Math.abs(above!.size - line.size) < 1;
      previous = line;
      above = line;
      return [{ text: line.text, blankBefore: isApart ? 1 : 0, continues, page: index + 1 }];
    });
  });
}

/** What is printed on page after page, and the number of a page. The same words once more on a page are its own. */
function edgeOf({ text }: PageLine, place: Edge, edges: ReadonlySet<string>): Edge | undefined {
  return edges.has(keyOf(text, place)) || isPageNumber(text) ? place : undefined;
}

/** A line was full where the first word of the next found no room in it. */
function widthOfFirstWord({ text, left, right, size }: PageLine): number {
  const [word = ''] = text.split(' ');
  return ((right - left) * word.length) / text.length + size * 0.4;
}

/** The usual distance between two lines of a page. */
function leadingOf(page: readonly PageLine[]): number {
  const gaps = page
    .slice(1)
    .map((line, at) => page[at]!.y - line.y)
    .filter((gap) => gap > 0)
    .sort((a, b) => a - b);
  return gaps[Math.floor(gaps.length / 4)] ?? Number.POSITIVE_INFINITY;
}

/** The column that text fills: the outermost lines on either side. */
function columnOf(pages: readonly PageLine[][]): { left: number; right: number } {
  const lines = pages.flat();
  return { left: Math.min(...lines.map(({ left }) => left)), right: Math.max(...lines.map(({ right }) => right)) };
}

/** What stands at one edge of at least two pages, numbers aside. */
function edgesOf(pages: readonly PageLine[][]): Set<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const keys = page.flatMap(({ text }, at) => (isEdge(at, page) ? [keyOf(text, placeOf(at, page))] : []));
    for (const key of new Set(keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const least = Math.max(2, pages.length / 2);
  return new Set([...counts].filter(([, count]) => count >= least).map(([key]) => key));
}

function keyOf(text: string, edge: Edge): string {
  return `${edge} ${foldDigits(text).replace(/\d+/g, '#')}`;
}

function isEdge(at: number, page: readonly PageLine[]): boolean {
  return at < EDGE_LINES || at >= page.length - EDGE_LINES;
}

function placeOf(at: number, page: readonly PageLine[]): Edge {
  return at < page.length / 2 ? 'header' : 'footer';
}
