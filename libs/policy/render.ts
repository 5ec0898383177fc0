import type { Clause, PolicyDocument } from './schema/document';

/** The text as the source has it: every clause once, in order, with its own mark and the empty lines before it. Ends with one line break. */
export function renderText(document: PolicyDocument): string {
  const clauses = document.sections.flatMap((section) => section.clauses);
  return `${clauses.map(printed).join('').replace(/^\n/, '')}\n`;
}

function printed({ text, mark = '', joined, blankBefore = 0 }: Clause): string {
  return joined ? ` ${text}` : `${'\n'.repeat(blankBefore + 1)}${mark}${text}`;
}
