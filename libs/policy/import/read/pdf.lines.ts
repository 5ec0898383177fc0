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
      text: withBrackets(withoutStretching(text).replace(/\s+/g, ' ').trim()),
      left: Math.min(...row.map(({ x }) => x)),
      right: Math.max(...row.map(({ x, width }) => x + width)),
      y: row[0]!.y,
      size: Math.max(...row.map(({ size }) => size)),
    };
  });
}

function rows(runs: readonly Run[]): Run[][] {
  const found: Run[][] = [];
  for (const run of [...runs].filter(({ text }) => text !== '').sort((a, b) => b.y - a.y)) {
    const row = found.at(-1);
    if (row && Math.abs(row[0]!.y - run.y) <= Math.max(run.size, row[0]!.size) * 0.4) row.push(run);
    else found.push([run]);
  }
  return found;
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

/** Brackets are kept as shapes, and a shape that closes before anything was opened opens. */
function withBrackets(text: string): string {
  const [open, close] = [text.search(/[([«]/), text.search(/[)\]»]/)];
  const isTurned = close >= 0 && (open < 0 || close < open);
  return isTurned ? text.replace(/[()[\]«»]/g, (bracket) => TURNED[bracket]!) : text;
}

const TURNED: Readonly<Record<string, string>> = { '(': ')', ')': '(', '[': ']', ']': '[', '«': '»', '»': '«' };

/** The pieces of a row from the right, with a space where the page leaves one. */
function spaced(row: readonly Run[]): string[] {
  return row.flatMap((run, at) => {
    const right = row[at - 1];
    const gap = right ? right.x - (run.x + run.width) : 0;
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
