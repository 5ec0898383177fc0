import { docx, type List, type Paragraph } from './docx';

/** How the marks of the texts are counted in Word. */
const SHAPES: readonly (readonly [RegExp, List])[] = [
  [/^[•*-] /u, { format: 'bullet', text: '•' }],
  [/^\(\d+\) /u, { format: 'decimal', text: '(%1)' }],
  [/^\d+[-.] ?/u, { format: 'decimal', text: '%1.' }],
  [/^[أبجدهـ]\) /u, { format: 'arabicAbjad', text: '%1)' }],
];
const FIRST = /^[•*-] |^\(?1[).-]|^أ\)/u;

/** A text as a Word document: its typed marks become lists that count by themselves, `label: value` a row of a table. */
export function asDocx(text: string, edges: { header?: string; footer?: string } = {}): Uint8Array {
  const lists: List[] = [];
  let above: List | undefined;
  const paragraphs = text.split('\n').map((line): Paragraph => {
    const shape = SHAPES.find(([mark]) => mark.test(line));
    const row = /^([^:]{2,30}): (\S.*)$/u.exec(line);
    if (!shape) {
      above = undefined;
      return row ? { text: '', cells: [row[1]!, row[2]!] } : { text: line.trim() };
    }
    if (above !== shape[1] || (shape[1].format !== 'bullet' && FIRST.test(line))) lists.push(shape[1]);
    above = shape[1];
    return { text: line.replace(shape[0], ''), list: { id: lists.length - 1, level: 0 } };
  });
  return docx(paragraphs, lists, edges);
}
