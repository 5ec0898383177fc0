import type { Run } from './pdf.lines';

/** What a page draws: operators by number, each with its arguments. */
export interface Drawing {
  fnArray: readonly number[];
  argsArray: readonly unknown[];
}

type Matrix = readonly [number, number, number, number, number, number];

interface Glyph {
  unicode: string;
  width: number;
  isSpace: boolean;
}

interface State {
  page: Matrix;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/**
 * Every glyph of a page with the letters it stands for and its place. Letters of one glyph are in the order of reading, glyphs are not
 * in any: what is drawn first need not be read first, so the place decides.
 */
export function glyphsOf({ fnArray, argsArray }: Drawing, operators: Readonly<Record<string, number>>): Run[] {
  const pen = new Pen();
  const names = new Map(Object.entries(operators).map(([name, number]) => [number, name]));
  fnArray.forEach((operator, at) => pen.draw(names.get(operator) ?? '', (argsArray[at] ?? []) as unknown[]));
  return pen.runs;
}

class Pen {
  readonly runs: Run[] = [];
  private state: State = { page: IDENTITY, size: 10, charSpacing: 0, wordSpacing: 0, scale: 1, leading: 0, rise: 0 };
  private readonly saved: State[] = [];
  private line: Matrix = IDENTITY;
  private text: Matrix = IDENTITY;

  draw(operator: string, args: readonly unknown[]): void {
    const [first, second] = args as [number, number];
    const act = this.acts[operator];
    if (act) act(first, second, args);
  }

  private readonly acts: Readonly<Record<string, (first: number, second: number, args: readonly unknown[]) => void>> = {
    save: () => void this.saved.push({ ...this.state }),
    restore: () => void (this.state = this.saved.pop() ?? this.state),
    transform: (_a, _b, args) => this.move(matrixIn(args)),
    paintFormXObjectBegin: (_a, _b, args) => {
      this.saved.push({ ...this.state });
      if (args[0]) this.move(matrixIn([args[0]]));
    },
    paintFormXObjectEnd: () => void (this.state = this.saved.pop() ?? this.state),
    beginText: () => this.place(IDENTITY),
    setTextMatrix: (_a, _b, args) => this.place(matrixIn(args)),
    moveText: (x, y) => this.place(times(this.line, [1, 0, 0, 1, x, y])),
    setLeadingMoveText: (x, y) => {
      this.state.leading = -y;
      this.place(times(this.line, [1, 0, 0, 1, x, y]));
    },
    nextLine: () => this.place(times(this.line, [1, 0, 0, 1, 0, -this.state.leading])),
    setFont: (_name, size) => void (this.state.size = size),
    setCharSpacing: (spacing) => void (this.state.charSpacing = spacing),
    setWordSpacing: (spacing) => void (this.state.wordSpacing = spacing),
    setHScale: (percent) => void (this.state.scale = percent / 100),
    setLeading: (leading) => void (this.state.leading = -leading),
    setTextRise: (rise) => void (this.state.rise = rise),
    showText: (_a, _b, args) => this.show(args[0] as (Glyph | number)[]),
    showSpacedText: (_a, _b, args) => this.show(args[0] as (Glyph | number)[]),
  };

  private move(by: Matrix): void {
    this.state.page = times(this.state.page, by);
  }

  private place(at: Matrix): void {
    this.line = at;
    this.text = at;
  }

  private show(glyphs: readonly (Glyph | number | null)[]): void {
    const { size, charSpacing, wordSpacing, scale } = this.state;
    for (const glyph of glyphs) {
      if (glyph === null) continue;
      const isGap = typeof glyph === 'number';
      const width = (isGap ? -glyph * size : glyph.width * size) / 1000;
      if (!isGap) this.keep(glyph.unicode, width * scale);
      const spacing = isGap ? 0 : charSpacing + (glyph.isSpace ? wordSpacing : 0);
      this.text = times(this.text, [1, 0, 0, 1, (width + spacing) * scale, 0]);
    }
  }

  private keep(text: string, width: number): void {
    if (text === '') return;
    const [a, b, , d, x, y] = times(this.state.page, times(this.text, [1, 0, 0, 1, 0, this.state.rise]));
    const far = width * Math.hypot(a, b) * Math.sign(a || 1);
    this.runs.push({
      text,
      x: Math.min(x, x + far),
      y,
      width: Math.abs(far),
      size: this.state.size * Math.abs(d || 1),
    });
  }
}

/** A matrix as one argument or as six. */
function matrixIn(args: readonly unknown[]): Matrix {
  const numbers = args.length === 1 ? Array.from(args[0] as ArrayLike<number>) : (args as number[]);
  return numbers as unknown as Matrix;
}

function times([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
