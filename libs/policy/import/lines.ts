/** A line that says something, as printed, and what the reader of the file knew of its place. */
export interface Line {
  text: string;
  /** Empty lines before it. */
  blankBefore: number;
  /** Printed again and again at the edge of pages. */
  edge?: 'header' | 'footer';
  /** The depth of a list in a file that knows lists; 0 is the outermost. */
  level?: number;
  /** The file itself calls it a heading. */
  heading?: true;
  /** Whether it goes on with the paragraph above; unset where the file cannot tell, as a plain text. */
  continues?: boolean;
  /** Of a file that has pages, counted from 1. */
  page?: number;
}

const LINE_END = /\r\n?|\n|\u2028|\u2029|\f/;

/** The lines of a plain text. Spaces at the ends of lines are layout, and so is a byte order mark. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let blankBefore = 0;
  for (const raw of text.replace(/^\ufeff/, '').split(LINE_END)) {
    const line = raw.trim();
    if (line === '') {
      blankBefore++;
      continue;
    }
    lines.push({ text: line, blankBefore });
    blankBefore = 0;
  }
  return lines;
}
