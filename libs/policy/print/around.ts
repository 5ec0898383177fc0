import type { Clause, PolicyDocument, Section } from '../schema/document';
import type { SectionKind } from '../schema/vocabulary';

/** What is printed around the text; it binds nobody. */
const AROUND: readonly SectionKind[] = ['cover', 'contents', 'header', 'footer'];

/** Marks of the file that the text was read from, and not of the text. */
export const NO_MARKS: readonly Clause['style'][] = ['markdownHeading', 'contentsRow'];

export const textOf = ({ sections }: PolicyDocument): Section[] =>
  sections.filter(({ kind }) => !AROUND.includes(kind));

export const aroundOf = ({ sections }: PolicyDocument): Section[] =>
  sections.filter(({ kind }) => AROUND.includes(kind));
