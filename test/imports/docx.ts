import { strToU8, zipSync } from 'fflate';

/** What a paragraph is in Word: its text, and the list, heading or table row it belongs to. */
export interface Paragraph {
  text: string;
  heading?: true;
  /** The list by its number, each counting for itself. */
  list?: { id: number; level: number };
  /** A row of a table; the text is not used. */
  cells?: readonly string[];
}

/** How the items of a list are numbered, as Word says it. */
export interface List {
  format: string;
  text: string;
}

const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** A Word document as Word writes one: text without marks, lists by definition, headings by style. */
export function docx(
  paragraphs: readonly Paragraph[],
  lists: readonly List[],
  edges: { header?: string; footer?: string } = {},
): Uint8Array {
  const parts = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPES}.document.main+xml"/></Types>`,
    'word/document.xml': part('document', `<w:body>${paragraphs.map(body).join('')}</w:body>`),
    'word/styles.xml': part(
      'styles',
      '<w:style w:type="paragraph" w:styleId="a1"><w:name w:val="heading 1"/></w:style>',
    ),
    'word/numbering.xml': part('numbering', lists.map(definition).join('') + lists.map((_, id) => use(id)).join('')),
    ...(edges.header && { 'word/header1.xml': part('hdr', run(edges.header)) }),
    ...(edges.footer && { 'word/footer1.xml': part('ftr', run(edges.footer)) }),
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}

function part(name: string, xml: string): string {
  return `${HEAD}<w:${name} ${NAMESPACE}>${xml}</w:${name}>`;
}

function body({ text, heading, list, cells }: Paragraph): string {
  if (cells) return `<w:tbl><w:tr>${cells.map((cell) => `<w:tc>${run(cell)}</w:tc>`).join('')}</w:tr></w:tbl>`;
  const style = heading ? '<w:pStyle w:val="a1"/>' : '';
  const number = list ? `<w:numPr><w:ilvl w:val="${list.level}"/><w:numId w:val="${list.id + 1}"/></w:numPr>` : '';
  return run(text, style + number);
}

/** Text is split over runs in the middle of a word, as editing leaves it. */
function run(text: string, properties = ''): string {
  const middle = Math.floor(text.length / 2);
  const runs = [text.slice(0, middle), text.slice(middle)].map(
    (half) => `<w:r><w:t xml:space="preserve">${escaped(half)}</w:t></w:r>`,
  );
  return `<w:p><w:pPr>${properties}<w:bidi/></w:pPr>${runs.join('<w:bookmarkEnd w:id="0"/>')}</w:p>`;
}

function definition({ format, text }: List, id: number): string {
  const level = `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${escaped(text)}"/></w:lvl>`;
  return `<w:abstractNum w:abstractNumId="${id}">${level}</w:abstractNum>`;
}

function use(id: number): string {
  return `<w:num w:numId="${id + 1}"><w:abstractNumId w:val="${id}"/></w:num>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
