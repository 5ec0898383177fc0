import { all, child, elementsOf, valueOf, type Element } from './xml';
import { ABJAD, HIJAI, ORDINALS } from './docx.numbering.lexicon';

interface Level {
  format: string;
  text: string;
  start: number;
}

/** Counts as Word counts: what stands before an item is not in the text, it is worked out from the definition of its list. */
export class Numbering {
  private readonly levels = new Map<string, Map<number, Level>>();
  private readonly counts = new Map<string, number[]>();
  private readonly lists = new Map<string, string>();

  constructor(part: Element | undefined) {
    if (!part) return;
    for (const list of all(part, 'w:abstractNum')) this.levels.set(list.attributes['w:abstractNumId']!, levelsOf(list));
    for (const use of all(part, 'w:num'))
      this.lists.set(use.attributes['w:numId']!, valueOf(use, 'w:abstractNumId') ?? '');
  }

  /** The mark before the next item of this list at this level, with the space behind it; none where the list has none. */
  next(list: string, level: number): string | undefined {
    const id = this.lists.get(list);
    const levels = id === undefined ? undefined : this.levels.get(id);
    const own = levels?.get(level);
    if (id === undefined || !levels || !own || own.format === 'none') return undefined;
    const counts = (this.counts.get(id) ?? []).slice(0, level + 1);
    counts[level] = (counts[level] ?? own.start - 1) + 1;
    this.counts.set(id, counts);
    if (own.format === 'bullet') return '- ';
    const written = own.text.replace(/%(\d)/g, (_, place: string) => {
      const at = Number(place) - 1;
      return numeral(counts[at] ?? levels.get(at)?.start ?? 1, levels.get(at)?.format ?? 'decimal');
    });
    return written.trim() === '' ? undefined : `${written.trim()} `;
  }
}

function levelsOf(list: Element): Map<number, Level> {
  return new Map(
    elementsOf(list)
      .filter(({ name }) => name === 'w:lvl')
      .map((level) => [
        Number(level.attributes['w:ilvl']),
        {
          format: valueOf(level, 'w:numFmt') ?? 'decimal',
          text: valueOf(level, 'w:lvlText') ?? '',
          start: Number(valueOf(level, 'w:start') ?? 1),
        },
      ]),
  );
}

function numeral(count: number, format: string): string {
  const listed = LISTED[format];
  if (listed) return listed[count - 1] ?? String(count);
  if (format === 'lowerLetter' || format === 'upperLetter') return inCase(latin(count), format);
  if (format === 'lowerRoman' || format === 'upperRoman') return inCase(roman(count), format);
  if (format === 'decimalEnclosedCircle' && count <= 20) return String.fromCodePoint(0x245f + count);
  if (format === 'hindiNumbers' || format === 'decimalHindi') {
    return String(count).replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
  }
  return String(count);
}

/** What counts by a list, up to its end. */
const LISTED: Readonly<Record<string, string | readonly string[]>> = {
  arabicAbjad: ABJAD,
  arabicAlpha: HIJAI,
  ordinalText: ORDINALS,
};

function inCase(mark: string, format: string): string {
  return format.startsWith('upper') ? mark.toUpperCase() : mark;
}

/** Beyond z Word doubles the letter. */
function latin(count: number): string {
  return String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.ceil(count / 26));
}

const ROMAN = Object.entries({ c: 100, xc: 90, l: 50, xl: 40, x: 10, ix: 9, v: 5, iv: 4, i: 1 });

function roman(count: number): string {
  let rest = count;
  return ROMAN.map(([mark, value]) => {
    const times = Math.floor(rest / value);
    rest -= times * value;
    return mark.repeat(times);
  }).join('');
}

/** The list and level a paragraph or a style belongs to. */
export function listOf(properties: Element | undefined): { list: string; level: number } | undefined {
  const list = valueOf(properties, 'w:numPr', 'w:numId');
  return list === undefined ? undefined : { list, level: Number(valueOf(child(properties, 'w:numPr'), 'w:ilvl') ?? 0) };
}
