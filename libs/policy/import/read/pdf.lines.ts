import { lettersFor, withoutStretching } from './arabic';

/** A run of glyphs as it stands on the page. */
export interface Run {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
}

/** A line of a page in the order of reading, with where it stands. */
export interface PageLine {
  text: string;
  left: number;
  right: number;
  y: number;
  size: number;
}

/** Letters and digits that run from left to right. */
const LATIN = /^[A-Za-z0-9٠-٩\u06f0-\u06f9@_+%#&]/u;
const DIGIT_END = /[0-9٠-٩۰-۹]$/;
const LATIN_WORD = /[A-Za-z]/;
/** Between two numbers or two Latin words without a space, these belong to them. */
const JOINS = /^[/.:,\-_@+%&=?#]+$/;

/** The lines of a page. Glyphs of one height are one line, read from the right; numbers and Latin words from the left. */
export function linesOfPage(runs: readonly Run[]): PageLine[] {
  return rows(runs).map((row) => {
    const text = lettersFor(readingOrder(spaced(fromTheRight(row))).join(''));
    return {
      text: withoutStretching(text).replace(/\s+/g, ' ').trim(),
      left: Math.min(...row.map(({ x }) => x)),
      right: Math.max(...row.map(({ x, width }) => x + width)),
      y: row[0]!.y,
      size: Math.max(...row.map(({ size }) => size)),
    };
  });
}

function rows(runs: readonly Run[]): Run[][] {
  const found: Run[][] = [];
  const letters = runs.filter(({ text }) => text !== '' && !MARK.test(text));
  for (const run of [...letters].sort((a, b) => b.y - a.y)) {
    const row = found.at(-1);
    if (row && Math.abs(row[0]!.y - run.y) <= Math.max(run.size, row[0]!.size) * 0.4) row.push(run);
    else found.push([run]);
  }
  for (const mark of runs.filter(({ text }) => MARK.test(text))) rowUnder(mark, found)?.push(mark);
  return found.filter((row) => row.some(({ text }) => text.trim() !== ''));
}

/** A mark may be set above or below its line: it belongs to the nearest line that has a letter there. */
function rowUnder(mark: Run, found: readonly Run[][]): Run[] | undefined {
  const at = mark.x + mark.width / 2;
  const away = (row: readonly Run[]) => Math.abs(row[0]!.y - mark.y);
  const near = found.filter(
    (row) => away(row) < mark.size && row.some(({ x, width }) => x - 1 <= at && at <= x + width + 1),
  );
  return near.sort((a, b) => away(a) - away(b))[0] ?? found.at(-1);
}

/** Glyphs from the right. A mark stands behind the letter it is set on, wherever in it. */
function fromTheRight(row: readonly Run[]): Run[] {
  const letters = row.filter(({ text }) => !MARK.test(text));
  const middle = (run: Run): number => {
    const at = run.x + run.width / 2;
    const under = MARK.test(run.text) ? letters.find(({ x, width }) => x <= at && at <= x + width) : undefined;
    return under ? under.x + under.width / 2 - 0.001 : at;
  };
  return [...row].sort((a, b) => middle(b) - middle(a));
}

const MARK = /^\p{M}+$/u;

/** The pieces of a row from the right, with a space where the page leaves one. */
function spaced(row: readonly Run[]): string[] {
  let right: Run | undefined;
  return row.flatMap((run) => {
    const gap = right && !MARK.test(run.text) ? right.x - (run.x + run.width) : 0;
    if (!MARK.test(run.text)) right = run;
    return gap > run.size * 0.15 ? [' ', run.text] : [run.text];
  });
}

/** Stretches that run from left to right are turned, the rest stays as read from the right. */
function readingOrder(pieces: readonly string[]): string[] {
  const ordered: string[] = [];
  for (let at = 0; at < pieces.length;) {
    const end = LATIN.test(pieces[at]!) ? endOfStretch(pieces, at) : at;
    ordered.push(...pieces.slice(at, end + 1).reverse());
    at = end + 1;
  }
  return ordered;
}

function endOfStretch(pieces: readonly string[], from: number): number {
  let end = from;
  for (let at = from + 1; at < pieces.length; at++) {
    const piece = pieces[at]!;
    if (LATIN.test(piece)) {
      if (!goTogether(pieces.slice(end, at + 1))) break;
      end = at;
    } else if (!JOINS.test(piece) && piece.trim() !== '') break;
  }
  return end;
}

/** Numbers with a space between them are read from the right, as everything in the line; Latin words are not. */
function goTogether(pieces: readonly string[]): boolean {
  const [first, last] = [pieces[0]!, pieces.at(-1)!];
  const isApart = pieces.some((piece) => piece.trim() === '');
  return (
    !isApart || (LATIN_WORD.test(first) && LATIN_WORD.test(last)) || !(DIGIT_END.test(first) || DIGIT_END.test(last))
  );
}
