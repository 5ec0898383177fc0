import { foldArabic } from '@sanad/kernel';
import { Refusal } from '@sanad/messages';
import type { Line } from '../lines';
import { lettersFor } from './arabic';
import { NAMES_A_FACT } from './docx.lexicon';
import { listOf, Numbering } from './docx.numbering';
import { all, child, elementsOf, parseXml, valueOf, type Element } from './xml';

/** A policy is a few pages; what unpacks to more than this is something else. */
const LARGEST = 40 * 1024 * 1024;
const PARTS = /^word\/(?:document|styles|numbering|header\d*|footer\d*|footnotes)\.xml$/;
/** Deleted text, codes of fields, and the copy of a text box that old programs read. */
const UNSAID = new Set(['w:del', 'w:moveFrom', 'w:instrText', 'mc:Fallback', 'w:pPr', 'w:rPr']);

/** The lines of a Word document: headings, lists with their numbers, rows of tables, headers and footers. */
export async function readDocx(bytes: Uint8Array, file: string): Promise<Line[]> {
  const parts = await unpacked(bytes, file);
  const body = child(parts.get('word/document.xml'), 'w:document', 'w:body');
  if (!body) throw new Refusal('policy.import_broken', { file });
  const reader = new Reader(new Numbering(parts.get('word/numbering.xml')), stylesOf(parts.get('word/styles.xml')));
  const edges = (name: 'header' | 'footer') =>
    [...parts]
      .filter(([path]) => path.startsWith(`word/${name}`))
      .flatMap(([, part]) => reader.lines(part).map((line) => ({ ...line, edge: name })));
  const notes = parts.get('word/footnotes.xml');
  const lines = [
    ...distinct(edges('header')),
    ...reader.lines(body),
    ...(notes ? reader.lines(notes) : []),
    ...distinct(edges('footer')),
  ];
  if (lines.length === 0) throw new Refusal('policy.import_empty', { file });
  return lines;
}

async function unpacked(bytes: Uint8Array, file: string): Promise<Map<string, Element>> {
  const { unzipSync, strFromU8 } = await import('fflate');
  const { SaxesParser } = await import('saxes');
  try {
    let size = 0;
    const filter = ({ name, originalSize }: { name: string; originalSize: number }): boolean =>
      PARTS.test(name) && (size += originalSize) < LARGEST;
    return new Map(
      Object.entries(unzipSync(bytes, { filter })).map(([name, part]) => [
        name,
        parseXml(strFromU8(part), new SaxesParser()),
      ]),
    );
  } catch (error) {
    throw new Refusal('policy.import_broken', { file }, error instanceof Error ? error.message : String(error));
  }
}

function distinct(lines: readonly Line[]): Line[] {
  return lines.filter(({ text }, at) => lines.findIndex((other) => other.text === text) === at);
}

interface Style {
  heading: boolean;
  list?: { list: string; level: number };
}

function stylesOf(part: Element | undefined): Map<string, Style> {
  const styles = part ? [...all(part, 'w:style')] : [];
  return new Map(
    styles.map((style) => {
      const name = valueOf(style, 'w:name') ?? '';
      const list = listOf(child(style, 'w:pPr'));
      return [style.attributes['w:styleId'] ?? '', { heading: /^heading \d/i.test(name), ...(list && { list }) }];
    }),
  );
}

class Reader {
  private blank = 0;

  constructor(
    private readonly numbering: Numbering,
    private readonly styles: ReadonlyMap<string, Style>,
  ) {}

  lines(of: Element): Line[] {
    return elementsOf(of).flatMap((one) => {
      if (UNSAID.has(one.name)) return [];
      if (one.name === 'w:p') return this.paragraph(one);
      return one.name === 'w:tr' ? this.row(one) : this.lines(one);
    });
  }

  private paragraph(of: Element): Line[] {
    const properties = child(of, 'w:pPr');
    const style = this.styles.get(valueOf(properties, 'w:pStyle') ?? '');
    const boxes = [...all(of, 'w:txbxContent')].flatMap((box) => this.lines(box));
    const [first = '', ...rest] = lettersFor(textOf(of))
      .split('\n')
      .map((text) => text.replace(/ {2,}/g, ' ').trim())
      .filter(Boolean);
    if (first === '') return boxes.length > 0 ? boxes : this.empty();
    const list = listOf(properties) ?? style?.list;
    const mark = list && list.list !== '0' ? this.numbering.next(list.list, list.level) : undefined;
    const line: Line = {
      text: `${mark ?? ''}${first}`,
      blankBefore: this.blank,
      continues: false,
      ...(style?.heading && { heading: true as const }),
      ...(mark !== undefined && { level: list!.level }),
    };
    this.blank = 0;
    return [...boxes, line, ...rest.map((text) => ({ text, blankBefore: 0, continues: false }))];
  }

  private empty(): Line[] {
    this.blank++;
    return [];
  }

  /**
   * A row of two short cells says one thing of another. So do two such pairs side by side, where what stands first in each is a name of
   * something: a table of four columns is none. Of all other rows every cell speaks for itself.
   */
  private row(of: Element): Line[] {
    const cells = elementsOf(of)
      .filter(({ name }) => name === 'w:tc')
      .map((cell) => this.lines(cell));
    const pairs = cells.flatMap((_, at) => (at % 2 === 0 ? [cells.slice(at, at + 2)] : []));
    const isShort = pairs.every(([of, said]) => of?.length === 1 && said?.length === 1 && of[0]!.text.length <= 40);
    const isNamed = pairs.length === 1 || pairs.every(([of]) => NAMES_A_FACT.test(foldArabic(of?.[0]?.text ?? '')));
    if (cells.length === 0 || !isShort || !isNamed) return cells.flat();
    return pairs.map(([of, said]) => ({
      ...of![0]!,
      text: `${of![0]!.text.replace(/\s*:$/, '')}: ${said![0]!.text}`,
    }));
  }
}

function textOf(of: Element): string {
  return of.children
    .map((one) => {
      if (typeof one === 'string') return of.name === 'w:t' ? one : '';
      if (one.name === 'w:tab') return '\t';
      if (one.name === 'w:br' || one.name === 'w:cr') return '\n';
      return UNSAID.has(one.name) || one.name === 'w:txbxContent' ? '' : textOf(one);
    })
    .join('');
}
